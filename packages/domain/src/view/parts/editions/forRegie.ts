import { askedAgain, beginRefusal, declinedSince, editionToCompare, mayKeep } from '../../../rules/editions/next.js'
import { currentEdition, isPaperSeat } from '../../../rules/find.js'
import { signingGrounds } from '../../../rules/overDays/grounds.js'
import { hasAnswered, reminders, waitsFor } from '../../../rules/overDays/overDays.js'
import { isRuleMet, standingSignatures } from '../../../rules/signing.js'
import type { Edition, WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import { editionHead, signingRows } from '../../shared.js'
import type { EditionForRegie, NextEdition, ToCall } from './editionsView.js'

/** The newest edition: who signs, what can be done with it, and what becomes of the one after it. */
export function editionForRegie(state: WorkshopState, context: ViewContext): EditionForRegie | null {
  const edition = currentEdition(state)
  if (!edition) return null
  const today = context.dateOf(context.serverNowMs)
  const open = edition.status === 'open-for-signing' && edition.next === null
  const standing = standingSignatures(edition)
  const canInvite = edition.next === null && today <= edition.frozen.inForceRule.closingDate
  return {
    ...editionHead(edition),
    signing: signingRows(edition),
    paperSignatures: standing.flatMap(({ id, organisation, participant, atMs }) => {
      const back = isPaperSeat(state, participant) && context.dateOf(atMs) === today
      return back ? [{ card: participant, organisation, signature: id }] : []
    }),
    order: edition.order,
    signatories: edition.invitations.map(({ organisation, signatory, remindedAtMs }) => {
      const answered = hasAnswered(edition, organisation)
      const waits = waitsFor(edition, organisation).length > 0 && !answered
      const mayRemind = canInvite && !waits && !answered && remindedAtMs.length < reminders.most
      return { organisation, name: context.nameOf(signatory), waits, mayRemind }
    }),
    canInvite,
    grounds: signingGrounds(state),
    canReopen: open && edition.signatures.length === 0,
    canClose: open && isRuleMet(edition, standing.length, today),
    canBegin: beginRefusal(edition) === null,
    next: nextOf(state, edition, today),
    toCall: toCall(state, edition, context),
  }
}

function nextOf(state: WorkshopState, edition: Edition, today: string): NextEdition | null {
  if (edition.next === null) return null
  const byMail = askedAgain(edition, state.organisations, today)
  return {
    number: edition.number + 1,
    mayKeep: mayKeep(state, edition),
    byMail: byMail.map(({ organisation }) => organisation),
  }
}

/**
 * Who signed with a phone or on paper and hears nothing by mail: of a decline after their signature, and of an edition
 * after the one that they signed. Rule: SPEC SGN-25, EDN-7.
 */
function toCall(state: WorkshopState, edition: Edition, context: ViewContext): readonly ToCall[] {
  if (edition.status === 'in-force') return []
  const invited = new Set(edition.invitations.map(({ organisation }) => organisation))
  return edition.frozen.organisations.flatMap(({ id: organisation }): readonly ToCall[] => {
    const mark = standingSignatures(edition).find((one) => one.organisation === organisation)
    const declined = mark?.identified === 'link-code' ? [] : declinedSince(edition, organisation)
    if (mark !== undefined && declined.length > 0)
      return [{ organisation, name: nameOf(mark, context), why: 'declined', declined }]
    if (mark !== undefined || invited.has(organisation) || hasAnswered(edition, organisation)) return []
    const before = editionToCompare(state, edition, organisation)
    const earlier = before?.signed
      ? standingSignatures(before.edition).find((one) => one.organisation === organisation)
      : undefined
    return earlier === undefined
      ? []
      : [{ organisation, name: nameOf(earlier, context), why: 'next-edition', declined: [] }]
  })
}

const nameOf = ({ id }: Edition['signatures'][number], { signatory }: ViewContext): string | null =>
  signatory(id)?.name ?? null
