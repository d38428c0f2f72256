import type { Locale, Organisation, ResultDocument, StepKind, Wifi, WorkshopKind } from '@siroop/domain'
import type { AddendumPaper } from '../handover/addendum.js'
import type { SupportersList } from './supportersList.js'

/** What every paper of a workshop says of it. Texts are as typed; the language is that of the workshop's content. */
interface PaperBase {
  readonly kind: WorkshopKind
  readonly title: string
  readonly locale: Locale
  /** Without a slash at the end. */
  readonly address: string
  /** Four digits, or null when the workshop has none. */
  readonly joinCode: string | null
}
/** When and where. `date` is YYYY-MM-DD, times are HH:MM; null while it is not planned. */
export interface PaperMeeting {
  readonly title: string
  readonly date: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string
}
/** An invitation to one organisation, with the personal card that lets its reader in. */
export interface Letter extends PaperBase {
  readonly paper: 'letter'
  readonly organisation: Pick<Organisation, 'name' | 'shape' | 'letters'>
  /** Whole address of the personal card. */
  readonly link: string
  /** The link works on the network of the room only, and the letter says so. */
  readonly inRoomOnly: boolean
  /** The facilitator's own words; empty for the usual ones. */
  readonly words: string
  /** Meetings that are still to come, in order. */
  readonly meetings: readonly PaperMeeting[]
  readonly partners: readonly string[]
  /** A question that can be answered by the link already; null when there is none, or when the link works in the room only. */
  readonly beforehand: string | null
  /** What will be asked in the first of them. */
  readonly questions: readonly { readonly title: string; readonly question: string }[]
}
/** How a meeting goes on without laptops, beamer or network. */
export interface Fallback extends PaperBase {
  readonly paper: 'fallback'
  readonly meeting: PaperMeeting
  readonly wifi: Wifi | null
  readonly steps: readonly {
    readonly kind: StepKind
    readonly title: string
    readonly question: string
    /** HH:MM, or null while the meeting has no start. */
    readonly start: string | null
    readonly minutes: number
  }[]
}
/** Empty cards of A6 to write on, numbered from `from` on. */
export interface BlankCards extends PaperBase {
  readonly paper: 'cards'
  readonly from: number
  readonly count: number
}
/** Personal cards for the places at the table. */
export interface PlaceCards extends PaperBase {
  readonly paper: 'placeCards'
  readonly wifi: Wifi | null
  /** `link`: whole address of the personal card. */
  readonly cards: readonly {
    readonly organisation: Letter['organisation']
    readonly link: string
    /** Of who registered: their name, and each of their tables as a line. */
    readonly person?: { readonly name: string; readonly lines: readonly string[] }
  }[]
}
/** Sheets to fill in by hand, for who has no phone: one for each subject of a step, or one with room for its subject. */
export interface BlankSheets extends PaperBase {
  readonly paper: 'sheets'
  readonly sheets: readonly {
    /** Title of the step. */
    readonly step: string
    /** What it is about, by the number that the cockpit gives it; null: that is written by hand. */
    readonly about: { readonly number: number; readonly text: string } | null
    readonly fields: readonly PaperField[]
  }[]
}
/** What is asked on a sheet: something to tick, one line, or some lines. */
export interface PaperField {
  readonly label: string
  /** Empty for none. */
  readonly help: string
  readonly form: 'one' | 'many' | 'line' | 'lines' | 'euros' | 'day'
  /** To tick; empty where it is written. */
  readonly options: readonly string[]
}
/** What the room found, after the evening: the whole document, or a letter of it to every council. */
export interface ResultPaper extends Pick<PaperBase, 'kind' | 'title' | 'locale'> {
  readonly paper: 'result' | 'councilLetters'
  readonly result: ResultDocument
  /** Moment that it was made, whole ms since 1970. */
  readonly standOpMs: number
  /** Address of its page, printed with a QR code; null when there is no public address. */
  readonly address: string | null
  /** Lines of print that the lists of each letter may take, in the order of the letters; `lettersRoom.usual` where none is given. */
  readonly rooms?: readonly number[]
}
/** A paper that is printed around the evening, or beside what was signed in it. */
export type Paper =
  | SupportersList
  | AddendumPaper
  | ResultPaper
  | Letter
  | Fallback
  | BlankCards
  | BlankSheets
  | PlaceCards

/** An address as people type it. */
export const plainAddress = (address: string): string => address.replace(/^https?:\/\//, '')
