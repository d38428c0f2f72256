import { mayAddLine } from '../../decide/running.js'
import type { OrganisationId, ParticipantId } from '../../ids.js'
import { sourceSteps, withPhone } from '../../rules/find.js'
import { pollQuestions } from '../../rules/polls.js'
import { decides } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import { isContributor, type Role } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { ViewContext } from '../base.js'
import type { ParticipantNow } from '../participantView.js'
import { textsOf, thinksAbout } from '../shared.js'
import type { AssignNow, PollNow } from '../workingView.js'
import { agreedToRead } from './agreed.js'
import { checkOf, principlesOf } from './check.js'
import { broughtNow } from './checkin/promises.js'
import { pollForPhone } from './poll.js'
import { commitmentView, routeBars, shownNow } from './route.js'

/** Whose phone it is. */
export interface PhoneSeat {
  readonly state: WorkshopState
  readonly me: { readonly id: ParticipantId; readonly role: Role }
  readonly context: ViewContext
  readonly organisation: OrganisationId | null
  readonly speaks: boolean
}

/** The question, and what can be read along: the picture, the principles, what was agreed. */
export function informNow(state: WorkshopState, step: TemplateStep): ParticipantNow {
  const picture = step.picture ?? null
  return {
    kind: 'inform',
    texts: textsOf(step),
    thinks: thinksAbout(state),
    picture,
    principles: picture ? principlesOf(state) : [],
    agreed: agreedToRead(state),
  }
}

/** The check: every organisation begins with another ambition, so that all are looked at early. */
export function checkNow({ state, me, context, organisation }: PhoneSeat, step: TemplateStep): ParticipantNow {
  const check = checkOf(state, step, context)
  const place = state.organisations.findIndex(({ id }) => id === organisation)
  const first = Math.floor((Math.max(0, place) * check.subjects.length) / Math.max(1, state.organisations.length))
  return { kind: 'check', texts: textsOf(step), ...check, mayAnswer: isContributor(me.role), first }
}

/** My part of the notes that are sorted. */
export function sortNow({ state, me }: PhoneSeat, step: TemplateStep): ParticipantNow {
  const people = withPhone(state)
  return {
    kind: 'sort',
    texts: textsOf(step),
    sourceSteps: sourceSteps(state, step),
    mayMove: state.allowances.move,
    mayName: state.allowances.nameBundles,
    share: {
      index: Math.max(
        0,
        people.findIndex((one) => one.id === me.id),
      ),
      of: Math.max(1, people.length),
    },
  }
}

/** A poll in the own order, with the own answers only. */
export function pollNow({ state, me, organisation, speaks }: PhoneSeat, step: TemplateStep): PollNow {
  const perPerson = step.voting?.unit === 'person'
  return {
    kind: 'poll',
    texts: textsOf(step),
    step: step.id,
    decides: decides(step),
    unit: perPerson ? 'person' : 'organisation',
    questions: pollQuestions(step),
    items: pollForPhone(state, step, { id: me.id, organisation }),
    mayAnswer: perPerson ? isContributor(me.role) : speaks,
  }
}

/** What my organisation is asked to take on, and what it took. */
export function promisesNow(
  { state, context, organisation, speaks }: PhoneSeat,
  step: TemplateStep,
): Omit<AssignNow, 'sheets' | 'mayFill'> {
  const mine = [...state.commitments.values()].filter(({ asked }) => asked !== null && asked === organisation)
  const seen = mine.map((one) => commitmentView(state, one, context))
  return {
    kind: 'assign',
    texts: textsOf(step),
    shelf: shownNow(state),
    asked: seen.filter(({ status }) => status === 'asked' || status === 'later'),
    own: seen.filter(({ status }) => status === 'accepted'),
    route: routeBars(state, context),
    mayAnswer: speaks,
  }
}

/** One line for the room. */
export function harvestNow({ state, me, organisation }: PhoneSeat, step: TemplateStep): ParticipantNow {
  const { talks: lain = [], sentences } = broughtNow(state) ?? {}
  const talks = lain.map(({ text }) => text)
  return {
    ...(talks.length === 0 ? {} : { talks }),
    ...(sentences === undefined ? {} : { sentences }),
    kind: 'harvest',
    texts: textsOf(step),
    mayAdd: organisation !== null && isContributor(me.role) && mayAddLine(state, step.id, organisation),
    own: state.lines
      .filter((line) => line.step === step.id && organisation !== null && line.organisation === organisation)
      .map(({ id, text }) => ({ line: id, text })),
  }
}
