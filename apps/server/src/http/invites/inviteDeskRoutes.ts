import { bodies, httpErrorTexts, httpStatus, inviteFaultText } from '@siroop/protocol'
import type { Response, Router } from 'express'
import type { InviteRefusal } from '../../invites/inviteDesk.js'
import { fail, type Leading, languageOf, param, readBody } from '../answers.js'
import type { HttpParts, OpenWorkshop } from '../parts.js'

/** Invitations of a workshop, for who leads it. */
export function addInviteDeskRoutes<W extends OpenWorkshop>(
  router: Router,
  { inviteDesk: desk }: Pick<HttpParts<W>, 'inviteDesk'>,
  leading: Leading<W>,
): void {
  const at = '/workshops/:workshop/invites'
  router.get(at, async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await desk.list(member.room))
  })
  router.post(at, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.newInvite)
    if (member !== null && wanted !== null) done(response, await desk.make(member.room, wanted.content))
  })
  router.get(`${at}/:page`, async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const found = await desk.read(member.room, param(request, 'page'))
    if (found === null) fail(response, 'unknown-invite')
    else response.json(found)
  })
  router.post(`${at}/:page`, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.changeInvite)
    if (member !== null && wanted !== null)
      done(response, await desk.change(member.room, param(request, 'page'), wanted))
  })
  router.get(`${at}/:page/list.csv`, async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const made = await desk.csv(member.room, param(request, 'page'), languageOf(request) ?? 'nl')
    if (!made.ok) return done(response, made)
    response.attachment(made.value.name).type('text/csv').end(Buffer.from(made.value.bytes))
  })
  router.post(`${at}/:page/place-cards`, async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const made = await desk.print(member.room, param(request, 'page'))
    if (!made.ok) return done(response, made)
    response.attachment(made.value.name).type('application/pdf').end(Buffer.from(made.value.bytes))
  })
  router.post(`${at}/:page/move`, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.moveRegistration)
    if (member !== null && wanted !== null) done(response, await desk.move(member.room, param(request, 'page'), wanted))
  })
  router.post(`${at}/:page/end`, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.endRegistration)
    if (member !== null && wanted !== null)
      done(response, await desk.end(member.room, param(request, 'page'), wanted.registration))
  })
  router.post(`${at}/:page/mail`, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.inviteMail)
    if (member !== null && wanted !== null) done(response, await desk.mail(member.room, param(request, 'page'), wanted))
  })
  router.post(`${at}/:page/passed-on`, async (request, response) => {
    const member = await leading(request, response)
    const wanted = member === null ? null : readBody(request, response, bodies.inviteHandedOn)
    if (member !== null && wanted !== null)
      done(response, await desk.passedOn(member.room, param(request, 'page'), wanted.mail))
  })
  for (const [act, stage] of [
    ['open', 'open'],
    ['close', 'closed'],
  ] as const)
    router.post(`${at}/:page/${act}`, async (request, response) => {
      const member = await leading(request, response)
      if (member !== null) done(response, await desk.toStage(member.room, param(request, 'page'), stage))
    })
  router.post(`${at}/:page/remove`, async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) done(response, await desk.remove(member.room, param(request, 'page')))
  })
}

type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: InviteRefusal }
function done(response: Response, result: Done): void {
  if (result.ok) response.json(result.value ?? {})
  else if (typeof result.error === 'string') fail(response, result.error)
  else {
    const error = 'invite-not-right'
    const problems = result.error.map((one) => ({ at: one.at, text: inviteFaultText(one) }))
    response.status(httpStatus[error]).json({ error, message: httpErrorTexts[error], detail: { problems } })
  }
}
