import type { FacilitatorView, ParticipantView, WorkshopId } from '@siroop/domain'
import { commandShape, refusalTexts, serverOnly } from '@siroop/protocol'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { at, openControlClient, startTestApp, type TestApp, type TestControl } from '../testApp.js'
import { type JsonSchema, shaped } from './fuzzTestData.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
const complaints: string[] = []
/** Ten seconds between any two commands: nobody is too fast. */
let nowMs = Date.parse('2026-11-27T18:00:00Z')
let server: TestApp
let regie: TestControl<FacilitatorView>
let guest: TestControl<ParticipantView>
const pool = ['nobody', 'waarden', 'groeperen', 'welkom', 'n1', 'avond']

beforeAll(async () => {
  const log = pino({ level: 'warn' }, { write: (line: string) => void complaints.push(line) })
  server = await startTestApp({ log, nowMs: () => nowMs })
  const cookie = await server.signIn()
  const organisations = ['welzijn', 'ggd', 'gemeente', 'corporatie'].map((type) => ({ name: type, type }))
  const body = {
    template: 'visie-2040-sociaal-domein',
    title: 'Visie',
    region: 'Polderrand',
    locale: 'nl',
    organisations,
  }
  const made = await server.post<{ id: WorkshopId }>('/api/workshops', body, { cookie })
  expect(made.status).toBe(201)
  const workshop = made.body.id
  regie = openControlClient(server, { workshop, cookie })
  const view = await regie.until(() => true)
  const organisation = view.organisations[0]?.id
  const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
  const wanted = { secret: card.body.path.split('#')[1], name: 'Gast' }
  const { body: entered } = await server.post<{ token: string; participant: string }>('/api/card/enter', wanted)
  guest = openControlClient(server, { workshop, token: entered.token })
  await guest.until(() => true)
  await regie.send({ type: 'openMeeting', meeting: view.meetings[0]?.id })
  pool.push(workshop, entered.participant, view.me.id, ...view.organisations.map(({ id }) => id))
  pool.push(...view.meetings.map(({ id }) => id), ...view.programme.map(({ step }) => step))
})
afterAll(async () => {
  regie.close()
  guest.close()
  await server.app.close()
})

/** Commands from outside, each of the right shape, about things that are there and things that are not. */
const commands = () => {
  const all = (z.toJSONSchema(commandShape, { unrepresentable: 'any', io: 'input' }) as { oneOf: JsonSchema[] }).oneOf
  const typeOf = (one: JsonSchema) => one.properties?.type?.const as string
  const fromOutside = all.filter((one) => !(serverOnly as readonly string[]).includes(typeOf(one)))
  expect(fromOutside.length).toBeGreaterThan(60)
  return fc.oneof(...fromOutside.map((one) => shaped(one, pool)))
}

test('[FUZ-1] whatever command comes in at whatever moment is done or refused in words; nothing breaks, and the evening goes on', async () => {
  let done = 0
  const isAnswered = async (command: object) => {
    for (const who of [guest, regie]) {
      nowMs += 10_000
      const ack = await who.send(command)
      if (ack.ok) done += 1
      else {
        expect(refusalTexts[ack.refusal], JSON.stringify(command)).toBeDefined()
        expect(ack.refusal, JSON.stringify(command)).not.toBe('not-saved')
      }
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(commands(), { minLength: 8, maxLength: 8 }), async (some) => {
      for (const command of some) await isAnswered(command as object)
      // so that all steps of the programme get their share of it
      const here = regie.latest()?.position
      nowMs += 10_000
      await regie.send(
        here
          ? { type: 'advance', from: at(here.step, here.segment), waiveReason: 'verder' }
          : { type: 'openMeeting', meeting: regie.latest()?.meetings.find(({ status }) => status !== 'closed')?.id },
      )
    }),
    { numRuns: 40, seed: 2_040, endOnFailure: true },
  )
  expect(done).toBeGreaterThan(20)
  expect(complaints).toEqual([])
  nowMs += 10_000
  expect(await regie.send({ type: 'changeDetails', title: 'Nog steeds hier' })).toMatchObject({ ok: true })
})
