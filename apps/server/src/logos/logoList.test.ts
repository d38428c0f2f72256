import { binDays, type Event, organisationId, type WorkshopId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { createLogoList, keyOf } from './logoList.js'

const dayMs = 24 * 60 * 60 * 1000
const [one, other] = [workshopId('w1'), workshopId('w2')]
const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const ggd = organisationId('o-ggd')

/** A list with workshops in which one organisation has a logo, and a clock that is stepped by hand. */
function aList() {
  const storage = createMemoryStorage()
  const reported: string[] = []
  let nowMs = 0
  const list = createLogoList({ storage, nowMs: () => nowMs, report: (problem) => void reported.push(problem) })
  const seqs = new Map<WorkshopId, number>()
  const happened = async (workshop: WorkshopId, ...events: readonly object[]) => {
    const afterSeq = seqs.get(workshop) ?? 0
    const rows = events.map((event) => {
      const { type } = event as Event
      return { type, json: JSON.stringify(event), atMs: nowMs, actor: null, commandId: null }
    })
    const kept = await storage.transact([{ kind: 'append-events', workshop, afterSeq, events: rows }])
    expect(kept.ok).toBe(true)
    seqs.set(workshop, afterSeq + events.length)
  }
  const begin = (workshop: WorkshopId) =>
    happened(
      workshop,
      { type: 'workshopCreated', workshop, template: { sessions: [], steps: [] } },
      {
        type: 'organisationAdded',
        organisation: ggd,
        name: 'GGD',
        organisationType: 'ggd',
        shape: 'circle',
        letters: null,
      },
    )
  return {
    storage,
    reported,
    happened,
    begin,
    setLogo: (workshop: WorkshopId, sha256: string | null) =>
      happened(workshop, { type: 'logoSet', organisation: ggd, sha256 }),
    keep: (workshop: WorkshopId, hash: string) =>
      list.keep(workshop, { hash, row: { key: keyOf(hash), value: 'png' } }),
    days: (count: number) => {
      nowMs += count * dayMs
    },
    has: async (hash: string) => (await storage.get('setting', { key: keyOf(hash) })) !== null,
  }
}

test('[LOGO-6] a logo that nobody has needed for thirty days goes when another one comes in, and not a day before', async () => {
  const { begin, keep, setLogo, days, has } = aList()
  await begin(one)
  await keep(one, first)
  await setLogo(one, first)
  await setLogo(one, second)
  days(1)
  await keep(one, second)
  days(binDays - 1)
  await keep(one, second)
  expect(await has(first)).toBe(true)
  days(1)
  await keep(one, second)
  expect([await has(first), await has(second)]).toEqual([false, true])
})

test('[LOGO-6] a logo that another workshop has, an edition was frozen with, or that is used again in time stays', async () => {
  const { begin, happened, keep, setLogo, days, has } = aList()
  await begin(one)
  await begin(other)
  for (const hash of [first, second, third]) await keep(one, hash)
  await keep(other, first)
  await setLogo(other, first)
  const frozen = { organisations: [{ id: ggd, logoSha256: second }] }
  await happened(one, { type: 'editionFrozen', edition: 1, frozen, fingerprint: 'f', atMs: 0 })
  days(1)
  await keep(other, first)
  days(10)
  await setLogo(one, third)
  for (const wait of [15, 15, 400]) {
    days(wait)
    await keep(other, first)
  }
  expect([await has(first), await has(second), await has(third)]).toEqual([true, true, true])
})

test('[LOGO-6] a logo of a workshop that was wiped goes, one of before there was a list stays', async () => {
  const { storage, keep, begin, setLogo, days, has } = aList()
  await storage.transact([{ kind: 'put', table: 'setting', row: { key: keyOf(third), value: 'png' } }])
  await begin(one)
  await keep(one, first)
  await keep(one, third)
  await setLogo(one, first)
  await storage.transact([{ kind: 'remove', table: 'event', where: { workshop: one } }])
  for (const wait of [1, binDays]) {
    days(wait)
    await keep(other, second)
  }
  expect([await has(first), await has(second), await has(third)]).toEqual([false, true, true])
})

test('[LOGO-6] what goes wrong with older logos is told to who runs the server: the new one is kept', async () => {
  const { storage, keep, begin, days, has, reported } = aList()
  await begin(one)
  await keep(one, first)
  days(2)
  const { list } = storage
  storage.list = () => Promise.reject(new Error('gone'))
  expect(await keep(one, second)).toBe(true)
  expect(reported).toEqual(['logos that nobody needs'])
  storage.list = list
  expect(await has(second)).toBe(true)
})
