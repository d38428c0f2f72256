import { copySource } from '../ui/language.js'
import type { FacilitatorCopy as FrameCopy } from './nl/facilitator.js'
import type { FacilitatorStepsCopy } from './nl/facilitatorSteps.js'
import type { PaperCopy } from './nl/paper.js'

/** Every word of the facilitator's screens. */
export type FacilitatorCopy = FrameCopy & FacilitatorStepsCopy & PaperCopy

type Part<T> = Promise<{ readonly copy: T }>
const joined = async (frame: Part<FrameCopy>, steps: Part<FacilitatorStepsCopy>, paper: Part<PaperCopy>) => ({
  copy: { ...(await frame).copy, ...(await steps).copy, ...(await paper).copy } as FacilitatorCopy,
})

/** The facilitator's texts: three files per language, fetched together. */
export const facilitatorCopy = copySource<FacilitatorCopy>({
  nl: () => joined(import('./nl/facilitator.js'), import('./nl/facilitatorSteps.js'), import('./nl/paper.js')),
  en: () => joined(import('./en/facilitator.js'), import('./en/facilitatorSteps.js'), import('./en/paper.js')),
})
