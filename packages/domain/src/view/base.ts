import type {
  BundleId,
  NoteId,
  ObjectionId,
  OrganisationId,
  ParticipantId,
  RoundId,
  SignatureId,
  StepId,
  WorkshopId,
} from '../ids.js'
import type { Locale, StepKind, Template, Translated } from '../template.js'
import type { Wifi } from '../wifi.js'
import type { SignatoryDetails } from '../workshop/commands.js'
import type { BundleFacts, NoteWithName } from '../workshop/facts.js'
import type { SuccessorDetails } from '../workshop/signing/handover.js'
import type { ObjectionState, Organisation, WorkshopKind } from '../workshop/state.js'
import type { MissingWhy } from '../workshop/working.js'
import type { EarlierHead } from './parts/checkin/checkinView.js'

/**
 * For whom a view is made. Clients never receive events: only this (decisions.md, What a client may receive).
 * `pen` is the facilitator's view; who may write in the pen document is a permission, not a view.
 */
export type Audience =
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'facilitator'; readonly id: ParticipantId }
  | { readonly kind: 'roomScreen' }
  | { readonly kind: 'routeTeam' }
  | { readonly kind: 'public' }

/** What a view needs besides the state: names from the person table, presence, counts of hidden notes. Passed in by the server. */
export interface ViewContext {
  readonly serverNowMs: number
  /** Counts every view of this workshop since the server's start of time: clients keep the highest. */
  readonly version: number
  /** Last part of the names of the workshop's documents. */
  readonly documentEpoch: number
  readonly nameOf: (participant: ParticipantId) => string | null
  readonly isConnected: (participant: ParticipantId) => boolean
  /** Counts only; the notes themselves never leave their author's document before the reveal. */
  readonly silent: (step: StepId) => {
    readonly notes: number
    readonly ready: number
    readonly late: number
    /** Not open on the table, and not late: shown with the reveal. */
    readonly closed: number
  }
  /** Closed notes of one lane of a step with lanes. */
  readonly inLane: (step: StepId, lane: string) => number
  /** Revealed notes of a step that were not withdrawn, in board order. */
  readonly notes: (step: StepId) => readonly NoteWithName[]
  /** Revealed notes that this person wrote, where a note and its author are kept together; never for somebody else's view. */
  readonly revealedBy: (participant: ParticipantId) => readonly NoteId[]
  /** Opened notes of a step that were written for this theme table or organisation with one pen, in the order of writing. */
  readonly openedFor: (group: string, step: StepId) => readonly NoteId[]
  /** Bundles with at least one note, in board order, with the organisations that wrote in them. */
  readonly bundles: (step: StepId) => readonly BundleFacts[]
  /** YYYY-MM-DD and HH:MM of a moment in the region's time zone. */
  readonly dateOf: (ms: number) => string
  readonly timeOf: (ms: number) => string
  readonly signatory: (signature: SignatureId) => SignatoryDetails | null
  /** What a new board member gave with an answer; null: no answer yet, or it is not known any more. */
  readonly successor: (successor: ParticipantId) => SuccessorDetails | null
  /** What an organisation wrote when it last declined an edition; null: nothing, or it is not known any more. */
  readonly declineReason: (edition: number, organisation: OrganisationId) => string | null
  /** Theme tables at which somebody has a place by their registration, the first choice first. */
  readonly booked: (participant: ParticipantId) => readonly string[]
  /** Four digits, or null when the workshop has no open code. */
  readonly joinCode: string | null
  /** `http://192.168.1.5:4600` or the public address: what the QR and the wall show, without a slash at the end. */
  readonly address: string
  /** The network of the room, when the facilitator wrote it down. */
  readonly wifi: Wifi | null
  /** Address of the manifest page `/m/…`, or null before the first edition. */
  readonly manifestPath: string | null
}

/** What every view carries. */
export interface ViewBase {
  readonly version: number
  readonly serverNowMs: number
  /** Last part of the names of the documents to open: a document of another epoch is not served (4410). */
  readonly documentEpoch: number
  readonly workshop: {
    readonly id: WorkshopId
    readonly kind: WorkshopKind
    readonly title: string
    readonly region: string
    readonly locale: Locale
    /** What the workshop leads to. */
    readonly document: Template['document']['kind']
  }
  readonly organisations: readonly Organisation[]
  /** Of a check-in about an earlier text: that text. Absent in every other workshop, and while nothing was chosen. */
  readonly earlier?: EarlierHead
}
/** The clock of the current segment. Null outside a meeting. */
export interface Clock {
  readonly startedAtMs: number
  readonly endsAtMs: number
}
/** Question and texts of a step, as every audience may see them. */
export interface StepTexts {
  readonly step: StepId
  readonly kind: StepKind
  readonly title: Translated
  readonly question: Translated
  readonly explanation: Translated
  readonly prompts: readonly Translated[]
}

/** The bundle under consent, as every audience may see it. `index` counts from 1. */
export interface RoundText {
  readonly round: RoundId
  readonly step: StepId
  /** Null: the round is about the whole text. */
  readonly bundle: BundleId | null
  readonly text: string
  readonly behaviour: string | null
  readonly attempt: number
  readonly index: number
  readonly of: number
}
/**
 * After showing. With fewer than 4 organisations no number is shown: `countsVisible` is false (decisions.md), and but for
 * the regie nobody is told who gave which answer.
 */
export interface RoundResult {
  readonly standFor: readonly OrganisationId[]
  readonly liveWith: readonly OrganisationId[]
  readonly objections: readonly ObjectionView[]
  readonly missing: readonly {
    readonly organisation: OrganisationId
    readonly why: MissingWhy
    readonly reason: string
  }[]
  readonly outcome: 'open' | 'agreed' | 'not-shared' | 'replaced'
  /** How many wrote in the bundle or stand for it; null where a number would point at one. Who wrote is never told. */
  readonly sharedBy: number | null
  readonly countsVisible: boolean
}
export interface ObjectionView {
  readonly id: ObjectionId
  readonly organisation: OrganisationId
  readonly reason: string
  readonly state: ObjectionState
  readonly aboutText: string
}
export interface SigningRow {
  readonly organisation: OrganisationId
  readonly state: 'open' | 'signed' | 'signed-with-reservation' | 'later' | 'declined'
  readonly until: string | null
  readonly signature: SignatureId | null
  /** Number of the paper card on which this was said; null: on a phone, or nothing was said. */
  readonly paper: number | null
  /** What came of asking somebody by mail; null: nobody was asked. */
  readonly invited: { readonly atMs: number; readonly reminders: number; readonly delegated: boolean } | null
  /** When the reservation of this signature was lifted; null: there is none, or it stands. */
  readonly liftedAtMs: number | null
  /** The last signature was taken back, and nothing was said since. */
  readonly withdrawn: boolean
}
/** An organisation whose answer was typed from a paper card, with its number. Never what the answer is. */
export interface PaperMark {
  readonly organisation: OrganisationId
  readonly paper: number
}
