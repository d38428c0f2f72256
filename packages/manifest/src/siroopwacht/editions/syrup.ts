import type { FrozenManifest } from '@siroop/domain'
import { compareEditions } from './compareEditions.js'

/** How thick a sentence still is: as it was signed (or stronger), thinner, or gone. */
export type Thickness = 'thick' | 'thinner' | 'gone'
/** The siroopgehalte of an edition: how many of the sentences of the one before are left, and how. Never a percentage. */
export interface Syrup {
  /** A block per sentence, in the order in which they were signed. */
  readonly blocks: readonly { readonly id: string; readonly text: string; readonly thickness: Thickness }[]
  readonly thick: number
  readonly thinner: number
  readonly gone: number
}

/** The siroopgehalte of an edition beside the one before it. Rule: issue 8, SPEC SW-12. */
export function syrupOf(before: FrozenManifest, after: FrozenManifest): Syrup {
  const compared = new Map(compareEditions(before, after).sentences.map((one) => [one.id, one]))
  const blocks = before.sections
    .flatMap(({ sentences }) => sentences)
    .map(({ id, text }) => {
      const one = compared.get(id)
      const thinner = one?.comparison.verdict === 'thinner'
      const thickness: Thickness = one === undefined || one.after === null ? 'gone' : thinner ? 'thinner' : 'thick'
      return { id, text, thickness }
    })
  const count = (of: Thickness) => blocks.filter(({ thickness }) => thickness === of).length
  return { blocks, thick: count('thick'), thinner: count('thinner'), gone: count('gone') }
}
