import { type BundleId, bundleId } from '../../../ids.js'
import { agreedItemOf, isOpenObjection, placeOf } from '../../../rules/find.js'
import { consentsOneByOne, subjectsOfStep } from '../../../rules/subjects.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'

/** Where a text stands in a step that consents to each. */
export interface ConsentText {
  /** Of the bundle, or of the note that it is. */
  readonly bundle: BundleId
  /** As it stands now: the agreed words, those of the newest round, or what lies on the board. */
  readonly text: string
  readonly state: 'waiting' | 'open' | 'objection' | 'agreed' | 'not-shared'
}

/** The texts of the step in order, each with how it stands; null in every other step. */
export function consentTexts(state: WorkshopState, context: ViewContext): readonly ConsentText[] | null {
  const step = placeOf(state)?.step
  if (!step || !consentsOneByOne(step)) return null
  return subjectsOfStep(state, step, context).map(({ id, text }) => {
    const bundle = bundleId(id)
    const item = agreedItemOf(state, bundle)
    const round = state.rounds.findLast((one) => one.bundle === bundle && one.status !== 'replaced')
    return { bundle, text: item?.text ?? round?.text ?? text, state: item ? 'agreed' : standOf(state, round) }
  })
}

function standOf(state: WorkshopState, round: WorkshopState['rounds'][number] | undefined): ConsentText['state'] {
  // agreed, and opened again since
  if (round === undefined || round.status === 'agreed') return 'waiting'
  if (round.status === 'not-shared') return 'not-shared'
  const open = state.objections.some(
    (one) => one.about.kind === 'round' && one.about.round === round.id && isOpenObjection(one),
  )
  return open ? 'objection' : 'open'
}
