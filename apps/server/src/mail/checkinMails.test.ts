import { afterEach, expect, test } from 'vitest'
import { Vision } from '../visionTestData.js'

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const days = 24 * 3_600_000
const dayAfter = (ms: number, count: number) => new Date(ms + count * days).toISOString().slice(0, 10)

test('[MAIL-20] three weeks before each agreed day a mail waits for who leads; days that are agreed anew take its place', async () => {
  const vision = await Vision.begin(['ggd', 'gemeente'])
  ending.push(() => vision.close())
  const now = (await vision.regie.until(() => true)).serverNowMs
  const [near, half, year, later] = [10, 180, 365, 400].map((count) => dayAfter(now, count)) as [
    string,
    string,
    string,
    string,
  ]
  const mails = async () =>
    (await vision.storage.list('mail', { workshop: vision.workshop })).sort((a, b) => a.next_at_ms - b.next_at_ms)
  await vision.lead({ type: 'planCheckins', dates: [near, half, year] })
  await vision.regie.until(({ checkinDates }) => checkinDates.length === 3)
  const first = await mails()
  expect(first.map(({ next_at_ms }) => new Date(next_at_ms).toISOString())).toEqual(
    [half, year].map((date) => `${dayAfter(Date.parse(`${date}T12:00:00Z`), -21)}T08:00:00.000Z`),
  )
  expect(first[0]).toMatchObject({
    state: 'waiting',
    subject: expect.stringContaining('Over drie weken: check-in van'),
  })
  expect(first[0]?.text).toContain(`/regie/${vision.workshop}`)
  await vision.lead({ type: 'planCheckins', dates: [half, later] })
  await vision.regie.until(({ checkinDates }) => checkinDates.length === 2)
  expect((await mails()).map(({ id }) => id.slice(-10))).toEqual([half, later])
})
