import type { BundleId, OrganisationId, StepId } from '../ids.js'
import type { SortedBy } from '../rules/notes/sorting.js'
import type { StepPicture, Translated } from '../template.js'
import type { Wifi } from '../wifi.js'
import type { SentenceThickness } from '../workshop/checkin/thickness.js'
import type { ShownFromShelf } from '../workshop/shelf/fromShelf.js'
import type { RoomLight } from '../workshop/state.js'
import type { PrincipleAnswer, SubjectId } from '../workshop/working.js'
import type { Clock, RoundResult, RoundText, SigningRow, StepTexts, ViewBase } from './base.js'
import type { EditionHead } from './participantView.js'
import type { BroughtAlong, ChangedSeat, PromisesView } from './parts/checkin/checkinView.js'
import type { MirrorOnWall } from './parts/checkin/mirrorView.js'
import type { DotItem, DotsRound } from './parts/dots/dotsView.js'
import type { RoundStand } from './parts/notes/turnView.js'
import type { SheetOnWall } from './parts/sheets/sheetScreens.js'
import type { ReadOutNow, TablesOnWall } from './parts/tables/tablesView.js'
import type {
  AgreedText,
  LaneView,
  NoteNode,
  PollItem,
  PollQuestion,
  PrincipleView,
  RouteBar,
  SortField,
  SubjectText,
} from './workingView.js'

