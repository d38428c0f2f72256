import {
  currentInvitations,
  type Edition,
  type Invitation,
  type OrganisationId,
  type WorkshopState,
  waitsFor,
} from '@siroop/domain'
import { newMail } from '../mail/mailRows.js'
import type { WriteOp } from '../storage/storage.js'
import type { ToldEvents } from '../workshop/roomParts.js'
import { newSignLink } from './links.js'
import { type SignMail, signMailText } from './words/mailText.js'

/** To whom a mail goes, about which edition. */
export interface Addressed {
  readonly state: WorkshopState
  readonly edition: Edition
  readonly invitation: Pick<Invitation, 'signatory' | 'organisation'>
  readonly name: string
}
export interface SignMails {
  /** The rows of one mail with its own link. */
  mail(to: Addressed, mail: SignMail, nowMs: number): readonly WriteOp[]
  /** Mails that events bring about: to who signed, of a decline, of one's turn, of a text that is open again. */
  mailsOf(told: ToldEvents): readonly WriteOp[]
}

/** @param address what stands before a path in addresses for others. */
export function createSignMails(address: () => string): SignMails {
  const mail: SignMails['mail'] = ({ state, edition, invitation, name }, kind, nowMs) => {
    const { signatory, organisation } = invitation
    const { frozen, fingerprint, number } = edition
    const link = newSignLink({ workshop: state.id, signatory, organisation, edition: number }, { nowMs, frozen })
    const text = signMailText(
      kind,
      {
        name,
        organisation: nameOf(edition, organisation),
        title: frozen.title,
        fingerprint,
        closingDate: frozen.inForceRule.closingDate,
        link: address() + link.path,
      },
      state.locale,
    )
    const row = newMail({ workshop: state.id, participant: signatory, ...text }, nowMs)
    return kind.kind === 'reopened' ? [row] : [link.write, row]
  }
  return {
    mail,
    mailsOf: ({ events, before, after, side, nowMs }) => {
      const to = (edition: Edition, invitation: Addressed['invitation']): Addressed => ({
        state: after,
        edition,
        invitation,
        name: side.people.get(invitation.signatory)?.name ?? '',
      })
      // laid down with an edition after another: whoever was asked for that one is told, and asked anew
      const laidDown = events.some(({ type }) => type === 'editionFrozen')
      return events.flatMap((event) => {
        if (event.type === 'signatoryInvited' && laidDown) {
          const edition = after.editions.findLast(({ number }) => number === event.edition)
          if (edition === undefined) return []
          const answered = answeredBefore(after, event)
          return mail(to(edition, event), { kind: 'next', number: event.edition, answered }, nowMs)
        }
        if (event.type === 'editionReopened') {
          const edition = before?.editions.findLast(({ number }) => number === event.edition)
          return (edition?.invitations ?? []).flatMap((one) =>
            edition === undefined ? [] : mail(to(edition, one), { kind: 'reopened' }, nowMs),
          )
        }
        if (event.type !== 'signed' && event.type !== 'signingDeclined') return []
        const edition = after.editions.findLast(({ number }) => number === event.edition)
        if (edition === undefined) return []
        const turn = turns(edition, event.organisation).flatMap((one) =>
          mail(to(edition, one), { kind: 'turn' }, nowMs),
        )
        if (event.type === 'signed') {
          if (event.identified === undefined) return turn
          const who = { signatory: event.participant, organisation: event.organisation }
          const declined = [...edition.declined].map((id) => nameOf(edition, id))
          const reserved = event.authority === 'subject-to-approval'
          return [...turn, ...mail(to(edition, who), { kind: 'signed', reserved, declined }, nowMs)]
        }
        const heard = edition.signatures.filter(({ status }) => status === 'standing')
        const who = nameOf(edition, event.organisation)
        const invited = new Set(edition.invitations.map(({ signatory }) => signatory))
        return [
          ...turn,
          ...heard.flatMap(({ participant, organisation }) =>
            invited.has(participant)
              ? mail(to(edition, { signatory: participant, organisation }), { kind: 'declined', who }, nowMs)
              : [],
          ),
        ]
      })
    },
  }
}

/** What an organisation said about the edition before this one. */
function answeredBefore(
  { editions }: WorkshopState,
  { edition, organisation }: { readonly edition: number; readonly organisation: OrganisationId },
): 'signed' | 'declined' | null {
  const before = editions.findLast(({ number, status }) => number < edition && status !== 'reopened')
  if (before?.signatures.some((mark) => mark.organisation === organisation && mark.status === 'standing'))
    return 'signed'
  return before?.declined.has(organisation) ? 'declined' : null
}

const nameOf = ({ frozen }: Edition, organisation: OrganisationId): string =>
  frozen.organisations.find(({ id }) => id === organisation)?.name ?? ''

/** Who is asked and whose turn it is now that this organisation answered. */
const turns = (edition: Edition, answered: OrganisationId): readonly Invitation[] =>
  edition.order === 'together'
    ? []
    : currentInvitations(edition).filter(
        ({ organisation }) =>
          organisation !== answered &&
          waitsFor(edition, organisation).length === 0 &&
          waitsFor({ ...edition, declined: new Set(), signatures: [] }, organisation).length > 0,
      )
