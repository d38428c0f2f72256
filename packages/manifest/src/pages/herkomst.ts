import type { ManifestEdition } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { escapeHtml, spoken } from '../html.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { notesInWords, sentencesInWords } from '../outline/origin.js'
import { type OutlineSection, type OutlineSentence, sentencesOf } from '../outline/outline.js'
import type { PrintContext } from '../printInput.js'
import { originWords } from '../words/originWords.js'
import { who } from './sentence.js'
import { groupedTable } from './tables/grouped.js'

/** Where the text came from: each sentence with its bundle and its notes, and each step with the yes that it stands on. */
export function herkomst(context: PrintContext): string {
  const outline = manifestOutline(context.edition.frozen)
  return ofSentences(outline, context) + ofSteps(outline, context) + ofNotes(context)
}

/** Under four organisations a name beside a count would give away who wrote what (decisions.md, What a client may receive). */
const countsVisible = (edition: ManifestEdition): boolean => edition.frozen.organisations.length >= 4

function ofSentences(outline: readonly OutlineSection[], context: PrintContext): string {
  const { edition, words } = context
  const rowOf = new Map(edition.herkomst.map((row) => [String(row.sentence), row]))
  const groups = outline
    .map((section) => ({
      title: section.title,
      rows: sentencesOf(section).flatMap((sentence) => {
        const row = rowOf.get(sentence.id)
        return row === undefined ? [] : [originOf(sentence, row, context)]
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return ''
  const bundles = groups.some(({ rows }) => rows.some((row) => row.bundle !== null))
  // where nobody is named (anonymous notes, few who took part) a column of dashes says nothing
  const counted = countsVisible(edition) && edition.herkomst.some(({ organisations }) => organisations.length > 0)
  const columns = [
    { name: words.herkomst.sentence, widthMm: null },
    ...(bundles ? [{ name: words.herkomst.bundle, widthMm: 38 }] : []),
    { name: words.herkomst.notes, widthMm: 17 },
    ...(counted ? [{ name: words.herkomst.from, widthMm: bundles ? 56 : 68 }] : []),
  ]
  const row = ({ sentence, bundle, notes, from }: (typeof groups)[number]['rows'][number]) =>
    `<tr><th scope="row">${sentence}</th>${bundles ? `<td class="voice">${bundle ?? '–'}</td>` : ''}` +
    `<td>${notes}</td>${counted ? `<td>${from}</td>` : ''}</tr>`
  const table = groupedTable({
    className: 'her',
    columns,
    groups: groups.map(({ title, rows }) => ({
      heading: groups.length === 1 ? null : spoken(title),
      lang: edition.frozen.locale,
      rows: rows.map(row),
    })),
  })
  return `<h3>${escapeHtml(words.herkomst.title)}</h3>${table}<p class="sm">${escapeHtml(sentencesInWords(edition.origin, context.locale))}</p>`
}

function originOf(sentence: OutlineSentence, row: ManifestEdition['herkomst'][number], context: PrintContext) {
  const { words } = context
  const label = sentence.heading ?? sentence.text
  return {
    sentence:
      numeral(sentence.number) +
      spoken(beginning(label)) +
      (sentence.free ? `<small>${escapeHtml(words.herkomst.free)}</small>` : ''),
    // a bundle that gave the sentence its name needs no second mention
    bundle: row.bundle === null || row.bundle === label ? null : spoken(row.bundle),
    notes: row.notes === 0 ? '–' : String(row.notes),
    from: named(row.organisations, context),
  }
}

function ofSteps(outline: readonly OutlineSection[], context: PrintContext): string {
  const { edition, words, locale } = context
  const steps = outline.flatMap(({ route }) => route?.steps ?? [])
  if (steps.length === 0 || edition.owners.length === 0) return ''
  const counted = countsVisible(edition)
  const columns = [
    { name: words.herkomst.step, widthMm: null },
    { name: words.herkomst.yes, widthMm: 52 },
    ...(counted ? [{ name: words.herkomst.wrote, widthMm: 42 }] : []),
  ]
  const rows = steps.map((step) => {
    const owner = edition.owners.find(({ subject }) => subject === step.subject)
    const yes = [
      owner?.name ? spoken(owner.name) : '',
      owner?.acceptedOn ? escapeHtml(dayInWords(owner.acceptedOn, locale)) : '',
      owner?.paper ? escapeHtml(words.promisedOnPaper(owner.paper)) : '',
    ].filter((part) => part !== '')
    return (
      `<tr><th scope="row">${numeral(step.number)}${spoken(beginning(step.text))}</th>` +
      `<td>${step.owner === null ? '–' : who(step.owner)}${yes.length === 0 ? '' : `<small>${yes.join(', ')}</small>`}</td>` +
      `${counted ? `<td>${named(owner?.organisations ?? [], context)}</td>` : ''}</tr>`
    )
  })
  const table = groupedTable({ className: 'her', columns, groups: [{ heading: null, rows }] })
  return `<h3>${escapeHtml(words.herkomst.steps)}</h3>${table}`
}

/** The notes that came back nowhere, by reason: numbers only, so that nothing of them leaves the room (SPEC HER-10). */
function ofNotes({ edition, locale }: PrintContext): string {
  const { notes } = edition.origin
  if (notes === null) return ''
  const own = originWords[locale]
  const { unused, lines } = notesInWords(edition.origin, locale)
  const said = lines.map(escapeHtml).join(' ')
  if (unused.length === 0) return `<p class="sm lead">${said}</p>`
  const rows = unused
    .map(([why, count]) => `<tr><th scope="row">${escapeHtml(why)}</th><td>${count}</td></tr>`)
    .join('')
  return (
    `<div class="keep"><h3>${escapeHtml(own.unused)}</h3><p class="sm">${said}</p><table class="her"><thead><tr>` +
    `<th scope="col">${escapeHtml(own.reason)}</th><th scope="col" style="width:17mm">${escapeHtml(own.notes)}</th>` +
    `</tr></thead><tbody>${rows}</tbody></table></div>`
  )
}

const numeral = (number: number | null): string => (number === null ? '' : `<span class="n">${number}</span> `)

/** The sentence stands whole in the text itself; here its beginning is enough to know it by. Whole words only. */
function beginning(text: string): string {
  if (text.length <= 68) return text
  const end = text.lastIndexOf(' ', 64)
  return end < 30 ? text : `${text.slice(0, end).replace(/[,;:.]$/, '')}\u00a0…`
}

const named = (ids: readonly string[], context: PrintContext): string =>
  ids
    .flatMap((id) => context.organisation(id) ?? [])
    .map(who)
    .join(' ') || '–'
