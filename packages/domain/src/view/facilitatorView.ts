import type {
  BundleId,
  MeetingId,
  OrganisationId,
  ParticipantId,
  ProposalId,
  RoundId,
  StepId,
  WorkshopId,
} from '../ids.js'
import type { InForceRule } from '../manifest/frozen.js'
import type { QuestionToState } from '../rules/obstacles/obstacles.js'
import type { SigningBlocker } from '../rules/signing.js'
import type { SegmentMode, StepKind, TemplateField, Translated } from '../template.js'
import type { Wifi } from '../wifi.js'
import type { ChangeProposal, LookedBack } from '../workshop/progress/lookedBack.js'
import type { Role } from '../workshop/roles.js'
import type { Allowances, PaperCard, RoomLight, Sentence, SentenceAnswer, WallScene } from '../workshop/state.js'
import type { Parked, SubjectId } from '../workshop/working.js'
import type { Clock, ObjectionView, PaperMark, RoundResult, RoundText, ViewBase } from './base.js'
import type { PhonesCan } from './participantView.js'
import type { BinnedView } from './parts/bin/binnedView.js'
import type { CheckinForRegie } from './parts/checkin/checkinView.js'
import type { ConsentText } from './parts/consent/texts.js'
import type { DotsView } from './parts/dots/dotsView.js'
import type { EditionForRegie } from './parts/editions/editionsView.js'
import type { NowForRegie } from './parts/notes/nowForRegie.js'
import type { OriginForRegie } from './parts/origin/originView.js'
import type { WithSheets } from './parts/sheets/sheetsView.js'
import type { TablesOfRegie } from './parts/tables/tablesView.js'
import type { WallNow } from './wallView.js'
import type { AgreedText, CheckView, LaneView, NoteNode, PollView, RouteView } from './workingView.js'

