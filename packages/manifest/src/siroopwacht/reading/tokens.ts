import { stemmer as dutchStem } from '@orama/stemmers/dutch'
import { stemmer as englishStem } from '@orama/stemmers/english'
import type { Locale } from '@siroop/domain'

/** One word, number or sign of a sentence. */
export interface Token {
  /** As it was typed. */
  readonly text: string
  /** In small letters, without accents; only "één" keeps its own, since it is a number and "een" is not. */
  readonly word: string
  /** Without its endings. */
  readonly stem: string
  /** Where it begins in the text, and where it ends. */
  readonly from: number
  readonly to: number
  /** Rises with every comma, stop, colon and bracket. */
  readonly clause: number
  /** Rises with every stop. */
  readonly sentence: number
}

const pieces =
  /€|%|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d+\/\d+|\d+-\p{L}+|\d+(?:e|ste|de|th|st|nd|rd)(?!\p{L})|\d{1,2}:\d{2}|\d+(?:[.,]\d+)*|[’']s(?=\s)|\p{L}[\p{L}\p{M}]*(?:[-’'](?=\p{L})[\p{L}\p{M}]+)*|[,.;:!?()–—]/gu
const breaks = /^[,.;:!?()–—]$/u
const stops = /^[.;!?]$/u

/** The words, numbers and signs of a text, in reading order; punctuation only moves the clause. */
export function tokensOf(text: string, lang: Locale): readonly Token[] {
  const tokens: Token[] = []
  let [clause, sentence] = [0, 0]
  for (const found of text.normalize('NFC').matchAll(pieces)) {
    const [piece] = found
    if (breaks.test(piece)) {
      clause += 1
      if (stops.test(piece)) sentence += 1
      continue
    }
    const word = plain(piece)
    const from = found.index
    tokens.push({ text: piece, word, stem: stemOf(word, lang), from, to: from + piece.length, clause, sentence })
  }
  return tokens
}

const plain = (piece: string): string => {
  const small = piece.toLowerCase().replaceAll('’', "'")
  if (/^[eé]én$/u.test(small)) return 'één'
  return small.normalize('NFD').replace(/\p{M}/gu, '')
}

const known = new Map<string, string>()
const mostKnown = 5000

/** A word without its endings; a Dutch stem ends as it sounds: "huizen" and "huis" are one word. */
function stemOf(word: string, lang: Locale): string {
  const key = `${lang} ${word}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const made = lang === 'nl' ? voiceless(dutchStem(word)) : englishStem(word)
  known.set(key, made)
  return made
}

/** Also without what only spelling doubles: "straat" and "straten" are one word too. */
const voiceless = (stem: string): string =>
  stem.length < 4
    ? stem
    : stem
        .replace(/z$/, 's')
        .replace(/v$/, 'f')
        .replace(/([aeou])\1([^aeiou])$/, '$1$2')
