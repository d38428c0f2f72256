import type { BoardBundle, BoardNote, BoardSnapshot } from '@siroop/board'
import type { BundleId, FacilitatorView, NoteId, OrganisationId, StepId, SubjectId, Translated } from '@siroop/domain'
import { shareStructure } from '../../connection/shareStructure.js'

/** One bundle as it lies on the board: those that were put into it included. */
export interface Column {
  readonly bundle: BoardBundle
  /** Not withdrawn, in board order; what was laid here itself comes before what came along with another bundle. */
  readonly notes: readonly BoardNote[]
  /** Where notes came from that were laid in another bundle: that bundle, with its first note here. */
  readonly from: readonly { readonly bundle: BoardBundle; readonly first: NoteId }[]
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
  /** In no bundle, and set aside for another moment: asked about nowhere, and brought back with one act. */
  readonly aside: readonly BoardNote[]
  /** All notes on the table, loose ones included, without what is set aside. */
  readonly total: number
  /** False with fewer than four organisations: then none is named or counted. */
  readonly countsVisible: boolean
  /** Pairs that somebody said are not alike. */
  readonly unlike: readonly string[]
  /** Titles of the steps that notes came from, when they came from more than one; else empty. */
  readonly sources: readonly { readonly step: StepId; readonly title: Translated }[]
}

/** The parts of the facilitator's view that say where the bundling is. */
export interface BundlingView {
  readonly step: StepId | null
  readonly movable: boolean
  readonly sourceSteps: readonly StepId[]
  /** Of every step of the programme. */
  readonly titles: readonly { readonly step: StepId; readonly title: Translated }[]
  readonly countsVisible: boolean
  readonly unlike: readonly string[]
  /** Notes and bundles that were set aside. */
  readonly parked: readonly SubjectId[]
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
    titles: programme,
    countsVisible,
    unlike: view.unlike,
    parked: view.parked.map(({ subject }) => subject),
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
    const all = notes.filter((note) => note.bundle === bundle.id)
    if (all.length === 0) return []
    const from = own.flatMap((other) => {
      const [first] = all.filter(({ laidIn }) => laidIn === other.id)
      return first ? [{ bundle: other, first: first.id }] : []
    })
    const inside = [
      ...all.filter(({ laidIn }) => !from.some((one) => one.bundle.id === laidIn)),
      ...from.flatMap((one) => all.filter(({ laidIn }) => laidIn === one.bundle.id)),
    ]
    const agreed = bundle.locked ? view.agreed.find((one) => one.bundle === bundle.id) : undefined
    return [
      {
        bundle,
        notes: inside,
        from,
        merged: own.filter(({ mergedInto }) => mergedInto === bundle.id),
        organisations: new Set(
          inside.flatMap(({ organisation }): OrganisationId[] => (organisation ? [organisation] : [])),
        ).size,
        shared: bundle.locked ? { by: agreed?.by ?? 0, of: agreed?.of ?? 0 } : null,
      },
    ]
  })
  const parked = new Set<string>(view.parked)
  const loose = notes.filter(({ bundle }) => bundle === null)
  const aside = loose.filter(({ id }) => parked.has(id))
  return {
    step: view.step,
    movable: view.movable,
    columns,
    loose: loose.filter(({ id }) => !parked.has(id)),
    aside,
    total: notes.length - aside.length,
    countsVisible: view.countsVisible,
    unlike: view.unlike,
    sources: sourcesOf(notes, view),
  }
}

/** Where notes came from says something only when they came from more than one step. */
function sourcesOf(notes: readonly BoardNote[], { titles }: BundlingView): Arrangement['sources'] {
  const steps = new Set(notes.map(({ step }) => step))
  return steps.size < 2 ? [] : titles.filter(({ step }) => steps.has(step)).map(({ step, title }) => ({ step, title }))
}

/** The same, with the columns and notes of before wherever nothing changed: only what changed is drawn anew. */
export const rearrange = (before: Arrangement | null, snapshot: BoardSnapshot, view: BundlingView): Arrangement =>
  shareStructure(before, arrange(snapshot, view))
