import type { MineNote } from '@siroop/board'
import { type LinkTargets, laneField } from '@siroop/domain'

/** Which words ask for a link: by what the note is and where it leads to. */
export type LinkWording = 'enables' | 'fromLane' | 'mijlpaal' | 'waarde' | 'about'

/** A milestone makes a later one possible and is needed for an ambition; an action brings a milestone closer; the rest is about something. */
export function linkWording(
  note: Pick<MineNote, 'fields'>,
  target: Pick<LinkTargets, 'kind' | 'enables'>,
): LinkWording {
  if (target.enables) return 'enables'
  if ((note.fields[laneField] ?? '') !== '') return 'fromLane'
  return target.kind === 'mijlpaal' || target.kind === 'waarde' ? target.kind : 'about'
}
