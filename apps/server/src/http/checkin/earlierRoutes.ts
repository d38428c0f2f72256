import { bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, type Leading, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** What a check-in can look back on, and choosing it; for who leads the check-in. */
export function addEarlierRoutes<W extends OpenWorkshop>(
  router: Router,
  { earlier }: Pick<HttpParts<W>, 'earlier'>,
  leading: Leading<W>,
): void {
  router.get('/workshops/:workshop/earlier', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await earlier.choices(member.room, request.headers.cookie))
  })
  router.post('/workshops/:workshop/earlier', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.earlier)
    if (member === null || body === null) return
    const chosen = await earlier.choose(member.room, { ...body, cookieHeader: request.headers.cookie })
    answer(response, chosen.ok ? { ok: true, value: {} } : chosen)
  })
}
