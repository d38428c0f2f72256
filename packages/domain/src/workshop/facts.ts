import type { BundleId, NoteId, OrganisationId, ParticipantId, SentenceId, StepId } from '../ids.js'
import type { FrozenManifest } from '../manifest/frozen.js'
import type { SubjectId } from './working.js'

/** A note on the table with the organisation of its author; the text stays in its author’s document. */
export interface SubmittedNote {
  readonly id: NoteId
  /** Null for what a table wrote together. */
  readonly organisation: OrganisationId | null
  /** Id of the horizon it was written for, as its author's document says; absent in a step without lanes. */
  readonly lane?: string
  /** What its author linked it to; unchecked ids. */
  readonly links?: readonly SubjectId[]
}
/** A note in the own document of one seat, as far as a rule may know it: never its text. */
export interface OwnNote {
  readonly id: NoteId
  readonly step: StepId
  readonly status: 'closed' | 'revealed' | 'withdrawn'
}
/** A revealed note that was not withdrawn, as the board has it. */
export interface NoteFacts {
  readonly id: NoteId
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  readonly organisation: OrganisationId | null
}
/** A revealed note with the name that its author lets go with it. */
export interface NoteWithName extends NoteFacts {
  /** Absent or null: no name stands beside it. */
  readonly author?: string | null
}
/** A bundle that was put into another one, with the notes that lie in it. */
export interface BundlePart {
  readonly bundle: BundleId
  readonly notes: readonly NoteId[]
}
/** A bundle as the board has it, with who wrote in it. */
export interface BundleFacts {
  readonly id: BundleId
  readonly name: string
  readonly notes: readonly NoteId[]
  /** What was put into it; absent when nothing was. Its notes are among `notes` too. */
  readonly parts?: readonly BundlePart[]
  /** Organisations that wrote a note in it (from note_origin, also for anonymous steps). */
  readonly organisations: readonly OrganisationId[]
}
/** What a rule may know of the world outside the state. Read at the moment of the command, passed in by the server. */
export interface Facts {
  readonly nowMs: number
  /** YYYY-MM-DD of `nowMs` in the region's time zone. */
  readonly today: string
  /** YYYY-MM-DD of a moment in the region's time zone. */
  readonly dateOf: (ms: number) => string
  /** A fresh random id of 20 characters a-z0-9. */
  readonly newId: () => string
  /** Submitted, not yet revealed notes of the step, shuffled across all authors. Empty when the step was revealed. */
  readonly submittedNotes: (step: StepId) => readonly SubmittedNote[]
  /** Submitted after the reveal and not yet added (nagekomen), shuffled. */
  readonly lateNotes: (step: StepId) => readonly SubmittedNote[]
  /** Where an opened note was written with one pen: `group` is the theme table or organisation. Null for any other note. */
  readonly writtenFor: (note: NoteId) => { readonly step: StepId; readonly group: string } | null
  /** Everything that one seat submitted. */
  readonly notesOf: (participant: ParticipantId) => readonly OwnNote[]
  /** True when a document of this workshop holds a note with this id, whoever wrote it. */
  readonly isNoteTaken: (note: NoteId) => boolean
  /** Revealed notes of a step that were not withdrawn, in board order. */
  readonly notes: (step: StepId) => readonly NoteFacts[]
  /** Who is connected now. */
  readonly connected: () => readonly ParticipantId[]
  /** Who wrote a revealed note; null for an anonymous one and for an unknown id. Never sent to a client. */
  readonly authorOf: (note: NoteId) => ParticipantId | null
  /** Bundles with at least one note, in board order. */
  readonly bundles: (step: StepId) => readonly BundleFacts[]
  /** Normalised text of a sentence in the pen document; null when it is not there. */
  readonly penText: (sentence: SentenceId) => string | null
  readonly fingerprintOf: (frozen: FrozenManifest) => string
}
