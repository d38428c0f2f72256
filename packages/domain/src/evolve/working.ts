import type { StepId } from '../ids.js'
import { stepOf } from '../rules/find.js'
import { roomQuestion } from '../rules/obstacles/ruleStep.js'
import type { Event } from '../workshop/events.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Commitment, SubjectId } from '../workshop/working.js'
import type { WorkingEvent } from '../workshop/workingEvents.js'
import type { Handlers } from './handlers.js'
import { withKey, withoutKey, withoutValue, withValue } from './immutable.js'
import { askedAgain, heardAgain, inEveryPoll, inPolled, pollingHandlers } from './polling.js'
import { withoutSheetsOf } from './sheets.js'
import { fromShelfHandlers } from './shelf/fromShelf.js'

/** Lanes, links, principles, polls, owners. */
export const workingHandlers: Handlers<WorkingEvent['type']> = {
  ...pollingHandlers,
  ...fromShelfHandlers,
  laneOpened: (state, { step, lane }) => inLanes(state, step, (one) => ({ ...one, opened: [...one.opened, lane] })),
  laneRevealed: (state, { step, lane }) =>
    inLanes(state, step, (one) => ({ ...one, revealed: [...one.revealed, lane] })),
  noteLinked: (state, { note, to }) => ({
    ...state,
    links: withKey(state.links, note, [...(state.links.get(note) ?? []).filter((one) => one !== to), to]),
  }),
  noteUnlinked: (state, { note, to }) => ({
    ...state,
    links: withKey(
      state.links,
      note,
      (state.links.get(note) ?? []).filter((one) => one !== to),
    ),
  }),
  noteMovedToLane: (state, { note, lane }) => {
    const placed = state.notes.get(note)
    return placed ? { ...state, notes: withKey(state.notes, note, { ...placed, lane }) } : state
  },
  // the theme stands on the board, with the rest of what was said with a note
  noteMovedToTheme: (state) => state,
  parked: (state, { subject, parked }) =>
    parked === null
      ? { ...state, parked: withoutKey(state.parked, subject), polls: heardAgain(state, subject) }
      : { ...state, parked: withKey(state.parked, subject, parked) },
  noteTicked: (state, { note, ticked }) => ({
    ...state,
    ticked: ticked ? withValue(state.ticked, note) : withoutValue(state.ticked, note),
  }),
  noteWithdrawn: (state, { note }) => ({
    ...state,
    withdrawn: withValue(state.withdrawn, note),
    notes: withoutKey(state.notes, note),
    links: new Map(
      [...state.links].flatMap(([from, to]) =>
        from === note ? [] : [[from, to.filter((id) => id !== note)] as const],
      ),
    ),
    ticked: withoutValue(state.ticked, note),
    parked: withoutKey(state.parked, note),
    // a promise is its owner's; a step that nobody promised goes with its note
    commitments: isPromised(state, note) ? state.commitments : withoutKey(state.commitments, note),
    sheets: isPromised(state, note) ? state.sheets : withoutSheetsOf(state, note),
  }),
  pointedAt: (state, { subject }) => ({
    ...state,
    pointedAt: subject,
    // who points at a sentence wants the room to see that sentence
    wallScene: state.wallScene === 'thickness' ? 'step' : state.wallScene,
  }),
  checkAnswered: (state, { subject, principle, answer }) => ({
    ...state,
    checks: withKey(state.checks, subject, withKey(state.checks.get(subject) ?? new Map(), principle, answer)),
  }),
  subjectRevised: (state, { subject, text }) => {
    const checked = [...(state.checks.get(subject) ?? [])]
      .filter(([, { answer }]) => answer === 'breekt-niet')
      .map(([principle, answer]) => [principle, { ...answer, about: text }] as const)
    // dots that were shown were given to the words as they were
    const polls = inEveryPoll(state, subject, (one, { shown }) =>
      shown || one.status === 'decided' ? one : askedAgain({ ...one, text }),
    )
    return { ...state, checks: withKey(state.checks, subject, new Map(checked)), polls }
  },
  subjectLetGo: (state, { subject, reason }) =>
    reason === null
      ? { ...state, letGo: withoutKey(state.letGo, subject), polls: heardAgain(state, subject) }
      : { ...state, letGo: withKey(state.letGo, subject, reason) },
  answerRecorded: (state, event) => {
    const { subject, text, record } = event
    const decided = inPolled(state, event, (one) => ({ ...one, status: 'decided', record }))
    const known = state.commitments.has(subject)
    // only what was judged on its direction goes to the route (INV-13): never what got dots, nor a rule that was looked at
    const step = stepOf(state, event.step)
    if (record.chosen === known || step?.kind !== 'assess' || roomQuestion(step) !== undefined) return decided
    const commitments = record.chosen
      ? withKey(state.commitments, subject, newCommitment(subject, text))
      : withoutKey(state.commitments, subject)
    return { ...decided, commitments }
  },
  actionsGathered: (state, { actions, gone }) => ({
    ...state,
    commitments: new Map([
      ...[...state.commitments].filter(([subject]) => !gone.includes(subject)),
      ...actions.map(({ subject, text }) => [subject, newCommitment(subject, text)] as const),
    ]),
  }),
  ownerAsked: (state, { subject, organisation }) =>
    inCommitment(state, subject, (one) => ({
      ...one,
      asked: organisation,
      status: organisation === null ? 'unasked' : 'asked',
      paper: null,
      leftAsked: null,
    })),
  ownerAnswered: (state, { subject, organisation, by, answer, on, due, firstStep, firstStepBy, paper = null }) =>
    inCommitment(state, subject, (one) => {
      if (answer === 'accept')
        return {
          ...one,
          status: 'accepted',
          acceptedBy: by,
          paper,
          acceptedOn: on,
          due,
          firstStep,
          firstStepBy,
          leftAsked: null,
        }
      if (answer === 'later') return { ...one, ...nobody, asked: one.asked, status: 'later', paper }
      // given back after a yes: nobody carries it, so it lies on the shelf until somebody else is asked
      const status = one.status === 'accepted' ? 'shelved' : 'unasked'
      const refusedBy = [...one.refusedBy.filter((id) => id !== organisation), organisation]
      return { ...one, ...nobody, status, refusedBy }
    }),
  commitmentDescribed: (state, { subject, partners, seen, means, effort }) =>
    inCommitment(state, subject, (one) => ({ ...one, partners, seen, means, effort })),
  actionShelved: (state, { subject, shelved }) =>
    inCommitment(state, subject, (one) => ({ ...one, ...nobody, status: shelved ? 'shelved' : 'unasked' })),
  leftAsked: (state, { subject, reason }) => inCommitment(state, subject, (one) => ({ ...one, leftAsked: reason })),
  textAgreed: (state, { round }) => ({
    ...state,
    textAgreed: true,
    rounds: state.rounds.map((one) => (one.id === round ? { ...one, status: 'agreed' } : one)),
    // what was asked one by one keeps its own answer
    sentences: state.sentences.map((one) =>
      one.status === 'unasked' && one.version > 0 ? { ...one, status: 'settled' } : one,
    ),
  }),
}

