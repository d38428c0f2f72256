import { copySource } from '../ui/language.js'

export const lookBackCopy = copySource({ nl: () => import('./nl/lookBack.js'), en: () => import('./en/lookBack.js') })
