import type { Locale, SupportForm } from '@siroop/domain'
import { httpErrorTexts } from '@siroop/protocol'
import { type Request, type Response, Router, urlencoded } from 'express'
import { fieldOf, onlySwitches, param } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'
import { backPage, confirmPage, donePage, listPage, type Shown, supportPage, type WrongForm } from './supportPages.js'

interface SupportRouteParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'supporters' | 'nowMs' | 'sendsMail'>
  readonly tries: Tries
  readonly frame: (request: Request, preferred?: Locale) => Shown['frame']
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
  readonly sendProblem: (
    request: Request,
    response: Response,
    problem: 'unknown-support' | 'too-many-tries',
  ) => Promise<void>
}

/**
 * `/steun/…` for everybody: plain pages and forms, no script needed. No secret is ever in an address: what a mail's link
 * carries stands behind its #. What is answered does not depend on whether an address signed before.
 */
export function supportRoutes<W extends OpenWorkshop>(given: SupportRouteParts<W>): Router {
  const { parts, tries, frame, send, sendProblem } = given
  const { supporters } = parts
  const router = Router()
  const body = urlencoded({ limit: '32kb', extended: false })

  type Handle = (shown: Shown, request: Request, response: Response) => Promise<void>
  /** With the page that the address names; everybody else is told that it is not there. */
  const on = (handle: Handle) => async (request: Request, response: Response) => {
    const page = await supporters.page(param(request, 'page'))
    if (page === null) return sendProblem(request, response, 'unknown-support')
    const shown = { page, frame: frame(request, page.content.locale), nowMs: parts.nowMs() }
    return handle(shown, request, response)
  }
  const words = ({ frame: { locale } }: Shown, error: keyof typeof httpErrorTexts) => httpErrorTexts[error][locale]

  router.get(
    '/steun/:page',
    on(async (shown, request, response) => send(request, response, supportPage(shown))),
  )
  router.get(
    '/steun/:page/lijst',
    on(async (shown, request, response) => {
      const at = Math.max(0, Math.min(9_999, Number.parseInt(String(request.query.blad), 10) - 1 || 0))
      return send(request, response, listPage(shown, { ...(await supporters.list(shown.page.id, at)), at }))
    }),
  )
  router.get(
    '/steun/:page/bevestig',
    on(async (shown, request, response) =>
      send(request, response, confirmPage(shown, { email: '', byHand: !parts.sendsMail, problem: null })),
    ),
  )
  router.get(
    '/steun/:page/terugnemen',
    on(async (shown, request, response) => send(request, response, backPage(shown, { email: '', problem: null }))),
  )
  router.post(
    '/steun/:page',
    body,
    on(async (shown, request, response) => {
      const typed = formOf(request)
      const again = (status: number, wrong: { faults?: WrongForm['faults']; problem?: string }) => {
        const { faults = [], problem = null } = wrong
        return send(request, response.status(status), supportPage(shown, { typed, faults, problem }))
      }
      if (onlySwitches(request)) return again(200, {})
      const sent = confirmPage(shown, { email: typed.email.trim(), byHand: !parts.sendsMail, problem: null })
      // Nobody sees this field: what fills it in is no person, and is told nothing else than a person.
      if (fieldOf(request, 'website') !== '') return send(request, response, sent)
      if (!(await tries.maySupport(request.ip ?? '', shown.page.id)))
        return again(429, { problem: words(shown, 'too-many-tries') })
      const done = await supporters.sign(shown.page.id, typed, shown.frame.locale)
      if (done.ok) return send(request, response, sent)
      if (typeof done.error !== 'string') return again(422, { faults: done.error })
      // a code was sent a moment ago: that one still works
      if (done.error === 'too-many-tries') return send(request, response, sent)
      return again(done.error === 'support-closed' ? 409 : 503, { problem: words(shown, done.error) })
    }),
  )
  router.post(
    '/steun/:page/bevestig',
    body,
    on(async (shown, request, response) => {
      const [email, code] = [fieldOf(request, 'email').trim(), fieldOf(request, 'code')]
      if (onlySwitches(request))
        return send(request, response, confirmPage(shown, { email, byHand: !parts.sendsMail, problem: null }))
      if (!(await tries.maySecret(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
      const done = await supporters.confirm(shown.page.id, { email, code })
      if (!done.ok) {
        await tries.secretWasWrong(request.ip ?? '')
        const problem = words(shown, done.error)
        return send(request, response.status(403), confirmPage(shown, { email, byHand: !parts.sendsMail, problem }))
      }
      const page = (await supporters.page(shown.page.id)) ?? shown.page
      return send(request, response, donePage({ ...shown, page }, 'thanks'))
    }),
  )
  router.post(
    '/steun/:page/terugnemen',
    body,
    on(async (shown, request, response) => {
      const email = fieldOf(request, 'email').trim()
      if (!(await tries.maySupport(request.ip ?? '', shown.page.id)))
        return sendProblem(request, response, 'too-many-tries')
      const done = await supporters.askBack(shown.page.id, email)
      const problem = done.ok ? null : words(shown, done.error)
      return send(request, response.status(done.ok ? 200 : 503), backPage(shown, { email, problem }))
    }),
  )
  for (const [path, by] of [
    ['code', (request: Request) => ({ email: fieldOf(request, 'email').trim(), code: fieldOf(request, 'code') })],
    ['link', (request: Request) => ({ secret: fieldOf(request, 'secret') })],
  ] as const)
    router.post(
      `/steun/:page/terugnemen/${path}`,
      body,
      on(async (shown, request, response) => {
        if (onlySwitches(request))
          return send(request, response, backPage(shown, { email: fieldOf(request, 'email').trim(), problem: null }))
        if (!(await tries.maySecret(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
        const done = await supporters.takeBack(shown.page.id, by(request))
        if (done.ok) return send(request, response, donePage(shown, 'gone'))
        await tries.secretWasWrong(request.ip ?? '')
        const again = { email: fieldOf(request, 'email').trim(), problem: words(shown, done.error) }
        return send(request, response.status(403), backPage(shown, again))
      }),
    )
  return router
}

const formOf = (request: Request): SupportForm => ({
  firstName: fieldOf(request, 'firstName'),
  lastName: fieldOf(request, 'lastName'),
  email: fieldOf(request, 'email'),
  role: fieldOf(request, 'role'),
  listed: fieldOf(request, 'listed') !== '',
  informed: fieldOf(request, 'informed') !== '',
})
