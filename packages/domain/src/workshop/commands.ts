import type {
  BundleId,
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
import type { InForceRule } from '../manifest/frozen.js'
import type { Locale, Template } from '../template.js'
import type { BinCommand } from './bin.js'
import type { BundlingCommand } from './bundling.js'
import type { OriginCommand } from './origin/origin.js'
import type { AfterwardsCommand } from './progress/afterwards.js'
import type { Role } from './roles.js'
import type { SheetCommand } from './sheets/sheets.js'
import type { OverDaysCommand } from './signing/overDays.js'
import type {
  Allowance,
  Authority,
  ConsentAnswer,
  ObjectionState,
  RoomLight,
  SentenceAnswer,
  WallScene,
  WorkshopKind,
} from './state.js'
import type { TablesCommand } from './tables/tables.js'
import type { TrialCommand } from './trials/trials.js'
import type { TurnCommand } from './turns/turns.js'
import type { MissingWhy } from './working.js'
import type { WorkingCommand } from './workingCommands.js'

/** The place that the sender saw. A command for another place than the current one is refused: two taps do not skip a step. */
export interface At {
  readonly step: StepId
  readonly segment: number
}

/** What becomes of notes that lie closed when the room leaves their step halfway: shown first, or left closed knowingly. */
export type ClosedNotes = 'show' | 'leave'

/** Everything that somebody can ask the server to decide. Who may ask it is one table; the rules are in `decide`. */
export type Command =
  | WorkingCommand
  | TrialCommand
  | SheetCommand
  | TurnCommand
  | BundlingCommand
  | BinCommand
  | TablesCommand
  | OriginCommand
  | AfterwardsCommand
  // preparing
  | {
      readonly type: 'createWorkshop'
      readonly workshop: WorkshopId
      readonly kind: WorkshopKind
      readonly template: Template
      readonly title: string
      readonly region: string
      readonly locale: Locale
      readonly facilitator: ParticipantId
      /** The workshop of which this one is a rehearsal. */
      readonly rehearses?: WorkshopId | undefined
    }
  // what a command leaves out stays as it is: who saves one field does not write back what they saw of the others
  | { readonly type: 'changeDetails'; readonly title?: string | undefined; readonly region?: string | undefined }
  | {
      readonly type: 'addOrganisation'
      readonly organisation: OrganisationId
      readonly name: string
      readonly organisationType: string
      readonly municipality?: string | undefined
    }
  /** The municipality that an organisation belongs to; empty: none. */
  | { readonly type: 'setMunicipality'; readonly organisation: OrganisationId; readonly municipality: string }
  | { readonly type: 'renameOrganisation'; readonly organisation: OrganisationId; readonly name: string }
  | { readonly type: 'removeOrganisation'; readonly organisation: OrganisationId }
  /** `sha256` as the server gave it for the image; null: no logo. */
  | { readonly type: 'setLogo'; readonly organisation: OrganisationId; readonly sha256: string | null }
  | {
      readonly type: 'planMeeting'
      readonly meeting: MeetingId
      readonly date?: string | null | undefined
      readonly start?: string | null | undefined
      readonly place?: string | undefined
    }
  | { readonly type: 'changeMinutes'; readonly step: StepId; readonly segment: number; readonly minutes: number }
  /** The question that is answered before its meeting; null asks none. */
  | { readonly type: 'askBeforehand'; readonly step: StepId | null }
  // people. `admitParticipant` comes from the server only, after a token was made
  | {
      readonly type: 'admitParticipant'
      readonly participant: ParticipantId
      readonly role: Role
      readonly organisation: OrganisationId | null
      readonly byCard: boolean
      /** A made-up person of a rehearsal. */
      readonly simulated?: boolean | undefined
    }
  /** Somebody of an organisation is here in the meeting that is open. */
  | { readonly type: 'arrive'; readonly participant: ParticipantId }
  | {
      readonly type: 'appointSpokesperson'
      readonly organisation: OrganisationId
      readonly participant: ParticipantId | null
    }
  | { readonly type: 'confirmInRoom'; readonly participant: ParticipantId; readonly seen: boolean }
  | { readonly type: 'askForTheWord' }
  | { readonly type: 'answerTheAsker'; readonly give: boolean }
  | { readonly type: 'takeOver' }
  // paper cards, for who has no phone. `claimPaperSeat` comes from the server only, after the four words were right
  | { readonly type: 'addPaperSeat'; readonly participant: ParticipantId; readonly organisation: OrganisationId }
  | { readonly type: 'removePaperSeat'; readonly participant: ParticipantId }
  | { readonly type: 'claimPaperSeat'; readonly participant: ParticipantId }
  | {
      readonly type: 'addPaperNote'
      readonly participant: ParticipantId
      readonly step: StepId
      readonly note: NoteId
      readonly text: string
      readonly fields: readonly { readonly field: string; readonly text: string }[]
    }
  | { readonly type: 'withdrawPaperNote'; readonly participant: ParticipantId; readonly note: NoteId }
  /** What stands on the card of who speaks for an organisation without a phone, typed by who leads. */
  | { readonly type: 'answerOnPaper'; readonly participant: ParticipantId; readonly answer: CardAnswer }
  // running
  | { readonly type: 'openMeeting'; readonly meeting: MeetingId }
  /** `waiveReason`: why its last step closes while something misses. */
  | {
      readonly type: 'closeMeeting'
      readonly waiveReason?: string | null | undefined
      readonly closedNotes?: ClosedNotes | undefined
    }
  | { readonly type: 'advance'; readonly from: At; readonly waiveReason: string | null }
  | { readonly type: 'goBack'; readonly from: At }
  | { readonly type: 'repeatSegment'; readonly from: At }
  | {
      readonly type: 'skipStep'
      readonly from: At
      readonly reason: string
      readonly closedNotes?: ClosedNotes | undefined
    }
  | { readonly type: 'addTime'; readonly from: At; readonly minutes: number }
  | { readonly type: 'pauseScreens'; readonly paused: boolean }
  | { readonly type: 'callEveryone' }
  | { readonly type: 'showOnWall'; readonly scene: WallScene }
  | { readonly type: 'lightRoom'; readonly light: RoomLight }
  | { readonly type: 'allow'; readonly allowance: Allowance; readonly on: boolean }
  | { readonly type: 'addLateNotes'; readonly step: StepId }
  // consent per organisation
  | { readonly type: 'openRound'; readonly step: StepId; readonly bundle: BundleId; readonly behaviour: string | null }
  | {
      readonly type: 'answerRound'
      readonly round: RoundId
      readonly answer: ConsentAnswer
      readonly reason: string | null
    }
  | {
      readonly type: 'markMissing'
      readonly round: RoundId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | { readonly type: 'unmarkMissing'; readonly round: RoundId; readonly organisation: OrganisationId }
  | { readonly type: 'showRound'; readonly round: RoundId }
  | { readonly type: 'reviseRound'; readonly round: RoundId; readonly text: string; readonly behaviour: string | null }
  | { readonly type: 'closeRound'; readonly round: RoundId }
  | {
      readonly type: 'treatObjection'
      readonly objection: ObjectionId
      readonly state: Exclude<ObjectionState, 'raised'>
    }
  | { readonly type: 'reopenItem'; readonly bundle: BundleId; readonly reason: string }
  // harvest
  | { readonly type: 'addLine'; readonly step: StepId; readonly text: string }
  | { readonly type: 'tickLine'; readonly line: string; readonly ticked: boolean }
  | { readonly type: 'planCheckins'; readonly dates: readonly string[] }
  // draft
  | { readonly type: 'addSentence'; readonly section: string; readonly sentence: SentenceId }
  | { readonly type: 'proposeSentence'; readonly sentence: SentenceId }
  | { readonly type: 'dropSentence'; readonly sentence: SentenceId; readonly reason: string }
  | { readonly type: 'askSentence'; readonly sentence: SentenceId; readonly version: number }
  | {
      readonly type: 'answerSentence'
      readonly sentence: SentenceId
      readonly version: number
      readonly answer: SentenceAnswer
      readonly text: string | null
      readonly reason: string | null
    }
  | {
      readonly type: 'recogniseSentence'
      readonly sentence: SentenceId
      readonly version: number
      readonly recognised: boolean
    }
  | {
      readonly type: 'markSentenceMissing'
      readonly sentence: SentenceId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | {
      readonly type: 'unmarkSentenceMissing'
      readonly sentence: SentenceId
      readonly organisation: OrganisationId
    }
  | {
      readonly type: 'decideProposals'
      readonly sentence: SentenceId
      readonly version: number
      readonly accepted: readonly ProposalId[]
    }
  | { readonly type: 'settleSentence'; readonly sentence: SentenceId; readonly version: number }
  // sign
  | { readonly type: 'setInForceRule'; readonly rule: InForceRule }
  | { readonly type: 'openSigning' }
  | { readonly type: 'reopenEdition'; readonly edition: number; readonly reason: string }
  | {
      readonly type: 'sign'
      readonly edition: number
      readonly fingerprint: string
      readonly organisation: OrganisationId
      readonly authority: Authority
      readonly person: SignatoryDetails
    }
  | { readonly type: 'signLater'; readonly edition: number; readonly until: string }
  | { readonly type: 'declineSigning'; readonly edition: number; readonly reason: string | null }
  | { readonly type: 'withdrawSignature'; readonly signature: SignatureId }
  | { readonly type: 'closeEdition'; readonly edition: number }
  | OverDaysCommand
/** Name of a command. */
export type CommandType = Command['type']
/** The command of one name. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What can be answered and signed on a numbered paper card: the commands of a phone, with everything that they ask. */
export type CardAnswer = CommandOf<
  | 'answerRound'
  | 'castBallot'
  | 'answerAsk'
  | 'castDots'
  | 'answerSentence'
  | 'recogniseSentence'
  | 'fillSheet'
  | 'sign'
  | 'signLater'
  | 'declineSigning'
  | 'withdrawSignature'
>
/** What is asked: of a paper card it is the answer that stands on it. */
export const whatIsAsked = (command: Command): Command => (command.type === 'answerOnPaper' ? command.answer : command)

/** Personal details of a signature. Kept in a side table of the register, never in an event. */
export interface SignatoryDetails {
  /** At most 80 graphemes, not empty. */
  readonly name: string
  /** At most 120 graphemes, not empty. */
  readonly function: string
  /** "Mijn zin", at most 200 graphemes, or null. */
  readonly sentence: string | null
  /** Needed with `subject-to-approval` (of whom) and `proxy` (by whom), at most 120 graphemes; else null. */
  readonly condition: string | null
}

/** Who sends a command. The role is looked up in the state: no client can claim one. `system` is the server itself. */
export type Actor = { readonly kind: 'person'; readonly id: ParticipantId } | { readonly kind: 'system' }
