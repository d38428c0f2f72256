import type { OrganisationId } from '../../ids.js'
import { ok, type Result } from '../../result.js'
import { handoverOf, waitingHandover } from '../../rules/overDays/handover.js'
import { isSomebody } from '../../rules/overDays/overDays.js'
import { signableEdition, standingSignatures } from '../../rules/signing.js'
import { checkText, limits } from '../../text.js'
import type { Refusal } from '../../workshop/refusals.js'
import type { HandoverAnswer, HandoverCommand, SuccessorDetails } from '../../workshop/signing/handover.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import { type Refused, type Rules, refuse } from '../context.js'

/** A new board member is asked about what was signed, and says what becomes of it (OVD-1..8). */
export const handoverRules: Rules<HandoverCommand['type']> = {
  askSuccessor: ({ edition: number, organisation, successor, replaces }, { state, facts }) => {
    const signed = signedEdition(state, number, organisation)
    if (!signed.ok) return signed
    if (isSomebody(state, successor)) return refuse('already-exists')
    if ((waitingHandover(signed.value, organisation)?.successor ?? null) !== replaces) return refuse('asked-meanwhile')
    return ok([{ type: 'successorAsked', edition: number, organisation, successor, atMs: facts.nowMs }])
  },
  letSuccessorGo: ({ edition, successor }, { state }) => {
    const found = handoverOf(state, successor)
    if (found === null || found.edition.number !== edition) return refuse('asked-no-more')
    if (found.handover.answer !== null) return refuse('handover-answered')
    return ok([{ type: 'successorLetGo', edition, successor }])
  },
  answerHandover: ({ edition: number, fingerprint, answer, person }, { state, actor, facts }) => {
    const found = actor === null ? null : handoverOf(state, actor.id)
    if (found === null || found.edition.number !== number) return refuse('asked-no-more')
    const { organisation, successor } = found.handover
    if (found.handover.answer !== null) return refuse('handover-answered')
    const signed = signedEdition(state, number, organisation)
    if (!signed.ok) return signed
    if (signed.value.fingerprint !== fingerprint) return refuse('fingerprint-differs')
    const wrong = wrongDetails(answer, person)
    if (wrong !== null) return refuse(wrong)
    return ok([
      {
        type: 'handoverAnswered',
        edition: number,
        fingerprint,
        organisation,
        successor,
        answer,
        atMs: facts.nowMs,
      },
    ])
  },
}

/** The newest edition, which this organisation signed: without a signature there is no promise to hand on. */
function signedEdition(state: WorkshopState, number: number, organisation: OrganisationId): Result<Edition, Refused> {
  const edition = signableEdition(state, number)
  if (edition === null)
    return refuse(state.editions.some((one) => one.number === number) ? 'newer-edition' : 'unknown-edition')
  if (!standingSignatures(edition).some((mark) => mark.organisation === organisation))
    return refuse('nothing-to-hand-over')
  return ok(edition)
}

/** Name and function as with a signature; a remark that is announced is there. */
function wrongDetails(answer: HandoverAnswer, { name, function: work, remark }: SuccessorDetails): Refusal | null {
  const named = checkText(name, limits.name)
  if (!named.ok) return named.error
  const does = checkText(work, limits.organisation)
  if (!does.ok) return does.error
  const said = checkText(remark ?? '', limits.reason)
  if (said.ok) return null
  if (said.error !== 'text-empty') return said.error
  return answer === 'with-remark' ? 'remark-needed' : null
}
