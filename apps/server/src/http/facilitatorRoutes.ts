import { isContributor, type MeetingId, type Template, workshopId } from '@siroop/domain'
import { type Answer, bodies } from '@siroop/protocol'
import { Router } from 'express'
import { setLogin } from './account/setLogin.js'
import { addTeamLinkRoutes } from './afterwards/afterwardsRoutes.js'
import { answer, anyAccountOf, bearerOf, fail, languageOf, leadingOf, param, readBody, signedInOf } from './answers.js'
import { addEarlierRoutes } from './checkin/earlierRoutes.js'
import { addInviteDeskRoutes } from './invites/inviteDeskRoutes.js'
import { addMailRoutes } from './mail/mailRoutes.js'
import { addCardRoutes } from './papers/cardRoutes.js'
import { addPaperRoutes } from './papers/paperRoutes.js'
import type { HttpParts, OpenWorkshop } from './parts.js'
import { addRoomCheckRoutes } from './roomCheck/roomCheckRoutes.js'
import { addSignatoryRoutes } from './signing/signingRoutes.js'
import type { Tries } from './tries.js'

/** Signing in, templates, workshops, and the links that a facilitator hands out. */
export function facilitatorRoutes<W extends OpenWorkshop>(parts: HttpParts<W>, tries: Tries): Router {
  const router = Router()
  const signedIn = signedInOf(parts)
  const anybody = anyAccountOf(parts)
  const leading = leadingOf(parts)

  router.post('/start', async (request, response) => {
    const body = readBody(request, response, bodies.start)
    if (body === null) return
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const from = { userAgent: request.headers['user-agent'], cookieHeader: request.headers.cookie }
    const cookie = await parts.account.signIn(body.secret, from)
    if (!cookie.ok) {
      await tries.secretWasWrong(address)
      return fail(response, cookie.error)
    }
    setLogin(response, parts, cookie.value)
    response.json({})
  })
  router.get('/me', async (request, response) => {
    const known = await anybody(request, response)
    if (known !== null) response.json({ name: known.name, mayLead: known.mayLead } satisfies Answer<'me'>)
  })
  router.post('/logout', async (request, response) => {
    const ended = await parts.account.signOut({ token: bearerOf(request), cookieHeader: request.headers.cookie })
    if (!ended.ok) return fail(response, ended.error)
    response.clearCookie(parts.account.cookieName, { path: '/' })
    response.json({})
  })
  router.get('/templates', async (request, response) => {
    const known = await signedIn(request, response)
    if (known === null) return
    const own = await parts.ownTemplates.offered(known.id)
    response.json([
      ...parts.templates.map((template) => templateEntry(template, null)),
      ...own.map((one) => templateEntry(one.template, one.own)),
    ])
  })
  router.get('/workshops', async (request, response) => {
    const known = await signedIn(request, response)
    if (known === null) return
    const ids = await parts.account.workshopsOf(known.id)
    const rooms = await Promise.all(ids.map((id) => parts.workshops.open(id)))
    const there = rooms.filter((room) => room !== null)
    const checks = await Promise.all(there.map(({ id }) => parts.roomCheck.read(id)))
    response.json(
      there.map((room, at) => ({
        ...workshopEntry(room, checks[at]?.done?.meeting ?? null),
        address: parts.address(),
      })),
    )
  })
  router.post('/workshops', async (request, response) => {
    const known = await signedIn(request, response)
    const body = known === null ? null : readBody(request, response, bodies.newWorkshop)
    if (known === null || body === null) return
    const made = await parts.workshops.create(known.id, body)
    if (made.ok) response.status(201).json({ id: made.value })
    else fail(response, made.error)
  })
  router.post('/workshops/:workshop/rehearsal', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const made = await parts.workshops.rehearse(member)
    if (made.ok) response.status(201).json(made.value)
    else fail(response, made.error)
  })
  router.post('/workshops/:workshop/wipe', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const wiped = await parts.workshops.wipe(member.room)
    answer(response, wiped.ok ? { ok: true, value: {} } : wiped)
  })
  router.post('/workshops/:workshop/paper-words', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.paperWords)
    if (member === null || body === null) return
    const words = await parts.doors.makeWordsForCard(member.room, body.participant)
    answer(response, words.ok ? { ok: true, value: { words: words.value } } : words)
  })
  router.post('/workshops/:workshop/co', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) answer(response, await parts.doors.newInvitation(member.room))
  })
  router.post('/workshops/:workshop/co/withdraw', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const withdrawn = await parts.doors.withdrawInvitations(member.room)
    answer(response, withdrawn.ok ? { ok: true, value: { withdrawn: withdrawn.value } } : withdrawn)
  })
  router.post('/workshops/:workshop/wall', async (request, response) => {
    const member = await leading(request, response)
    const body = member === null ? null : readBody(request, response, bodies.wall)
    if (member === null || body === null) return
    // Six digits of a stranger's screen are not for guessing.
    const address = request.ip ?? ''
    if (!(await tries.maySecret(address))) return fail(response, 'too-many-tries')
    const paired = await parts.doors.pairScreen(member.room, body.code.replace(/\D/g, ''))
    if (!paired.ok) await tries.secretWasWrong(address)
    answer(response, paired.ok ? { ok: true, value: {} } : paired)
  })
  router.get('/workshops/:workshop/look-back', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) response.json(await parts.workshops.lookBack(member.room))
  })
  router.get('/workshops/:workshop/look-back/:step', async (request, response) => {
    const member = await leading(request, response)
    if (member !== null) answer(response, await parts.workshops.boardThen(member.room, param(request, 'step')))
  })
  router.get('/workshops/:workshop/notes.csv', async (request, response) => {
    const member = await leading(request, response)
    if (member === null) return
    const made = await parts.workshops.notesFile(member, languageOf(request))
    if (!made.ok) return fail(response, made.error)
    response.set('Cache-Control', 'no-store').attachment(made.value.name)
    response.type('text/csv').end(Buffer.from(made.value.bytes))
  })
  addCardRoutes(router, parts, leading)
  addInviteDeskRoutes(router, parts, leading)
  addTeamLinkRoutes(router, parts, leading)
  addEarlierRoutes(router, parts, leading)
  addMailRoutes(router, parts, leading)
  addPaperRoutes(router, parts, leading)
  addSignatoryRoutes(router, parts, leading)
  addRoomCheckRoutes(router, parts, leading)
  router.get('/workshops/:workshop/editions/:number', async (request, response) => {
    const member = await parts.workshops.member({
      workshop: param(request, 'workshop'),
      token: bearerOf(request),
      cookieHeader: request.headers.cookie,
    })
    if (!member.ok) return fail(response, member.error)
    const number = Number(param(request, 'number'))
    const edition = member.value.room.state().editions.findLast((one) => one.number === number)
    if (edition === undefined) return fail(response, 'unknown-edition')
    response.json({ frozen: edition.frozen, fingerprint: edition.fingerprint })
  })
  return router
}

