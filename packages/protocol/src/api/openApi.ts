import { z } from 'zod'
import { apiBase, apiOperations, apiVersion } from './apiOperations.js'
import { apiProblem } from './apiShapes.js'
import { webhookKinds, webhookMessage } from './webhookShapes.js'

/** A shape as a JSON Schema of OpenAPI 3.1 (draft 2020-12). */
function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io: 'output',
    override: ({ jsonSchema }) => {
      // Read-only is about our programs, not about what is sent.
      delete jsonSchema.readOnly
      // More may be told one day: whoever reads it must not break on that.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      if (jsonSchema.pattern === '^\\d{4}-\\d{2}-\\d{2}$') jsonSchema.format = 'date'
    },
  })
  return schema
}
const nameOf = (id: string): string => id.replace(/^(get|list)/, '')
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const version = { description: 'Whole version of the API.', schema: { type: 'string' } }
const headers = { 'API-Version': { $ref: '#/components/headers/API-Version' } }
/** Operations by the first part of their path. */
const tags = {
  token: 'The token that a request brings along.',
  workshops: 'Workshops with their text, their route and their check-ins.',
  'shelf-items': 'Solutions for who meets the same.',
} as const
/** Refusals by their status: what each means. */
const refusals = {
  400: 'A parameter is wrong; all of them are named.',
  401: 'No token, or one that is not known, ended or taken back.',
  403: 'The token does not have the scope.',
  404: 'Not there, or not for this token.',
  429: 'Too many requests; Retry-After says in how many seconds.',
  500: 'Something went wrong here. Whoever runs the server finds it in the log.',
} as const
/** What every message has around it (Standard Webhooks). */
const webhookHeaders = {
  'webhook-id': 'The same with every try of one message.',
  'webhook-timestamp': 'When this try was sent, in seconds since 1970. Refuse what is older than five minutes.',
  'webhook-signature':
    'One or more of `v1,` and base64, with a space between them. One of them is the HMAC-SHA-256 of ' +
    '`webhook-id.webhook-timestamp.body` over the bytes as they came; the key is the base64 behind `whsec_` of the ' +
    'secret that was shown when the address was added.',
} as const
const webhookGuide =
  'To an address that a facilitator added, when whoever runs this server allows it. Answer with 2xx within ten seconds; ' +
  'else it is tried seven times more, over a day and a half. Messages can come twice and in another order: read what ' +
  'the message points at, and believe that.'
const refusal = (status: keyof typeof refusals) => ({ $ref: `#/components/responses/${status}` })

function parameters(of: Readonly<Record<string, z.ZodType>>, place: 'path' | 'query'): readonly object[] {
  return Object.entries(of).map(([name, shape]) => {
    const { description, ...schema } = schemaOf(shape) as { description?: string }
    return {
      name,
      in: place,
      required: place === 'path',
      ...(description === undefined ? {} : { description }),
      schema,
    }
  })
}

function operation([operationId, of]: [string, (typeof apiOperations)[keyof typeof apiOperations]]): object {
  const asked = [...parameters(of.params, 'path'), ...parameters(of.query, 'query')]
  const scopes = of.scopes.length === 0 ? 'Any token.' : `Needs one of the scopes: ${of.scopes.join(', ')}.`
  return {
    operationId,
    summary: of.summary,
    description: scopes,
    tags: [of.path.split('/')[1]],
    ...(asked.length === 0 ? {} : { parameters: asked }),
    responses: {
      200: {
        description: of.summary,
        headers: {
          ...headers,
          ETag: { description: 'Changes when the answer does.', schema: { type: 'string' } },
          ...('limit' in of.query
            ? { Link: { description: 'The next page, as rel="next".', schema: { type: 'string' } } }
            : {}),
        },
        content: { 'application/json': { schema: ref(nameOf(operationId)) } },
      },
      304: { description: 'Nothing changed since the ETag that came along as If-None-Match.', headers },
      400: refusal(400),
      401: refusal(401),
      403: refusal(403),
      ...(Object.keys(of.params).length === 0 ? {} : { 404: refusal(404) }),
      429: refusal(429),
      500: refusal(500),
    },
  }
}

/** The API as an OpenAPI 3.1 document, made of the table that the server answers by. Served at `/api/v1/openapi.json`. */
export function openApiDocument(): object {
  const operations = Object.entries(apiOperations)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Siroop',
      version: apiVersion,
      summary: 'What was agreed, and what became of it',
      description:
        'Reads workshops of one Space: editions of what was signed, the route and its progress, check-ins, and the open ' +
        'part of the shelf. It never gives notes that are closed, open ballots, or mail addresses. Ask a facilitator of ' +
        'the Space for a token, and whoever runs this server about the rest. Within a version fields are added and none ' +
        'is taken away: ignore what you do not know. When there is a next version this one answers for a year more, and ' +
        'says so in the headers Deprecation and Sunset.',
      contact: { name: 'The maintainers of Siroop' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: apiBase }],
    security: [{ token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(operations.map(([id, of]) => [of.path, { get: operation([id, of]) }])),
    webhooks: Object.fromEntries(
      webhookKinds.map((kind) => [
        kind,
        {
          post: {
            operationId: `on-${kind}`,
            summary: `Sent as siroop.${kind}`,
            description: webhookGuide,
            security: [],
            requestBody: {
              required: true,
              content: { 'application/cloudevents+json': { schema: ref('WebhookMessage') } },
            },
            parameters: Object.entries(webhookHeaders).map(([name, description]) => {
              return { name, in: 'header', required: true, description, schema: { type: 'string' } }
            }),
            responses: {
              '2XX': { description: 'Received.' },
              410: { description: 'Send nothing here any more.' },
            },
          },
        },
      ]),
    ),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made by a facilitator, for one Space and some scopes.' },
      },
      headers: { 'API-Version': version },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description, headers, content: { 'application/problem+json': { schema: ref('Problem') } } },
        ]),
      ),
      schemas: {
        ...Object.fromEntries(operations.map(([id, { answer }]) => [nameOf(id), schemaOf(answer)])),
        Problem: schemaOf(apiProblem),
        WebhookMessage: schemaOf(webhookMessage),
      },
    },
  }
}
