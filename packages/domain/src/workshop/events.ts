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
import type { TidyEvent } from './bin.js'
import type { OriginEvent } from './origin/origin.js'
import type { FromPaper, PaperEvent } from './paperEvents.js'
import type { PreparingEvent } from './preparingEvents.js'
import type { AfterwardsEvent } from './progress/afterwards.js'
import type { Role } from './roles.js'
import type { SheetEvent } from './sheets/sheets.js'
import type { Identified, OverDaysEvent } from './signing/overDays.js'
import type {
  Allowance,
  Authority,
  ConsentAnswer,
  Objection,
  ObjectionState,
  RoomLight,
  SentenceAnswer,
  WaivedGate,
  WallScene,
  WorkshopKind,
} from './state.js'
import type { TablesEvent } from './tables/tables.js'
import type { TrialEvent } from './trials/trials.js'
import type { TurnEvent } from './turns/turns.js'
import type { MissingWhy, PlacedNote, SubjectId } from './working.js'
import type { WorkingEvent } from './workingEvents.js'

/** A sentence that the server puts into the pen document, from an agreed item or a ticked line. */
export interface SeededSentence {
  readonly sentence: SentenceId
  readonly section: string
  readonly item: ItemId | null
  readonly heading: string | null
  readonly text: string
  readonly sources: readonly NoteId[]
  /** False for a ticked note: it gets its consent with the whole text. Absent: settled when it has an item. */
  readonly settled?: boolean
}

