import type { OrganisationId, SentenceId } from '../../../ids.js'
import type { FrozenSentence } from '../../../manifest/frozen.js'
import type { WorkshopState } from '../../../workshop/state.js'
import { inListOrder } from '../../shared.js'

/** Who said yes to the words of a sentence, and why it says less than before when somebody said so. */
export interface DecidedView {
  readonly sentence: SentenceId
  /** Organisations that answered and did not object, in the order of the list; empty where only the whole text was asked. */
  readonly by: readonly OrganisationId[]
  readonly why: string | null
}

/**
 * Who decided on a sentence: of words that were put to the organisations who answered, else who answered about the value
 * that they are. Only of answers that were shown; an objection that was kept is printed as a reservation. Rule: SPEC PRG-13.
 */
export function decidedOn(state: WorkshopState, { id, version, item }: FrozenSentence): DecidedView {
  const sentence = state.sentences.find((one) => one.id === id && one.version === version)
  const why = sentence?.why ?? null
  if (sentence?.shown && sentence.answers.size > 0) {
    const by = [...sentence.answers].filter(([, { answer }]) => answer !== 'objection').map(([from]) => from)
    return { sentence: id, by: inListOrder(state, new Set(by)), why }
  }
  const agreed = state.items.find((one) => one.id === item)
  const round = state.rounds.find((one) => one.id === agreed?.round && one.status === 'agreed')
  const by = [...(round?.ballots ?? [])].filter(([, { answer }]) => answer !== 'object').map(([from]) => from)
  return { sentence: id, by: inListOrder(state, new Set(by)), why }
}
