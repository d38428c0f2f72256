import { bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, fail, type Leading, readBody, signedInOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** What a check-in can look back on, choosing it, and making the check-in about a workshop; for who leads. */
export function addEarlierRoutes<W extends OpenWorkshop>(
  router: Router,
  parts: Pick<HttpParts<W>, 'earlier' | 'account'>,
  leading: Leading<W>,
): void {
  const { earlier } = parts
  const signedIn = signedInOf(parts)
  router.get('/workshops/:workshop/earlier', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await earlier.choices(member.room, request.headers.cookie))
  })
  router.get('/workshops/:workshop/earlier/signatories', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await earlier.signatories(member.room, request.headers.cookie))
  })
  router.post('/workshops/:workshop/earlier', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.earlier)
    if (member === null || body === null) return
    const chosen = await earlier.choose(member.room, { ...body, cookieHeader: request.headers.cookie })
    answer(response, chosen.ok ? { ok: true, value: {} } : chosen)
  })
  router.post('/workshops/:workshop/check-in', async (request, response) => {
    const member = await leading(request, response)
    const known = member === null ? null : await signedIn(request, response)
    if (member === null || known === null) return
    const made = await earlier.begin(member.room, known.id)
    if (made.ok) response.status(201).json({ id: made.value })
    else fail(response, made.error)
  })
}
