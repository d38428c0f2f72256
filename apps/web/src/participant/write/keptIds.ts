import type { NoteId } from '@siroop/domain'

/** Ids from what was kept here; nothing when somebody else wrote something there. */
export function readIds(kept: string | null): ReadonlySet<NoteId> {
  try {
    const ids: unknown = JSON.parse(kept ?? '[]')
    return new Set(Array.isArray(ids) ? ids.filter((id): id is NoteId => typeof id === 'string') : [])
  } catch {
    // Not ours: then nothing is known to be on the table, which is the careful answer.
    return new Set()
  }
}
