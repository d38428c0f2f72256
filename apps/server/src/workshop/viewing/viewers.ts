import type { Audience, ParticipantId, View } from '@siroop/domain'

/** Somebody who looks at a workshop: which view, and where it goes. */
export interface Viewer {
  readonly audience: Audience
  /** Whose connection it is: all room screens have one view, and each is somebody of its own. */
  readonly participant: ParticipantId
  readonly send: (view: View) => void
  /** Ends the connection. */
  readonly close: () => void
}

/** Everybody who looks at one workshop. Each audience's view is made once per push, however many look at it. */
export interface Viewers {
  add(viewer: Viewer): () => void
  /** Whose connections these are, and how many each has. */
  readonly people: ReadonlyMap<ParticipantId, number>
  /** `make` gives the view of one audience, or null when that person has no seat (any more). */
  push(make: (audience: Audience) => View | null, to?: (audience: Audience) => boolean): void
  /** Ends the connections of one participant, or of everybody (null). */
  disconnect(participant: string | null): void
  readonly size: number
}

const keyOf = (audience: Audience): string =>
  audience.kind === 'participant' || audience.kind === 'facilitator' ? `${audience.kind} ${audience.id}` : audience.kind

export function createViewers(): Viewers {
  const viewers = new Set<Viewer>()
  const people = new Map<ParticipantId, number>()
  const count = (participant: ParticipantId, change: 1 | -1) => {
    const lines = (people.get(participant) ?? 0) + change
    if (lines === 0) people.delete(participant)
    else people.set(participant, lines)
  }
  return {
    people,
    add: (viewer) => {
      viewers.add(viewer)
      count(viewer.participant, 1)
      return () => {
        if (viewers.delete(viewer)) count(viewer.participant, -1)
      }
    },
    push: (make, to = () => true) => {
      const made = new Map<string, View | null>()
      for (const { audience, send } of viewers) {
        if (!to(audience)) continue
        const key = keyOf(audience)
        const known = made.get(key)
        const view = known === undefined ? make(audience) : known
        made.set(key, view)
        if (view !== null) send(view)
      }
    },
    disconnect: (participant) => {
      for (const viewer of [...viewers]) if (participant === null || viewer.participant === participant) viewer.close()
    },
    get size() {
      return viewers.size
    },
  }
}
