import { signatureId } from '../ids.js'
import { compose } from '../manifest/compose.js'
import type { FrozenManifest } from '../manifest/frozen.js'
import { ok, type Result } from '../result.js'
import { isDate } from '../rules/dates.js'
import { askedAgain, saysTheSame } from '../rules/editions/next.js'
import { currentEdition, isFrozen, isTextClosed } from '../rules/find.js'
import { type SigningGrounds, signingGrounds } from '../rules/overDays/grounds.js'
import { invitationOf, mayTakeBack, waitsFor } from '../rules/overDays/overDays.js'
import { isRuleMet, signableEdition, signingBlockers, standingSignatures } from '../rules/signing.js'
import { checkText, limits } from '../text.js'
import type { CommandOf } from '../workshop/commands.js'
import type { Event } from '../workshop/events.js'
import type { Edition } from '../workshop/state.js'
import { type Context, type Refused, type Rules, refuse, spokenForByActor } from './context.js'

/** Freezing and signing (INV-15..18, TNS-14, TNS-15). */
export const signingRules: Rules<
  | 'setInForceRule'
  | 'openSigning'
  | 'reopenEdition'
  | 'sign'
  | 'signLater'
  | 'declineSigning'
  | 'withdrawSignature'
  | 'closeEdition'
> = {
  setInForceRule: ({ rule }, { state, facts }) => {
    if (isFrozen(state)) return refuse('edition-frozen')
    if (!isDate(rule.closingDate) || rule.closingDate < facts.today) return refuse('bad-date')
    const { minimumSignatures } = rule
    if (!Number.isInteger(minimumSignatures) || minimumSignatures < 1) return refuse('bad-minutes')
    if (minimumSignatures > Math.max(1, state.organisations.length)) return refuse('too-many-organisations')
    return ok([{ type: 'inForceRuleSet', rule: { minimumSignatures, closingDate: rule.closingDate } }])
  },
  openSigning: (_, { state, facts }) => {
    if (isFrozen(state)) return refuse('already-open-for-signing')
    if (isTextClosed(state)) return refuse('begin-edition-first')
    const [blocker] = signingBlockers(state, facts.today)
    if (blocker || state.inForceRule === null) return refuse(blocker ?? 'no-in-force-rule')
    const frozen = compose(state, state.inForceRule, facts)
    const before = currentEdition(state)
    if (before !== null && saysTheSame(before.frozen, frozen)) return refuse('nothing-changed')
    return ok([
      {
        type: 'editionFrozen',
        edition: frozen.edition,
        frozen,
        fingerprint: facts.fingerprintOf(frozen),
        atMs: facts.nowMs,
      },
      ...(before === null ? [] : askedAnew(before, frozen, facts)),
    ])
  },
  reopenEdition: ({ edition, reason }, { state }) => {
    const current = signableEdition(state, edition)
    if (!current) return refuse('unknown-edition')
    if (current.status === 'in-force') return refuse('already-in-force')
    if (current.signatures.length > 0) return refuse('edition-has-signatures')
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    return ok([{ type: 'editionReopened', edition, reason: why.value }])
  },
  sign: (command, context) => {
    const { state, facts, actor } = context
    const mine = ownEdition(context, command.edition)
    if (!mine.ok) return mine
    const { edition, organisation } = mine.value
    if (command.fingerprint !== edition.fingerprint) return refuse('fingerprint-differs')
    if (command.organisation !== organisation) return refuse('other-organisation')
    const refusal = checkDetails(command, signingGrounds(state))
    if (refusal) return refuse(refusal)
    if (actor === null) return refuse('not-allowed')
    const byMail = invitationOf(state, actor.id) !== null
    // Whoever said no by mail, and whoever opened the link before that, is asked anew first: two answers never cross.
    if (byMail && edition.declined.has(organisation)) return refuse('already-declined')
    if (waitsFor(edition, organisation).length > 0) return refuse('not-your-turn', waitsFor(edition, organisation))
    const signed: Event = {
      type: 'signed',
      edition: edition.number,
      signature: signatureId(facts.newId()),
      fingerprint: edition.fingerprint,
      organisation,
      participant: actor.id,
      authority: command.authority,
      presenceConfirmed: state.seenInRoom.has(actor.id),
      ...(byMail ? { identified: 'link-code' as const } : {}),
      atMs: facts.nowMs,
    }
    const met = edition.status !== 'in-force' && isRuleMet(edition, standingSignatures(edition).length + 1, facts.today)
    return ok(met ? [signed, { type: 'editionInForce', edition: edition.number, atMs: facts.nowMs }] : [signed])
  },
  signLater: ({ edition, until }, context) => {
    const mine = ownEdition(context, edition)
    if (!mine.ok) return mine
    if (!isDate(until) || until < context.facts.today) return refuse('bad-date')
    return ok([{ type: 'signingPostponed', edition, organisation: mine.value.organisation, until }])
  },
  declineSigning: ({ edition, reason }, context) => {
    const mine = ownEdition(context, edition)
    if (!mine.ok) return mine
    const why = reason === null || reason.trim() === '' ? ok('') : checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error)
    if (mine.value.edition.declined.has(mine.value.organisation)) return ok([])
    return ok([{ type: 'signingDeclined', edition, organisation: mine.value.organisation, atMs: context.facts.nowMs }])
  },
  withdrawSignature: ({ signature }, { state, actor, facts }) => {
    const edition = state.editions.find((one) => one.signatures.some((mark) => mark.id === signature))
    const mark = edition?.signatures.find((one) => one.id === signature)
    if (!edition || !mark || mark.status === 'withdrawn') return refuse('unknown-signature')
    if (mark.participant !== actor?.id) return refuse('other-organisation')
    if (!mayTakeBack(edition, mark, facts)) return refuse('withdraw-too-late')
    return ok([{ type: 'signatureWithdrawn', edition: edition.number, signature, atMs: facts.nowMs }])
  },
  closeEdition: ({ edition }, { state, facts }) => {
    const current = signableEdition(state, edition)
    if (!current) return refuse('unknown-edition')
    if (current.status === 'in-force') return refuse('already-in-force')
    if (current.next !== null) return refuse('text-changes')
    if (!isRuleMet(current, standingSignatures(current).length, facts.today)) return refuse('not-in-force-yet')
    return ok([{ type: 'editionInForce', edition, atMs: facts.nowMs }])
  },
}

