import type { BundleId, ItemId, NoteId, OrganisationId, SentenceId } from '../ids.js'
import type { Locale } from '../template.js'
import type { SentenceThickness } from '../workshop/checkin/thickness.js'
import type { OrganisationShape } from '../workshop/shape.js'
import type { Effort, SubjectId } from '../workshop/working.js'

/** When a manifest is in force, written down before signing opens (INV-18). */
export interface InForceRule {
  /** All invited organisations signed, or this many on the closing date. */
  readonly minimumSignatures: number
  /** YYYY-MM-DD. */
  readonly closingDate: string
}
export interface FrozenOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly type: string
  readonly shape: OrganisationShape
  readonly letters: string | null
  readonly logoSha256: string | null
}
export interface FrozenSentence {
  readonly id: SentenceId
  readonly version: number
  readonly heading: string | null
  readonly text: string
  readonly free: boolean
  readonly item: ItemId | null
  readonly sources: readonly NoteId[]
  /** Name of the bundle that the sentence came from, or null. */
  readonly bundle: { readonly id: BundleId; readonly name: string } | null
  /** Bundle or note that the sentence came from: what details of other sentences point at. Absent for a loose sentence. */
  readonly subject?: SubjectId
  /** What stands beside the sentence in a table or on the line. */
  readonly detail?: FrozenObservation | FrozenMilestone
}
/** Strength or gap of today, in the words of the template's options. */
export interface FrozenObservation {
  readonly kind: 'observation'
  readonly sort: string | null
  readonly source: string | null
  readonly story: string | null
  /** Ambitions that it is about. */
  readonly about: readonly SubjectId[]
}
/** What is true at a horizon, and what that makes possible. */
export interface FrozenMilestone {
  readonly kind: 'milestone'
  readonly lane: string
  readonly carriers: readonly OrganisationId[]
  readonly noticed: string | null
  /** Ambitions. */
  readonly contributesTo: readonly SubjectId[]
  /** Milestones of the same section, in a later or equal horizon. */
  readonly enables: readonly SubjectId[]
  /** Where it was done before, of what was taken from the shelf; absent when nothing was. */
  readonly doneBefore?: readonly string[]
}
/** A step of the change route that its owner took on in person. The only persons in the frozen value are owners. */
export interface FrozenCommitment {
  readonly subject: SubjectId
  readonly text: string
  readonly owner: OrganisationId
  readonly partners: readonly OrganisationId[]
  /** YYYY-MM-DD. */
  readonly due: string
  readonly firstStep: string
  readonly firstStepBy: string
  readonly seen: string | null
  readonly means: string | null
  readonly effort: Effort | null
  /** Words of the milestones that it contributes to (TNS-11). */
  readonly milestones: readonly string[]
  /** Commitments of this section that have to come first. */
  readonly needs: readonly SubjectId[]
  /** It serves two ambitions or more, and two organisations or more carry it (*1 + 1 = 3*); absent when not. */
  readonly bothAnd?: true
  /** Where it was done before, of what was taken from the shelf; absent when nothing was. */
  readonly doneBefore?: readonly string[]
}
/** Asked and not promised (TNS-12), or chosen and taken by nobody. */
export interface FrozenWish {
  readonly subject: SubjectId
  readonly text: string
  /** Null: on the list of steps that nobody took. */
  readonly asked: OrganisationId | null
  readonly reason: string | null
}
/**
 * What was asked about every record of a section: a column of its table, the label on its cards. `label` as the template
 * asks it, in the content language; null for what Siroop itself adds, by its id. Source: decision record 0036.
 */
export interface FrozenField {
  readonly id: string
  readonly label: string | null
  /** How the text of a value is written: words, YYYY-MM-DD, or a canonical decimal (`money` in euros). */
  readonly type: 'words' | 'date' | 'number' | 'money'
}
/** What was answered. `text` is empty where organisations say it all. */
export interface FrozenValue {
  readonly text: string
  readonly organisations?: readonly OrganisationId[]
  /** Of a judgement: the day, YYYY-MM-DD, and whose it is; null: written down for the room. Never a person. */
  readonly judged?: { readonly by: OrganisationId | null; readonly on: string }
}
/** A subject of the workshop with what became of it: a row of a table, a card, a line of a list. */
export interface FrozenRecord {
  readonly subject: SubjectId
  readonly text: string
  /** Heading under which it stands, with others of the same heading; absent in a section without headings. */
  readonly group?: string
  /** By the id of a field. */
  readonly values: Readonly<Record<string, FrozenValue>>
}
/** One sentence of then: it stands as a record in another section. */
export type FrozenThickness = Pick<SentenceThickness, 'subject' | 'level'>
export interface FrozenSection {
  readonly id: string
  readonly render: 'text' | 'list' | 'cards' | 'table' | 'timeline' | 'signatures' | 'checkins'
  readonly title: string
  /** Introduction with all placeholders filled, or null. */
  readonly body: string | null
  readonly sentences: readonly FrozenSentence[]
  /** Horizons in the order of the template, far to near; only in a section that draws the line. */
  readonly lanes?: readonly { readonly id: string; readonly label: string }[]
  /** Only in the section of the change route. */
  readonly commitments?: readonly FrozenCommitment[]
  readonly wishes?: readonly FrozenWish[]
  /** What a table, cards or a list shows of the content of the workshop itself; absent in a section of sentences only. */
  readonly fields?: readonly FrozenField[]
  readonly records?: readonly FrozenRecord[]
  /** Only in the summary of a check-in: how thick every sentence of then still is, in the order of the text. */
  readonly thickness?: readonly FrozenThickness[]
}
/** A difficult talk with the agreed text that it belongs to. */
export interface FrozenFriction {
  readonly text: string
  readonly beside: string
}
/** The text of a result document, signed or not: one language, no persons. */
export interface DocumentText {
  readonly title: string
  readonly locale: Locale
  readonly region: string
  readonly kind: 'real' | 'demo' | 'rehearsal'
  readonly organisations: readonly FrozenOrganisation[]
  readonly sections: readonly FrozenSection[]
  readonly checkinDates: readonly string[]
  /** Difficult talks that were set aside (*Schuurplek*): back at the check-in. Absent when there are none. */
  readonly frictions?: readonly (string | FrozenFriction)[]
}
/**
 * What is signed: one language, no persons but owners, no signatures, no fingerprint, whole numbers only.
 * Its canonical bytes (RFC 8785) give the fingerprint. Source: decisions.md, Frozen value and register.
 */
export interface FrozenManifest extends DocumentText {
  readonly format: 'siroop-manifest/1'
  readonly edition: number
  /** Absent for a manifest. */
  readonly document?: 'agreement'
  readonly inForceRule: InForceRule
  /** With the placeholder `{organisatie}` / `{organisation}` still in it: each signatory reads their own. */
  readonly signingStatement: string
}
