import type * as Y from 'yjs'
import { type MineNote, readNote } from './mine.js'
import { byOrder } from './order.js'
import { wholeRecords } from './schema.js'

/**
 * What stands in the document of one theme table. It is written with the same acts as an own document (`submitNote`,
 * `changeNote`, `withdrawNote`, `setDraft`), by the scribe of the table. `drafts`: half sentences, per step.
 */
export interface TableSnapshot {
  readonly notes: readonly MineNote[]
  readonly drafts: Readonly<Record<string, string>>
  readonly broken: number
}

/** Plain frozen copy of the document of a theme table, its notes in the order of writing. */
export function readTable(doc: Y.Doc): TableSnapshot {
  const found = wholeRecords(doc, 'table/notes', readNote)
  const drafts: Record<string, string> = {}
  let broken = found.broken
  doc.getMap('drafts').forEach((text, step) => {
    if (typeof text !== 'string') broken++
    else if (text !== '') drafts[step] = text
  })
  const sorted = found.records.sort(byOrder).map(({ order: _, ...note }) => Object.freeze(note))
  return Object.freeze({ notes: Object.freeze(sorted), drafts: Object.freeze(drafts), broken })
}
