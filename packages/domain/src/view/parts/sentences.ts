import { stillWaitingFor } from '../../decide/draft.js'
import { placeOf } from '../../rules/find.js'
import { takenBackItem } from '../../rules/signing.js'
import type { Objection, Sentence, WorkshopState } from '../../workshop/state.js'
import type { FacilitatorView, SentenceView } from '../facilitatorView.js'
import { inListOrder, paperMarks } from '../shared.js'

/** Sentences are worked on while the text is drafted; while the whole text is consented to only their words are read. */
export function sentencesOf(state: WorkshopState): FacilitatorView['sentences'] {
  const kind = placeOf(state)?.step.kind
  if (kind !== 'draft' && kind !== 'consent') return []
  return state.sentences
    .filter((sentence) => sentence.status !== 'dropped')
    .map((sentence) => sentenceView(state, sentence))
    .map((view) => (kind === 'draft' ? view : { ...view, ...onlyRead }))
}

/** What belongs to working on a sentence. */
const onlyRead = {
  sources: [],
  answered: [],
  onPaper: [],
  waitingFor: [],
  missing: [],
  recognisedBy: [],
  stoodFor: [],
  proposals: [],
} as const

/** An objection to a sentence stays closed until all answers to that version are open. */
export function isOnTable(state: WorkshopState, { about }: Objection): boolean {
  if (about.kind !== 'sentence') return true
  const sentence = state.sentences.find((one) => one.id === about.sentence)
  return sentence !== undefined && (sentence.version !== about.version || sentence.shown)
}

function sentenceView(state: WorkshopState, sentence: Sentence): SentenceView {
  const { id, section, item, heading, version, text, free, status, sources, shown } = sentence
  return {
    id,
    section,
    item,
    heading,
    version,
    text,
    free,
    status,
    sources,
    shown,
    takenBack: takenBackItem(state, sentence) !== undefined,
    answered: inListOrder(state, sentence.answers).map((organisation) => ({
      organisation,
      answer: shown ? (sentence.answers.get(organisation)?.answer ?? null) : null,
    })),
    onPaper: paperMarks(state, sentence.answers),
    waitingFor: status === 'asked' ? stillWaitingFor(state, sentence) : [],
    missing: state.organisations.flatMap(({ id: organisation }) => {
      const marked = sentence.missing.get(organisation)
      return marked ? [{ organisation, ...marked }] : []
    }),
    recognisedBy: inListOrder(state, sentence.recognisedBy),
    stoodFor: stoodFor(state, sentence),
    proposals: state.organisations.flatMap(({ id: by }) => sentence.proposals.filter((one) => one.organisation === by)),
  }
}

/** Who answered *Hier sta ik voor* when the value behind this sentence was agreed. */
function stoodFor(state: WorkshopState, { item }: Sentence): SentenceView['stoodFor'] {
  const agreed = state.items.find(({ id }) => id === item)
  const round = state.rounds.findLast(({ bundle, status }) => bundle === agreed?.bundle && status === 'agreed')
  return agreed?.bundle && round
    ? state.organisations.map(({ id }) => id).filter((id) => round.ballots.get(id)?.answer === 'stand-for')
    : []
}
