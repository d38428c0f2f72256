import { type Authority, type CardAnswer, type FacilitatorView, limits } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import { type OpenCard, speakersOnPaper } from '../paper/paperCards.js'
import { wrongText } from './wrongText.js'

/** What stands on a card at the signing. */
export interface SignCard {
  readonly how: 'sign' | 'later' | 'decline' | null
  readonly name: string
  readonly function: string
  readonly authority: Authority | null
  readonly condition: string
  readonly sentence: string
  /** YYYY-MM-DD, or empty. */
  readonly until: string
  readonly reason: string
}
export const emptyCard: SignCard = {
  how: null,
  name: '',
  function: '',
  authority: null,
  condition: '',
  sentence: '',
  until: '',
  reason: '',
}
export const needsCondition = ({ authority }: SignCard): boolean =>
  authority === 'proxy' || authority === 'subject-to-approval'

/** The cards of organisations that can still sign: invited, with the word, not signed. */
export function cardsToSign(view: FacilitatorView): readonly OpenCard[] {
  const open = view.edition?.signing.filter(({ state }) => state !== 'signed' && state !== 'signed-with-reservation')
  return speakersOnPaper(view).filter((card) => open?.some((row) => row.organisation === card.organisation))
}

export type SignCardProblems = Partial<Record<keyof SignCard, string>>
/** What is wrong with the card before it is sent, per field in the order of the form. Empty when nothing is. */
export function signCardProblems(t: FacilitatorCopy, card: SignCard, today: string): SignCardProblems {
  const problems: SignCardProblems = {}
  const check = (field: 'name' | 'function' | 'condition' | 'sentence' | 'reason', max: number, needed = true) => {
    const wrong = wrongText(t, { text: card[field], max, needed })
    if (wrong !== null) problems[field] = wrong
  }
  if (card.how === null) problems.how = t.paper.answers.choose
  if (card.how === 'later' && card.until <= today) problems.until = t.paper.signing.needDate
  if (card.how === 'decline') check('reason', limits.reason, false)
  if (card.how !== 'sign') return problems
  check('name', limits.name)
  check('function', limits.organisation)
  if (card.authority === null) problems.authority = t.paper.answers.choose
  if (needsCondition(card)) check('condition', limits.organisation)
  check('sentence', limits.ownSentence, false)
  return problems
}

/** The command that puts it; null while the card is not complete. */
export function signCardAnswer(
  card: SignCard,
  { number, fingerprint }: { readonly number: number; readonly fingerprint: string },
  organisation: OpenCard['organisation'],
): CardAnswer | null {
  const orNull = (text: string) => (text.trim() === '' ? null : text)
  if (card.how === 'later') return { type: 'signLater', edition: number, until: card.until }
  if (card.how === 'decline') return { type: 'declineSigning', edition: number, reason: orNull(card.reason) }
  const { authority } = card
  if (card.how === null || authority === null || organisation === null) return null
  const person = {
    name: card.name,
    function: card.function,
    sentence: orNull(card.sentence),
    condition: needsCondition(card) ? card.condition : null,
  }
  return { type: 'sign', edition: number, fingerprint, organisation, authority, person }
}
