import type { Locale } from '@siroop/domain'
import { columns, documents, files, onlyInPostgres, settings } from './places.js'
import { grounds, type RegisterId, register } from './register.js'
import { terms, type Words } from './terms.js'

const heading: Words = { nl: 'Register van wat Siroop bewaart', en: 'Register of what Siroop keeps' }
const intro: Words = {
  nl: 'Gemaakt uit de code (`npm run siroop -- privacy register`); een test houdt beide gelijk. Pas de grondslagen aan als die bij u anders zijn.',
  en: 'Made of the code (`npm run siroop -- privacy register`); a test keeps both the same. Change the grounds where yours differ.',
}
const labels: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['Wat', 'Waarvoor', 'Op welke grond', 'Hoe lang', 'Wie leest het', 'Waar het staat'],
  en: ['What', 'What for', 'On what ground', 'How long', 'Who reads it', 'Where it is'],
}

/** The whole register as a Markdown document, with the places in the database and on the disk. */
export function registerDocument(locale: Locale): string {
  const names = labels[locale]
  const lines = (Object.keys(register) as RegisterId[]).map((id) => {
    const { what, why, ground, term, readers } = register[id]
    const said = [what, why, grounds[ground], terms[term], readers].map((words) => words[locale])
    const where = placesOf(id).map((place) => `\`${place}\``)
    return row([...said, where.length === 0 ? '–' : where.join(', ')])
  })
  return [`# ${heading[locale]}`, '', intro[locale], '', row(names), row(names.map(() => '---')), ...lines, ''].join(
    '\n',
  )
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Tables (whole ones by their name, others with their columns), documents, settings and files of one line. */
function placesOf(id: RegisterId): readonly string[] {
  const tables = Object.entries({ ...columns, ...onlyInPostgres }).flatMap(([table, lineOf]) => {
    const own = Object.entries(lineOf).flatMap(([column, line]) => (line === id ? [column] : []))
    if (own.length === 0) return []
    return own.length === Object.keys(lineOf).length ? [table] : [`${table} (${own.join(' ')})`]
  })
  return [
    ...tables,
    ...Object.entries(documents).flatMap(([kind, line]) => (line === id ? [`yjs ${kind}`] : [])),
    ...Object.entries(settings).flatMap(([key, { line }]) => (line === id ? [`setting ${key}`] : [])),
    ...files.flatMap(({ name, line }) => (line === id ? [name] : [])),
  ]
}
