import { copySource } from '../ui/language.js'

export const boardCopy = copySource({ nl: () => import('./board.nl.js'), en: () => import('./board.en.js') })
