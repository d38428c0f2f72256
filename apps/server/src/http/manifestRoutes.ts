import { Router } from 'express'
import { fail, param } from './answers.js'
import type { HttpParts, OpenWorkshop } from './parts.js'

/** The public side of a manifest: what is on its page, and its PDF. */
export function manifestRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  router.get('/api/m/:manifest', async (request, response) => {
    const view = await parts.workshops.manifest(param(request, 'manifest'))
    if (view === null) return fail(response, 'unknown-manifest')
    response.set('Cache-Control', 'no-cache').json(view)
  })
  router.get('/m/:manifest/manifest.pdf', async (request, response) => {
    const asked = request.query.taal
    const locale = asked === 'nl' || asked === 'en' ? asked : null
    const pdf = await parts.workshops.manifestPdf(param(request, 'manifest'), locale)
    if (!pdf.ok) return fail(response, pdf.error)
    response.set('Cache-Control', 'no-cache')
    response.set('Content-Disposition', `inline; filename="${pdf.value.name.replace(/[^A-Za-z0-9._-]/g, '-')}"`)
    response.type('application/pdf').end(Buffer.from(pdf.value.bytes))
  })
  return router
}
