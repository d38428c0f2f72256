import { copySource } from '../ui/language.js'
import type { FacilitatorCopy as FrameCopy } from './nl/facilitator.js'
import type { FacilitatorChaptersCopy } from './nl/facilitatorChapters.js'
import type { FacilitatorStepsCopy } from './nl/facilitatorSteps.js'
import type { PaperCopy } from './nl/paper.js'
import type { PrintsCopy } from './nl/prepare/prints.js'
import type { ReadyCopy } from './nl/ready.js'

/** Every word of the facilitator's screens; the chapters have a shelf of their own. */
export type FacilitatorCopy = FrameCopy &
  FacilitatorStepsCopy &
  PaperCopy &
  ReadyCopy &
  PrintsCopy & { readonly chapters: FacilitatorChaptersCopy }

type Part<T> = Promise<{ readonly copy: T }>
interface Parts {
  readonly frame: Part<FrameCopy>
  readonly steps: Part<FacilitatorStepsCopy>
  readonly paper: Part<PaperCopy>
  readonly ready: Part<ReadyCopy>
  readonly prints: Part<PrintsCopy>
  readonly chapters: Part<FacilitatorChaptersCopy>
}
const joined = async ({
  frame,
  steps,
  paper,
  ready,
  prints,
  chapters,
}: Parts): Promise<{ readonly copy: FacilitatorCopy }> => ({
  copy: {
    ...(await frame).copy,
    ...(await steps).copy,
    ...(await paper).copy,
    ...(await ready).copy,
    ...(await prints).copy,
    chapters: (await chapters).copy,
  },
})

/** The facilitator's texts: five files per language, fetched together. */
export const facilitatorCopy = copySource<FacilitatorCopy>({
  nl: () =>
    joined({
      frame: import('./nl/facilitator.js'),
      steps: import('./nl/facilitatorSteps.js'),
      paper: import('./nl/paper.js'),
      ready: import('./nl/ready.js'),
      prints: import('./nl/prepare/prints.js'),
      chapters: import('./nl/facilitatorChapters.js'),
    }),
  en: () =>
    joined({
      frame: import('./en/facilitator.js'),
      steps: import('./en/facilitatorSteps.js'),
      paper: import('./en/paper.js'),
      ready: import('./en/ready.js'),
      prints: import('./en/prepare/prints.js'),
      chapters: import('./en/facilitatorChapters.js'),
    }),
})
