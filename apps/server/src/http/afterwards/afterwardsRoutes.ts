import { type Answer, bodies } from '@siroop/protocol'
import { type Request, Router } from 'express'
import { answer, bearerOf, fail, type Leading, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'
import type { Tries } from '../tries.js'

type Parts<W extends OpenWorkshop> = Pick<HttpParts<W>, 'routeTeam'>

/** The link of the route team, for who leads. */
export function addTeamLinkRoutes<W extends OpenWorkshop>(
  router: Router,
  { routeTeam }: Parts<W>,
  leading: Leading<W>,
): void {
  router.post('/workshops/:workshop/route-team', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) answer(response, await routeTeam.newLink(member.room))
  })
}

/** What became of a manifest: coming in with the link of the route team, and telling. Reading it is for everybody. */
export function progressRoutes<W extends OpenWorkshop>({ routeTeam }: Parts<W>, tries: Tries): Router {
  const router = Router()
  const askerOf = (request: Request) => ({ token: bearerOf(request), cookieHeader: request.headers.cookie })
  router.post('/m/:manifest/route-team', async (request, response) => {
    const body = readBody(request, response, bodies.enterRouteTeam)
    if (body === null) return
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const entered = await routeTeam.enter(param(request, 'manifest'), body)
    if (!entered.ok && entered.error === 'link-unknown') await tries.secretWasWrong(address)
    if (!entered.ok) return fail(response, entered.error)
    const { workshop, participant, token } = entered.value
    response.json({ workshop, participant, token } satisfies Answer<'enteredAsCoFacilitator'>)
  })
  router.get('/m/:manifest/teller', async (request, response) => {
    answer(response, await routeTeam.teller(param(request, 'manifest'), askerOf(request)))
  })
  router.post('/m/:manifest/progress', async (request, response) => {
    const body = readBody(request, response, bodies.progress)
    if (body === null) return
    const told = await routeTeam.tell(param(request, 'manifest'), askerOf(request), body)
    answer(response, told.ok ? { ok: true, value: {} } : told)
  })
  router.post('/m/:manifest/to-checkin', async (request, response) => {
    const body = readBody(request, response, bodies.toCheckin)
    if (body === null) return
    const taken = await routeTeam.take(param(request, 'manifest'), askerOf(request), body)
    answer(response, taken.ok ? { ok: true, value: {} } : taken)
  })
  return router
}
