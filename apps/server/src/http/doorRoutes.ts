import { isId } from '@siroop/domain'
import { type Answer, bodies } from '@siroop/protocol'
import { type Request, type Response, Router } from 'express'
import { answer, bearerOf, fail, param, readBody } from './answers.js'
import type { HttpParts, OpenWorkshop, Problem } from './parts.js'
import { addSignLinkRoutes } from './signing/signingRoutes.js'
import type { Tries } from './tries.js'

/** Coming in: by code, card, four words, invitation; and the pairing of a room screen. */
export function doorRoutes<W extends OpenWorkshop>(parts: HttpParts<W>, tries: Tries): Router {
  const router = Router()
  const { doors } = parts
  addSignLinkRoutes(router, parts, tries)
  /** Runs one try with a secret and counts it when the secret was wrong. */
  const withSecret = async (
    request: Request,
    response: Response,
    attempt: () => Promise<{ ok: true; value: unknown } | { ok: false; error: Problem }>,
  ) => {
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const result = await attempt()
    if (!result.ok && wrongSecret.has(result.error)) await tries.secretWasWrong(address)
    answer(response, result)
  }

  router.post('/join/:code', async (request, response) => {
    const body = readBody(request, response, bodies.join)
    if (body === null) return
    const code = param(request, 'code')
    const address = request.ip ?? ''
    if (!(await tries.mayUseCode(address, code))) return fail(response, 'too-many-tries')
    const entered = await doors.join(code, body)
    if (!entered.ok && entered.error === 'code-unknown') await tries.codeWasWrong(address)
    else tries.codeWasRight(address, code)
    answer(response, entered)
  })
  router.post('/card', async (request, response) => {
    const body = readBody(request, response, bodies.card)
    if (body === null) return
    await withSecret(request, response, async () => {
      const card = await doors.lookAtCard(body.secret)
      if (!card.ok) return card
      const { id, name, shape, letters, type } = card.value.organisation
      const value: Answer<'card'> = { ...card.value, organisation: { id, name, shape, letters, type } }
      return { ok: true, value }
    })
  })
  router.post('/card/enter', async (request, response) => {
    const body = readBody(request, response, bodies.enterCard)
    if (body !== null) await withSecret(request, response, () => doors.enterByCard(body.secret, body.name))
  })
  router.post('/co', async (request, response) => {
    const body = readBody(request, response, bodies.enterAsCoFacilitator)
    if (body === null) return
    await withSecret(request, response, async () => {
      const entered = await doors.enterAsCoFacilitator(body.secret, body.name)
      if (!entered.ok) return entered
      const { workshop, participant, token } = entered.value
      return { ok: true, value: { workshop, participant, token } }
    })
  })
  router.post('/words', async (request, response) => {
    const token = bearerOf(request)
    const member = token === null ? null : await parts.workshops.bearer(token)
    if (member === null) return fail(response, 'bad-token')
    const words = await doors.makeWords(member)
    answer(response, words.ok ? { ok: true, value: { words: words.value } } : words)
  })
  router.post('/words/enter', async (request, response) => {
    const body = readBody(request, response, bodies.enterWords)
    if (body === null) return
    const code = body.code.trim()
    const address = request.ip ?? ''
    if (!(await tries.mayUseCode(address, code))) return fail(response, 'too-many-tries')
    if (!(await tries.takeWordTry(code))) return fail(response, 'too-many-tries')
    const entered = await doors.enterByWords(code, body.words)
    if (!entered.ok && entered.error === 'code-unknown') await tries.codeWasWrong(address)
    answer(response, entered)
  })
  router.post('/wall/pairing', async (request, response) => {
    if (!(await tries.maySecret(request.ip ?? ''))) return fail(response, 'too-many-tries')
    response.json(await doors.startPairing())
  })
  router.post('/wall/pairing/:pairing', async (request, response) => {
    const body = readBody(request, response, bodies.pairing)
    const pairing = param(request, 'pairing')
    if (body === null) return
    if (!isId(pairing)) return fail(response, 'pairing-unknown')
    await withSecret(request, response, () => doors.askPairing(pairing, body.secret))
  })
  return router
}

const wrongSecret: ReadonlySet<Problem> = new Set<Problem>(['card-unknown', 'link-unknown', 'pairing-unknown'])
