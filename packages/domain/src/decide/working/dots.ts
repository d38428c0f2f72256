import type { OrganisationId, StepId } from '../../ids.js'
import { ok } from '../../result.js'
import { dotsOf, dotsWaitFor, dottedNow, dottedSubjects, isOwn, themeAnswer, themesFor } from '../../rules/dots/dots.js'
import { isFrozen, isPaperSeat, sourceSteps } from '../../rules/find.js'
import { pollOf } from '../../rules/polls.js'
import { type BoardFacts, type Subject, subjectsOfStep } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import { isBlank } from '../../text.js'
import type { CommandOf } from '../../workshop/commands.js'
import type { Event } from '../../workshop/events.js'
import type { Refusal } from '../../workshop/refusals.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { RecordedAnswer, SubjectId } from '../../workshop/working.js'
import { type Context, type Decision, type Rules, refuse, spokenForByActor } from '../context.js'
import { optional } from './checking.js'

/** Dots: every voter spreads a few over all subjects, unseen; all of it is shown at once (method.md, Dot voting; INV-7). */
export const dotsRules: Rules<'castDots' | 'voteAgain'> = {
  castDots: ({ step, dots, done }, context) => {
    const { state, actor } = context
    const here = dottedNow(state)
    if (here?.id !== step) return refuse('not-in-this-step')
    if (pollOf(state, step).shown) return refuse('round-closed')
    const perPerson = here.voting?.unit === 'person'
    const voter = perPerson ? (actor?.id ?? null) : spokenForByActor(context)
    if (voter === null) return refuse('not-spokesperson')
    const wrong = wrongDots(here, dots, context)
    if (wrong !== null) return refuse(wrong)
    const back = backAtTheTable(state, step, actor?.organisation ?? null)
    const placed = dots.filter((one) => one.dots > 0).map(({ subject, dots: count }) => ({ subject, dots: count }))
    return ok([...back, { type: 'dotsCast', step, voter, dots: placed, done }])
  },
  voteAgain: ({ step }, { state, facts }) => {
    const here = dottedNow(state)
    if (here?.id !== step) return refuse('not-in-this-step')
    if (!pollOf(state, step).shown) return refuse('not-shown-yet')
    const changed = changesOf(state, here, facts)
    return ok([{ type: 'dotsAskedAgain', step }, ...changed])
  },
}

/** Who was marked missing and answers after all counts again, also where each person votes for themselves (SPEC POL-3). */
export const backAtTheTable = (
  state: WorkshopState,
  step: StepId,
  organisation: OrganisationId | null,
): readonly Event[] =>
  organisation !== null && pollOf(state, step).missing.has(organisation)
    ? [{ type: 'voterMissingUnmarked', step, organisation }]
    : []

/** Why these dots cannot lie like this, or null. What a paper card holds was typed by somebody who may not learn whose a note is. */
function wrongDots(
  step: TemplateStep,
  dots: CommandOf<'castDots'>['dots'],
  { state, actor, facts }: Context,
): Refusal | null {
  const { perVoter, perItem } = dotsOf(step)
  const asked = new Map(dottedSubjects(state, step).map((one) => [one.subject, one]))
  if (new Set(dots.map(({ subject }) => subject)).size < dots.length) return 'too-many-dots'
  const wrote = (note: Parameters<typeof facts.authorOf>[0]) => actor !== null && facts.authorOf(note) === actor.id
  const voter = { of: state, organisation: actor?.organisation ?? null, wrote, board: facts }
  const onPaper = isPaperSeat(state, actor?.id)
  for (const { subject, attempt, dots: count } of dots) {
    const polled = asked.get(subject)
    if (!polled) return 'unknown-subject'
    if (polled.attempt !== attempt) return 'version-changed'
    if (!Number.isInteger(count) || count < 0 || count > perItem) return 'too-many-dots'
    if (count > 0 && !onPaper && isOwn(step, polled, voter)) return 'own-item'
  }
  return dots.reduce((sum, one) => sum + one.dots, 0) > perVoter ? 'too-many-dots' : null
}

/** Opens the whole round at once, when nobody is waited for. */
export function showDots(state: WorkshopState, step: TemplateStep): Decision {
  if (pollOf(state, step.id).shown) return refuse('round-closed')
  const waiting = dotsWaitFor(state, step)
  if (waiting.length > 0) return refuse('answers-missing', waiting)
  return ok([{ type: 'pollShown', step: step.id, subject: null }])
}

interface Further {
  readonly step: TemplateStep
  readonly subject: SubjectId
  readonly answers: RecordedAnswer['answers']
  readonly chosen: boolean
  readonly reason: string | null
}
/** What the room takes further after the talk, and its theme: said by who leads, with or without a reason; dots only advise. */
export function takeFurther({ step, subject, answers, chosen, reason }: Further, state: WorkshopState): Decision {
  const polled = dottedSubjects(state, step).find((one) => one.subject === subject)
  if (!polled) return refuse('unknown-subject')
  if (!pollOf(state, step.id).shown) return refuse('not-shown-yet')
  if (isFrozen(state)) return refuse('edition-frozen')
  const themes = themesFor(state, step)
  const isKnown = ([question, option]: readonly [string, string]) =>
    question === themeAnswer && themes.some(({ id }) => id === option)
  if (!Object.entries(answers).every(isKnown)) return refuse('unknown-option')
  const words = optional(reason)
  if (!words.ok) return refuse(words.error)
  const before = polled.record
  if (
    before?.chosen === chosen &&
    before.reason === words.value &&
    before.answers[themeAnswer] === answers[themeAnswer]
  )
    return ok([])
  const record = { answers, disagreed: [], reason: words.value, chosen }
  return ok([{ type: 'answerRecorded', step: step.id, subject, text: polled.text, record }])
}

/** What can be voted for when the part begins. After showing nothing changes: what came since waits for a new round. */
export const subjectsForDots = (state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly Event[] =>
  pollOf(state, step.id).shown ? [] : changesOf(state, step, board)

function changesOf(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly Event[] {
  const known = pollOf(state, step.id).subjects
  const now = subjectsOfStep(state, step, board).map((one) => ({
    ...one,
    text: wordsFor(state, step, { subject: one, board }),
  }))
  const subjects = now
    .filter(({ id, text, sources }) => {
      const polled = known.get(id)
      return polled?.text !== text || polled.sources.join() !== sources.join()
    })
    .map(({ id, text, sources, wroteIn }) => ({ subject: id, text, sources, wroteIn }))
  const gone = [...known.keys()].filter((id) => !now.some((one) => one.id === id))
  return subjects.length + gone.length === 0 ? [] : [{ type: 'subjectsPolled', step: step.id, subjects, gone }]
}

/** A bundle that nobody named yet is asked about in the words of its first note: it does not fall out of the vote. */
function wordsFor(state: WorkshopState, step: TemplateStep, { subject, board }: Asked): string {
  const [first] = subject.sources
  const notes = sourceSteps(state, step).flatMap((one) => board.notes(one))
  return isBlank(subject.text) ? (notes.find(({ id }) => id === first)?.text ?? '') : subject.text
}
interface Asked {
  readonly subject: Subject
  readonly board: BoardFacts
}
