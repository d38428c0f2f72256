import type { OrganisationId, SentenceId } from '../ids.js'
import { objectionId, proposalId } from '../ids.js'
import { ok, type Result } from '../result.js'
import { isDrafting, isTextBefore } from '../rules/editions/next.js'
import { isFrozen, isOpenObjection, isTextClosed, sentenceOf, waitingFor } from '../rules/find.js'
import { unrecognised } from '../rules/sentences/coverage.js'
import { speaksAsOne } from '../rules/sentences/readability.js'
import { takenBackItem } from '../rules/signing.js'
import { recordsNoticed } from '../rules/trials/noticing.js'
import { isBeforeNoticing } from '../rules/trials/tried.js'
import { checkText, limits } from '../text.js'
import type { Event } from '../workshop/events.js'
import type { Sentence, SentenceBallot, WorkshopState } from '../workshop/state.js'
import { type Context, type Decision, type Refused, type Rules, refuse, spokenForByActor } from './context.js'
import { checkMissing, unmarked } from './missing.js'

/** Sentences: written by the pen, asked per version, decided once, settled (INV-14, decisions.md From notes to agreed text). */
export const draftRules: Rules<
  | 'addSentence'
  | 'proposeSentence'
  | 'dropSentence'
  | 'askSentence'
  | 'answerSentence'
  | 'recogniseSentence'
  | 'markSentenceMissing'
  | 'unmarkSentenceMissing'
  | 'decideProposals'
  | 'settleSentence'
  | 'discussCoverage'
  | 'explainSentence'
> = {
  addSentence: ({ section, sentence }, { state }) => {
    if (isTextClosed(state)) return refuse(closedWhy(state))
    if (state.sentences.some((one) => one.id === sentence)) return refuse('already-exists')
    const target = state.template.document.sections.find((one) => one.id === section)
    if (!target || target.render === 'signatures') return refuse('unknown-section')
    // an agreement comes from its sheet, so that nothing is recorded that no resident notices
    const recording = state.template.steps.filter(recordsNoticed)
    if (recording.some((step) => step.output?.section === section)) return refuse('only-from-sheet')
    if (recording.some((step) => isBeforeNoticing(state, step))) return refuse('result-not-noticed')
    return ok([{ type: 'sentenceAdded', sentence, section }])
  },
  proposeSentence: ({ sentence }, { state, facts }) => {
    const current = sentenceOf(state, sentence)
    const written = facts.penText(sentence)
    if (!current || written === null) return refuse('unknown-sentence')
    if (isTextClosed(state)) return refuse(closedWhy(state))
    const text = checkText(written, limits.sentence)
    if (!text.ok) return refuse(text.error)
    if (text.value === current.text) return refuse('nothing-changed')
    if (state.template.document.signing?.unit !== 'person' && speaksAsOne(text.value, state.locale))
      return refuse('speaks-as-one')
    if (current.proposals.some((proposal) => proposal.decision === null)) return refuse('proposals-undecided')
    const item = state.items.find((one) => one.id === current.item)
    const asAgreed = item !== undefined && item.bundle !== null && (item.behaviour ?? item.text) === text.value
    const settled = asAgreed || isTextBefore(state, sentence, text.value)
    return ok([{ type: 'sentenceProposed', sentence, version: current.version + 1, text: text.value, settled }])
  },
  dropSentence: ({ sentence, reason }, { state, facts }) => {
    const current = sentenceOf(state, sentence)
    if (!current) return refuse('unknown-sentence')
    if (isTextClosed(state)) return refuse(closedWhy(state))
    // its author took the note back: that is the reason, and with its item the sentence goes
    const item = takenBackItem(state, current)
    if (item) return ok([{ type: 'itemReopened', item: item.id, bundle: null, reason: '' }])
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    return ok([{ type: 'sentenceDropped', sentence, reason: why.value, atMs: facts.nowMs }])
  },
  askSentence: ({ sentence, version }, context) => {
    const { state } = context
    const current = versionOf(state, sentence, version)
    if (!current.ok) return current
    if (!isDrafting(state)) return refuse('not-in-this-step')
    if (isTextClosed(state)) return refuse(closedWhy(state))
    if (current.value.status === 'settled') return refuse('sentence-settled')
    if (current.value.status === 'asked') return ok([])
    // with nobody to wait for there is nobody to hide an answer from
    return ok([{ type: 'sentenceAsked', sentence, version }, ...shownWhenComplete(context, current.value)])
  },
  answerSentence: ({ sentence, version, answer, text, reason }, context) => {
    const current = asked(context, sentence, version)
    if (!current.ok) return current
    const organisation = spokenForByActor(context)
    if (organisation === null || context.actor === null) return refuse('not-spokesperson')
    if (current.value.shown) return refuse('already-decided')
    const why = reason === null || reason.trim() === '' ? ok(null) : checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error)
    if (answer === 'objection' && why.value === null) return refuse('reason-needed')
    const wording = answer === 'proposal' ? checkText(text ?? '', limits.sentence) : ok('')
    if (!wording.ok) return refuse(wording.error)
    if (answer === 'proposal' && wording.value === current.value.text) return refuse('nothing-changed')
    const proposal = answer === 'proposal' ? { id: proposalId(context.facts.newId()), text: wording.value } : null
    const given = { answer, by: context.actor.id, proposal, reason: why.value }
    const answered: Event = { type: 'sentenceAnswered', sentence, version, organisation, ...given }
    const ballot: SentenceBallot = { ...given, paper: null }
    const after = { ...current.value, answers: new Map(current.value.answers).set(organisation, ballot) }
    return ok([answered, ...shownWhenComplete(context, after)])
  },
  recogniseSentence: ({ sentence, version, recognised }, context) => {
    const current = versionOf(context.state, sentence, version)
    if (!current.ok) return current
    const organisation = spokenForByActor(context)
    if (organisation === null) return refuse('not-spokesperson')
    if (isTextClosed(context.state)) return refuse(closedWhy(context.state))
    if (current.value.recognisedBy.has(organisation) === recognised) return ok([])
    return ok([{ type: 'sentenceRecognised', sentence, version, organisation, recognised }])
  },
  markSentenceMissing: ({ sentence, organisation, why, reason }, context) => {
    const current = closedSentence(context.state, sentence)
    if (!current.ok) return current
    const { answers, missing } = current.value
    const words = checkMissing(context.state, { answered: answers, organisation, reason })
    if (!words.ok) return words
    const marked: Event = { type: 'sentenceMissingMarked', sentence, organisation, why, reason: words.value }
    const after = { ...current.value, missing: new Map(missing).set(organisation, { why, reason: words.value }) }
    return ok([marked, ...shownWhenComplete(context, after)])
  },
  unmarkSentenceMissing: ({ sentence, organisation }, { state }) => {
    const current = closedSentence(state, sentence)
    if (!current.ok) return current
    return ok(unmarked(current.value.missing, { type: 'sentenceMissingUnmarked', sentence, organisation }))
  },
  decideProposals: ({ sentence, version, accepted }, context): Decision => {
    const current = asked(context, sentence, version)
    if (!current.ok) return current
    if (!current.value.shown) return refuse('answers-missing', stillWaitingFor(context.state, current.value))
    const { proposals } = current.value
    if (!accepted.every((id) => proposals.some((proposal) => proposal.id === id))) return refuse('unknown-proposal')
    if (proposals.every((proposal) => proposal.decision !== null)) return refuse('already-decided')
    return ok([{ type: 'proposalsDecided', sentence, version, accepted }])
  },
  settleSentence: ({ sentence, version }, context) => {
    const current = asked(context, sentence, version)
    if (!current.ok) return current
    if (!current.value.shown) return refuse('answers-missing', stillWaitingFor(context.state, current.value))
    if (current.value.proposals.some((proposal) => proposal.decision !== 'declined'))
      return refuse('proposals-undecided')
    const open = context.state.objections.some(
      (one) => one.about.kind === 'sentence' && one.about.sentence === sentence && isOpenObjection(one),
    )
    if (open) return refuse('objection-open')
    return ok([{ type: 'sentenceSettled', sentence, version }])
  },
  explainSentence: ({ sentence, version, reason }, { state }) => {
    const current = versionOf(state, sentence, version)
    if (!current.ok) return current
    if (isFrozen(state)) return refuse('edition-frozen')
    const why = checkText(reason, limits.reason)
    if (!why.ok) return refuse(why.error === 'text-empty' ? 'reason-needed' : why.error)
    if (why.value === current.value.why) return ok([])
    return ok([{ type: 'sentenceExplained', sentence, version, reason: why.value }])
  },
  discussCoverage: ({ organisation, words }, { state }) => {
    if (isTextClosed(state)) return refuse(closedWhy(state))
    if (!unrecognised(state).includes(organisation)) return refuse('recognises-itself')
    const said = checkText(words, limits.reason)
    if (!said.ok) return refuse(said.error === 'text-empty' ? 'reason-needed' : said.error)
    return ok([{ type: 'coverageDiscussed', organisation, words: said.value }])
  },
}

