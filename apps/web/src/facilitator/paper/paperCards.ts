import type { FacilitatorView, PaperCard, PaperMark, ParticipantId, RosterEntry } from '@siroop/domain'

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

export interface AfterCard {
  readonly after: ParticipantId
  /** Of these a note was typed already. */
  readonly done: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
}
/**
 * The card that comes once one was typed: the next number of which nothing was typed yet, then what was begun and left. None:
 * the pile is done, and nobody is guessed. A card that is the only one stays.
 */
export function nextCard(cards: readonly OpenCard[], { after, done, begun }: AfterCard): OpenCard | undefined {
  const others = cards.filter(({ id }) => id !== after)
  if (others.length === 0) return cards[0]
  const at = cards.find(({ id }) => id === after)?.paper.number ?? 0
  const next = others.find(({ id, paper }) => paper.number > at && !done.has(id))
  return next ?? others.find(({ id }) => begun.has(id))
}

/** The card before or after this one by number; itself at the ends. */
export function cardBeside(cards: readonly OpenCard[], card: OpenCard, by: -1 | 1): OpenCard {
  const at = cards.findIndex(({ id }) => id === card.id)
  return cards[at + by] ?? card
}

/** The number that the next card gets. */
export const nextNumber = (view: Pick<FacilitatorView, 'roster'>): number =>
  1 + Math.max(0, ...view.roster.map((one) => one.paper?.number ?? 0))

/** True while everybody writes in silence, and after the reveal, when a note comes late. */
export function canType({ now, position, silent }: FacilitatorView): boolean {
  if (position === null || silent === null) return false
  return silent.revealed || (now?.texts.kind === 'contribute' && now.mode === 'silent')
}
