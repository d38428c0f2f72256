import { type Command, type FacilitatorView, noteId, stepId, type View } from '@siroop/domain'
import { refusalTexts } from '@siroop/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { shelfContent } from './shelf/shelfTestData.js'
import type { TestControl } from './testApp.js'
import { ambition, stand, untilBoard, Vision, type Written } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const running: Vision[] = []
afterEach(async () => {
  for (const vision of running.splice(0).reverse()) await vision.close()
})
async function begin(types: readonly string[] = ['welzijn', 'ggd', 'gemeente', 'inwoners']): Promise<Vision> {
  const vision = await Vision.begin(types)
  running.push(vision)
  return vision
}
const back = stepId('terugredeneren')
const poll = stepId('visie-peiling')
const milestone = (id: string, lane: string, text: string, links = ''): Written => ({
  id,
  step: back,
  kind: 'mijlpaal',
  text,
  fields: { lane, ...(links === '' ? {} : { links }) },
})

/** Everybody who looks, but for one phone; and from where on their frames are new. */
function onlookers(vision: Vision, but: string) {
  const clients: TestControl<View>[] = [vision.regie, vision.wall]
  for (const { type, control } of vision.phones) if (type !== but) clients.push(control)
  const from = new Map(clients.map((client) => [client, client.received.length]))
  const lines = new Map(vision.phones.filter(({ type }) => type !== but).map((phone) => [phone, phone.bytes.length]))
  return () => [
    ...clients.map((client) => client.received.slice(from.get(client)).join('\n')),
    ...[...lines].map(([phone, count]) => Buffer.concat(phone.bytes.slice(count)).toString('latin1')),
  ]
}

test('[WSR-23] [INV-2] [TNS-5] no frame to anybody else tells of a closed milestone more than its number; the reveal brings lane and links', async () => {
  const vision = await begin()
  await vision.toSecondMeeting()
  await vision.goTo(back)
  const boards = await Promise.all(vision.phones.map((phone) => vision.openBoard(phone)))
  const heard = onlookers(vision, 'ggd')
  const before = vision.regie.received.length
  await vision.write('ggd', [milestone('mijlpaal-dicht-1', 'h2040', 'volstrekt geheime mijlpaal', ambition)])
  await vision.regie.until(({ lanes }) => lanes[0]?.notes === 1)
  await vision.wall.until(({ now }) => JSON.stringify(now).includes('"notes":1'))
  const author = vision.phone('ggd')
  for (const frame of heard())
    for (const secret of ['mijlpaal-dicht-1', 'geheime mijlpaal']) expect(frame).not.toContain(secret)
  // what the regie got differs in counts only: not in who, not in where the note leads
  const shapes = vision.regie.received.slice(before).map((frame) => {
    const {
      version: _,
      serverNowMs: __,
      silent: ___,
      lanes: ____,
      wall: _____,
      main: ______,
      pace,
      ...rest
    } = (JSON.parse(frame) as [string, FacilitatorView])[1]
    expect(pace).not.toBeUndefined()
    return JSON.stringify(rest)
  })
  expect(new Set(shapes).size).toBe(1)
  for (const { bytes, type } of vision.phones)
    if (type !== 'ggd') expect(Buffer.concat(bytes).toString('latin1')).not.toContain(author.participant)

  await vision.lead({ type: 'openLane', step: back, lane: 'h2035' })
  const shown = await vision.regie.until(({ nodes }) => nodes.length === 1)
  expect(shown.nodes).toEqual([{ note: 'mijlpaal-dicht-1', lane: 'h2040', links: [ambition], ticked: false }])
  const { notes } = await untilBoard(boards[2] as never, (board) => board.notes.some(({ step }) => step === back))
  const note = notes.find(({ step }) => step === back)
  expect(note).toMatchObject({ organisation: author.organisation, author: null, fields: { lane: 'h2040' } })
  expect(JSON.stringify(note)).not.toContain(author.participant)
  expect(heard().join()).toContain('geheime mijlpaal')
})

