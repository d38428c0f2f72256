import { storyWriter } from '@siroop/domain'
import { bodies, fieldFaultText, httpErrorTexts, httpStatus } from '@siroop/protocol'
import { json, type RequestHandler, type Response, Router, raw } from 'express'
import { captionBytes } from '../../stories/captions.js'
import { mediaLimits } from '../../stories/media.js'
import type { StoryRefusal, StorySeat } from '../../stories/storyDesk.js'
import { bearerOf, fail, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import { rememberReader } from './readerCookie.js'

const at = '/api/workshops/:workshop/stories'

/** Stories for who writes them: who leads a workshop, and its route team by the link that it has. */
export function storyDeskRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { storyDesk: desk } = parts
  const body = json({ limit: '64kb', strict: true })
  // one byte more than may be, so that what is too large is told as such
  const file = raw({ type: () => true, limit: mediaLimits.videoBytes + 1 })
  // Who may not send anything is told so before a byte of it is read.
  const whoWrites: RequestHandler = async (request, response, next) => {
    const asked = {
      workshop: param(request, 'workshop'),
      token: bearerOf(request),
      cookieHeader: request.headers.cookie,
    }
    const member = await parts.workshops.member(asked)
    if (!member.ok) return fail(response, member.error)
    const { room, participant } = member.value
    const role = room.state().participants.get(participant)?.role
    const writer = role === undefined ? null : storyWriter(participant, role)
    if (writer === null) return fail(response, 'not-yours')
    response.locals.seat = { room, writer } satisfies StorySeat
    next()
  }
  const seatOf = (response: Response) => response.locals.seat as StorySeat
  const whoLeads: readonly RequestHandler[] = [
    whoWrites,
    (_request, response, next) => (seatOf(response).writer.leads ? next() : fail(response, 'not-yours')),
  ]

  router.get(at, whoWrites, async (_request, response) => void response.json(await desk.list(seatOf(response))))
  router.post(at, whoWrites, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newStory)
    if (wanted !== null) done(response, await desk.make(seatOf(response), wanted.content))
  })
  router.post(`${at}/readers`, ...whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newReader)
    if (wanted !== null) done(response, await desk.addReader(seatOf(response).room, wanted))
  })
  router.post(`${at}/readers/remove`, ...whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.removeReader)
    if (wanted !== null) done(response, await desk.removeReader(seatOf(response).room, wanted.reader))
  })
  router.post(`${at}/readers/own`, whoWrites, async (_request, response) => {
    const made = await desk.ownReader(seatOf(response))
    if (!made.ok) return done(response, made)
    const { code, manifest } = made.value
    // the code goes into the cookie and nowhere else
    rememberReader(response, code, { manifest, secure: parts.secure })
    response.json({})
  })
  router.post(`${at}/:story`, whoWrites, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.changeStory)
    if (wanted !== null) done(response, await desk.change(seatOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/publish`, whoWrites, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.publishStory)
    if (wanted !== null) done(response, await desk.publish(seatOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/comment`, ...whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.judgeComment)
    if (wanted !== null) done(response, await desk.judge(seatOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/media`, whoWrites, file, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    done(response, await desk.setMedia(seatOf(response), param(request, 'story'), bytes))
  })
  const captions = raw({ type: () => true, limit: captionBytes + 1 })
  router.post(`${at}/:story/captions`, whoWrites, captions, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    done(response, await desk.setCaptions(seatOf(response), param(request, 'story'), bytes))
  })
  router.post(`${at}/:story/remove`, whoWrites, async (request, response) => {
    done(response, await desk.remove(seatOf(response), param(request, 'story')))
  })
  return router
}

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: StoryRefusal }
function done(response: Response, result: Done): void {
  if (result.ok) response.json(result.value ?? {})
  else if (typeof result.error === 'string') fail(response, result.error)
  else {
    const error = 'story-not-right'
    const problems = result.error.map((one) => ({ at: one.at, text: fieldFaultText(one) }))
    response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail: { problems } })
  }
}
