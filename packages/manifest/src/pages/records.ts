import type { Face } from '@siroop/pictures'
import { escapeHtml, paragraphs, spoken } from '../html.js'
import { type Setting, set } from '../look/grid.js'
import { typeClass, typeShares } from '../look/tables.js'
import { dense, plain, rule, small } from '../look/text.js'
import type { OutlineRecord, OutlineRecords, OutlineValue } from '../outline/outline.js'
import { type Around, personOf } from './route.js'
import { type Column, type ColumnText, columnWidths } from './routeColumns.js'
import { head, headed, type Printed, said, who } from './sentence.js'
import { groupedTable } from './tables/grouped.js'

/** What a section shows of the workshop itself: its sentences first, then the table, the cards or the list. */
export function records(printed: Printed, around: Around): string {
  const { section, words } = printed
  const sentences = section.groups
    .flatMap((group) => group.sentences)
    .map((one) => `<li>${headed(one.heading)}<div>${said(one, words)}</div></li>`)
  const shown = section.records
  return (
    head(section) +
    (sentences.length === 0 ? '' : `<ol class="said">${sentences.join('')}</ol>`) +
    (shown === null ? '' : drawn(shown, { what: words.text.what, free: words.herkomst.free, around }))
  )
}

interface Drawing {
  /** Head of the column with the words of a record. */
  readonly what: string
  /** Said of a sentence that came from no note. */
  readonly free: string
  readonly around: Around
}

function drawn(shown: OutlineRecords, drawing: Drawing): string {
  if (shown.shape === 'table') return table(shown, drawing)
  const draw = { sheets: sheet, cards: card, list: line }[shown.shape]
  return shown.groups
    .map(({ heading, records: list }) => {
      const level = heading === null ? 3 : 4
      const items = list.map((one) => draw(one, shown.fields, { ...drawing, level })).join('')
      const dense = list.length > 3 ? ' dense' : ''
      return `${headed(heading)}${shown.shape === 'sheets' ? `<div class="sheets${dense}">${items}</div>` : `<ul class="${shown.shape}">${items}</ul>`}`
    })
    .join('')
}

type Fields = OutlineRecords['fields']
type Item = (one: OutlineRecord, fields: Fields, drawing: Drawing & { readonly level: 3 | 4 }) => string

/** Its words, after the number by which the siroopgehalte speaks of it. */
const title = ({ text, number }: OutlineRecord, level: 3 | 4): string =>
  `<h${level} dir="auto">${number === null ? '' : `<span class="n">${number}</span> `}${escapeHtml(text)}</h${level}>`

/** Too many questions to stand beside one another: every record is a table of its own, a row per question. */
const sheet: Item = (one, fields, { level, around }) =>
  `<div class="sheet">${title(one, level)}<table class="rec facts"><tbody>${answered(one, fields)
    .map(
      ({ field, value }) =>
        `<tr><th scope="row">${escapeHtml(field.label)}</th><td>${answer(value)}${personIn(one, field.id, around)}</td></tr>`,
    )
    .join('')}</tbody></table></div>`

const card: Item = (one, fields, { level, around, free }) =>
  `<li>${title(one, level)}${freely(one, free)}${facts(one, fields, around)}</li>`

const freely = ({ sentence }: OutlineRecord, words: string): string =>
  sentence?.free === true ? `<p class="free">${escapeHtml(words)}</p>` : ''

