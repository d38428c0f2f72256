import type { Funnel } from './funnel.js'
import type { PrinciplesRing, RingPrinciple } from './ring.js'

/** The ring in words: the whole ambition, then every principle with its state. No total. */
export const ringOutline = ({
  ambition,
  principles,
}: PrinciplesRing): { readonly heading: string; readonly principles: readonly RingPrinciple[] } => ({
  heading: ambition,
  principles,
})

/** The funnel in words, in the order in which it is told: what changes, where we stand, what opens, within which rules. */
export const funnelOutline = (
  funnel: Funnel,
): { readonly sentences: readonly string[]; readonly heading: string; readonly principles: readonly string[] } => ({
  sentences: [funnel.above, funnel.below, `${funnel.now}: ${funnel.narrow}`, `${funnel.far}: ${funnel.wide}`],
  heading: funnel.wide,
  principles: funnel.principles,
})