/** The edition that lies open and the organisation for which the actor may act, not signed yet: its spokesperson, or who was asked by mail. */
function ownEdition(
  context: Context,
  number: number,
): Result<{ edition: Edition; organisation: Context['state']['organisations'][number]['id'] }, Refused> {
  const edition = signableEdition(context.state, number)
  if (!edition)
    return refuse(context.state.editions.some((one) => one.number === number) ? 'edition-not-open' : 'unknown-edition')
  if (edition.next !== null) return refuse('text-changes')
  const asked = context.actor === null ? null : invitationOf(context.state, context.actor.id)
  const organisation = asked?.organisation ?? spokenForByActor(context)
  if (organisation === null) return refuse('not-spokesperson')
  if (asked !== null && context.facts.today > edition.frozen.inForceRule.closingDate)
    return refuse('closing-date-passed')
  if (!edition.frozen.organisations.some((one) => one.id === organisation)) return refuse('other-organisation')
  if (standingSignatures(edition).some((mark) => mark.organisation === organisation)) return refuse('already-signed')
  return ok({ edition, organisation })
}

/** Whoever was asked by mail for the edition before is asked for this one, in the order of then. */
function askedAnew(before: Edition, frozen: FrozenManifest, { today, nowMs }: Context['facts']): readonly Event[] {
  const { edition } = frozen
  return [
    ...(before.order === 'together' ? [] : [{ type: 'signingOrderSet', edition, order: before.order } as const]),
    ...askedAgain(before, frozen.organisations, today).map(
      ({ organisation, signatory }): Event => ({
        type: 'signatoryInvited',
        edition,
        organisation,
        signatory,
        delegatedBy: null,
        atMs: nowMs,
      }),
    ),
  ]
}

function checkDetails(
  { person, authority }: CommandOf<'sign'>,
  { offered }: SigningGrounds,
): Refused['refusal'] | null {
  const name = checkText(person.name, limits.name)
  if (!name.ok) return name.error
  const role = checkText(person.function, limits.organisation)
  if (!role.ok) return role.error
  const sentence =
    person.sentence === null || person.sentence.trim() === '' ? ok('') : checkText(person.sentence, limits.ownSentence)
  if (!sentence.ok) return sentence.error
  if (!offered.includes(authority)) return 'not-allowed'
  const needsCondition = authority === 'subject-to-approval' || authority === 'proxy'
  const condition = checkText(person.condition ?? '', limits.organisation)
  if (needsCondition && !condition.ok) return condition.error === 'text-empty' ? 'condition-needed' : condition.error
  return null
}
