import { escapeHtml, spoken } from '../html.js'
import type { PrintContext } from '../printInput.js'
import { ruleInWords } from '../words/ruleInWords.js'
import { type EditionDifference, editionDifferences, type TextPiece } from './differences.js'

/** In what this edition differs from the one before, in words; nothing for the first one. */
export function differences({ edition: { frozen }, before = null, words }: PrintContext): string {
  if (before === null) return ''
  const all = editionDifferences(before, frozen, ruleInWords)
  const title = `<h3>${escapeHtml(words.differences.title(before.edition))}</h3>`
  if (all.length === 0) return `${title}<p class="sm lead">${escapeHtml(words.differences.none)}</p>`
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${escapeHtml(words.differences.kinds[one.kind])}</th><td lang="${frozen.locale}">${told(one)}</td></tr>`,
  )
  const columns = [words.differences.what, words.differences.text].map(escapeHtml)
  return (
    `${title}<table class="her dif"><thead><tr><th scope="col" style="width:34mm">${columns[0]}</th>` +
    `<th scope="col">${columns[1]}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  )
}

function told(one: EditionDifference): string {
  if ('name' in one) return spoken(one.name)
  const heading = 'heading' in one && one.heading !== null ? `<b>${spoken(one.heading)}:</b> ` : ''
  return `${heading}<span class="voice">${'pieces' in one ? one.pieces.map(piece).join('') : spoken(one.text)}</span>`
}

/** Struck through what went, underlined what came: it reads in grey print too. */
const piece = ({ change, text }: TextPiece): string =>
  change === 'same' ? spoken(text) : change === 'gone' ? `<s>${spoken(text)}</s>` : `<u>${spoken(text)}</u>`
