import { copySource } from '../ui/language.js'

export const sharedCopy = copySource({ nl: () => import('./shared.nl.js'), en: () => import('./shared.en.js') })
