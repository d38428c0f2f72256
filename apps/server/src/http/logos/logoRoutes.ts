import { workshopId } from '@siroop/domain'
import { type RequestHandler, Router, raw } from 'express'
import { logoLimits } from '../../logos/logos.js'
import { fail, leadingOf, param } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Logos: who leads a workshop sends one; who knows its hash sees it. */
export function logoRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  // one byte more than may be, so that what is too large is told as such
  const image = raw({ type: () => true, limit: logoLimits.bytes + 1 })
  const leading = leadingOf(parts)
  // Who may not send one is told so before a byte of it is read.
  const whoLeads: RequestHandler = async (request, response, next) => {
    if ((await leading(request, response)) !== null) next()
  }
  router.post('/api/workshops/:workshop/logos', whoLeads, image, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const added = await parts.logos.add(workshopId(param(request, 'workshop')), bytes)
    if (!added.ok) return fail(response, added.error)
    response.status(201).json({ sha256: added.value })
  })
  router.get('/logo/:name', async (request, response) => {
    const png = await parts.logos.get(param(request, 'name').replace(/\.png$/, ''))
    if (png === null) return fail(response, 'unknown-address')
    // its address is the hash of its bytes: it never changes
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('image/png').end(png)
  })
  return router
}
