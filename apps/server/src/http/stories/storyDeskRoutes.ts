import { bodies, fieldFaultText, httpErrorTexts, httpStatus } from '@siroop/protocol'
import { json, type RequestHandler, type Response, Router, raw } from 'express'
import { mediaLimits } from '../../stories/media.js'
import type { StoryRefusal } from '../../stories/storyDesk.js'
import { fail, leadingOf, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

const at = '/api/workshops/:workshop/stories'

/** Stories for who leads a workshop. */
export function storyDeskRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { storyDesk: desk } = parts
  const leading = leadingOf(parts)
  const body = json({ limit: '64kb', strict: true })
  // one byte more than may be, so that what is too large is told as such
  const file = raw({ type: () => true, limit: mediaLimits.videoBytes + 1 })
  // Who may not send anything is told so before a byte of it is read.
  const whoLeads: RequestHandler = async (request, response, next) => {
    const member = await leading(request, response)
    if (member === null) return
    response.locals.room = member.room
    next()
  }
  const roomOf = (response: Response) => response.locals.room as W

  router.get(at, whoLeads, async (_request, response) => void response.json(await desk.list(roomOf(response))))
  router.post(at, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newStory)
    if (wanted !== null) done(response, await desk.make(roomOf(response), wanted.content))
  })
  router.post(`${at}/readers`, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newReader)
    if (wanted !== null) done(response, await desk.addReader(roomOf(response), wanted))
  })
  router.post(`${at}/readers/remove`, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.removeReader)
    if (wanted !== null) done(response, await desk.removeReader(roomOf(response), wanted.reader))
  })
  router.post(`${at}/:story`, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.changeStory)
    if (wanted !== null) done(response, await desk.change(roomOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/publish`, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.publishStory)
    if (wanted !== null) done(response, await desk.publish(roomOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/comment`, whoLeads, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.judgeComment)
    if (wanted !== null) done(response, await desk.judge(roomOf(response), param(request, 'story'), wanted))
  })
  router.post(`${at}/:story/media`, whoLeads, file, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    done(response, await desk.setMedia(roomOf(response), param(request, 'story'), bytes))
  })
  router.post(`${at}/:story/remove`, whoLeads, async (request, response) => {
    done(response, await desk.remove(roomOf(response), param(request, 'story')))
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
