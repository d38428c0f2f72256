import { copySource } from '../ui/language.js'
import type { FacilitatorCopy as FrameCopy } from './facilitator.nl.js'
import type { FacilitatorStepsCopy } from './facilitatorSteps.nl.js'

/** Every word of the facilitator's screens. */
export type FacilitatorCopy = FrameCopy & FacilitatorStepsCopy

type Part<T> = Promise<{ readonly copy: T }>
const joined = async (frame: Part<FrameCopy>, steps: Part<FacilitatorStepsCopy>) => ({
  copy: { ...(await frame).copy, ...(await steps).copy } as FacilitatorCopy,
})

/** The facilitator's texts: two files per language, fetched together. */
export const facilitatorCopy = copySource<FacilitatorCopy>({
  nl: () => joined(import('./facilitator.nl.js'), import('./facilitatorSteps.nl.js')),
  en: () => joined(import('./facilitator.en.js'), import('./facilitatorSteps.en.js')),
})