test('[WSR-24] [INV-7] [POL-1] before a subject is shown no frame to anybody else holds a ballot or its reason; afterwards nothing can be answered', async () => {
  const vision = await begin()
  await vision.toPoll()
  const heard = onlookers(vision, 'ggd')
  const reason = 'een reden die dicht blijft'
  await vision.say('ggd', stand('g7', reason))
  const closed = await vision.regie.until(({ poll: seen }) => seen?.items[0]?.answered.length === 1)
  expect(closed.poll?.items[0]).toMatchObject({ result: null, voices: [], suggested: null })
  for (const frame of heard())
    for (const secret of [reason, '"option":"g7"', '"objection"']) expect(frame).not.toContain(secret)
  expect(vision.phone('ggd').control.latest()?.now).toMatchObject({ items: [{ own: [{ option: 'g7', reason }] }] })

  for (const type of ['welzijn', 'gemeente']) await vision.say(type, stand('g1'))
  await vision.goTo(poll, 1)
  expect(await vision.ask({ type: 'showPoll', step: poll, subject: ambition })).toMatchObject({
    refusal: 'answers-missing',
  })
  await vision.say('inwoners', stand('g2'))
  await vision.lead({ type: 'showPoll', step: poll, subject: ambition })
  await vision.regie.until(({ poll: seen }) => JSON.stringify(seen?.items[0]?.voices).includes(reason))
  expect(heard().join()).toContain(reason)
  const late = await vision.phone('ggd').control.send(stand('g1'))
  expect(late).toMatchObject({ ok: false, refusal: 'round-closed' })
  expect(await vision.ask({ type: 'agreeSubject', step: poll, subject: ambition })).toMatchObject({
    refusal: 'objection-open',
  })
  // the room screen never gets who said it
  await vision.wall.until(({ now }) => JSON.stringify(now).includes('"count"'))
  expect(JSON.stringify(vision.wall.latest()?.now)).not.toContain(reason)
})

test('[WSR-25] a server that is killed while people vote and reason back goes on exactly where everybody was', async () => {
  const vision = await begin()
  await vision.toPoll()
  await vision.say('ggd', stand('g3', 'Wij hebben een zorg.'))
  await vision.say('welzijn', stand('g1'))
  const polled = (await vision.regie.until(({ poll: seen }) => seen?.items[0]?.answered.length === 2)).poll
  await vision.restart()
  expect((await vision.regie.until(({ poll: seen }) => seen !== null)).poll).toEqual(polled)
  const own = await vision.phone('ggd').control.until(({ now }) => now.kind === 'poll')
  expect(own.now).toMatchObject({ items: [{ own: [{ option: 'g3', reason: 'Wij hebben een zorg.' }] }] })
  for (const type of ['gemeente', 'inwoners']) await vision.say(type, stand('g1'))
  await vision.goTo(poll, 1)
  await vision.lead({ type: 'showPoll', step: poll, subject: ambition })
  await vision.lead({ type: 'agreeSubject', step: poll, subject: ambition })
  await vision.goTo('slot-1')
  await vision.nextMeeting()

  await vision.goTo(back)
  await vision.write('ggd', [milestone('m-ver', 'h2040', 'Alle huizen zijn gezond.', ambition)])
  await vision.lead({ type: 'openLane', step: back, lane: 'h2035' })
  await vision.write('welzijn', [milestone('m-nader', 'h2035', 'In elk dorp staat een hofje.', `${ambition} m-ver`)])
  const seen = await vision.regie.until(({ lanes }) => lanes[1]?.notes === 1)
  await vision.restart()
  const again = await vision.regie.until(({ lanes }) => lanes[1]?.notes === 1)
  for (const part of ['position', 'lanes', 'nodes', 'silent', 'agreed', 'clock'] as const)
    expect(again[part], part).toEqual(seen[part])
  const phone = await vision.phone('gemeente').control.until(({ now }) => now.kind === 'write')
  expect(phone.now).toMatchObject({ lane: { id: 'h2035', state: 'open' } })
  await vision.lead({ type: 'openLane', step: back, lane: 'h2030' })
  const open = await vision.regie.until(({ nodes }) => nodes.length === 2)
  expect(open.nodes.find(({ note }) => note === 'm-nader')?.links).toEqual([ambition, 'm-ver'])
})

