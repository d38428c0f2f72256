import type { Locale, ManifestView } from '@siroop/domain'
import { dayInWords } from '../../dates.js'
import type { Block } from '../blocks.js'

type Row = ManifestView['way'][number]
interface Words {
  readonly title: string
  readonly what: string
  readonly on: string
  readonly stand: string
  readonly told: string
  readonly stands: Readonly<Record<Row['told'][number]['stand'], string>>
  readonly noticed: (text: string) => string
  readonly corrected: string
}
const words: Readonly<Record<Locale, Words>> = {
  nl: {
    title: 'Wat er van de route terechtkwam',
    what: 'Stap of mijlpaal',
    on: 'Dag',
    stand: 'Stand',
    told: 'Wat erover is verteld',
    stands: { agreed: 'nog niet begonnen', 'under-way': 'loopt', done: 'gedaan', stopped: 'gestopt' },
    noticed: (text) => `Dit merkt een inwoner: ${text}`,
    corrected: 'Dit klopte niet. Een latere regel verbetert het.',
  },
  en: {
    title: 'What became of the route',
    what: 'Step or milestone',
    on: 'Day',
    stand: 'State',
    told: 'What was told about it',
    stands: { agreed: 'not begun yet', 'under-way': 'under way', done: 'done', stopped: 'stopped' },
    noticed: (text) => `A resident notices: ${text}`,
    corrected: 'This was not right. A later line puts it right.',
  },
}

/** Every line that was told about a step or milestone since, by day, as the page shows it: no person. Nothing when nothing was. */
export function progressBlocks(way: readonly Row[], locale: Locale): readonly Block[] {
  const said = words[locale]
  const rows = way.flatMap(({ text, told }) =>
    told.map((one) => [
      text,
      dayInWords(one.on, locale),
      said.stands[one.stand],
      [one.words, one.noticed === null ? null : said.noticed(one.noticed), one.corrected ? said.corrected : null]
        .filter((part) => part !== null && part !== '')
        .join('\n'),
    ]),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: said.title, lang: locale },
    { kind: 'table', name: said.title, columns: [said.what, said.on, said.stand, said.told], rows, lang: locale },
  ]
}
