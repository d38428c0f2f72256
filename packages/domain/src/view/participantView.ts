import type { NoteId, OrganisationId, ParticipantId, SentenceId, SignatureId, StepId } from '../ids.js'
import type { LiveMode } from '../rules/notes/live.js'
import type { SigningGrounds } from '../rules/overDays/grounds.js'
import type { Attribution, SegmentMode, StepPicture, TemplateField, Translated } from '../template.js'
import type { SignatoryDetails } from '../workshop/commands.js'
import type { Role } from '../workshop/roles.js'
import type { Authority, ConsentAnswer, SentenceAnswer } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import type { Clock, RoundResult, RoundText, StepTexts, ViewBase } from './base.js'
import type { PromisesView } from './parts/checkin/checkinView.js'
import type { MirrorNow } from './parts/checkin/mirrorView.js'
import type { DotsNow } from './parts/dots/dotsView.js'
import type { ScribeNow } from './parts/notes/scribeView.js'
import type { TrailView } from './parts/notes/trailView.js'
import type { TurnNow } from './parts/notes/turnView.js'
import type { SheetsNow } from './parts/sheets/sheetScreens.js'
import type { ReadOutNow, TablesNow } from './parts/tables/tablesView.js'
import type {
  AgreedText,
  AssignNow,
  CheckNow,
  HarvestNow,
  LaneView,
  LinkAsked,
  LinkTargets,
  PollNow,
  PrincipleView,
} from './workingView.js'

/** What one phone shows now: always exactly one thing (product.md §3.2). */
export type ParticipantNow =
  | {
      readonly kind: 'before'
      readonly date: string | null
      readonly start: string | null
      readonly place: string
      /** False between meetings: somebody met before. */
      readonly first: boolean
      /** What was agreed so far, to keep in mind until the next meeting. */
      readonly agreed: readonly AgreedText[]
      /** Once there is a manifest: what was signed can be kept until the check-in. */
      readonly manifestPath: string | null
    }
  | {
      readonly kind: 'look-ahead'
      readonly texts: StepTexts | null
      readonly mode: SegmentMode | null
      readonly why: 'paused' | 'listen' | 'reveal' | 'between' | 'waiting-for-round'
    }
  | {
      readonly kind: 'inform'
      readonly texts: StepTexts
      /** In a silent part: what everybody thinks about, without writing. */
      readonly thinks: Translated | null
      readonly picture: StepPicture | null
      readonly principles: readonly PrincipleView[]
      /** What was agreed so far, to read along; empty in the first meeting. */
      readonly agreed: readonly AgreedText[]
    }
  | CheckNow
  | SheetsNow
  | PollNow
  | DotsNow
  | ({ readonly kind: 'promises'; readonly texts: StepTexts } & PromisesView)
  | MirrorNow
  | AssignNow
  | HarvestNow
  | TablesNow
  | ReadOutNow
  | TurnNow
  | ScribeNow
  | { readonly kind: 'talk'; readonly texts: StepTexts; readonly mode: 'pairs' | 'small-group' }
  | {
      readonly kind: 'write'
      readonly texts: StepTexts
      readonly noteKind: string
      readonly fields: readonly TemplateField[]
      /** What a note can be linked to, in the order of asking. */
      readonly links: readonly LinkTargets[]
      /** The horizon that is open now; null in a step without lanes. */
      readonly lane: LaneView | null
      readonly maxChars: number
      readonly perPerson: { readonly min: number; readonly max: number | null }
      /** Who will stand beside the notes when they are opened. */
      readonly attribution: Attribution
      /** What is laid down is open at once, for everybody: while all write, or in a round by name. Null: it lies closed first. */
      readonly live: LiveMode | null
      /** Before a meeting: the organisation is named only when four or more take part. */
      readonly fromFour: boolean
      readonly promptsOpen: boolean
      /** The meeting at which the notes open, while it has not begun (*Denk alvast mee*); null in the meeting itself. */
      readonly beforehand: { readonly date: string | null; readonly start: string | null } | null
    }
  | {
      readonly kind: 'sort'
      readonly texts: StepTexts
      readonly sourceSteps: readonly StepId[]
      readonly mayMove: boolean
      readonly mayName: boolean /** My part of the loose notes: those whose rank in id order is `index` modulo `of`. */
      readonly share: { readonly index: number; readonly of: number }
    }
  | {
      readonly kind: 'consent'
      readonly texts: StepTexts
      readonly round: RoundText
      readonly status: 'open' | 'shown'
      readonly mayAnswer: boolean /** Answer of the own organisation; only its members see it before showing. */
      readonly ownAnswer: { readonly answer: ConsentAnswer; readonly reason: string | null } | null
      readonly result: RoundResult | null
      /** The whole text, when the round is about it. */
      readonly whole: readonly { readonly heading: string | null; readonly text: string }[] | null
    }
  | {
      readonly kind: 'draft'
      readonly texts: StepTexts
      readonly sentence: SentenceForPhone | null
      readonly index: number
      readonly of: number
      readonly mayAnswer: boolean
    }
  | {
      readonly kind: 'sign'
      readonly texts: StepTexts
      readonly edition: EditionHead
      readonly mayClaim: boolean
      readonly maySign: boolean
      readonly own: SigningState
      readonly statement: string
      readonly grounds: SigningGrounds
      /** The text of the next edition is being written: nobody signs this one now. */
      readonly changing: boolean
      /** The edition that this one is compared with: the last that my organisation signed, else the one before. */
      readonly before: { readonly number: number; readonly signed: boolean } | null
      /** Organisations that declined after mine signed. */
      readonly declined: readonly OrganisationId[]
      /** Where the signed PDF can be fetched, or null while there is no address for it. */
      readonly manifestPath: string | null
    }
  | { readonly kind: 'break'; readonly texts: StepTexts; readonly next: Translated | null }
  | { readonly kind: 'closed'; readonly manifestPath: string | null }
