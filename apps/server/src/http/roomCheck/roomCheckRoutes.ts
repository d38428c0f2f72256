import type { Result } from '@siroop/domain'
import { type Answer, bodies } from '@siroop/protocol'
import type { Router } from 'express'
import { answer, bearerOf, fail, type Leading, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** The room of a workshop: what is known of it and the trial of its lines, for who leads; a room screen tells its picture. */
export function addRoomCheckRoutes<W extends OpenWorkshop>(
  router: Router,
  { roomCheck, workshops }: Pick<HttpParts<W>, 'roomCheck' | 'workshops'>,
  leading: Leading<W>,
): void {
  router.get('/workshops/:workshop/room-check', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const kept = await roomCheck.read(member.room.id)
    const { participants } = member.room.state()
    const screens = kept.screens.filter(({ participant }) => participants.get(participant)?.role === 'roomScreen')
    response.json({ ...kept, screens } satisfies Answer<'roomCheck'>)
  })
  router.post('/workshops/:workshop/room-check', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.roomCheckDone)
    if (member !== null && body !== null) answer(response, done(await roomCheck.keepDone(member.room.id, body)))
  })
  router.post('/workshops/:workshop/room-check/trial', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) answer(response, roomCheck.startTrial(member.room.id))
  })
  router.post('/workshops/:workshop/picture-width', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.pictureWidth)
    if (member !== null && body !== null)
      answer(response, done(await roomCheck.keepPictureWidth(member.room.id, body.metres)))
  })
  router.post('/workshops/:workshop/picture', async (request, response) => {
    const member = await workshops.member({
      workshop: param(request, 'workshop'),
      token: bearerOf(request),
      cookieHeader: request.headers.cookie,
    })
    if (!member.ok) return fail(response, member.error)
    const { room, participant } = member.value
    if (room.state().participants.get(participant)?.role !== 'roomScreen') return fail(response, 'not-yours')
    const body = readBody(request, response, bodies.picture)
    if (body !== null) answer(response, done(await roomCheck.keepScreen(room.id, { participant, ...body })))
  })
}

const done = <E>(result: Result<null, E>): Result<object, E> => (result.ok ? { ok: true, value: {} } : result)
