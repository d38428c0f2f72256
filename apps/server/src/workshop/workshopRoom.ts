import type { Audience, ParticipantId, StepId, View, ViewContext, WorkshopId, WorkshopState } from '@siroop/domain'
import { viewFor } from '@siroop/domain'
import { dateOfMs, timeOfMs } from '@siroop/manifest'
import type { CommandAck } from '@siroop/protocol'
import { createQueue } from '../queue.js'
import { afterReveal, takenBack } from './afterReveal.js'
import { createDocuments, type Documents } from './documents.js'
import { bundlesOf, closedInLane, notesOf, type Picture, silentCounts, takePicture } from './facts.js'
import { handleActs } from './handleActs.js'
import type { Handling, RoomMemory, RoomParts } from './roomParts.js'
import type { SideRows } from './sideRows.js'
import { createViewers, type Viewer } from './viewers.js'

/** One workshop on the server: commands in, events and effects to disk, views out. */
export interface WorkshopRoom {
  readonly id: WorkshopId
  /** The committed state. Throws before the workshop was made. */
  state(): WorkshopState
  side(): Readonly<SideRows>
  /** One at a time per workshop; answers after the transaction is on disk, views follow in the same turn. */
  handle(handling: Handling): Promise<CommandAck>
  /** A view as it is now, outside the stream of views. */
  view(audience: Audience): Promise<View | null>
  /** Begins to look: gets a view at once and after every change. The returned function ends it. */
  watch(viewer: Viewer): () => void
  /** A document changed: counts, the board, or something that the author did after the reveal. */
  documentChanged(room: string, author: ParticipantId | null): void
  /** Waits for what is being done. */
  idle(): Promise<void>
}

/** Changes of documents and presence are gathered for this long before the views that count them are sent. */
export const gatherMs = 80

