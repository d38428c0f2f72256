import { bundleId, type Command, type RoundId, stepId, type View } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { everybodyWrote, fourTypes as types } from './shortRoundTestData.js'
import type { TestControl } from './testApp.js'
import { textsFolder } from './textsTestData.js'
import type { Vision } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const reason = 'een bezwaar dat dicht blijft'

/** Four organisations each wrote an arrangement; the first is put to them. */
async function atTexts(): Promise<{ vision: Vision; round: () => RoundId }> {
  const written = { kind: 'afspraak', words: 'Afspraak', step: 'instemmen' }
  const { vision, close } = await everybodyWrote(await textsFolder(), written)
  ending.push(close)
  await vision.regie.until(({ texts }) => texts?.length === 4)
  await vision.lead({ type: 'openRound', step: stepId('instemmen'), bundle: bundleId('afspraak-ggd'), behaviour: null })
  await vision.regie.until(({ rounds }) => rounds.length === 1)
  const round = () => vision.regie.latest()?.rounds.at(-1)?.round ?? ('' as RoundId)
  return { vision, round }
}
const answer = (round: RoundId, why: string | null): Command => ({
  type: 'answerRound',
  round,
  answer: why === null ? 'stand-for' : 'object',
  reason: why,
})

test('[RND-24] [INV-7] of a closed round about one of several texts no frame to anybody else tells what was answered', async () => {
  const { vision, round } = await atTexts()
  const others: TestControl<View>[] = [vision.regie, vision.wall]
  for (const { type, control } of vision.phones) if (type !== 'welzijn') others.push(control)
  const from = new Map(others.map((one) => [one, one.received.length]))
  await vision.say('welzijn', answer(round(), reason))
  await vision.regie.until(({ rounds }) => rounds[0]?.answered.length === 1)
  for (const one of others)
    for (const frame of one.received.slice(from.get(one)))
      for (const secret of [reason, '"answer":"object"']) expect(frame).not.toContain(secret)
})

test('[RND-25] [RND-12] a text that was worked on is asked again alone, its earlier round outlives a restart, and its agreed words go into the text', async () => {
  const { vision, round } = await atTexts()
  for (const type of types) await vision.say(type, answer(round(), type === 'welzijn' ? reason : null))
  await vision.lead({ type: 'showRound', round: round() })
  expect(await vision.ask({ type: 'closeRound', round: round() })).toMatchObject({ refusal: 'objection-open' })
  await vision.lead({ type: 'reviseRound', round: round(), text: 'Betere afspraak.', behaviour: null })
  await vision.restart()
  const back = await vision.regie.until(({ rounds }) => rounds.length === 2)
  expect(back.rounds).toMatchObject([
    { status: 'replaced', result: { objections: [{ reason, state: 'worked-in' }] } },
    { status: 'open', text: 'Betere afspraak.', answered: [] },
  ])
  for (const type of types) await vision.say(type, answer(round(), null))
  await vision.lead({ type: 'showRound', round: round() })
  await vision.lead({ type: 'closeRound', round: round() })
  const agreed = await vision.regie.until(({ texts }) => texts?.some(({ state }) => state === 'agreed') === true)
  // they lie in the order in which they were shuffled
  expect(agreed.texts?.map(({ state }) => state).sort()).toEqual(['agreed', 'waiting', 'waiting', 'waiting'])
  await vision.goTo('lezen')
  const reading = await vision.regie.until(({ sentences }) => sentences.length > 0)
  expect(reading.sentences).toMatchObject([{ text: 'Betere afspraak.', status: 'settled' }])
})
