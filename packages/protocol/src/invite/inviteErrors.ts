import type { InviteFault, InviteFormFault, NotOpen } from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { personFaults, writtenFaults } from '../errors/writtenFaults.js'

/** Why an invitation says no. */
export type InviteError =
  | 'unknown-invite'
  | 'invite-changed'
  | 'invite-stage'
  | 'invite-not-open'
  | 'invite-not-right'
  | 'too-many-invites'
  | 'too-many-registrations'
  | 'not-for-rehearsal'
  | 'unknown-registration'
  | 'no-seat-there'
  | 'mails-spent'

/** The status of each error of an invitation. */
export const inviteStatus: Record<InviteError, number> = {
  'unknown-invite': 404,
  'invite-changed': 409,
  'invite-stage': 409,
  'invite-not-open': 409,
  'invite-not-right': 422,
  'too-many-invites': 409,
  'too-many-registrations': 409,
  'not-for-rehearsal': 409,
  'unknown-registration': 404,
  'no-seat-there': 409,
  'mails-spent': 409,
}

/** What the user reads. */
export const inviteErrorTexts: Record<InviteError, Bilingual> = {
  'unknown-invite': {
    nl: 'Deze uitnodiging is er niet (meer). Kijk of het adres klopt.',
    en: 'This invitation is not there (any more). Check the address.',
  },
  'invite-changed': {
    nl: 'Er is intussen iets veranderd. Uw tekst staat er nog: neem hem over, laad de pagina opnieuw en probeer het nog eens.',
    en: 'Something changed meanwhile. Your text is still there: copy it, reload the page and try again.',
  },
  'invite-stage': {
    nl: 'Dat kan nu niet met deze uitnodiging. Laad de pagina opnieuw.',
    en: 'That is not possible with this invitation now. Reload the page.',
  },
  'invite-not-open': {
    nl: 'Aanmelden kan niet meer.',
    en: 'Registration has closed.',
  },
  'invite-not-right': {
    nl: 'Dit kan zo niet. Er is niets veranderd. Er staat bij wat er niet klopt.',
    en: 'This is not right yet. Nothing was changed. What is wrong stands beside it.',
  },
  'too-many-invites': {
    nl: 'Er zijn 10 uitnodigingen: meer kan niet. Haal er eerst een weg.',
    en: 'There are 10 invitations: that is the most. Remove one first.',
  },
  'too-many-registrations': {
    nl: 'Er staan al heel veel mensen op de wachtlijst. Aanmelden kan nu niet. Vraag het aan wie u uitnodigt.',
    en: 'Very many people wait already. You cannot register now. Ask who invites you.',
  },
  'not-for-rehearsal': {
    nl: 'Een proef nodigt niemand uit. Maak de uitnodiging bij de echte bijeenkomst.',
    en: 'A rehearsal invites nobody. Make the invitation at the real meeting.',
  },
  'unknown-registration': {
    nl: 'Deze aanmelding is er niet meer. Laad de pagina opnieuw.',
    en: 'This registration is not there any more. Reload the page.',
  },
  'no-seat-there': {
    nl: 'Aan die tafel is geen plaats vrij. Geef die tafel eerst meer plaatsen.',
    en: 'No seat is free at that table. Give it more seats first.',
  },
  'mails-spent': {
    nl: 'U stuurde al vijf keer een bericht. Meer kan niet: mensen moeten het nog lezen.',
    en: 'You sent five messages already. That is the most: people have to go on reading them.',
  },
}

const faultTexts: Record<InviteFault['fault'], (most: number) => Bilingual> = {
  ...writtenFaults,
  'too-many': (most) => ({ nl: `Kies een heel getal tot en met ${most}.`, en: `Choose a whole number up to ${most}.` }),
  'no-seats': () => ({ nl: 'Geef minstens één tafel plaatsen.', en: 'Give one table seats at least.' }),
  'after-the-meeting': () => ({
    nl: 'Deze dag is na de bijeenkomst. Kies een eerdere.',
    en: 'This day is after the meeting. Choose an earlier one.',
  }),
}
/** A fault of an invitation in words. */
export const inviteFaultText = ({ fault, most = 0 }: Pick<InviteFault, 'fault' | 'most'>): Bilingual =>
  faultTexts[fault](most)

const formTexts: Record<InviteFormFault['fault'], Bilingual> = {
  ...personFaults,
  'no-table': { nl: 'Kies een tafel.', en: 'Choose a table.' },
  'unknown-table': {
    nl: 'Deze tafel is er niet meer. Kies een andere.',
    en: 'This table is not there any more. Choose another.',
  },
  'same-table': {
    nl: 'Dit is ook uw eerste keus. Kies een andere, of laat dit leeg.',
    en: 'This is your first choice too. Choose another, or leave this empty.',
  },
}
/** A fault of what somebody filled in to register, in words. */
export const inviteFormText = ({ fault }: Pick<InviteFormFault, 'fault'>): Bilingual => formTexts[fault]

const notOpenTexts: Record<NotOpen, Bilingual> = {
  closed: {
    nl: 'Deze uitnodiging is gesloten. Wie zich aanmeldde, houdt zijn plaats.',
    en: 'This invitation is closed. Who registered keeps their place.',
  },
  'past-deadline': {
    nl: 'De laatste dag om u aan te melden is voorbij. Wie zich aanmeldde, houdt zijn plaats.',
    en: 'The last day to register has passed. Who registered keeps their place.',
  },
  'past-meeting': { nl: 'Deze bijeenkomst is geweest.', en: 'This meeting has been held.' },
}
/** Why nobody can register any more, in words. */
export const notOpenText = (why: NotOpen): Bilingual => notOpenTexts[why]
