import { beforeEach, expect, test } from 'vitest'
import { registerLines } from '../commands/registerCommand.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { checkRegister } from './checkRegister.js'
import { registered } from './registerTestData.js'

let storage: Storage
beforeEach(async () => {
  storage = createMemoryStorage()
  await registered(storage, 'w1')
})
const faults = async () => (await checkRegister(storage)).faults
const entries = () => storage.list('register', { workshop: 'w1' }, { orderBy: 'seq' })
const people = () => storage.list('register_person', { workshop: 'w1' })

test('[REG-5] a register as it was written is right, and its head is the one that is printed', async () => {
  const report = await checkRegister(storage)
  const [, , last] = await entries()
  expect(report).toEqual({ registers: [{ workshop: 'w1', entries: 3, head: last?.hash }], faults: [] })
  expect(registerLines(report, 'nl')).toEqual([`w1: 3 regels, stand ${last?.hash}`, 'Alle registers kloppen.'])
  expect(registerLines({ registers: [], faults: [] }, 'en')).toEqual([
    'There is no register yet: nothing was opened for signing.',
  ])
})

test('[REG-5] a changed entry, a broken chain, an entry that is gone and one that never happened are told', async () => {
  const [first, second, third] = await entries()
  if (!first || !second || !third) throw new Error('three entries were written')
  await storage.transact([
    { kind: 'put', table: 'register', row: { ...second, json: second.json.replace('own', 'proxy') } },
  ])
  expect(await faults()).toEqual([{ workshop: 'w1', entry: second.seq, fault: 'changed' }])
  await storage.transact([{ kind: 'remove', table: 'register', where: { workshop: 'w1', seq: second.seq } }])
  expect(await faults()).toEqual([
    { workshop: 'w1', entry: third.seq, fault: 'chain' },
    { workshop: 'w1', entry: second.seq, fault: 'missing' },
  ])
  await storage.transact([
    { kind: 'put', table: 'register', row: second },
    { kind: 'remove', table: 'register', where: { workshop: 'w1', seq: third.seq } },
  ])
  // the end can be cut off and leave a chain that is whole: the events tell
  expect(await faults()).toEqual([{ workshop: 'w1', entry: third.seq, fault: 'missing' }])
  await storage.transact([{ kind: 'put', table: 'register', row: { ...third, seq: 99 } }])
  expect(await faults()).toContainEqual({ workshop: 'w1', entry: 99, fault: 'unknown' })
})

test('[REG-5] another name beside a signature is told, and is not said', async () => {
  const [name] = (await people()).filter(({ field }) => field === 'name')
  if (!name) throw new Error('a name was written')
  await storage.transact([{ kind: 'put', table: 'register_person', row: { ...name, value: 'Iemand Anders' } }])
  const report = await checkRegister(storage)
  expect(report.faults).toEqual([{ workshop: 'w1', entry: name.entry, fault: 'person' }])
  expect(registerLines(report, 'nl').join(' ')).not.toMatch(/Iemand|Bestuurder/)
  await storage.transact([
    { kind: 'remove', table: 'register_person', where: { workshop: 'w1', entry: name.entry, field: 'name' } },
  ])
  expect(await faults()).toEqual([{ workshop: 'w1', entry: name.entry, fault: 'person' }])
})

test('[REG-6] who was erased leaves a register that is right', async () => {
  for (const row of await people())
    await storage.transact([{ kind: 'put', table: 'register_person', row: { ...row, value: null } }])
  expect(await faults()).toEqual([])
})

test('[REG-5] a workshop in which nothing was opened for signing has no register to check', async () => {
  const empty = createMemoryStorage()
  expect(await checkRegister(empty)).toEqual({ registers: [], faults: [] })
})
