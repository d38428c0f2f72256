import { subjectId } from '../../ids.js'
import type { FrozenManifest, FrozenSection } from '../../manifest/frozen.js'
import type {
  Earlier,
  EarlierMilestone,
  EarlierPromise,
  EarlierSentence,
  EarlierTalk,
  SinceThen,
} from '../../workshop/checkin/earlier.js'
import type { Handover } from '../../workshop/signing/handover.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { agreedItems, organisationOf } from '../find.js'
import { answeredHandovers } from '../overDays/handover.js'
import { waitingSentences } from '../progress/toCheckin.js'
import { standsNow } from '../progress/way.js'
import { isBothAnd, servedBy } from '../route/bothAnd.js'

/**
 * What a later check-in takes over of a workshop: the sentences, promises, milestones and difficult talks of its manifest in force; without one, what
 * was agreed and accepted. Texts that everybody in the room agreed on, with their ids and names of organisations: nothing
 * that somebody wrote, answered or objected, no person, no ballot. Null when nothing was agreed (SPEC RND-2, RND-3).
 *
 * @param dateOf  YYYY-MM-DD of a moment in the region's time zone.
 */
export function carriedOver(state: WorkshopState, dateOf: (ms: number) => string): Earlier | null {
  const edition = state.editions.findLast(({ status }) => status === 'in-force')
  const earlier = edition ? ofEdition(state, edition, dateOf) : ofAgreement(state, dateOf)
  return earlier.sentences.length === 0 ? null : earlier
}

function ofEdition(state: WorkshopState, edition: Edition, dateOf: (ms: number) => string): Earlier {
  const { frozen } = edition
  return {
    workshop: state.id,
    title: frozen.title,
    edition: edition.number,
    fingerprint: edition.fingerprint,
    agreedOn: dateOf(edition.openedAtMs),
    sentences: sentencesOf(frozen),
    promises: frozen.sections
      .flatMap(({ commitments = [] }) => commitments)
      .map(({ subject, text, owner, due }) => ({
        subject,
        text,
        owner: frozen.organisations.find(({ id }) => id === owner)?.name ?? '',
        due,
        ...sinceThen(state, subject),
      })),
    ...along(
      frozen.sections
        .flatMap((section) => milestonesOf(section, frozen))
        .map((one) => ({ ...one, ...sinceThen(state, one.subject) })),
      talksOf(frozen),
    ),
    ...broughtOf(state, edition),
    organisations: frozen.organisations.map(({ id, name }) => ({
      name,
      signed: edition.signatures.some(({ organisation, status }) => organisation === id && status === 'standing'),
      ...handedOver(answeredHandovers(edition, id).at(-1), dateOf),
    })),
  }
}

const handedOver = (last: Handover | undefined, dateOf: (ms: number) => string) =>
  last?.answer == null ? {} : { handedOver: { answer: last.answer.kind, on: dateOf(last.answer.atMs) } }

/** What was told since, and whether it is *1 + 1 = 3*. */
function sinceThen(state: WorkshopState, subject: SubjectId): SinceThen {
  const now = standsNow(state, subject)
  const served = state.commitments.get(subject)
  const words = now?.from === 'entry' ? now.entry.words : (now?.words ?? null)
  return {
    ...(now === null ? {} : { lately: { stand: now.stand, on: now.on, words } }),
    ...(served !== undefined && isBothAnd(servedBy(state, served)) ? { bothAnd: true as const } : {}),
  }
}

/** What was put on the list of the next check-in. Rule: SPEC PRG-22. */
function broughtOf(state: WorkshopState, edition: Edition): Pick<Earlier, 'brought'> {
  const brought = waitingSentences(state, edition).map(({ id, text, restore, on, from }) => ({
    id,
    text,
    restore,
    on,
    from,
  }))
  return brought.length === 0 ? {} : { brought }
}

/** What there is nothing of is left out. */
const along = (
  milestones: readonly EarlierMilestone[],
  talks: readonly EarlierTalk[],
): Pick<Earlier, 'milestones' | 'talks'> => ({
  ...(milestones.length === 0 ? {} : { milestones }),
  ...(talks.length === 0 ? {} : { talks }),
})

/** Milestones of a line, the nearest year first: that is where the way is now. */
function milestonesOf({ sentences, lanes = [] }: FrozenSection, frozen: FrozenManifest): readonly EarlierMilestone[] {
  return [...lanes].reverse().flatMap(({ id: lane, label: year }) =>
    sentences.flatMap(({ id, text, detail }) => {
      if (detail?.kind !== 'milestone' || detail.lane !== lane) return []
      const carriers = frozen.organisations.filter((one) => detail.carriers.includes(one.id)).map(({ name }) => name)
      return [{ subject: subjectId(id), text, year, carriers: carriers.join(', ') }]
    }),
  )
}

/** Talks with the sentence of the value that they lay beside, by the words that the manifest has for it. */
const talksOf = (frozen: FrozenManifest): readonly EarlierTalk[] =>
  (frozen.frictions ?? []).map((friction) => {
    if (typeof friction === 'string') return { text: friction, beside: null }
    const found = sentencesOf(frozen).find(({ heading, text }) => (heading ?? text) === friction.beside)
    return { text: friction.text, beside: found?.subject ?? null }
  })

/** Values, ambitions, arrangements. What lay on the table then is no promise of today. */
const sentencesOf = ({ sections }: FrozenManifest): readonly EarlierSentence[] =>
  sections
    .flatMap(({ sentences }) => sentences)
    .filter(({ detail }) => detail === undefined)
    .map(({ id, heading, text }) => ({ subject: subjectId(id), heading, text }))

function ofAgreement(state: WorkshopState, dateOf: (ms: number) => string): Earlier {
  const held = state.meetings.flatMap(({ openedAtMs }) => openedAtMs ?? [])
  return {
    workshop: state.id,
    title: state.title,
    edition: null,
    fingerprint: null,
    agreedOn: held.length === 0 ? null : dateOf(Math.max(...held)),
    sentences: agreedItems(state)
      .filter(({ bundle }) => bundle !== null)
      .map(({ subject, text, behaviour }) =>
        behaviour === null ? { subject, heading: null, text } : { subject, heading: text, text: behaviour },
      ),
    promises: [...state.commitments.values()].flatMap((one): readonly EarlierPromise[] => {
      if (one.status !== 'accepted' || one.asked === null) return []
      const owner = organisationOf(state, one.asked)?.name ?? ''
      return [{ subject: one.subject, text: one.text, owner, due: one.due, ...sinceThen(state, one.subject) }]
    }),
    ...along(
      [],
      [...state.parked.values()].flatMap(({ where, text, beside = null }) =>
        where === 'friction' ? [{ text, beside }] : [],
      ),
    ),
    organisations: state.organisations.map(({ name }) => ({ name, signed: false })),
  }
}
