import { type BoardNote, type BoardSnapshot, boardRoom, readBoard } from '@siroop/board'
import {
  type Event,
  err,
  laneField,
  lookBack,
  type NoteId,
  ok,
  type PastStep,
  type Result,
  stepId,
  type WorkshopState,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import type { Storage } from '../../storage/storage.js'
import type { Boards } from '../documents.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import { boardThen } from './boardPictures.js'

/** Looking back at a workshop. Who may ask is decided before. */
export interface LookBackDesk {
  steps(room: WorkshopRoom): Promise<Answer<'lookBack'>>
  /** The board at the end of a step; `unknown-step` for one that has not ended. */
  board(room: WorkshopRoom, step: string): Promise<Result<Answer<'boardThen'>, 'unknown-step'>>
}
type Then = NonNullable<Answer<'boardThen'>['board']>
type ThenNote = Then['loose'][number]['notes'][number]

export function createLookBackDesk({ storage, boards }: { storage: Storage; boards: Boards }): LookBackDesk {
  const pastOf = async (room: WorkshopRoom): Promise<readonly PastStep[]> => {
    const rows = await storage.events(room.id, 0)
    return lookBack(rows.map(({ json, at_ms }) => ({ event: JSON.parse(json) as Event, atMs: at_ms })))
  }
  return {
    steps: async (room) => {
      const steps = await pastOf(room)
      return {
        steps: steps.map(({ board: _, decided, ...step }) => ({
          ...step,
          decided: decided.map(({ labels, dates, ...one }) => ({ ...one, labels: [...labels], dates: [...dates] })),
        })),
      }
    },
    board: async (room, step) => {
      // What was taken back on another server a moment ago must not be told here any more.
      await room.catchUp()
      const past = (await pastOf(room)).find((one) => one.step === step)
      if (past === undefined) return err('unknown-step')
      const name = boardRoom(room.id, room.side().epoch)
      const then = await boardThen(storage, name, stepId(step))
      if (then === null) return ok({ board: null })
      const now = await boards.read(name, readBoard)
      return ok({ board: layOut({ past, then, now, state: room.state() }) })
    },
  }
}

/**
 * What lay there then, in the words that stand there now: a note that was withdrawn or erased since has none, so it does
 * not come back by an old picture.
 */
function layOut({
  past,
  then,
  now,
  state,
}: {
  readonly past: PastStep
  readonly then: BoardSnapshot
  readonly now: BoardSnapshot
  readonly state: WorkshopState
}): Then {
  const { bundling, sources, countsVisible } = past.board
  const standing = new Map<NoteId, BoardNote>()
  for (const note of now.notes)
    if (!note.withdrawn && note.text !== '' && !state.withdrawn.has(note.id)) standing.set(note.id, note)
  const own = then.bundles.filter((bundle) => bundle.step === bundling && bundle.mergedInto === null)
  const ownIds = new Set(own.map(({ id }) => id))
  const lying = then.notes.filter(
    ({ id, step, bundle, withdrawn }) =>
      !withdrawn && standing.has(id) && (sources.includes(step) || (bundle !== null && ownIds.has(bundle))),
  )
  const asTold = ({ id }: BoardNote): ThenNote => {
    const { text = '', organisation = null } = standing.get(id) ?? {}
    return { id, text, organisation: countsVisible ? organisation : null }
  }
  const inBundle = new Set<NoteId>()
  const bundles = own.flatMap(({ id, name, locked }) => {
    const notes = lying.filter((note) => note.bundle === id)
    for (const note of notes) inBundle.add(note.id)
    return notes.length === 0 ? [] : [{ id, name, agreed: locked, notes: notes.map(asTold) }]
  })
  const loose = lying.filter(({ id }) => !inBundle.has(id))
  const horizons = state.template.horizons ?? []
  const lanes = horizons.map(({ id, label }) => ({
    lane: label,
    notes: loose.filter(({ fields }) => fields[laneField] === id).map(asTold),
  }))
  const placed = new Set(lanes.flatMap(({ notes }) => notes.map(({ id }) => id)))
  const others = { lane: null, notes: loose.filter(({ id }) => !placed.has(id)).map(asTold) }
  return { bundles, loose: [...lanes, others].filter(({ notes }) => notes.length > 0) }
}
