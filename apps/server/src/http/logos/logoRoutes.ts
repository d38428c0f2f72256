import { Router, raw } from 'express'
import { logoLimits } from '../../logos/logos.js'
import { bearerOf, fail, param } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Logos: who leads a workshop sends one; who knows its hash sees it. */
export function logoRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  // one byte more than may be, so that what is too large is told as such
  const image = raw({ type: () => true, limit: logoLimits.bytes + 1 })
  router.post('/api/workshops/:workshop/logos', image, async (request, response) => {
    const member = await parts.workshops.member({
      workshop: param(request, 'workshop'),
      token: bearerOf(request),
      cookieHeader: request.headers.cookie,
    })
    if (!member.ok) return fail(response, member.error)
    const role = member.value.room.state().participants.get(member.value.participant)?.role
    if (role !== 'facilitator' && role !== 'coFacilitator') return fail(response, 'not-yours')
    const added = await parts.logos.add(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
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
