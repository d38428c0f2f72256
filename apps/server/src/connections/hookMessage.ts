import { createHmac } from 'node:crypto'
import { apiBase, type WebhookData, type WebhookKind, type WebhookMessage } from '@siroop/protocol'
import { newSecret } from '../chance.js'

/** What happened, as it waits in the database: ids, and under which path it is read. */
export interface HookFact extends Omit<WebhookData, 'url' | 'workshop'> {
  /** Below the address of the API. */
  readonly path: string
}
export const noFact: Omit<HookFact, 'path'> = { edition: null, status: null, organisation: null, item: null }

/** A secret to sign with, in the form of Standard Webhooks. */
export const newHookSecret = (): string => `whsec_${Buffer.from(newSecret(), 'base64url').toString('base64')}`

/** A message as CloudEvents 1.0 in structured JSON, signed as Standard Webhooks says. */
export function hookRequest(of: {
  readonly event: string
  readonly kind: WebhookKind | 'try'
  readonly workshop: string | null
  readonly fact: HookFact
  readonly secret: string
  readonly madeAtMs: number
  readonly sentAtMs: number
  /** This server, without a slash at the end. */
  readonly address: string
}): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const { path, ...fact } = of.fact
  const message: WebhookMessage = {
    specversion: '1.0',
    id: of.event,
    source: of.address + apiBase,
    type: `siroop.${of.kind}`,
    ...(of.workshop === null ? {} : { subject: `workshops/${of.workshop}` }),
    time: new Date(of.madeAtMs).toISOString(),
    datacontenttype: 'application/json',
    data: { workshop: of.workshop, ...fact, url: of.address + apiBase + path },
  }
  const body = JSON.stringify(message)
  const seconds = String(Math.floor(of.sentAtMs / 1000))
  return {
    body,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Siroop',
      'webhook-id': of.event,
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${signatureOf(of.secret, `${of.event}.${seconds}.${body}`)}`,
    },
  }
}

const signatureOf = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(text, 'utf8')
    .digest('base64')
