import { type Command, noteId, type StepId, stepId, type View } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { dotsFolder } from './dotsTestData.js'
import { everybodyWrote, fourTypes as types } from './shortRoundTestData.js'
import type { TestControl } from './testApp.js'
import type { Vision } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const choosing = stepId('kiezen')

/** Four organisations each wrote a complaint, and the room votes by dots. */
async function atDots(): Promise<Vision> {
  const { vision, close } = await everybodyWrote(await dotsFolder(), {
    kind: 'klacht',
    words: 'Klacht',
    step: 'kiezen',
  })
  ending.push(close)
  await vision.regie.until(({ dots }) => dots?.items.length === 4)
  return vision
}
const cast = (placed: Readonly<Record<string, number>>, done = true): Command => ({
  type: 'castDots',
  step: choosing,
  dots: Object.entries(placed).map(([type, dots]) => ({ subject: noteId(`klacht-${type}`), attempt: 1, dots })),
  done,
})
const show: Command = { type: 'showPoll', step: choosing as StepId, subject: noteId('klacht-ggd') }

test('[WSR-39] [DOT-3] [INV-7] before it is shown no frame to anybody else tells where dots lie; afterwards everybody sees all of them', async () => {
  const vision = await atDots()
  const others: TestControl<View>[] = [vision.regie, vision.wall]
  for (const { type, control } of vision.phones) if (type !== 'ggd') others.push(control)
  const from = new Map(others.map((one) => [one, one.received.length]))
  await vision.say('ggd', cast({ welzijn: 2, gemeente: 1 }))
  await vision.regie.until(({ dots }) => dots?.ready.length === 1)
  await vision.wall.until(({ now }) => now.kind === 'dots' && now.done === 1)
  for (const one of others)
    for (const frame of one.received.slice(from.get(one)))
      for (const secret of ['"own":1', '"own":2', '"spread":[', '"dotsCast"']) expect(frame).not.toContain(secret)
  const own = await vision.phone('ggd').control.until(({ now }) => now.kind === 'dots' && now.ready)
  expect(own.now.kind === 'dots' && own.now.items.map((item) => item.own).sort()).toEqual([0, 1, 2])

  expect((await vision.ask(show)).ok).toBe(false)
  for (const type of ['welzijn', 'gemeente', 'inwoners']) await vision.say(type, cast({ ggd: 1 }))
  await vision.lead(show)
  const shown = await vision.wall.until(({ now }) => now.kind === 'dots' && now.status === 'shown')
  expect(shown.now.kind === 'dots' && shown.now.items.map(({ subject, spread }) => [subject, spread])).toEqual([
    ['klacht-ggd', [1, 1, 1]],
    ['klacht-welzijn', [2]],
    ['klacht-gemeente', [1]],
    ['klacht-inwoners', []],
  ])
  const late = await vision.phone('inwoners').control.send(cast({ ggd: 2 }))
  expect(late).toMatchObject({ ok: false, refusal: 'round-closed' })
})

test('[WSR-39] [DOT-5] the own note never comes to the own phone while it votes, and dots on it are refused', async () => {
  const vision = await atDots()
  for (const { type, control } of vision.phones) {
    const view = await control.until(({ now }) => now.kind === 'dots' && now.items.length === 3)
    const seen = view.now.kind === 'dots' ? view.now.items.map(({ subject }) => subject) : []
    expect(seen).not.toContain(`klacht-${type}`)
    expect(await control.send(cast({ [type]: 1 }))).toMatchObject({ ok: false, refusal: 'own-item' })
  }
})

test('[WSR-39] dots outlive a restart of the server, and what goes further is there for who comes back', async () => {
  const vision = await atDots()
  for (const type of types) await vision.say(type, cast(type === 'ggd' ? { welzijn: 2 } : { ggd: 1 }))
  await vision.restart()
  const back = await vision.phone('ggd').control.until(({ now }) => now.kind === 'dots' && now.ready)
  expect(back.now.kind === 'dots' && back.now.items.find(({ own }) => own > 0)?.subject).toBe('klacht-welzijn')
  await vision.lead(show)
  const record = { answers: {}, disagreed: [], reason: 'Dit kan vandaag.', chosen: true }
  await vision.lead({ type: 'recordAnswer', step: choosing, subject: noteId('klacht-inwoners'), ...record })
  await vision.restart()
  const wall = await vision.wall.until(({ now }) => now.kind === 'dots' && now.items.some((item) => item.further))
  const further = wall.now.kind === 'dots' ? wall.now.items.filter((item) => item.further) : []
  expect(further.map(({ subject }) => subject)).toEqual(['klacht-inwoners'])
})
