import { bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, type Leading, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Personal cards: which there are, a new one, and another link for the holder of one; for who leads only. */
export function addCardRoutes<W extends OpenWorkshop>(
  router: Router,
  { doors }: Pick<HttpParts<W>, 'doors'>,
  leading: Leading<W>,
): void {
  router.get('/workshops/:workshop/cards', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await doors.madeCards(member.room))
  })
  router.post('/workshops/:workshop/cards', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.newCard)
    if (member !== null && body !== null) answer(response, await doors.newCard(member.room, body))
  })
  router.post('/workshops/:workshop/cards/renew', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.renewCard)
    if (member !== null && body !== null) answer(response, await doors.renewCard(member.room, body.participant))
  })
}
