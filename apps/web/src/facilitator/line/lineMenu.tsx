import type { Parked, Translated } from '@siroop/domain'
import type { LineCopy } from '../../copy/nl/line.js'
import { Icon } from '../../ui/Icon.js'
import type { MenuProps } from '../board/Menu.js'
import type { LaneColumn, Milestone } from './lineOf.js'

export interface LineMenuSource {
  readonly milestone: Milestone
  readonly columns: readonly LaneColumn[]
  readonly t: LineCopy
  readonly say: (text: Translated) => string
  readonly onMove: (lane: string) => void
  readonly onPark: (where: Parked['where']) => void
}

/** "Verplaats naar…" for every other year that was revealed, and the two places to keep it apart. */
export function lineMenu({
  milestone,
  columns,
  t,
  say,
  onMove,
  onPark,
}: LineMenuSource): Pick<MenuProps, 'title' | 'entries'> {
  return {
    title: t.menuTitle(milestone.text),
    entries: [
      ...columns
        .filter(({ lane }) => lane.state === 'revealed' && lane.id !== milestone.lane)
        .map(({ lane }) => ({
          key: lane.id,
          content: [<Icon key="i" name="arrow-right" />, t.moveTo(say(lane.label))],
          onChoose: () => onMove(lane.id),
        })),
      {
        key: '+actions',
        content: [<Icon key="i" name="plus" />, t.toActions],
        onChoose: () => onPark('actions'),
      },
      {
        key: '+friction',
        content: [<Icon key="i" name="hand" />, t.toFriction],
        onChoose: () => onPark('friction'),
      },
    ],
  }
}
