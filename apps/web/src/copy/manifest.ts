import { copySource } from '../ui/language.js'

export const manifestCopy = copySource({ nl: () => import('./manifest.nl.js'), en: () => import('./manifest.en.js') })
