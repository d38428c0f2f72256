import { stillWaitingFor } from '../../decide/draft.js'
import { type SentenceId, subjectId } from '../../ids.js'
import { isDrafting } from '../../rules/editions/next.js'
import { isTextClosed, placeOf } from '../../rules/find.js'
import { standingFor, unrecognised } from '../../rules/sentences/coverage.js'
import { isTextConsent, takenBackItem } from '../../rules/signing.js'
import type { Objection, Sentence, WorkshopState } from '../../workshop/state.js'
import type { FacilitatorView, SentenceView } from '../facilitatorView.js'
import { inListOrder, paperMarks } from '../shared.js'

/** Sentences are worked on while the text is drafted; while the whole text is consented to only their words are read. */
export function sentencesOf(state: WorkshopState): FacilitatorView['sentences'] {
  const kind = isDrafting(state) ? 'draft' : placeOf(state)?.step.kind
  if (kind !== 'draft' && kind !== 'consent') return []
  return state.sentences
    .filter((sentence) => sentence.status !== 'dropped')
    .map((sentence) => sentenceView(state, sentence))
    .map((view) => (kind === 'draft' ? view : { ...view, ...onlyRead }))
}

/** Who finds itself back nowhere: from the start of drafting, so that it can be mended, until the text is laid down for signing. */
export function unrecognisedOf(state: WorkshopState): FacilitatorView['unrecognised'] {
  const step = placeOf(state)?.step
  const drafting = isDrafting(state)
  const last = step !== undefined && (step.kind === 'sign' || isTextConsent(step))
  if (!drafting && !(last && !isTextClosed(state))) return []
  return unrecognised(state).map((organisation) => ({
    organisation,
    discussed: state.coverageDiscussed.get(organisation) ?? null,
  }))
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

/** Of the newest check-in that looked at this sentence. */
function proposedAtCheckin({ lookedBack }: WorkshopState, id: SentenceId): Pick<SentenceView, 'atCheckin'> {
  const said = lookedBack.flatMap(({ on, sentences }) =>
    sentences.filter(({ subject }) => subject === subjectId(id)).map(({ proposal }) => ({ on, proposal })),
  )
  const { on, proposal } = said.at(-1) ?? { on: '', proposal: null }
  return proposal === null ? {} : { atCheckin: { ...proposal, on } }
}

function sentenceView(state: WorkshopState, sentence: Sentence): SentenceView {
  const { id, section, item, heading, version, text, previousText, why, free, status, sources, shown } = sentence
  return {
    id,
    section,
    item,
    heading,
    version,
    text,
    previousText,
    why,
    free,
    status,
    sources,
    shown,
    takenBack: takenBackItem(state, sentence) !== undefined,
    ...proposedAtCheckin(state, id),
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
    stoodFor: standingFor(state, sentence),
    proposals: state.organisations.flatMap(({ id: by }) => sentence.proposals.filter((one) => one.organisation === by)),
  }
}