const isPromised = (state: WorkshopState, subject: SubjectId): boolean =>
  state.commitments.get(subject)?.status === 'accepted'

const alwaysChangesText: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'sentencesSeeded',
  'sentenceProposed',
  'sentenceDropped',
  'sentencePutBack',
  'itemAgreed',
  'itemReopened',
  'ownerAnswered',
  'ownerAsked',
  'commitmentDescribed',
  'leftAsked',
  'actionShelved',
  'checkinsPlanned',
  'takenFromShelf',
  'leftOnShelf',
])

/**
 * True for an event that changes what the manifest says: its sentences, what stands beside them (horizon, arrows, owner,
 * date), and the list of difficult talks.
 */
export function changesText(state: WorkshopState, event: Event): boolean {
  switch (event.type) {
    case 'noteLinked':
    case 'noteUnlinked':
    case 'noteMovedToLane':
    case 'noteWithdrawn':
      return (
        state.commitments.has(event.note) ||
        (event.type === 'noteWithdrawn' && state.parked.get(event.note)?.where === 'friction') ||
        state.items.some(({ subject, status }) => subject === event.note && status === 'agreed')
      )
    case 'answerRecorded':
      return stepOf(state, event.step)?.kind === 'assess'
    case 'parked':
      return [event.parked, state.parked.get(event.subject)].some((one) => one?.where === 'friction')
    default:
      return alwaysChangesText.has(event.type)
  }
}

const nobody = {
  asked: null,
  acceptedBy: null,
  paper: null,
  acceptedOn: null,
  due: null,
  firstStep: null,
  firstStepBy: null,
  leftAsked: null,
} as const

const newCommitment = (subject: SubjectId, text: string): Commitment => ({
  subject,
  text,
  status: 'unasked',
  ...nobody,
  refusedBy: [],
  seen: null,
  means: null,
  effort: null,
  partners: [],
})

function inLanes(
  state: WorkshopState,
  step: StepId,
  change: (lanes: { opened: readonly string[]; revealed: readonly string[] }) => {
    opened: readonly string[]
    revealed: readonly string[]
  },
): WorkshopState {
  return {
    ...state,
    lanes: withKey(state.lanes, step, change(state.lanes.get(step) ?? { opened: [], revealed: [] })),
  }
}

function inCommitment(
  state: WorkshopState,
  subject: SubjectId,
  change: (commitment: Commitment) => Commitment,
): WorkshopState {
  const commitment = state.commitments.get(subject)
  return commitment ? { ...state, commitments: withKey(state.commitments, subject, change(commitment)) } : state
}
