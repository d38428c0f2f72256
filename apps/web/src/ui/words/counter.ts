import { graphemes, normalise } from '@siroop/domain'

export interface Counter {
  /** Graphemes that may still be typed; negative when the text is too long. */
  readonly left: number
  /** False while there is room enough: a counter that is always there makes people write short. */
  readonly shown: boolean
  readonly over: boolean
}

/**
 * A text is refused with a counter, never cut (decisions.md, Text). Counts what would be submitted: the normalised text.
 * The counter appears in the last fifth, at least in the last 10 graphemes.
 */
export function counterFor(text: string, maxChars: number): Counter {
  const left = maxChars - graphemes(normalise(text))
  return { left, shown: left <= Math.max(10, Math.floor(maxChars / 5)), over: left < 0 }
}