function facts(one: OutlineRecord, fields: Fields, around: Around): string {
  const rows = answered(one, fields).map(
    ({ field, value }) =>
      `<div><dt>${escapeHtml(field.label)}</dt><dd>${answer(value)}${personIn(one, field.id, around)}</dd></div>`,
  )
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`
}

/** Who said it needs no label of its own. */
const nameless: ReadonlySet<string> = new Set(['author', 'organisation'])

const line: Item = (one, fields, { around, free }) =>
  `<li>${paragraphs(one.text)}${freely(one, free)}${answered(one, fields)
    .map(
      ({ field, value }) =>
        `<div class="beside">${nameless.has(field.id) ? '' : `${escapeHtml(field.label)}: `}${answer(value)}${personIn(one, field.id, around)}</div>`,
    )
    .join('')}</li>`

const answered = ({ values }: OutlineRecord, fields: Fields) =>
  fields.flatMap((field, at) => {
    const value = values[at] ?? null
    return value === null ? [] : [{ field, value }]
  })

/** Words, organisations, and whose judgement it is. */
function answer({ text, organisations, judged }: OutlineValue): string {
  const lines = text.split('\n').filter((one) => one.trim() !== '')
  return (
    lines.map((one) => spoken(one)).join('<br>') +
    organisations.map(who).join(' ') +
    (judged === null ? '' : `<span class="judged">${spoken(judged)}</span>`)
  )
}

/** The name of who took it on stands with the organisation, and nowhere else. */
function personIn({ subject }: OutlineRecord, field: string, around: Around): string {
  if (field !== 'owner') return ''
  const [name = '', role = ''] = personOf(around, subject)
  return name === '' ? '' : `<span class="judged">${spoken(name)}${role === '' ? '' : `, ${spoken(role)}`}</span>`
}

/** Of the page, between its margins; sizes in points and room in mm as in the style. */
const tableMm = 162
const points = { words: 11.5, rest: 9.6 }
const paddingMm = 4

function table(shown: OutlineRecords, { what, around }: Drawing): string {
  const all = shown.groups.flatMap((group) => group.records)
  const isBelow = shown.fields.map((_, at) => standsBelow(shown.fields.length, all, at))
  const columns = shown.fields.flatMap((field, at) => (isBelow[at] === true ? [] : [{ field, at }]))
  const { widthsMm, type } = columnWidths(
    [
      wordsColumn(what, all, columns.length),
      ...columns.map(({ field: { label }, at }, place) =>
        valueColumn(label, all, { at, of: columns.length, isLast: place === columns.length - 1 }),
      ),
    ],
    tableMm,
  )
  const heads = [what, ...columns.map(({ field }) => field.label)]
  const below = (one: OutlineRecord) =>
    shown.fields
      .flatMap(({ label }, at) => {
        const value = isBelow[at] === true ? (one.values[at] ?? null) : null
        return value === null ? [] : [`<div class="beside">${escapeHtml(label)} ${answer(value)}</div>`]
      })
      .join('')
  const row = (one: OutlineRecord) =>
    `<tr><th scope="row">${paragraphs(one.text)}${below(one)}</th>${columns
      .map(({ field, at }) => {
        const value = one.values[at] ?? null
        return `<td>${value === null ? '–' : answer(value) + personIn(one, field.id, around)}</td>`
      })
      .join('')}</tr>`
  return groupedTable({
    className: `rec${typeClass(type)}`,
    columns: heads.map((name, at) => ({ name, widthMm: widthsMm[at] ?? null })),
    groups: shown.groups.map(({ heading, records: list }) => ({
      heading: heading === null ? null : spoken(heading),
      rows: list.map(row),
    })),
  })
}

/** Beside many others a question that few answered has no column: its answer stands below the words that it is about. */
const standsBelow = (fields: number, list: readonly OutlineRecord[], at: number): boolean =>
  fields > 4 && list.filter(({ values }) => (values[at] ?? null) !== null).length * 3 <= list.length

const textIn = (text: string, face: Face, size: number): ColumnText => ({ text, face, points: size, beforeMm: 0 })

/** Beside many columns the words give up most of their room, so they wish for more. */
const wordsColumn = (what: string, list: readonly OutlineRecord[], beside: number): Column => ({
  wishMm: beside > 4 ? 110 : 58,
  paddingMm,
  texts: [textIn(what, 'ui', points.rest), ...list.map(({ text }) => textIn(text, 'voicePrint', points.words))],
})

/** A column of short answers is narrow; one of sentences likes to be as wide as the words of the record. */
function valueColumn(
  label: string,
  list: readonly OutlineRecord[],
  { at, of, isLast }: { readonly at: number; readonly of: number; readonly isLast: boolean },
): Column {
  const answers = list.flatMap(({ values }) => values[at] ?? [])
  const texts = [label, ...answers.flatMap(({ text, judged }) => [text, judged ?? ''])]
  // a shape stands before every name
  const names = answers.flatMap(({ organisations }) => organisations.map(({ name }) => name))
  const longest = Math.max(...[...texts, ...names].map((one) => one.length))
  return {
    wishMm: Math.min(of > 4 ? 28 : 58, Math.max(17, Math.sqrt(longest) * 5.6)),
    paddingMm: isLast ? 0 : paddingMm,
    texts: [
      ...texts.map((one) => textIn(one, 'ui', points.rest)),
      ...names.map((one) => ({ ...textIn(one, 'ui', points.rest), beforeMm: 4.8 })),
    ],
  }
}

const words: Setting = { ...plain, points: points.words }
const rest: Setting = { ...small, points: points.rest }
const recordTable = (share: number): string => {
  const rec = `.rec${typeClass(share).replace(' ', '.')}`
  const cell = { ...rest, points: rest.points * share }
  const title = { ...words, points: words.points * share }
  return `
${rec} th,${rec} td{${set({ ...cell, above: 2, below: 1, airy: true })};padding-right:${paddingMm}mm}
${rec} thead th{${set({ ...cell, weight: 620, below: 1 })};padding-right:${paddingMm}mm}
${rec} tbody th{${set({ ...title, above: 1, below: 1, airy: true })};padding-right:${paddingMm}mm;text-wrap:pretty}
${rec} tbody th .beside{${set({ ...small, within: title })}}
${rec} td .judged{${set({ ...small, within: cell })}}
${rec} tr>:last-child{padding-right:0}`
}

/** How tables, cards and lists of records look. */
export const recordsLook = `
.records h2{${set({ face: 'voice', points: 26, lead: 6, weight: 600, below: 2 })};letter-spacing:-.016em}
.records h3{${set({ face: 'voice', points: 13, lead: 4, weight: 600, below: 1 })};margin-top:18px}
.records h4{${set({ ...words, weight: 600 })};break-after:avoid}
.said li{padding:12px 0 calc(12px + var(--air,0px));text-wrap:pretty;${rule.above}}
.said li p:not(.free){${set({ face: 'voice', points: 15, lead: 5 })}}
.said+*{margin-top:18px}
.rec{width:100%;table-layout:fixed}
.rec th,.rec td{vertical-align:top;${rule.belowLight}}
.rec thead th{vertical-align:bottom;${rule.belowStrong}}${typeShares.map(recordTable).join('')}
.rec .about{break-after:avoid}
.rec tbody .about th{${set({ face: 'voice', points: 13, lead: 4, weight: 600, above: 3, below: 1 })};${rule.below}}
.rec thead .about th{${set({ face: 'voice', points: 13, lead: 4, weight: 600, below: 1 })}}
.rec .who{margin-right:1.8mm}
.judged{display:block;${set(small)};color:#463D37}
.sheet{break-inside:avoid;margin-top:24px}
.sheet h3,.sheet h4{${set({ face: 'voice', points: 14, lead: 4, weight: 600, below: 1 })};margin:0;text-wrap:pretty;${rule.belowStrong}}
.sheet .facts tbody th{width:52mm;${set({ ...rest, above: 2, below: 1, airy: true })};color:#463D37}
.sheet .facts td{${set({ ...words, above: 1, below: 1, airy: true })}}
.sheet .facts td .judged{${set({ ...small, within: words })}}
.sheet:first-child{margin-top:0}
.dense .sheet{margin-top:18px}
.dense .sheet:first-child{margin-top:0}
.dense .sheet h3,.dense .sheet h4{${set({ ...plain, weight: 600, below: 1 })}}
.dense .facts tbody th{${set({ ...rest, above: 1 })}}
.dense .facts td{${set({ ...dense, above: 1 })}}
.dense .facts td .judged{display:inline;font:inherit;margin-left:1mm}
.cards li{break-inside:avoid;padding:18px 5mm;margin:0 .3mm 18px 0;box-shadow:inset 0 0 0 .6pt #1E1917}
.cards h3,.cards h4{${set({ face: 'voice', points: 14, lead: 4, weight: 600 })};margin:0;text-wrap:pretty}
.cards h3 .n,.cards h4 .n{font-weight:400;color:#655A51;margin-right:1.4mm}
.cards dl{margin-top:12px}
.cards dl div{display:grid;grid-template-columns:44mm 1fr;gap:0 4mm;padding:6px 0 0;${rule.aboveLight}}
.cards dt{${set({ ...rest, below: 1 })};color:#463D37}
.cards dd{${set({ ...words, below: 1 })};min-width:0}
.cards dd .judged{${set({ ...small, within: words })}}
.list li{padding:6px 0 calc(6px + max(0px,var(--air,0px)));text-wrap:pretty;${rule.aboveLight}}
`
