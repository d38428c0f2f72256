import type { BoardBundle, BoardNote, BoardSnapshot } from '@siroop/board'
import type { BundleId, FacilitatorView, OrganisationId, StepId } from '@siroop/domain'
import { shareStructure } from '../../connection/shareStructure.js'

/** One bundle as it lies on the board: those that were put into it included. */
export interface Column {
  readonly bundle: BoardBundle
  /** Not withdrawn, in board order. */
  readonly notes: readonly BoardNote[]
  /** Bundles that were put into this one directly, with their names: they can be taken out again. */
  readonly merged: readonly BoardBundle[]
  /** Different organisations among the notes that say which. */
  readonly organisations: number
  /** Set when the bundle was agreed: by how many of how many. */
  readonly shared: { readonly by: number; readonly of: number } | null
}
export interface Arrangement {
  /** The step in which bundles are made; null before the first one was reached. */
  readonly step: StepId | null
  /** False outside the bundling step: then the board can be read only. */
  readonly movable: boolean
  readonly columns: readonly Column[]
  readonly loose: readonly BoardNote[]
  /** All notes on the table, loose ones included. */
  readonly total: number
  /** False with fewer than four organisations: then none is named or counted. */
  readonly countsVisible: boolean
}

/** The parts of the facilitator's view that say where the bundling is. */
export interface BundlingView {
  readonly step: StepId | null
  readonly movable: boolean
  readonly sourceSteps: readonly StepId[]
  readonly countsVisible: boolean
  readonly agreed: readonly { readonly bundle: BundleId; readonly by: number; readonly of: number }[]
}

/** Reads them from the whole view: the bundling step that is on now, else the last one that was. */
export function bundlingOf(view: FacilitatorView): BundlingView {
  const { now, programme, countsVisible } = view
  const here = now?.texts.kind === 'cluster' ? now.texts.step : null
  const before = programme.filter(({ kind, state }) => kind === 'cluster' && state === 'done').at(-1)?.step ?? null
  // Opened envelopes lie on the table before there is anything to bundle; what is still closed is not in the board at all.
  const reached = programme
    .filter(({ kind, state }) => kind === 'contribute' && (state === 'now' || state === 'done'))
    .map(({ step }) => step)
  return {
    step: here ?? before,
    movable: here !== null,
    sourceSteps: here && now ? now.sourceSteps : before === null ? reached : [],
    countsVisible,
    agreed: view.sharedBundles,
  }
}

/** Lays a board out in columns and loose notes. Bundles without notes do not exist; withdrawn notes do not show. */
export function arrange(snapshot: BoardSnapshot, view: BundlingView): Arrangement {
  const own = snapshot.bundles.filter(({ step }) => step === view.step)
  const ids = new Set(own.map(({ id }) => id))
  const notes = snapshot.notes.filter(
    ({ step, bundle, withdrawn }) =>
      !withdrawn && (view.sourceSteps.includes(step) || (bundle !== null && ids.has(bundle))),
  )
  const columns = own.flatMap((bundle): Column[] => {
    const inside = notes.filter((note) => note.bundle === bundle.id)
    if (inside.length === 0) return []
    const agreed = bundle.locked ? view.agreed.find((one) => one.bundle === bundle.id) : undefined
    return [
      {
        bundle,
        notes: inside,
        merged: own.filter(({ mergedInto }) => mergedInto === bundle.id),
        organisations: new Set(
          inside.flatMap(({ organisation }): OrganisationId[] => (organisation ? [organisation] : [])),
        ).size,
        shared: bundle.locked ? { by: agreed?.by ?? 0, of: agreed?.of ?? 0 } : null,
      },
    ]
  })
  return {
    step: view.step,
    movable: view.movable,
    columns,
    loose: notes.filter(({ bundle }) => bundle === null),
    total: notes.length,
    countsVisible: view.countsVisible,
  }
}

/** The same, with the columns and notes of before wherever nothing changed: only what changed is drawn anew. */
export const rearrange = (before: Arrangement | null, snapshot: BoardSnapshot, view: BundlingView): Arrangement =>
  shareStructure(before, arrange(snapshot, view))
