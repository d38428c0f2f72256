import { type NoteId, normalise, type StepId } from '@siroop/domain'
import { fits, halfTyped, keepTyped, type Place } from './halfTyped.js'

/** What is typed of the note on one card so far. */
export interface TypedNote {
  /** Of a note that was sent and did not arrive: sent again it is there once. */
  readonly note: NoteId | null
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}
export const emptyNote: TypedNote = { note: null, text: '', fields: {} }
/** Under what the note of a card in a step is kept. */
export const aboutNote = (step: StepId): string => `note ${step}`

/** A note that was sent and refused lies at its card again; what was typed there since stands below it. */
export function bringBack(place: Place, sent: TypedNote): void {
  const since = halfTyped(place)
  const now = fits(since, emptyNote) ? since : emptyNote
  const text = now.text === '' ? sent.text : `${sent.text}\n${now.text}`
  keepTyped(place, { ...sent, text, fields: { ...now.fields, ...sent.fields } })
}

interface Put {
  readonly note: NoteId
  readonly step: StepId
  readonly text: string
  /** Number of the card. */
  readonly card: number
}
/** What was put on the table from this page. In its memory only, to tell of the same words twice; drawn nowhere (INV-2). */
let puts: readonly Put[] = []
const wordsOf = (text: string): string => normalise(text).toLowerCase()

/** The card from which the same words were typed in this step, or null. */
export const sameWords = (step: StepId, text: string): number | null =>
  puts.findLast((one) => one.step === step && one.text === wordsOf(text))?.card ?? null
/** Remembers a note that lies on the table. */
export function rememberPut(put: Put): void {
  puts = [...puts, { ...put, text: wordsOf(put.text) }]
}
/** The note was taken back. */
export function forgetPut(note: NoteId): void {
  puts = puts.filter((one) => one.note !== note)
}
