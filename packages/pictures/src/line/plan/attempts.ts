import type { BoxLook } from './boxForm.js'

/** One way to fill the frame. Tried in order of what shows most; the first that fits is taken. */
export interface Attempt {
  readonly textSize: number
  /** The lane that is talked about, and the others. */
  readonly focus: BoxLook
  readonly others: BoxLook
  /** How much wider a column of the focus is. */
  readonly wider: number
  /** All boxes as high as the highest, so that rows are level. */
  readonly alike: boolean
  /** Lanes without milestones are as narrow as their label. */
  readonly narrow: boolean
  /** Every link within a lane leads to a later column. */
  readonly chains: boolean
  /** Least distance between two boxes of a column. */
  readonly gap: number
  /** Nothing may be cut. */
  readonly whole: boolean
  /** Narrowest column, against one that can be read well. */
  readonly narrowest: number
}

/**
 * All in full and alike; all in full, each as high as its text; all whole but without names; the focus in full or nearly, the others compact; all
 * compact; and at last smaller and smaller, so that the search always ends.
 */
export function* attempts(textSize: number): Generator<Attempt> {
  const full: BoxLook = { form: 'full', textSize, maxLines: 8 }
  const roomy = (maxLines: number): BoxLook => ({ form: 'compact', textSize, maxLines })
  const small = (maxLines: number): BoxLook => ({ form: 'compact', textSize: textSize * 0.86, maxLines })
  const calm = {
    textSize,
    wider: 1,
    narrow: false,
    chains: true,
    whole: false,
    narrowest: 1,
    focus: full,
    others: full,
  }
  const whole = { ...calm, whole: true }
  const shapeFirst = { ...whole, focus: roomy(8), others: roomy(8), alike: false, narrow: true, gap: 0.4 * textSize }
  yield { ...whole, alike: true, gap: 0.6 * textSize }
  yield { ...whole, alike: true, gap: 0.5 * textSize, narrow: true }
  yield { ...whole, alike: false, gap: 0.5 * textSize, narrow: true }
  // rather everything whole with a link inside one column than a word cut
  yield { ...whole, alike: false, gap: 0.5 * textSize, chains: false }
  yield { ...whole, alike: false, gap: 0.5 * textSize, narrow: true, chains: false }
  yield shapeFirst
  yield { ...shapeFirst, chains: false }
  yield { ...calm, alike: false, gap: 0.5 * textSize, narrow: true }
  const dense = { ...calm, alike: false, narrow: true, gap: 0.28 * textSize }
  for (const chains of [true, false]) {
    for (const focus of [full, roomy(6), roomy(5), roomy(4), roomy(3)]) {
      for (const lines of [4, 3, 2]) {
        for (const wider of [1, 1.2, 1.45]) yield { ...dense, chains, focus, others: small(lines), wider }
      }
    }
    for (const lines of [3, 2, 1]) yield { ...dense, chains, focus: small(lines), others: small(lines) }
  }
  for (const lines of [2, 1]) {
    yield { ...dense, chains: false, narrowest: 0.75, focus: small(lines), others: small(lines) }
  }
  for (let size = textSize * 0.9; ; size *= 0.88) {
    const look: BoxLook = { form: 'compact', textSize: size * 0.86, maxLines: size > textSize / 3 ? 2 : 1 }
    yield { ...dense, chains: false, textSize: size, focus: look, others: look, gap: 0.28 * size, narrowest: 0.4 }
  }
}
