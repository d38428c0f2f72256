import type { BundleId, NoteId, OrganisationId, ParticipantId, StepId } from '../ids.js'
import { type FromShelfState, nothingFromShelf } from './shelf/fromShelf.js'

/** *Afwezig · onthoudt zich.* */
export type MissingWhy = 'absent' | 'abstains'

/**
 * What a later step works on: the bundle when notes of that kind were bundled (an ambition), else the note itself (a
 * milestone, an action). The id stays the same from the first note to the printed line. Source: decisions.md, From notes
 * to agreed text.
 */
export type SubjectId = BundleId | NoteId

/** A revealed note as far as rules need it: where it stands. Its text is in the board document. */
export interface PlacedNote {
  readonly step: StepId
  /** Id of a horizon in a step with lanes by horizon, else null. */
  readonly lane: string | null
}
/** Lanes of one backcast step, each list in the order of opening (far to near). A lane once opened stays open (INV-11). */
export interface Lanes {
  readonly opened: readonly string[]
  readonly revealed: readonly string[]
}

/** Does this ambition break this rule? Never a number (TNS-1). */
export type PrincipleAnswer = 'breekt-niet' | 'twijfel' | 'breekt'
/** One shared answer of the room about one subject and one principle, with who gave it last; null: a facilitator for a table. */
export interface CheckAnswer {
  readonly answer: PrincipleAnswer
  /** Never null with `twijfel` and `breekt`. */
  readonly reason: string | null
  readonly by: OrganisationId | null
  /** The words that were read; not kept in events of an older version. */
  readonly about?: string
}

/** One voter's answer to one question about one subject. */
export interface PollBallot {
  /** Id of one of the question's options. */
  readonly option: string
  readonly reason: string | null
  /** Number of the paper card that it was typed from; null: it came from a phone. */
  readonly paper: number | null
}
/** What the room answered after the talk; ballots are advice (decisions.md). */
export interface RecordedAnswer {
  /** Option per question. */
  readonly answers: Readonly<Record<string, string>>
  readonly disagreed: readonly OrganisationId[]
  readonly reason: string | null
  /** Goes on to the change route. Never with `nee` on direction (INV-13). */
  readonly chosen: boolean
}
/** One subject of a poll. Closed until `shown`: nobody sees a ballot, not even how many gave which answer (INV-7). */
export interface PolledSubject {
  readonly subject: SubjectId
  /** Text as it is asked now. */
  readonly text: string
  readonly sources: readonly NoteId[]
  readonly wroteIn: readonly OrganisationId[]
  /** Counts from 1; a changed text is polled again and the ballots before it stay in the events only. */
  readonly attempt: number
  readonly status: 'open' | 'shown' | 'decided'
  /** Per voter (organisation or participant, as the step says), per question. */
  readonly ballots: ReadonlyMap<string, ReadonlyMap<string, PollBallot>>
  readonly record: RecordedAnswer | null
}
/** The ballots of a vote or assess step. */
export interface Poll {
  readonly subjects: ReadonlyMap<SubjectId, PolledSubject>
  /**
   * Of dots: voters that said to be done, each with the number of the paper card that it was typed from, or null. Dots
   * count without it; the round waits for it.
   */
  readonly done: ReadonlyMap<string, number | null>
  /** Of dots: the whole round is shown at once (INV-7). */
  readonly shown: boolean
  /** Organisations that do not answer in this step, with the facilitator's reason. */
  readonly missing: ReadonlyMap<OrganisationId, { readonly why: MissingWhy; readonly reason: string }>
}

/** How much an action asks: *laag · midden · hoog* (the low-hanging fruit is `low`). */
export type Effort = 'low' | 'medium' | 'high'
/**
 * A chosen action on its way to a commitment: on the route only when one owner accepted in person, with a date and a
 * first step (INV-12). `left-asked`: the step closed while the owner had not answered; printed as asked (TNS-12).
 */
export interface Commitment {
  readonly subject: SubjectId
  readonly text: string
  readonly status: 'unasked' | 'asked' | 'later' | 'accepted' | 'shelved'
  readonly asked: OrganisationId | null
  /** Said no, or gave it back; in the order of the events. */
  readonly refusedBy: readonly OrganisationId[]
  readonly acceptedBy: ParticipantId | null
  /** Number of the paper card that the answer which stands (yes, later) was typed from; null: a phone, or no answer. */
  readonly paper: number | null
  /** YYYY-MM-DD of the yes. */
  readonly acceptedOn: string | null
  /** YYYY-MM-DD. */
  readonly due: string | null
  readonly firstStep: string | null
  /** YYYY-MM-DD before which the first step is taken. */
  readonly firstStepBy: string | null
  /** What a resident notices. */
  readonly seen: string | null
  readonly means: string | null
  readonly effort: Effort | null
  readonly partners: readonly OrganisationId[]
  /** Why the step may close while the asked owner has not answered; null: it may not. */
  readonly leftAsked: string | null
}

/** A note or bundle that was set aside: kept for "possible actions", or on the list of difficult talks (*Schuurplek*). */
export interface Parked {
  readonly where: 'actions' | 'friction'
  readonly text: string
  /** Of a difficult talk: the agreed text (a shared value) that it belongs to. */
  readonly beside?: SubjectId
}

/** The parts of the state that the chapters 2040, backcasting and change route decide. */
export interface WorkingState extends FromShelfState {
  readonly notes: ReadonlyMap<NoteId, PlacedNote>
  /** From a note to what it contributes to, what it makes possible, or what it is about. */
  readonly links: ReadonlyMap<NoteId, readonly SubjectId[]>
  readonly lanes: ReadonlyMap<StepId, Lanes>
  readonly parked: ReadonlyMap<SubjectId, Parked>
  /** Ambitions that were let go, with the reason. */
  readonly letGo: ReadonlyMap<SubjectId, string>
  /** Revealed notes that their author took back, for good. */
  readonly withdrawn: ReadonlySet<NoteId>
  /** Notes that the facilitator ticked for the manifest. */
  readonly ticked: ReadonlySet<NoteId>
  readonly checks: ReadonlyMap<SubjectId, ReadonlyMap<string, CheckAnswer>>
  readonly polls: ReadonlyMap<StepId, Poll>
  readonly commitments: ReadonlyMap<SubjectId, Commitment>
  /** What the room screen points at in a step with many subjects; null: the first that is not done. */
  readonly pointedAt: SubjectId | null
}
/** Before anything happened. */
export const noWork: WorkingState = {
  ...nothingFromShelf,
  notes: new Map(),
  links: new Map(),
  lanes: new Map(),
  parked: new Map(),
  letGo: new Map(),
  withdrawn: new Set(),
  ticked: new Set(),
  checks: new Map(),
  polls: new Map(),
  commitments: new Map(),
  pointedAt: null,
}