function templateEntry(template: Template, own: string | null): Answer<'templates'>[number] {
  return {
    id: own ?? template.id,
    own: own !== null,
    version: template.version,
    title: template.title,
    summary: template.summary,
    minutes: template.sessions.reduce((sum, meeting) => sum + meeting.minutes, 0),
    participants: { min: template.participants.min, max: template.participants.max },
    meetings: template.sessions.length,
    organisationTypes: (template.organisationTypes ?? []).map(({ id, label }) => ({ id, label })),
    steps: template.steps.length,
  }
}

function workshopEntry(
  room: OpenWorkshop,
  checkedMeeting: MeetingId | null,
): Omit<Answer<'workshops'>[number], 'address'> {
  const state = room.state()
  const edition = state.editions.at(-1)
  const { joinCode, manifestId } = room.side()
  const titles = new Map(state.template.sessions.map((meeting) => [meeting.id, meeting.title]))
  return {
    id: workshopId(room.id),
    kind: state.kind,
    rehearses: state.rehearses,
    title: state.title,
    region: state.region,
    template: { id: state.template.id, title: state.template.title },
    meetings: state.meetings.map(({ id, date, start, place, status }) => ({
      id,
      title: titles.get(id) ?? {},
      date,
      start,
      place,
      status,
    })),
    joinCode,
    organisations: state.organisations.length,
    participants: [...state.participants.values()].filter((one) => isContributor(one.role)).length,
    edition: edition === undefined ? null : { number: edition.number, status: edition.status },
    manifestPath: manifestId === null ? null : `/m/${manifestId}`,
    checkedMeeting,
  }
}
