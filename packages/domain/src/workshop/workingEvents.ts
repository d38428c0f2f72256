import type { NoteId, OrganisationId, ParticipantId, RoundId, StepId } from '../ids.js'
import type { FromPaper } from './paperEvents.js'
import type { FromShelfEvent } from './shelf/fromShelf.js'
import type {
  CheckAnswer,
  Commitment,
  MissingWhy,
  Parked,
  PolledSubject,
  RecordedAnswer,
  SubjectId,
} from './working.js'

/** What happened in the chapters 2040, backcasting and change route. */
export type WorkingEvent =
  | FromShelfEvent
  | { readonly type: 'laneOpened'; readonly step: StepId; readonly lane: string }
  | { readonly type: 'laneRevealed'; readonly step: StepId; readonly lane: string }
  | { readonly type: 'noteLinked'; readonly note: NoteId; readonly to: SubjectId }
  | { readonly type: 'noteUnlinked'; readonly note: NoteId; readonly to: SubjectId }
  | { readonly type: 'noteMovedToLane'; readonly note: NoteId; readonly lane: string }
  /** The server writes the theme into the board; what the author wrote stays as it is. */
  | { readonly type: 'noteMovedToTheme'; readonly note: NoteId; readonly field: string; readonly theme: string }
  | { readonly type: 'parked'; readonly subject: SubjectId; readonly parked: Parked | null }
  | { readonly type: 'noteTicked'; readonly note: NoteId; readonly ticked: boolean }
  /** A revealed note was taken back by its author: it leads nowhere, is asked about nowhere, and the board has no words of it. */
  | { readonly type: 'noteWithdrawn'; readonly note: NoteId }
  | { readonly type: 'pointedAt'; readonly subject: SubjectId | null }
  | {
      readonly type: 'checkAnswered'
      readonly subject: SubjectId
      readonly principle: string
      readonly answer: CheckAnswer
    }
  /** The server writes the text into the board. Doubts and breaks are asked again; open polls start a new attempt. */
  | { readonly type: 'subjectRevised'; readonly subject: SubjectId; readonly text: string }
  | { readonly type: 'subjectLetGo'; readonly subject: SubjectId; readonly reason: string | null }
  | {
      readonly type: 'subjectsPolled'
      readonly step: StepId
      readonly subjects: readonly Pick<PolledSubject, 'subject' | 'text' | 'sources' | 'wroteIn'>[]
      /** Of dots: what is not there any more, as a bundle whose notes went into another one. */
      readonly gone?: readonly SubjectId[]
    }
  | ({
      readonly type: 'ballotCast'
      readonly step: StepId
      readonly subject: SubjectId
      readonly voter: string
      readonly question: string
      readonly option: string
      readonly reason: string | null
    } & FromPaper)
  | ({
      readonly type: 'dotsCast'
      readonly step: StepId
      readonly voter: string
      readonly dots: readonly { readonly subject: SubjectId; readonly dots: number }[]
      readonly done: boolean
    } & FromPaper)
  | { readonly type: 'dotsAskedAgain'; readonly step: StepId }
  | {
      readonly type: 'voterMissingMarked'
      readonly step: StepId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | { readonly type: 'voterMissingUnmarked'; readonly step: StepId; readonly organisation: OrganisationId }
  /** `subject` is null where all of it is shown at once: dots. */
  | { readonly type: 'pollShown'; readonly step: StepId; readonly subject: SubjectId | null }
  | {
      readonly type: 'answerRecorded'
      readonly step: StepId
      readonly subject: SubjectId
      readonly text: string
      readonly record: RecordedAnswer
    }
  /** Entering the step in which owners are asked: what comes along without being judged, and what does not any more. */
  | {
      readonly type: 'actionsGathered'
      readonly step: StepId
      readonly actions: readonly Pick<Commitment, 'subject' | 'text'>[]
      readonly gone: readonly SubjectId[]
    }
  | { readonly type: 'ownerAsked'; readonly subject: SubjectId; readonly organisation: OrganisationId | null }
  | ({
      readonly type: 'ownerAnswered'
      readonly subject: SubjectId
      readonly organisation: OrganisationId
      readonly by: ParticipantId
      readonly answer: 'accept' | 'later' | 'refuse'
      readonly on: string
      readonly due: string | null
      readonly firstStep: string | null
      readonly firstStepBy: string | null
    } & FromPaper)
  | ({ readonly type: 'commitmentDescribed'; readonly subject: SubjectId } & Pick<
      Commitment,
      'partners' | 'seen' | 'means' | 'effort'
    >)
  | { readonly type: 'actionShelved'; readonly subject: SubjectId; readonly shelved: boolean }
  | { readonly type: 'leftAsked'; readonly subject: SubjectId; readonly reason: string | null }
  /** Every organisation consented to the text as it stands: sentences that were not asked one by one are settled by it. */
  | { readonly type: 'textAgreed'; readonly round: RoundId }
