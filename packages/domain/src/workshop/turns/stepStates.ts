import type { SheetState } from '../sheets/sheets.js'
import type { TablesState } from '../tables/tables.js'
import type { TrialState } from '../trials/trials.js'
import type { TurnState } from './turns.js'

/** What steps of one kind keep: sheets, trials, rounds by name, theme tables. */
export interface StepStates extends SheetState, TrialState, TurnState, TablesState {}
