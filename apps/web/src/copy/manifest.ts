import { copySource } from '../ui/language.js'

export const manifestCopy = copySource({ nl: () => import('./nl/manifest.js'), en: () => import('./en/manifest.js') })
