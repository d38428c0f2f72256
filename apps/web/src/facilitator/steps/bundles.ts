import type { BoardBundle, BoardNote, BoardSnapshot } from '@siroop/board'
import type { BundleId, FacilitatorRound, FacilitatorView, OrganisationId, StepId } from '@siroop/domain'

/** A bundle of the step with its notes, as the facilitator sees it. */
export interface BundleRow {
  readonly id: BundleId
  readonly name: string
  readonly locked: boolean
  readonly notes: readonly BoardNote[]
  /** Organisations whose note lies in it, each once, in the order of the list. */
  readonly organisations: readonly OrganisationId[]
  /** Bundles that were put into this one: they can be taken out again. */
  readonly merged: readonly BoardBundle[]
}
export interface Table {
  readonly bundles: readonly BundleRow[]
  /** In no bundle and not set aside. */
  readonly loose: readonly BoardNote[]
  readonly total: number
}

/** Sorts the notes of the source steps into the step's bundles. A bundle without standing notes, or merged away, is not there. */
export function tableOf(view: FacilitatorView, board: BoardSnapshot, step: StepId): Table {
  const sources = new Set<StepId>(view.now?.sourceSteps ?? [])
  const notes = board.notes.filter((note) => sources.has(note.step) && !note.withdrawn)
  const standing = board.bundles.filter((bundle) => bundle.step === step && bundle.mergedInto === null)
  const ids = new Set(standing.map((bundle) => bundle.id))
  const bundles = standing
    .map((bundle) =>
      rowOf(view, bundle, {
        notes: notes.filter((note) => note.bundle === bundle.id),
        merged: board.bundles.filter(({ mergedInto }) => mergedInto === bundle.id),
      }),
    )
    .filter((row) => row.notes.length > 0)
  const parked = new Set<string>(view.parked.map(({ subject }) => subject))
  const loose = notes.filter((note) => note.bundle === null || !ids.has(note.bundle))
  const standingLoose = loose.filter(({ id }) => !parked.has(id))
  return { bundles, loose: standingLoose, total: notes.length - (loose.length - standingLoose.length) }
}

function rowOf(
  view: FacilitatorView,
  bundle: BoardBundle,
  { notes, merged }: Pick<BundleRow, 'notes' | 'merged'>,
): BundleRow {
  const wrote = new Set(notes.map((note) => note.organisation))
  const organisations = view.organisations.map(({ id }) => id).filter((id) => wrote.has(id))
  return { id: bundle.id, name: bundle.name, locked: bundle.locked, notes, organisations, merged }
}

/** Where a bundle stands in the consent round: the newest round that was not replaced says it. */
export type ValueState = 'agreed' | 'open' | 'objection' | 'not-shared' | 'waiting'
export interface QueuedValue {
  readonly bundle: BundleId
  readonly text: string
  readonly state: ValueState
  readonly round: FacilitatorRound | null
}

/** All values of the step in board order with their state; an agreed text wins over the name on the board. */
export function queueOf(view: FacilitatorView, board: BoardSnapshot, step: StepId): readonly QueuedValue[] {
  return tableOf(view, board, step).bundles.map((bundle) => {
    const round = view.rounds.findLast((one) => one.bundle === bundle.id && one.status !== 'replaced') ?? null
    return { bundle: bundle.id, text: round?.text ?? bundle.name, state: stateOf(round, bundle.locked), round }
  })
}

function stateOf(round: FacilitatorRound | null, locked: boolean): ValueState {
  if (round === null) return 'waiting'
  if (round.status === 'agreed') return locked ? 'agreed' : 'waiting'
  if (round.status === 'not-shared') return 'not-shared'
  const open = round.result?.objections.some((one) => one.state === 'raised' || one.state === 'in-treatment')
  return open ? 'objection' : 'open'
}

/** The bundle that is put to them next: the chosen one when it still waits, else the first that waits. */
export function nextBundle(
  view: FacilitatorView,
  board: BoardSnapshot | null,
  chosen: BundleId | null,
): BundleRow | null {
  const step = view.now?.texts.step
  if (!board || !step) return null
  const waiting = queueOf(view, board, step).filter((value) => value.state === 'waiting')
  const wanted = waiting.find((value) => value.bundle === chosen) ?? waiting[0]
  return tableOf(view, board, step).bundles.find((bundle) => bundle.id === wanted?.bundle) ?? null
}

/** What the notes of a bundle say in their fields, each text once: choices for "Dit ziet u terug als …". */
export const behavioursOf = (bundle: BundleRow): readonly string[] => [
  ...new Set(bundle.notes.flatMap((note) => Object.values(note.fields)).filter((text) => text.trim() !== '')),
]
