import {
  currentEdition,
  editionToCompare,
  mayTakeBack,
  type OrganisationId,
  signingGrounds,
  waitsFor,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { groundOf, type LinkHeld, linkPageOf } from './linkPage.js'
import type { SignLink } from './links.js'

interface Shown extends LinkHeld {
  readonly link: SignLink
  readonly nowMs: number
}

/** What whoever opens a link sees: the text and its fingerprint, what can be done now, and nothing of other people but names of organisations. */
export function pageOf({ link, nowMs, ...held }: Shown): Answer<'signLink'> {
  const { room, edition } = held
  const state = room.state()
  const { frozen, number } = edition
  const nameOf = (id: OrganisationId) => frozen.organisations.find((one) => one.id === id)?.name ?? ''
  const mark = edition.signatures.findLast((one) => one.organisation === link.organisation && one.status === 'standing')
  const details = mark === undefined ? undefined : room.side().signatories.get(mark.id)
  const waiting = waitsFor(edition, link.organisation)
  const newest = currentEdition(state)?.number ?? number
  const before = editionToCompare(state, edition, link.organisation)
  const now = { today: dateOfMs(nowMs), dateOf: dateOfMs }
  return {
    ...linkPageOf(held, link.organisation),
    closingDate: frozen.inForceRule.closingDate,
    state:
      mark !== undefined
        ? 'signed'
        : newest > number
          ? 'replaced'
          : edition.declined.has(link.organisation)
            ? 'declined'
            : edition.next !== null
              ? 'changing'
              : now.today > frozen.inForceRule.closingDate
                ? 'passed'
                : waiting.length > 0
                  ? 'turn'
                  : 'open',
    newer: newest > number ? newest : null,
    before: before && { number: before.edition.number, signed: before.signed, frozen: before.edition.frozen },
    waitsFor: waiting.map(nameOf),
    declined: [...edition.declined].map(nameOf),
    grounds: signingGrounds(state),
    signed:
      mark === undefined
        ? null
        : {
            byMe: mark.participant === link.signatory,
            name: details?.name ?? '',
            ...groundOf(held, mark),
            mayTakeBack: mark.participant === link.signatory && mayTakeBack(edition, mark, now),
          },
  }
}
