import type { DocumentText, Locale, ManifestView } from '@siroop/domain'
import { markedName } from '../marking.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { exportWords } from './exportWords.js'

/** Every file for another program that a manifest may have, as it is called in its address. */
export const exportFiles = [
  'manifest.docx',
  'manifest.md',
  'manifest.json',
  'council-letter.docx',
  'values.csv',
  'ambitions.csv',
  'records.csv',
  'signatures.csv',
  'route.csv',
  'dates.ics',
  'values.png',
  'line.png',
  'route.png',
] as const
export type ExportFile = (typeof exportFiles)[number]

/** Is this the address of a file for another program? */
export const isExportFile = (name: string): name is ExportFile => (exportFiles as readonly string[]).includes(name)

/** Which files there are for a text: none that would be empty. `signed`: it is an edition, which may be signed. */
export function availableFiles(text: DocumentText, signed: boolean): readonly ExportFile[] {
  const outline = manifestOutline(text)
  const has = (look: (typeof outline)[number]['look']) => outline.some((section) => section.look === look)
  const steps = outline.flatMap(({ route }) => route?.steps ?? [])
  const wishes = outline.flatMap(({ route }) => [...(route?.asked ?? []), ...(route?.untaken ?? [])])
  const there: Record<ExportFile, boolean> = {
    'manifest.docx': true,
    'manifest.md': true,
    'manifest.json': true,
    'council-letter.docx': signed,
    'values.csv': signed && has('cards'),
    'ambitions.csv': signed && has('ambitions'),
    'records.csv': has('records'),
    'signatures.csv': signed,
    'route.csv': signed && steps.length + wishes.length > 0,
    'dates.ics': signed && steps.length + text.checkinDates.length > 0,
    'values.png': signed && has('cards'),
    'line.png': signed && outline.some(({ look, groups }) => look === 'line' && groups.length > 0),
    'route.png': signed && steps.filter(({ owner }) => owner !== null).length > 1,
  }
  return exportFiles.filter((file) => there[file])
}

/** What a file is called on somebody's computer: what it is, of which text and edition, in the language of the reader. */
export function exportName(
  file: ExportFile | 'keep.zip',
  view: Pick<ManifestView, 'workshop' | 'editions' | 'result'>,
  { locale, edition }: { readonly locale: Locale; readonly edition: number | null },
): string {
  const { kind } = view.workshop
  const words = exportWords[locale].files
  const [what = '', ending = ''] = file.split('.')
  const document = view.result?.document ?? view.editions.at(-1)?.frozen.document ?? 'manifest'
  const title = view.result?.title ?? view.editions.at(-1)?.frozen.title ?? view.workshop.title
  const names: Readonly<Record<string, string>> = {
    manifest: words[document],
    'council-letter': words.council,
    values: words.values,
    ambitions: words.ambitions,
    records: words.records,
    signatures: words.signatures,
    route: words.route,
    dates: words.dates,
    line: words.line,
    keep: words.keep,
  }
  const name = names[what] ?? what
  // A title that begins with what it is says it once.
  const called = slug(title).replace(new RegExp(`^${name}-`), '')
  const parts = [name, called, edition === null ? '' : `${words.edition}-${edition}`]
  return markedName(`${parts.filter((part) => part !== '').join('-')}.${ending}`, kind, locale)
}

/** Letters and digits of a title with dashes between its words; at most 48 signs, whole words only. */
function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= 48) return plain
  const end = plain.lastIndexOf('-', 48)
  return plain.slice(0, end > 20 ? end : 48)
}
