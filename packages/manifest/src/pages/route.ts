import type { Locale, ManifestEdition } from '@siroop/domain'
import { escapeHtml, spoken } from '../html.js'
import { routePoints, typeClass } from '../look/tables.js'
import type { OutlineRoute, OutlineStep, OutlineWish } from '../outline/outline.js'
import type { TextWords } from '../words/textWords.js'
import { type ColumnText, columnWidths } from './routeColumns.js'
import { routePicture } from './routePicture.js'
import { head, named, type Printed, said, who } from './sentence.js'

/** What is printed beside the signed words of a step: who said yes, by name. */
export interface Around {
  readonly owners: ManifestEdition['owners']
  /** Of the frozen text. */
  readonly locale: Locale
  /** When the names were read, in the language of the print. */
  readonly standOp: string
  readonly printedIn: Locale
  /** Beside a yes that stands on a numbered card, in the language of the print. */
  readonly onPaper: (card: number) => string
}

/** The change route: a table of what was promised, a box of what is asked, a list of what nobody took. */
export function route(printed: Printed, around: Around): string {
  const { section, words } = printed
  const { text } = words
  const parts: OutlineRoute = section.route ?? { steps: [], asked: [], untaken: [] }
  const loose = section.groups.flatMap(({ sentences }) => sentences.map((one) => said(one, words)))
  return (
    head(section) +
    loose.join('') +
    (parts.steps.length === 0
      ? `<p>${escapeHtml(text.nothingPromised)}</p>`
      : routePicture(parts.steps, printed, around.locale) + table(parts.steps, printed, around)) +
    wishes(parts.asked, { title: text.asked, intro: null, askedOf: text.askedOf, className: 'ask' }) +
    wishes(parts.untaken, { title: text.untaken, intro: text.untakenText, askedOf: '', className: 'untaken' })
  )
}

/** Of the page, between its margins. */
const tableMm = 162
/** In mm: the number before a step, the shape before a name. */
const before = { number: 5.4, shape: 4.8 }
const padding = 2.2

function table(steps: readonly OutlineStep[], { words: { text }, shortName }: Printed, around: Around): string {
  const rest = (one: string, beforeMm = 0): ColumnText => ({
    text: one,
    face: 'ui',
    points: routePoints.rest,
    beforeMm,
  })
  const columns = [
    {
      ...{ name: text.step, part: 'step', wishMm: 51, paddingMm: padding },
      texts: steps.flatMap((one): readonly ColumnText[] => [
        // Bold is wider than what is measured.
        { text: one.text, face: 'voicePrint', points: routePoints.step * 1.03, beforeMm: before.number },
        ...one.notes.map((note) => rest(note, before.number)),
      ]),
    },
    {
      ...{ name: text.owner, part: 'owner', wishMm: 37.5, paddingMm: padding },
      texts: steps.flatMap((one) => [
        ...(one.owner === null ? [] : [rest(one.owner.name, before.shape)]),
        ...one.partners.map((partner) => rest(shortName(partner), before.shape)),
        ...[...personOf(around, one.subject), ...cardOf(around, one.subject)].map((part) => rest(part)),
      ]),
    },
    {
      ...{ name: text.due, part: 'due', wishMm: 20, paddingMm: padding },
      texts: steps.map(({ due }) => rest(due)),
    },
    {
      ...{ name: text.firstStep, part: 'first', wishMm: 26.5, paddingMm: padding },
      texts: steps.flatMap(({ firstStep, firstStepBy }) => [rest(firstStep), rest(firstStepBy)]),
    },
    {
      ...{ name: text.noticed, part: 'seen', wishMm: 27, paddingMm: 0 },
      texts: steps.map(
        ({ seen }): ColumnText => ({ text: seen ?? '', face: 'voicePrint', points: routePoints.seen, beforeMm: 0 }),
      ),
    },
  ].map(({ texts, ...column }) => ({ ...column, texts: [...texts, rest(column.name)] }))
  const { widthsMm, type } = columnWidths(columns, tableMm)
  const hasNames = steps.some(({ subject }) => personOf(around, subject).length > 0)
  return (
    `<table class="rt${typeClass(type)}"><thead><tr>` +
    columns
      .map(
        ({ name, part }, index) =>
          `<th scope="col" class="${part}" style="width:${widthsMm[index]}mm">${escapeHtml(name)}</th>`,
      )
      .join('') +
    `</tr></thead><tbody>${steps.map((one) => row(one, { text, shortName }, around)).join('')}</tbody></table>` +
    (hasNames ? around.standOp : '')
  )
}

interface Naming {
  readonly text: TextWords
  readonly shortName: Printed['shortName']
}

function row(one: OutlineStep, { text, shortName }: Naming, around: Around): string {
  const notes = one.notes.map((note) => `<p class="beside" dir="auto">${escapeHtml(note)}</p>`).join('')
  const partners =
    one.partners.length === 0
      ? ''
      : `<p class="beside with">${escapeHtml(text.partners)} ${one.partners.map((partner) => named(partner, shortName(partner))).join(' ')}</p>`
  const [name = '', role = ''] = personOf(around, one.subject)
  const person = name === '' ? '' : `<p class="person">${spoken(name)}${role === '' ? '' : `, ${spoken(role)}`}</p>`
  const card = cardOf(around, one.subject).map(
    (words) => `<p class="person" lang="${around.printedIn}">${escapeHtml(words)}</p>`,
  )
  return (
    `<tr><th scope="row"><span class="n">${one.number}</span><p dir="auto">${escapeHtml(one.text)}</p>${notes}</th>` +
    `<td>${one.owner === null ? '–' : who(one.owner)}${person}${card.join('')}${partners}</td>` +
    `<td>${escapeHtml(one.due)}</td>` +
    `<td><p dir="auto">${escapeHtml(one.firstStep)}</p><p class="beside">${escapeHtml(one.firstStepBy)}</p></td>` +
    `<td class="gr">${one.seen === null || one.seen.trim() === '' ? '–' : spoken(one.seen)}</td></tr>`
  )
}

/** Name and function of the person behind a yes, or nothing when that is not known. */
export function personOf({ owners }: Pick<Around, 'owners'>, subject: OutlineStep['subject']): readonly string[] {
  const owner = owners.find((one) => one.subject === subject)
  if (owner === undefined || owner.name === null) return []
  return owner.function === null || owner.function.trim() === '' ? [owner.name] : [owner.name, owner.function]
}

/** That the yes stands on a numbered card; nothing when it came from a phone. */
function cardOf({ owners, onPaper }: Around, subject: OutlineStep['subject']): readonly string[] {
  const paper = owners.find((one) => one.subject === subject)?.paper ?? null
  return paper === null ? [] : [onPaper(paper)]
}

function wishes(
  list: readonly OutlineWish[],
  look: { readonly title: string; readonly intro: string | null; readonly askedOf: string; readonly className: string },
): string {
  if (list.length === 0) return ''
  const item = ({ text, asked, reason }: OutlineWish) =>
    `<li><p dir="auto">${escapeHtml(text)}</p>` +
    (asked === null ? '' : `<p class="beside">${escapeHtml(look.askedOf)} ${who(asked)}</p>`) +
    (reason === null || reason.trim() === '' ? '' : `<p class="beside" dir="auto">${escapeHtml(reason)}</p>`) +
    '</li>'
  return (
    `<div class="${look.className}"><h3>${escapeHtml(look.title)}</h3>` +
    (look.intro === null ? '' : `<p class="lead">${escapeHtml(look.intro)}</p>`) +
    `<ul>${list.map(item).join('')}</ul></div>`
  )
}
