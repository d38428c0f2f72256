import type {
  BundleId,
  ItemId,
  MeetingId,
  NoteId,
  ObjectionId,
  OrganisationId,
  ParticipantId,
  ProposalId,
  RoundId,
  SentenceId,
  SignatureId,
  StepId,
  WorkshopId,
} from '../ids.js'
import type { FrozenManifest, InForceRule } from '../manifest/frozen.js'
import type { Locale, Template } from '../template.js'
import type { BinState } from './bin.js'
import type { BundlingState } from './bundling.js'
import type { OriginState } from './origin/origin.js'
import type { AfterwardsState } from './progress/afterwards.js'
import type { Explained } from './recognition/recognition.js'
import type { Role } from './roles.js'
import type { OrganisationShape } from './shape.js'
import type { Succession } from './signing/nextEdition.js'
import type { Identified, SigningOverDays } from './signing/overDays.js'
import type { StepStates } from './turns/stepStates.js'
import type { MissingWhy, SubjectId, WorkingState } from './working.js'

/** A partner organisation: name, type, shape. `municipality`: where the template asks for it. */
export interface Organisation {
  readonly id: OrganisationId
  /** As typed by the facilitator, at most 120 graphemes. */
  readonly name: string
  /** Id of one of the template's organisation types; `inwoners` counts, votes and signs like the others. */
  readonly type: string
  readonly shape: OrganisationShape
  /** Two letters, only from the 13th organisation on; else null. */
  readonly letters: string | null
  /** SHA-256 of its logo, 64 hex characters; absent while it has none. */
  readonly logo?: string
  readonly municipality?: string
}
/** A seat in the workshop. The name of the person is in another table. */
export interface Participant {
  readonly id: ParticipantId
  readonly role: Role
  readonly organisation: OrganisationId | null
  readonly byCard: boolean
  /** The numbered paper card that this seat writes on; null for who came in with a phone. */
  readonly paper: PaperCard | null
  /** Only of a made-up person of a rehearsal, whom the server moves. */
  readonly simulated?: true
}
/** A paper card in the room. `claimed`: its holder took the seat over on a phone, and writes there from then on. */
export interface PaperCard {
  /** Counts from 1; as written on the card itself. */
  readonly number: number
  readonly claimed: boolean
}
/** A meeting with its own date, place and attendance. */
export interface Meeting {
  readonly id: MeetingId
  /** YYYY-MM-DD in the region's time zone, or null while it is not planned. */
  readonly date: string | null
  /** HH:MM, or null. */
  readonly start: string | null
  readonly place: string
  readonly status: 'planned' | 'open' | 'closed'
  readonly openedAtMs: number | null
  /** Organisations of which somebody joined while the meeting was open. */
  readonly attended: ReadonlySet<OrganisationId>
}
/** Where the evening is. `endsAtMs` advises only: when it passes nothing happens by itself (INV-23). */
export interface Position {
  readonly meeting: MeetingId
  readonly step: StepId
  readonly segment: number
  readonly startedAtMs: number
  readonly endsAtMs: number
}
/** What participants can do now, switched by the facilitator. */
export interface Allowances {
  readonly move: boolean
  readonly nameBundles: boolean
  readonly prompts: boolean
}
export type Allowance = keyof Allowances
/** What the room screen shows: the current step, the welcome with the QR, the agreed values, or how thick sentences still are. */
export type WallScene = 'step' | 'welcome' | 'agreed' | 'thickness'
/** How the room is: the room screen is a dark table, or in a room that cannot be dimmed a bright one. */
export type RoomLight = 'dark' | 'bright'

