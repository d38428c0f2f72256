import type { ShelfFault } from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { writtenFaults } from '../errors/writtenFaults.js'

/** Why the shelf says no. */
export type ShelfError = 'unknown-shelf-item' | 'shelf-changed' | 'shelf-not-right' | 'shelf-full' | 'shelf-not-yet'

/** The status of each error of the shelf. */
export const shelfStatus: Record<ShelfError, number> = {
  'unknown-shelf-item': 404,
  'shelf-changed': 409,
  'shelf-not-right': 422,
  'shelf-full': 409,
  'shelf-not-yet': 409,
}

/** What the user reads. */
export const shelfErrorTexts: Record<ShelfError, Bilingual> = {
  'unknown-shelf-item': {
    nl: 'Dit ligt niet (meer) op de plank. Laad de pagina opnieuw.',
    en: 'This is not on the shelf (any more). Reload the page.',
  },
  'shelf-changed': {
    nl: 'Iemand heeft dit intussen veranderd. Uw tekst staat er nog: neem hem over, laad de pagina opnieuw en probeer het nog eens.',
    en: 'Somebody changed this meanwhile. Your text is still there: copy it, reload the page and try again.',
  },
  'shelf-not-right': {
    nl: 'Dit kan zo niet op de plank. Er is niets veranderd. Er staat bij wat er niet klopt.',
    en: 'This cannot go on the shelf like this. Nothing was changed. What is wrong stands beside it.',
  },
  'shelf-full': {
    nl: 'De plank is vol: er kunnen 5.000 dingen op. Haal eerst iets van de plank wat niemand meer gebruikt.',
    en: 'The shelf is full: it holds 5,000 things. Take something off that nobody uses any more first.',
  },
  'shelf-not-yet': {
    nl: 'Dit kan pas op de plank als de bijeenkomst is gesloten en de groep het afsprak.',
    en: 'This can go on the shelf only when the meeting is closed and the group agreed to it.',
  },
}

const faultTexts: Record<ShelfFault['fault'], (most: number) => Bilingual> = {
  ...writtenFaults,
  'not-a-day': () => ({
    nl: 'Deze dag bestaat niet. Schrijf een dag als 2026-03-01.',
    en: 'This day does not exist. Write a day like 2026-03-01.',
  }),
  'not-a-year': () => ({
    nl: 'Dit is geen jaar. Schrijf vier cijfers, zoals 2026, of laat het leeg.',
    en: 'This is no year. Write four digits, such as 2026, or leave it empty.',
  }),
  'too-many-values': (most) => ({
    nl: `Dit zijn te veel waarden. Kies er hoogstens ${most}.`,
    en: `These are too many values. Choose ${most} at most.`,
  }),
}

/** A fault of one text in words. */
export const shelfFaultText = ({ fault, most = 0 }: Pick<ShelfFault, 'fault' | 'most'>): Bilingual =>
  faultTexts[fault](most)
