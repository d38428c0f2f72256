import { isId } from '@siroop/domain'
import { bodies } from '@siroop/protocol'
import { json, Router } from 'express'
import { accountOf, answer, answerDone, anyAccountFirst, fail, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** The own account, the Spaces that it is in and the colleagues there; for everybody who is signed in. */
export function accountRoutes<W extends OpenWorkshop>(parts: HttpParts<W>): Router {
  const router = Router()
  const { ownAccount: own, spaces, colleagueSeats } = parts
  const first = anyAccountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.get('/api/account', first, async (request, response) => {
    response.json(
      await own.look(accountOf(response), {
        cookieHeader: request.headers.cookie,
        passkeysWork: parts.passkeys.homeOf(request.headers.host) !== null,
      }),
    )
  })
  router.post('/api/account', first, body, async (request, response) => {
    const typed = readBody(request, response, bodies.ownAccount)
    if (typed !== null) answer(response, await own.keep(accountOf(response), typed))
  })
  router.post('/api/account/logins/end', first, body, async (request, response) => {
    const asked = readBody(request, response, bodies.endLogins)
    if (asked === null) return
    const cookieHeader = request.headers.cookie
    const done = await own.end(accountOf(response), { login: asked.login, cookieHeader })
    if (!done.ok) return fail(response, done.error)
    if (asked.login === 'all') response.clearCookie(parts.account.cookieName, { path: '/' })
    response.json({})
  })
  router.post('/api/account/passkeys/:key', first, body, async (request, response) => {
    const typed = readBody(request, response, bodies.namePasskey)
    if (typed !== null)
      answerDone(response, await own.namePasskey(accountOf(response), param(request, 'key'), typed.name))
  })
  router.post('/api/account/passkeys/:key/remove', first, async (request, response) => {
    answerDone(response, await own.removePasskey(accountOf(response), param(request, 'key')))
  })
  router.get('/api/spaces', first, async (_request, response) => {
    response.json(await spaces.list(accountOf(response)))
  })
  router.post('/api/spaces', first, body, async (request, response) => {
    const typed = readBody(request, response, bodies.nameSpace)
    if (typed !== null) answerDone(response, await spaces.make(accountOf(response), typed.name))
  })
  router.post('/api/spaces/:space', first, body, async (request, response) => {
    const typed = readBody(request, response, bodies.nameSpace)
    if (typed !== null)
      answerDone(response, await spaces.rename(accountOf(response), param(request, 'space'), typed.name))
  })
  router.post('/api/spaces/:space/colleagues', first, body, async (request, response) => {
    const asked = readBody(request, response, bodies.newColleague)
    if (asked !== null) answer(response, await spaces.invite(accountOf(response), param(request, 'space'), asked))
  })
  router.post('/api/spaces/:space/colleagues/:colleague/again', first, async (request, response) => {
    answer(response, await spaces.again(accountOf(response), param(request, 'space'), param(request, 'colleague')))
  })
  router.post('/api/spaces/:space/colleagues/:colleague/withdraw', first, async (request, response) => {
    answerDone(
      response,
      await spaces.withdraw(accountOf(response), param(request, 'space'), param(request, 'colleague')),
    )
  })
  router.post('/api/spaces/:space/members/:account', first, body, async (request, response) => {
    const wanted = readBody(request, response, bodies.colleagueRole)
    if (wanted === null) return
    const changed = { account: param(request, 'account'), role: wanted.role }
    answerDone(response, await spaces.change(accountOf(response), param(request, 'space'), changed))
  })
  router.get('/api/colleagues/workshops', first, async (_request, response) => {
    response.json(await colleagueSeats.list(accountOf(response)))
  })
  router.post('/api/colleagues/workshops/:workshop/seat', first, async (request, response) => {
    const id = param(request, 'workshop')
    if (isId(id)) answer(response, await colleagueSeats.take(accountOf(response), id))
    else fail(response, 'unknown-workshop')
  })
  return router
}
