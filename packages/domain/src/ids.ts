declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

export type WorkshopId = Branded<'workshop'>
export type MeetingId = Branded<'meeting'>
export type StepId = Branded<'step'>
export type OrganisationId = Branded<'organisation'>
/** A person's seat in one workshop, whatever the role: facilitator, participant, room screen. Holds no personal data. */
export type ParticipantId = Branded<'participant'>
export type NoteId = Branded<'note'>
export type BundleId = Branded<'bundle'>
export type RoundId = Branded<'round'>
export type ObjectionId = Branded<'objection'>
export type ItemId = Branded<'item'>
export type SentenceId = Branded<'sentence'>
export type ProposalId = Branded<'proposal'>
export type SignatureId = Branded<'signature'>
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

export const workshopId = (text: string) => as<WorkshopId>(text)
export const meetingId = (text: string) => as<MeetingId>(text)
export const stepId = (text: string) => as<StepId>(text)
export const organisationId = (text: string) => as<OrganisationId>(text)
export const participantId = (text: string) => as<ParticipantId>(text)
export const noteId = (text: string) => as<NoteId>(text)
export const bundleId = (text: string) => as<BundleId>(text)
export const roundId = (text: string) => as<RoundId>(text)
export const objectionId = (text: string) => as<ObjectionId>(text)
export const itemId = (text: string) => as<ItemId>(text)
export const sentenceId = (text: string) => as<SentenceId>(text)
export const proposalId = (text: string) => as<ProposalId>(text)
export const signatureId = (text: string) => as<SignatureId>(text)
export const commandId = (text: string) => as<CommandId>(text)
