import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shelfLimits } from '@siroop/domain'
import { shelfFile } from '@siroop/protocol'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../board/openDatabaseTestData.js'
import { newId } from '../chance.js'
import { sharedMemoryStorage } from '../pairTestData.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { createShelfDesk, type ShelfDesk } from './shelfDesk.js'
import { shelfContent } from './shelfTestData.js'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
let clockMs = Date.parse('2026-11-27T09:00:00Z')
const desk = (storage: Pick<Storage, 'get' | 'transact'> = createMemoryStorage()): ShelfDesk =>
  createShelfDesk({ storage, newId, nowMs: () => ++clockMs })
const put = async (shelf: ShelfDesk, change: Parameters<typeof shelfContent>[0] = {}, account = 'a') => {
  const done = await shelf.add(account, { content: shelfContent(change), source: null })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}
const all = { words: '', kind: null, whose: 'all', locale: 'nl', offset: 0 } as const
const titles = async (shelf: ShelfDesk, account: string, asked: Partial<Parameters<ShelfDesk['look']>[1]> = {}) =>
  (await shelf.look(account, { ...all, ...asked })).items
    .filter(({ how }) => how !== 'example')
    .map(({ content }) => content.title)

test.each([
  ['SQLite', async () => join(await newFolder(), 'siroop.db')],
  ['PostgreSQL', newDatabase],
])('[SHLF-30] on %s the shelf is there after a restart, in the words in which it was left', async (_, place) => {
  const where = await place()
  const first = await openDatabase(where)
  const item = await put(desk(first))
  const changed = shelfContent({ title: 'Eén adres voor iedereen' })
  expect(await desk(first).change('a', item.id, { rev: 1, content: changed })).toMatchObject({ ok: true })
  await first.close()
  const second = await openDatabase(where)
  cleanups.push(() => second.close())
  expect(await titles(desk(second), 'b')).toEqual(['Eén adres voor iedereen'])
})
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-shelf-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  return folder
}

test('[SHLF-31] everybody finds what lies there by its words, its kind and whose it is; one’s newest comes first', async () => {
  const shelf = desk()
  await put(shelf, { title: 'Een briefadres' })
  await put(shelf, { title: 'Eén plan per gezin', problem: 'Drie plannen.', kind: 'room' })
  await put(shelf, { title: 'Alleen voor mij', visibility: 'mine' })
  expect(await titles(shelf, 'a')).toEqual(['Alleen voor mij', 'Eén plan per gezin', 'Een briefadres'])
  expect(await titles(shelf, 'b')).toEqual(['Eén plan per gezin', 'Een briefadres'])
  expect(await titles(shelf, 'b', { words: 'een  GEZIN' })).toEqual(['Eén plan per gezin'])
  expect(await titles(shelf, 'b', { kind: 'solution' })).toEqual(['Een briefadres'])
  expect(await titles(shelf, 'b', { whose: 'own' })).toEqual([])
  expect((await shelf.look('b', { ...all, words: 'gezin' })).kinds).toEqual({ solution: 1, room: 1, flaw: 1 })
})

test('[SHLF-32] only who put something there changes it or takes it off, and of two tabs the older one is told', async () => {
  const shelf = desk()
  const { id } = await put(shelf)
  const unknown = { ok: false, error: 'unknown-shelf-item' }
  expect(await shelf.change('b', id, { rev: 1, content: shelfContent() })).toEqual(unknown)
  expect(await shelf.withdraw('b', id, true)).toEqual(unknown)
  expect(await shelf.change('a', id, { rev: 1, content: shelfContent({ title: 'Nieuw' }) })).toMatchObject({ ok: true })
  expect(await shelf.change('a', id, { rev: 1, content: shelfContent() })).toEqual({
    ok: false,
    error: 'shelf-changed',
  })
  expect(await titles(shelf, 'a')).toEqual(['Nieuw'])
})

test('[SHLF-33] what was taken off is seen and suggested to nobody else; it comes back, or goes for good with every word', async () => {
  const storage = createMemoryStorage()
  const shelf = desk(storage)
  const { id } = await put(shelf, { call: { function: 'Adviseur', organisation: 'GGD', address: '06 12 34 56 78' } })
  expect(await shelf.remove('a', id)).toEqual({ ok: false, error: 'unknown-shelf-item' })
  await shelf.withdraw('a', id, true)
  expect(await titles(shelf, 'b')).toEqual([])
  expect(await shelf.find('b', { id, locale: 'nl' })).toBeNull()
  const liked = await shelf.like('a', { text: 'Een briefadres voor daklozen', locale: 'nl' })
  expect(liked.map(({ how }) => how)).toEqual(['example'])
  expect(await titles(shelf, 'a', { whose: 'withdrawn' })).toHaveLength(1)
  await shelf.withdraw('a', id, false)
  expect(await titles(shelf, 'b')).toHaveLength(1)
  await shelf.withdraw('a', id, true)
  expect(await shelf.remove('a', id)).toEqual({ ok: true, value: null })
  expect(JSON.stringify(await storage.list('setting', {}))).not.toContain('06 12 34')
})

