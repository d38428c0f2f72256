import { copySource } from '../ui/language.js'

export const wallCopy = copySource({ nl: () => import('./wall.nl.js'), en: () => import('./wall.en.js') })
