import type { NoteId, OrganisationId, StepId } from '../ids.js'
import type { FromShelfCommand } from './shelf/fromShelf.js'
import type { Effort, MissingWhy, Parked, PrincipleAnswer, SubjectId } from './working.js'

/** Commands of the chapters 2040, backcasting and change route. */
export type WorkingCommand =
  | FromShelfCommand
  // backcasting and links
  | { readonly type: 'openLane'; readonly step: StepId; readonly lane: string }
  | { readonly type: 'linkNote'; readonly note: NoteId; readonly to: SubjectId }
  | { readonly type: 'unlinkNote'; readonly note: NoteId; readonly to: SubjectId }
  | { readonly type: 'moveToLane'; readonly note: NoteId; readonly lane: string }
  /** An opened note belongs to another theme. Both as they stand in its field: empty, not known (yet). `from`: what was seen. */
  | {
      readonly type: 'moveToTheme'
      readonly step: StepId
      readonly note: NoteId
      readonly from: string
      readonly theme: string
    }
  /** `beside`: the agreed text that a difficult talk belongs to; left out, the first that the note is linked to. */
  | {
      readonly type: 'park'
      readonly subject: SubjectId
      readonly where: Parked['where'] | null
      readonly beside?: SubjectId | undefined
    }
  | { readonly type: 'tickNote'; readonly note: NoteId; readonly ticked: boolean }
  /** From the server only: the author took a revealed note back in the own document. It always wins. */
  | { readonly type: 'withdrawNote'; readonly note: NoteId }
  | { readonly type: 'pointAt'; readonly subject: SubjectId | null }
  // principles. `organisation`: the own one on a phone; null when a facilitator answers for a table
  | {
      readonly type: 'answerCheck'
      readonly subject: SubjectId
      readonly principle: string
      readonly answer: PrincipleAnswer
      readonly reason: string | null
      readonly organisation: OrganisationId | null
    }
  | { readonly type: 'reviseSubject'; readonly subject: SubjectId; readonly text: string }
  | { readonly type: 'letGo'; readonly subject: SubjectId; readonly reason: string | null }
  // polls (vote, assess)
  | {
      readonly type: 'castBallot'
      readonly step: StepId
      readonly subject: SubjectId
      /** The text that was read: a ballot for an older attempt is refused. */
      readonly attempt: number
      readonly question: string
      readonly option: string
      readonly reason: string | null
    }
  /** All dots of one voter: what lay there before is replaced; a subject that is not named has none. */
  | {
      readonly type: 'castDots'
      readonly step: StepId
      readonly dots: readonly {
        readonly subject: SubjectId
        /** The words that were read, as for a ballot. */
        readonly attempt: number
        readonly dots: number
      }[]
      readonly done: boolean
    }
  /** A second vote by dots is a new round: everything begins empty. */
  | { readonly type: 'voteAgain'; readonly step: StepId }
  | {
      readonly type: 'markVoterMissing'
      readonly step: StepId
      readonly organisation: OrganisationId
      readonly why: MissingWhy
      readonly reason: string
    }
  | { readonly type: 'unmarkVoterMissing'; readonly step: StepId; readonly organisation: OrganisationId }
  | { readonly type: 'showPoll'; readonly step: StepId; readonly subject: SubjectId }
  | { readonly type: 'agreeSubject'; readonly step: StepId; readonly subject: SubjectId }
  | {
      readonly type: 'recordAnswer'
      readonly step: StepId
      readonly subject: SubjectId
      readonly answers: Readonly<Record<string, string>>
      readonly disagreed: readonly OrganisationId[]
      readonly reason: string | null
      readonly chosen: boolean
    }
  // owners
  | { readonly type: 'askOwner'; readonly subject: SubjectId; readonly organisation: OrganisationId | null }
  | {
      readonly type: 'answerAsk'
      readonly subject: SubjectId
      readonly answer: 'accept' | 'later' | 'refuse'
      /** With `accept`: YYYY-MM-DD and at most 160 graphemes; else null. */
      readonly due: string | null
      readonly firstStep: string | null
    }
  | {
      readonly type: 'describeCommitment'
      readonly subject: SubjectId
      readonly partners: readonly OrganisationId[]
      readonly seen: string | null
      readonly means: string | null
      readonly effort: Effort | null
    }
  | { readonly type: 'shelveAction'; readonly subject: SubjectId; readonly shelved: boolean }
  | { readonly type: 'leaveAsked'; readonly subject: SubjectId; readonly reason: string | null }
  // consent about the whole text (a step of kind consent without input)
  | { readonly type: 'openTextRound'; readonly step: StepId }
