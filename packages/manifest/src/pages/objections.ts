import type { ManifestEdition } from '@siroop/domain'
import { escapeHtml, spoken } from '../html.js'
import type { PrintContext } from '../printInput.js'

/** Who was missing and why, who found themselves nowhere in the text, and the objections that stayed as a reservation. Nothing when there are none. */
export function missingAndReservations(context: PrintContext): string {
  const { edition, words } = context
  const nameOf = (id: string) => spoken(context.organisation(id)?.name ?? id)
  const missing = grouped(edition.missing).map(({ mark, texts }) => {
    const reason = mark.reason.trim() === '' ? '' : `: ${spoken(mark.reason)}`
    return [nameOf(mark.organisation), `${escapeHtml(words.missing.words[mark.why])}${reason}`, about(texts)]
  })
  const discussed = edition.discussed.map((one) => [nameOf(one.organisation), spoken(one.words)])
  const reservations = edition.reservations.map((one) => [
    nameOf(one.organisation),
    spoken(one.reason),
    about([one.aboutText]),
  ])
  return (
    table(words.missing, [words.missing.organisation, words.missing.why, words.missing.about], missing) +
    table(words.discussed, [words.discussed.organisation, words.discussed.words], discussed) +
    table(words.reservations, [words.reservations.by, words.reservations.text, words.reservations.about], reservations)
  )
}

const about = (texts: readonly string[]): string => texts.map((text) => `<i>${spoken(text)}</i>`).join('; ')

function table(
  head: { readonly title: string },
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return ''
  return (
    `<div class="keep"><h3>${escapeHtml(head.title)}</h3>` +
    `<table class="her"><thead><tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>` +
    rows
      .map(
        ([first, ...cells]) =>
          `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
      )
      .join('') +
    '</tbody></table></div>'
  )
}

/** One row per organisation and reason, with all that it was about. */
function grouped(missing: ManifestEdition['missing']) {
  const rows = new Map<string, { mark: ManifestEdition['missing'][number]; texts: string[] }>()
  for (const mark of missing) {
    const key = JSON.stringify([mark.organisation, mark.why, mark.reason])
    const row = rows.get(key) ?? { mark, texts: [] }
    if (!row.texts.includes(mark.text)) row.texts.push(mark.text)
    rows.set(key, row)
  }
  return [...rows.values()]
}
