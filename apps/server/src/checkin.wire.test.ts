import { type SubjectId, stepId, type View, type WorkshopId } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { folders } from './folders.js'
import { withoutMirrored } from './keep/shuffledVotes.js'
import type { TestControl } from './testApp.js'
import { ambition, Vision } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const types = ['welzijn', 'ggd', 'gemeente', 'inwoners']
const checkin = { id: 'check-in', folder: folders.templates as string }

/** A vision in which one ambition was agreed, and a check-in of the same facilitator beside it. */
async function beside(): Promise<{ earlier: Vision; later: Vision }> {
  const earlier = await Vision.begin(types)
  ending.push(() => earlier.close())
  await earlier.toSecondMeeting()
  const later = await Vision.begin(types, earlier, checkin)
  ending.push(() => later.close())
  return { earlier, later }
}
const path = (workshop: WorkshopId) => `/api/workshops/${workshop}/earlier`
const choose = (
  { server, workshop, cookie }: Vision,
  earlier: WorkshopId,
  headers: Record<string, string> = { cookie },
) => server.post<{ error?: string }>(path(workshop), { workshop: earlier }, headers)
const choicesOf = async ({ server, workshop }: Vision, headers: Record<string, string>) =>
  (await (await server.get(path(workshop), headers)).json()) as Answer<'earlier'>

test('[RND-20] a check-in is about an earlier workshop of the same facilitator: chosen by its name, begun with its words', async () => {
  const { earlier, later } = await beside()
  expect(
    await later.ask({ type: 'openMeeting', meeting: later.regie.latest()?.meetings[0]?.id as never }),
  ).toMatchObject({
    refusal: 'nothing-to-look-back-on',
  })
  const choices = await choicesOf(later, { cookie: later.cookie })
  expect(choices).toMatchObject([{ workshop: earlier.workshop, edition: null, sentences: 1, promises: 0 }])
  expect((await choose(later, earlier.workshop)).status).toBe(200)
  await later.regie.until((view) => view.earlier?.sentences === 1)
  await later.openFirstMeeting()
  await later.goTo('zinnen')
  const view = await later.phone('ggd').control.until(({ now }) => now.kind === 'poll')
  expect(view.now).toMatchObject({ items: [{ subject: ambition, text: 'Iedereen woont betaalbaar.' }] })
  expect((await choose(later, earlier.workshop)).body.error).toBe('look-back-begun')
})

test('[RND-27] who signed is told to who leads both workshops only, and where nobody signed nobody is named', async () => {
  const { earlier, later } = await beside()
  await choose(later, earlier.workshop)
  await later.regie.until((view) => view.earlier?.sentences === 1)
  const told = (headers: Record<string, string>) =>
    later.server.get(`/api/workshops/${later.workshop}/earlier/signatories`, headers)
  expect(await (await told({ cookie: later.cookie })).json()).toEqual([])
  expect((await told({})).status).toBe(401)
})

test('[RND-21] nobody brings in a workshop that is not theirs, or one that agreed nothing', async () => {
  const { earlier, later } = await beside()
  const stranger = (await later.server.post('/api/start', { secret: 'geen' })).headers.get('set-cookie') ?? ''
  expect((await choose(later, earlier.workshop, { cookie: stranger })).status).toBe(401)
  const { token } = later.phone('ggd')
  expect((await choose(later, earlier.workshop, { authorization: `Bearer ${token}` })).body.error).toBe('not-yours')
  expect((await later.server.get(path(later.workshop), { authorization: `Bearer ${token}` })).status).toBe(403)
  expect((await choose(later, 'bestaat-niet' as WorkshopId)).body.error).toBe('not-yours')
  expect((await choose(later, later.workshop)).body.error).toBe('nothing-to-look-back-on')
  expect((await choose(earlier, later.workshop)).body.error).toBe('nothing-to-look-back-on')
  // who helps to lead has no account: of other workshops they hear nothing
  const { post } = later.server
  const invited = await post<{ path: string }>(`/api/workshops/${later.workshop}/co`, {}, { cookie: later.cookie })
  const secret = invited.body.path.split('#')[1]
  const helper = (await post<{ token: string }>('/api/co', { secret, name: 'Sanne' })).body.token
  expect(await choicesOf(later, { authorization: `Bearer ${helper}` })).toEqual([])
})

test('[RND-22] [RND-3] no frame and no row of the check-in holds anything else of the earlier workshop', async () => {
  const { earlier, later } = await beside()
  await choose(later, earlier.workshop)
  await later.openFirstMeeting()
  await later.goTo('zinnen')
  const all: TestControl<View>[] = [later.regie, later.wall, ...later.phones.map(({ control }) => control)]
  await Promise.all(all.map((one) => one.until(({ earlier: head }) => head !== undefined)))
  const told = all.map((one) => one.received.join('\n')).join('\n')
  const rows = JSON.stringify(await earlier.storage.events(later.workshop, 0))
  expect(told).toContain('Iedereen woont betaalbaar.')
  for (const hidden of ['Wonen volgens', ...earlier.phones.map(({ participant }) => participant)]) {
    expect(told).not.toContain(hidden)
    expect(rows).not.toContain(hidden)
  }
})

