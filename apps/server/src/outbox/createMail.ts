import { createMailQueue, type MailQueueParts } from '../mail/mailQueue.js'
import type { Readiness } from '../roomCheck/readiness.js'
import { createOutbox, type Outbox } from './outbox.js'

/** Everything about mail. */
export interface Mail {
  readonly outbox: Outbox
  /** For `/readyz`. */
  state(): Promise<Readiness['mail']>
  /** Mail may be waiting: sends what is due, in the background. */
  look(): void
  stop(): void
}

/** Joins the queue and the outbox. */
export function createMail(parts: MailQueueParts): Mail {
  const queue = createMailQueue(parts)
  const look = () => void queue.round()
  const { storage, nowMs } = parts
  const outbox = createOutbox({ storage, nowMs, sends: parts.carrier !== null, look })
  return { outbox, state: queue.state, look, stop: queue.stop }
}
