import { parseRoom } from '@siroop/board'
import type { Audience, ParticipantId, View, WorkshopId, WorkshopState } from '@siroop/domain'
import { viewFor } from '@siroop/domain'
import type { CommandAck } from '@siroop/protocol'
import type { Hint } from '../neighbours/neighbours.js'
import { createQueue } from '../queue.js'
import type { WriteOp } from '../storage/storage.js'
import { createArrivals } from './arrivals.js'
import { createAuthors } from './authors/authors.js'
import { createDocuments, type Documents } from './documents.js'
import { type Picture, takePicture } from './facts.js'
import { type Desk, handleActs } from './handleActs.js'
import { type Handling, type RoomMemory, type RoomParts, refused } from './roomParts.js'
import { createNews } from './servers/news.js'
import { createPresence } from './servers/presence.js'
import type { Watched } from './servers/watchServers.js'
import type { SideRows } from './sideRows.js'
import { countsOf, viewContext } from './viewing/viewContext.js'
import { createViewers, type Viewer } from './viewing/viewers.js'

/** One workshop on the server: commands in, events and effects to disk, views out. */
export interface WorkshopRoom extends Watched {
  /** The committed state. Throws before the workshop was made. */
  state(): WorkshopState
  side(): Readonly<SideRows>
  /** One at a time per workshop, on whatever server; answers after the transaction is on disk, views follow in the same turn. */
  handle(handling: Handling): Promise<CommandAck>
  /** A view as it is now, outside the stream of views. */
  view(audience: Audience): Promise<View | null>
  /** Begins to look: gets a view at once and after every change. The returned function ends it. */
  watch(viewer: Viewer): () => void
  /** Looks at once whether other servers did something to this workshop; they tell it, but a moment later. */
  catchUp(): Promise<void>
  /** Something was refused on what is in memory: looks soon whether that was behind, so that no more is refused for it. */
  doubt(): void
  /** Rows of this workshop changed without a command to it. */
  rowsChanged(): void
  /** True while somebody looks. */
  isWatched(): boolean
  /** True while this person looks, at whatever server. */
  isConnected(participant: ParticipantId): boolean
  /** Ends the workshop for good by these writes; everybody is disconnected. False: they could not be made, it goes on. */
  end(writes: readonly WriteOp[]): Promise<boolean>
  /** A document changed: counts, the board, or something that its author or a scribe did after the reveal. */
  documentChanged(room: string): void
  /** Waits for what is being done. */
  idle(): Promise<void>
  /** Lets go of the workshop: hears nothing of it any more. */
  close(): void
}

/** Changes of documents and presence are gathered for this long before the views that count them are sent. */
export const gatherMs = 80
/** After a start everybody comes back at once: what nobody waits for lets them go first. */
const afterStartMs = 1000

