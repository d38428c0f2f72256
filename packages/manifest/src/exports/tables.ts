import type { DocumentText } from '@siroop/domain'
import { momentInWords } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { type OutlineLook, sentencesOf } from '../outline/outline.js'
import type { EditionForExport } from './editionDocument.js'
import { exportWords } from './exportWords.js'
import { nameIn, namesWriters } from './named.js'
import { valueInWords } from './sectionBlocks.js'
import { signatureTable } from './signatureBlocks.js'

/** A table for a spreadsheet: heads, and rows of the same length. Who writes the file makes cells harmless. */
export interface ExportTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** With which edition, fingerprint and register the rows are from, in their last columns. */
export function withEdition(
  { columns, rows }: ExportTable,
  { edition, locale, registerHead }: EditionForExport,
): ExportTable {
  const words = exportWords[locale]
  const said = [String(edition.number), edition.fingerprint, registerHead ?? '']
  return {
    columns: [...columns, words.editionColumn, words.fingerprintColumn, words.registerColumn],
    rows: rows.map((row) => [...row, ...said]),
  }
}

/** The same where nobody signs: as of when the rows are. */
export function withMoment(
  { columns, rows }: ExportTable,
  { locale, standOpMs }: Pick<EditionForExport, 'locale' | 'standOpMs'>,
): ExportTable {
  const said = momentInWords(standOpMs, locale)
  return { columns: [...columns, exportWords[locale].standOpColumn], rows: rows.map((row) => [...row, said]) }
}

/** Agreed values, with what one then sees, the bundle they came from and how many notes; writers only as on the page. */
export const valueTable = (input: EditionForExport): ExportTable => sentenceTable(input, 'cards')

/** Agreed ambitions with the numbers by which the text speaks of them. */
export const ambitionTable = (input: EditionForExport): ExportTable => sentenceTable(input, 'ambitions')

/** A row per invited organisation. */
export const signingTable = (input: EditionForExport): ExportTable => signatureTable(input)

function sentenceTable(input: EditionForExport, look: OutlineLook): ExportTable {
  const { edition, locale } = input
  const words = exportWords[locale]
  const named = namesWriters(edition)
  const rows = manifestOutline(edition.frozen)
    .filter((section) => section.look === look)
    .flatMap(sentencesOf)
    .map(({ id, number, heading, text, free }) => {
      const from = edition.herkomst.find((one) => one.sentence === id)
      return [
        ...(look === 'cards'
          ? [heading ?? text, heading === null ? '' : text]
          : [String(number ?? ''), heading === null ? text : `${heading}: ${text}`]),
        from?.bundle ?? '',
        from === undefined || from.notes === 0 ? '' : String(from.notes),
        named ? (from?.organisations ?? []).map((one) => nameIn(edition, one)).join(', ') : '',
        free ? words.free : '',
      ]
    })
  const first = look === 'cards' ? [words.value, words.behaviour] : [words.number, words.ambition]
  return { columns: [...first, words.bundle, words.notes, words.wroteThis, words.free], rows }
}

/** What sections show of the workshop itself, all in one table: a column per question, whatever section it is of. */
export function recordTable(text: DocumentText, locale: EditionForExport['locale']): ExportTable {
  const words = exportWords[locale]
  const sections = manifestOutline(text).flatMap(({ title, records }) => (records === null ? [] : [{ title, records }]))
  const labels = [...new Set(sections.flatMap(({ records }) => records.fields.map(({ label }) => label)))]
  const rows = sections.flatMap(({ title, records }) =>
    records.groups.flatMap(({ heading, records: list }) =>
      list.map(({ text: said, values }) => [
        title,
        heading ?? '',
        said,
        ...labels.map((label) =>
          valueInWords(values[records.fields.findIndex((field) => field.label === label)] ?? null),
        ),
      ]),
    ),
  )
  return { columns: [words.section, words.group, words.what, ...labels], rows }
}
