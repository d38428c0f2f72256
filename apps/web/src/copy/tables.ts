import { copySource } from '../ui/language.js'
import type { TablesCopy } from './nl/tables/phone.js'

/** The phone's texts at theme tables: fetched after the first screen stands. */
export const tablesCopy = copySource<TablesCopy>({
  nl: () => import('./nl/tables/phone.js'),
  en: () => import('./en/tables/phone.js'),
})
