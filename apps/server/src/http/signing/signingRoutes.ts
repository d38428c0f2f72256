import { bodies } from '@siroop/protocol'
import type { Request, Response, Router } from 'express'
import { answer, fail, type Leading, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop, Problem } from '../parts.js'
import type { Tries } from '../tries.js'

type Signing<W extends OpenWorkshop> = Pick<HttpParts<W>, 'signing' | 'handover'>

/** Asking somebody to sign, and reminding; asking a new board member, and taking that back; for who leads. */
export function addSignatoryRoutes<W extends OpenWorkshop>(
  router: Router,
  { signing, handover }: Signing<W>,
  leading: Leading<W>,
): void {
  router.post('/workshops/:workshop/signatories', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.inviteSignatory)
    if (member !== null && body !== null)
      answer(response, done(await signing.invite(member.room, member.participant, body)))
  })
  router.post('/workshops/:workshop/signatories/remind', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.remindSignatory)
    if (member !== null && body !== null)
      answer(response, done(await signing.remind(member.room, member.participant, body.organisation)))
  })
  router.get('/workshops/:workshop/successors', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await handover.list(member.room))
  })
  router.post('/workshops/:workshop/successors', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.askSuccessor)
    if (member !== null && body !== null)
      answer(response, done(await handover.ask(member.room, member.participant, body)))
  })
  router.post('/workshops/:workshop/successors/let-go', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.letSuccessorGo)
    if (member !== null && body !== null)
      answer(response, done(await handover.letGo(member.room, member.participant, body)))
  })
}

/** The link of an invitation, to sign or to take over: for whoever holds its secret. Wrong secrets and codes of one address are counted. */
export function addSignLinkRoutes<W extends OpenWorkshop>(router: Router, desks: Signing<W>, tries: Tries): void {
  const { signing, handover } = desks
  const counted = async <T>(
    request: Request,
    response: Response,
    attempt: () => Promise<{ ok: true; value: T } | { ok: false; error: Problem }>,
  ) => {
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const result = await attempt()
    const wrong = !result.ok && (result.error === 'sign-link-ended' || result.error === 'sign-code-wrong')
    if (wrong) await tries.secretWasWrong(address)
    answer(response, result)
  }
  router.post('/sign/look', async (request, response) => {
    const body = readBody(request, response, bodies.signLink)
    if (body !== null) await counted(request, response, () => signing.look(body.secret))
  })
  router.post('/sign/code', async (request, response) => {
    const body = readBody(request, response, bodies.signLink)
    if (body !== null) await counted(request, response, async () => done(await signing.sendCode(body.secret)))
  })
  router.post('/sign/act', async (request, response) => {
    const body = readBody(request, response, bodies.signAct)
    if (body !== null) await counted(request, response, async () => done(await signing.act(body)))
  })
  router.post('/handover/look', async (request, response) => {
    const body = readBody(request, response, bodies.signLink)
    if (body !== null) await counted(request, response, () => handover.look(body.secret))
  })
  router.post('/handover/code', async (request, response) => {
    const body = readBody(request, response, bodies.signLink)
    if (body !== null) await counted(request, response, async () => done(await handover.sendCode(body.secret)))
  })
  router.post('/handover/act', async (request, response) => {
    const body = readBody(request, response, bodies.handoverAct)
    if (body !== null) await counted(request, response, async () => done(await handover.act(body)))
  })
}

const done = <E>(result: { ok: true; value: null } | { ok: false; error: E }) =>
  result.ok ? ({ ok: true, value: {} } as const) : result
