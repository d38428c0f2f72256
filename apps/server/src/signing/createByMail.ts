import type { ParticipantId } from '@siroop/domain'
import { createCheckinMails } from '../mail/checkinMails.js'
import type { MailQueueParts } from '../mail/mailQueue.js'
import { createMail, type Mail } from '../outbox/createMail.js'
import { createSignCodes } from './codes.js'
import { createHandoverDesk, type HandoverDesk } from './handover/handoverDesk.js'
import { createSigningDesk, type SigningDesk, type SigningDeskParts } from './signingDesk.js'
import { createSignMails, type SignMails } from './signMails.js'

/** Mail, and signing and taking over by it. */
export interface ByMail extends Mail, Pick<SignMails, 'mailsOf'> {
  readonly signing: SigningDesk
  readonly handover: HandoverDesk
}
type ByMailParts = Omit<MailQueueParts, 'remindDue' | 'isNeeded'> &
  Pick<SigningDeskParts, 'open' | 'newId'> & {
    /** What stands before a path in addresses for others. */
    readonly address: () => string
  }

/** Joins them: signing writes mails, and says which reminders are due and which addresses are needed. */
export function createByMail(parts: ByMailParts): ByMail {
  const mails = createSignMails(parts.address)
  const look = () => mail.look()
  const codes = createSignCodes(parts.storage, parts.nowMs)
  const signing = createSigningDesk({ ...parts, codes, mails, look })
  const handover = createHandoverDesk({ ...parts, codes, look })
  const mail = createMail({
    ...parts,
    remindDue: signing.remindDue,
    isNeeded: async (person) => (await signing.isNeeded(person)) || handover.isNeeded(person),
  })
  const ofCheckins = createCheckinMails(parts.address)
  const mailsOf: SignMails['mailsOf'] = (told) => {
    const nameOf = (person: ParticipantId) => told.side.people.get(person)?.name ?? ''
    return [...mails.mailsOf(told), ...ofCheckins({ ...told, nameOf })]
  }
  return { ...mail, mailsOf, signing, handover }
}
