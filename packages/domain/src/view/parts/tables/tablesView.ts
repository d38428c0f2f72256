import type { ParticipantId, StepId } from '../../../ids.js'
import type { TemplateField, Translated } from '../../../template.js'
import type { StepTexts } from '../../base.js'
import type { ScribeSeen } from '../notes/scribeView.js'

/** A theme table as everybody may read it. */
export interface TableTexts {
  readonly table: string
  readonly title: Translated
  readonly dilemma: Translated
  readonly poleA: Translated | null
  readonly poleB: Translated | null
  readonly questions: readonly Translated[]
}
/** A theme table in a round: how many sit there, and how many fit. */
export interface TableSeats {
  readonly table: string
  readonly title: Translated
  readonly dilemma: Translated
  readonly seated: number
  readonly size: number
}
/** Which round this is: counts from 1. `label` is what the template calls it. */
export interface RoundNumber {
  readonly round: number
  readonly of: number
  readonly label: Translated
}
/** The phone in a round at theme tables: choose a table, then read along with its scribe, or write. */
export interface TablesNow extends RoundNumber {
  readonly kind: 'tables'
  readonly texts: StepTexts
  /** `was`: rounds in which I sat there before, counted from 1. `booked`: I have a place there now by my registration. */
  readonly tables: readonly (TableSeats & { readonly was: readonly number[]; readonly booked: boolean })[]
  /** The table where I sit; null while I have none. */
  readonly at:
    | (TableTexts & {
        readonly people: number
        /** Who writes. Null: nobody does. */
        readonly scribe: ScribeSeen | null
      })
    | null
  readonly noteKind: string
  readonly fields: readonly TemplateField[]
  readonly maxChars: number
}
/** The harvest of theme tables: one table after the other reads its stakes, which stand on the board. */
export interface ReadOutNow {
  readonly kind: 'readOut'
  readonly texts: StepTexts
  readonly tables: readonly TableTexts[]
  /** The table that is read out now; null: none yet. */
  readonly table: string | null
  readonly sourceSteps: readonly StepId[]
  /** Everything that was asked with a stake, for the words of a choice. */
  readonly fields: readonly TemplateField[]
}
/** The room screen in a round. */
export interface TablesOnWall extends RoundNumber {
  readonly kind: 'tables'
  readonly texts: StepTexts
  readonly tables: readonly (TableTexts & TableSeats)[]
}
/** What the regie sees of theme tables. */
export interface TablesView extends RoundNumber {
  readonly step: StepId
  /** False between rounds: nobody sits then. */
  readonly going: boolean
  readonly tables: readonly (TableTexts &
    TableSeats & {
      readonly people: readonly ParticipantId[]
      readonly scribe: ParticipantId | null
    })[]
  /** People who have no table in this round. */
  readonly unseated: readonly ParticipantId[]
  /** Of those: who has a place by registration and is connected. */
  readonly booked: readonly { readonly participant: ParticipantId; readonly table: string }[]
}
/** The parts of the regie's view about theme tables; each null in another step. */
export interface TablesOfRegie {
  readonly tables: TablesView | null
  readonly readOut: Omit<ReadOutNow, 'kind' | 'texts'> | null
}
