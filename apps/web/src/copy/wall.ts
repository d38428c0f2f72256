import { copySource } from '../ui/language.js'

export const wallCopy = copySource({ nl: () => import('./nl/wall.js'), en: () => import('./en/wall.js') })
