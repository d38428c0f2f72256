import { copySource } from '../ui/language.js'
import type { WorkCopy } from './nl/work.js'

export type { WorkCopy } from './nl/work.js'

/** The phone's texts of the chapters after the values: fetched after the first screen stands. */
export const workCopy = copySource<WorkCopy>({
  nl: () => import('./nl/work.js'),
  en: () => import('./en/work.js'),
})
