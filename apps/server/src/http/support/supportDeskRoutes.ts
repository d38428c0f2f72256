import { bodies, httpErrorTexts, httpStatus, supportFaultText } from '@siroop/protocol'
import { json, type Response, Router } from 'express'
import type { SupportRefusal } from '../../support/supportDesk.js'
import { accountFirst, accountOf, fail, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Support pages for who is signed in and made them. */
export function supportDeskRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { supportDesk: desk } = parts
  const first = accountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.get('/api/support', first, async (_request, response) => {
    response.json(await desk.list(accountOf(response)))
  })
  router.post('/api/support', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newSupport)
    if (wanted !== null) done(response, await desk.make(accountOf(response), wanted.content))
  })
  router.get('/api/support/:page', first, async (request, response) => {
    const found = await desk.read(accountOf(response), param(request, 'page'))
    if (found === null) fail(response, 'unknown-support')
    else response.json(found)
  })
  router.post('/api/support/:page', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.changeSupport)
    if (wanted !== null) done(response, await desk.change(accountOf(response), param(request, 'page'), wanted))
  })
  router.post('/api/support/:page/mail', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.supportMail)
    if (wanted !== null) done(response, await desk.mail(accountOf(response), param(request, 'page'), wanted))
  })
  router.post('/api/support/:page/passed-on', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.passedOn)
    if (wanted !== null) done(response, await desk.passedOn(accountOf(response), param(request, 'page'), wanted.mail))
  })
  router.post('/api/support/:page/list', first, async (request, response) => {
    const made = await desk.listFile(accountOf(response), param(request, 'page'))
    if (!made.ok) return done(response, made)
    response.attachment(made.value.name).type('application/pdf').end(Buffer.from(made.value.bytes))
  })
  for (const act of ['open', 'close', 'remove'] as const)
    router.post(`/api/support/:page/${act}`, first, async (request, response) => {
      done(response, await desk[act](accountOf(response), param(request, 'page')))
    })
  return router
}

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: SupportRefusal }
function done(response: Response, result: Done): void {
  if (result.ok) response.json(result.value ?? {})
  else if (typeof result.error === 'string') fail(response, result.error)
  else {
    const error = 'support-not-right'
    const problems = result.error.map((one) => ({ at: one.at, text: supportFaultText(one) }))
    response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail: { problems } })
  }
}
