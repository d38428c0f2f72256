import { subjectId } from '../../ids.js'
import type { Event } from '../../workshop/events.js'
import type { LookedBack, SentenceLookedAt } from '../../workshop/progress/lookedBack.js'
import { type RouteStand, routeStands } from '../../workshop/progress/progress.js'
import type { Meeting, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { isAboutPromises } from '../checkin/earlier.js'
import { hasThickness, thicknessOf, thicknessStep } from '../checkin/thickness.js'
import { currentEdition } from '../find.js'
import { stepsOfMeeting } from '../places.js'
import { pollOf, pollQuestions, stance } from '../polls.js'

/** What only the server knows of a check-in: the printed address of its report, and days of moments. */
interface CheckinFacts {
  readonly manifest: string | null
  /** YYYY-MM-DD of a moment in the region's time zone. */
  readonly dateOf: (ms: number) => string
}

/**
 * What a check-in said about the workshop that it is about, by what was recorded for the room. Null while nothing was, and
 * where its sentences were typed: then there is nobody to tell. Rule: SPEC PRG-10.
 */
export function lookedBackOf(state: WorkshopState, facts: CheckinFacts): LookedBack | null {
  const about = state.earlier?.workshop ?? null
  const way = standsOf(state)
  if (about === null || (way.length === 0 && !hasThickness(state))) return null
  return {
    ...headOf(state, facts),
    edition: state.earlier?.edition ?? null,
    sentences: sentencesOf(state, (subject) => subject),
    way,
    ...(state.earlier?.brought === undefined ? {} : { brought: state.earlier.brought.map(({ id }) => id) }),
  }
}

/** Check-ins about this workshop, by day: those of workshops of their own, then the one that is a meeting of this one. */
export function checkinsAbout(state: WorkshopState, facts: CheckinFacts): readonly LookedBack[] {
  const edition = currentEdition(state)
  const isHeld = ownCheckins(state).some(({ status }) => status === 'closed')
  if (edition === null || state.earlier !== null || !(isHeld || hasThickness(state))) return state.lookedBack
  const sentences = edition.frozen.sections.flatMap((section) => section.sentences)
  const own = sentencesOf(state, (subject) => {
    const found = sentences.find((one) => one.subject === subject)
    return found === undefined ? null : subjectId(found.id)
  })
  const held: LookedBack = { ...headOf(state, facts), edition: edition.number, sentences: own, way: [] }
  return own.length === 0 && !isHeld ? state.lookedBack : [...state.lookedBack, held].sort(byDay)
}

/**
 * True when this event ends a check-in that is a meeting of the workshop which it is about. A check-in in a workshop of its
 * own tells that one itself. Rule: SPEC PRG-15.
 */
export function endsOwnCheckin(event: Event, after: WorkshopState): boolean {
  // A meeting that comes back on a later day is not over.
  if (event.type !== 'meetingClosed' || event.comesBack !== undefined) return false
  if (after.earlier !== null || currentEdition(after) === null) return false
  return ownCheckins(after).some(({ id }) => id === event.meeting)
}

/** Meetings of the workshop itself that hold a check-in. */
const ownCheckins = (state: WorkshopState): readonly Meeting[] =>
  state.meetings.filter(({ id }) => stepsOfMeeting(state, id).some(({ kind }) => kind === 'checkin'))

/** The earliest first. */
export const byDay = (one: Pick<LookedBack, 'on'>, other: Pick<LookedBack, 'on'>): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0

function headOf(
  state: WorkshopState,
  { manifest, dateOf }: CheckinFacts,
): Pick<LookedBack, 'checkin' | 'manifest' | 'on' | 'next'> {
  const opened = state.meetings.flatMap(({ openedAtMs }) => openedAtMs ?? [])
  const on = dateOf(Math.max(0, ...opened))
  return { checkin: state.id, manifest, on, next: state.checkinDates.find((date) => date > on) ?? null }
}

function sentencesOf(
  state: WorkshopState,
  sentenceOf: (subject: SubjectId) => SubjectId | null,
): readonly SentenceLookedAt[] {
  const step = thicknessStep(state)
  if (step === undefined) return []
  const { subjects } = pollOf(state, step.id)
  return thicknessOf(state, step).flatMap(({ subject: asked, level }): readonly SentenceLookedAt[] => {
    const subject = sentenceOf(asked)
    if (subject === null) return []
    const now = subjects.get(asked)?.record?.reason ?? null
    return [{ subject, level, now, proposal: state.proposedChanges.get(asked) ?? null }]
  })
}

function standsOf(state: WorkshopState): LookedBack['way'] {
  return state.template.steps.filter(isAboutPromises).flatMap((step) => {
    const options = pollQuestions(step)[0]?.options ?? []
    return [...pollOf(state, step.id).subjects.values()].flatMap(({ subject, record }) => {
      const said: RouteStand | undefined = routeStands[options.findIndex(({ id }) => id === record?.answers[stance])]
      return said === undefined ? [] : [{ subject, stand: said, words: record?.reason ?? null }]
    })
  })
}
