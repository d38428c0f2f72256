import { z } from 'zod'

/**
 * What another program can be told of. Always which thing of which workshop, never its words: those are read with a token.
 */
export const webhookKinds = [
  'manifest.edition',
  'manifest.signed',
  'manifest.withdrawn',
  'progress.added',
  'checkin.ended',
  'shelf.item',
] as const
export type WebhookKind = (typeof webhookKinds)[number]

/** What a message is about: ids, and the address where the thing itself is read. */
export const webhookData = z.object({
  workshop: z.string().nullable().describe('Null: about the shelf, or a try.'),
  edition: z.int().nullable(),
  status: z.enum(['open-for-signing', 'reopened', 'in-force']).nullable().describe('Of an edition.'),
  organisation: z.string().nullable().describe('Who signed, or withdrew.'),
  item: z.string().nullable().describe('Step of the route, check-in, or item of the shelf.'),
  url: z.string().describe('Where it is read with a token.'),
})
export type WebhookData = z.output<typeof webhookData>

/** A message, in the structured JSON mode of CloudEvents 1.0. */
export const webhookMessage = z.object({
  specversion: z.literal('1.0'),
  id: z.string().describe('The same with every try: a message that came before is known by it.'),
  source: z.string(),
  type: z.enum([...webhookKinds.map((kind) => `siroop.${kind}` as const), 'siroop.try']),
  subject: z.string().exactOptional(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  data: webhookData,
})
export type WebhookMessage = z.output<typeof webhookMessage>