/** Opens a room on what is committed. `memory.state` is null only for a workshop that is about to be made. */
export function openRoom(id: WorkshopId, memory: RoomMemory, parts: RoomParts): WorkshopRoom {
  const documents: Documents = createDocuments(parts.boards, id, () => memory.side.epoch)
  const queue = createQueue()
  const viewers = createViewers()
  const { storage, neighbours } = parts
  const presence = createPresence({
    here: viewers.people,
    tell: (participants) => neighbours.tell(id, { kind: 'present', participants }),
    isHearing: () => neighbours.state() === 'up',
    onChange: () => gather(),
    after: parts.after,
  })
  // Counts on from the clock, so that a restarted server never sends a version that was sent before.
  let version = parts.nowMs()
  let gathering = false
  let lastCounts = ''
  /** Something was decided, here or elsewhere, that was not shown yet. */
  let unshown = false
  let doubting = false

  const state = (): WorkshopState => {
    if (memory.state === null) throw new Error('The workshop has not been made yet')
    return memory.state
  }
  const look = (): Promise<Picture> => takePicture(documents, memory.state)
  const seenAs = (picture: Picture) => ({
    memory: { ...memory, state: state() },
    picture,
    isConnected: presence.isConnected,
  })
  const makeView = (audience: Audience, picture: Picture): View | null =>
    viewFor(state(), audience, viewContext(seenAs(picture), parts, version))
  const push = (picture: Picture, to?: (audience: Audience) => boolean) => {
    version = Math.max(version + 1, parts.nowMs())
    const seen = seenAs(picture)
    const context = viewContext(seen, parts, version)
    viewers.push((audience) => viewFor(seen.memory.state, audience, context), to)
    lastCounts = countsOf(seen)
    if (to === undefined) unshown = false
  }

  const documentChanged = (name: string) => {
    documents.forget(name)
    authors.check(parseRoom(name))
    gather()
  }
  const changedElsewhere = (name: string) => {
    if (parseRoom(name)?.workshop === id) documentChanged(name)
  }
  const arrivals = createArrivals({ ...parts, id, memory, handle: (handling) => handle(handling) })
  const news = createNews({
    id,
    memory,
    storage,
    boards: parts.boards,
    documents,
    onMemory: (revealed) => {
      unshown = true
      arrivals.endSeats()
      // Another server may have revealed a note that its author was taking back here.
      if (revealed) {
        authors.checkEverybody()
        gather()
      }
      // A meeting was opened there while they came in here.
      for (const participant of viewers.people.keys()) arrivals.arrive(participant)
    },
    onDocument: changedElsewhere,
  })
  /** Runs while no other server decides about this workshop, and on all that any of them decided before. */
  const alone = <T>(job: () => Promise<T>): Promise<T> =>
    storage.exclusively(`workshop:${id}`, async () => {
      await news.catchUp()
      const { seq } = memory
      try {
        return await job()
      } finally {
        if (memory.seq > seq) neighbours.tell(id, { kind: 'events', seq: memory.seq })
      }
    })

  const desk: Desk = {
    memory,
    parts,
    documents,
    picture: look,
    readAgain: news.readAgain,
    // The version of the push that follows.
    nextVersion: () => Math.max(version + 1, parts.nowMs()),
    connected: () => connected(),
  }
  const authors = createAuthors(desk)
  const gathered = async () => {
    if ((await authors.isBehind()) && (await alone(authors.settle))) unshown = true
    if (memory.state === null || viewers.size === 0) return
    const seen = await look()
    if (unshown) return push(seen)
    if (countsOf(seenAs(seen)) === lastCounts) return
    // Phones show none of these counts; the bundles of the room and its rounds they read from the board itself.
    push(seen, (audience) => audience.kind === 'facilitator' || audience.kind === 'roomScreen')
  }
  const gather = () => {
    // Of hundreds of boards that are edited most have nobody who looks: they get no timer.
    if (gathering || (viewers.size === 0 && !authors.isWaiting)) return
    gathering = true
    parts.after(gatherMs, () => {
      gathering = false
      queue.run(gathered).catch((error: unknown) => parts.report('views could not be made', error))
    })
  }

  const connected = (): ParticipantId[] => [...(memory.state?.participants.keys() ?? [])].filter(presence.isConnected)
  // A server that stopped between an author's change and the board's: done with the next change, or else soon. What is
  // done already does nothing.
  if (memory.state !== null) authors.checkEverybody()
  const cancelFirstLook = memory.state === null ? () => undefined : parts.after(afterStartMs, gather)

  const handle = (handling: Handling): Promise<CommandAck> =>
    queue.run(async () => {
      const ack = await decidedAlone(handling)
      if (memory.state === null || !(ack.ok || unshown)) return ack
      if (ack.ok) parts.decided?.(id)
      try {
        push(await look())
      } catch (error) {
        // It is decided and on disk. Who looks gets the next view.
        parts.report('views could not be made', error)
        gather()
      }
      return ack
    })
  const decidedAlone = async (handling: Handling): Promise<CommandAck> => {
    const outcome: { began: boolean; ack: CommandAck | null } = { began: false, ack: null }
    try {
      await alone(async () => {
        outcome.began = true
        outcome.ack = await decided(handling)
      })
    } catch (error) {
      // A mistake of ours is not a database that cannot be asked.
      if (outcome.began && outcome.ack === null) throw error
      parts.report('no command can be decided now', error)
    }
    return outcome.ack ?? refused('not-saved')
  }
  const decided = async (handling: Handling): Promise<CommandAck> => {
    const revealedBefore = memory.side.origins.size
    const ack = await handleActs(handling, desk)
    if (!ack.ok || memory.state === null) return ack
    arrivals.endSeats()
    try {
      // An author may have changed or withdrawn a note while the reveal was being written.
      if (memory.side.origins.size > revealedBefore) authors.checkEverybody()
      await authors.settle()
    } catch (error) {
      // It is decided and on disk; the next change of the document, or the next start, does the rest.
      parts.report('authors could not be followed', error)
      gather()
    }
    return ack
  }
  /** Takes over what other servers did, outside a command, and shows it. */
  const follow = (take: () => Promise<void>) =>
    queue.run(async () => {
      if (memory.state === null) return
      await take()
      if (unshown && viewers.size > 0) push(await look())
    })
  const followSoon = (take: () => Promise<void>) => {
    follow(take).catch((error: unknown) => parts.report('another server could not be followed', error))
  }
  const hear = (hint: Hint, from: string) => {
    if (hint.kind === 'present') presence.heard(from, hint.participants)
    else if (hint.kind === 'update') changedElsewhere(hint.room)
    else if (hint.kind === 'disconnect') viewers.disconnect(hint.participant)
    // With the number that we have: rows beside the events changed. An older one tells nothing new.
    else if (hint.kind === 'events')
      followSoon(async () => {
        if (hint.seq > memory.seq) await news.catchUp()
        else if (hint.seq === memory.seq) await news.rereadRows()
      })
  }
  const unlisten = neighbours.listen(id, hear)

  return {
    id,
    state,
    side: () => memory.side,
    handle,
    view: async (audience) => (memory.state === null ? null : makeView(audience, await look())),
    watch: (viewer) => {
      const stop = viewers.add(viewer)
      queue
        .run(async () => {
          if (memory.state === null) return
          const view = makeView(viewer.audience, await look())
          if (view !== null) viewer.send(view)
        })
        .catch((error: unknown) => parts.report('a view could not be made', error))
      gather()
      presence.changed()
      arrivals.arrive(viewer.participant)
      parts.looked?.(id)
      return () => {
        stop()
        gather()
        presence.changed()
      }
    },
    documentChanged,
    asked: news.asked,
    numbers: (heads) => followSoon(() => news.take(heads)),
    catchUp: () => (storage.shared ? follow(news.catchUp) : Promise.resolve()),
    doubt: () => {
      if (storage.shared && !doubting) {
        doubting = true
        followSoon(async () => {
          doubting = false
          await news.catchUp()
        })
      }
    },
    rowsChanged: () => followSoon(news.rereadRows),
    isWatched: () => viewers.size > 0,
    isConnected: presence.isConnected,
    end: (writes) =>
      queue.run(async () => {
        const removed = await storage.exclusively(`workshop:${id}`, () => storage.transact(writes))
        if (removed.ok) memory.state = null
        if (removed.ok) viewers.disconnect(null)
        return removed.ok
      }),
    beat: presence.beat,
    idle: queue.idle,
    close: () => {
      unlisten()
      cancelFirstLook()
      presence.leave()
    },
  }
}
