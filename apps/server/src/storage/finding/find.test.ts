import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askedWords, findableWords } from '@siroop/manifest'
import { afterEach, expect, test, vi } from 'vitest'
import { newDatabase } from '../../realServers/sharedTestData.js'
import { createMemoryStorage } from '../memoryStorage.js'
import { openPostgresStorage } from '../postgresStorage.js'
import { openSqliteStorage } from '../sqliteStorage.js'
import type { Storage, WriteOp } from '../storage.js'
import type { FindableRow } from './findableTable.js'

vi.setConfig({ testTimeout: 60_000 })
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const fail = (error: Error) => {
  throw error
}
const kept = (storage: Storage) => {
  cleanups.push(() => storage.close())
  return storage
}
let folder = ''
async function sqlite(): Promise<Storage> {
  folder = await mkdtemp(join(tmpdir(), 'siroop-find-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  const opened = await openSqliteStorage(join(folder, 'siroop.db'), fail)
  if (!opened.ok) throw new Error(opened.error)
  return kept(opened.value)
}
const makes: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['memory', async () => createMemoryStorage()],
  ['SQLite', sqlite],
  [
    'PostgreSQL',
    async () => {
      const opened = await openPostgresStorage(await newDatabase(), fail)
      if (!opened.ok) throw new Error(opened.error)
      return kept(opened.value)
    },
  ],
]

const row = (place: string, change: Partial<FindableRow> = {}): WriteOp => {
  const { title = '', text = '' } = change
  const words = { title_words: findableWords(title), text_words: findableWords(text) }
  const empty = { workshop: 'w1', part: 'agreement', owner: null, title, text, about: '', path: '/', at_ms: 1, seq: 0 }
  return { kind: 'put', table: 'findable', row: { ...empty, ...words, place, ...change } as FindableRow }
}
const seat = (facilitator: string, workshop: string): WriteOp => ({
  kind: 'insert',
  table: 'seat',
  row: { facilitator, workshop, participant: 'p' },
})
const placesOf = async (storage: Storage, typed: string, more: Partial<Parameters<Storage['search']>[0]> = {}) => {
  const asked = { account: 'a', part: 'agreement', offset: 0, limit: 10, ...more } as const
  const { total, rows } = await storage.search({ ...asked, words: askedWords(typed) })
  return [total, ...rows.map(({ place }) => place)]
}

test.each(makes)(
  '[STO-30] %s: every word has to be there; what says it in its title comes first, then the newest',
  async (_, make) => {
    const storage = await make()
    await storage.transact([
      seat('a', 'w1'),
      row('old', { text: 'De huizen blijven betaalbaar.', at_ms: 1 }),
      row('new', { text: 'Elk huis heeft een deur.', at_ms: 9 }),
      row('title', { title: 'Huisbezoek', text: 'Wij komen langs.', at_ms: 0 }),
      row('other', { text: 'Scholen' }),
    ])
    expect(await placesOf(storage, 'huis')).toEqual([3, 'title', 'new', 'old'])
    expect(await placesOf(storage, 'huis betaalbaar')).toEqual([1, 'old'])
    expect(await placesOf(storage, 'huis', { offset: 1, limit: 1 })).toEqual([3, 'new'])
    expect(await placesOf(storage, 'hu')).toEqual([0])
    for (const typed of [
      '',
      '"',
      '*',
      'NEAR(',
      "x' OR 1=1 --",
      '(huis',
      'huis:',
      '💥',
      'ÿß҉ ๙ 中文 ½ ﬁ',
      'z'.repeat(10_000),
    ])
      expect([typed, await placesOf(storage, typed)]).toEqual([typed, expect.arrayContaining([expect.any(Number)])])
  },
)

test.each(makes)('[STO-30] %s: what was changed or removed is found by its new words only', async (_, make) => {
  const storage = await make()
  await storage.transact([seat('a', 'w1'), row('one', { text: 'huurder' }), row('two', { text: 'huurder' })])
  await storage.transact([row('one', { text: 'koper' })])
  expect(await placesOf(storage, 'huurder')).toEqual([1, 'two'])
  await storage.transact([{ kind: 'remove', table: 'findable', where: { workshop: 'w1', place: 'two' } }])
  expect([await placesOf(storage, 'huurder'), await placesOf(storage, 'koper')]).toEqual([[0], [1, 'one']])
})

test.each(makes)(
  '[STO-31] %s: an account finds what it has a seat in, its own things, and what is of everybody',
  async (_, make) => {
    const storage = await make()
    await storage.transact([
      seat('a', 'w1'),
      seat('b', 'w2'),
      row('mine', { text: 'huis' }),
      row('theirs', { workshop: 'w2', text: 'huis' }),
      row('open', { workshop: '', part: 'shelf', text: 'huis' }),
      row('kept', { workshop: '', part: 'shelf', owner: 'b', text: 'huis' }),
    ])
    const all = async (account: string) => [
      ...(await placesOf(storage, 'huis', { account })),
      ...(await placesOf(storage, 'huis', { account, part: 'shelf' })),
    ]
    expect(await all('a')).toEqual([1, 'mine', 1, 'open'])
    expect(await all('b')).toEqual([1, 'theirs', 2, 'kept', 'open'])
    expect(await all('c')).toEqual([0, 1, 'open'])
  },
)

test('[STO-17] words that were removed are not left behind in the file', async () => {
  const storage = await sqlite()
  await storage.transact([seat('a', 'w1'), row('one', { text: 'kwetsbaarwoord' }), row('two', { text: 'anders' })])
  await storage.transact([{ kind: 'remove', table: 'findable', where: { workshop: 'w1', place: 'one' } }])
  await storage.close()
  expect((await readFile(join(folder, 'siroop.db'))).includes('kwetsbaarwoord')).toBe(false)
})
