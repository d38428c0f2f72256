import { err, ok, type Result } from './result.js'

/** Upper limits in graphemes (what a reader counts as one character). Source: decisions.md, Text. */
export const limits = {
  name: 80,
  organisation: 120,
  /** Hard limit of a note; a step may ask for less with `maxChars`. */
  note: 2000,
  /** Half-typed text is kept far above that: what was pasted too long is made shorter, not lost. */
  draft: 10_000,
  sentence: 600,
  ownSentence: 200,
  /** Name of a bundle: a value, or an ambition of one or two sentences. */
  bundleName: 240,
  /** "Dit ziet u terug als …": what one sees of a value. */
  behaviour: 300,
  /** Why something was skipped, changed, objected to or marked missing. */
  reason: 300,
  /** Own word for why a note came back nowhere. */
  reasonWord: 40,
  /** First step of an action, and what a resident notices of it. */
  firstStep: 160,
  /** What an action needs. */
  means: 200,
} as const

/**
 * Longest grapheme that still counts as one, in UTF-16 units, averaged over a text: a family of four with skin tones
 * is 19. Without this bound one letter with a million accents would pass every limit.
 */
const unitsPerGrapheme = 24

/** Control characters but the newline; bidi embeddings, overrides and isolates; U+FEFF, U+200B; lone surrogates. */
const removed = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\u200b\p{Cs}]/gu

/**
 * The one form in which Siroop keeps text: NFC, no control characters except the newline, no bidi embeddings, overrides
 * and isolates, no U+FEFF and U+200B, no halves of a surrogate pair, no white space at the ends. ZWJ and ZWNJ stay
 * (emoji, Persian). A tab becomes a space and CR LF or CR a newline, so that words do not grow together. Done once, at
 * submission; `normalise(normalise(x)) === normalise(x)`. Source: decisions.md, Text.
 */
export const normalise = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(removed, '').normalize('NFC').trim()

/**
 * Where the first character stands that `normalise` would take out, as an index in UTF-16 units; -1 when there is none.
 * Ends of lines (LF, CR LF) and tabs are no hidden characters.
 */
export const hiddenCharacterAt = (text: string): number =>
  text.replace(/\r\n/g, ' \n').replace(/\t/g, ' ').search(removed)

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Number of graphemes: an emoji family or a letter with accents counts as one. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

/** True when the text has more than `max` graphemes. Counts only texts that could be too long. */
export const isTooLong = (text: string, max: number): boolean =>
  text.length > max && (text.length > max * unitsPerGrapheme || graphemes(text) > max)

const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u

/** True when nothing of the text can be seen: empty, only spaces, only zero-width or other invisible characters. */
export const isBlank = (text: string): boolean => !visible.test(text)

/** Why a submitted text is refused. Source: decisions.md, Text. */
export type TextRefusal = 'text-empty' | 'text-too-long'

/**
 * Normalises and checks a text that a user submits. `max` in graphemes. Refuses, never cuts: `text-empty` when nothing
 * of it can be seen, `text-too-long` above `max`.
 */
export function checkText(text: string, max: number): Result<string, TextRefusal> {
  const clean = normalise(text)
  if (isBlank(clean)) return err('text-empty')
  return isTooLong(clean, max) ? err('text-too-long') : ok(clean)
}

/** Two names as one; everything that shows or mails somebody by them calls this. */
export const fullName = (firstName: string, lastName: string): string => `${firstName} ${lastName}`

/** First letter large, the rest as it is: for a text at the beginning of a line. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** True when two names read as one: only spaces, capitals and full stops at the end differ. Never of empty ones. */
export const readsAsOne = (one: string, other: string): boolean => spoken(one) !== '' && spoken(one) === spoken(other)
const spoken = (name: string): string =>
  normalise(name)
    .toLocaleLowerCase('nl')
    .replace(/\s+/g, ' ')
    .replace(/[ .!…]+$/, '')
