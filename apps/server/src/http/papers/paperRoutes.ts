import type { Result } from '@siroop/domain'
import { bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, fail, type Leading, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Letter, invitations, the network of the room, and what is printed before the evening; for who leads only. */
export function addPaperRoutes<W extends OpenWorkshop>(
  router: Router,
  { papers }: Pick<HttpParts<W>, 'papers'>,
  leading: Leading<W>,
): void {
  router.get('/workshops/:workshop/letter', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await papers.letter(member.room))
  })
  router.post('/workshops/:workshop/letter', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.letter)
    if (member !== null && body !== null) answer(response, done(await papers.keepLetter(member.room, body.text)))
  })
  router.post('/workshops/:workshop/wifi', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.wifi)
    if (member !== null && body !== null) answer(response, done(await papers.keepWifi(member.room, body)))
  })
  router.post('/workshops/:workshop/invitations', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.invitation)
    if (member !== null && body !== null) answer(response, await papers.invite(member.room, body))
  })
  router.post('/workshops/:workshop/papers', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.paper)
    if (member === null || body === null) return
    const made = await papers.print(member.room, body)
    if (!made.ok) return fail(response, made.error)
    response.set('Content-Disposition', `attachment; filename="${made.value.name}"`)
    response.type('application/pdf').end(Buffer.from(made.value.bytes))
  })
}

/** A page that asks for JSON gets an object, also when there is nothing to tell. */
const done = <E>(result: Result<null, E>): Result<object, E> => (result.ok ? { ok: true, value: {} } : result)