test('[RND-23] [RND-6] [AFT-3] how thick a sentence is stays closed until it is shown; what the room says now is told to the workshop of then', async () => {
  const { earlier, later } = await beside()
  await choose(later, earlier.workshop)
  await later.openFirstMeeting()
  await later.goTo('zinnen')
  const subject: SubjectId = ambition
  const reason = 'een voorbeeld dat dicht blijft'
  const step = stepId('zinnen')
  const cast = (option: string, why: string | null) =>
    ({ type: 'castBallot', step, subject, attempt: 1, question: 'stance', option, reason: why }) as const
  await later.say('ggd', cast('slap', reason))
  await later.regie.until(({ poll }) => poll?.items[0]?.answered.length === 1)
  const others = [later.regie, later.wall, later.phone('welzijn').control] as readonly TestControl<View>[]
  for (const one of others) for (const frame of one.received) expect(frame).not.toContain(reason)
  for (const type of ['welzijn', 'gemeente', 'inwoners']) await later.say(type, cast('dik', null))
  await later.goTo('zinnen', 1)
  await later.lead({ type: 'showPoll', step, subject })
  await later.regie.until(({ poll }) => JSON.stringify(poll?.items[0]?.voices).includes(reason))
  const record = { answers: { stance: 'ranja' }, disagreed: [], reason: 'In drie wijken.', chosen: false }
  await later.lead({ type: 'recordAnswer', step, subject, ...record })
  await later.wall.until(({ now }) => now.kind === 'poll' && now.item?.record?.reason === 'In drie wijken.')
  const told = async () =>
    (await earlier.storage.events(earlier.workshop, 0)).filter(({ type }) => type === 'lookedBack')
  await later.goTo('besluiten')
  expect(await told()).toEqual([])
  await later.lead({ type: 'closeMeeting' })
  const { manifestPath } = await later.regie.until((view) => view.manifestPath !== null)
  // whoever reads the report makes sure that it was told
  for (let reader = 0; reader < 2; reader++) expect((await later.server.get(`/api${manifestPath}`)).status).toBe(200)
  const lines = await told()
  expect(lines).toHaveLength(1)
  const [{ json = '' } = {}] = lines
  expect(JSON.parse(json)).toMatchObject({
    lookedBack: {
      ...{ checkin: later.workshop, manifest: manifestPath?.slice(3) },
      sentences: [{ subject, level: 'thinner', now: 'In drie wijken.' }],
    },
  })
  expect(json).not.toContain(reason)
})

test('[RND-26] one press makes the check-in about a workshop: its partners, its words; pressed again it is the same one', async () => {
  const earlier = await Vision.begin(types)
  ending.push(() => earlier.close())
  const { server, workshop, cookie } = earlier
  const begin = (id: WorkshopId, headers: Record<string, string>) =>
    server.post<{ id: WorkshopId; error?: string }>(`/api/workshops/${id}/check-in`, {}, headers)
  expect((await begin(workshop, { cookie })).body.error).toBe('nothing-to-look-back-on')
  await earlier.toSecondMeeting()
  const made = await begin(workshop, { cookie })
  expect(made.status).toBe(201)
  const { id } = made.body
  expect((await begin(workshop, { cookie })).body.id).toBe(id)
  const rows = (await (await server.get('/api/workshops', { cookie })).json()) as Answer<'workshops'>
  expect(rows.find((row) => row.id === id)).toMatchObject({
    kind: 'real',
    template: { id: 'check-in' },
    organisations: types.length,
    meetings: [{ status: 'planned', start: '16:00' }],
  })
  const happened = JSON.stringify(await earlier.storage.events(id, 0))
  expect(happened).toContain('Iedereen woont betaalbaar.')
  expect(happened).not.toContain('Wonen volgens')
  expect((await begin(workshop, {})).status).toBe(401)
  const { token } = earlier.phone('ggd')
  expect((await begin(workshop, { authorization: `Bearer ${token}` })).status).toBe(403)
})

test('[MIR-7] [MIR-8] no frame of anybody else and no file holds what an organisation said before the mirror', async () => {
  const { earlier, later } = await beside()
  await choose(later, earlier.workshop)
  await later.openFirstMeeting()
  await later.goTo('route')
  await later.lead({ type: 'openMirror' })
  const all = types.map((type) => later.phone(type))
  await Promise.all(all.map(({ control }) => control.until(({ now }) => now.kind === 'mirror')))
  // a word that nobody else says, so that it is found where it should not be
  for (const type of types) {
    for (const about of ['own', 'together'] as const)
      await later.say(type, {
        type: 'lookInMirror',
        subject: ambition,
        about,
        level: type === 'ggd' ? 'not-yet' : 'often',
      })
    await later.say(type, { type: 'shareMirror', share: type !== 'ggd' })
  }
  await later.regie.until(({ mirror }) => mirror.looked === 4 && mirror.waits === 'not-all')
  expect(await later.ask({ type: 'showMirror' })).toMatchObject({ refusal: 'mirror-not-all' })
  await later.say('ggd', { type: 'shareMirror', share: true })
  await later.regie.until(({ mirror }) => mirror.waits === null)
  await later.lead({ type: 'showMirror' })
  await later.wall.until(({ now }) => now.kind === 'mirror' && now.averages !== null)
  const others = [
    later.regie,
    later.wall,
    ...types.filter((type) => type !== 'ggd').map((type) => later.phone(type).control),
  ]
  for (const one of others as readonly TestControl<View>[])
    for (const frame of one.received)
      for (const hidden of ['not-yet', '"share":false']) expect(frame).not.toContain(hidden)
  expect(later.phone('ggd').control.received.join('')).toContain('not-yet')
  const rows = await earlier.storage.events(later.workshop, 0)
  const kept = withoutMirrored(rows.map(({ type, json, at_ms }) => ({ type, json, at_ms })))
  expect(kept).toHaveLength(rows.length)
  expect(JSON.stringify(rows)).toContain('not-yet')
  expect(JSON.stringify(kept)).not.toMatch(/not-yet|mirrorLooked|mirrorShared/)
})
