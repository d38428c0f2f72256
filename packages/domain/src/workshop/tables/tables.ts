import type { NoteId, ParticipantId, StepId } from '../../ids.js'

/** One round of a step with theme tables: who sits where, and who writes for each table. */
export interface TableRound {
  /** Id of the table where each person sits. Who is not in it has no table yet. */
  readonly seats: ReadonlyMap<ParticipantId, string>
  /** The scribe (*verslaglegger*) of each table; always somebody who sits there. A table that is not in it has none. */
  readonly scribes: ReadonlyMap<string, ParticipantId>
}
/** The parts of the state that theme tables decide. */
export interface TablesState {
  /** Per step its rounds, by the number of their segment. */
  readonly tableRounds: ReadonlyMap<StepId, ReadonlyMap<number, TableRound>>
  /** Per step, of each table or organisation that is written for: everybody who ever held its pen. */
  readonly heldPens: ReadonlyMap<StepId, ReadonlyMap<string, ReadonlySet<ParticipantId>>>
  /** In a harvest of tables: the table that is read out now. */
  readonly readOut: ReadonlyMap<StepId, string>
}
/** Nobody sits anywhere. */
export const noTables: TablesState = { tableRounds: new Map(), heldPens: new Map(), readOut: new Map() }
/** A round before the first person sat down. */
export const emptyRound: TableRound = { seats: new Map(), scribes: new Map() }

/** Commands of theme tables. */
export type TablesCommand =
  /** On the phone: I sit here in this round. */
  | { readonly type: 'sitAtTable'; readonly step: StepId; readonly table: string }
  /** I write for the table where I sit; also when its scribe is away. */
  | { readonly type: 'takeTablePen'; readonly step: StepId }
  /** Takes an opened note back for the table or organisation that it was written for; whoever held the pen there may. */
  | { readonly type: 'withdrawForGroup'; readonly note: NoteId }
  /** Somebody else goes on writing. */
  | { readonly type: 'layDownTablePen'; readonly step: StepId }
  // who leads: moves people (null: away from every table), and says who writes
  | {
      readonly type: 'seatAtTable'
      readonly step: StepId
      readonly participant: ParticipantId
      readonly table: string | null
      /** Goes back with the pen that was left there, while nobody took it. */
      readonly withPen?: boolean | undefined
    }
  | {
      readonly type: 'giveTablePen'
      readonly step: StepId
      readonly table: string
      readonly participant: ParticipantId | null
    }
  /** The table that is read out, in the harvest; null: none. */
  | { readonly type: 'readOutTable'; readonly step: StepId; readonly table: string | null }

/** What happened at theme tables. What is written there is in no event: it stands in the documents of the tables. */
export type TablesEvent =
  | {
      readonly type: 'seatedAtTable'
      readonly step: StepId
      readonly segment: number
      readonly participant: ParticipantId
      readonly table: string | null
    }
  | {
      readonly type: 'tablePenGiven'
      readonly step: StepId
      readonly segment: number
      readonly table: string
      readonly participant: ParticipantId | null
    }
  | { readonly type: 'tableReadOut'; readonly step: StepId; readonly table: string | null }