/** What happened. Appended by the server only, never changed (INV-20), never sent to a client. Ids, never names of persons. */
export type Event =
  | WorkingEvent
  | TrialEvent
  | SheetEvent
  | TurnEvent
  | TidyEvent
  | TablesEvent
  | OriginEvent
  | OverDaysEvent
  | AfterwardsEvent
  | {
      readonly type: 'workshopCreated'
      readonly workshop: WorkshopId
      readonly kind: WorkshopKind
      readonly template: Template
      readonly title: string
      readonly region: string
      readonly locale: Locale
      /** Only in a rehearsal. */
      readonly rehearses?: WorkshopId
    }
  | PreparingEvent
  | {
      readonly type: 'participantAdmitted'
      readonly participant: ParticipantId
      readonly role: Role
      readonly organisation: OrganisationId | null
      readonly byCard: boolean
      /** Only of a made-up person. */
      readonly simulated?: true
    }
  | {
      readonly type: 'spokespersonAppointed'
      readonly organisation: OrganisationId
      readonly participant: ParticipantId | null
    }
  | { readonly type: 'inRoomConfirmed'; readonly participant: ParticipantId; readonly seen: boolean }
  | { readonly type: 'wordAsked'; readonly organisation: OrganisationId; readonly participant: ParticipantId }
  | { readonly type: 'wordAnswered'; readonly organisation: OrganisationId; readonly given: boolean }
  | { readonly type: 'leadTaken'; readonly participant: ParticipantId }
  | PaperEvent
  /** `present`: organisations of which somebody was there; absent in the first meeting: all that somebody joined for. */
  | {
      readonly type: 'meetingOpened'
      readonly meeting: MeetingId
      readonly atMs: number
      readonly present?: readonly OrganisationId[]
    }
  | { readonly type: 'organisationArrived'; readonly meeting: MeetingId; readonly organisation: OrganisationId }
  /** `comesBack`: the room meets again when a trial has gone on until this day (YYYY-MM-DD). */
  | { readonly type: 'meetingClosed'; readonly meeting: MeetingId; readonly comesBack?: string }
  | {
      readonly type: 'segmentStarted'
      readonly meeting: MeetingId
      readonly step: StepId
      readonly segment: number
      readonly atMs: number
      readonly endsAtMs: number
    }
  | { readonly type: 'stepFinished'; readonly step: StepId }
  | { readonly type: 'stepReopened'; readonly step: StepId }
  | { readonly type: 'stepSkipped'; readonly step: StepId; readonly reason: string }
  | ({ readonly type: 'gateWaived' } & WaivedGate)
  | { readonly type: 'timeAdded'; readonly endsAtMs: number }
  | { readonly type: 'screensPaused'; readonly paused: boolean }
  | { readonly type: 'everyoneCalled'; readonly atMs: number }
  | { readonly type: 'wallSceneChosen'; readonly scene: WallScene }
  | { readonly type: 'roomLit'; readonly light: RoomLight }
  | { readonly type: 'allowanceSet'; readonly allowance: Allowance; readonly on: boolean }
  /** `notes` in the shuffled order in which the server writes them to the board. */
  | {
      readonly type: 'notesRevealed'
      readonly step: StepId
      readonly notes: readonly NoteId[]
      readonly organisations: readonly OrganisationId[]
      readonly late: boolean
      /** Lane and links per note, in a step that has them. */
      readonly placed?: readonly {
        readonly note: NoteId
        readonly lane: PlacedNote['lane']
        readonly links: readonly SubjectId[]
      }[]
    }
  | {
      readonly type: 'roundOpened'
      readonly round: RoundId
      readonly step: StepId
      readonly bundle: BundleId | null
      readonly text: string
      readonly behaviour: string | null
      readonly sources: readonly NoteId[]
      readonly wroteIn: readonly OrganisationId[]
      readonly attempt: number
    }
  | ({
      readonly type: 'roundAnswered'
      readonly round: RoundId
      readonly organisation: OrganisationId
      readonly by: ParticipantId
      readonly answer: ConsentAnswer
      readonly reason: string | null
    } & FromPaper)
  | {
      readonly type: 'missingMarked'
      readonly round: RoundId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | { readonly type: 'missingUnmarked'; readonly round: RoundId; readonly organisation: OrganisationId }
  | { readonly type: 'roundShown'; readonly round: RoundId }
  | { readonly type: 'roundReplaced'; readonly round: RoundId }
  | { readonly type: 'roundNotShared'; readonly round: RoundId }
  | {
      readonly type: 'objectionRaised'
      readonly objection: ObjectionId
      readonly organisation: OrganisationId
      readonly reason: string
      readonly about: Objection['about']
    }
  | {
      readonly type: 'objectionTreated'
      readonly objection: ObjectionId
      readonly state: Exclude<ObjectionState, 'raised'>
    }
  | {
      readonly type: 'itemAgreed'
      readonly item: ItemId
      /** Null when a poll agreed it, or when it is a ticked note. */
      readonly round: RoundId | null
      readonly step: StepId
      /** Null for a ticked note. */
      readonly bundle: BundleId | null
      readonly note?: NoteId
      readonly fields?: Readonly<Record<string, string>>
      readonly kind: string
      readonly text: string
      readonly behaviour: string | null
      readonly sources: readonly NoteId[]
      readonly sharedBy: readonly OrganisationId[]
    }
  | { readonly type: 'itemReopened'; readonly item: ItemId; readonly bundle: BundleId | null; readonly reason: string }
  | {
      readonly type: 'lineAdded'
      readonly line: string
      readonly step: StepId
      readonly text: string
      readonly organisation?: OrganisationId | null
    }
  | { readonly type: 'lineTicked'; readonly line: string; readonly ticked: boolean }
  | { readonly type: 'checkinsPlanned'; readonly dates: readonly string[] }
  /** At the start of a draft step: one sentence per agreed item that has none, as version 1, settled. The server writes them into the pen document. */
  | { readonly type: 'sentencesSeeded'; readonly sentences: readonly SeededSentence[] }
  | { readonly type: 'sentenceAdded'; readonly sentence: SentenceId; readonly section: string }
  | {
      readonly type: 'sentenceProposed'
      readonly sentence: SentenceId
      readonly version: number
      readonly text: string
      readonly settled: boolean
      /** Made anew from a sheet: the server puts it in the pen as well. */
      readonly fromSheet?: true
    }
  | { readonly type: 'sentenceDropped'; readonly sentence: SentenceId; readonly reason: string; readonly atMs?: number }
  | { readonly type: 'sentenceAsked'; readonly sentence: SentenceId; readonly version: number }
  | ({
      readonly type: 'sentenceAnswered'
      readonly sentence: SentenceId
      readonly version: number
      readonly organisation: OrganisationId
      readonly by: ParticipantId
      readonly answer: SentenceAnswer
      readonly proposal: { readonly id: ProposalId; readonly text: string } | null
      readonly reason: string | null
    } & FromPaper)
  | ({
      readonly type: 'sentenceRecognised'
      readonly sentence: SentenceId
      readonly version: number
      readonly organisation: OrganisationId
      readonly recognised: boolean
    } & FromPaper)
  | {
      readonly type: 'sentenceMissingMarked'
      readonly sentence: SentenceId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | {
      readonly type: 'sentenceMissingUnmarked'
      readonly sentence: SentenceId
      readonly organisation: OrganisationId
    }
  | {
      readonly type: 'proposalsDecided'
      readonly sentence: SentenceId
      readonly version: number
      readonly accepted: readonly ProposalId[]
    }
  /** Every organisation answered or was marked missing: the answers are open now. */
  | { readonly type: 'sentenceShown'; readonly sentence: SentenceId; readonly version: number }
  | { readonly type: 'sentenceSettled'; readonly sentence: SentenceId; readonly version: number }
  | { readonly type: 'inForceRuleSet'; readonly rule: InForceRule }
  | {
      readonly type: 'editionFrozen'
      readonly edition: number
      readonly frozen: FrozenManifest
      readonly fingerprint: string
      readonly atMs: number
    }
  | { readonly type: 'editionReopened'; readonly edition: number; readonly reason: string }
  | ({
      readonly type: 'signed'
      readonly edition: number
      readonly signature: SignatureId
      readonly fingerprint: string
      readonly organisation: OrganisationId
      readonly participant: ParticipantId
      readonly authority: Authority
      readonly atMs: number
    } & FromPaper &
      Identified)
  | ({
      readonly type: 'signingPostponed'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly until: string
    } & FromPaper)
  | ({
      readonly type: 'signingDeclined'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly atMs: number
    } & FromPaper)
  | ({
      readonly type: 'signatureWithdrawn'
      readonly edition: number
      readonly signature: SignatureId
      readonly atMs: number
    } & FromPaper)
  | { readonly type: 'editionInForce'; readonly edition: number; readonly atMs: number }
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>
