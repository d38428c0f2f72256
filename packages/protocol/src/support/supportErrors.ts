import type { SupportFault, SupportFormFault, SupportMailRefusal } from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { personFaults, writtenFaults } from '../errors/writtenFaults.js'

/** Why a support page says no. */
export type SupportError =
  | SupportMailRefusal
  | 'unknown-support'
  | 'support-changed'
  | 'support-stage'
  | 'support-closed'
  | 'support-not-right'
  | 'too-many-supports'

/** The status of each error of a support page. */
export const supportStatus: Record<SupportError, number> = {
  'unknown-support': 404,
  'support-changed': 409,
  'support-stage': 409,
  'support-closed': 409,
  'support-not-right': 422,
  'too-many-supports': 409,
  'progress-spent': 409,
  'closing-sent': 409,
  'not-open-yet': 409,
  'close-first': 409,
}

/** What the user reads. */
export const supportErrorTexts: Record<SupportError, Bilingual> = {
  'unknown-support': {
    nl: 'Deze steunpagina is er niet (meer). Kijk of het adres klopt.',
    en: 'This support page is not there (any more). Check the address.',
  },
  'support-changed': {
    nl: 'Iemand heeft deze pagina intussen veranderd. Uw tekst staat er nog: neem hem over, laad de pagina opnieuw en probeer het nog eens.',
    en: 'Somebody changed this page meanwhile. Your text is still there: copy it, reload the page and try again.',
  },
  'support-stage': {
    nl: 'Dat kan nu niet met deze pagina. Wat mensen tekenden, blijft zoals het was. Laad de pagina opnieuw.',
    en: 'That is not possible with this page now. What people signed stays as it was. Reload the page.',
  },
  'support-closed': {
    nl: 'Tekenen kan op deze pagina niet meer.',
    en: 'This page can no longer be signed.',
  },
  'support-not-right': {
    nl: 'Dit kan zo niet. Er is niets veranderd. Er staat bij wat er niet klopt.',
    en: 'This is not right yet. Nothing was changed. What is wrong stands beside it.',
  },
  'too-many-supports': {
    nl: 'U hebt 20 steunpagina’s: meer kan niet. Haal er eerst een weg.',
    en: 'You have 20 support pages: that is the most. Remove one first.',
  },
  'progress-spent': {
    nl: 'U stuurde al drie keer hoe het gaat. Wat nog kan, is een verslag aan het eind.',
    en: 'You already told three times how it goes. What is left is a report at the end.',
  },
  'closing-sent': {
    nl: 'Het verslag is verstuurd. Daarna gaat er geen mail meer uit.',
    en: 'The report was sent. No mail leaves after that.',
  },
  'not-open-yet': {
    nl: 'Deze pagina is nog niet open: er is nog niemand om te mailen.',
    en: 'This page is not open yet: there is nobody to mail.',
  },
  'close-first': {
    nl: 'Sluit de pagina eerst: het verslag komt aan het eind.',
    en: 'Close the page first: the report comes at the end.',
  },
}

const faultTexts: Record<SupportFault['fault'], (most: number) => Bilingual> = {
  ...writtenFaults,
  'too-many': (most) => ({ nl: `Dit zijn er te veel: hoogstens ${most}.`, en: `These are too many: ${most} at most.` }),
  'no-step': () => ({ nl: 'Schrijf minstens één stap op.', en: 'Write down one step at least.' }),
}
/** A fault of one text of a support page in words. */
export const supportFaultText = ({ fault, most = 0 }: Pick<SupportFault, 'fault' | 'most'>): Bilingual =>
  faultTexts[fault](most)

const formTexts: Record<SupportFormFault['fault'], Bilingual> = personFaults
/** A fault of what a supporter filled in, in words. */
export const supportFormText = ({ fault }: Pick<SupportFormFault, 'fault'>): Bilingual => formTexts[fault]
