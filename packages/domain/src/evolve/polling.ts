import type { BundleId, StepId } from '../ids.js'
import { dotsQuestion, pollOf } from '../rules/polls.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Poll, PollBallot, PolledSubject, SubjectId } from '../workshop/working.js'
import type { Handlers } from './handlers.js'
import { withKey, withoutKey } from './immutable.js'

/** Ballots and dots: what is asked, what was given, who is missing, what was shown. */
export const pollingHandlers: Handlers<
  | 'subjectsPolled'
  | 'ballotCast'
  | 'dotsCast'
  | 'dotsAskedAgain'
  | 'voterMissingMarked'
  | 'voterMissingUnmarked'
  | 'pollShown'
> = {
  subjectsPolled: (state, { step, subjects, gone = [] }) => {
    const poll = pollOf(state, step)
    const fresh = subjects.map((one): [SubjectId, PolledSubject] => {
      const before = poll.subjects.get(one.subject)
      if (before === undefined)
        return [one.subject, { ...one, attempt: 1, status: 'open', ballots: new Map(), record: null }]
      const now = { ...before, ...one }
      return [one.subject, before.text === one.text ? now : askedAgain(now)]
    })
    const left = new Map([...poll.subjects, ...fresh].filter(([id]) => !gone.includes(id)))
    // who was done with dots looks again: there is something else to choose from
    return { ...state, polls: withKey(state.polls, step, { ...poll, subjects: left, done: new Map() }) }
  },
  ballotCast: (state, { step, subject, voter, question, option, reason, paper = null }) =>
    inPolled(state, { step, subject }, (one) => ({
      ...one,
      ballots: withKey(
        one.ballots,
        voter,
        withKey(one.ballots.get(voter) ?? new Map(), question, { option, reason, paper }),
      ),
    })),
  dotsCast: (state, { step, voter, dots, done, paper = null }) => {
    const poll = pollOf(state, step)
    const placed = new Map(dots.map((one) => [one.subject, one.dots]))
    const subjects = [...poll.subjects].map(([id, one]): [SubjectId, PolledSubject] => {
      const given = placed.get(id) ?? 0
      const ballot: PollBallot = { option: String(given), reason: null, paper }
      const sheet = new Map([[dotsQuestion, ballot]])
      return [id, { ...one, ballots: given > 0 ? withKey(one.ballots, voter, sheet) : withoutKey(one.ballots, voter) }]
    })
    const ready = done ? withKey(poll.done, voter, paper) : withoutKey(poll.done, voter)
    return { ...state, polls: withKey(state.polls, step, { ...poll, subjects: new Map(subjects), done: ready }) }
  },
  dotsAskedAgain: (state, { step }) => {
    const poll = pollOf(state, step)
    const subjects = [...poll.subjects].map(([id, one]) => [id, askedAgain(one)] as const)
    const again = { ...poll, subjects: new Map(subjects), done: new Map(), shown: false }
    return { ...state, polls: withKey(state.polls, step, again) }
  },
  voterMissingMarked: (state, { step, organisation, why, reason }) => {
    const poll = pollOf(state, step)
    return {
      ...state,
      polls: withKey(state.polls, step, { ...poll, missing: withKey(poll.missing, organisation, { why, reason }) }),
    }
  },
  voterMissingUnmarked: (state, { step, organisation }) => {
    const poll = pollOf(state, step)
    return { ...state, polls: withKey(state.polls, step, { ...poll, missing: withoutKey(poll.missing, organisation) }) }
  },
  pollShown: (state, { step, subject }) => {
    if (subject !== null) return inPolled(state, { step, subject }, (one) => ({ ...one, status: 'shown' }))
    const poll = pollOf(state, step)
    const subjects = [...poll.subjects].map(([id, one]) => [id, { ...one, status: 'shown' as const }] as const)
    return { ...state, polls: withKey(state.polls, step, { ...poll, subjects: new Map(subjects), shown: true }) }
  },
}

/** The state with one polled subject changed; the same state when it is not polled there. */
export function inPolled(
  state: WorkshopState,
  at: { readonly step: StepId; readonly subject: SubjectId },
  change: (polled: PolledSubject) => PolledSubject,
): WorkshopState {
  const poll = pollOf(state, at.step)
  const polled = poll.subjects.get(at.subject)
  if (!polled) return state
  const subjects = withKey(poll.subjects, at.subject, change(polled))
  return { ...state, polls: withKey(state.polls, at.step, { ...poll, subjects }) }
}

/** A new attempt with closed, empty ballots; those before it stay in the events only. */
export const askedAgain = (polled: PolledSubject): PolledSubject => ({
  ...polled,
  attempt: polled.attempt + 1,
  status: 'open',
  ballots: new Map(),
})

/** Letting go or setting aside answered the objections to these words; when it is taken back they are heard anew (INV-8). */
export const heardAgain = (state: WorkshopState, subject: SubjectId): WorkshopState['polls'] =>
  inEveryPoll(state, subject, (one) =>
    one.status === 'shown' &&
    state.objections.some(({ about, state: treated }) => {
      if (about.kind !== 'poll' || about.subject !== subject || about.attempt !== one.attempt) return false
      return treated === 'worked-in'
    })
      ? askedAgain(one)
      : one,
  )

/** Marks a subject of any poll as decided: what was agreed is not polled again. */
export const decidePolled = (state: WorkshopState, bundle: BundleId): WorkshopState => ({
  ...state,
  polls: inEveryPoll(state, bundle, (one) => ({ ...one, status: 'decided' })),
})

/** Every poll, with this subject changed in each that asks about it. */
export function inEveryPoll(
  state: WorkshopState,
  subject: SubjectId,
  change: (polled: PolledSubject, poll: Poll) => PolledSubject,
): WorkshopState['polls'] {
  const polls = [...state.polls].map(([step, poll]) => {
    const polled = poll.subjects.get(subject)
    return [step, polled ? { ...poll, subjects: withKey(poll.subjects, subject, change(polled, poll)) } : poll] as const
  })
  return new Map(polls)
}
