import type { BoardNote, BoardSnapshot, MineNote, MineSnapshot, PenSnapshot, TableSnapshot } from '@siroop/board'
import {
  type BundleFacts,
  type BundleId,
  type BundlePart,
  type Facts,
  type FrozenManifest,
  groupsOf,
  idsInField,
  isContributor,
  isId,
  isOpenOnTable,
  isScribedStep,
  laneField,
  linksField,
  type NoteFacts,
  type NoteId,
  type NoteWithName,
  normalise,
  type OrganisationId,
  type OwnNote,
  openLane,
  type ParticipantId,
  readyKey,
  type StepId,
  type SubjectId,
  type SubmittedNote,
  subjectId,
  type WorkshopState,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Documents } from './documents.js'
import type { SideRows } from './sideRows.js'

/** The documents of a workshop at one moment. */
export interface Picture {
  readonly board: BoardSnapshot
  readonly pen: PenSnapshot
  readonly mine: ReadonlyMap<ParticipantId, MineSnapshot>
  /** What the theme tables and, by a scribe, the organisations wrote, by their id; empty in a workshop without them. */
  readonly tables: ReadonlyMap<string, TableSnapshot>
}

/** Reads board, pen, and the documents of everybody who writes and of everything that is written for with one pen. */
export async function takePicture(documents: Documents, state: WorkshopState | null): Promise<Picture> {
  const writers = [...(state?.participants.values() ?? [])].filter((one) => isContributor(one.role))
  const [board, pen, mine, tables] = await Promise.all([
    documents.board(),
    documents.pen(),
    Promise.all(writers.map(async ({ id }) => [id, await documents.mine(id)] as const)),
    Promise.all((state ? groupsOf(state) : []).map(async (table) => [table, await documents.table(table)] as const)),
  ])
  return { board, pen, mine: new Map(mine), tables: new Map(tables) }
}

/** A submitted note with its author; stays on the server. */
export interface AuthoredNote {
  readonly note: MineNote
  /** Null for what a theme table wrote, or one for an organisation: it is nobody's. */
  readonly author: ParticipantId | null
  readonly organisation: OrganisationId | null
}

/** Submitted notes of a step that are not on the board yet, each id once, in the order of their authors. */
export function hiddenNotes(
  state: WorkshopState,
  picture: Picture,
  more: { side: SideRows; step: StepId },
): AuthoredNote[] {
  const seen = new Set<string>()
  if (isTablesStep(state, more.step)) return hiddenAtTables(picture, more)
  const byScribe = isScribedStep(state, more.step) ? hiddenByScribes(state, picture, more) : []
  const own = [...picture.mine].flatMap(([author, mine]) => {
    const organisation = state.participants.get(author)?.organisation ?? null
    if (organisation === null) return []
    return mine.notes.flatMap((note) => {
      if (note.step !== more.step || note.status !== 'submitted' || more.side.origins.has(note.id)) return []
      if (seen.has(note.id)) return []
      seen.add(note.id)
      return [{ note, author, organisation }]
    })
  })
  return [...byScribe, ...own]
}

/** What one wrote for an organisation and is not on the board yet. */
function hiddenByScribes(
  { organisations }: WorkshopState,
  { tables }: Pick<Picture, 'tables'>,
  { side, step }: { readonly side: SideRows; readonly step: StepId },
): AuthoredNote[] {
  return organisations.flatMap(({ id: organisation }) =>
    (tables.get(organisation)?.notes ?? []).flatMap((note) =>
      note.step === step && note.status === 'submitted' && !side.origins.has(note.id)
        ? [{ note, author: null, organisation }]
        : [],
    ),
  )
}

const isTablesStep = (state: WorkshopState, step: StepId): boolean =>
  state.template.steps.some(({ id, kind }) => id === step && kind === 'tables')

/** Stakes that are not on the board yet, each with its table for a lane. */
function hiddenAtTables(
  { tables }: Pick<Picture, 'tables'>,
  { side, step }: { readonly side: SideRows; readonly step: StepId },
): AuthoredNote[] {
  return [...tables].flatMap(([table, { notes }]) =>
    notes.flatMap((note) => {
      if (note.step !== step || note.status !== 'submitted' || side.origins.has(note.id)) return []
      return [{ note: { ...note, fields: { ...note.fields, [laneField]: table } }, author: null, organisation: null }]
    }),
  )
}

/** Bundles of a step with at least one note, in board order, with the organisations that wrote in them. */
export function bundlesOf(board: BoardSnapshot, side: SideRows, step: StepId): readonly BundleFacts[] {
  return board.bundles.flatMap((bundle) => {
    if (bundle.step !== step || bundle.mergedInto !== null) return []
    const inside = board.notes.filter((note) => note.bundle === bundle.id && !note.withdrawn)
    const notes = inside.map((note) => note.id)
    if (notes.length === 0) return []
    const organisations = new Set(notes.flatMap((note) => side.origins.get(note)?.organisation ?? []))
    const parts = partsOf(inside)
    const rest = { organisations: [...organisations], ...(parts.length > 0 && { parts }) }
    return [{ id: bundle.id, name: bundle.name, notes, ...rest }]
  })
}

/** Bundles that were put into the one that these notes are in, each with its own notes. */
function partsOf(notes: readonly BoardNote[]): readonly BundlePart[] {
  const parts = new Map<BundleId, NoteId[]>()
  for (const { id, laidIn } of notes) if (laidIn) parts.set(laidIn, [...(parts.get(laidIn) ?? []), id])
  return [...parts].map(([bundle, own]) => ({ bundle, notes: own }))
}

