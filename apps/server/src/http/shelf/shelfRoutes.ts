import { isId, ok, type ShelfKind, shelfKinds, workshopId } from '@siroop/domain'
import { bodies, httpErrorTexts, httpStatus, shelfFaultText, shelfJsonSchema } from '@siroop/protocol'
import { json, type Request, type Response, Router, raw } from 'express'
import type { ShelfLook } from '../../shelf/look.js'
import type { ShelfRefusal } from '../../shelf/shelfDesk.js'
import { accountFirst, accountOf, answer, fail, localeOf, param, queryOf, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** A file of a full shelf is about half of this. */
const mostFileBytes = 20 * 1024 * 1024

/** The shelf for who is signed in: look, put on, change, take off, file out, file in, and what a workshop can put there. */
export function shelfRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { shelf, shelfOffers } = parts
  const first = accountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.get('/api/shelf-schema', (_request, response) => void response.json(shelfJsonSchema()))
  router.get('/api/shelf', first, async (request, response) => {
    response.json(await shelf.look(accountOf(response), lookOf(request)))
  })
  router.get('/api/shelf/like', first, async (request, response) => {
    const text = queryOf(request, 'text').slice(0, 2000)
    response.json(await shelf.like(accountOf(response), { text, locale: localeOf(request) }))
  })
  router.get('/api/shelf/file', first, async (_request, response) => {
    response.set('Content-Disposition', 'attachment; filename="siroop-plank.json"')
    response.type('application/json').end(`${JSON.stringify(await shelf.file(accountOf(response)), null, 2)}\n`)
  })
  router.post('/api/shelf/file', first, file, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    done(response, await shelf.take(accountOf(response), bytes.toString('utf8')))
  })
  router.post('/api/shelf/examples', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.shelfExamples)
    if (wanted !== null) done(response, await shelf.hideExamples(accountOf(response), wanted.hidden))
  })
  router.get('/api/shelf/of/:workshop', first, async (request, response) => {
    const id = param(request, 'workshop')
    if (!isId(id)) return fail(response, 'unknown-workshop')
    answer(response, await shelfOffers.offers(accountOf(response), workshopId(id)))
  })
  router.post('/api/shelf', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newShelfItem)
    if (wanted !== null) done(response, await shelfOffers.put(accountOf(response), wanted))
  })
  router.get('/api/shelf/:item', first, async (request, response) => {
    const found = await shelf.find(accountOf(response), { id: param(request, 'item'), locale: localeOf(request) })
    if (found === null) fail(response, 'unknown-shelf-item')
    else response.json(found)
  })
  router.post('/api/shelf/:item', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.changeShelfItem)
    if (wanted !== null) done(response, await shelf.change(accountOf(response), param(request, 'item'), wanted))
  })
  for (const [place, isWithdrawn] of [
    ['withdraw', true],
    ['put-back', false],
  ] as const)
    router.post(`/api/shelf/:item/${place}`, first, async (request, response) => {
      done(response, await shelf.withdraw(accountOf(response), param(request, 'item'), isWithdrawn))
    })
  router.post('/api/shelf/:item/take', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.takeFromShelf)
    if (wanted === null) return
    const passed = await shelfOffers.take(accountOf(response), { item: param(request, 'item'), ...wanted })
    answer(response, passed.ok ? ok({}) : passed)
  })
  router.post('/api/shelf/:item/show', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.showFromShelf)
    if (wanted === null) return
    const passed = await shelfOffers.show(accountOf(response), { item: param(request, 'item'), ...wanted })
    answer(response, passed.ok ? ok({}) : passed)
  })
  router.post('/api/shelf/:item/remove', first, async (request, response) => {
    done(response, await shelf.remove(accountOf(response), param(request, 'item')))
  })
  return router
}

const file = raw({ type: () => true, limit: mostFileBytes })

function lookOf(request: Request): ShelfLook {
  const kind = queryOf(request, 'kind')
  const whose = queryOf(request, 'whose')
  return {
    words: queryOf(request, 'words').slice(0, 200),
    kind: (shelfKinds as readonly string[]).includes(kind) ? (kind as ShelfKind) : null,
    whose: whose === 'own' || whose === 'withdrawn' ? whose : 'all',
    locale: localeOf(request),
    offset: Math.max(0, Math.min(1_000_000, Number.parseInt(queryOf(request, 'offset'), 10) || 0)),
  }
}

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ShelfRefusal }
function done(response: Response, result: Done): void {
  if (result.ok) response.json(result.value ?? {})
  else if (typeof result.error === 'string') fail(response, result.error)
  else {
    const error = 'shelf-not-right'
    const problems = result.error.map((one) => ({ at: one.at, text: 'text' in one ? one.text : shelfFaultText(one) }))
    response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail: { problems } })
  }
}
