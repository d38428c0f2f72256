declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

/** One region’s journey, over several meetings. */
export type WorkshopId = Branded<'workshop'>
/** One dated meeting; the id of a session in the template. */
export type MeetingId = Branded<'meeting'>
/** One exercise; the id of a step in the template. */
export type StepId = Branded<'step'>
/** A partner organisation, a row of one workshop. */
export type OrganisationId = Branded<'organisation'>
/** A person's seat in one workshop, whatever the role: facilitator, participant, room screen. Holds no personal data. */
export type ParticipantId = Branded<'participant'>
/** One contribution (briefje), made by the phone that wrote it. */
export type NoteId = Branded<'note'>
/** A group of notes (bundel). */
export type BundleId = Branded<'bundle'>
/** One consent round about one bundle. */
export type RoundId = Branded<'round'>
/** One argued objection. */
export type ObjectionId = Branded<'objection'>
/** Something agreed. */
export type ItemId = Branded<'item'>
/** One sentence of the manifest in the making. */
export type SentenceId = Branded<'sentence'>
/** One proposal to word a sentence differently. */
export type ProposalId = Branded<'proposal'>
/** One act of signing. */
export type SignatureId = Branded<'signature'>
/** One command of one client: sent again, it is carried out once. */
export type CommandId = Branded<'command'>

/** Ids of every kind look like this: 1 to 48 of a-z, 0-9 and hyphen, so that they are safe in room names, paths and HTML. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,47}$/

/** True when the text has the form of an id. Says nothing about whether the thing exists. */
export const isId = (text: unknown): text is string => typeof text === 'string' && idPattern.test(text)

/**
 * Gives a checked text the brand of one kind of id. The only place that casts.
 * Throws on text without the form of an id: outside data is checked with `isId` (or a zod schema) first.
 */
function as<T extends string>(text: string): T {
  if (!isId(text)) throw new Error(`Not an id: ${JSON.stringify(text).slice(0, 80)}`)
  return text as T
}

/** Brands a checked text as the id of a workshop; throws when it has not the form of an id. */
export const workshopId = (text: string) => as<WorkshopId>(text)
/** As `workshopId`, for a meeting. */
export const meetingId = (text: string) => as<MeetingId>(text)
/** As `workshopId`, for a step. */
export const stepId = (text: string) => as<StepId>(text)
/** As `workshopId`, for an organisation. */
export const organisationId = (text: string) => as<OrganisationId>(text)
/** As `workshopId`, for a seat. */
export const participantId = (text: string) => as<ParticipantId>(text)
/** As `workshopId`, for a note. */
export const noteId = (text: string) => as<NoteId>(text)
/** As `workshopId`, for a bundle. */
export const bundleId = (text: string) => as<BundleId>(text)
/** As `workshopId`, for a round. */
export const roundId = (text: string) => as<RoundId>(text)
/** As `workshopId`, for an objection. */
export const objectionId = (text: string) => as<ObjectionId>(text)
/** As `workshopId`, for an agreed item. */
export const itemId = (text: string) => as<ItemId>(text)
/** As `workshopId`, for a sentence. */
export const sentenceId = (text: string) => as<SentenceId>(text)
/** As `workshopId`, for a proposal. */
export const proposalId = (text: string) => as<ProposalId>(text)
/** As `workshopId`, for a signature. */
export const signatureId = (text: string) => as<SignatureId>(text)
/** As `workshopId`, for a command. */
export const commandId = (text: string) => as<CommandId>(text)
/** As `workshopId`, for a bundle or a note that a later step works on. */
export const subjectId = (text: string) => as<BundleId | NoteId>(text)
