import { escapeHtml, spoken } from '../html.js'
import type { OutlineGroup, OutlineSentence } from '../outline/outline.js'
import type { TextWords } from '../words/textWords.js'
import { head, type Printed, said } from './sentence.js'
import { groupedTable } from './tables/grouped.js'

/** Strengths and gaps of today in one table, a group of rows per ambition. */
export function observations({ section, words }: Printed): string {
  const { text } = words
  const rows = section.groups.flatMap(({ sentences }) => sentences)
  const columns = {
    sort: rows.some(({ observation }) => filled(observation?.sort)),
    source: rows.some(({ observation }) => filled(observation?.source)),
  }
  const row = (one: OutlineSentence) =>
    `<tr>${columns.sort ? cell(one.observation?.sort) : ''}<th scope="row">${said(one, words)}${besides(one)}</th>` +
    `${columns.source ? cell(one.observation?.source) : ''}</tr>`
  const table = groupedTable({
    className: 'obs',
    columns: [
      ...(columns.sort ? [{ name: text.sort, widthMm: 20 }] : []),
      { name: text.observation, widthMm: null },
      ...(columns.source ? [{ name: text.source, widthMm: 34 }] : []),
    ],
    groups: section.groups.map((group) => ({ heading: about(group, text), rows: group.sentences.map(row) })),
  })
  return head(section) + table
}

const filled = (text: string | null | undefined): text is string => (text ?? '').trim() !== ''
const cell = (text: string | null | undefined): string => `<td>${filled(text) ? spoken(text) : '–'}</td>`

function about({ number, heading }: OutlineGroup, text: TextWords): string | null {
  if (heading === null) return null
  return `${number === null ? '' : `<b>${escapeHtml(text.ambition(number))}</b> `}${spoken(heading)}`
}

const besides = ({ observation }: OutlineSentence): string =>
  (filled(observation?.story) ? `<p class="story" dir="auto">${escapeHtml(observation.story)}</p>` : '') +
  (filled(observation?.also) ? `<p class="beside">${escapeHtml(observation.also)}</p>` : '')
