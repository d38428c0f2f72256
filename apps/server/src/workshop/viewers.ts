import type { Audience, ParticipantId, View } from '@siroop/domain'

/** Somebody who looks at a workshop: which view, and where it goes. */
export interface Viewer {
  readonly audience: Audience
  /** Whose connection it is: all room screens have one view, and each is somebody of its own. */
  readonly participant: ParticipantId
  readonly send: (view: View) => void
}

/** Everybody who looks at one workshop. Each audience's view is made once per push, however many look at it. */
export interface Viewers {
  add(viewer: Viewer): () => void
  isConnected(participant: string): boolean
  /** `make` gives the view of one audience, or null when that person has no seat (any more). */
  push(make: (audience: Audience) => View | null, to?: (audience: Audience) => boolean): void
  readonly size: number
}

const keyOf = (audience: Audience): string =>
  audience.kind === 'participant' || audience.kind === 'facilitator' ? `${audience.kind} ${audience.id}` : audience.kind

export function createViewers(): Viewers {
  const viewers = new Set<Viewer>()
  return {
    add: (viewer) => {
      viewers.add(viewer)
      return () => {
        viewers.delete(viewer)
      }
    },
    isConnected: (participant) => {
      for (const viewer of viewers) if (viewer.participant === participant) return true
      return false
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
    get size() {
      return viewers.size
    },
  }
}
