import {
  bundleId,
  commandId,
  itemId,
  meetingId,
  noteId,
  objectionId,
  organisationId,
  participantId,
  proposalId,
  roundId,
  sentenceId,
  signatureId,
  stepId,
  subjectId,
  workshopId,
} from '@siroop/domain'
import { z } from 'zod'

/** The form of an id: 1 to 48 of a-z, 0-9 and hyphen (domain/ids). Read here from outside data, then branded. */
const branded = <T extends string>(brand: (text: string) => T) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,47}$/)
    .transform(brand)

/** Outside text read as an id of one kind. Says nothing about whether the thing exists. Refuses any other form. */
export const ids = {
  workshop: branded(workshopId),
  meeting: branded(meetingId),
  step: branded(stepId),
  organisation: branded(organisationId),
  participant: branded(participantId),
  note: branded(noteId),
  subject: branded(subjectId),
  bundle: branded(bundleId),
  round: branded(roundId),
  objection: branded(objectionId),
  item: branded(itemId),
  sentence: branded(sentenceId),
  proposal: branded(proposalId),
  signature: branded(signatureId),
  command: branded(commandId),
} as const

/**
 * A text typed by a person, in UTF-16 units, far above every limit of the domain (which counts graphemes and answers
 * with a counter): this bound only stops what no person typed.
 */
export const typedText = z.string().max(20_000)
/** A short text typed by a person: a name, a reason, a place. Bound as in `typedText`. */
export const shortText = z.string().max(4_000)
/** YYYY-MM-DD. Whether the day exists is judged by the domain. */
export const dateText = z.string().max(32)
/** Most things of one kind that come over from another workshop, far above what a document holds. */
export const mostCarried = 5_000
