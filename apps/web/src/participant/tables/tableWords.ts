import type { StepId } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'

/**
 * Where the words of a scribe are kept in the own document, besides at the table: that one is on this device too, so that a
 * dead line, a reload or the end of a round loses nothing.
 */
export const scribeKey = (step: StepId, table: string): StepId => draftKey('w', table, step)