/** Opens a room on what is committed. `memory.state` is null only for a workshop that is about to be made. */
export function openRoom(id: WorkshopId, memory: RoomMemory, parts: RoomParts): WorkshopRoom {
  const documents: Documents = createDocuments(parts.boards, id, () => memory.side.epoch)
  const queue = createQueue()
  const viewers = createViewers()
  const authorsToCheck = new Set<ParticipantId>()
  // Counts on from the clock, so that a restarted server never sends a version that was sent before.
  let version = parts.nowMs()
  let gathering = false
  let lastCounts = ''

  const state = (): WorkshopState => {
    if (memory.state === null) throw new Error('The workshop has not been made yet')
    return memory.state
  }
  const look = (): Promise<Picture> => takePicture(documents, memory.state)
  /** One look at everything, for all the views that are made of it: what it reads, it reads once. */
  const contextOf = (seen: Picture): ViewContext => {
    const { side } = memory
    const now = state()
    return {
      serverNowMs: parts.nowMs(),
      version,
      documentEpoch: side.epoch,
      nameOf: (participant) => side.people.get(participant)?.name ?? null,
      isConnected: viewers.isConnected,
      silent: once((step: StepId) => silentCounts(now, seen, { side, step })),
      inLane: (step: StepId, lane: string) => closedInLane(now, seen, { side, step, lane }),
      notes: once((step: StepId) => notesOf(seen.board, step)),
      revealedBy: (participant) =>
        [...side.origins].flatMap(([note, origin]) => (origin.participant === participant ? [note] : [])),
      bundles: once((step: StepId) => bundlesOf(seen.board, side, step)),
      dateOf: dateOfMs,
      timeOf: timeOfMs,
      signatory: (signature) => side.signatories.get(signature) ?? null,
      joinCode: side.joinCode,
      address: parts.address(),
      manifestPath: side.manifestId === null ? null : `/m/${side.manifestId}`,
    }
  }
  const makeView = (audience: Audience, seen: Picture): View | null => viewFor(state(), audience, contextOf(seen))
  const push = (seen: Picture, to?: (audience: Audience) => boolean) => {
    version = Math.max(version + 1, parts.nowMs())
    const context = contextOf(seen)
    viewers.push((audience) => viewFor(state(), audience, context), to)
    lastCounts = countsOf(seen)
  }
  /** Everything that changes without a command and that a view shows: counts, presence, bundles. */
  const countsOf = (seen: Picture): string =>
    memory.state === null
      ? ''
      : JSON.stringify([
          memory.state.template.steps.map((step) => [
            silentCounts(state(), seen, { side: memory.side, step: step.id }),
            bundlesOf(seen.board, memory.side, step.id),
          ]),
          [...memory.state.participants.keys()].map(viewers.isConnected),
        ])

  const desk = {
    memory,
    parts,
    documents,
    picture: look,
    // The version of the push that follows.
    nextVersion: () => Math.max(version + 1, parts.nowMs()),
    connected: () => connected(),
  }
  /** Brings events and board up to date with what authors did; true when a note was taken back. */
  const settleAuthors = async (): Promise<boolean> => {
    if (memory.state === null || authorsToCheck.size === 0) return false
    const authors = [...authorsToCheck]
    authorsToCheck.clear()
    const seen = await look()
    const { side } = memory
    const withdrawn = authors.flatMap((author) => takenBack(state(), author, { picture: seen, side }))
    const [first, ...others] = withdrawn.map((note) => ({
      actor: { kind: 'system' as const },
      command: { type: 'withdrawNote' as const, note },
    }))
    const done = first === undefined ? null : await handleActs({ id: null, acts: [first, ...others] }, desk)
    const edits = authors.flatMap((author) => afterReveal(state(), author, { picture: seen, side, documents }))
    const written = edits.length === 0 ? null : await parts.boards.commit(edits, [])
    if (edits.length > 0) documents.forget(documents.rooms.board)
    // A full disk: the next change of the document, or the next start, does it again.
    if (done?.ok === false) parts.report('a note could not be taken back', done.refusal)
    if (written?.ok === false) parts.report('a board could not follow its authors', written.error)
    return done?.ok === true
  }
  const gathered = async () => {
    const hasLess = await settleAuthors()
    if (memory.state === null || viewers.size === 0) return
    const seen = await look()
    if (hasLess) return push(seen)
    if (countsOf(seen) === lastCounts) return
    // Phones show none of these counts; the bundles of the room and its rounds they read from the board itself.
    push(seen, (audience) => audience.kind === 'facilitator' || audience.kind === 'roomScreen')
  }
  const gather = () => {
    if (gathering) return
    gathering = true
    parts.after(gatherMs, () => {
      gathering = false
      queue.run(gathered).catch((error: unknown) => parts.report('views could not be made', error))
    })
  }

  const connected = (): ParticipantId[] => [...(memory.state?.participants.keys() ?? [])].filter(viewers.isConnected)
  /** Somebody comes in while a meeting is open: their organisation is waited for from now on. */
  const arrive = ({ audience }: Viewer) => {
    if (audience.kind !== 'participant' || !isArrival(memory.state, audience.id)) return
    const acts: Handling['acts'] = [
      { actor: { kind: 'system' }, command: { type: 'arrive', participant: audience.id } },
    ]
    handle({ id: null, acts }).catch((error: unknown) => parts.report('an arrival was not written down', error))
  }

  const checkEverybody = () => {
    for (const participant of memory.state?.participants.keys() ?? []) authorsToCheck.add(participant)
  }
  // A server that stopped between an author's change and the board's: done now. What is done already does nothing.
  if (memory.state !== null) {
    checkEverybody()
    gather()
  }

  const handle = (handling: Handling): Promise<CommandAck> =>
    queue.run(async () => {
      const revealedBefore = memory.side.origins.size
      const seatsBefore = memory.state?.participants
      const ack = await handleActs(handling, desk)
      if (!ack.ok || memory.state === null) return ack
      for (const participant of seatsBefore?.keys() ?? [])
        if (!memory.state.participants.has(participant)) parts.seatEnded(id, participant)
      try {
        // An author may have changed or withdrawn a note while the reveal was being written.
        if (memory.side.origins.size > revealedBefore) checkEverybody()
        await settleAuthors()
        push(await look())
      } catch (error) {
        // It is decided and on disk. Who looks gets the next view.
        parts.report('views could not be made', error)
        gather()
      }
      return ack
    })

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
      arrive(viewer)
      return () => {
        stop()
        gather()
      }
    },
    documentChanged: (room, author) => {
      documents.forget(room)
      if (author !== null) authorsToCheck.add(author)
      gather()
    },
    idle: queue.idle,
  }
}

/** The same function, which looks only once at what it was asked before. */
function once<T>(look: (step: StepId) => T): (step: StepId) => T {
  const known = new Map<StepId, T>()
  return (step) => {
    if (!known.has(step)) known.set(step, look(step))
    return known.get(step) as T
  }
}

/** True when nobody of this person's organisation was there yet in the meeting that is open. */
function isArrival(state: WorkshopState | null, participant: ParticipantId): boolean {
  const person = state?.participants.get(participant)
  const open = state?.meetings.find((meeting) => meeting.status === 'open')
  return open !== undefined && person?.organisation != null && !open.attended.has(person.organisation)
}

/** True when this id is on the board already: nobody may write it into their own document as a new note. */
export const isTakenNote = (room: WorkshopRoom, note: string): boolean =>
  (room.side().origins as ReadonlyMap<string, unknown>).has(note)
