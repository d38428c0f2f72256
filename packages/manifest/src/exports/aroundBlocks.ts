import { dayInWords } from '../dates.js'
import { type EditionDifference, editionDifferences } from '../editions/differences.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import type { PrintInput } from '../printInput.js'
import { printWords } from '../words/printWords.js'
import { ruleInWords } from '../words/ruleInWords.js'
import type { Block } from './blocks.js'
import { exportWords } from './exportWords.js'
import { nameIn, namesWriters } from './named.js'

type Input = Pick<PrintInput, 'edition' | 'locale'>

/** In what an edition differs from the one before, as the page and the PDF tell it; nothing for the first one. */
export function differenceBlocks({ edition, before, locale }: Input & Pick<PrintInput, 'before'>): readonly Block[] {
  if (before == null) return []
  const words = printWords[locale].differences
  const all = editionDifferences(before, edition.frozen, ruleInWords)
  const rows = all.map((one) => [words.kinds[one.kind], toldPlainly(one, locale)])
  return [
    { kind: 'heading', level: 1, text: words.title(before.edition), lang: locale },
    rows.length === 0
      ? { kind: 'text', text: words.none, lang: locale, tone: 'plain' }
      : {
          kind: 'table',
          name: words.title(before.edition),
          columns: [words.what, words.text],
          rows,
          lang: locale,
        },
  ]
}

/** Without strokes and lines: how it was, then how it is. */
function toldPlainly(one: EditionDifference, locale: PrintInput['locale']): string {
  if ('name' in one) return one.name
  const heading = 'heading' in one && one.heading !== null ? `${one.heading}: ` : ''
  if (!('pieces' in one)) return heading + one.text
  const { was, is } = exportWords[locale]
  const without = (change: 'gone' | 'new') =>
    one.pieces
      .filter((piece) => piece.change !== change)
      .map(({ text }) => text)
      .join('')
  return `${was}: ${heading}${without('new')}\n${is}: ${heading}${without('gone')}`
}

/** Who said yes to each step and when, and who wrote it, where that points at nobody. */
export function stepBlocks({ edition, locale }: Input): readonly Block[] {
  const words = printWords[locale]
  const steps = manifestOutline(edition.frozen).flatMap(({ route }) => route?.steps ?? [])
  if (steps.length === 0 || edition.owners.length === 0) return []
  const counted = namesWriters(edition)
  return titled({
    name: words.herkomst.steps,
    columns: [words.herkomst.step, words.herkomst.yes, ...(counted ? [words.herkomst.wrote] : [])],
    rows: steps.map((step) => {
      const owner = edition.owners.find(({ subject }) => subject === step.subject)
      const yes = [
        step.owner?.name ?? '',
        owner?.name ?? '',
        owner?.acceptedOn ? dayInWords(owner.acceptedOn, locale) : '',
        owner?.paper ? words.promisedOnPaper(owner.paper) : '',
      ]
      return [
        `${step.number}. ${step.text}`,
        yes.filter((part) => part !== '').join(', '),
        ...(counted ? [(owner?.organisations ?? []).map((id) => nameIn(edition, id)).join(', ')] : []),
      ]
    }),
    lang: locale,
  })
}

/** Who did not answer, who found itself nowhere, the reservations that stayed, and who answered on paper. */
export function aroundBlocks({ edition, locale }: Input): readonly Block[] {
  const words = printWords[locale]
  const cards = edition.onPaper.map(({ organisation, paper }) => ({ name: nameIn(edition, organisation), card: paper }))
  return [
    ...titled({
      name: words.missing.title,
      columns: [words.missing.organisation, words.missing.why, words.missing.about],
      rows: edition.missing.map(({ organisation, why, reason, text }) => [
        nameIn(edition, organisation),
        reason === '' ? words.missing.words[why] : `${words.missing.words[why]}: ${reason}`,
        text,
      ]),
      lang: locale,
    }),
    ...titled({
      name: words.discussed.title,
      columns: [words.discussed.organisation, words.discussed.words],
      rows: edition.discussed.map((one) => [nameIn(edition, one.organisation), one.words]),
      lang: locale,
    }),
    ...titled({
      name: words.reservations.title,
      columns: [words.reservations.by, words.reservations.text, words.reservations.about],
      rows: edition.reservations.map(({ organisation, reason, aboutText }) => [
        nameIn(edition, organisation),
        reason,
        aboutText,
      ]),
      lang: locale,
    }),
    ...(cards.length === 0
      ? []
      : [{ kind: 'text', text: words.answeredOnPaper(cards), lang: locale, tone: 'plain' } satisfies Block]),
  ]
}

/** A table under a heading of its own; nothing without rows. */
const titled = (table: Omit<Extract<Block, { kind: 'table' }>, 'kind'>): readonly Block[] =>
  table.rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: table.name, lang: table.lang },
        { kind: 'table', ...table },
      ]
