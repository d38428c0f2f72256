import { readBoard, readMine, submitNote } from '@siroop/board'
import { noteId, type ParticipantId, participantId, stepId } from '@siroop/domain'
import { expect, test, vi } from 'vitest'
import { keyOf } from './logos/logoList.js'
import { Leader, phoneOf, Rehearsing } from './rehearsalTestData.js'
import { scriptOf } from './workshop/rehearsal/scripts.js'
import type { WorkshopRoom } from './workshop/workshopRoom.js'

vi.setConfig({ testTimeout: 120_000 })
const writing = stepId('waarden')
const madeUp = (room: WorkshopRoom) => [...room.state().participants.values()].filter((one) => one.simulated)
const here = (lead: Leader) => lead.view.roster.filter((one) => one.simulated && one.connected).length

/** A real workshop in which somebody wrote something, in the middle of its evening. */
async function aRealEvening(server: Rehearsing) {
  const real = await server.make('real')
  const lead = new Leader(server, real)
  const participant = participantId('p-echt')
  const [organisation] = real.state().organisations
  await real.handle({
    id: null,
    acts: [
      {
        actor: { kind: 'system' },
        command: {
          type: 'admitParticipant',
          participant,
          role: 'boardMember',
          organisation: organisation?.id ?? null,
          byCard: true,
        },
      },
    ],
    writes: [
      {
        kind: 'insert',
        table: 'person',
        row: { workshop: real.id, participant, name: 'Echte Naam', blanked: 0, locale: 'nl' },
      },
    ],
  })
  await lead.goOn()
  await lead.goOn()
  await server.boards.commit(
    [
      {
        room: `mine/${real.id}/p-echt/1`,
        edit: (doc) =>
          void submitNote(doc, { id: noteId('n-echt'), step: writing, kind: 'waarde', text: 'Echt briefje' }),
      },
    ],
    [],
  )
  await server.clock.settle()
  lead.leave()
  return real
}

async function aRehearsal(types?: string[]) {
  const server = await Rehearsing.begin()
  const real = await server.make('real', types === undefined ? {} : { types })
  const room = await server.rehearse(real)
  const lead = new Leader(server, room)
  await server.clock.settle()
  return { server, real, room, lead }
}
async function toWriting(lead: Leader): Promise<void> {
  while (lead.view?.now?.texts.step !== writing) await lead.goOn()
}

test('[RHS-1] [RHS-4] of the real workshop nothing changes in a whole rehearsal, and wiped nothing is left of it', async () => {
  const server = await Rehearsing.begin()
  const real = await aRealEvening(server)
  const before = await server.rows(true, real.id)
  const all = await server.rows(false, 'no-such-workshop')
  const room = await server.rehearse(real)
  const told = JSON.stringify(await server.rows(true, room.id))
  for (const secret of ['Echte Naam', 'p-echt', 'n-echt']) expect(told).not.toContain(secret)
  const lead = new Leader(server, room)
  while (lead.view?.edition?.status !== 'in-force') await lead.goOn()
  expect((await server.rows(false, room.id)).filter((row) => row.includes(real.id))).toEqual(before)
  expect(lead.view.edition?.signing.every(({ state }) => state.startsWith('signed'))).toBe(true)

  expect(await server.rehearsals.wipe(room)).toEqual({ ok: true, value: null })
  await server.clock.advance(60 * 60_000)
  expect(lead.closed).toBe(true)
  expect(await server.rows(true, room.id)).toEqual([])
  expect(await server.rows(false, 'no-such-workshop')).toEqual(all)
  expect(await server.workshops.open(room.id)).toBeNull()
  expect(server.problems).toEqual([])
})

test('[RHS-2] twenty simulated people sit at its table, one of each organisation speaks, and nobody can come in as one', async () => {
  const { server, room } = await aRehearsal()
  expect(madeUp(room)).toHaveLength(20)
  expect(room.state().spokespersons.size).toBe(4)
  for (const { organisation } of madeUp(room)) expect(organisation).not.toBeNull()
  expect(await server.storage.list('token', { workshop: room.id })).toEqual([])
  const names = await server.storage.list('person', { workshop: room.id })
  expect(names.filter(({ name }) => name !== null)).toHaveLength(20)
  const many = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 'overig' : 'ggd'))
  const wide = await server.make('real')
  for (const [index, type] of many.slice(4).entries())
    await new Leader(server, wide).do({
      type: 'addOrganisation',
      organisation: `o-${index}` as never,
      name: `Partner ${index}`,
      organisationType: type,
    })
  const rehearsal = await server.rehearse(wide)
  expect(madeUp(rehearsal)).toHaveLength(24)
  expect(rehearsal.state().spokespersons.size).toBe(24)
})