/** What the room screen shows now. Never a person, never an author. */
export type WallNow =
  | {
      readonly kind: 'welcome'
      readonly date: string | null
      readonly start: string | null
      /** The network to join first; null when nobody wrote one down. */
      readonly wifi: Wifi | null
    }
  | {
      readonly kind: 'inform'
      readonly texts: StepTexts
      /** In a silent part: what everybody thinks about. */
      readonly thinks: Translated | null
      readonly picture: StepPicture | null
      readonly principles: readonly PrincipleView[]
      readonly agreed: readonly AgreedText[]
      /** At the beginning of a check-in: which organisations have another board member, came or left. Absent elsewhere. */
      readonly changedSeats?: readonly ChangedSeat[]
    }
  | {
      readonly kind: 'check'
      readonly texts: StepTexts
      readonly item: SubjectText | null
      readonly principles: readonly PrincipleView[]
      /** Answer per principle; one that is missing is open. */
      readonly answers: Readonly<Record<string, PrincipleAnswer>>
    }
  /** Backcasting: notes of the revealed lanes are read from the board document, closed ones are only counted. */
  | {
      readonly kind: 'line'
      readonly texts: StepTexts
      readonly lanes: readonly LaneView[]
      readonly sourceSteps: readonly StepId[]
      readonly nodes: readonly NoteNode[]
      readonly revealedAtVersion: number
    }
  /** Lanes per ambition, strengths and gaps; notes are read from the board document. */
  | {
      readonly kind: 'today'
      readonly texts: StepTexts
      readonly targets: readonly SubjectText[]
      /** The step's first choice field: what sorts the notes within a lane (strength, gap). Null: they are not sorted. */
      readonly sort: SortField | null
      readonly sourceSteps: readonly StepId[]
      readonly nodes: readonly NoteNode[]
      readonly revealedAtVersion: number
    }
  | {
      readonly kind: 'poll'
      readonly texts: StepTexts
      readonly decides: boolean
      readonly questions: readonly PollQuestion[]
      readonly item: PollItem | null
      /** Who answers: everybody, or one for an organisation. */
      readonly unit: 'person' | 'organisation'
      /** At a check-in: difficult talks that were laid beside this text. */
      readonly talks: readonly string[]
      /** Organisations that answered this item; of those that are waited for. */
      readonly answered: number
      readonly of: number
    }
  /** Closed: only how many items there are. Shown: the most dots first. */
  | ({
      readonly kind: 'dots'
      readonly texts: StepTexts
      readonly count: number
      readonly items: readonly DotItem[]
      readonly pointed: SubjectId | null
    } & DotsRound)
  | {
      readonly kind: 'route'
      readonly texts: StepTexts
      readonly bars: readonly RouteBar[]
      readonly shelf: readonly string[]
      readonly pointed: SubjectText | null
      readonly today: string
    }
  /** Something of the shelf, beside a step of the route. */
  | { readonly kind: 'shelf'; readonly texts: StepTexts; readonly shown: ShownFromShelf }
  | SheetOnWall
  | ({ readonly kind: 'promises'; readonly texts: StepTexts } & PromisesView)
  /** Every sentence of then with how thick the room says it is. */
  | { readonly kind: 'thickness'; readonly texts: StepTexts; readonly sentences: readonly SentenceThickness[] }
  | MirrorOnWall
  | { readonly kind: 'silent'; readonly texts: StepTexts; readonly notes: number }
  | TablesOnWall
  | ReadOutNow
  | {
      readonly kind: 'talk'
      readonly texts: StepTexts
      readonly mode: 'pairs' | 'small-group'
      readonly brought?: BroughtAlong
    }
  /** Revealed notes, read from the board document. */
  | {
      readonly kind: 'notes'
      readonly texts: StepTexts
      readonly sourceSteps: readonly StepId[]
      /** Lanes in which they lie; null: all together. */
      readonly sorted: SortedBy | null
      /** They are opened as they come, the newest last. */
      readonly live: boolean
      /** In a round: how far it is. Nobody is named. */
      readonly round: RoundStand | null
      readonly revealedAtVersion: number
    }
  | {
      readonly kind: 'bundles'
      readonly texts: StepTexts
      /** What this part of the step is called, where nobody bundles by phone now; null while they do. */
      readonly part: Translated | null
      readonly sourceSteps: readonly StepId[]
      /** `sharedBy` is null where a number would point at one organisation. */
      readonly agreed: readonly { readonly bundle: BundleId; readonly sharedBy: number | null; readonly of: number }[]
      readonly countsVisible: boolean
    }
  | {
      readonly kind: 'consent'
      readonly texts: StepTexts
      readonly round: RoundText
      readonly status: 'open' | 'shown'
      readonly answered: number
      readonly of: number
      readonly result: RoundResult | null
      readonly whole: readonly { readonly heading: string | null; readonly text: string }[] | null
    }
  | {
      readonly kind: 'harvest'
      readonly texts: StepTexts
      readonly lines: readonly string[]
      readonly checkinDates: readonly string[]
      /** At a check-in, until the first line lies there. */
      readonly brought?: BroughtAlong
    }
  | {
      readonly kind: 'draft'
      readonly texts: StepTexts
      readonly sentence: {
        readonly heading: string | null
        readonly text: string
        readonly previousText: string | null
        readonly version: number
      } | null
      readonly index: number
      readonly of: number
      readonly recognisedBy: readonly OrganisationId[]
      readonly proposals: number
      readonly asked: boolean
      /** The whole text in order, to read aloud while nothing is asked. */
      readonly all: readonly { readonly heading: string | null; readonly text: string; readonly settled: boolean }[]
    }
  | {
      readonly kind: 'sign'
      readonly texts: StepTexts
      readonly edition: EditionHead
      readonly signing: readonly SigningRow[]
      /** Number of the next edition while its text is being written: nobody signs this one now. */
      readonly next: number | null
    }
  | {
      readonly kind: 'break'
      readonly texts: StepTexts
      readonly next: Translated | null
      readonly agreed: readonly string[]
    }
  | { readonly kind: 'agreed'; readonly agreed: readonly string[] }
  /** No meeting is open. `next`: the meeting that is planned; null after the last one. */
  | {
      readonly kind: 'closed'
      readonly agreed: readonly string[]
      readonly next: { readonly title: Translated; readonly date: string | null; readonly start: string | null } | null
      readonly manifestPath: string | null
    }

/** Everything that the room screen may know. */
export interface WallView extends ViewBase {
  readonly audience: 'roomScreen'
  readonly joinCode: string | null
  readonly address: string
  readonly inside: number
  readonly light: RoomLight
  readonly clock: Clock | null
  readonly now: WallNow
  readonly revealedSteps: readonly StepId[]
}
