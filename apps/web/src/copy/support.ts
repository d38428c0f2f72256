import { copySource } from '../ui/language.js'
import type { SupportCopy } from './nl/support/support.js'

/** The texts of support pages for who makes them, fetched when they are needed. */
export const supportCopy = copySource<SupportCopy>({
  nl: () => import('./nl/support/support.js'),
  en: () => import('./en/support/support.js'),
})
