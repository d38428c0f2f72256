import type { MineNote } from '@siroop/board'
import type { NoteId, ParticipantId } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { useSafety } from '../../connection/safety.js'
import { readSetting, writeSetting } from '../../ui/device.js'
import { readIds } from './keptIds.js'

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
