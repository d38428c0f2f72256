import type { Locale } from '@siroop/domain'
import { markedName } from '@siroop/manifest'
import { type Request, type Response, Router } from 'express'
import { fail, param } from './answers.js'
import type { HttpParts, OpenWorkshop } from './parts.js'
import { calendarOf, type RouteFile, tableOf } from './route/routeFiles.js'

/** The public side of a manifest: what is on its page, its PDF, and its dates and route for other programs. */
export function manifestRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  router.get('/api/m/:manifest', async (request, response) => {
    const view = await parts.workshops.manifest(param(request, 'manifest'))
    if (view === null) return fail(response, 'unknown-manifest')
    response.set('Cache-Control', 'no-cache').json(view)
  })
  const pdfFile = (make: HttpParts<W>['workshops']['manifestPdf']) => async (request: Request, response: Response) => {
    const pdf = await make(param(request, 'manifest'), languageOf(request))
    if (!pdf.ok) return fail(response, pdf.error)
    response.set('Cache-Control', 'no-cache')
    response.set('Content-Disposition', `inline; filename="${pdf.value.name.replace(/[^A-Za-z0-9._-]/g, '-')}"`)
    response.type('application/pdf').end(Buffer.from(pdf.value.bytes))
  }
  router.get('/m/:manifest/manifest.pdf', pdfFile(parts.workshops.manifestPdf))
  router.get('/m/:manifest/letters.pdf', pdfFile(parts.workshops.letters))
  const routeFile =
    (make: (file: RouteFile) => string, { type, name }: { type: string; name: string }) =>
    async (request: Request, response: Response) => {
      const manifest = param(request, 'manifest')
      const view = await parts.workshops.manifest(manifest)
      const edition = view?.editions.at(-1)
      if (!view || !edition) return fail(response, 'unknown-manifest')
      const locale = languageOf(request) ?? view.workshop.locale
      response.set('Cache-Control', 'no-cache').attachment(markedName(name, edition.frozen.kind, locale))
      response.type(type).end(make({ edition, manifest, locale, madeAtMs: view.serverNowMs }))
    }
  router.get('/m/:manifest/dates.ics', routeFile(calendarOf, { type: 'text/calendar', name: 'siroop.ics' }))
  router.get('/m/:manifest/route.csv', routeFile(tableOf, { type: 'text/csv', name: 'veranderroute.csv' }))
  return router
}

/** The language that was asked for, or null. */
function languageOf({ query }: Request): Locale | null {
  const asked = query.taal
  return asked === 'nl' || asked === 'en' ? asked : null
}
