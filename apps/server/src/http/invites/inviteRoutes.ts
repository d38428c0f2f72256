import type { InviteForm, Locale } from '@siroop/domain'
import { httpErrorTexts } from '@siroop/protocol'
import { type Request, type Response, Router, urlencoded } from 'express'
import { fieldOf, onlySwitches, param, textOf } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'
import { invitePage, type Shown, type WrongForm } from './invitePages.js'
import { cancelledPage, confirmPage, ownPage, ticketPage } from './ticketPages.js'

interface InviteRouteParts<W extends OpenWorkshop> {
  readonly parts: Pick<HttpParts<W>, 'registrations' | 'sendsMail'>
  readonly tries: Tries
  readonly frame: (request: Request, preferred?: Locale) => Shown['frame']
  readonly send: (request: Request, response: Response, page: string) => Promise<void>
  readonly sendProblem: (
    request: Request,
    response: Response,
    problem: 'unknown-invite' | 'too-many-tries',
  ) => Promise<void>
}

/**
 * `/uitnodiging/…` for everybody: plain pages and forms, no script needed. No secret is ever in an address: what a mail's
 * link carries stands behind its #. What is answered does not depend on whether an address registered before.
 */
export function inviteRoutes<W extends OpenWorkshop>(given: InviteRouteParts<W>): Router {
  const { parts, tries, frame, send, sendProblem } = given
  const { registrations, sendsMail } = parts
  const router = Router()
  const body = urlencoded({ limit: '32kb', extended: false })

  type Handle = (shown: Shown, request: Request, response: Response) => Promise<void>
  /** With the page that the address names; everybody else is told that it is not there. */
  const on = (handle: Handle) => async (request: Request, response: Response) => {
    const page = await registrations.page(param(request, 'page'))
    if (page === null) return sendProblem(request, response, 'unknown-invite')
    return handle({ page, frame: frame(request, page.content.locale), sendsMail }, request, response)
  }
  const words = ({ frame: { locale } }: Shown, error: keyof typeof httpErrorTexts) => httpErrorTexts[error][locale]
  /** As it is now, after what was just done. */
  const now = async (shown: Shown): Promise<Shown> => ({
    ...shown,
    page: (await registrations.page(shown.page.id)) ?? shown.page,
  })

  router.get(
    '/uitnodiging/:page',
    on((shown, request, response) => send(request, response, invitePage(shown))),
  )
  router.get(
    '/uitnodiging/:page/bevestig',
    on((shown, request, response) => send(request, response, confirmPage(shown, { email: '', problem: null }))),
  )
  router.get(
    '/uitnodiging/:page/mijn',
    on((shown, request, response) => send(request, response, ownPage(shown, { email: '', problem: null }))),
  )
  router.post(
    '/uitnodiging/:page',
    body,
    on(async (shown, request, response) => {
      const typed = formOf(request)
      const again = (status: number, wrong: { faults?: WrongForm['faults']; problem?: string }) => {
        const { faults = [], problem = null } = wrong
        return send(request, response.status(status), invitePage(shown, { typed, faults, problem }))
      }
      if (onlySwitches(request)) return again(200, {})
      const sent = confirmPage(shown, { email: typed.email.trim(), problem: null })
      // Nobody sees this field: what fills it in is no person, and is told nothing else than a person.
      if (fieldOf(request, 'website') !== '') return send(request, response, sent)
      if (!(await tries.mayRegister(request.ip ?? '', shown.page.id)))
        return again(429, { problem: words(shown, 'too-many-tries') })
      const done = await registrations.register(shown.page.id, typed, shown.frame.locale)
      if (done.ok) return send(request, response, sent)
      if (typeof done.error !== 'string') return again(422, { faults: done.error })
      // a code was sent a moment ago: that one still works
      if (done.error === 'too-many-tries') return send(request, response, sent)
      return again(done.error === 'invite-not-open' ? 409 : 503, { problem: words(shown, done.error) })
    }),
  )
  router.post(
    '/uitnodiging/:page/bevestig',
    body,
    on(async (shown, request, response) => {
      const [email, code] = [fieldOf(request, 'email').trim(), fieldOf(request, 'code')]
      if (onlySwitches(request)) return send(request, response, confirmPage(shown, { email, problem: null }))
      if (!(await tries.maySecret(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
      const done = await registrations.confirm(shown.page.id, { email, code })
      if (done.ok) return send(request, response, ticketPage(await now(shown), done.value))
      await tries.secretWasWrong(request.ip ?? '')
      return send(request, response.status(403), confirmPage(shown, { email, problem: words(shown, done.error) }))
    }),
  )
  router.post(
    '/uitnodiging/:page/mijn',
    body,
    on(async (shown, request, response) => {
      const email = fieldOf(request, 'email').trim()
      if (onlySwitches(request)) return send(request, response, ownPage(shown, { email, problem: null }))
      if (!(await tries.mayRegister(request.ip ?? '', shown.page.id)))
        return sendProblem(request, response, 'too-many-tries')
      const done = await registrations.askCode(shown.page.id, email)
      const problem = done.ok ? null : words(shown, done.error)
      return send(request, response.status(done.ok ? 200 : 503), ownPage(shown, { email, problem }))
    }),
  )
  /** What the holder of a link asks; a link that is not right is counted. */
  const byLink = (path: string, handle: (asked: Asked) => Promise<void>) =>
    router.post(
      `/uitnodiging/:page/mijn/${path}`,
      body,
      on(async (shown, request, response) => {
        if (!(await tries.maySecret(request.ip ?? ''))) return sendProblem(request, response, 'too-many-tries')
        const refuse = async (problem: Parameters<typeof textOf>[0]) => {
          if (problem === 'link-unknown') await tries.secretWasWrong(request.ip ?? '')
          const text = textOf(problem)[shown.frame.locale]
          const own =
            problem === 'link-unknown' ? null : await registrations.own(shown.page.id, fieldOf(request, 'secret'))
          const page = own?.ok ? ticketPage(shown, own.value, text) : ownPage(shown, { email: '', problem: text })
          return send(request, response.status(problem === 'link-unknown' ? 403 : 503), page)
        }
        return handle({ shown, request, response, secret: fieldOf(request, 'secret'), refuse })
      }),
    )
  byLink('link', async ({ shown, request, response, secret, refuse }) => {
    const done = await registrations.own(shown.page.id, secret)
    return done.ok ? send(request, response, ticketPage(shown, done.value)) : refuse(done.error)
  })
  byLink('afmelden', async ({ shown, request, response, secret, refuse }) => {
    const done = await registrations.cancel(shown.page.id, secret)
    return done.ok ? send(request, response, cancelledPage(shown)) : refuse(done.error)
  })
  byLink('agenda', async ({ shown, response, secret, refuse }) => {
    const done = await registrations.calendar(shown.page.id, secret)
    if (!done.ok) return refuse(done.error)
    response.attachment('siroop.ics').type('text/calendar; charset=utf-8').end(done.value)
  })
  byLink('kaartje', async ({ shown, response, secret, refuse }) => {
    const done = await registrations.placeCard(shown.page.id, secret)
    if (!done.ok) return refuse(done.error)
    response.attachment(done.value.name).type('application/pdf').end(Buffer.from(done.value.bytes))
  })
  return router
}
interface Asked {
  readonly shown: Shown
  readonly request: Request
  readonly response: Response
  readonly secret: string
  readonly refuse: (problem: Parameters<typeof textOf>[0]) => Promise<void>
}

const formOf = (request: Request): InviteForm => ({
  firstName: fieldOf(request, 'firstName'),
  lastName: fieldOf(request, 'lastName'),
  municipality: fieldOf(request, 'municipality'),
  group: fieldOf(request, 'group'),
  email: fieldOf(request, 'email'),
  first: fieldOf(request, 'first'),
  second: fieldOf(request, 'second'),
})
