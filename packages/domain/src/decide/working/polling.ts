import { type BundleId, itemId, objectionId, type StepId } from '../../ids.js'
import { ok } from '../../result.js'
import { isAboutPromises } from '../../rules/checkin/earlier.js'
import { dottedNow, isDottedIn } from '../../rules/dots/dots.js'
import { isDotted } from '../../rules/dots/dotted.js'
import { isFrozen, isOpenObjection, placeOf, stepOf } from '../../rules/find.js'
import { roomQuestion, ruleWords } from '../../rules/obstacles/ruleStep.js'
import {
  ballotsOf,
  directionQuestion,
  isPolled,
  objectingOption,
  pollOf,
  pollQuestions,
  pollWaitsFor,
  stance,
  supportersOf,
} from '../../rules/polls.js'
import { decides, subjectsOfStep } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import { checkText, isBlank, limits } from '../../text.js'
import type { Event } from '../../workshop/events.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject, SubjectId } from '../../workshop/working.js'
import { neededFor, standingAside } from '../consent.js'
import { type Rules, refuse, spokenForByActor } from '../context.js'
import { optional } from './checking.js'
import { backAtTheTable, showDots, subjectsForDots, takeFurther } from './dots.js'

/** Polls per subject: closed until shown, advice or decision, the room's answer recorded (INV-7, INV-8, INV-13, TNS-10). */
export const pollingRules: Rules<
  'castBallot' | 'markVoterMissing' | 'unmarkVoterMissing' | 'showPoll' | 'agreeSubject' | 'recordAnswer'
> = {
  castBallot: ({ step, subject, attempt, question, option, reason }, context) => {
    const { state, actor } = context
    const here = stepHere(state, step)
    if (!here || isAboutPromises(here)) return refuse('not-in-this-step')
    const polled = pollOf(state, step).subjects.get(subject)
    if (!polled) return refuse('unknown-subject')
    if (polled.status !== 'open') return refuse('round-closed')
    if (polled.attempt !== attempt) return refuse('version-changed')
    const asked = pollQuestions(here)
      .find((one) => one.id === question)
      ?.options.find((one) => one.id === option)
    if (!asked) return refuse('unknown-option')
    const perPerson = here.voting?.unit === 'person'
    const voter = perPerson ? (actor?.id ?? null) : spokenForByActor(context)
    if (voter === null) return refuse('not-spokesperson')
    const words = optional(reason)
    if (!words.ok) return refuse(words.error)
    if (asked.reason === 'needed' && words.value === null) return refuse('reason-needed')
    return ok([
      ...backAtTheTable(state, step, actor?.organisation ?? null),
      { type: 'ballotCast', step, subject, voter, question, option, reason: words.value },
    ])
  },
  markVoterMissing: ({ step, organisation, why, reason }, { state }) => {
    if (!votingHere(state, step)) return refuse('not-in-this-step')
    if (!state.organisations.some((one) => one.id === organisation)) return refuse('unknown-organisation')
    const words = checkText(reason, limits.reason)
    if (!words.ok) return refuse(words.error === 'text-empty' ? 'reason-needed' : words.error)
    return ok([{ type: 'voterMissingMarked', step, organisation, why, reason: words.value }])
  },
  unmarkVoterMissing: ({ step, organisation }, { state }) => {
    if (!votingHere(state, step)) return refuse('not-in-this-step')
    return ok(backAtTheTable(state, step, organisation))
  },
  showPoll: ({ step, subject }, { state, facts }) => {
    const here = votingHere(state, step)
    if (!here || isAboutPromises(here)) return refuse('not-in-this-step')
    const polled = pollOf(state, step).subjects.get(subject)
    if (!polled) return refuse('unknown-subject')
    if (isDotted(here)) return showDots(state, here)
    if (polled.status !== 'open') return refuse('round-closed')
    const waiting = pollWaitsFor(state, here, polled)
    if (waiting.length > 0) return refuse('answers-missing', waiting)
    const shown: Event = { type: 'pollShown', step, subject }
    // then and now are read until who leads goes on to another sentence
    const stays: readonly Event[] =
      here.kind === 'checkin' && state.pointedAt !== subject ? [{ type: 'pointedAt', subject }] : []
    return ok([shown, ...stays, ...objectionsIn(state, { step: here, polled }, facts.newId)])
  },
  agreeSubject: ({ step, subject }, { state, facts }) => {
    const here = stepHere(state, step)
    if (!here || !decides(here)) return refuse('not-in-this-step')
    const polled = pollOf(state, step).subjects.get(subject)
    if (!polled) return refuse('unknown-subject')
    if (polled.status === 'open') return refuse('not-shown-yet')
    if (polled.status === 'decided') return refuse('already-agreed')
    if (isBlank(polled.text)) return refuse('bundle-without-name')
    if (openObjections(state, subject).length > 0) return refuse('objection-open')
    const sharedBy = supportersOf(state, here, polled)
    if (sharedBy.length < neededInPoll(state, step, polled)) return refuse('not-shared-by-enough')
    return ok([
      {
        type: 'itemAgreed',
        item: itemId(facts.newId()),
        round: null,
        step,
        // only bundles are agreed in a poll: their kind was bundled before
        bundle: subject as BundleId,
        kind: here.input?.[0] ?? '',
        text: polled.text,
        behaviour: null,
        sources: polled.sources,
        sharedBy,
      },
    ])
  },
  recordAnswer: ({ step, subject, answers, disagreed, reason, chosen }, { state }) => {
    const here = votingHere(state, step)
    if (!here || (here.kind === 'vote' && !isDotted(here))) return refuse('not-in-this-step')
    if (isDotted(here)) return takeFurther({ step: here, subject, answers, chosen, reason }, state)
    const polled = pollOf(state, step).subjects.get(subject)
    if (!polled) return refuse('unknown-subject')
    // of a promise everybody can see how it stands: nobody is asked alone first
    if (polled.status === 'open' && !isAboutPromises(here)) return refuse('not-shown-yet')
    // a look back changes no word of a text that lies open for signing
    const looksBack = here.kind === 'checkin'
    if (isFrozen(state) && !looksBack) return refuse('edition-frozen')
    const questions = pollQuestions(here)
    const known = questions.every(({ id, options }) => options.some((option) => option.id === answers[id]))
    if (!known || Object.keys(answers).length !== questions.length) return refuse('unknown-option')
    if (disagreed.some((id) => !state.organisations.some((one) => one.id === id))) return refuse('unknown-organisation')
    const room = roomQuestion(here)
    // a rule that was looked at is not chosen: what only the law can change is gathered where owners are asked
    const isChosen = chosen && room === undefined
    if (chosen && looksBack) return refuse('not-in-this-step')
    const direction = directionQuestion(here)
    const lowest = questions.find(({ id }) => id === direction)?.options.at(-1)?.id
    if (isChosen && direction !== null && answers[direction] === lowest) return refuse('direction-says-no')
    // who promised in person gives it back in person first
    const stays = isChosen || (room !== undefined && answers[room.id] === ruleWords.law)
    if (!stays && state.commitments.get(subject)?.status === 'accepted') return refuse('already-accepted')
    const words = optional(reason, looksBack ? limits.sentence : limits.reason)
    if (!words.ok) return refuse(words.error)
    const record = { answers, disagreed, reason: words.value, chosen: isChosen }
    return ok([{ type: 'answerRecorded', step, subject, text: polled.text, record }])
  },
}

