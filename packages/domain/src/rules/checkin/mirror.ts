import type { OrganisationId } from '../../ids.js'
import type {
  Mirror,
  MirrorAbout,
  MirrorAnswer,
  MirrorAverage,
  Mirrored,
  MirrorLevel,
  MirrorValue,
} from '../../workshop/checkin/mirror.js'
import type { WorkshopState } from '../../workshop/state.js'
import { agreedItems, placeOf, undecidedRound } from '../find.js'
import { isAboutPromises, looksBack } from './earlier.js'

/** From the low end to the high end, as a phone offers them. */
export const mirrorLevels: readonly MirrorLevel[] = ['not-yet', 'sometimes', 'often', 'always']
/** What is asked of every value, in this order: first the own house. */
export const mirrorAbout: readonly MirrorAbout[] = ['own', 'together']

/** Sentences of a text without named values: more of them than these is no short part any more. */
const mostSentences = 8
/** With fewer, an average would point at one of them (decisions.md, From notes to agreed text). */
const fewestOrganisations = 4

/**
 * The shared values that a mirror is about: those of the text that a check-in looks back on, else those that were agreed
 * here. A text that names no values is looked at by its sentences, when they are few (SPEC MIR-1).
 */
export function mirrorValues(state: WorkshopState): readonly MirrorValue[] {
  if (!looksBack(state.template))
    return agreedItems(state).flatMap(({ kind, subject, text }) => (kind === 'waarde' ? [{ subject, text }] : []))
  const sentences = state.earlier?.sentences ?? []
  const named = sentences.flatMap(({ subject, heading }) => (heading === null ? [] : [{ subject, text: heading }]))
  if (named.length > 0) return named
  return sentences.length > mostSentences ? [] : sentences.map(({ subject, text }) => ({ subject, text }))
}

/** True where phones have nothing else to answer: between meetings, and where the room listens or reads (SPEC MIR-2). */
export function isPlaceForMirror(state: WorkshopState): boolean {
  const step = placeOf(state)?.step
  if (step === undefined) return state.position === null
  const reads = step.kind === 'inform' || step.kind === 'harvest' || isAboutPromises(step)
  return reads && undecidedRound(state) === undefined
}

/** The mirror as screens show it now: open or shown, where there is a place for it; else null. */
export const mirrorNow = (state: WorkshopState): Mirror | null =>
  state.mirror !== null && state.mirror.status !== 'closed' && isPlaceForMirror(state) ? state.mirror : null

/** True when this organisation said a word about everything that is asked. */
export const hasLooked = ({ values }: Mirror, { answers }: Mirrored): boolean =>
  values.every(({ subject }) => mirrorAbout.every((about) => answers.some(isAbout(subject, about))))

const isAbout =
  (subject: MirrorAnswer['subject'], about: MirrorAbout) =>
  (answer: MirrorAnswer): boolean =>
    answer.subject === subject && answer.about === about

/** Organisations that said a word about everything, in the order of the list. */
export const looked = ({ organisations }: WorkshopState, mirror: Mirror): readonly OrganisationId[] =>
  organisations.flatMap(({ id }) => {
    const one = mirror.mirrored.get(id)
    return one !== undefined && hasLooked(mirror, one) ? [id] : []
  })

/** Why the average cannot be shown: too few looked, or not all of them said yes. Null: it can (SPEC MIR-5). */
export function mirrorWaits(state: WorkshopState, mirror: Mirror): 'too-few' | 'not-all' | null {
  const done = looked(state, mirror)
  if (done.length < fewestOrganisations) return 'too-few'
  return done.every((id) => mirror.mirrored.get(id)?.share === true) ? null : 'not-all'
}

/** The room in the middle, a value at a time; no number of one organisation and none of how many (SPEC MIR-6). */
export function averagesOf(state: WorkshopState, mirror: Mirror): readonly MirrorAverage[] {
  const answers = looked(state, mirror).flatMap((id) => mirror.mirrored.get(id)?.answers ?? [])
  const middle = (subject: MirrorAnswer['subject'], about: MirrorAbout): number => {
    const said = answers.filter(isAbout(subject, about)).map(({ level }) => mirrorLevels.indexOf(level) + 1)
    return Math.round((said.reduce((sum, one) => sum + one, 0) / said.length) * 2) / 2
  }
  return mirror.values.map(({ subject }) => ({
    subject,
    own: middle(subject, 'own'),
    together: middle(subject, 'together'),
  }))
}
