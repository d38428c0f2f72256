import { isExportFile } from '@siroop/manifest'
import { exportJsonSchema } from '@siroop/protocol'
import { type Request, type Response, Router } from 'express'
import { fail, languageOf, param } from './answers.js'
import type { HttpParts, OpenWorkshop } from './parts.js'

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  png: 'image/png',
}

/** The public side of a manifest: what is on its page, its PDF, and its files for other programs. */
export function manifestRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  router.get('/api/m/:manifest', async (request, response) => {
    const view = await parts.workshops.manifest(param(request, 'manifest'))
    if (view === null) return fail(response, 'unknown-manifest')
    response.set('Cache-Control', 'no-cache').json(view)
  })
  const pdfFile =
    (make: (asked: Request) => ReturnType<HttpParts<W>['workshops']['letters']>) =>
    async (request: Request, response: Response) => {
      const pdf = await make(request)
      if (!pdf.ok) return fail(response, pdf.error)
      response.set('Cache-Control', 'no-cache')
      response.set('Content-Disposition', `inline; filename="${pdf.value.name.replace(/[^A-Za-z0-9._-]/g, '-')}"`)
      response.type('application/pdf').end(Buffer.from(pdf.value.bytes))
    }
  const { manifestPdf, letters, addendum } = parts.workshops
  const idOf = (request: Request) => param(request, 'manifest')
  router.get(
    '/m/:manifest/manifest.pdf',
    pdfFile((asked) => manifestPdf(idOf(asked), languageOf(asked), editionOf(asked))),
  )
  router.get(
    '/m/:manifest/letters.pdf',
    pdfFile((asked) => letters(idOf(asked), languageOf(asked))),
  )
  router.get(
    '/m/:manifest/aanvulling/:number.pdf',
    pdfFile((asked) => {
      const number = Number(param(asked, 'number'))
      return addendum(idOf(asked), languageOf(asked), { edition: editionOf(asked), number })
    }),
  )
  router.get('/m/:manifest/:file', async (request, response, next) => {
    const file = param(request, 'file')
    if (!isExportFile(file)) return next()
    const asked = { file, locale: languageOf(request), edition: editionOf(request) }
    const made = await parts.workshops.officeFile(param(request, 'manifest'), asked)
    if (!made.ok) return fail(response, made.error)
    response.set('Cache-Control', 'no-cache').attachment(made.value.name)
    response.type(types[file.split('.')[1] ?? ''] ?? '').end(Buffer.from(made.value.bytes))
  })
  router.get('/schema/siroop-export.json', (_request, response) => {
    response.type('application/schema+json').end(`${JSON.stringify(exportJsonSchema(), null, 2)}\n`)
  })
  return router
}

/** Number of the edition that was asked for; null is the newest. An impossible number finds none. */
function editionOf({ query }: Request): number | null {
  const asked = query.editie
  return typeof asked === 'string' ? Number(asked) : null
}
