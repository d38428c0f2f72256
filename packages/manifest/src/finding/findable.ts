import { saysNothing, wordOf } from '../likeness/words.js'

/** One word that is looked for: it is found as it is, as the beginning of a longer word, or by one of its stems. */
export interface AskedWord {
  /** In small letters, without accents; letters and digits only. */
  readonly word: string
  /** False for a word that is too short to be a beginning. */
  readonly begins: boolean
  readonly stems: readonly string[]
}

/** More words than this nobody needs to find something; longer ones are looked for by their beginning. */
const mostAsked = 12
const longest = 60
const shortestBeginning = 3

/** A word as it stands in a text: letters and digits, with the accents on them. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** A word as it is looked up: itself, and its stems as Dutch and as English. Each once. */
export function formsOf(written: string): readonly string[] {
  const word = folded(written)
  const { dutch, english } = wordOf(word)
  return [...new Set([word, dutch, english])].filter((form) => form !== '')
}

/**
 * What a database keeps of a text to find it by: the forms of all its words with a space in between, in small letters,
 * without accents. It holds nothing but letters, digits and spaces, so that no database reads more into it. Rule: SPEC FIND-1.
 */
export const findableWords = (text: string): string =>
  [...new Set((text.match(wordPattern) ?? []).flatMap(formsOf))].join(' ')

/**
 * What somebody looks for, as words: at most twelve, each once. Everything else that was typed (signs, operators) is left
 * out; words that say nothing by themselves too, unless there are no others. Empty: there is nothing to look for. Rule: SPEC
 * FIND-2.
 */
export function askedWords(typed: string): readonly AskedWord[] {
  const words = [...new Set((typed.match(wordPattern) ?? []).map(folded))].filter((word) => word !== '')
  const telling = words.filter((word) => !saysNothing(word))
  return (telling.length > 0 ? telling : words).slice(0, mostAsked).map((word) => {
    const { dutch, english } = wordOf(word)
    const stems = [...new Set([dutch, english])].filter((stem) => stem !== '' && stem !== word)
    return { word, begins: [...word].length >= shortestBeginning, stems }
  })
}

/** True when a form that is kept is what was asked: the same rule as the databases have. */
export const isWordFound = ({ word, begins, stems }: AskedWord, form: string): boolean =>
  form === word || (begins && form.startsWith(word)) || stems.includes(form)

const folded = (word: string): string =>
  [...word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')].slice(0, longest).join('')
