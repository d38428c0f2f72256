import { bodies } from '@siroop/protocol'
import { json, Router } from 'express'
import { accountFirst, accountOf, answer, answerDone, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Connections with other programs, for who leads in a Space: tokens, and addresses that are told of what happens. */
export function connectionRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { connectionDesk: desk } = parts
  const first = accountFirst(parts)
  const body = json({ limit: '64kb', strict: true })
  router.get('/api/connections', first, async (_request, response) => {
    response.json(await desk.list(accountOf(response)))
  })
  router.post('/api/connections/tokens', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newToken)
    if (wanted !== null) answer(response, await desk.makeToken(accountOf(response), wanted))
  })
  router.post('/api/connections/tokens/:token/end', first, async (request, response) => {
    answerDone(response, await desk.endToken(accountOf(response), param(request, 'token')))
  })
  router.post('/api/connections/hooks', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.newHook)
    if (wanted !== null) answer(response, await desk.makeHook(accountOf(response), wanted))
  })
  router.post('/api/connections/hooks/:hook/switch', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.switchHook)
    if (wanted !== null)
      answerDone(response, await desk.switchHook(accountOf(response), param(request, 'hook'), wanted.on))
  })
  router.post('/api/connections/hooks/:hook/try', first, async (request, response) => {
    answerDone(response, await desk.tryHook(accountOf(response), param(request, 'hook')))
  })
  router.post('/api/connections/hooks/:hook/again', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.sendAgain)
    if (wanted !== null)
      answerDone(response, await desk.sendAgain(accountOf(response), param(request, 'hook'), wanted.message))
  })
  router.post('/api/connections/hooks/:hook/remove', first, async (request, response) => {
    answerDone(response, await desk.removeHook(accountOf(response), param(request, 'hook')))
  })
  return router
}