/** A text that lies open for signing can be reopened; after that only a next edition says something else. */
const closedWhy = (state: WorkshopState) => (isFrozen(state) ? 'edition-frozen' : 'begin-edition-first')

/** Organisations whose answer to this sentence is still out. */
export const stillWaitingFor = (state: WorkshopState, sentence: Sentence): readonly OrganisationId[] =>
  waitingFor(state, { answered: sentence.answers, missing: sentence.missing })

function versionOf(state: WorkshopState, id: SentenceId, version: number): Result<Sentence, Refused> {
  const sentence = sentenceOf(state, id)
  if (!sentence || sentence.version === 0) return refuse('unknown-sentence')
  return sentence.version === version ? ok(sentence) : refuse('version-changed', sentence.version)
}

/** A sentence of which the answers are still closed: only then somebody can be marked missing, or no longer. */
function closedSentence(state: WorkshopState, id: SentenceId): Result<Sentence, Refused> {
  const sentence = sentenceOf(state, id)
  if (!sentence) return refuse('unknown-sentence')
  return sentence.status === 'asked' && !sentence.shown ? ok(sentence) : refuse('sentence-not-asked')
}

function asked({ state }: Context, id: SentenceId, version: number): Result<Sentence, Refused> {
  const sentence = versionOf(state, id, version)
  if (!sentence.ok) return sentence
  if (isTextClosed(state)) return refuse(closedWhy(state))
  if (sentence.value.status === 'settled') return refuse('sentence-settled')
  return sentence.value.status === 'asked' ? sentence : refuse('sentence-not-asked')
}

/** When nobody is waited for any more the answers open by themselves, and objections come on the table. */
function shownWhenComplete({ state, facts }: Context, sentence: Sentence): readonly Event[] {
  if (stillWaitingFor(state, sentence).length > 0) return []
  const about = { kind: 'sentence', sentence: sentence.id, version: sentence.version } as const
  const objections = state.organisations.flatMap(({ id }): readonly Event[] => {
    const ballot = sentence.answers.get(id)
    if (ballot?.answer !== 'objection') return []
    return [
      {
        type: 'objectionRaised',
        objection: objectionId(facts.newId()),
        organisation: id,
        reason: ballot.reason ?? '',
        about,
      },
    ]
  })
  return [{ type: 'sentenceShown', sentence: sentence.id, version: sentence.version }, ...objections]
}
