import { subjectId } from '../../ids.js'
import type { FrozenManifest } from '../../manifest/frozen.js'
import type { Template, TemplateStep } from '../../template.js'
import type { Earlier, EarlierPromise, EarlierSentence } from '../../workshop/checkin/earlier.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { agreedItems, organisationOf } from '../find.js'

/** True for a workshop that is about an earlier one: it cannot begin before that was chosen (SPEC RND-1). */
export const looksBack = ({ steps }: Template): boolean => steps.some((step) => step.earlier !== undefined)

/** True for a step in which is said how each promise stands: for the room, by who leads, without answers of phones. */
export const isAboutPromises = (step: TemplateStep): boolean => step.kind === 'checkin' && step.earlier === 'promises'

/** True when a check-in still has nothing to look at: an empty one is never begun. */
export const isNothingEarlier = ({ template, earlier }: Pick<WorkshopState, 'template' | 'earlier'>): boolean =>
  looksBack(template) && (earlier === null || earlier.sentences.length === 0)

/** What a step of a check-in is about, one by one. */
export function earlierTexts(
  { earlier }: Pick<WorkshopState, 'earlier'>,
  about: NonNullable<TemplateStep['earlier']>,
): readonly { readonly id: SubjectId; readonly text: string }[] {
  if (about === 'promises') return (earlier?.promises ?? []).map(({ subject, text }) => ({ id: subject, text }))
  return (earlier?.sentences ?? []).map((sentence) => ({ id: sentence.subject, text: inOneLine(sentence) }))
}

/** A value and the sentence under it, read as one: what is asked about both. */
const inOneLine = ({ heading, text }: Pick<EarlierSentence, 'heading' | 'text'>): string =>
  heading === null ? text : `${heading}: ${text}`

/**
 * What a later check-in takes over of a workshop: the sentences and promises of its manifest in force; without one, what
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
      })),
  }
}

/** Values, ambitions, arrangements. What lay on the table then, and the milestones of the way, are no promise of today. */
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
      return [{ subject: one.subject, text: one.text, owner, due: one.due }]
    }),
  }
}
