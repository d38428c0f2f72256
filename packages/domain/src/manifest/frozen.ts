import type { BundleId, ItemId, NoteId, OrganisationId, SentenceId } from '../ids.js'
import type { Locale } from '../template.js'
import type { OrganisationShape } from '../workshop/shape.js'

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
}
export interface FrozenSection {
  readonly id: string
  readonly render: 'text' | 'list' | 'cards' | 'table' | 'timeline' | 'signatures' | 'checkins'
  readonly title: string
  /** Introduction with all placeholders filled, or null. */
  readonly body: string | null
  readonly sentences: readonly FrozenSentence[]
}
/**
 * What is signed: one language, no persons but owners, no signatures, no fingerprint, whole numbers only.
 * Its canonical bytes (RFC 8785) give the fingerprint. Source: decisions.md, Frozen value and register.
 */
export interface FrozenManifest {
  readonly format: 'siroop-manifest/1'
  readonly title: string
  readonly edition: number
  readonly locale: Locale
  readonly region: string
  readonly kind: 'real' | 'demo' | 'rehearsal'
  readonly organisations: readonly FrozenOrganisation[]
  readonly sections: readonly FrozenSection[]
  readonly checkinDates: readonly string[]
  readonly inForceRule: InForceRule
  /** With the placeholder `{organisatie}` / `{organisation}` still in it: each signatory reads their own. */
  readonly signingStatement: string
}
