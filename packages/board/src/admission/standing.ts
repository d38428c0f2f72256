import * as Y from 'yjs'
import { byOrder } from '../order.js'
import type { Before } from './before.js'
import type { Touched } from './touched.js'

interface Documents {
  readonly doc: Y.Doc
  /** How the document was before the update. */
  readonly before: Before
}

/** What a change of an own note means for how many notes of its step count: submitted, and not taken back by their author. */
export interface Standing {
  /** It counts now and did not before. */
  readonly nowStands: boolean
  /** Other notes of the step that count. Of the notes of this same update only those that were written earlier. */
  readonly others: number
}

/** Counts the standing notes around one note of an own document, while the transaction that wrote it is open. */
export function standingOf({ doc, before }: Documents, id: string): Standing {
  const notes = doc.getMap<unknown>('notes')
  const stoodBefore = (note: string): boolean => {
    const was = before.value(notes, note)
    return was instanceof Y.Map && before.value(was, 'status') === 'submitted'
  }
  const record = notes.get(id)
  if (!(record instanceof Y.Map) || !stands(record)) return { nowStands: false, others: 0 }
  const place = { id, order: orderOf(record) }
  let others = 0
  for (const [other, found] of notes) {
    if (other === id || !(found instanceof Y.Map) || !stands(found) || found.get('step') !== record.get('step'))
      continue
    if (stoodBefore(other) || byOrder({ id: other, order: orderOf(found) }, place) < 0) others++
  }
  return { nowStands: !stoodBefore(id), others }
}

/** Notes in the order of writing, so that of too many the first ones stay. */
export const inOrderOfWriting = (touched: readonly Touched[]): Touched[] =>
  [...touched].sort((a, b) => byOrder({ id: a.id, order: orderOf(a.record) }, { id: b.id, order: orderOf(b.record) }))

const stands = (record: Y.Map<unknown>): boolean => record.get('status') === 'submitted'
const orderOf = (record: Y.Map<unknown> | null): string => String(record?.get('order') ?? '')
