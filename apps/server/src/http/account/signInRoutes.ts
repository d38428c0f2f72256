import { checkMailAddress, type Locale } from '@siroop/domain'
import { type Request, type Response, Router, urlencoded } from 'express'
import { fieldOf, isForeignForm, onlySwitches } from '../answers.js'
import type { HttpParts, OpenWorkshop, Problem } from '../parts.js'
import { placeOf } from '../placeOf.js'
import type { Tries } from '../tries.js'
import { setLogin } from './setLogin.js'
import { type SignInShown, signInPage } from './signInPage.js'

interface SignInRouteParts<W extends OpenWorkshop> {
  readonly parts: HttpParts<W>
  readonly tries: Tries
  readonly frame: (request: Request, preferred?: Locale) => SignInShown['frame']
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
  readonly sendProblem: (request: Request, response: Response, problem: Problem) => Promise<void>
}

/** `/inloggen` for everybody: a plain page and form, no script needed. It never tells whether an address is known. */
export function signInRoutes<W extends OpenWorkshop>(given: SignInRouteParts<W>): Router {
  const { parts, tries, frame, send, sendProblem } = given
  const router = Router()
  const page = (
    request: Request,
    response: Response,
    { told, typed = '' }: { readonly told: SignInShown['told']; readonly typed?: string },
  ) => {
    const ways = {
      mail: parts.sendsMail,
      passkey: parts.passkeys.homeOf(request.headers.host) !== null,
      signOn: parts.signOn?.host ?? null,
    }
    return send(request, response, signInPage({ frame: frame(request), ways, told, typed, env: process.env }))
  }
  router.get('/inloggen', (request, response) => page(request, response, { told: null }))
  router.post('/inloggen', urlencoded({ limit: '4kb', extended: false }), async (request, response) => {
    if (isForeignForm(request, parts)) return sendProblem(request, response, 'foreign-origin')
    const typed = fieldOf(request, 'email')
    if (onlySwitches(request)) return page(request, response, { told: null, typed })
    if (!checkMailAddress(typed).ok) return page(request, response.status(422), { told: 'bad-address', typed })
    if (!(await tries.mayAskLogin(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
    await page(request, response, { told: { what: 'sent' } })
    // Only now: how long the answer takes must not tell whether the address is known.
    if (parts.sendsMail)
      await parts.mailLogin(typed, frame(request).locale).catch((error: unknown) => {
        parts.log.error({ problem: 'a login link could not be mailed', at: placeOf(error) })
      })
  })
  router.get('/inloggen/organisatie', async (request, response, next) => {
    if (parts.signOn === null) return next()
    if (!(await tries.mayAskLogin(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
    const going = await parts.signOn.go(null)
    if (!going.ok) return page(request, response.status(502), { told: { what: going.error } })
    keepGoing(response, parts, going.value.kept)
    response.set('Cache-Control', 'no-store').redirect(303, going.value.url)
  })
  router.get('/inloggen/organisatie/terug', async (request, response, next) => {
    if (parts.signOn === null) return next()
    const { cookie: cookieHeader, 'user-agent': userAgent } = request.headers
    const kept = parts.account.cookieNamed(cookieHeader, goingCookie)
    response.clearCookie(goingCookie, { path: goingPath })
    const back = await parts.signOn.comeBack({ url: request.originalUrl, kept, cookieHeader, userAgent })
    if (!back.ok) return page(request, response.status(403), { told: { what: back.error } })
    setLogin(response, parts, back.value.cookie)
    response.set('Cache-Control', 'no-store').redirect(303, back.value.to)
  })
  return router
}

const goingCookie = 'siroop-onderweg'
const goingPath = '/inloggen'
/** What a browser keeps while somebody is at the provider: with it, and only there, they come back. */
export function keepGoing(response: Response, { secure }: Pick<HttpParts, 'secure'>, kept: string): void {
  response.cookie(goingCookie, kept, { httpOnly: true, sameSite: 'lax', secure, path: goingPath, maxAge: 10 * 60_000 })
}
