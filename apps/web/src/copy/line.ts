import { copySource } from '../ui/language.js'

export const lineCopy = copySource({ nl: () => import('./nl/line.js'), en: () => import('./en/line.js') })
