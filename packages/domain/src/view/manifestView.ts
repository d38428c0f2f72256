import type { ResultDocument } from '../document/resultDocument.js'
import type { NoteId, OrganisationId, SentenceId } from '../ids.js'
import type { FrozenManifest } from '../manifest/frozen.js'
import type { SignatoryDetails } from '../workshop/commands.js'
import type { Authority } from '../workshop/state.js'
import type { MissingWhy, SubjectId } from '../workshop/working.js'
import type { ObjectionView, PaperMark, SigningRow, ViewBase } from './base.js'
import type { HandoverRow } from './parts/handover/handoverView.js'
import type { NoteBehind } from './parts/notes/notesBehind.js'
import type { OriginPrinted } from './parts/origin/originView.js'
import type { DecidedView } from './parts/progress/decided.js'
import type { AfterwardsView } from './parts/progress/wayView.js'

/** For the manifest page and the PDF's surroundings: what is printed around the frozen value, "stand op …". */
export interface ManifestView extends ViewBase, AfterwardsView {
  readonly audience: 'routeTeam' | 'public'
  readonly editions: readonly ManifestEdition[]
  /** What the room found, where nobody signs the document; null in a workshop that signs. */
  readonly result: ResultDocument | null
  /** Words of the notes behind the sentences, which lay open on the board: never for the public, never of a withdrawn one. */
  readonly notes: readonly NoteBehind[]
}
/** A field of the sheet beside the signatures, in the language of the workshop. */
export interface BesideSignatures {
  readonly label: string
  /** In words; an organisation, and that of a person, by its name. */
  readonly text: string
  /** Number of the paper card that it was typed from; null: it was not, or its organisation is not named. */
  readonly paper: number | null
}
export interface ManifestEdition {
  readonly number: number
  readonly fingerprint: string
  readonly status: 'open-for-signing' | 'reopened' | 'in-force'
  readonly openedAtMs: number
  readonly frozen: FrozenManifest
  readonly signing: readonly (SigningRow & {
    readonly details: SignatoryDetails | null
    readonly authority: Authority | null
    readonly atMs: number | null
    readonly presenceConfirmed: boolean | null
    /** Signed by the link of an invitation and a code by mail. */
    readonly byMail: boolean
    /** Moment and words of the decline that stands; no words when none were written, and never for the public. */
    readonly declined: { readonly atMs: number; readonly reason: string | null } | null
  })[]
  /** Organisations that were marked missing in a consent round or in drafting, with the words that were given. */
  readonly missing: readonly {
    readonly text: string
    readonly organisation: OrganisationId
    readonly why: MissingWhy
    readonly reason: string
  }[]
  /** Organisations that answered on a numbered paper card (a round, a poll, a sentence, a step of the route, a sheet), each card once. */
  readonly onPaper: readonly PaperMark[]
  /** What was filled in beside the signatures, in the order of asking: part of no text that is signed. */
  readonly beside: readonly BesideSignatures[]
  /** Who found itself back nowhere in the text, with what came of the talk about that (*besproken*). */
  readonly discussed: readonly { readonly organisation: OrganisationId; readonly words: string }[]
  /** Reservations that were raised in consent and kept. */
  readonly reservations: readonly ObjectionView[]
  readonly herkomst: readonly {
    readonly sentence: SentenceId
    readonly bundle: string | null
    readonly notes: number
    readonly organisations: readonly OrganisationId[]
    readonly noteIds: readonly NoteId[]
  }[]
  readonly origin: OriginPrinted
  /** Who decided on each sentence. */
  readonly decided: readonly DecidedView[]
  /** Who said yes to each step of the change route: printed around the frozen text, in the order of its commitments. */
  readonly owners: readonly {
    readonly subject: SubjectId
    /** As signed, else as on the phone; null when the person is not known (any more), and for the public. */
    readonly name: string | null
    /** Known only of somebody who signed. */
    readonly function: string | null
    /** YYYY-MM-DD of the yes. */
    readonly acceptedOn: string | null
    /** Number of the paper card that the yes stands on; null: it came from a phone. */
    readonly paper: number | null
    /** Organisations that wrote the step down. */
    readonly organisations: readonly OrganisationId[]
  }[]
  /** New board members since it was signed, by organisation. */
  readonly handovers: readonly HandoverRow[]
  readonly meetingDates: readonly string[]
  readonly participants: number
}
