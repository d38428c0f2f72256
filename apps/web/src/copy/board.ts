import { copySource } from '../ui/language.js'

export const boardCopy = copySource({ nl: () => import('./nl/board.js'), en: () => import('./en/board.js') })
