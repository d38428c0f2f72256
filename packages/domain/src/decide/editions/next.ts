import { ok } from '../../result.js'
import { beginRefusal, mayKeep } from '../../rules/editions/next.js'
import { signableEdition } from '../../rules/signing.js'
import type { NextEditionCommand } from '../../workshop/signing/nextEdition.js'
import { type Rules, refuse } from '../context.js'

/** After a signature a change is a new edition: it is begun, and until somebody was told it can be taken back (EDN-1..3). */
export const nextEditionRules: Rules<NextEditionCommand['type']> = {
  beginEdition: ({ edition: number }, { state, facts }) => {
    const edition = signableEdition(state, number)
    if (edition === null) return refuse('unknown-edition')
    const refusal = beginRefusal(edition)
    // twice is as good as once
    if (refusal === 'edition-begun') return ok([])
    if (refusal !== null) return refuse(refusal)
    return ok([{ type: 'editionBegun', edition: number, atMs: facts.nowMs }])
  },
  keepEdition: ({ edition: number }, { state }) => {
    const edition = signableEdition(state, number)
    if (edition === null) return refuse('unknown-edition')
    if (edition.next === null) return ok([])
    if (!mayKeep(state, edition)) return refuse('edition-told')
    return ok([{ type: 'editionKept', edition: number }])
  },
}
