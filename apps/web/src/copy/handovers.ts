import { copySource } from '../ui/language.js'

export const handoversCopy = copySource({
  nl: () => import('./nl/regie/handovers.js'),
  en: () => import('./en/regie/handovers.js'),
})
