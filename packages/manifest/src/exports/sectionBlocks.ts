import type { DocumentText, Locale, ManifestEdition } from '@siroop/domain'
import { weekdayInWords } from '../dates.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import type { OutlineRecords, OutlineSection, OutlineSentence, OutlineStep, OutlineValue } from '../outline/outline.js'
import { type TextWords, textWords } from '../words/textWords.js'
import type { Block } from './blocks.js'

/** What stands beside a promise: who said yes, as the page of the manifest says it. */
export type Owners = ManifestEdition['owners']

/**
 * The text of a document as blocks: every section but its signatures, in its own language, in the order in which it is
 * read on the page. Pictures stand before the words that say the same.
 */
export function sectionBlocks(text: DocumentText, owners: Owners): readonly Block[] {
  const making = { lang: text.locale, words: textWords[text.locale], owners }
  return manifestOutline(text)
    .filter(({ look }) => look !== 'signatures')
    .flatMap((section) => oneSection(section, making))
}

interface Making {
  readonly lang: Locale
  readonly words: TextWords
  readonly owners: Owners
}

function oneSection(section: OutlineSection, making: Making): readonly Block[] {
  const { lang } = making
  return [
    { kind: 'heading', level: 1, text: section.title, lang },
    ...section.paragraphs.map((text): Block => ({ kind: 'text', text, lang, tone: 'plain' })),
    ...(section.thickness?.lines ?? []).map((text): Block => ({ kind: 'text', text, lang, tone: 'plain' })),
    ...pictureOf(section, making),
    ...section.groups.flatMap(({ heading, number, sentences }): readonly Block[] => [
      ...(heading === null
        ? []
        : [{ kind: 'heading', level: 2, text: numbered(number, heading), lang } satisfies Block]),
      ...sentencesAs(section, sentences, making),
    ]),
    ...(section.records === null ? [] : recordBlocks(section, section.records, making)),
    ...(section.route === null ? [] : routeBlocks(section, making)),
    ...(section.dates.length === 0
      ? []
      : [
          list(
            section.dates.map((date) => [weekdayInWords(date, lang)]),
            making,
            false,
          ),
        ]),
  ]
}

function pictureOf({ look, lanes, route }: OutlineSection, { lang, words }: Making): readonly Block[] {
  if (look === 'line' && lanes.length > 0) return [{ kind: 'picture', picture: 'line', alt: words.linePicture, lang }]
  // one step makes no picture: the table says it
  const drawn = (route?.steps ?? []).filter(({ owner }) => owner !== null)
  return drawn.length < 2 ? [] : [{ kind: 'picture', picture: 'route', alt: words.routePicture, lang }]
}

function sentencesAs(section: OutlineSection, sentences: readonly OutlineSentence[], making: Making): readonly Block[] {
  const { lang, words } = making
  if (section.look === 'observations')
    return [
      {
        kind: 'table',
        name: section.title,
        columns: [words.sort, words.observation, words.source],
        rows: sentences.map(({ observation: one, text, free }) => [
          one?.sort ?? '',
          [text, one?.story ?? '', one?.also ?? '', free ? `(${words.free})` : ''].filter(isSaid).join('\n'),
          one?.source ?? '',
        ]),
        lang,
      },
    ]
  if (section.look !== 'cards' && section.look !== 'text')
    return sentences.length === 0
      ? []
      : [
          list(
            sentences.map((one) => linesOf(one, making)),
            making,
            false,
          ),
        ]
  return sentences.flatMap((one): readonly Block[] => [
    ...(one.heading === null ? [] : [{ kind: 'heading', level: 2, text: one.heading, lang } satisfies Block]),
    { kind: 'text', text: one.text, lang, tone: 'plain' },
    ...(one.free ? [{ kind: 'text', text: `(${words.free})`, lang, tone: 'small' } satisfies Block] : []),
  ])
}

