import {
  type ApiOperationId,
  type ApiProblem,
  type ApiScope,
  apiBase,
  apiOperations,
  apiVersion,
  openApiDocument,
} from '@siroop/protocol'
import { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { sha256 } from '../../chance.js'
import type { KnownToken } from '../../connections/tokens.js'
import { bearerOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import { placeOf } from '../placeOf.js'
import type { Tries } from '../tries.js'
import { refuse } from './problems.js'

/**
 * `/api/v1`: what other programs read, with a token and never with a cookie. Every route is made of the table that the
 * OpenAPI document is made of, and what is not in the shape of an answer does not leave.
 */
export function apiRoutes<W extends OpenWorkshop>(parts: HttpParts<W>, tries: Tries): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const document = `${JSON.stringify(openApiDocument(), null, 2)}\n`
  router.get(`${apiBase}/openapi.json`, (request, response) => {
    // The only part that a page of any website may read.
    response.set('Access-Control-Allow-Origin', '*').set('Cross-Origin-Resource-Policy', 'cross-origin')
    response.set('Cache-Control', 'public, max-age=3600')
    send(request, response, { text: document, tag: tagOf(document) })
  })
  for (const id of Object.keys(apiOperations) as ApiOperationId[]) {
    const { path, scopes, params, query, answer } = apiOperations[id]
    const answerOf = parts.api.answers[id] as (token: KnownToken, asked: object) => Promise<object | null>
    router.get(apiBase + path.replace(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      const token = await tokenOf(parts, tries, { request, response })
      if (token === null) return
      if (scopes.length > 0 && !(scopes as readonly ApiScope[]).some((one) => token.scopes.has(one)))
        return refuse(request, response, { code: 'no-scope' })
      const asked = readAsked(request, { params, query })
      if ('errors' in asked) return refuse(request, response, { code: 'bad-request', errors: asked.errors })
      if (asked.read === null) return refuse(request, response, { code: 'unknown-thing' })
      const given = await answerOf(token, asked.read)
      if (given === null) return refuse(request, response, { code: 'unknown-thing' })
      const told = answer.parse(given) as { readonly next?: string | null; readonly madeAt?: string }
      if (typeof told.next === 'string') response.set('Link', `<${nextOf(request, told.next)}>; rel="next"`)
      // Who asks may keep it and send its ETag along; nothing in between keeps anything.
      response.set('Cache-Control', 'no-store').set('Vary', 'Authorization')
      // The moment of reading is another one every time, and no change.
      const { madeAt: _madeAt, ...lasting } = told
      send(request, response, { text: JSON.stringify(told), tag: tagOf(JSON.stringify(lasting)) })
    })
  }
  router.use(apiBase, (request, response) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    refuse(request, response, { code: reads ? 'unknown-address' : 'method-not-allowed' })
  })
  router.use(apiBase, (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    const { status } = error as { status?: unknown }
    if (typeof status === 'number' && status < 500) return refuse(request, response, { code: 'bad-request' })
    const problem = error instanceof Error ? error.name : 'unknown'
    parts.log.error({ problem, at: placeOf(error) }, 'a request of another program failed')
    refuse(request, response, { code: 'broken' })
  })
  return router
}

/** The token of a request; answers whoever has none that works, or asks too much, and gives null. */
async function tokenOf<W extends OpenWorkshop>(
  parts: Pick<HttpParts<W>, 'api'>,
  tries: Tries,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<KnownToken | null> {
  const refused = (code: 'bad-token' | 'too-many-tries') => {
    refuse(request, response, { code })
    return null
  }
  const address = request.ip ?? ''
  if (!(await tries.maySecret(address))) return refused('too-many-tries')
  const secret = bearerOf(request)
  const token = secret === null ? null : await parts.api.find(secret)
  if (token === null) {
    if (secret !== null) await tries.secretWasWrong(address)
    return refused('bad-token')
  }
  return (await tries.mayReadApi(token.id)) ? token : refused('too-many-tries')
}

type Shapes = Readonly<Record<string, z.ZodType>>
/** Reads the address of a request. `read` null: a part of the path that can be the name of nothing. */
function readAsked(
  request: Request,
  { params, query }: { readonly params: Shapes; readonly query: Shapes },
): { readonly read: object | null } | { readonly errors: NonNullable<ApiProblem['errors']> } {
  const path = z.object(params).safeParse(request.params)
  const asked = z.strictObject(query).safeParse(request.query)
  if (!asked.success)
    return {
      errors: asked.error.issues.flatMap((issue) => {
        const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
        return names.map((name) => ({
          in: 'query' as const,
          name: name.slice(0, 40),
          detail: issue.message.slice(0, 200),
        }))
      }),
    }
  return { read: path.success ? { ...path.data, ...asked.data } : null }
}

const tagOf = (text: string): string => `W/"${sha256(text).slice(0, 32)}"`
function send(
  request: Request,
  response: Response,
  { text, tag }: { readonly text: string; readonly tag: string },
): void {
  response.set('API-Version', apiVersion).set('ETag', tag)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  if (known.includes(tag) || known.includes('*')) response.status(304).end()
  else response.type('application/json').end(text)
}
function nextOf(request: Request, after: string): string {
  const limit = typeof request.query.limit === 'string' ? `limit=${encodeURIComponent(request.query.limit)}&` : ''
  return `${request.path}?${limit}after=${encodeURIComponent(after)}`
}
