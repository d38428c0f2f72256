import {
  type DotVoter,
  doneBy,
  dotsOf,
  dotsOn,
  dotsVisible,
  dotsWaitFor,
  dottedSubjects,
  isOwn,
  isOwnUnknown,
  organisationOfVoter,
  themeAnswer,
  themesFor,
} from '../../../rules/dots/dots.js'
import { contributors, countsVisible, takingPart } from '../../../rules/find.js'
import { seededOrder } from '../../../rules/order.js'
import { pollOf } from '../../../rules/polls.js'
import type { TemplateStep } from '../../../template.js'
import { isContributor } from '../../../workshop/roles.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { PolledSubject } from '../../../workshop/working.js'
import type { PaperMark, ViewContext } from '../../base.js'
import type { ParticipantNow } from '../../participantView.js'
import { textsOf } from '../../shared.js'
import type { WallNow } from '../../wallView.js'
import type { PhoneSeat } from '../phone.js'
import type { DotItem, DotsRound, DotsView } from './dotsView.js'

const unitOf = ({ voting }: TemplateStep): DotsView['unit'] => (voting?.unit === 'person' ? 'person' : 'organisation')

/** Dots in my own order, without what I wrote where the step says so; with the own dots only, until all of it is shown. */
export function dotsNow({ state, me, context, organisation, speaks }: PhoneSeat, step: TemplateStep): ParticipantNow {
  const unit = unitOf(step)
  const voter = unit === 'person' ? me.id : organisation
  const { shown, done } = pollOf(state, step.id)
  const own = new Set(context.revealedBy(me.id))
  const who: DotVoter = { organisation, wrote: (note) => own.has(note), board: context }
  const all = inOrder(state, step)
  const mine = shown ? all : all.filter((polled) => !isOwn(step, polled, { ...who, of: state }))
  const ordered = shown || step.voting?.shuffle === false ? mine : seededOrder(mine, me.id)
  return {
    kind: 'dots',
    texts: textsOf(step),
    step: step.id,
    unit,
    ...roundOf(state, step, context),
    items: ordered.map((polled) => ({
      ...itemOf(state, step, polled),
      attempt: polled.attempt,
      own: voter === null ? 0 : dotsOn(polled, voter),
    })),
    ownNotes: step.voting?.ownItems !== false ? 'votable' : isOwnUnknown(state, step) ? 'unknown' : 'hidden',
    mayVote: unit === 'person' ? isContributor(me.role) && organisation !== null : speaks,
    ready: voter !== null && done.has(voter),
  }
}

/** For the regie: who is done, and after showing where the dots lie and what is taken further. */
export function dotsForRegie(state: WorkshopState, step: TemplateStep, context: ViewContext): DotsView {
  const poll = pollOf(state, step.id)
  return {
    step: step.id,
    unit: unitOf(step),
    ...roundOf(state, step, context),
    items: inOrder(state, step).map((polled) => ({
      ...itemOf(state, step, polled),
      attempt: polled.attempt,
      reason: polled.record?.reason ?? null,
    })),
    ready: doneBy(state, step),
    onPaper: onPaper(state, step),
    waitingFor: poll.shown ? [] : dotsWaitFor(state, step),
    missing: [...poll.missing].map(([organisation, mark]) => ({ organisation, ...mark })),
  }
}

/** For the room: closed until all of it is shown. */
export function dotsOnWall(state: WorkshopState, step: TemplateStep, context: ViewContext): WallNow {
  const all = inOrder(state, step)
  const { shown } = pollOf(state, step.id)
  return {
    kind: 'dots',
    texts: textsOf(step),
    ...roundOf(state, step, context),
    count: all.length,
    items: shown ? all.map((polled) => itemOf(state, step, polled)) : [],
    pointed: all.find(({ subject }) => subject === state.pointedAt)?.subject ?? null,
  }
}

function roundOf(state: WorkshopState, step: TemplateStep, context: ViewContext): DotsRound {
  const { shown, done } = pollOf(state, step.id)
  const here =
    unitOf(step) === 'person'
      ? contributors(state).filter(({ id }) => context.isConnected(id) || done.has(id)).length
      : takingPart(state).length
  return {
    status: shown ? 'shown' : 'open',
    ...dotsOf(step),
    done: done.size,
    of: Math.max(here, done.size),
    themes: themesFor(state, step).map(({ id, label }) => ({ id, label })),
    // while it is closed it says nothing of how many voted
    countsVisible: shown ? dotsVisible(state, step) : countsVisible(state),
  }
}

function itemOf(state: WorkshopState, step: TemplateStep, polled: PolledSubject): DotItem {
  const { subject, text, record } = polled
  const open = pollOf(state, step.id).shown && dotsVisible(state, step)
  return {
    subject,
    text,
    spread: open ? spreadOf(polled) : null,
    further: record?.chosen ?? null,
    theme: record?.answers[themeAnswer] ?? null,
  }
}

/** The most first, so that the order of voting is not kept. Who gave none is not counted: of the own there are none. */
const spreadOf = (polled: PolledSubject): readonly number[] =>
  [...polled.ballots.keys()].map((voter) => dotsOn(polled, voter)).sort((one, other) => other - one)

const dotsIn = (polled: PolledSubject): number => spreadOf(polled).reduce((sum, dots) => sum + dots, 0)

/** As they lie; after showing the most dots first, as far as numbers may be told. */
function inOrder(state: WorkshopState, step: TemplateStep): readonly PolledSubject[] {
  const all = dottedSubjects(state, step)
  const told = pollOf(state, step.id).shown && dotsVisible(state, step)
  return told ? all.toSorted((one, other) => dotsIn(other) - dotsIn(one)) : all
}

function onPaper(state: WorkshopState, step: TemplateStep): readonly PaperMark[] {
  const typed = [...pollOf(state, step.id).done].flatMap(([voter, paper]) =>
    paper === null ? [] : [{ organisation: organisationOfVoter(state, voter), paper }],
  )
  return state.organisations.flatMap(({ id: organisation }) =>
    typed.filter((one) => one.organisation === organisation).map(({ paper }) => ({ organisation, paper })),
  )
}
