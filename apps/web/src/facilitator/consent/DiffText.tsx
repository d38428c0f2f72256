import { wordDiff } from './wordDiff.js'

/** A changed text: what is new is underlined, what went is struck through. Both are said by the elements, not by colour. */
export function DiffText({ before, after }: { before: string; after: string }) {
  let place = 0
  return wordDiff(before, after).map((part) => {
    place += 1
    const text = `${part.text} `
    if (part.kind === 'added') return <ins key={place}>{text}</ins>
    if (part.kind === 'removed') return <del key={place}>{text}</del>
    return <span key={place}>{text}</span>
  })
}
