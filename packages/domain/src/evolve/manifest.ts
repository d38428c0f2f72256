import type { OrganisationId, SentenceId } from '../ids.js'
import type { SeededSentence } from '../workshop/events.js'
import { noSuccessor } from '../workshop/signing/nextEdition.js'
import { nobodyInvited } from '../workshop/signing/overDays.js'
import type { Edition, Sentence, WorkshopState } from '../workshop/state.js'
import { binned } from './bin.js'
import { withTold } from './editions/next.js'
import type { Handlers } from './handlers.js'
import { replaceWhere, withKey, withoutKey, withoutValue, withValue } from './immutable.js'

const newSentence = (id: SentenceId, section: string): Sentence => ({
  id,
  section,
  item: null,
  heading: null,
  version: 0,
  text: '',
  previousText: null,
  why: null,
  sources: [],
  free: true,
  status: 'unasked',
  answers: new Map(),
  shown: false,
  missing: new Map(),
  recognisedBy: new Set(),
  proposals: [],
})

/** Lines of which these are the words now: the event tells no line, and later a line is known by its id only. */
const linesOf = ({ lines }: WorkshopState, seeded: readonly SeededSentence[]): readonly string[] =>
  lines
    .filter(({ ticked, text }) => ticked && seeded.some((one) => one.item === null && one.text === text))
    .map(({ id }) => id)

/** Sentences, editions, signatures. */
export const manifestHandlers: Handlers<
  | 'sentencesSeeded'
  | 'sentenceAdded'
  | 'sentenceProposed'
  | 'sentenceDropped'
  | 'sentenceAsked'
  | 'sentenceAnswered'
  | 'sentenceShown'
  | 'sentenceRecognised'
  | 'sentenceMissingMarked'
  | 'sentenceMissingUnmarked'
  | 'proposalsDecided'
  | 'sentenceSettled'
  | 'coverageDiscussed'
  | 'sentenceExplained'
  | 'inForceRuleSet'
  | 'editionFrozen'
  | 'editionReopened'
  | 'signed'
  | 'signingPostponed'
  | 'signingDeclined'
  | 'signatureWithdrawn'
  | 'editionInForce'