test('[RHS-3] they write, sort and answer what their phones ask, each in their own time; some object, are late or say nothing', async () => {
  const { server, room, lead } = await aRehearsal()
  await toWriting(lead)
  await lead.until('everybody is there', (view) => view.people.connected === 20)
  await lead.pass(0.1)
  expect(lead.view.silent?.ready).toBeLessThan(19)
  await lead.until('all but one are ready', (view) => view.silent?.ready === 19)
  await lead.pass(5)
  expect(lead.view.silent).toMatchObject({ notes: 14, ready: 19 })
  const objections: string[] = []
  const answeredInMs: number[] = []
  while (lead.view.now?.texts.step !== 'weerzien') {
    const asked = lead.view.main.kind === 'show-round' ? server.clock.nowMs() : null
    await lead.goOn()
    if (asked !== null) answeredInMs.push(server.clock.nowMs() - asked)
    for (const { reason } of lead.view.objections) objections.push(reason)
  }
  const script = scriptOf('korte-waardenronde', 'nl').objections.map(({ reason }) => reason)
  expect(objections.length).toBeGreaterThan(0)
  expect(script).toEqual(expect.arrayContaining([...new Set(objections)]))
  expect(answeredInMs.filter((ms) => ms >= 120_000)).toHaveLength(1)
  const board = await server.boards.read(`board/${room.id}/1`, readBoard)
  expect(board.notes).toHaveLength(14)
  expect(board.notes.filter(({ bundle }) => bundle !== null).length).toBeGreaterThan(8)
  expect(lead.view.sharedBundles.length + lead.view.rounds.length).toBeGreaterThan(0)
})

test('[RHS-3] who comes in with a real phone is given the word by the simulated speaker', async () => {
  const { room, lead } = await aRehearsal()
  const [organisation] = room.state().organisations
  const participant = 'p-eigen' as ParticipantId
  const admit = { type: 'admitParticipant', participant, role: 'participant', byCard: false } as const
  await room.handle({
    id: null,
    acts: [{ actor: { kind: 'system' }, command: { ...admit, organisation: organisation?.id ?? null } }],
    remember: (side) => side.people.set(participant, { name: 'Eigen Telefoon', locale: 'nl' }),
  })
  await room.handle({
    id: null,
    acts: [{ actor: { kind: 'person', id: participant }, command: { type: 'askForTheWord' } }],
  })
  await lead.pass(1)
  expect((await phoneOf(room, participant)).me.spokesperson).toBe(true)
})

test('[RHS-13] an English workshop is rehearsed in English', async () => {
  const server = await Rehearsing.begin()
  const real = await server.make('real', { locale: 'en' })
  const room = await server.rehearse(real)
  const lead = new Leader(server, room)
  await server.clock.settle()
  const objections = new Set<string>()
  while (lead.view.now?.texts.step !== 'weerzien') {
    await lead.goOn()
    for (const { reason } of lead.view.objections) objections.add(reason)
  }
  const { bundles, objections: scripted } = scriptOf('korte-waardenronde', 'en')
  const examples = room.state().template.steps.flatMap((step) => step.examples ?? [])
  const board = await server.boards.read(`board/${room.id}/1`, readBoard)
  expect(examples.map(({ text }) => text.en)).toEqual(expect.arrayContaining(board.notes.map(({ text }) => text)))
  expect(bundles.groeperen?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(board.bundles.filter(({ name }) => name !== '').map(({ name }) => name)),
  )
  expect(objections.size).toBeGreaterThan(0)
  expect(scripted.map(({ reason }) => reason)).toEqual(expect.arrayContaining([...objections]))
})

test('[RHS-1] the logo of a partner comes along, and a wipe takes only what was added in the rehearsal', async () => {
  const server = await Rehearsing.begin()
  const real = await server.make('real')
  const [organisation] = real.state().organisations
  if (organisation === undefined) throw new Error('No partner')
  const logo = (letter: string) => ({ sha256: letter.repeat(64), organisation: organisation.id })
  const keep = (letter: string) =>
    server.storage.transact([{ kind: 'put', table: 'setting', row: { key: keyOf(letter.repeat(64)), value: 'png' } }])
  await keep('a')
  await new Leader(server, real).do({ type: 'setLogo', ...logo('a') })
  const before = await server.rows(false, 'no-such-workshop')
  const room = await server.rehearse(real)
  const [copy] = room.state().organisations
  expect(copy).toMatchObject({ name: organisation.name, logo: 'a'.repeat(64) })
  await keep('b')
  const lead = new Leader(server, room)
  expect(await lead.do({ type: 'setLogo', organisation: copy?.id as never, sha256: 'b'.repeat(64) })).toBe('ok')
  await server.rehearsals.wipe(room)
  expect(await server.rows(false, 'no-such-workshop')).toEqual(before)
})

