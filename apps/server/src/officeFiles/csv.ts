import type { ExportTable } from '@siroop/manifest'
import { stringify } from 'csv-stringify/sync'

/**
 * A table as a file: comma-separated with semicolons, as spreadsheets here read it, with a byte order mark; what a
 * spreadsheet would run as a formula is text. Source: decision record 0029.
 */
export const csvOf = ({ columns, rows }: ExportTable): string =>
  stringify([columns, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
