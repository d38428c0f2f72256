import { type FrozenField, type FrozenRecord, type FrozenSection, type FrozenValue, sentenceCase } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { amountInWords } from './amounts.js'
import { type OutlineContext, organisationsOf, sentenceOf, sentencesOfRecords } from './groups.js'
import type { OutlineField, OutlineRecord, OutlineRecords, OutlineValue } from './outline.js'

/** More columns than these do not fit on a page beside the words of a record. */
const mostColumns = 5

/** Table, cards or list of a section, in the words of the document; questions that nobody answered are left out. */
export function recordsOf(section: FrozenSection, context: OutlineContext): OutlineRecords {
  const { records = [] } = section
  const about = sentencesOfRecords(section)
  const asked = (section.fields ?? []).filter(({ id }) => records.some(({ values }) => isFilled(values[id])))
  return {
    shape: shapeOf(section.render, asked.length),
    fields: asked.map((field) => fieldOf(field, context)),
    groups: headings(records).map((heading) => ({
      heading,
      records: records
        .filter(({ group = null }) => group === heading)
        .map((one): OutlineRecord => {
          const sentence = about.get(one.subject)
          return {
            subject: one.subject,
            number: context.numbers.ofThen.get(one.subject) ?? null,
            text: sentence?.text ?? one.text,
            sentence: sentence ? sentenceOf(sentence, context) : null,
            values: valuesOf(one, asked, context),
          }
        }),
    })),
  }
}

function shapeOf(render: FrozenSection['render'], columns: number): OutlineRecords['shape'] {
  if (render === 'table') return columns > mostColumns ? 'sheets' : 'table'
  return render === 'cards' ? 'cards' : 'list'
}

/** In the order in which they come up. */
const headings = (records: readonly FrozenRecord[]): readonly (string | null)[] => [
  ...new Set(records.map(({ group = null }) => group)),
]

const isFilled = (value: FrozenValue | undefined): value is FrozenValue =>
  value !== undefined && (value.text.trim() !== '' || (value.organisations ?? []).length > 0)

/** Dots at the end of a template's label ask to go on. */
const asksToGoOn = /\s*(…|\.\.\.)$/

/** Siroop's own columns have a name in the language of the document. */
function fieldOf({ id, label }: Pick<FrozenField, 'id' | 'label'>, { words }: OutlineContext): OutlineField {
  const own: Readonly<Record<string, string | undefined>> = words.fields
  const asked = label ?? own[id] ?? id
  return { id, label: sentenceCase(asked.replace(asksToGoOn, '')), ...(asksToGoOn.test(asked) ? { goesOn: true } : {}) }
}

function valuesOf(
  record: FrozenRecord,
  asked: readonly FrozenField[],
  context: OutlineContext,
): readonly (OutlineValue | null)[] {
  const judgements = asked.map(({ id }) => {
    const value = record.values[id]
    return isFilled(value) ? judgedBy(value, context) : null
  })
  return asked.map(({ id, type }, at) => {
    const value = record.values[id]
    if (!isFilled(value)) return null
    const judged = judgements[at] ?? null
    const saidLater = judgements.slice(at + 1).find((one) => one !== null) === judged
    return {
      text: inWords(value.text, type, context),
      organisations: organisationsOf(value.organisations ?? [], context.frozen),
      judged: saidLater ? null : judged,
    }
  })
}

function judgedBy({ judged }: FrozenValue, { frozen, words }: OutlineContext): string | null {
  if (judged === undefined) return null
  const name = frozen.organisations.find(({ id }) => id === judged.by)?.name ?? words.inTheRoom
  return `${name}, ${dayInWords(judged.on, frozen.locale)}`
}

function inWords(value: string, type: FrozenField['type'], { frozen }: OutlineContext): string {
  switch (type) {
    case 'date':
      return dayInWords(value, frozen.locale)
    case 'number':
    case 'money':
      return amountInWords(value, { locale: frozen.locale, inEuros: type === 'money' })
    case 'words':
      return value
  }
}
