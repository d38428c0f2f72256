import { type AskedWord, formsOf, isWordFound, wordPattern } from './findable.js'

/** A part of a text, and whether it is a word that was looked for. */
export interface FoundPiece {
  readonly text: string
  readonly isFound: boolean
}

/** Words before the first one that was found, and words in all. */
const before = 8
const most = 32

/** A whole text with the words marked that were looked for. The pieces together are the text, to the letter. */
export function markFound(text: string, asked: readonly AskedWord[]): readonly FoundPiece[] {
  const pieces: FoundPiece[] = []
  const add = (part: string, isFound: boolean) => {
    const last = pieces.at(-1)
    if (part === '') return
    if (last?.isFound === isFound) pieces[pieces.length - 1] = { text: last.text + part, isFound }
    else pieces.push({ text: part, isFound })
  }
  let at = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    add(text.slice(at, index), false)
    add(word, isFound(word, asked))
    at = index + word.length
  }
  add(text.slice(at), false)
  return pieces
}

/** The part of a text in which the words stand, cut between words; a text without them gives its beginning. Rule: SPEC FIND-3. */
export function excerptOf(text: string, asked: readonly AskedWord[]): readonly FoundPiece[] {
  const words = [...text.matchAll(wordPattern)]
  const first = words.findIndex(({ 0: word }) => isFound(word, asked))
  const from = first <= before ? 0 : first - before
  const start = from === 0 ? 0 : (words[from]?.index ?? 0)
  const end = words[from + most]?.index ?? text.length
  const part = text.slice(start, end).trimEnd()
  return markFound(`${start === 0 ? '' : '… '}${part}${end < text.length ? ' …' : ''}`, asked)
}

const isFound = (word: string, asked: readonly AskedWord[]): boolean =>
  formsOf(word).some((form) => asked.some((one) => isWordFound(one, form)))
