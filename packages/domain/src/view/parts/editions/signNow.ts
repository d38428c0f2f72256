import { fillPlaceholders } from '../../../manifest/placeholders.js'
import { declinedSince, editionToCompare } from '../../../rules/editions/next.js'
import { currentEdition, organisationOf, takingPart } from '../../../rules/find.js'
import { signingGrounds } from '../../../rules/overDays/grounds.js'
import { isReserved, mayTakeBack } from '../../../rules/overDays/overDays.js'
import { standingSignatures } from '../../../rules/signing.js'
import type { Edition } from '../../../workshop/state.js'
import type { ParticipantNow, SigningState } from '../../participantView.js'
import { editionHead, signStepOf, textsOf } from '../../shared.js'
import type { PhoneSeat } from '../phone.js'

/** The edition on a phone: to be signed, or as it was signed; with what is to be heard of since. */
export function signNow(seat: PhoneSeat): Extract<ParticipantNow, { kind: 'sign' }> | null {
  const { state, context, organisation, speaks } = seat
  const edition = currentEdition(state)
  const step = signStepOf(state)
  if (!edition || !step || organisation === null) return null
  const own = ownSigning(edition, seat)
  const name = organisationOf(state, organisation)?.name ?? ''
  const before = editionToCompare(state, edition, organisation)
  const changing = edition.next !== null
  return {
    kind: 'sign',
    texts: textsOf(step),
    edition: editionHead(edition),
    mayClaim: !speaks && takingPart(state).includes(organisation),
    maySign: speaks && own.kind !== 'signed' && !changing,
    own,
    statement: fillPlaceholders(edition.frozen.signingStatement, { organisation: name }),
    grounds: signingGrounds(state),
    changing,
    before: before && { number: before.edition.number, signed: before.signed },
    declined: edition.status === 'in-force' ? [] : declinedSince(edition, organisation),
    manifestPath: context.manifestPath,
  }
}

function ownSigning(edition: Edition, { me, context, organisation }: PhoneSeat): SigningState {
  const mark = standingSignatures(edition).find((one) => one.organisation === organisation)
  if (mark && organisation !== null) {
    const byMe = mark.participant === me.id
    return {
      kind: 'signed',
      signature: mark.id,
      authority: mark.authority,
      details: context.signatory(mark.id),
      atMs: mark.atMs,
      byMe,
      mayWithdraw: byMe && mayTakeBack(edition, mark, { ...context, today: context.dateOf(context.serverNowMs) }),
      mayLift: byMe && isReserved(edition, mark),
      liftedAtMs: edition.lifted.get(mark.id) ?? null,
    }
  }
  const until = organisation === null ? undefined : edition.later.get(organisation)
  if (until !== undefined) return { kind: 'later', until }
  return organisation !== null && edition.declined.has(organisation) ? { kind: 'declined' } : { kind: 'open' }
}
