import type { EditRefusal } from '@siroop/domain'
import { editRefusalTexts } from './editRefusalTexts.js'

/** "These edits of yours were taken back, because": records by root and id, as `notes/n1`. */
export interface TakenBackMessage {
  readonly why: EditRefusal
  readonly records: readonly string[]
}

/** The message as the text of the permission message of y-protocols, which a stock provider prints in its console. */
export const writeTakenBack = ({ why, records }: TakenBackMessage): string => [why, ...records].join(' ')

/** Reads the text; null when it is none of ours. */
export function readTakenBack(text: string): TakenBackMessage | null {
  const [why = '', ...records] = text.split(' ')
  return Object.hasOwn(editRefusalTexts, why) ? { why: why as EditRefusal, records } : null
}
