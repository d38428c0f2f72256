import type { AgreementNeed, FieldFault } from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { writtenFaults } from '../errors/writtenFaults.js'

/** Why the knowledge base says no. */
export type AgreementError =
  | 'unknown-agreement'
  | 'agreement-changed'
  | 'agreement-not-right'
  | 'agreement-not-yet'
  | 'agreement-stage'
  | 'agreement-shared'
  | 'too-many-agreements'

/** The status of each error of the knowledge base. */
export const agreementStatus: Record<AgreementError, number> = {
  'unknown-agreement': 404,
  'agreement-changed': 409,
  'agreement-not-right': 422,
  'agreement-not-yet': 409,
  'agreement-stage': 409,
  'agreement-shared': 409,
  'too-many-agreements': 409,
}

/** What the user reads. */
export const agreementErrorTexts: Record<AgreementError, Bilingual> = {
  'unknown-agreement': {
    nl: 'Deze afspraak is er niet (meer), of u mag hem niet lezen.',
    en: 'This agreement is not there (any more), or you may not read it.',
  },
  'agreement-changed': {
    nl: 'Iemand heeft deze afspraak intussen veranderd. Uw tekst staat er nog: neem hem over, laad de pagina opnieuw en probeer het nog eens.',
    en: 'Somebody changed this agreement meanwhile. Your text is still there: copy it, reload the page and try again.',
  },
  'agreement-not-right': {
    nl: 'Dit kan zo niet. Er is niets veranderd. Er staat bij wat er nog mist.',
    en: 'This is not right yet. Nothing was changed. What misses stands beside it.',
  },
  'agreement-not-yet': {
    nl: 'Dit kan pas naar de kennisbank als de bijeenkomst is gesloten.',
    en: 'This can go in the knowledge base only when the meeting is closed.',
  },
  'agreement-stage': {
    nl: 'Een afspraak gaat één stap tegelijk verder. Laad de pagina opnieuw.',
    en: 'An agreement goes on one step at a time. Reload the page.',
  },
  'agreement-shared': {
    nl: 'Deze afspraak is gedeeld: de woorden staan vast. Haal hem eerst uit de kennisbank.',
    en: 'This agreement is shared: its words are fixed. Take it out of the knowledge base first.',
  },
  'too-many-agreements': {
    nl: 'U hebt 500 afspraken: meer kan niet. Haal er eerst een weg.',
    en: 'You have 500 agreements: that is the most. Remove one first.',
  },
}

const faultTexts: Record<FieldFault['fault'], (most: number) => Bilingual> = {
  ...writtenFaults,
  'not-a-year': () => ({
    nl: 'Dit is geen jaar. Schrijf vier cijfers, zoals 2026, of laat het leeg.',
    en: 'This is no year. Write four digits, such as 2026, or leave it empty.',
  }),
  'too-many': (most) => ({ nl: `Dit zijn er te veel: hoogstens ${most}.`, en: `These are too many: ${most} at most.` }),
  'too-few': (most) => ({ nl: `Dit zijn er te weinig: minstens ${most}.`, en: `These are too few: ${most} at least.` }),
  twice: () => ({ nl: 'Deze staat er al.', en: 'This one stands there already.' }),
  'not-there': () => ({
    nl: 'Dit is er niet (meer). Kies een ander.',
    en: 'This is not there (any more). Choose another.',
  }),
}
/** A fault of one field in words. */
export const fieldFaultText = ({ fault, most = 0 }: Pick<FieldFault, 'fault' | 'most'>): Bilingual =>
  faultTexts[fault](most)

const needTexts: Record<AgreementNeed['need'], (names: readonly string[]) => Bilingual> = {
  text: () => ({ nl: 'Dit is nodig. Vul het in.', en: 'This is needed. Fill it in.' }),
  day: () => ({ nl: 'Kies een dag.', en: 'Choose a day.' }),
  'two-organisations': () => ({
    nl: 'Een afspraak is tussen minstens twee organisaties.',
    en: 'An agreement is between two organisations at least.',
  }),
  'day-to-come': () => ({
    nl: 'Deze dag moet nog komen. Alleen wat een inwoner al merkte, telt.',
    en: 'This day is still to come. Only what a resident noticed already counts.',
  }),
  'before-trial': () => ({
    nl: 'Deze dag is voor het begin van de proef.',
    en: 'This day lies before the trial began.',
  }),
  'trial-backwards': () => ({
    nl: 'De laatste dag komt voor de eerste.',
    en: 'The last day comes before the first.',
  }),
  'partners-of': () => ({
    nl: 'Kies de bijeenkomst waarvan de partners dit mogen lezen.',
    en: 'Choose the meeting whose partners may read this.',
  }),
  'all-agree': (names) => ({
    nl: `Nog geen ja van: ${names.join(', ')}. Vul de dag in waarop zij ja zeiden.`,
    en: `No yes yet from: ${names.join(', ')}. Fill in the day on which they said yes.`,
  }),
}
/** What still misses before a next stage, in words. */
export const agreementNeedText = ({ need, names = [] }: Pick<AgreementNeed, 'need' | 'names'>): Bilingual =>
  needTexts[need](names)
