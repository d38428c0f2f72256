import { noteId, stepId } from '../../ids.js'
import { aBundle, agree, atConsent, type Table } from '../../testData.js'
import type { ReasonCommand, UnusedWhy } from '../../workshop/origin/reasons.js'

/** Notes of an agreed bundle, of a bundle that nobody asked about, and one that lies loose (`los`). */
export function leftOver(table: Table = agree(atConsent())): Table {
  const agreed = table.bundles[0]?.notes ?? []
  const other = aBundle('b2', 'Vrijheid', ['ggd', 'gemeente'])
  table.bundles = [...table.bundles, other]
  table.notes.set(
    stepId('waarden'),
    [...agreed, ...other.notes, noteId('los')].map((id) => ({
      id,
      text: `Woorden van ${id}`,
      fields: {},
      organisation: null,
    })),
  )
  return table
}

/** The same reason for several notes; null takes it back. */
export const why = (reason: UnusedWhy | null, ...notes: readonly string[]): ReasonCommand => ({
  type: 'giveReasons',
  reasons: notes.map((id) => ({ note: noteId(id), reason: reason === null ? null : { why: reason, words: null } })),
})