/** *Hier sta ik voor · Kan ik mee leven · Ik heb bezwaar.* */
export type ConsentAnswer = 'stand-for' | 'live-with' | 'object'
/** The answer of one organisation, given by its spokesperson. */
export interface RoundBallot {
  readonly answer: ConsentAnswer
  readonly reason: string | null
  readonly by: ParticipantId
  /** Number of the paper card that it was typed from; null: it came from a phone. */
  readonly paper: number | null
}
/** One closed question to every organisation about one value (or other bundled text). Nobody sees a ballot before `shown`. */
export interface Round {
  readonly id: RoundId
  readonly step: StepId
  /** Null: the round is about the whole text of the manifest. */
  readonly bundle: BundleId | null
  readonly text: string
  readonly behaviour: string | null
  /** Notes in the bundle when the round opened. */
  readonly sources: readonly NoteId[]
  /** Organisations that wrote a note in the bundle (they count for INV-6). */
  readonly wroteIn: readonly OrganisationId[]
  /** Counts from 1; a changed text is asked again in a new round of the same bundle. */
  readonly attempt: number
  readonly status: 'open' | 'shown' | 'agreed' | 'not-shared' | 'replaced'
  /** The whole text was changed while the room was asked about it: its answers are about another text. */
  readonly textChanged: boolean
  readonly ballots: ReadonlyMap<OrganisationId, RoundBallot>
  readonly missing: ReadonlyMap<OrganisationId, { readonly why: MissingWhy; readonly reason: string }>
}
export type ObjectionState = 'raised' | 'in-treatment' | 'worked-in' | 'withdrawn' | 'reservation'
export interface Objection {
  readonly id: ObjectionId
  readonly organisation: OrganisationId
  readonly reason: string
  readonly state: ObjectionState
  readonly about:
    | { readonly kind: 'round'; readonly round: RoundId; readonly bundle: BundleId | null }
    | { readonly kind: 'poll'; readonly step: StepId; readonly subject: SubjectId; readonly attempt: number }
    | { readonly kind: 'sentence'; readonly sentence: SentenceId; readonly version: number }
}
/**
 * A bundle that was agreed, or a note that was ticked for the manifest: the text of later steps and of the manifest.
 * A bundle is locked until it is reopened with a reason; a ticked note gets its consent with the whole text.
 */
export interface AgreedItem {
  readonly id: ItemId
  readonly kind: string
  readonly step: StepId
  /** Bundle or note that it came from. */
  readonly subject: SubjectId
  /** Null for a ticked note. */
  readonly bundle: BundleId | null
  /** Null when it was agreed in a poll, or ticked. */
  readonly round: RoundId | null
  /** Fields of a ticked note as they were when its step closed; empty for a bundle. */
  readonly fields: Readonly<Record<string, string>>
  readonly text: string
  readonly behaviour: string | null
  readonly sources: readonly NoteId[]
  /** Wrote in the bundle or answered "Hier sta ik voor" (INV-6). */
  readonly sharedBy: readonly OrganisationId[]
  readonly status: 'agreed' | 'reopened'
  /** Why it was reopened; null while it is agreed. */
  readonly reopenedWhy: string | null
}
export interface HarvestLine {
  readonly id: string
  readonly step: StepId
  readonly text: string
  /** Who said it; null when a facilitator wrote it down for the room. */
  readonly organisation: OrganisationId | null
  readonly ticked: boolean
}

/** *Zo tekenen · Voorstel · Bezwaar.* */
export type SentenceAnswer = 'sign-as-is' | 'proposal' | 'objection'
/** A proposed wording, decided once with all others. */
export interface Proposal {
  readonly id: ProposalId
  readonly organisation: OrganisationId
  readonly text: string
  readonly reason: string | null
  readonly decision: 'accepted' | 'declined' | null
}
/** The answer of one organisation to one version of a sentence. */
export interface SentenceBallot {
  readonly answer: SentenceAnswer
  readonly by: ParticipantId
  /** As in a round. */
  readonly paper: number | null
  readonly proposal: { readonly id: ProposalId; readonly text: string } | null
  readonly reason: string | null
}
/** One sentence of the manifest with its versions, answers and who recognises itself in it. */
export interface Sentence extends Explained {
  readonly id: SentenceId
  readonly section: string
  readonly item: ItemId | null
  /** The agreed value's name above the sentence; null for a loose sentence. */
  readonly heading: string | null
  readonly version: number
  /** Text of this version. Never empty once version ≥ 1. */
  readonly text: string
  /** Text of the version before this one, so that screens can show what is new; null for the first. */
  readonly previousText: string | null
  readonly sources: readonly NoteId[]
  /** Written in drafting without a note behind it: marked, needs the same consent (INV-14). */
  readonly free: boolean
  readonly status: 'unasked' | 'asked' | 'settled' | 'dropped'
  /** Closed until `shown`: every organisation that takes part answered or was marked missing. */
  readonly answers: ReadonlyMap<OrganisationId, SentenceBallot>
  readonly shown: boolean
  readonly missing: ReadonlyMap<OrganisationId, { readonly why: MissingWhy; readonly reason: string }>
  readonly recognisedBy: ReadonlySet<OrganisationId>
  readonly proposals: readonly Proposal[]
}

