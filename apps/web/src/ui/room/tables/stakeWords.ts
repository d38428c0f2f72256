import { inLocale, type Locale, type TemplateField } from '@siroop/domain'
import { noteWords } from '../../words/noteWords.js'

/** The answers beside a stake in one line: where the question is the beginning of a sentence it goes on in the answer. */
export function answersOf(
  fields: Readonly<Record<string, string>>,
  asked: readonly TemplateField[],
  locale: Locale,
): string {
  return noteWords({ fields }, asked, { organisations: [], locale })
    .map(({ label, words }) => continued(inLocale(label, locale), words))
    .join(' · ')
}

/** "zodat …" goes on in the answer. */
function continued(label: string, words: string): string {
  const begin = /^(.*?)\s*(…|\.\.\.)$/.exec(label)?.[1]
  return begin === undefined ? words : `${begin} ${words}`
}