/**
 * Entering the step asks about everything that lies there, as it lies there now: subjects that came since the last time,
 * and those that got other words or other notes and were not decided.
 */
export function pollSubjects(
  state: WorkshopState,
  { step, segment }: { readonly step: TemplateStep; readonly segment: number },
  board: Parameters<typeof subjectsOfStep>[2],
): readonly Event[] {
  if (isDottedIn(step, step.segments[segment]?.mode)) return subjectsForDots(state, step, board)
  if (!isPolled(step)) return []
  const known = pollOf(state, step.id).subjects
  const subjects = subjectsOfStep(state, step, board)
    .map(({ id, text, sources, wroteIn }) => ({ subject: id, text, sources, wroteIn }))
    .filter((asked) => {
      const polled = known.get(asked.subject)
      return polled === undefined || (polled.status !== 'decided' && !isSame(polled, asked))
    })
  return subjects.length === 0 ? [] : [{ type: 'subjectsPolled', step: step.id, subjects }]
}

type Asked = Pick<PolledSubject, 'text' | 'sources' | 'wroteIn'>
const isSame = (one: Asked, other: Asked): boolean =>
  one.text === other.text &&
  one.sources.join() === other.sources.join() &&
  one.wroteIn.toSorted().join() === other.wroteIn.toSorted().join()

/** The step, when it is the current one and its subjects are polled. */
function stepHere(state: WorkshopState, step: StepId): TemplateStep | undefined {
  const here = stepOf(state, step)
  return here && isPolled(here) && placeOf(state)?.step.id === step ? here : undefined
}

/** The same where dots are placed. */
const votingHere = (state: WorkshopState, step: StepId): TemplateStep | undefined => {
  const dotted = dottedNow(state)
  return dotted?.id === step ? dotted : stepHere(state, step)
}

/** Objections about a subject that stop a decision. */
export const openObjections = (state: WorkshopState, subject: SubjectId) =>
  state.objections.filter((one) => one.about.kind === 'poll' && one.about.subject === subject && isOpenObjection(one))

/** How many organisations make the subject shared, with the objections that were raised to these words. */
export const neededInPoll = (state: WorkshopState, step: StepId, { subject, attempt }: PolledSubject): number =>
  neededFor(state, {
    step,
    standingAside: standingAside(
      state.objections.filter(
        ({ about }) => about.kind === 'poll' && about.subject === subject && about.attempt === attempt,
      ),
    ),
  })

/** In the order of the list of organisations, so that the order of answering is not kept. */
function objectionsIn(
  state: WorkshopState,
  shown: { readonly step: TemplateStep; readonly polled: PolledSubject },
  newId: () => string,
): readonly Event[] {
  const objecting = objectingOption(shown.step)
  const { subject, attempt } = shown.polled
  return state.organisations.flatMap(({ id }): readonly Event[] => {
    const about = { kind: 'poll', step: shown.step.id, subject, attempt } as const
    return ballotsOf(state, shown.step, { polled: shown.polled, organisation: id })
      .flatMap((given) => given.get(stance) ?? [])
      .filter(({ option }) => option === objecting)
      .map(({ reason }) => ({
        type: 'objectionRaised',
        objection: objectionId(newId()),
        organisation: id,
        reason: reason ?? '',
        about,
      }))
  })
}