test('[RHS-5] what is no rehearsal cannot be wiped, whoever asks', async () => {
  const server = await Rehearsing.begin()
  for (const kind of ['real', 'demo'] as const) {
    const room = await server.make(kind)
    const before = await server.rows(true, room.id)
    expect(await server.rehearsals.wipe(room)).toEqual({ ok: false, error: 'not-a-rehearsal' })
    expect(await server.rows(true, room.id)).toEqual(before)
    expect(await server.workshops.open(room.id)).toBe(room)
  }
})

test('[RHS-6] a workshop has one rehearsal: a new one wipes it, also when two are asked for at once', async () => {
  const { server, real, room } = await aRehearsal()
  const [second, third] = await Promise.all([server.rehearse(real), server.rehearse(real)])
  const left = await server.storage.list('workshop', { kind: 'rehearsal' })
  expect(left.map(({ id }) => id)).toEqual([third?.id])
  for (const gone of [room, second]) expect(await server.rows(true, gone?.id ?? '')).toEqual([])
})

test('[RHS-6] a server has at most eight rehearsals, and of a demo or a rehearsal there is none', async () => {
  const { server, room } = await aRehearsal()
  expect(await server.rehearsals.create(room, () => ({}) as never)).toEqual({ ok: false, error: 'not-a-rehearsal' })
  const demo = await server.make('demo')
  expect(await server.rehearsals.create(demo, () => ({}) as never)).toEqual({ ok: false, error: 'not-a-rehearsal' })
  const empty = await server.make('real', { types: [] })
  expect(await server.rehearsals.create(empty, () => ({}) as never)).toEqual({ ok: false, error: 'no-organisations' })
  const more = await Promise.all(Array.from({ length: 8 }, () => server.make('real')))
  for (const one of more.slice(1)) await server.rehearse(one)
  expect(await server.rehearsals.create(more[0] as WorkshopRoom, () => ({}) as never)).toEqual({
    ok: false,
    error: 'too-many-rehearsals',
  })
})

test('[RHS-7] a rehearsal that was signed is in no register, and its frozen text says what it is', async () => {
  const { server, room, lead } = await aRehearsal()
  while (lead.view.edition?.status !== 'in-force') await lead.goOn()
  expect(await server.storage.list('register', {})).toEqual([])
  expect(room.state().editions.at(-1)?.frozen.kind).toBe('rehearsal')
})

test('[RHS-8] people go home when nobody was there for half an hour, and come back when somebody looks', async () => {
  const { server, room, lead } = await aRehearsal()
  await toWriting(lead)
  expect(here(lead)).toBe(20)
  lead.leave()
  await lead.pass(29)
  expect(madeUp(room).every(({ id }) => room.isConnected(id))).toBe(true)
  await lead.pass(3)
  expect(madeUp(room).some(({ id }) => room.isConnected(id))).toBe(false)
  const again = new Leader(server, (await server.workshops.open(room.id)) as WorkshopRoom)
  await again.until('they are back', (view) => view.people.connected === 20)
})

test('[RHS-8] after a restart they go on where they were, and nobody writes a note twice', async () => {
  const { server, room, lead } = await aRehearsal()
  await toWriting(lead)
  await lead.until('half of the notes', (view) => (view.silent?.notes ?? 0) >= 7)
  lead.leave()
  const next = server.restart()
  const again = new Leader(next, (await next.workshops.open(room.id)) as WorkshopRoom)
  await again.until('all but one are ready', (view) => view.silent?.ready === 19)
  expect(again.view.silent?.notes).toBe(14)
  for (const { id } of madeUp(room)) {
    const mine = await next.boards.read(`mine/${room.id}/${id}/1`, readMine)
    expect(new Set(mine.notes.map(({ text }) => text)).size).toBe(mine.notes.length)
  }
})

test('[RHS-8] when all is over and signed they go home', async () => {
  const { lead } = await aRehearsal()
  while (await lead.goOn()) if (lead.view.position === null && lead.view.edition !== null) break
  await lead.pass(2)
  expect(lead.view.meetings.every(({ status }) => status === 'closed')).toBe(true)
  expect(here(lead)).toBe(0)
})

test('[RHS-11] the vision of 2040 is rehearsed as a whole, up to the signing and the check-in', async () => {
  const server = await Rehearsing.begin()
  const types = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners']
  const real = await server.make('real', { template: 'visie-2040-sociaal-domein', types })
  const room = await server.rehearse(real)
  const lead = new Leader(server, room)
  const kinds = new Set<string>()
  while (await lead.goOn()) {
    const { now, position, meetings } = lead.view
    if (now !== null) kinds.add(now.texts.kind)
    if (position === null && meetings.every(({ status }) => status === 'closed')) break
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'contribute',
      'cluster',
      'check',
      'vote',
      'backcast',
      'assess',
      'assign',
      'harvest',
      'consent',
      'sign',
      'checkin',
    ]),
  )
  expect(lead.view.edition?.signing.filter(({ state }) => state.startsWith('signed'))).toHaveLength(7)
  expect(server.problems).toEqual([])
})
