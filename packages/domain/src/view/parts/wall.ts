import { isAboutPromises } from '../../rules/checkin/earlier.js'
import { dottedNow } from '../../rules/dots/dots.js'
import { takingPart } from '../../rules/find.js'
import { fillOrder } from '../../rules/lanes.js'
import { isPolled, pollOf, pollQuestions, pollWaitsFor } from '../../rules/polls.js'
import { hasSheets } from '../../rules/sheets/sheets.js'
import { decides, subjectsOf } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import { textsOf } from '../shared.js'
import type { WallNow } from '../wallView.js'
import type { SortField, SubjectText } from '../workingView.js'
import { talksBeside } from './agreed.js'
import { answersOnWall, checkOf, principlesOf, subjectOnWall } from './check.js'
import { promisesOf } from './checkin/promises.js'
import { dotsOnWall } from './dots/dots.js'
import { lanesOfStep, nodesOfStep } from './line.js'
import { polledSubjects, pollItem } from './poll.js'
import { routeBars, shelfOf, shownNow } from './route.js'
import { sheetOnWall } from './sheets/sheets.js'

/** What the room screen shows of the chapters 2040, backcasting and change route; null in any other step. */
export function workNow(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow | null {
  const shown = shownNow(state)
  if (shown) return { kind: 'shelf', texts: textsOf(step), shown }
  const sheet = sheetOnWall(state, step, context)
  if (sheet) return sheet
  if (step.kind === 'check') return hasSheets(state, step) ? null : checkNow(state, step, context)
  if (dottedNow(state)?.id === step.id) return dotsOnWall(state, step, context)
  if (isAboutPromises(step)) return { kind: 'promises', texts: textsOf(step), ...promisesOf(state, step) }
  if (isPolled(step)) return pollNow(state, step)
  if (step.kind === 'assign') return routeNow(state, step, context)
  if (fillOrder(state, step).length > 0) return lineNow(state, step, context)
  if (step.kind === 'contribute' && step.lanes?.by === 'link' && state.revealed.has(step.id))
    return todayNow(state, step, context)
  return null
}

function checkNow(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow {
  const { principles, subjects } = checkOf(state, step, context)
  const done = (id: SubjectText['subject']) =>
    (subjects.find(({ subject }) => subject === id)?.answers.length ?? 0) >= principles.length
  const item = subjectOnWall(state, subjects, done)
  const shown = subjects.find(({ subject }) => subject === item?.subject)
  return {
    kind: 'check',
    texts: textsOf(step),
    item,
    principles: principlesOf(state),
    answers: shown ? answersOnWall(shown) : {},
  }
}

function pollNow(state: WorkshopState, step: TemplateStep): WallNow {
  const all = polledSubjects(state, step)
  const found = subjectOnWall(state, all, (id) => pollOf(state, step.id).subjects.get(id)?.status === 'decided')
  const polled = all.find(({ subject }) => subject === found?.subject)
  const of = takingPart(state).length
  return {
    kind: 'poll',
    texts: textsOf(step),
    decides: decides(step),
    questions: pollQuestions(step),
    item: polled ? pollItem(state, step, polled) : null,
    unit: step.voting?.unit === 'person' ? 'person' : 'organisation',
    talks: polled && step.kind === 'checkin' ? talksBeside(state, polled.subject) : [],
    answered: polled ? of - pollWaitsFor(state, step, polled).length : 0,
    of,
  }
}

function routeNow(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow {
  const bars = routeBars(state, context)
  const all = [...state.commitments.values()]
  const pointed = state.pointedAt === null ? null : subjectOnWall(state, all, () => false)
  return {
    kind: 'route',
    texts: textsOf(step),
    bars,
    shelf: shelfOf(state),
    pointed,
    today: context.dateOf(context.serverNowMs),
  }
}

const revealedCount = (state: WorkshopState, step: TemplateStep): number => state.revealed.get(step.id)?.noteCount ?? 0

function lineNow(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow {
  return {
    kind: 'line',
    texts: textsOf(step),
    lanes: lanesOfStep(state, step, context),
    sourceSteps: [step.id],
    nodes: nodesOfStep(state, step, context),
    revealedAtVersion: revealedCount(state, step),
  }
}

function todayNow(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow {
  const kind = step.links?.[0]?.to ?? ''
  const targets = subjectsOf(state, { kind, seenFrom: step.id }, context)
  return {
    kind: 'today',
    texts: textsOf(step),
    targets: targets.map(({ id, text }, index) => ({ subject: id, text, index: index + 1, of: targets.length })),
    sort: sortOf(step),
    sourceSteps: [step.id],
    nodes: nodesOfStep(state, step, context),
    revealedAtVersion: revealedCount(state, step),
  }
}

/** The first choice that every note has to make sorts the notes of a lane. */
function sortOf(step: TemplateStep): SortField | null {
  const field = step.fields?.find(({ type, required }) => type === 'choice' && required)
  return field ? { field: field.id, options: (field.options ?? []).map(({ id, label }) => ({ id, label })) } : null
}
