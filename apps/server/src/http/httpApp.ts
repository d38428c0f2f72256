import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { apiBase } from '@siroop/protocol'
import express, { type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { accountRoutes } from './account/accountRoutes.js'
import { signOnRoutes } from './account/signOnRoutes.js'
import { progressRoutes } from './afterwards/afterwardsRoutes.js'
import { agreementDeskRoutes } from './agreements/agreementDeskRoutes.js'
import { fail } from './answers.js'
import { apiRoutes } from './api/apiRoutes.js'
import { connectionRoutes } from './api/connectionRoutes.js'
import { refuse } from './api/problems.js'
import { checkRoutes } from './check/checkRoutes.js'
import { doorRoutes } from './doorRoutes.js'
import { facilitatorRoutes } from './facilitatorRoutes.js'
import { findRoutes } from './finding/findRoutes.js'
import { keepRoutes } from './keep/keepRoutes.js'
import { logoRoutes } from './logos/logoRoutes.js'
import { manifestRoutes } from './manifestRoutes.js'
import { ownTemplateRoutes } from './ownTemplates/ownTemplateRoutes.js'
import { createOwnFiles } from './pageFiles.js'
import { pageRoutes } from './pageRoutes.js'
import type { HttpParts, OpenWorkshop } from './parts.js'
import { peopleRoutes } from './privacy/peopleRoutes.js'
import { shelfRoutes } from './shelf/shelfRoutes.js'
import { storyDeskRoutes } from './stories/storyDeskRoutes.js'
import { supportDeskRoutes } from './support/supportDeskRoutes.js'
import { themeRoutes } from './themes/themeRoutes.js'
import { createTries, type Tries } from './tries.js'
import { createWebFiles } from './webFiles.js'

/** Builds the HTTP side: security headers, limits, routes, pages, and one place for what goes wrong. */
export async function createHttpApp<W extends OpenWorkshop>(
  parts: HttpParts<W>,
  tries: Tries = createTries(),
): Promise<RequestListener> {
  const app = express()
  const web = createWebFiles(parts.folders.web)
  const own = await createOwnFiles(parts.folders, web, parts.themes.all)
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', parts.trustedProxies)
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  app.get('/readyz', async (_request, response) => {
    const readiness = await parts.readiness()
    response.status(Object.values(readiness).includes('error') ? 503 : 200).json(readiness)
  })
  app.use(logged(parts))
  app.use(securityHeaders(parts))
  app.use(async (request, response, next) => {
    if (await tries.takeRequest(request.ip ?? '')) next()
    else if (request.path.startsWith(`${apiBase}/`)) refuse(request, response, { code: 'too-many-tries' })
    else fail(response, 'too-many-tries')
  })
  app.use(apiRoutes(parts, tries))
  app.use('/api', (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    if (request.method !== 'GET' && !parts.isOwnOrigin(request)) fail(response, 'foreign-origin')
    else next()
  })
  app.use(logoRoutes(parts))
  app.use(accountRoutes(parts))
  app.use(themeRoutes(parts))
  app.use(signOnRoutes(parts, tries))
  app.use(connectionRoutes(parts))
  app.use(checkRoutes(parts))
  app.use(ownTemplateRoutes(parts))
  app.use(shelfRoutes(parts))
  app.use(agreementDeskRoutes(parts))
  app.use(findRoutes(parts))
  app.use(storyDeskRoutes(parts))
  app.use(supportDeskRoutes(parts))
  app.use(peopleRoutes(parts))
  app.use(keepRoutes(parts))
  app.use('/api', express.json({ limit: '64kb', strict: true }))
  app.use(manifestRoutes(parts))
  app.use('/api', facilitatorRoutes(parts, tries), doorRoutes(parts, tries), progressRoutes(parts, tries))
  app.use('/api', (_request, response) => fail(response, 'unknown-address'))
  app.use(pageRoutes({ parts, tries, web, own }))
  return (request, response) =>
    app(request as Request, response as Response, (error: unknown) => failed(parts.log, error, response as Response))
}

/** Under which an answer and the lines of the log about it are found together; it says nothing of who asked. */
const requestHeader = 'X-Request-Id'

/** One line per request: its id, method, pattern of the route, status, time. Never an address, a query, a token or content. */
const logged =
  ({ log, nowMs, onRequest }: Pick<HttpParts, 'log' | 'nowMs' | 'onRequest'>): RequestHandler =>
  (request, response, next) => {
    const startedMs = nowMs()
    // Of our own making: what a client sends under this name could be anything.
    response.set(requestHeader, randomUUID())
    response.on('finish', () => {
      const route: unknown = request.route?.path
      const answered = {
        method: request.method,
        route: typeof route === 'string' ? route : 'other',
        status: response.statusCode,
        ms: nowMs() - startedMs,
      }
      log.debug({ request: response.getHeader(requestHeader), ...answered })
      onRequest?.(answered)
    })
    next()
  }

const securityHeaders = ({ secure }: Pick<HttpParts, 'secure'>): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        // Older Safari does not count a WebSocket of the same host as 'self'.
        connectSrc: ["'self'", (request) => socketOrigin(request.headers.host, secure)],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // On plain http (box mode) browsers ignore these and complain about them.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    strictTransportSecurity: secure ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  })

const socketOrigin = (host: string | undefined, secure: boolean): string =>
  host !== undefined && /^[A-Za-z0-9.:[\]-]{1,255}$/.test(host) ? `${secure ? 'wss' : 'ws'}://${host}` : "'self'"

/** The end of every request that threw: a clear answer, and one line for the log without anything that was sent. */
function failed(log: HttpParts['log'], error: unknown, response: Response): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const status = (error as { status?: unknown }).status
  if (status === 413) {
    // Who still sends hears the answer only when the rest is taken off the line, unread.
    response.req.resume()
    fail(response, 'too-large')
  } else if (typeof status === 'number' && status >= 400 && status < 500) fail(response, 'bad-request')
  else {
    // The message of an error may quote what was sent; its name and place do not.
    const request = response.getHeader(requestHeader)
    log.error(
      { request, problem: error instanceof Error ? error.name : 'unknown', at: placeOf(error) },
      'a request failed',
    )
    fail(response, 'broken')
  }
}

const placeOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack
        ?.split('\n')
        .find((line) => line.includes(' at '))
        ?.trim() ?? '')
    : ''
