import type { NoteId, OrganisationId, StepId } from '../ids.js'
import type { Finding } from '../rules/obstacles/finding.js'
import type { Served } from '../rules/route/bothAnd.js'
import type { Locale, Translated } from '../template.js'
import type { EarlierBrought } from '../workshop/checkin/earlier.js'
import type { ChangeProposal } from '../workshop/progress/lookedBack.js'
import type { ShownFromShelf, TakenFrom } from '../workshop/shelf/fromShelf.js'
import type { Commitment, MissingWhy, PrincipleAnswer, RecordedAnswer, SubjectId } from '../workshop/working.js'
import type { ObjectionView, PaperMark, StepTexts } from './base.js'
import type { SheetsView } from './parts/sheets/sheetsView.js'
import type { TrialsView } from './parts/trials/trialsView.js'

/** A subject with its words, and its place in the row. `index` counts from 1. */
export interface SubjectText {
  readonly subject: SubjectId
  readonly text: string
  readonly index: number
  readonly of: number
}
/** Where a revealed note stands and what it leads to. Its words and fields are in the board document. */
export interface NoteNode {
  readonly note: NoteId
  readonly lane: string | null
  readonly links: readonly SubjectId[]
  readonly ticked: boolean
  /** Where it was done before: what was taken from the shelf. Only who leads is told; absent where nothing was. */
  readonly takenFrom?: readonly TakenFrom[]
}
/** One horizon of the line, in the order of opening (far to near). */
export interface LaneView {
  readonly id: string
  readonly label: Translated
  readonly hint: Translated | null
  readonly year: number | null
  readonly state: 'closed' | 'open' | 'revealed'
  /** Closed notes that lie in the lane now; only for the open lane. */
  readonly notes: number
}
/** A choice field by which the notes of a lane are sorted: its id in a note's fields, and its options in order. */
export interface SortField {
  readonly field: string
  readonly options: readonly { readonly id: string; readonly label: Translated }[]
}
/** What notes of a step can be linked to. */
export interface LinkTargets {
  readonly kind: string
  readonly required: boolean
  /** The note makes its target possible: the target lies in the same or a later horizon. */
  readonly enables: boolean
  readonly options: readonly { readonly subject: SubjectId; readonly text: string; readonly lane: string | null }[]
}
/** The same with its options told elsewhere: `list` counts from 0 in the lists of the view. */
export interface LinkAsked extends Omit<LinkTargets, 'options'> {
  readonly list: number
}

/** A principle as every screen may show it. */
export interface PrincipleView {
  readonly id: string
  readonly group: 'ecological' | 'social'
  readonly label: Translated
  readonly definition: Translated
  readonly question: Translated
}
/** One answer of the room about one subject and one principle. */
export interface PrincipleAnswered {
  readonly principle: string
  readonly answer: PrincipleAnswer
  readonly reason: string | null
  readonly by: OrganisationId | null
}
/** Answers about one subject; a principle that is not in the list is still open. Never a total (TNS-1). */
export interface CheckedSubject {
  readonly subject: SubjectId
  readonly text: string
  readonly answers: readonly PrincipleAnswered[]
  /** About words that were changed since: of these the principle is asked again. */
  readonly earlier: readonly PrincipleAnswered[]
}
/** The check as phone, cockpit and laptop see it. */
export interface CheckView {
  readonly principles: readonly PrincipleView[]
  readonly subjects: readonly CheckedSubject[]
}

/** One question of a poll. `question` is null when the step's own question says it. */
export interface PollQuestion {
  readonly id: string
  readonly question: Translated | null
  /** In the order of the template: from the high end to the low end. */
  readonly options: readonly {
    readonly id: string
    readonly label: Translated
    /** Opens a sentence; with `needed` it is not optional. */
    readonly reason: 'none' | 'asked' | 'needed'
  }[]
}
/** After showing. The low end comes first in `reasons`. With fewer than 4 organisations `counts` is empty (decisions.md). */
export interface PollResult {
  readonly counts: readonly {
    readonly question: string
    readonly options: readonly { readonly option: string; readonly count: number }[]
  }[]
  readonly countsVisible: boolean
}
/** What organisations answered, after showing; for regie and phones, never for the room screen. */
export interface PollVoices {
  readonly question: string
  readonly option: string
  readonly organisations: readonly OrganisationId[]
  readonly reasons: readonly { readonly organisation: OrganisationId; readonly reason: string }[]
}
export interface PollItem extends SubjectText {
  readonly attempt: number
  readonly status: 'open' | 'shown' | 'decided'
  readonly result: PollResult | null
  readonly record: RecordedAnswer | null
  /** What was found out about the rule that was thought to be in the way; null where nobody looks at rules. */
  readonly finding: Finding | null
  /**
   * At a check-in, of a sentence that lies on the table and was answered about: its signed words without the name of its
   * value, and the wording that the room would put in their place. Absent everywhere else.
   */
  readonly change?: {
    readonly signed: string
    readonly proposal: ChangeProposal | null
    /** Language of both. */
    readonly locale: Locale
  }
}
/** One subject for a phone: the own organisation's ballots only. What was talked through keeps its result on the table only. */
export interface PollItemForPhone extends PollItem {
  readonly own: readonly { readonly question: string; readonly option: string; readonly reason: string | null }[]
}
/** One subject for the regie: who answered all questions, never what before it is shown. */
export interface PollItemForRegie extends PollItem {
  /**
   * False for one that does not lie on the table and was talked through, or is still closed: only its words and how it
   * stands. The rest comes when it is pointed at, so that a poll about sixty subjects stays one message.
   */
  readonly whole: boolean
  readonly answered: readonly OrganisationId[]
  /** Of `answered`: typed from a paper card. */
  readonly onPaper: readonly PaperMark[]
  readonly waitingFor: readonly OrganisationId[]
  readonly voices: readonly PollVoices[]
  readonly objections: readonly ObjectionView[]
  /** The room's answer that the ballots suggest: `nee` when more than half said so. Null while closed. */
  readonly suggested: Readonly<Record<string, string>> | null
  /** Why it cannot be agreed yet; null when it can. Only in a step that decides. */
  readonly agreeing: 'not-shown-yet' | 'objection-open' | 'not-shared' | 'done' | null
}
/** The poll of the step as the regie sees it. */
export interface PollView {
  readonly step: StepId
  readonly decides: boolean
  readonly questions: readonly PollQuestion[]
  readonly items: readonly PollItemForRegie[]
  /** Organisations that answered every subject; nobody learns how far another is. */
  readonly ready: readonly OrganisationId[]
  readonly missing: readonly {
    readonly organisation: OrganisationId
    readonly why: MissingWhy
    readonly reason: string
  }[]
}