test('[SHLF-33] whom to call is taken away by a change, and stands nowhere any more', async () => {
  const storage = createMemoryStorage()
  const shelf = desk(storage)
  const { id } = await put(shelf, {
    call: { function: 'Adviseur', organisation: 'GGD', address: 'iemand@polderrand.nl' },
  })
  const content = shelfContent({ call: { function: '', organisation: '', address: '' } })
  expect(await shelf.change('a', id, { rev: 1, content })).toMatchObject({ ok: true })
  expect(JSON.stringify(await storage.list('setting', {}))).not.toContain('iemand@')
})

test('[SHLF-34] twelve examples stand at the end, in the language of the page, and can be hidden', async () => {
  const shelf = desk()
  await put(shelf)
  const shown = await shelf.look('a', all)
  expect([shown.total, shown.items.map(({ how }) => how).slice(0, 2)]).toEqual([13, ['typed', 'example']])
  expect((await shelf.look('a', { ...all, locale: 'en', offset: 1 })).items.at(-1)?.content.locale).toBe('en')
  await shelf.hideExamples('a', true)
  expect(await shelf.look('a', all)).toMatchObject({ total: 1, examplesHidden: true })
  expect((await shelf.look('b', all)).total).toBe(13)
  expect(await shelf.like('a', { text: 'Een crisisplan voor de wijkagent', locale: 'nl' })).toEqual([])
  await shelf.hideExamples('a', false)
  expect((await shelf.look('a', all)).total).toBe(13)
})

test('[SHLF-11] at most three are suggested, never what somebody kept to themselves', async () => {
  const shelf = desk()
  for (const visibility of ['mine', 'here', 'here', 'open', 'open'] as const) await put(shelf, { visibility })
  const near = await shelf.like('b', { text: 'Briefadres voor daklozen', locale: 'nl' })
  expect(near.map(({ content }) => content.visibility)).toEqual(['here', 'here', 'open'])
})

test('[SHLF-21] a file goes out and into another server: one’s own and what others left open, without an address', async () => {
  const shelf = desk()
  const call = { function: 'Adviseur', organisation: 'GGD', address: '06 12 34 56 78' }
  await put(shelf, { title: 'Van mij', visibility: 'mine', call })
  await put(shelf, { title: 'Van een ander, hier' }, 'b')
  await put(shelf, { title: 'Van een ander, open', visibility: 'open' }, 'b')
  const file = await shelf.file('a')
  expect(shelfFile.parse(file).items.map(({ title }) => title)).toEqual(['Van mij', 'Van een ander, open'])
  const text = JSON.stringify(file)
  expect(text).not.toContain('06 12')
  const other = desk()
  expect(await other.take('c', text)).toEqual({ ok: true, value: { added: 2, known: 0 } })
  expect(await other.take('c', text)).toEqual({ ok: true, value: { added: 0, known: 2 } })
  expect((await other.look('c', all)).items.map(({ how }) => how).slice(0, 2)).toEqual(['imported', 'imported'])
})

test('[SHLF-35] two servers at one moment: both items are there', async () => {
  const storage = sharedMemoryStorage()
  const [one, other] = [desk(storage), desk(storage)]
  await Promise.all([put(one, { title: 'Van de een' }), put(other, { title: 'Van de ander' }, 'b')])
  expect((await titles(one, 'a')).toSorted()).toEqual(['Van de ander', 'Van de een'])
  expect((await titles(other, 'a')).toSorted()).toEqual(['Van de ander', 'Van de een'])
})

test('[SHLF-36] a shelf holds five thousand things, and says so when it is full', async () => {
  const shelf = desk()
  const { madeAt, format } = await shelf.file('a')
  const { visibility: _, call, ...shared } = shelfContent()
  const { function: ask, organisation } = call
  const items = Array.from({ length: shelfLimits.items }, (_, index) => ({
    ...shared,
    id: `i${index}`,
    call: { function: ask, organisation },
  }))
  expect(await shelf.take('a', JSON.stringify({ format, madeAt, items }))).toMatchObject({ ok: true })
  const full = await shelf.add('a', { content: shelfContent(), source: null })
  expect(full).toEqual({ ok: false, error: 'shelf-full' })
  expect((await shelf.look('a', { ...all, words: 'briefadres' })).total).toBe(shelfLimits.items + 1)
})
