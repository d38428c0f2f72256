import { type RequestHandler, Router, raw } from 'express'
import { keepLimits } from '../../keep/keepZip.js'
import { answer, fail, leadingOf, signedInOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** The keep file (*bewaarbestand*) of a workshop, and putting one back. */
export function keepRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const leading = leadingOf(parts)
  const signedIn = signedInOf(parts)
  router.get('/api/workshops/:workshop/keep', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const made = await parts.keep.make(member.room)
    if (!made.ok) return fail(response, made.error)
    response.attachment(made.value.name).type('application/zip').end(Buffer.from(made.value.bytes))
  })
  // Who may not put one back is told so before a byte of it is read.
  const whoIsKnown: RequestHandler = async (request, response, next) => {
    if ((await signedIn(request, response)) !== null) next()
  }
  // one byte more than may be, so that what is too large is told as such
  const file = raw({ type: () => true, limit: keepLimits.packed + 1 })
  router.post('/api/keep', whoIsKnown, file, async (request, response) => {
    const known = await signedIn(request, response)
    if (known === null) return
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    answer(response, await parts.keep.restore(bytes, known.id))
  })
  return router
}
