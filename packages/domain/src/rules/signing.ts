import type { NoteId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import type { AgreedItem, Edition, Sentence, Signature, WorkshopState } from '../workshop/state.js'
import { agreedItems, currentEdition, isNextBegun, isOpenObjection, standingSentences } from './find.js'
import { undiscussed } from './sentences/coverage.js'
import { recordsNoticed } from './trials/noticing.js'
import { isBeforeNoticing } from './trials/tried.js'

/** Why a text cannot be laid down for signing yet. */
export type SigningBlocker =
  | 'no-checkin-date'
  | 'no-in-force-rule'
  | 'sentences-unsettled'
  | 'no-sentences'
  | 'objection-open'
  | 'text-not-agreed'
  | 'note-taken-back'
  | 'result-not-noticed'
  | 'coverage-undiscussed'

/** What still stops the text from being laid down for signing on this day (YYYY-MM-DD). Empty means: it can be frozen (TNS-14, INV-8, INV-18, SPEC DEK-2). */
export function signingBlockers(state: WorkshopState, today: string): readonly SigningBlocker[] {
  const sentences = standingSentences(state)
  const blockers: SigningBlocker[] = []
  if (sentences.length === 0) blockers.push('no-sentences')
  if (unsettledCount(state) > 0) blockers.push('sentences-unsettled')
  if (sentences.some((sentence) => takenBackItem(state, sentence))) blockers.push('note-taken-back')
  if (state.template.steps.some((step) => recordsNoticed(step) && isBeforeNoticing(state, step)))
    blockers.push('result-not-noticed')
  if (state.objections.some(isOpenObjection)) blockers.push('objection-open')
  // of a next edition the sentences that changed are asked one by one: the rest has its consent
  if (state.template.steps.some(isTextConsent) && !state.textAgreed && !isNextBegun(state))
    blockers.push('text-not-agreed')
  if (undiscussed(state).length > 0) blockers.push('coverage-undiscussed')
  if (!state.checkinDates.some((date) => date >= today)) blockers.push('no-checkin-date')
  if (state.inForceRule === null || state.inForceRule.closingDate < today) blockers.push('no-in-force-rule')
  return blockers
}

/**
 * The item of a sentence whose author took the note back while the text was frozen, or undefined: the sentence stands there
 * until the text is open again and somebody takes it out.
 */
export const takenBackItem = (state: WorkshopState, { item }: Pick<Sentence, 'item'>): AgreedItem | undefined =>
  agreedItems(state).find(
    ({ id, bundle, subject }) => id === item && bundle === null && state.withdrawn.has(subject as NoteId),
  )

/** True for a step that asks consent about the whole text: it names nothing as its input. */
export const isTextConsent = (step: TemplateStep): boolean => step.kind === 'consent' && (step.input ?? []).length === 0

/** Sentences that are not settled yet, also those that the pen added and never proposed. */
export const unsettledCount = (state: WorkshopState): number =>
  state.sentences.filter((sentence) => sentence.status === 'unasked' || sentence.status === 'asked').length

/** Signatures that count: not withdrawn. At most one per organisation (INV-17). */
export const standingSignatures = (edition: Edition): readonly Signature[] =>
  edition.signatures.filter((signature) => signature.status === 'standing')

/** True when the rule that was written before signing is met on this day (INV-18). */
export function isRuleMet(edition: Edition, signatures: number, today: string): boolean {
  const { closingDate, minimumSignatures } = edition.frozen.inForceRule
  if (signatures >= edition.frozen.organisations.length) return true
  return today >= closingDate && signatures >= minimumSignatures
}

/** The edition that can be signed now, or null. Somebody may sign after it came into force, until the next edition. */
export function signableEdition(state: WorkshopState, number: number): Edition | null {
  const edition = currentEdition(state)
  return edition?.number === number ? edition : null
}
