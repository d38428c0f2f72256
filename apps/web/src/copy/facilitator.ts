import { copySource } from '../ui/language.js'
import type { FacilitatorCopy as FrameCopy } from './nl/facilitator.js'
import type { FacilitatorStepsCopy } from './nl/facilitatorSteps.js'

/** Every word of the facilitator's screens. */
export type FacilitatorCopy = FrameCopy & FacilitatorStepsCopy

type Part<T> = Promise<{ readonly copy: T }>
const joined = async (frame: Part<FrameCopy>, steps: Part<FacilitatorStepsCopy>) => ({
  copy: { ...(await frame).copy, ...(await steps).copy } as FacilitatorCopy,
})

/** The facilitator's texts: two files per language, fetched together. */
export const facilitatorCopy = copySource<FacilitatorCopy>({
  nl: () => joined(import('./nl/facilitator.js'), import('./nl/facilitatorSteps.js')),
  en: () => joined(import('./en/facilitator.js'), import('./en/facilitatorSteps.js')),
})
