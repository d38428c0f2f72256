/** Who of one workshop is connected, whichever server they are connected to. */
export interface Presence {
  isConnected(participant: string): boolean
  /** Somebody came or went here: the others are told, several at once. */
  changed(): void
  /** Another server says who is connected to it. */
  heard(from: string, participants: readonly string[]): void
  /** Says again who is here, and forgets servers that have been silent. Called every few seconds. */
  beat(): void
  /** This server lets go of the workshop. */
  leave(): void
}
export interface PresenceOptions {
  /** Everybody who is connected to this server, by id. */
  readonly here: ReadonlyMap<string, unknown>
  readonly tell: (participants: readonly string[]) => void
  /** False while nothing can be heard: then silence says nothing. */
  readonly isHearing: () => boolean
  /** Told when another server's people have changed. */
  readonly onChange: () => void
  readonly after: (delayMs: number, run: () => void) => () => void
}

/** Comings and goings are gathered for this long. */
export const presenceGatherMs = 100
/** A server that was not heard for so many beats is gone, and everybody on it. */
const silentBeats = 3

export function createPresence({ here, tell, isHearing, onChange, after }: PresenceOptions): Presence {
  const servers = new Map<string, { readonly people: ReadonlySet<string>; beats: number }>()
  let saidSomebody = false
  let gathering = false
  const say = () => {
    const people = [...here.keys()]
    if (people.length === 0 && !saidSomebody) return
    saidSomebody = people.length > 0
    tell(people)
  }
  const changed = () => {
    if (gathering) return
    gathering = true
    after(presenceGatherMs, () => {
      gathering = false
      say()
    })
  }
  return {
    changed,
    isConnected: (participant) =>
      here.has(participant) || [...servers.values()].some(({ people }) => people.has(participant)),
    heard(from, participants) {
      const before = servers.get(from)?.people
      const people = new Set(participants)
      servers.set(from, { people, beats: 0 })
      // It has just begun to look at this workshop, and has not heard who is here.
      if (before === undefined) changed()
      if (before?.size !== people.size || participants.some((one) => !before.has(one))) onChange()
    },
    beat() {
      say()
      if (!isHearing()) return
      for (const [from, server] of servers) {
        server.beats++
        if (server.beats < silentBeats) continue
        servers.delete(from)
        if (server.people.size > 0) onChange()
      }
    },
    leave() {
      if (saidSomebody) tell([])
      saidSomebody = false
    },
  }
}
