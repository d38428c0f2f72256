import type { Locale } from '@siroop/domain'
import { type Request, type Response, Router } from 'express'
import { param, queryOf } from '../answers.js'
import type { Page } from '../pageFrame.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import { agreementPage, agreementsPage, noAgreementPage } from './agreementPages.js'

interface AgreementRouteParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'publicAgreements'>
  readonly frame: (request: Request, preferred?: Locale) => Pick<Page, 'locale' | 'files'>
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
}

/** Only so much of what was typed is looked at. */
const mostTyped = 200

/** `/kennisbank…` for everybody: plain pages, no script needed, and the same as open files. */
export function agreementRoutes<W extends OpenWorkshop>({ parts, frame, send }: AgreementRouteParts<W>): Router {
  const router = Router()
  const { publicAgreements: base } = parts

  router.get('/kennisbank', async (request, response) => {
    const typed = queryOf(request, 'zoek').slice(0, mostTyped)
    const page = Math.max(0, Math.min(9_999, Number.parseInt(queryOf(request, 'blad'), 10) - 1 || 0))
    const found = await base.look({ words: typed, page })
    return send(request, response, agreementsPage(frame(request), { typed, page, ...found }))
  })
  router.get('/kennisbank/afspraken.json', async (_request, response) => {
    sendFile(response, 'siroop-kennisbank.json', await base.file(null))
  })
  router.get('/kennisbank/:agreement.json', async (request, response, next) => {
    const file = await base.file(param(request, 'agreement'))
    if (file === null) next()
    else sendFile(response, 'siroop-afspraak.json', file)
  })
  router.get('/kennisbank/:agreement', async (request, response) => {
    const id = param(request, 'agreement').slice(0, 64)
    const one = await base.read(id)
    if (one === null) return send(request, response.status(404), noAgreementPage(frame(request), id))
    return send(request, response, agreementPage(frame(request), one))
  })
  return router
}

function sendFile(response: Response, name: string, file: object | null): void {
  response.set('Content-Disposition', `attachment; filename="${name}"`)
  response.type('application/json').end(`${JSON.stringify(file, null, 2)}\n`)
}
