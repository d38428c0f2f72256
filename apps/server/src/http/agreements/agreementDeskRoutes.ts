import { isId, workshopId } from '@siroop/domain'
import {
  agreementJsonSchema,
  agreementNeedText,
  bodies,
  fieldFaultText,
  httpErrorTexts,
  httpStatus,
} from '@siroop/protocol'
import { json, type Response, Router, raw } from 'express'
import type { AgreementRefusal } from '../../agreements/agreementDesk.js'
import { accountFirst, accountOf, fail, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

const mostFileBytes = 8 * 1024 * 1024

/** Agreements for who is signed in and made them. */
export function agreementDeskRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { agreementDesk: desk } = parts
  const first = accountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.get('/api/agreement-schema', (_request, response) => void response.json(agreementJsonSchema()))
  router.get('/api/agreements', first, async (_request, response) => {
    response.json(await desk.list(accountOf(response)))
  })
  router.post('/api/agreements', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newAgreement)
    if (wanted !== null) done(response, await desk.add(accountOf(response), wanted))
  })
  router.get('/api/agreements/file', first, async (_request, response) => {
    response.set('Content-Disposition', 'attachment; filename="siroop-afspraken.json"')
    response.type('application/json').end(`${JSON.stringify(await desk.file(accountOf(response)), null, 2)}\n`)
  })
  router.post('/api/agreements/file', first, file, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    done(response, await desk.take(accountOf(response), bytes.toString('utf8')))
  })
  router.get('/api/agreements/of/:workshop', first, async (request, response) => {
    const id = param(request, 'workshop')
    if (!isId(id)) return fail(response, 'unknown-workshop')
    done(response, await desk.offers(accountOf(response), workshopId(id)))
  })
  router.get('/api/agreements/:agreement', first, async (request, response) => {
    const found = await desk.read(accountOf(response), param(request, 'agreement'))
    if (found === null) fail(response, 'unknown-agreement')
    else response.json(found)
  })
  router.post('/api/agreements/:agreement', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.changeAgreement)
    if (wanted !== null) done(response, await desk.change(accountOf(response), param(request, 'agreement'), wanted))
  })
  router.post('/api/agreements/:agreement/move', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.moveAgreement)
    if (wanted !== null) done(response, await desk.move(accountOf(response), param(request, 'agreement'), wanted))
  })
  router.post('/api/agreements/:agreement/adopt', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.adoptAgreement)
    if (wanted !== null)
      done(response, await desk.adopt(accountOf(response), param(request, 'agreement'), wanted.workshop))
  })
  router.post('/api/agreements/:agreement/remove', first, async (request, response) => {
    done(response, await desk.remove(accountOf(response), param(request, 'agreement')))
  })
  return router
}

const file = raw({ type: () => true, limit: mostFileBytes })

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: AgreementRefusal }
function done(response: Response, result: Done): void {
  if (result.ok) response.json(result.value ?? {})
  else if (typeof result.error === 'string') fail(response, result.error)
  else {
    const error = 'agreement-not-right'
    const problems = result.error.map((one) => {
      const text = 'text' in one ? one.text : 'need' in one ? agreementNeedText(one) : fieldFaultText(one)
      return { at: one.at, text }
    })
    response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail: { problems } })
  }
}
