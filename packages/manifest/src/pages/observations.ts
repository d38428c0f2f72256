import { escapeHtml, spoken } from '../html.js'
import type { OutlineGroup, OutlineSentence } from '../outline/outline.js'
import type { TextWords } from '../words/textWords.js'
import { head, type Printed, said } from './sentence.js'

/** Strengths and gaps of today in one table, a group of rows per ambition. */
export function observations({ section, words }: Printed): string {
  const { text } = words
  const rows = section.groups.flatMap(({ sentences }) => sentences)
  const columns = {
    sort: rows.some(({ observation }) => filled(observation?.sort)),
    source: rows.some(({ observation }) => filled(observation?.source)),
  }
  const top = [
    ...(columns.sort ? [`<th scope="col" class="sort">${escapeHtml(text.sort)}</th>`] : []),
    `<th scope="col">${escapeHtml(text.observation)}</th>`,
    ...(columns.source ? [`<th scope="col" class="source">${escapeHtml(text.source)}</th>`] : []),
  ]
  const row = (one: OutlineSentence) =>
    `<tr>${columns.sort ? cell(one.observation?.sort) : ''}<th scope="row">${said(one, words)}${besides(one)}</th>` +
    `${columns.source ? cell(one.observation?.source) : ''}</tr>`
  return (
    `${head(section)}<table class="obs"><thead><tr>${top.join('')}</tr></thead>` +
    section.groups
      .map((group) => `<tbody>${about(group, top.length, text)}${group.sentences.map(row).join('')}</tbody>`)
      .join('') +
    '</table>'
  )
}

const filled = (text: string | null | undefined): text is string => (text ?? '').trim() !== ''
const cell = (text: string | null | undefined): string => `<td>${filled(text) ? spoken(text) : '–'}</td>`

function about({ number, heading }: OutlineGroup, columns: number, text: TextWords): string {
  if (heading === null) return ''
  const lead = number === null ? '' : `<b>${escapeHtml(text.ambition(number))}</b> `
  return `<tr class="about"><th scope="rowgroup" colspan="${columns}">${lead}${spoken(heading)}</th></tr>`
}

const besides = ({ observation }: OutlineSentence): string =>
  (filled(observation?.story) ? `<p class="story" dir="auto">${escapeHtml(observation.story)}</p>` : '') +
  (filled(observation?.also) ? `<p class="beside">${escapeHtml(observation.also)}</p>` : '')
