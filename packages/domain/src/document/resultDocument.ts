import type { DocumentText, FrozenSection } from '../manifest/frozen.js'
import type { PaperMark } from '../view/base.js'

/** Kinds of document that nobody signs: what the room found, as of a moment. */
export type ResultKind = 'harvest' | 'shelf'
/** One A4 for one council: what of the document is for it. */
export interface CouncilLetter {
  /** Name of the municipality. */
  readonly to: string
  /** Sections of the document with the records that are for this council; those with nothing for it are left out. */
  readonly sections: readonly FrozenSection[]
}
/**
 * The result document of a workshop that nobody signs, made anew whenever it is asked for. It holds what was revealed and
 * shown to the room only, and a name of a person only where that person chose it. Rules: SPEC DOC.
 */
export interface ResultDocument extends DocumentText {
  readonly document: ResultKind
  /** YYYY-MM-DD of the meetings that were held. */
  readonly meetingDates: readonly string[]
  readonly participants: number
  /** Who answered, promised or filled in something on a numbered card that was typed over. */
  readonly onPaper: readonly PaperMark[]
  /** In the order of the alphabet; empty where nobody named a municipality. */
  readonly letters: readonly CouncilLetter[]
}
