import type { FacilitatorView, PaperCard, PaperMark, RosterEntry } from '@siroop/domain'

/** A paper card for which the facilitator may type: its holder has no phone. */
export type OpenCard = RosterEntry & { readonly paper: PaperCard }

const isOpenCard = (one: RosterEntry): one is OpenCard => one.paper?.claimed === false

/** The cards on which people write now, by number. */
export const openCards = (view: Pick<FacilitatorView, 'roster'>): readonly OpenCard[] =>
  view.roster.filter(isOpenCard).sort((one, other) => one.paper.number - other.paper.number)

/** Of these the cards that have the word: what stands on them can be answered and signed. */
export const speakersOnPaper = (view: Pick<FacilitatorView, 'roster'>): readonly OpenCard[] =>
  openCards(view).filter(({ spokesperson }) => spokesperson)

/** Of cards that can answer those first of which no answer was typed yet. */
export function waitedForFirst(cards: readonly OpenCard[], answered: readonly PaperMark[]): readonly OpenCard[] {
  const isIn = ({ paper }: OpenCard) => answered.some((mark) => mark.paper === paper.number)
  return [...cards.filter((card) => !isIn(card)), ...cards.filter(isIn)]
}

/** The number that the next card gets. */
export const nextNumber = (view: Pick<FacilitatorView, 'roster'>): number =>
  1 + Math.max(0, ...view.roster.map((one) => one.paper?.number ?? 0))

/** True while everybody writes in silence, and after the reveal, when a note comes late. */
export function canType({ now, position, silent }: FacilitatorView): boolean {
  if (position === null || silent === null) return false
  return silent.revealed || (now?.texts.kind === 'contribute' && now.mode === 'silent')
}
