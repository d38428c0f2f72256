import { copySource } from '../ui/language.js'
import type { AgreementsCopy } from './nl/agreements/agreements.js'

/** The texts of the knowledge base for who makes agreements, fetched when they are needed. */
export const agreementsCopy = copySource<AgreementsCopy>({
  nl: () => import('./nl/agreements/agreements.js'),
  en: () => import('./en/agreements/agreements.js'),
})