/** An action on its way to a commitment. `milestones`: what it contributes to (TNS-11). */
export interface CommitmentView extends Omit<Commitment, 'acceptedBy'> {
  /** An obstacle that only a change of law takes away: its owner sends the question to national government. */
  readonly asksState: boolean
  /** Null also of who said yes on a paper card. */
  readonly ownerName: string | null
  readonly milestones: readonly string[]
  /** Actions that have to come first: their milestone makes this one's milestone possible. */
  readonly needs: readonly SubjectId[]
  /** How many ambitions and organisations it serves: two of both is *en-en*. */
  readonly serves: Served
  /** The room's answer on "can we build on this"; null when not recorded. */
  readonly stepping: string | null
  /** Where it was done before: items of the shelf. */
  readonly takenFrom: readonly TakenFrom[]
}
/** The change route: what was chosen, and what stays off it with the reason in data. */
export interface RouteView {
  /** Only in the step in which actions get an owner. */
  readonly commitments: readonly CommitmentView[]
  readonly offRoute: readonly {
    readonly subject: SubjectId
    readonly text: string
    readonly why: 'direction' | 'not-chosen'
  }[]
  /** YYYY-MM-DD. */
  readonly today: string
  /** Where solutions are tried out before they are recorded; else null. */
  readonly trials: TrialsView | null
}
/** One action as the room screen draws it; never who refused, never a person. */
export interface RouteBar {
  readonly subject: SubjectId
  readonly text: string
  readonly organisation: OrganisationId | null
  readonly accepted: boolean
  readonly start: string
  readonly due: string | null
  readonly needs: readonly SubjectId[]
}
/** What was agreed, to be read aloud: a value with its behaviour, an ambition, an arrangement. */
export interface AgreedText {
  readonly kind: string
  readonly subject: SubjectId
  readonly heading: string | null
  readonly text: string
}

/** Phone: the check, one subject and one principle at a time. `first`: where this organisation begins. */
export interface CheckNow extends CheckView {
  readonly kind: 'check'
  readonly texts: StepTexts
  readonly mayAnswer: boolean
  readonly first: number
}
/** Phone: a poll in my own order. */
export interface PollNow {
  readonly kind: 'poll'
  readonly texts: StepTexts
  readonly step: StepId
  readonly decides: boolean
  /** Who counts as one voice: with `organisation` only its spokesperson answers. */
  readonly unit: 'person' | 'organisation'
  readonly questions: readonly PollQuestion[]
  /** In this person's own random but steady order when the step shuffles. */
  readonly items: readonly PollItemForPhone[]
  readonly mayAnswer: boolean
}
/** Phone: what my organisation is asked to take on, and what it took. */
export interface AssignNow {
  readonly kind: 'assign'
  readonly texts: StepTexts
  /** What the room sees of the shelf. */
  readonly shelf: ShownFromShelf | null
  readonly asked: readonly CommitmentView[]
  readonly own: readonly CommitmentView[]
  /** The route as it stands, for who is not asked anything: accepted and asked steps, as the room screen has them. */
  readonly route: readonly RouteBar[]
  readonly mayAnswer: boolean
  /** What else is filled in about every step; null where the step asks nothing more. */
  readonly sheets: SheetsView | null
  readonly mayFill: boolean
}
/** Phone: one line for the room. */
export interface HarvestNow {
  readonly kind: 'harvest'
  readonly texts: StepTexts
  /** False where dates are chosen, and once this organisation has said three lines. */
  readonly mayAdd: boolean
  readonly own: readonly { readonly line: string; readonly text: string }[]
  /** At a check-in: the difficult talks of then, to read along. Absent elsewhere. */
  readonly talks?: readonly string[]
  /** At a check-in: sentences that were put on its list. Absent elsewhere. */
  readonly sentences?: readonly EarlierBrought[]
}
