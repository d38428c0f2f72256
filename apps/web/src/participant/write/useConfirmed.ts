import type { MineNote } from '@siroop/board'
import type { NoteId, ParticipantId } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { useSafety } from '../../connection/safety.js'
import { readSetting, writeSetting } from '../../ui/device.js'

const keyOf = (participant: ParticipantId) => `siroop-on-table:${participant}`

/**
 * Which of my notes the server had on disk, ever: every one that was there at a moment when nothing waited. Kept on this device,
 * so that a reload without a connection does not call them waiting again.
 */
export function useConfirmed(participant: ParticipantId, notes: readonly MineNote[]): ReadonlySet<NoteId> {
  const { state } = useSafety()
  const [confirmed, setConfirmed] = useState<ReadonlySet<NoteId>>(() => readIds(readSetting(keyOf(participant))))
  const ids = notes.map((note) => note.id).join(' ')
  useEffect(() => {
    if (state !== 'all-safe' || ids === '') return
    const all = ids.split(' ')
    writeSetting(keyOf(participant), JSON.stringify(all))
    setConfirmed(new Set(all as NoteId[]))
  }, [state, ids, participant])
  return confirmed
}

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
