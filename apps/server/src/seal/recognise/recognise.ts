import type { FrozenManifest } from '@siroop/domain'
import { signedTexts } from '@siroop/manifest'
import type { KnownText } from '../onPaper.js'

/** A text of ours that stands in a file which its seal does not vouch for. */
export interface Recognised {
  readonly text: KnownText
  /** What belongs to the text and does not stand in the file, in the order of the text; null when that was not compared. */
  readonly missing: readonly string[] | null
}

/** What stands at the foot of a page, or anything that looks like it: three groups of four. */
const feet = /[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/g
/** So many different ones are looked up: a document of ours has one, and names that of the edition before. */
const mostFeet = 4

/** Fingerprints in the text of a file, the one that stands there most often first, each as its twelve characters. */
export function feetIn(pages: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const page of pages) for (const [foot] of page.matchAll(feet)) times.set(foot, (times.get(foot) ?? 0) + 1)
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostFeet)
    .map(([foot]) => foot.replaceAll(' ', ''))
}

/**
 * What of a text does not stand in a file. Only letters and digits are compared: how lines and pages break, and signs
 * that look alike, say nothing. A long piece may go on over the foot of a page; then each of its sentences must be there.
 */
export function missingIn(pages: readonly string[], frozen: FrozenManifest): readonly string[] {
  const whole = letters(pages.join(''))
  const isThere = (text: string) => whole.includes(letters(text))
  const isWhole = (text: string) => isThere(text) || text.split(/(?<=[.!?…])\s+/u).every(isThere)
  return [...new Set(signedTexts(frozen))].filter((text) => !isWhole(text))
}

/** Letters and digits as they are compared. Fonts draw some signs alike, so that a file cannot tell them apart: those go. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '')