test('[WSR-26] [MEE-1] an organisation that joins in the second meeting reads what was agreed, writes, and is waited for', async () => {
  const vision = await begin(['welzijn', 'ggd', 'gemeente'])
  await vision.toSecondMeeting()
  const late = { type: 'addOrganisation', organisation: 'laat' as never, name: 'Politie Polderrand' } as const
  await vision.lead({ ...late, organisationType: 'politie' })
  const phone = await vision.comeIn('laat')
  const view = await phone.control.until(({ now }) => now.kind === 'inform')
  expect(view.now).toMatchObject({ agreed: [{ kind: 'ambitie', text: 'Iedereen woont betaalbaar.' }] })
  const meeting = (await vision.regie.until((seen) => seen.organisations.length === 4)).meetings[1]?.id
  await vision.regie.until((seen) => JSON.stringify(seen.meetings.find(({ id }) => id === meeting)).includes('laat'))
  await vision.goTo(back)
  await vision.write('politie', [milestone('m-1', 'h2040', 'De wijk is veilig.', ambition)])
  await vision.goTo('acties')
  await vision.write('politie', [
    { id: 'actie-1', step: 'acties', kind: 'actie', text: 'Loop een week mee.', fields: { links: 'm-1' } },
  ])
  await vision.goTo('kiezen')
  const item = (await vision.regie.until((seen) => seen.poll?.items.length === 1)).poll?.items[0]
  expect(item).toMatchObject({ subject: 'actie-1' })
  expect(item?.waitingFor).toContain('laat')
})