/** On what ground somebody signs for an organisation (Dutch public practice: method.md). */
export type Authority = 'own' | 'after-decision' | 'proxy' | 'subject-to-approval'
export interface Signature extends Identified {
  readonly id: SignatureId
  readonly organisation: OrganisationId
  readonly participant: ParticipantId
  readonly authority: Authority
  readonly atMs: number
  readonly status: 'standing' | 'withdrawn'
}
export interface Edition extends SigningOverDays, Succession<WorkshopState> {
  readonly number: number
  readonly frozen: FrozenManifest
  /** 64 hex characters: SHA-256 of the canonical bytes of `frozen`. */
  readonly fingerprint: string
  readonly openedAtMs: number
  readonly status: 'open-for-signing' | 'reopened' | 'in-force'
  readonly signatures: readonly Signature[]
  /** Organisations that sign later, with the date (YYYY-MM-DD) before which they do. */
  readonly later: ReadonlyMap<OrganisationId, string>
  /** Organisations whose last word about this edition (signed, later, not) was typed from a paper card, with its number. */
  readonly papers: ReadonlyMap<OrganisationId, number>
}

/** A step that was closed while something missed, and why. */
export interface WaivedGate {
  readonly step: StepId
  readonly check: string
  readonly reason: string
  /** How many things missed; not kept in events of an older version. */
  readonly count?: number
}

/** Demo and rehearsal carry a watermark and are not in the register. */
export type WorkshopKind = 'real' | 'demo' | 'rehearsal'
/** Everything decided in one workshop. Made only by `evolve` from its events; holds ids, never names of persons. */
export interface WorkshopState extends WorkingState, StepStates, BundlingState, BinState, AfterwardsState, OriginState {
  readonly id: WorkshopId
  readonly kind: WorkshopKind
  /** The workshop of which this is a rehearsal; null for every other kind. */
  readonly rehearses: WorkshopId | null
  /** The workshop's own copy (INV-1). Minutes that the facilitator changed are changed in this copy. */
  readonly template: Template
  readonly title: string
  readonly region: string
  /** Content language: the manifest is frozen in it. */
  readonly locale: Locale
  readonly organisations: readonly Organisation[]
  readonly meetings: readonly Meeting[]
  readonly participants: ReadonlyMap<ParticipantId, Participant>
  readonly spokespersons: ReadonlyMap<OrganisationId, ParticipantId>
  /** Colleague who asked to take over the word, per organisation. */
  readonly wordAskedBy: ReadonlyMap<OrganisationId, ParticipantId>
  /** Numbers of paper cards from which an answer or a signature was typed: they stay, and their number is not given again. */
  readonly answeredCards: ReadonlySet<number>
  /** Participants whom the facilitator saw in the room (roster tick or personal card at the table). */
  readonly seenInRoom: ReadonlySet<ParticipantId>
  /** Who holds the regie now. */
  readonly lead: ParticipantId | null
  readonly position: Position | null
  /** Step whose question is answered before its meeting (*Denk alvast mee*); null: none. */
  readonly beforehand: StepId | null
  readonly finishedSteps: ReadonlySet<StepId>
  readonly skippedSteps: ReadonlyMap<StepId, string>
  readonly waivedGates: readonly WaivedGate[]
  /** Steps whose silent notes were revealed, with the organisations that contributed. */
  readonly revealed: ReadonlyMap<
    StepId,
    { readonly noteCount: number; readonly organisations: ReadonlySet<OrganisationId> }
  >
  /** Steps that were written for while the phones said that no name would stand beside a note: that holds. */
  readonly namelessSteps: ReadonlySet<StepId>
  readonly screensPaused: boolean
  readonly calledAtMs: number | null
  readonly wallScene: WallScene
  readonly roomLight: RoomLight
  readonly allowances: Allowances
  readonly rounds: readonly Round[]
  readonly objections: readonly Objection[]
  readonly items: readonly AgreedItem[]
  readonly lines: readonly HarvestLine[]
  /** YYYY-MM-DD, ascending. The first one is needed before signing (TNS-14). */
  readonly checkinDates: readonly string[]
  readonly sentences: readonly Sentence[]
  /** Everybody consented to the whole text as it stands; falls when the text changes. */
  readonly textAgreed: boolean
  readonly inForceRule: InForceRule | null
  readonly editions: readonly Edition[]
}
