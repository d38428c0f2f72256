import { wordDifference } from './wordDifference.js'

/** A sentence with the words underlined that its previous version did not have. Without a previous version nothing is. */
export function WhatIsNew({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after) return after
  let place = 0
  return wordDifference(before, after)
    .filter(({ state }) => state !== 'gone')
    .map(({ text, state }) => {
      place += 1
      return state === 'new' ? (
        <ins key={place} className="is-new">
          {text}
        </ins>
      ) : (
        <span key={place}>{text}</span>
      )
    })
}