test('[WSR-27] [SHLF-39] what is out of place, unknown, foreign or too late is refused with a text, and nothing of it is done', async () => {
  const vision = await begin(['welzijn', 'ggd', 'gemeente'])
  await vision.toSecondMeeting()
  // another workshop on the same server, with a note on its board
  const elsewhere = await Vision.begin(['welzijn', 'ggd', 'gemeente'], vision)
  running.push(elsewhere)
  await elsewhere.openFirstMeeting()
  await elsewhere.goTo('visie')
  await elsewhere.write('ggd', [{ id: 'elders-1', step: 'visie', kind: 'ambitie', text: 'Van een andere tafel.' }])
  await elsewhere.goTo('visie', 1)
  const foreign = elsewhere.phone('ggd').organisation
  const events = async () => (await vision.storage.events(vision.workshop, 0)).length
  /** Refused with this reason, in both languages, and not one event. */
  const refused = async (command: Command, refusal: keyof typeof refusalTexts, type: string | null = null) => {
    const before = await events()
    vision.nowMs += 1000
    const client = type === null ? vision.regie : vision.phone(type).control
    expect(await client.send(command), command.type).toMatchObject({ ok: false, refusal })
    for (const language of ['nl', 'en'] as const) expect(refusalTexts[refusal][language].length).toBeGreaterThan(10)
    expect(await events()).toBe(before)
  }
  const link = (note: string, to: string) => ({ type: 'linkNote', note: noteId(note), to: noteId(to) }) as const

  // out of place
  await refused({ type: 'openLane', step: back, lane: 'h2040' }, 'not-in-this-step')
  await refused(stand('g1'), 'not-in-this-step', 'ggd')
  await refused({ type: 'askOwner', subject: noteId('actie-1'), organisation: foreign as never }, 'not-chosen')
  await refused({ type: 'openTextRound', step: stepId('instemmen') }, 'not-in-this-step')
  await vision.goTo(back)
  await refused({ type: 'openLane', step: back, lane: 'nu' }, 'lane-not-next')
  await refused({ type: 'openLane', step: back, lane: 'h2035' }, 'not-allowed', 'ggd')

  // links to what is unknown or foreign, circles, and an ambition without a milestone
  await vision.write('ggd', [milestone('m-1', 'h2040', 'Een.', 'elders-1'), milestone('m-2', 'h2040', 'Twee.', 'm-1')])
  for (const lane of ['h2035', 'h2030', 'h2027', 'nu']) await vision.lead({ type: 'openLane', step: back, lane })
  await vision.goTo(back, 3)
  const { nodes } = await vision.regie.until((view) => view.nodes.length === 2)
  expect(nodes.find(({ note }) => note === 'm-1')?.links).toEqual([])
  await refused(link('m-1', 'elders-1'), 'unknown-subject')
  await refused(link('elders-1', ambition), 'unknown-subject')
  await refused(link('m-1', ambition), 'not-your-note', 'welzijn')
  await vision.lead({ type: 'unlinkNote', note: noteId('m-2'), to: noteId('m-1') })
  await vision.lead(link('m-1', 'm-2'))
  await refused(link('m-2', 'm-1'), 'link-makes-circle')
  const here = { step: back, segment: 3 }
  await refused({ type: 'advance', from: here, waiveReason: 'toch door' }, 'gate-blocked')
  await vision.lead(link('m-1', ambition))
  await refused({ type: 'advance', from: here, waiveReason: null }, 'gate-needs-reason')

  // an action on its way to an owner: dates, and organisations of another workshop
  await vision.goTo('acties')
  await vision.write('ggd', [
    { id: 'actie-1', step: 'acties', kind: 'actie', text: 'Begin klein.', fields: { links: 'm-1' } },
  ])
  await vision.goTo('kiezen')
  const kiezen = stepId('kiezen')
  const subject = noteId('actie-1')
  const ballot = (question: string): Command => ({
    type: 'castBallot',
    step: kiezen,
    subject,
    attempt: 1,
    question,
    option: 'ja',
    reason: null,
  })
  for (const { type } of vision.phones)
    for (const question of ['direction', 'stepping', 'return']) await vision.say(type, ballot(question))
  await vision.goTo('kiezen', 1)
  const no = { direction: 'nee', stepping: 'ja', return: 'ja' }
  const record = { type: 'recordAnswer', step: kiezen, subject, answers: no, disagreed: [], reason: null } as const
  await refused({ ...record, chosen: true }, 'not-shown-yet')
  await vision.lead({ type: 'showPoll', step: kiezen, subject })
  await refused(ballot('direction'), 'round-closed', 'ggd')
  await refused({ ...record, chosen: true }, 'direction-says-no')
  await vision.lead({ ...record, answers: { ...no, direction: 'ja' }, chosen: true })
  await vision.goTo('toezeggen')
  await refused({ type: 'askOwner', subject, organisation: foreign as never }, 'unknown-organisation')
  const partners = { type: 'describeCommitment', subject, seen: null, means: null, effort: null } as const
  await refused({ ...partners, partners: [foreign as never] }, 'unknown-organisation')
  const ggd = vision.phone('ggd')
  await vision.lead({ type: 'askOwner', subject, organisation: ggd.organisation as never })
  const yes = { type: 'answerAsk', subject, answer: 'accept', due: '2027-09-01', firstStep: 'Bellen.' } as const
  await refused({ ...yes, due: '2026-11-26' }, 'date-in-past', 'ggd')
  await refused({ ...yes, due: '2027-02-30' }, 'bad-date', 'ggd')
  await refused(yes, 'not-asked-you', 'welzijn')
  // from the shelf: over HTTP only, by who has an account, and without whom to call
  const call = { function: 'Adviseur', organisation: 'GGD', address: '06 12 34 56 78' }
  const shelf = (path: string, body: object, headers = { cookie: vision.cookie }) =>
    vision.server.post<{ id: string; error: string }>(`/api/shelf${path}`, body, headers)
  const put = await shelf('', { content: shelfContent({ call }), source: null })
  expect(put.status).toBe(200)
  const { id } = put.body
  const { workshop } = vision
  const typed = { type: 'takeFromShelf', subject, taken: { item: id, title: 'x', place: 'y' } } as const
  expect(await vision.regie.send(typed)).toMatchObject({ ok: false })
  expect((await shelf(`/${id}/take`, { workshop, subject }, {} as never)).status).toBe(401)
  expect((await shelf(`/${id}/take`, { workshop, subject: 'geen' })).body.error).toBe('not-chosen')
  expect((await shelf('/geen/show', { workshop })).body.error).toBe('unknown-shelf-item')
  expect((await shelf(`/${id}/show`, { workshop })).status).toBe(200)
  const seen = await vision.phone('ggd').control.until(({ now }) => now.kind === 'assign' && now.shelf !== null)
  const onWall = await vision.wall.until(({ now }) => now.kind === 'shelf')
  for (const view of [seen, onWall]) {
    expect(JSON.stringify(view)).toContain(shelfContent().title)
    expect(JSON.stringify(view)).not.toMatch(/06 12|Adviseur/)
  }
  await vision.lead({ type: 'hideFromShelf' })
  expect((await shelf(`/${id}/take`, { workshop, subject: 'm-1' })).status).toBe(200)
  expect((await shelf(`/${id}/take`, { workshop, subject })).status).toBe(200)
  const route = (await vision.regie.until((view) => view.route?.commitments[0]?.takenFrom.length === 1)).route
  expect(route?.commitments[0]?.takenFrom[0]).toMatchObject({
    item: id,
    place: 'Polderrand, Gemeente Polderrand, 2026',
  })
  await vision.say('ggd', yes)
  await refused({ type: 'planCheckins', dates: ['2026-01-01'] }, 'bad-date')
})
