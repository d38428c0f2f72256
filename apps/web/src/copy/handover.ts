import { copySource } from '../ui/language.js'

export const handoverCopy = copySource({
  nl: () => import('./nl/mail/handover.js'),
  en: () => import('./en/mail/handover.js'),
})