/** Counts of a step for views: how many, never what or whose. */
export function silentCounts(
  state: WorkshopState,
  picture: Picture,
  more: { side: SideRows; step: StepId },
): { notes: number; ready: number; late: number; closed: number } {
  const { step, side } = more
  const key = readyKey(step, openLane(state, step))
  let notes = 0
  let ready = 0
  const standing = (own: readonly MineNote[]) =>
    own.filter((note) => note.step === step && note.status === 'submitted').length
  for (const mine of picture.mine.values()) {
    notes += standing(mine.notes)
    if (mine.ready.includes(key)) ready++
  }
  if (isScribedStep(state, step)) for (const table of picture.tables.values()) notes += standing(table.notes)
  const hidden = hiddenNotes(state, picture, { side, step })
  const late = hidden.filter((one) => isOpenOnTable(state, step, laneOf(one))).length
  return { notes, ready, late, closed: hidden.length - late }
}

const laneOf = ({ note }: AuthoredNote): string | null => note.fields[laneField] ?? null

/** Closed notes that were written for one horizon. */
export const closedInLane = (
  state: WorkshopState,
  picture: Picture,
  more: { side: SideRows; step: StepId; lane: string },
): number => hiddenNotes(state, picture, more).filter((one) => laneOf(one) === more.lane).length

/** Revealed notes of a step that were not withdrawn, in board order. */
export const notesOf = (board: BoardSnapshot, step: StepId): readonly NoteFacts[] =>
  board.notes.flatMap(({ id, step: of, text, fields, organisation, withdrawn }) =>
    of === step && !withdrawn ? [{ id, text, fields, organisation }] : [],
  )

/** The same with the names that stand on the board beside them: for what is shown, never for a decision. */
export const namedNotesOf = (board: BoardSnapshot, step: StepId): readonly NoteWithName[] => {
  const names = new Map(board.notes.map(({ id, author }) => [id, author]))
  return notesOf(board, step).map((note) => ({ ...note, author: names.get(note.id) ?? null }))
}

/** The theme table or organisation in whose document a note stands. */
export const groupOf = ({ tables }: Pick<Picture, 'tables'>, note: NoteId): string | null =>
  [...tables].find(([, { notes }]) => notes.some(({ id }) => id === note))?.[0] ?? null

/** What of the document of a theme table or organisation lies open on the board. */
export const openedFor = (
  { tables, board }: Pick<Picture, 'tables' | 'board'>,
  group: string,
  step: StepId,
): readonly NoteId[] => {
  const open = new Set(board.notes.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id])))
  return (tables.get(group)?.notes ?? []).flatMap(({ id, step: of }) => (of === step && open.has(id) ? [id] : []))
}

/** Ids that an author linked a note to; what is no id is left out. */
const linksOf = ({ note }: AuthoredNote): readonly SubjectId[] =>
  idsInField(note.fields[linksField]).filter(isId).map(subjectId)
/** Everything that one seat submitted, without its text. */
const ownNotes = (picture: Picture, side: SideRows, participant: ParticipantId): readonly OwnNote[] =>
  (picture.mine.get(participant)?.notes ?? []).map(({ id, step, status }) => {
    const standing = side.origins.has(id) ? 'revealed' : 'closed'
    return { id, step, status: status === 'withdrawn' ? status : standing }
  })

/** What the domain may know for one decision. Orders of notes are shuffled here, across all authors. */
export function makeFacts(options: {
  readonly state: WorkshopState | null
  readonly picture: Picture
  readonly side: SideRows
  readonly nowMs: number
  readonly newId: () => string
  readonly connected: () => readonly ParticipantId[]
  readonly shuffled: <T>(items: readonly T[]) => T[]
  readonly fingerprintOf: (frozen: FrozenManifest) => string
}): Facts {
  const { state, picture, side, nowMs } = options
  const waiting = (step: StepId, wanted: 'before' | 'after'): readonly SubmittedNote[] => {
    if (state === null) return []
    const notes = hiddenNotes(state, picture, { side, step }).filter(
      (one) => isOpenOnTable(state, step, laneOf(one)) === (wanted === 'after'),
    )
    return options.shuffled(
      notes.map((one) => {
        const lane = laneOf(one)
        return { id: one.note.id, organisation: one.organisation, links: linksOf(one), ...(lane ? { lane } : {}) }
      }),
    )
  }
  return {
    nowMs,
    today: dateOfMs(nowMs),
    dateOf: dateOfMs,
    newId: options.newId,
    submittedNotes: (step) => waiting(step, 'before'),
    lateNotes: (step) => waiting(step, 'after'),
    notes: (step) => notesOf(picture.board, step),
    connected: options.connected,
    authorOf: (note) => side.origins.get(note)?.participant ?? null,
    writtenFor: (note) => {
      const origin = side.origins.get(note)
      const group = groupOf(picture, note)
      return origin === undefined || group === null ? null : { step: origin.step, group }
    },
    notesOf: (participant) => ownNotes(picture, side, participant),
    isNoteTaken: (note) =>
      side.origins.has(note) ||
      [...picture.mine.values(), ...picture.tables.values()].some(({ notes }) => notes.some((one) => one.id === note)),
    bundles: (step) => bundlesOf(picture.board, side, step),
    penText: (sentence) => {
      const found = picture.pen.sentences.find((one) => one.id === sentence)
      return found === undefined ? null : normalise(found.text)
    },
    fingerprintOf: options.fingerprintOf,
  }
}