> = {
  sentencesSeeded: (state, { sentences }) => ({
    ...state,
    seededLines: new Set([...state.seededLines, ...linesOf(state, sentences)]),
    sentences: [
      ...state.sentences,
      ...sentences.map((seed) => ({
        ...newSentence(seed.sentence, seed.section),
        item: seed.item,
        heading: seed.heading,
        text: seed.text,
        sources: seed.sources,
        version: 1,
        free: seed.item === null,
        status: (seed.settled ?? seed.item !== null) ? ('settled' as const) : ('unasked' as const),
      })),
    ],
  }),
  sentenceAdded: (state, { sentence, section }) => ({
    ...state,
    sentences: [...state.sentences, newSentence(sentence, section)],
  }),
  sentenceProposed: (state, { sentence, version, text, settled }) =>
    inSentence(state, sentence, (one) => ({
      ...one,
      version,
      text,
      previousText: one.version === 0 ? null : one.text,
      why: null,
      status: settled ? 'settled' : 'unasked',
      answers: new Map(),
      shown: false,
      missing: new Map(),
      proposals: [],
      recognisedBy: new Set(),
    })),
  sentenceExplained: (state, { sentence, reason }) => inSentence(state, sentence, (one) => ({ ...one, why: reason })),
  sentenceDropped: (state, { sentence, atMs }) => {
    const gone = state.sentences.find(({ id }) => id === sentence)
    const left = inSentence(state, sentence, (one) => ({ ...one, status: 'dropped' }))
    if (gone === undefined || atMs === undefined) return left
    const text = gone.heading ?? gone.text
    return binned(left, { kind: 'sentence', id: sentence, text, settled: gone.status === 'settled', atMs })
  },
  sentenceAsked: (state, { sentence }) => withTold(inSentence(state, sentence, (one) => ({ ...one, status: 'asked' }))),
  sentenceAnswered: (state, { sentence, organisation, by, answer, proposal, reason, paper = null }) =>
    inSentence(state, sentence, (one) => ({
      ...one,
      answers: withKey(one.answers, organisation, { answer, by, paper, proposal, reason }),
      missing: withoutKey(one.missing, organisation),
    })),
  sentenceShown: (state, { sentence }) =>
    inSentence(state, sentence, (one) => ({
      ...one,
      shown: true,
      proposals: [...one.answers].flatMap(([organisation, ballot]) =>
        ballot.proposal ? [{ ...ballot.proposal, organisation, reason: ballot.reason, decision: null }] : [],
      ),
    })),
  sentenceRecognised: (state, { sentence, organisation, recognised }) =>
    inSentence(state, sentence, (one) => ({
      ...one,
      recognisedBy: recognised
        ? withValue(one.recognisedBy, organisation)
        : withoutValue(one.recognisedBy, organisation),
    })),
  sentenceMissingMarked: (state, { sentence, organisation, why, reason }) =>
    inSentence(state, sentence, (one) => ({ ...one, missing: withKey(one.missing, organisation, { why, reason }) })),
  sentenceMissingUnmarked: (state, { sentence, organisation }) =>
    inSentence(state, sentence, (one) => ({ ...one, missing: withoutKey(one.missing, organisation) })),
  proposalsDecided: (state, { sentence, accepted }) =>
    inSentence(state, sentence, (one) => ({
      ...one,
      proposals: one.proposals.map((proposal) => ({
        ...proposal,
        decision: accepted.includes(proposal.id) ? 'accepted' : 'declined',
      })),
    })),
  sentenceSettled: (state, { sentence }) => inSentence(state, sentence, (one) => ({ ...one, status: 'settled' })),
  coverageDiscussed: (state, { organisation, words }) => ({
    ...state,
    coverageDiscussed: withKey(state.coverageDiscussed, organisation, words),
  }),
  inForceRuleSet: (state, { rule }) => ({ ...state, inForceRule: rule }),
  editionFrozen: (state, { edition, frozen, fingerprint, atMs }) => ({
    ...state,
    editions: [
      ...state.editions,
      {
        number: edition,
        frozen,
        fingerprint,
        openedAtMs: atMs,
        status: 'open-for-signing',
        signatures: [],
        later: new Map(),
        papers: new Map(),
        ...nobodyInvited,
        ...noSuccessor,
      },
    ],
  }),
  editionReopened: (state, { edition }) => inEdition(state, edition, (one) => ({ ...one, status: 'reopened' })),
  signed: (
    state,
    { edition, signature, organisation, participant, authority, presenceConfirmed, atMs, paper, identified },
  ) =>
    inEdition(state, edition, (one) => ({
      ...one,
      signatures: [
        ...one.signatures,
        {
          id: signature,
          organisation,
          participant,
          authority,
          presenceConfirmed,
          atMs,
          status: 'standing',
          ...(identified && { identified }),
        },
      ],
      papers: withPaper(one.papers, organisation, paper),
      declined: withoutValue(one.declined, organisation),
      later: withoutKey(one.later, organisation),
    })),
  signingPostponed: (state, { edition, organisation, until, paper }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      papers: withPaper(one.papers, organisation, paper),
      later: withKey(one.later, organisation, until),
      declined: withoutValue(one.declined, organisation),
    })),
  signingDeclined: (state, { edition, organisation, atMs, paper }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      papers: withPaper(one.papers, organisation, paper),
      declined: withValue(one.declined, organisation),
      declinedAtMs: withKey(one.declinedAtMs, organisation, atMs),
      later: withoutKey(one.later, organisation),
    })),
  signatureWithdrawn: (state, { edition, signature }) =>
    inEdition(state, edition, (one) => ({
      ...one,
      signatures: replaceWhere(
        one.signatures,
        (mark) => mark.id === signature,
        (mark) => ({ ...mark, status: 'withdrawn' }),
      ),
    })),
  editionInForce: (state, { edition }) => inEdition(state, edition, (one) => ({ ...one, status: 'in-force' })),
}

function inSentence(state: WorkshopState, id: SentenceId, change: (sentence: Sentence) => Sentence): WorkshopState {
  return { ...state, sentences: replaceWhere(state.sentences, (one) => one.id === id, change) }
}

/** Who says something else by phone no longer says it on paper. */
const withPaper = (papers: Edition['papers'], organisation: OrganisationId, paper: number | undefined) =>
  paper === undefined ? withoutKey(papers, organisation) : withKey(papers, organisation, paper)

/** A reopened edition keeps its number, so only the newest one with that number is meant. */
export function inEdition(state: WorkshopState, number: number, change: (edition: Edition) => Edition): WorkshopState {
  const index = state.editions.findLastIndex((one) => one.number === number)
  return { ...state, editions: state.editions.map((one, at) => (at === index ? change(one) : one)) }
}
