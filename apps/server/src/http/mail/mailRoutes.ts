import { bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, type Leading, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** The mail of a workshop: what waits, what left, what could not; for who leads. */
export function addMailRoutes<W extends OpenWorkshop>(
  router: Router,
  { outbox }: Pick<HttpParts<W>, 'outbox'>,
  leading: Leading<W>,
): void {
  router.get('/workshops/:workshop/mails', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await outbox.list(member.room.id))
  })
  router.post('/workshops/:workshop/mails', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.mail)
    if (member === null || body === null) return
    const done = await outbox.act(member.room.id, body)
    answer(response, done.ok ? { ok: true, value: {} } : done)
  })
  router.get('/workshops/:workshop/mails/leader', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await outbox.leader(member.room.state()))
  })
  router.post('/workshops/:workshop/mails/leader', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.leaderMail)
    if (member === null || body === null) return
    const done = await outbox.setLeader(member.room.state(), body.address)
    answer(response, done.ok ? { ok: true, value: {} } : done)
  })
  router.post('/workshops/:workshop/mails/test', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.testMail)
    if (member === null || body === null) return
    const { room, participant } = member
    const done = await outbox.sendTest({ state: room.state(), participant, ...body })
    answer(response, done.ok ? { ok: true, value: {} } : done)
  })
}