/** What the phones can do now: what the regie says is read from what the phones show. `look`: nothing but looking up. */
export type PhonesCan =
  | 'write'
  | 'sort'
  | 'talk'
  | 'check'
  | 'fill'
  | 'poll'
  | 'dots'
  | 'assign'
  | 'harvest'
  | 'decide'
  | 'mirror'
  | 'look'
export interface SentenceForPhone {
  readonly id: SentenceId
  readonly version: number
  readonly heading: string | null
  readonly text: string
  readonly previousText: string | null
  readonly free: boolean
  /** Notes that it came from: their words lie open on the board. */
  readonly sources: readonly NoteId[]
  readonly ownAnswer: SentenceAnswer | null
  readonly recognised: boolean
}
export interface EditionHead {
  readonly number: number
  readonly title: string
  readonly fingerprint: string
  readonly status: 'open-for-signing' | 'reopened' | 'in-force'
}
export type SigningState =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'signed'
      readonly signature: SignatureId
      readonly authority: Authority
      readonly details: SignatoryDetails | null
      readonly atMs: number
      readonly byMe: boolean
      readonly mayWithdraw: boolean
      /** Signed by me under a reservation that still stands. */
      readonly mayLift: boolean
      /** When the reservation was lifted; null while there is none that was. */
      readonly liftedAtMs: number | null
    }
  | { readonly kind: 'later'; readonly until: string }
  | { readonly kind: 'declined' }

/** Everything that one phone may know: the own seat, and exactly one thing to do now. */
export interface ParticipantView extends ViewBase {
  readonly audience: 'participant'
  readonly me: {
    readonly id: ParticipantId
    readonly name: string | null
    readonly organisation: OrganisationId | null
    readonly role: Role
    readonly spokesperson: boolean
    /** Somebody is the spokesperson of my organisation; who came in with a card may have no name. */
    readonly spokenFor: boolean
    /** That is somebody on a paper card: who leads gives the word. */
    readonly spokenOnPaper: boolean
    readonly spokespersonName: string | null /** A colleague asks me for the word: the name, for my eyes. */
    readonly askedBy: string | null
    readonly iAsked: boolean
  }
  readonly clock: Clock | null
  readonly chapter: Translated | null
  readonly now: ParticipantNow
  /** Steps whose notes were revealed: tells "Mijn briefjes" what is open, closed or late. */
  readonly revealedSteps: readonly StepId[]
  readonly fieldsByStep: Readonly<Record<string, readonly TemplateField[]>>
  /** What notes of a step can be linked to, only of steps that were open; for links that were left for later. */
  readonly linksByStep: Readonly<Record<string, readonly LinkAsked[]>>
  /** What can be chosen, once each: several steps link to the same milestones. */
  readonly linkLists: readonly LinkTargets['options'][]
  /** Kind of note per contribute step, so that half-typed text of a passed step can still be put on the table. */
  readonly noteKindByStep: Readonly<Record<string, string>>
  /** Limits of a note per contribute step: what is above them is taken back at admission. */
  readonly noteLimitsByStep: Readonly<Record<string, NoteLimits>>
  /** What the own revealed notes lead to now, also when the facilitator changed it. */
  readonly ownLinks: Readonly<Record<string, readonly SubjectId[]>>
  /** What was opened of what this person held the pen for, to take back; without what is being written now. */
  readonly penned: readonly PennedNotes[]
  readonly trail: TrailView
  readonly calledAtMs: number | null
}
/** Opened notes that a theme table or the own organisation wrote with one pen, in the order of writing. Their words lie on the board. */
export interface PennedNotes {
  readonly step: StepId
  /** Name of the theme table; null for the own organisation. */
  readonly table: Translated | null
  readonly notes: readonly NoteId[]
}
/** What a step asks of notes: `maxChars` in graphemes; `maxNotes` standing ones per person, null without a limit. */
export interface NoteLimits {
  readonly maxChars: number
  readonly maxNotes: number | null
}
