import { type Event, endsOwnCheckin, type WorkshopState } from '@siroop/domain'
import type { WebhookKind } from '@siroop/protocol'
import type { WriteOp } from '../storage/storage.js'
import type { ToldEvents } from '../workshop/roomParts.js'
import { type HookFact, noFact } from './hookMessage.js'

/** A fact of a workshop with what it is called. */
interface Told {
  readonly kind: WebhookKind
  readonly fact: HookFact
}

/**
 * What other programs are told of events, as rows of the same transaction: what is decided is told, and what was not is
 * not. Of real workshops only.
 */
export function hookEvents(told: Omit<ToldEvents, 'side'>, newId: () => string): readonly WriteOp[] {
  const { events, before, after, nowMs } = told
  if (after.kind !== 'real') return []
  return events.flatMap((event) => {
    const one = factOf(event, before, after)
    if (one === null) return []
    return [hookEvent({ ...one, workshop: after.id, id: newId(), atMs: nowMs })]
  })
}

/** The row with which something waits to be told. */
export const hookEvent = (of: {
  readonly id: string
  readonly kind: WebhookKind
  readonly workshop: string | null
  readonly fact: HookFact
  readonly atMs: number
}): WriteOp => ({
  kind: 'insert',
  table: 'hook_event',
  row: { id: of.id, kind: of.kind, workshop: of.workshop, json: JSON.stringify(of.fact), at_ms: of.atMs },
})

function factOf(event: Event, before: WorkshopState | null, after: WorkshopState): Told | null {
  const { id, editions } = after
  const checkinEnded = (item: string): Told => ({
    kind: 'checkin.ended',
    fact: { ...noFact, item, path: `/workshops/${id}/check-ins` },
  })
  const edition = (number: number, kind: WebhookKind, more: Partial<HookFact>): Told => ({
    kind,
    fact: { ...noFact, edition: number, path: `/workshops/${id}/editions/${number}`, ...more },
  })
  switch (event.type) {
    case 'editionFrozen':
      return edition(event.edition, 'manifest.edition', { status: 'open-for-signing' })
    case 'editionReopened':
      // What was reopened is no edition to read any more.
      return edition(event.edition, 'manifest.edition', { status: 'reopened', path: `/workshops/${id}/editions` })
    case 'editionInForce':
      return edition(event.edition, 'manifest.edition', { status: 'in-force' })
    case 'signed':
      return edition(event.edition, 'manifest.signed', { organisation: event.organisation })
    case 'signatureWithdrawn': {
      const marks = editions.flatMap(({ signatures }) => signatures)
      const organisation = marks.find(({ id: mark }) => mark === event.signature)?.organisation ?? null
      return edition(event.edition, 'manifest.withdrawn', { organisation })
    }
    case 'progressTold':
      return {
        kind: 'progress.added',
        fact: { ...noFact, item: event.entry.subject, path: `/workshops/${id}/route` },
      }
    case 'lookedBack': {
      // What a check-in said is told again whenever somebody decides something there; that it ended is told once.
      const { checkin } = event.lookedBack
      if (before?.lookedBack.some((one) => one.checkin === checkin)) return null
      return checkinEnded(checkin)
    }
    case 'meetingClosed':
      return endsOwnCheckin(event, after) ? checkinEnded(id) : null
    default:
      return null
  }
}
