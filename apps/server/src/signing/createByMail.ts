import type { ParticipantId } from '@siroop/domain'
import { newManifestId } from '../chance.js'
import { createInvites, type Invites } from '../invites/createInvites.js'
import { createCheckinMails } from '../mail/checkinMails.js'
import { createMailCodes } from '../mail/mailCodes.js'
import type { MailQueueParts } from '../mail/mailQueue.js'
import { createMail, type Mail } from '../outbox/createMail.js'
import { createSupport, type Support } from '../support/createSupport.js'
import type { SupportDeskParts } from '../support/supportDesk.js'
import { createHandoverDesk, type HandoverDesk } from './handover/handoverDesk.js'
import { createSigningDesk, type SigningDesk, type SigningDeskParts } from './signingDesk.js'
import { createSignMails, type SignMails } from './signMails.js'

/** Mail, and what is done by it: signing an edition, taking it over, signing a support page, registering. */
export interface ByMail extends Mail, Support, Invites, Pick<SignMails, 'mailsOf'> {
  readonly signing: SigningDesk
  readonly handover: HandoverDesk
  /** Is there a mail server? Without one somebody passes on what would be mailed. */
  readonly sendsMail: boolean
}
type ByMailParts = Omit<MailQueueParts, 'remindDue' | 'isNeeded'> &
  Pick<SigningDeskParts, 'open' | 'newId'> &
  Pick<SupportDeskParts, 'exportPaper' | 'seal'> & {
    /** What stands before a path in addresses for others. */
    readonly address: () => string
  }

/** Joins them: signing writes mails, and says which reminders are due and which addresses are needed. */
export function createByMail(parts: ByMailParts): ByMail {
  const mails = createSignMails(parts.address)
  const look = () => mail.look()
  const { storage, nowMs } = parts
  const codes = createMailCodes({ storage, nowMs, purpose: 'sign-code', codeMs: 15 * 60_000 })
  const signing = createSigningDesk({ ...parts, codes, mails, look })
  const handover = createHandoverDesk({ ...parts, codes, look })
  const sendsMail = parts.carrier !== null
  const ofPages = { ...parts, newAddressId: newManifestId, look, sendsMail }
  const support = createSupport(ofPages)
  const invites = createInvites(ofPages)
  const mail = createMail({
    ...parts,
    remindDue: async () => {
      await signing.remindDue()
      await support.supporters.forget()
      await support.supportDesk.goOn()
      await invites.registrations.forget()
      await invites.inviteDesk.goOn()
    },
    isNeeded: async (person) => (await signing.isNeeded(person)) || handover.isNeeded(person),
  })
  const ofCheckins = createCheckinMails(parts.address)
  const mailsOf: SignMails['mailsOf'] = (told) => {
    const nameOf = (person: ParticipantId) => told.side.people.get(person)?.name ?? ''
    return [...mails.mailsOf(told), ...ofCheckins({ ...told, nameOf })]
  }
  return { ...mail, ...support, ...invites, mailsOf, signing, handover, sendsMail }
}
