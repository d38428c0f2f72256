import type { Logger } from 'pino'
import { randomBelow } from '../chance.js'
import { createShelfDesk } from '../shelf/shelfDesk.js'
import type { WriteOp } from '../storage/storage.js'
import type { ToldEvents } from '../workshop/roomParts.js'
import { type ApiDesk, type ApiDeskParts, createApiDesk } from './apiDesk.js'
import { type ConnectionDesk, type ConnectionDeskParts, createConnectionDesk } from './connectionDesk.js'
import type { HookPolicy } from './hookAddress.js'
import { hookEvent, hookEvents } from './hookEvents.js'
import { noFact } from './hookMessage.js'
import { createHookQueue, type HookQueueParts } from './hookQueue.js'
import { createHookSender } from './hookSender.js'
import { type ApiTokens, createApiTokens } from './tokens.js'

/** Other programs: what they read, what they are told, and who lets them. */
export interface Connections {
  readonly connectionDesk: ConnectionDesk
  readonly api: { readonly find: ApiTokens['find']; readonly answers: ApiDesk }
  /** Rows that tell other programs of events, for the transaction of those events. */
  hooksOf(told: ToldEvents): readonly WriteOp[]
  /** The row that tells of an item which lies open on the shelf since now. */
  shelfTold(item: string): readonly WriteOp[]
  stopHooks(): void
}
type ConnectionParts = Omit<ApiDeskParts, 'shelf'> &
  Omit<ConnectionDeskParts, 'tokens' | 'look' | 'policy' | 'told'> &
  Omit<HookQueueParts, 'policy' | 'send' | 'chance'> & {
    readonly hookPolicy: HookPolicy | null
    readonly log: Pick<Logger, 'info'>
  }

/** So long the other side may take to answer. */
const patienceMs = 10_000

/** Joins them. */
export function createConnections({ hookPolicy: policy, ...parts }: ConnectionParts): Connections {
  const { newId, nowMs } = parts
  const tokens = createApiTokens(parts)
  const queue = createHookQueue({ ...parts, policy, send: createHookSender({ patienceMs }), chance: randomBelow })
  const told: ConnectionDeskParts['told'] = (what, ids) => parts.log.info({ what, ...ids }, 'a connection changed')
  const path = '/shelf-items'
  return {
    connectionDesk: createConnectionDesk({ ...parts, tokens, policy, told, look: () => void queue.round() }),
    api: { find: tokens.find, answers: createApiDesk({ ...parts, shelf: createShelfDesk(parts) }) },
    hooksOf: (told) => (policy === null ? [] : hookEvents(told, newId)),
    shelfTold: (item) =>
      policy === null
        ? []
        : [
            hookEvent({
              ...{ id: newId(), kind: 'shelf.item', workshop: null, atMs: nowMs() },
              fact: { ...noFact, item, path },
            }),
          ],
    stopHooks: queue.stop,
  }
}
