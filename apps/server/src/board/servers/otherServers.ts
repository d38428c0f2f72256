import { parseRoom, type RoomName } from '@siroop/board'
import type { ParticipantId, WorkshopId } from '@siroop/domain'
import type { Hint, Neighbours } from '../../neighbours/neighbours.js'
import type { Storage } from '../../storage/storage.js'
import type { SyncClock } from '../clock.js'
import type { Room } from '../room.js'
import { createOtherPresence } from './otherPresence.js'

export interface OtherServersOptions {
  readonly storage: Storage
  readonly neighbours: Neighbours
  readonly clock: SyncClock
  /** Documents in memory and those being loaded. */
  readonly rooms: ReadonlyMap<RoomName, Promise<Room>>
  /** Documents in memory. */
  readonly live: ReadonlySet<Room>
  /** Another server disconnects somebody of a workshop; null: everybody. */
  readonly onDisconnect: (workshop: string, participant: string | null, code: number) => void
}
/** What the documents of this server have to do with the other servers on its database. */
export interface OtherServers {
  /** Hears what is said of a document. Starts before it is loaded, so that nothing falls between; returns the end. */
  attend(room: RoomName): () => void
  /** A document could not be read on; it will be soon. */
  isBehind(): void
  /** After a commit of this server. */
  tellUpdate(room: RoomName, seq: number, update: Uint8Array): void
  /** What people here show anew in a document. */
  tellShown(room: RoomName, changes: Uint8Array): void
  tellDisconnect(workshop: WorkshopId, participant: ParticipantId | null, code: number): void
  /** Brings these documents, as far as they are in memory, up to their logs. Rejects when nobody can say how far they go. */
  catchUp(rooms: readonly RoomName[]): Promise<void>
  stop(): void
}

/**
 * Hints are heard and obeyed; the log is asked how far it goes when there are no hints, now and then when there are
 * (one may have been lost), and whenever that changes. On a storage of its own a server does none of it.
 */
export function createOtherServers(options: OtherServersOptions): OtherServers {
  const { storage, neighbours, clock, rooms } = options
  if (!storage.shared) return nobody
  const listening = new Map<string, { count: number; readonly stop: () => void }>()

  const hear = (workshop: string, hint: Hint, from: string): void => {
    if (hint.kind === 'disconnect') options.onDisconnect(workshop, hint.participant, hint.code)
    if (hint.kind !== 'update' && hint.kind !== 'awareness') return
    // A hint about a document of another workshop than it was told of is not believed.
    if (parseRoom(hint.room)?.workshop !== workshop) return
    rooms.get(hint.room)?.then(
      (room) => {
        if (room.ended) return
        if (hint.kind === 'update') room.hear(hint.seq, hint.bytes)
        else presence.hear(room, hint.bytes, from)
      },
      // It could not be loaded; whoever tries again gets all of it.
      () => undefined,
    )
  }
  const catchUp = async (names: readonly RoomName[]): Promise<void> => {
    const inMemory = names.filter((name) => rooms.has(name))
    if (inMemory.length === 0) return
    const heads = (await storage.heads({ rooms: inMemory, workshops: [] })).rooms
    const follow = async (name: RoomName): Promise<void> => {
      // A document that is loading, or cannot be, is read from its log anyway.
      const room = await rooms.get(name)?.catch(() => undefined)
      const head = heads.get(name) ?? 0
      if (room !== undefined && room.live.head < head) await room.exclusive(() => room.follow(head))
    }
    await Promise.all(inMemory.map(follow))
  }
  const tellShown = (room: RoomName, bytes: Uint8Array): void => {
    const workshop = parseRoom(room)?.workshop
    if (workshop !== undefined) neighbours.tell(workshop, { kind: 'awareness', room, bytes })
  }
  const presence = createOtherPresence({ clock, live: options.live, tell: tellShown })
  const watch = startWatch({ clock, neighbours, look: () => catchUp([...rooms.keys()]) })

  return {
    attend(name) {
      const workshop = parseRoom(name)?.workshop
      if (workshop === undefined) return () => undefined
      const known = listening.get(workshop)
      const one = known ?? { count: 0, stop: neighbours.listen(workshop, (hint, from) => hear(workshop, hint, from)) }
      one.count++
      listening.set(workshop, one)
      presence.ask(name)
      return () => {
        if (--one.count > 0) return
        listening.delete(workshop)
        one.stop()
      }
    },
    isBehind: watch.failed,
    tellUpdate(room, seq, update) {
      const bytes = update.byteLength > tellableBytes ? new Uint8Array() : update
      const workshop = parseRoom(room)?.workshop
      if (workshop !== undefined) neighbours.tell(workshop, { kind: 'update', room, seq, bytes })
    },
    tellShown,
    tellDisconnect: (workshop, participant, code) =>
      neighbours.tell(workshop, { kind: 'disconnect', participant, code }),
    catchUp,
    stop() {
      watch.stop()
      presence.stop()
    },
  }
}

/** Looks again and again: seldom while hints come through, often while they may not or a look failed. */
function startWatch({ clock, neighbours, look }: WatchOptions): { failed(): void; stop(): void } {
  let stopped = false
  let looking = false
  let again = false
  let isBehind = false
  let cancel: () => void = () => undefined
  const plan = (): void => {
    cancel()
    const calm = neighbours.state() === 'up' && !isBehind
    if (!stopped) cancel = clock.after(calm ? seldomMs : oftenMs, () => void lookNow())
  }
  const lookNow = async (): Promise<void> => {
    cancel()
    again = looking
    if (looking || stopped) return
    looking = true
    isBehind = await look().then(
      () => false,
      () => true,
    )
    looking = false
    if (again) void lookNow()
    else plan()
  }
  plan()
  const stopHearing = neighbours.onState(() => void lookNow())
  return {
    failed() {
      if (looking) again = true
      else if (!isBehind) {
        isBehind = true
        plan()
      }
    },
    stop() {
      stopped = true
      cancel()
      stopHearing()
    },
  }
}
interface WatchOptions {
  readonly clock: SyncClock
  readonly neighbours: Neighbours
  readonly look: () => Promise<void>
}

const nobody: OtherServers = {
  attend: () => () => undefined,
  isBehind: () => undefined,
  tellUpdate: () => undefined,
  tellShown: () => undefined,
  tellDisconnect: () => undefined,
  catchUp: async () => undefined,
  stop: () => undefined,
}

/** Source: sync.md, "Redis outage". */
const oftenMs = 300
const seldomMs = 10_000
/** Larger updates are read from the log. */
const tellableBytes = 64 * 1024
