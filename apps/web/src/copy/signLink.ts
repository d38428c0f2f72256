import { copySource } from '../ui/language.js'

export const signLinkCopy = copySource({
  nl: () => import('./nl/mail/signLink.js'),
  en: () => import('./en/mail/signLink.js'),
})
