import type { FrozenManifest } from '../../../manifest/frozen.js'
import { placeOf, standingSentences } from '../../../rules/find.js'
import { inDocument, type NotePlaces, notePlaces } from '../../../rules/origin/places.js'
import { reasonsOf, withoutReason } from '../../../rules/origin/reasons.js'
import { isTextConsent } from '../../../rules/signing.js'
import { unusedWhys } from '../../../workshop/origin/reasons.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import type { TrailView } from '../notes/trailView.js'
import type { OriginForRegie, OriginPrinted, ReasonCount, SentencesTraced } from './originView.js'

/** From the start of drafting on, and outside meetings; null before, and while nothing was opened. */
export function originForRegie(state: WorkshopState, context: ViewContext): OriginForRegie | null {
  const step = placeOf(state)?.step
  const looks = step === undefined || step.kind === 'draft' || step.kind === 'sign' || isTextConsent(step)
  if (!looks || state.revealed.size === 0) return null
  const { all, unused } = placesIn(state, context)
  const left = unused.map(({ id }) => id)
  return {
    ...traced(standingSentences(state)),
    notes: all.length,
    open: withoutReason(state, left),
    reasons: reasonsOf(state, left),
  }
}

/** What is printed about the origin of an edition. Own words of a reason stay in the workshop. Rule: SPEC HER-7. */
export function originPrinted(
  state: WorkshopState,
  frozen: FrozenManifest,
  { context, isNewest }: { readonly context: ViewContext; readonly isNewest: boolean },
): OriginPrinted {
  const sentences = traced(frozen.sections.flatMap((section) => section.sentences))
  const { all, unused } = placesIn(state, context)
  if (!isNewest || all.length === 0) return { ...sentences, notes: null }
  const left = unused.map(({ id }) => id)
  const counts = [...unusedWhys, null].map((why): ReasonCount => {
    const notes = left.filter((id) => (state.unusedReasons.get(id)?.why ?? null) === why).length
    return { why, notes }
  })
  return { ...sentences, notes: { all: all.length, unused: counts.filter(({ notes }) => notes > 0) } }
}

/** For the phones: the reasons that were given, and outside meetings what the document tells of. The same for everybody. */
export function reasonsForPhones(
  state: WorkshopState,
  context: ViewContext,
): Pick<TrailView, 'reasons' | 'inDocument'> {
  const isOver = state.position === null && state.revealed.size > 0
  const reasons =
    state.unusedReasons.size === 0
      ? []
      : reasonsOf(
          state,
          placesIn(state, context).unused.map(({ id }) => id),
        )
  return { reasons, inDocument: isOver ? documentIn(state, context) : [] }
}

const traced = (sentences: readonly { readonly sources: readonly unknown[] }[]): SentencesTraced => ({
  sentences: sentences.length,
  withoutNote: sentences.filter(({ sources }) => sources.length === 0).length,
})

const placesIn = oncePerLook((state, context): NotePlaces => notePlaces(state, context))
const documentIn = oncePerLook((state, context): TrailView['inDocument'] =>
  [...new Set(inDocument(state, context))].map((id) => id as TrailView['inDocument'][number]),
)

/** Works out once what all the views of one look share: the board may have changed in the next one. */
function oncePerLook<T>(make: (state: WorkshopState, context: ViewContext) => T) {
  const known = new WeakMap<ViewContext, { readonly state: WorkshopState; readonly made: T }>()
  return (state: WorkshopState, context: ViewContext): T => {
    const found = known.get(context)
    if (found !== undefined && found.state === state) return found.made
    const made = make(state, context)
    known.set(context, { state, made })
    return made
  }
}
