import { Fragment } from 'react'
import { wordDifference } from './wordDifference.js'

const elements = { same: Fragment, new: 'ins', gone: 'del' } as const

export interface ChangedTextProps {
  /** Null: there was no text before, so nothing in it is new. */
  readonly before: string | null
  readonly after: string
  /** Also the words that went, struck through, before what came instead. */
  readonly withGone?: boolean
}

/** A text with the words marked that its previous version did not have. What is new is said by the element, not by colour. */
export function ChangedText({ before, after, withGone = false }: ChangedTextProps) {
  if (before === null || before === after) return after
  let place = 0
  return wordDifference(before, after)
    .filter(({ state }) => withGone || state !== 'gone')
    .map(({ text, state }) => {
      place += 1
      const Element = elements[state]
      const words = text.trimEnd()
      return (
        <Fragment key={place}>
          <Element>{words}</Element>
          {text.slice(words.length) || ' '}
        </Fragment>
      )
    })
}