/** One step of the programme. `plannedStart` is HH:MM, null while the meeting has no start. */
export interface ProgrammeStep {
  readonly step: StepId
  readonly meeting: MeetingId
  readonly kind: StepKind
  readonly title: Translated
  readonly plannedStart: string | null
  readonly minutes: number
  readonly segments: readonly { readonly mode: SegmentMode; readonly label: Translated; readonly minutes: number }[]
  readonly state: 'done' | 'now' | 'to-do' | 'skipped'
  /** The room fills in sheets in it. */
  readonly hasSheets: boolean
}
/** One person as the regie sees them. `name` is null after erasure. */
export interface RosterEntry {
  readonly id: ParticipantId
  readonly name: string | null
  readonly role: Role
  readonly organisation: OrganisationId | null
  readonly spokesperson: boolean
  readonly asksForTheWord: boolean
  readonly connected: boolean
  readonly seenInRoom: boolean
  readonly byCard: boolean
  /** The numbered paper card of this seat; null for who came in with a phone. */
  readonly paper: PaperCard | null
  /** A made-up person of a rehearsal. */
  readonly simulated: boolean
}
/** What one note of a step is made of: its question, its text and the fields that come with it. */
export interface NoteForm {
  readonly question: Translated
  /** Longest text, in graphemes. */
  readonly maxChars: number
  readonly fields: readonly TemplateField[]
}
/** One gate that is not met, with how many things miss; 0 where a number would point at one organisation. */
export interface GateFinding {
  readonly check: string
  readonly severity: 'block' | 'warn'
  readonly message: Translated | null
  readonly count: number
  /** Words of what misses something, where it is on the route; the first few. */
  readonly about?: readonly string[]
}
/** One round as the regie sees it: who answered, never what before it is shown. */
export interface FacilitatorRound extends RoundText {
  readonly status: 'open' | 'shown' | 'agreed' | 'not-shared' | 'replaced'
  readonly answered: readonly OrganisationId[]
  /** Of `answered`: typed from a paper card. What was typed comes back with the others, when the round is shown. */
  readonly onPaper: readonly PaperMark[]
  readonly missing: RoundResult['missing']
  readonly waitingFor: readonly OrganisationId[]
  /** How many organisations make it shared: the template's number, or all when fewer take part (INV-6). */
  readonly needed: number
  /** That so many wrote in it or stand for it; null while it is closed. */
  readonly isShared: boolean | null
  readonly result: RoundResult | null
}
/** One sentence with its state in words; proposals carry the organisation, never a person. */
export interface SentenceView
  extends Pick<
    Sentence,
    'id' | 'section' | 'item' | 'heading' | 'version' | 'text' | 'previousText' | 'why' | 'free' | 'status' | 'sources'
  > {
  /** Who answered; what they answered is null until every organisation did or was marked missing. */
  readonly answered: readonly { readonly organisation: OrganisationId; readonly answer: SentenceAnswer | null }[]
  /** Of `answered`: typed from a paper card. */
  readonly onPaper: readonly PaperMark[]
  readonly shown: boolean
  /** Its author took the note back while the text was frozen: one press takes the sentence out. */
  readonly takenBack: boolean
  /** The wording that the newest check-in proposed; absent when there is none. */
  readonly atCheckin?: ChangeProposal & Pick<LookedBack, 'on'>
  readonly waitingFor: readonly OrganisationId[]
  /** Marked absent or abstaining at this version; taken back while the answers are closed. */
  readonly missing: RoundResult['missing']
  readonly recognisedBy: readonly OrganisationId[]
  /** Answered *Hier sta ik voor* about the value that the sentence comes from; said openly in its round, and of the value, not of these words. */
  readonly stoodFor: readonly OrganisationId[]
  readonly proposals: readonly {
    readonly id: ProposalId
    readonly organisation: OrganisationId
    readonly text: string
    readonly reason: string | null
    readonly decision: 'accepted' | 'declined' | null
  }[]
}
/** An agreed text that was opened again. `step`: the step that agreed on it; its round is opened there. */
export interface ReopenedText extends AgreedText {
  readonly bundle: BundleId
  readonly step: StepId
  readonly behaviour: string | null
  readonly reason: string
}
/** The large button. `waitsFor` says in data why it is not available; the screen says it in words. */
export type MainAction =
  | {
      readonly kind: 'open-meeting'
      readonly meeting: MeetingId
      readonly organisationsMissing: number
      readonly earlierMissing: boolean
    }
  | {
      readonly kind: 'advance'
      readonly to: 'reveal' | 'harvest' | 'segment' | 'step' | 'close'
      readonly label: Translated | null
      readonly gates: readonly GateFinding[]
    }
  /** Opens the next horizon and so reveals the one before; null: only the reveal of the last one. */
  | { readonly kind: 'open-lane'; readonly step: StepId; readonly lane: LaneView; readonly reveals: LaneView | null }
  | { readonly kind: 'show-poll'; readonly step: StepId; readonly subject: SubjectId; readonly waitingFor: number }
  | { readonly kind: 'show-thickness' }
  | { readonly kind: 'open-text-round'; readonly step: StepId }
  /** `rest`: what is left for later when the room goes on without talking about it; null where the step does not close next. */
  | { readonly kind: 'open-round'; readonly left: number; readonly rest: readonly GateFinding[] | null }
  | { readonly kind: 'show-round'; readonly round: RoundId; readonly waitingFor: number }
  | { readonly kind: 'close-round'; readonly round: RoundId; readonly openObjections: number }
  | { readonly kind: 'open-signing'; readonly blockers: readonly SigningBlocker[]; readonly unsettled: number }
  | { readonly kind: 'none' }

