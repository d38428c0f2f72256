import type { Locale } from '../../template.js'
import { plainWords } from './plainWords.js'

/** Something that a resident may stumble over. `words` are as they stand in the text. */
export type ReadingHint =
  /** A sentence of more words than people read in one breath; `words` are its first ones. */
  | { readonly kind: 'long'; readonly words: string; readonly count: number }
  /** A word of offices, with what people say. */
  | { readonly kind: 'jargon'; readonly words: string; readonly plain: string }
  /** Capitals that stand for words, and no organisation of the workshop is called so. */
  | { readonly kind: 'abbreviation'; readonly words: string }
  /** A word that says more once than twice. */
  | { readonly kind: 'again'; readonly words: string }
  /** It does not say who does it. */
  | { readonly kind: 'nobody'; readonly words: string }

/** More words than this in one sentence are a hint (method.md, Language rules). */
const mostWords = 15
/** Once in a paragraph (method.md, Language rules): a second one fills up. */
const once: Record<Locale, RegExp> = { nl: /(?<!\p{L})samen(?!\p{L})/giu, en: /(?<!\p{L})together(?!\p{L})/giu }
/** So many hints help; more would be a list of faults. */
const mostHints = 4

const passive: Record<Locale, RegExp> = {
  nl: /\b(?:wordt|worden|werd|werden)\b(?:\s+[\p{L}-]+){0,6}?\s+(?:(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge\p{L}{2,}(?:d|t|en)|(?:be|ver|her|ont)\p{L}{2,}(?:d|t|en))\b/iu,
  en: /\b(?:is|are|was|were|be|been)\s+(?:[\p{L}-]+ly\s+)?\p{L}{3,}ed\b/iu,
}
/** After "door" or "by" it is said who does it. */
const bySomebody: Record<Locale, RegExp> = { nl: /\bdoor\s+\p{L}/iu, en: /\bby\s+\p{L}/iu }

/**
 * What a resident may stumble over in a text of the manifest, in the order in which it stands there, at most 4. Only ever
 * hints for the pen, "Zou een inwoner dit begrijpen?"; nothing is refused and nothing rewritten. `names` are the names of
 * the organisations: an abbreviation that is somebody's name is none. Source: method.md, Language rules.
 */
export function readingHints(text: string, locale: Locale, names: readonly string[]): readonly ReadingHint[] {
  const known = new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []))
  return [
    ...sentencesIn(text).flatMap((sentence) => [
      ...long(sentence),
      ...wordsOf(sentence, { locale, known }),
      ...nobody(sentence, locale),
    ]),
    ...again(text, locale),
  ]
    .filter((hint, at, all) => all.findIndex((one) => one.kind === hint.kind && one.words === hint.words) === at)
    .slice(0, mostHints)
}

/** True when somebody speaks for themselves alone: "we" of a manifest are all who sign. What is quoted may say so. */
export function speaksAsOne(text: string, locale: Locale): boolean {
  const own = text.replace(/“[^”]*”|„[^”“]*[”“]|‘[^’]*’|"[^"]*"/gu, ' ')
  return locale === 'nl' ? /(?<!\p{L})ik(?!\p{L})/iu.test(own) : /(?<![\p{L}'’])I(?!\p{L})/u.test(own)
}

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?:;])\s+|\n+/u).filter((one) => one.trim())

function long(sentence: string): readonly ReadingHint[] {
  const words = sentence.trim().split(/\s+/u)
  if (words.length <= mostWords) return []
  return [{ kind: 'long', words: words.slice(0, 4).join(' '), count: words.length }]
}

function wordsOf(
  sentence: string,
  { locale, known }: { readonly locale: Locale; readonly known: ReadonlySet<string> },
): readonly ReadingHint[] {
  const plain = plainWords[locale]
  return (sentence.match(/\p{L}+/gu) ?? []).flatMap((word): readonly ReadingHint[] => {
    const better = Object.hasOwn(plain, word.toLowerCase()) ? plain[word.toLowerCase()] : undefined
    if (better !== undefined) return [{ kind: 'jargon', words: word, plain: better }]
    return /^\p{Lu}{2,5}$/u.test(word) && !known.has(word) ? [{ kind: 'abbreviation', words: word }] : []
  })
}

function again(text: string, locale: Locale): readonly ReadingHint[] {
  const [, second] = text.match(once[locale]) ?? []
  return second === undefined ? [] : [{ kind: 'again', words: second.toLowerCase() }]
}

function nobody(sentence: string, locale: Locale): readonly ReadingHint[] {
  const found = passive[locale].exec(sentence)
  return found === null || bySomebody[locale].test(sentence) ? [] : [{ kind: 'nobody', words: found[0] }]
}
