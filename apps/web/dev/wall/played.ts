import type { BoardSnapshot } from '@siroop/board'
import { type FrozenManifest, participantId, type WallView } from '@siroop/domain'
import { eveningStates } from '../facilitator/chapters/evening.js'
import { programmeStates } from '../facilitator/chapters/programme.js'
import { zoneStates } from '../facilitator/chapters/zone.js'
import type { Shipped } from '../facilitator/shipped.js'

const all = { ...eveningStates, ...zoneStates, ...programmeStates }

interface Played {
  readonly view: WallView
  readonly board: BoardSnapshot
  /** The text that lies open for signing; null before. */
  readonly frozen: FrozenManifest | null
}
/** What the room screen shows in a workshop that is played by the real rules; played only when it is asked for. */
export function playedScene(name: string): Played | null {
  const story = (all as Readonly<Record<string, () => Shipped>>)[name]?.()
  if (!story) return null
  story.run('system', {
    type: 'admitParticipant',
    participant: participantId('p-zaal'),
    role: 'roomScreen',
    organisation: null,
    byCard: false,
  })
  const view = story.seenBy({ kind: 'roomScreen' })
  return view?.audience === 'roomScreen'
    ? { view, board: story.board, frozen: story.state?.editions.at(-1)?.frozen ?? null }
    : null
}
/** Before a meeting the room screen says welcome: that is a scene already. */
export const playedNames: readonly string[] = Object.keys(all).filter((name) => !name.startsWith('prepare'))
