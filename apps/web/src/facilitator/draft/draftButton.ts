import type { PenSnapshot } from '@siroop/board'
import type { Command, FacilitatorView, SentenceView } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'
import type { Choice } from '../choice.js'

/** What can be done now with the sentence that lies open; null command: nothing, it waits for others or it is settled. */
export interface DraftButton {
  readonly label: string
  readonly command: Command | null
}
export interface Drafting {
  readonly view: FacilitatorView
  readonly pen: PenSnapshot | null
  readonly choice: Choice
}

/** The sentence that lies open: the chosen one, else the first that is not settled, else the first. */
export function openSentence({ view, choice }: Pick<Drafting, 'view' | 'choice'>): SentenceView | null {
  const standing = view.sentences.filter((sentence) => sentence.status !== 'dropped')
  return (
    standing.find((sentence) => sentence.id === choice.sentence) ??
    standing.find((sentence) => sentence.status !== 'settled') ??
    standing[0] ??
    null
  )
}

/** True when the pen has other words than the version that was proposed last. */
export function isRewritten(sentence: SentenceView, pen: PenSnapshot | null): boolean {
  const written = pen?.sentences.find((one) => one.id === sentence.id)?.text.trim() ?? ''
  return written !== '' && written !== sentence.text
}

/** Proposals that were not decided yet; they are only known once the answers are open. */
const undecided = (sentence: SentenceView) => sentence.proposals.filter((one) => one.decision === null)

/** The next act for the open sentence, in the order: decide proposals, propose new words, ask, settle. */
export function draftButton({ view, pen, choice }: Drafting, t: FacilitatorCopy): DraftButton | null {
  const sentence = openSentence({ view, choice })
  if (sentence === null) return null
  const { id, version } = sentence
  const open = undecided(sentence)
  if (open.length > 0) {
    const all = open.every((one) => choice.accepted.has(one.id))
    const accepted = open.filter((one) => choice.accepted.get(one.id) === true).map((one) => one.id)
    return { label: t.draft.decide, command: all ? { type: 'decideProposals', sentence: id, version, accepted } : null }
  }
  if (isRewritten(sentence, pen))
    return { label: t.draft.propose(version + 1), command: { type: 'proposeSentence', sentence: id } }
  if (sentence.status === 'settled' || version === 0) return null
  if (sentence.status === 'unasked')
    return { label: t.draft.ask(version), command: { type: 'askSentence', sentence: id, version } }
  // Accepted words have to get into the sentence first: that makes a new version.
  if (sentence.shown && sentence.proposals.some((one) => one.decision === 'accepted')) return null
  if (sentence.shown) return { label: t.draft.settle, command: { type: 'settleSentence', sentence: id, version } }
  return { label: t.draft.waitingAnswers(sentence.waitingFor.length), command: null }
}
