import { copySource } from '../ui/language.js'

export const sharedCopy = copySource({ nl: () => import('./nl/shared.js'), en: () => import('./en/shared.js') })
