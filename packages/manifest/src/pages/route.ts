import type { ManifestEdition } from '@siroop/domain'
import { escapeHtml, spoken } from '../html.js'
import type { OutlineRoute, OutlineStep, OutlineWish } from '../outline/outline.js'
import type { TextWords } from '../words/textWords.js'
import { head, type Printed, said, who } from './sentence.js'

/** What is printed beside the signed words of a step: who said yes, by name. */
export interface Around {
  readonly owners: ManifestEdition['owners']
  /** When the names were read, in the language of the print. */
  readonly standOp: string
}

/** The change route: a table of what was promised, a box of what is asked, a list of what nobody took. */
export function route({ section, words }: Printed, around: Around): string {
  const { text } = words
  const parts: OutlineRoute = section.route ?? { steps: [], asked: [], untaken: [] }
  const loose = section.groups.flatMap(({ sentences }) => sentences.map((one) => said(one, words)))
  return (
    head(section) +
    loose.join('') +
    (parts.steps.length === 0 ? `<p>${escapeHtml(text.nothingPromised)}</p>` : table(parts.steps, text, around)) +
    wishes(parts.asked, { title: text.asked, intro: null, askedOf: text.askedOf, className: 'ask' }) +
    wishes(parts.untaken, { title: text.untaken, intro: text.untakenText, askedOf: '', className: 'untaken' })
  )
}

function table(steps: readonly OutlineStep[], text: TextWords, around: Around): string {
  const columns = [
    [text.step, 'step'],
    [text.owner, 'owner'],
    [text.due, 'due'],
    [text.firstStep, 'first'],
    [text.noticed, 'seen'],
  ]
  const named = steps.some(({ subject }) => nameOf(around, subject) !== '')
  return (
    `<table class="rt"><thead><tr>` +
    columns.map(([name = '', part]) => `<th scope="col" class="${part}">${escapeHtml(name)}</th>`).join('') +
    `</tr></thead><tbody>${steps.map((one) => row(one, text, around)).join('')}</tbody></table>` +
    (named ? around.standOp : '')
  )
}

function row(one: OutlineStep, text: TextWords, around: Around): string {
  const notes = one.notes.map((note) => `<p class="beside" dir="auto">${escapeHtml(note)}</p>`).join('')
  const partners =
    one.partners.length === 0
      ? ''
      : `<p class="beside">${escapeHtml(text.partners)} ${one.partners.map(({ name }) => spoken(name)).join(', ')}</p>`
  return (
    `<tr><th scope="row"><span class="n">${one.number}</span><p dir="auto">${escapeHtml(one.text)}</p>${notes}</th>` +
    `<td>${one.owner === null ? '–' : who(one.owner)}${nameOf(around, one.subject)}${partners}</td>` +
    `<td>${escapeHtml(one.due)}</td>` +
    `<td><p dir="auto">${escapeHtml(one.firstStep)}</p><p class="beside">${escapeHtml(one.firstStepBy)}</p></td>` +
    `<td class="gr">${one.seen === null || one.seen.trim() === '' ? '–' : spoken(one.seen)}</td></tr>`
  )
}

/** The person behind a yes, or nothing when that is not known. */
function nameOf({ owners }: Around, subject: OutlineStep['subject']): string {
  const owner = owners.find((one) => one.subject === subject)
  if (owner === undefined || owner.name === null) return ''
  const role = owner.function === null || owner.function.trim() === '' ? '' : `, ${spoken(owner.function)}`
  return `<p class="person">${spoken(owner.name)}${role}</p>`
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