function linesOf(one: OutlineSentence, { words }: Making): readonly string[] {
  const { milestone } = one
  const beside =
    milestone === null
      ? []
      : [
          milestone.noticed === null ? '' : `${words.noticed}: ${milestone.noticed}`,
          named(words.carriers, milestone.carriers),
          milestone.contributesTo ?? '',
          milestone.enables ?? '',
          ...milestone.doneBefore,
        ]
  const own = one.heading === null ? one.text : `${one.heading}: ${one.text}`
  return [numbered(one.number, own), ...beside, one.free ? `(${words.free})` : ''].filter(isSaid)
}

function recordBlocks(section: OutlineSection, records: OutlineRecords, making: Making): readonly Block[] {
  const { lang, words } = making
  return records.groups.flatMap(({ heading, records: rows }): readonly Block[] => [
    ...(heading === null ? [] : [{ kind: 'heading', level: 2, text: heading, lang } satisfies Block]),
    {
      kind: 'table',
      name: heading === null ? section.title : `${section.title}, ${heading}`,
      columns: [words.what, ...records.fields.map(({ label }) => label)],
      rows: rows.map(({ subject, number, text, sentence, values }) => [
        numbered(number, sentence?.free === true ? `${text}\n(${words.free})` : text),
        ...values.map((value, at) => {
          const person = records.fields[at]?.id === 'owner' ? personOf(making.owners, subject) : ''
          return [valueInWords(value), person].filter(isSaid).join('\n')
        }),
      ]),
      lang,
    },
  ])
}

/** A value in one cell: its words, its organisations, whose judgement it is. */
export function valueInWords(value: OutlineValue | null): string {
  if (value === null) return ''
  const said = [value.text, ...value.organisations.map(({ name }) => name)].filter(isSaid).join(', ')
  return value.judged === null ? said : `${said} (${value.judged})`
}

function routeBlocks(section: OutlineSection, making: Making): readonly Block[] {
  const { lang, words } = making
  const { steps, asked, untaken } = section.route ?? { steps: [], asked: [], untaken: [] }
  const wishes = (of: typeof asked, title: string, intro: string): readonly Block[] =>
    of.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: title, lang },
          ...(intro === '' ? [] : [{ kind: 'text', text: intro, lang, tone: 'plain' } satisfies Block]),
          list(
            of.map(({ text, asked: whom, reason }) =>
              [text, whom === null ? '' : `${words.askedOf} ${whom.name}`, reason ?? ''].filter(isSaid),
            ),
            making,
            false,
          ),
        ]
  return [
    steps.length === 0
      ? { kind: 'text', text: words.nothingPromised, lang, tone: 'plain' }
      : {
          kind: 'table',
          name: section.title,
          columns: [words.step, words.owner, words.due, words.firstStep, words.noticed],
          rows: steps.map((one) => stepRow(one, making)),
          lang,
        },
    ...wishes(asked, words.asked, ''),
    ...wishes(untaken, words.untaken, words.untakenText),
  ]
}

const stepRow = (one: OutlineStep, { words, owners }: Making): readonly string[] => [
  [`${one.number}. ${one.text}`, ...one.notes].join('\n'),
  [one.owner?.name ?? '', personOf(owners, one.subject), named(words.partners, one.partners)].filter(isSaid).join('\n'),
  one.due,
  `${one.firstStep}\n${one.firstStepBy}`,
  one.seen ?? '',
]

const personOf = (owners: Owners, subject: string): string => {
  const owner = owners.find((one) => one.subject === subject)
  return [owner?.name ?? '', owner?.function ?? ''].filter(isSaid).join(', ')
}
const list = (items: readonly (readonly string[])[], { lang }: Making, ordered: boolean): Block => ({
  kind: 'list',
  ordered,
  items,
  lang,
})
const numbered = (number: number | null, text: string): string => (number === null ? text : `${number}. ${text}`)
const named = (lead: string, organisations: readonly { readonly name: string }[]): string =>
  organisations.length === 0 ? '' : `${lead} ${organisations.map(({ name }) => name).join(', ')}`
const isSaid = (text: string): boolean => text.trim() !== ''
