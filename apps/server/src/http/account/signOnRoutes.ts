import { bodies } from '@siroop/protocol'
import { json, Router } from 'express'
import { accountOf, answer, answerDone, anyAccountFirst, fail, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'
import { setLogin } from './setLogin.js'
import { keepGoing } from './signInRoutes.js'

/** Passkeys and the sign-on of the organisation, as far as scripts ask for them. */
export function signOnRoutes<W extends OpenWorkshop>(parts: HttpParts<W>, tries: Tries): Router {
  const router = Router()
  const { passkeys, signOn } = parts
  const first = anyAccountFirst(parts)
  const body = json({ limit: '64kb', strict: true })

  router.post('/api/account/new-passkey/wanted', first, async (request, response) => {
    const home = passkeys.homeOf(request.headers.host)
    if (home === null) fail(response, 'passkey-not-here')
    else answer(response, await passkeys.wanted(accountOf(response), home))
  })
  router.post('/api/account/new-passkey', first, body, async (request, response) => {
    const home = passkeys.homeOf(request.headers.host)
    const made = readBody(request, response, bodies.newPasskey)
    if (made === null) return
    if (home === null) fail(response, 'passkey-not-here')
    else answerDone(response, await passkeys.add(accountOf(response), home, made))
  })
  router.post('/api/sign-in/passkey/ask', async (request, response) => {
    const home = passkeys.homeOf(request.headers.host)
    if (!(await tries.mayAskLogin(request.ip ?? ''))) fail(response, 'too-many-tries')
    else if (home === null) fail(response, 'passkey-not-here')
    else answer(response, await passkeys.ask(home))
  })
  router.post('/api/sign-in/passkey', body, async (request, response) => {
    const home = passkeys.homeOf(request.headers.host)
    const used = readBody(request, response, bodies.usePasskey)
    if (used === null) return
    if (home === null) return fail(response, 'passkey-not-here')
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const { cookie: cookieHeader, 'user-agent': userAgent } = request.headers
    const cookie = await passkeys.signIn(used, { home, cookieHeader, userAgent })
    if (!cookie.ok) {
      await tries.secretWasWrong(address)
      return fail(response, cookie.error)
    }
    setLogin(response, parts, cookie.value)
    response.json({})
  })
  router.post('/api/account/sign-on', first, async (_request, response) => {
    const going = signOn === null ? null : await signOn.go(accountOf(response))
    if (going === null || !going.ok) return fail(response, going === null ? 'unknown-address' : 'sign-on-away')
    keepGoing(response, parts, going.value.kept)
    response.json({ url: going.value.url })
  })
  router.post('/api/account/sign-on/remove', first, async (_request, response) => {
    if ((await signOn?.unlink(accountOf(response))) === false) fail(response, 'not-saved')
    else response.json({})
  })
  return router
}