/** Everything that the cockpit may know (VIEW-2, INV-2). */
export interface FacilitatorView extends ViewBase, WithSheets, TablesOfRegie, CheckinForRegie {
  /** In a step that consents to several texts one by one; null in every other. */
  readonly texts: readonly ConsentText[] | null
  readonly audience: 'facilitator'
  readonly me: {
    readonly id: ParticipantId
    readonly role: Role
    readonly hasLead: boolean
    readonly leadName: string | null
  }
  /** The workshop of which this is a rehearsal, or null. */
  readonly rehearses: WorkshopId | null
  readonly joinCode: string | null
  readonly address: string
  /** The network of the room, to hand on; for who leads only. */
  readonly wifi: Wifi | null
  readonly meetings: readonly {
    readonly id: MeetingId
    readonly title: Translated
    readonly date: string | null
    readonly start: string | null
    readonly place: string
    readonly status: 'planned' | 'open' | 'closed'
    readonly minutes: number
    /** Organisations of which somebody joined while it was open. */
    readonly attended: readonly OrganisationId[]
  }[]
  readonly organisationTypes: readonly { readonly id: string; readonly label: Translated }[]
  /** Every organisation says of which municipality it is. */
  readonly asksMunicipality: boolean
  readonly programme: readonly ProgrammeStep[]
  readonly position: { readonly meeting: MeetingId; readonly step: StepId; readonly segment: number } | null
  readonly clock: Clock | null
  /** Minutes behind (positive) or ahead (negative) of the plan, and when the meeting will end (HH:MM), if it is open. */
  readonly pace: { readonly minutesBehind: number; readonly endsAt: string } | null
  readonly now: NowForRegie | null
  /** Where the notes of this step stand, when they have lanes, links or ticks; else empty. */
  readonly nodes: readonly NoteNode[]
  readonly lanes: readonly LaneView[]
  readonly check: CheckView | null
  readonly poll: PollView | null
  readonly dots: DotsView | null
  /** From the assess step on; null before. */
  readonly route: RouteView | null
  /** *Vraag aan het Rijk*: in the step that looks at rules and where owners are asked; else empty. */
  readonly toState: readonly QuestionToState[]
  /** *Vraag aan de raad*, in the same steps. */
  readonly toCouncil: readonly QuestionToState[]
  readonly parked: readonly ({ readonly subject: SubjectId } & Parked)[]
  /** While difficult talks lie aside: the agreed texts that they can be laid beside. */
  readonly placesForTalks: readonly { readonly subject: SubjectId; readonly text: string }[]
  readonly letGo: readonly { readonly subject: SubjectId; readonly reason: string }[]
  /** Between meetings, and while something is explained: what was agreed is read then. */
  readonly agreed: readonly AgreedText[]
  /** With `agreed`: what a step was closed without when it was last closed, and why. */
  readonly leftForLater: readonly {
    readonly title: Translated
    readonly check: string
    readonly count: number
    readonly reason: string
  }[]
  /** Agreed before and opened again with a reason, until it is agreed anew: can be asked again in any step. */
  readonly reopened: readonly ReopenedText[]
  readonly pointedAt: SubjectId | null
  readonly shelfShown: string | null /** Id of the item of the shelf that the room sees. */
  readonly textAgreed: boolean
  readonly main: MainAction
  readonly screensPaused: boolean
  readonly wallScene: WallScene
  readonly roomLight: RoomLight
  /** What the room screen shows now: the cockpit draws the same scene small, with its own `nodes`; beside the route and the whole text it draws none. */
  readonly wall: WallNow
  readonly allowances: Allowances
  readonly phonesCan: PhonesCan
  readonly people: {
    readonly inside: number
    readonly connected: number /** Joined in a silent segment and not connected now: they keep their text on the device. */
    readonly savingLocally: number
    /** On a paper card, without a phone. Part of `inside`, never of the two above. */
    readonly onPaper: number
  }
  readonly roster: readonly RosterEntry[]
  /** *Denk alvast mee*: what can be asked before its meeting, what is, and how many notes lie closed for it already. */
  readonly beforehand: {
    readonly askable: readonly { readonly step: StepId; readonly title: Translated }[]
    readonly asked: StepId | null
    readonly notes: number
  }
  /** Only counts: of the contribute step that is open, or of the one whose notes are bundled now. Else null. */
  readonly silent: {
    readonly step: StepId
    readonly notes: number
    readonly ready: number
    readonly late: number
    /** Lie closed until they are shown; told before the room leaves the step halfway. */
    readonly closed: number
    readonly revealed: boolean
    /** What a paper card of this step is typed into. */
    readonly form: NoteForm
  } | null
  /** Of this step, and of another one while it is asked. */
  readonly rounds: readonly FacilitatorRound[]
  readonly sharedBundles: readonly { readonly bundle: BundleId; readonly by: number; readonly of: number }[]
  readonly objections: readonly ObjectionView[]
  /** With fewer than 4 organisations taking part no organisation is named or counted on a bundle. */
  readonly countsVisible: boolean
  /** While notes are bundled: pairs (`pairOf`) that are not offered to one another again. */
  readonly unlike: readonly string[]
  /** What was removed in the last thirty days, the newest first. */
  readonly bin: readonly BinnedView[]
  readonly lines: readonly {
    readonly line: string
    readonly step: StepId
    readonly text: string
    readonly organisation: OrganisationId | null
    readonly ticked: boolean
  }[]
  readonly checkinDates: readonly string[]
  readonly proposedCheckinDates: readonly string[]
  readonly sections: readonly { readonly id: string; readonly title: Translated; readonly render: string }[]
  readonly sentences: readonly SentenceView[]
  /** Until the text is laid down for signing: who finds itself back nowhere in it, with what came of the talk about that (SPEC DEK-1). */
  readonly unrecognised: readonly { readonly organisation: OrganisationId; readonly discussed: string | null }[]
  /** From drafting on and outside meetings; null before, and while nothing was opened. */
  readonly origin: OriginForRegie | null
  readonly inForceRule: InForceRule | null
  readonly edition: EditionForRegie | null
  readonly manifestPath: string | null
}
