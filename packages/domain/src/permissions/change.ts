import type { BundleId, NoteId, ParticipantId, SentenceId, StepId } from '../ids.js'

/** A document of one workshop, as far as rights go. `mine` belongs to one participant, `table` to one theme table. */
export type RoomRights =
  | { readonly kind: 'board' }
  | { readonly kind: 'mine'; readonly owner: ParticipantId }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'pen' }

/**
 * What one update did to one record, in the words of the domain. Made by the board package from a transaction; ids and
 * values have the right form, nothing else about them is true yet. `step` and `kind` are those that the record has now.
 */
export type RecordChange =
  | {
      readonly type: 'mine-note-written'
      readonly owner: ParticipantId
      readonly note: NoteId
      readonly step: StepId
      /** Made by this update; else changed. */
      readonly isNew: boolean
      /** Keys that the update wrote on an existing note: `text`, `status`, `f:…`, and also `step`, `kind`. */
      readonly keys: readonly string[]
      readonly text: string
      /** Field ids with their values, of the field keys that the update wrote. */
      readonly fields: Readonly<Record<string, string>>
      /** The update makes the note count: it is new, or it was taken back before. */
      readonly nowStands: boolean
      /** How many other notes of this person in this step count, later ones of the same update left out. */
      readonly othersStanding: number
    }
  /** Half-typed text. `step` is a step, or another id that the phone keeps text under: a field, a reason, a proposal. */
  | { readonly type: 'draft-written'; readonly owner: ParticipantId; readonly step: StepId; readonly text: string }
  | { readonly type: 'ready-set'; readonly owner: ParticipantId; readonly step: StepId; readonly on: boolean }
  /** The document of a theme table: a note of its scribe. As `mine-note-written`, without a limit on their number. */
  | {
      readonly type: 'table-note-written'
      readonly table: string
      readonly note: NoteId
      readonly step: StepId
      readonly isNew: boolean
      readonly keys: readonly string[]
      readonly text: string
      readonly fields: Readonly<Record<string, string>>
    }
  /** A half sentence of the scribe, which the table reads along. */
  | { readonly type: 'table-draft-written'; readonly table: string; readonly step: StepId; readonly text: string }
  | {
      readonly type: 'board-note-changed'
      readonly note: NoteId
      readonly kind: string
      readonly keys: readonly string[]
      /** The bundle that the note was in and is in, seen through merges; null is loose. */
      readonly from: BundleId | null
      readonly to: BundleId | null
      /** Step of the bundle `to`; null when loose. */
      readonly toStep: StepId | null
    }
  | {
      readonly type: 'bundle-made'
      readonly bundle: BundleId
      readonly step: StepId
      readonly name: string
      /** Born locked or merged: only the server and a facilitator's merge do that to a bundle that is there. */
      readonly plain: boolean
    }
  | {
      readonly type: 'bundle-changed'
      readonly bundle: BundleId
      readonly step: StepId
      readonly keys: readonly string[]
      readonly name: string
      /** The bundle that stands for this one, seen through merges, before and after; itself when it is not merged. */
      readonly from: BundleId
      readonly to: BundleId
      /** Step of the bundle `to`. */
      readonly toStep: StepId
    }
  | {
      readonly type: 'sentence-changed'
      readonly sentence: SentenceId
      readonly keys: readonly string[]
      readonly text: string
    }
  /** A record that only the server makes: a note on the board, a sentence in the pen document. */
  | { readonly type: 'record-invented'; readonly room: RoomRights }
  /** A record or a key was deleted, or a record was replaced by another one. Only the server removes, as a job. */
  | { readonly type: 'record-removed'; readonly room: RoomRights }

/** Why an edit of a document is taken back. Closed: each language has a text for every one. */
export type EditRefusal =
  | 'not-in-this-workshop'
  | 'not-allowed'
  | 'not-your-document'
  | 'not-the-scribe'
  | 'only-the-server'
  | 'not-deletable'
  | 'not-in-this-step'
  | 'moving-is-off'
  | 'lane-closed'
  | 'naming-is-off'
  | 'bundle-locked'
  | 'unknown-bundle'
  | 'open-for-signing'
  | 'text-empty'
  | 'text-too-long'
  | 'text-not-normalised'
  | 'not-an-option'
  | 'unknown-organisation'
  | 'bad-date'
  | 'bad-number'
  | 'bad-address'
  /** More standing notes of one person in one step than the step asks. */
  | 'too-many-notes'
  | 'too-many'
  | 'malformed'

/** Answer about one change. */
export type Verdict = 'allowed' | EditRefusal
