import type { FacilitatorView, Locale } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { PrintsCopy } from '../../../copy/nl/prepare/prints.js'
import type { MadeCard } from '../../api.js'

interface Seen {
  readonly words: PrintsCopy['prints']
  readonly roster: FacilitatorView['roster']
  readonly locale: Locale
}

/** When a card was made and whether somebody used it, as one line: `gemaakt op 3 november 2026, nog niet gebruikt`. */
export function cardState({ participant, madeAtMs }: MadeCard, { words, roster, locale }: Seen): string {
  const holder = roster.find(({ id }) => id === participant)
  const used = holder === undefined ? words.unused : holder.name === null ? words.used : words.usedBy(holder.name)
  return `${words.madeOn(dayInWords(dateOfMs(madeAtMs), locale))}, ${used}`
}

/** How many of these cards somebody used. */
export const countUsed = (cards: readonly MadeCard[], roster: FacilitatorView['roster']): number =>
  cards.filter(({ participant }) => roster.some(({ id }) => id === participant)).length
