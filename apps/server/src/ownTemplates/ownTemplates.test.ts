import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Template } from '@siroop/domain'
import { withValue } from '@siroop/protocol'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../board/openDatabaseTestData.js'
import { newId } from '../chance.js'
import { folders } from '../folders.js'
import { sharedMemoryStorage } from '../pairTestData.js'
import { newDatabase } from '../realServers/sharedTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { checkTemplateBytes } from '../templates/templateFile.js'
import { createOwnTemplates, mostTemplates, type OwnTemplates } from './ownTemplates.js'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const fileOf = (name: string) => readFileSync(join(folders.templates, name))
const shippedOf = (name: string): Template => {
  const { template } = checkTemplateBytes(fileOf(name))
  if (template === null) throw new Error(`${name} cannot be used`)
  return template
}
const short = shippedOf('korte-waardenronde.yaml')
const shipped = [short]
const dayMs = 24 * 3_600_000
let clockMs = Date.parse('2026-11-27T09:00:00Z')
const desk = (storage: Storage): OwnTemplates => createOwnTemplates({ storage, nowMs: () => clockMs, newId, shipped })
const copied = async (own: OwnTemplates, account = 'a', of = short.id): Promise<string> => {
  const made = await own.copy(account, of)
  if (!made.ok) throw new Error(made.error)
  return made.value.own
}
const draftOf = async (own: OwnTemplates, id: string): Promise<Template> =>
  (await own.read('a', id))?.content as Template

test.each([
  ['SQLite', async () => join(await newFolder(), 'siroop.db')],
  ['PostgreSQL', newDatabase],
])(
  '[TPA-11] on %s an own template is there after a restart, as it was left, with what is in the bin',
  async (_, place) => {
    const where = await place()
    const first = await openDatabase(where)
    const own = desk(first)
    const kept = await copied(own)
    const binned = await copied(own)
    const changed = withValue(await draftOf(own, kept), ['steps', 0, 'question', 'nl'], 'Wie bent u?')
    expect(await own.keep('a', kept, { rev: 1, content: changed })).toMatchObject({ ok: true, value: { rev: 2 } })
    expect(await own.bin('a', binned, true)).toEqual({ ok: true, value: null })
    await first.close()

    const second = await openDatabase(where)
    cleanups.push(() => second.close())
    const again = desk(second)
    expect(await again.read('a', kept)).toMatchObject({ rev: 2, content: changed, state: 'ready', problems: [] })
    expect((await again.list('a')).map(({ own: id, binnedAtMs }) => [id, binnedAtMs])).toEqual([
      [kept, null],
      [binned, clockMs],
    ])
  },
)
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-own-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  return folder
}

test('[TPA-12] a template belongs to the account that made it: nobody else lists, reads, changes, copies or uses it', async () => {
  const own = desk(createMemoryStorage())
  const mine = await copied(own, 'a')
  expect(await own.list('b')).toEqual([])
  expect(await own.offered('b')).toEqual([])
  expect(await own.read('b', mine)).toBeNull()
  expect(await own.find('b', mine)).toBeNull()
  expect(await own.file('b', mine)).toBeNull()
  const refused = { ok: false, error: 'unknown-template' }
  expect(await own.copy('b', mine)).toEqual(refused)
  expect(await own.bin('b', mine, true)).toEqual(refused)
  expect(await own.keep('b', mine, { rev: 1, content: short })).toEqual(refused)
  expect(await own.find('a', mine)).not.toBeNull()
})

test('[TPA-13] of two tabs the one that read an older state is told so; what the other wrote stays', async () => {
  const own = desk(createMemoryStorage())
  const id = await copied(own)
  const draft = await draftOf(own, id)
  const first = withValue(draft, ['title', 'nl'], 'Van het eerste tabblad')
  const second = withValue(draft, ['title', 'nl'], 'Van het tweede tabblad')
  expect(await own.keep('a', id, { rev: 1, content: first })).toMatchObject({ ok: true, value: { rev: 2 } })
  expect(await own.keep('a', id, { rev: 1, content: second })).toEqual({ ok: false, error: 'template-changed' })
  expect(await draftOf(own, id)).toEqual(first)
  // what the second one wrote is not lost: it is kept as a template of its own
  expect(await own.add('a', second)).toMatchObject({ ok: true, value: { id: 'korte-waardenronde-3' } })
})
test('[TPA-13] two servers at the same moment: one is kept, the other hears it', async () => {
  const storage = sharedMemoryStorage()
  const [one, other] = [desk(storage), desk(storage)]
  const id = await copied(one)
  const draft = await draftOf(one, id)
  const both = await Promise.all(
    [one, other].map((server, index) =>
      server.keep('a', id, { rev: 1, content: withValue(draft, ['version'], `1.0.${index + 1}`) }),
    ),
  )
  expect(both.map((kept) => (kept.ok ? 'kept' : kept.error)).sort()).toEqual(['kept', 'template-changed'])
  await Promise.all([copied(one), copied(other)])
  expect(await one.list('a')).toHaveLength(3)
})

test('[TPA-14] a draft is kept with its mistakes, which are told; only without them it is offered', async () => {
  const own = desk(createMemoryStorage())
  const id = await copied(own)
  const draft = await draftOf(own, id)
  const open = withValue(withValue(draft, ['steps', 0, 'segments', 0, 'minutes'], 0), ['title', 'en'], '')
  const kept = await own.keep('a', id, { rev: 1, content: open })
  expect(kept).toMatchObject({ ok: true, value: { state: 'broken' } })
  expect(kept.ok && kept.value.problems.map(({ at, text }) => [at.join('.'), text.nl])).toEqual([
    ['title.en', 'Deze tekst is leeg.'],
    ['steps.0.segments.0.minutes', 'Hier staat 0. Alles duurt ten minste 1 minuut.'],
  ])
  expect(await draftOf(own, id)).toEqual(open)
  expect(await own.offered('a')).toEqual([])
  expect(await own.find('a', id)).toBeNull()
  expect((await own.list('a'))[0]).toMatchObject({ state: 'broken', errors: 2 })
  await own.keep('a', id, { rev: 2, content: draft })
  expect((await own.offered('a')).map(({ template }) => template)).toEqual([draft])
})
test.each([
  ['an unknown key', withValue(short, ['kleur'], 'rood')],
  ['another kind of value', withValue(short, ['title'], 'Kort')],
  ['nothing', undefined],
])('[TPA-14] what no form makes is refused, and nothing changes: %s', async (_, content) => {
  const own = desk(createMemoryStorage())
  const id = await copied(own)
  const before = await own.read('a', id)
  expect(await own.keep('a', id, { rev: 1, content })).toEqual({ ok: false, error: 'bad-request' })
  expect(await own.add('a', content)).toEqual({ ok: false, error: 'bad-request' })
  expect(await own.read('a', id)).toEqual(before)
  expect(await own.list('a')).toHaveLength(1)
})

test('[TPA-15] what is written out passes the check, and taken in elsewhere it is the same', async () => {
  const own = desk(createMemoryStorage())
  const id = await copied(own)
  const draft = withValue(await draftOf(own, id), ['organisationTypes', 0, 'label', 'nl'], 'Welzijn: het *hele* werk')
  await own.keep('a', id, { rev: 1, content: draft })
  const file = await own.file('a', id)
  expect(file?.name).toBe('korte-waardenronde-2.yaml')
  const bytes = new TextEncoder().encode(file?.text)
  expect(checkTemplateBytes(bytes)).toEqual({ template: draft, problems: [] })
  const elsewhere = desk(createMemoryStorage())
  const taken = await elsewhere.take('z', bytes)
  expect(taken).toMatchObject({ ok: true, value: { id: 'korte-waardenronde-2', wanted: null } })
  expect((await elsewhere.offered('z')).map(({ template }) => template)).toEqual([draft])
})

test('[TPA-16] a file with an id that is there already becomes a copy with an id of its own, and that is told', async () => {
  const own = desk(createMemoryStorage())
  const ids = []
  for (let times = 0; times < 2; times++) {
    const taken = await own.take('a', fileOf('korte-waardenronde.yaml'))
    ids.push(taken.ok ? [taken.value.id, taken.value.wanted] : taken.error)
  }
  expect(ids).toEqual([
    ['korte-waardenronde-2', 'korte-waardenronde'],
    ['korte-waardenronde-3', 'korte-waardenronde'],
  ])
  const [first] = await own.offered('a')
  expect(first?.template).toEqual({ ...short, id: first?.template.id })
})
test('[TPA-16] what ships keeps its id also when it cannot be offered here; a template without screens is kept and not offered', async () => {
  const own = createOwnTemplates({ storage: createMemoryStorage(), nowMs: () => clockMs, newId, shipped: [] })
  const tables = withValue(withValue(short, ['id'], 'tafels'), ['steps', 0, 'kind'], 'inform')
  const unshown = withValue(tables, ['steps', 1, 'contribution', 'reveal'], 'live')
  const made = await own.add('a', unshown)
  expect(made).toMatchObject({ ok: true, value: { id: 'tafels', wanted: null } })
  expect(await own.list('a')).toMatchObject([{ state: 'no-screens', errors: 0 }])
  expect(await own.offered('a')).toEqual([])
})

test('[TPA-17] so many templates and no more, those in the bin too; what is too large is refused', async () => {
  const own = desk(createMemoryStorage())
  const ids: string[] = []
  for (let count = 0; count < mostTemplates; count++) ids.push(await copied(own))
  expect(await own.copy('a', short.id)).toEqual({ ok: false, error: 'too-many-templates' })
  await own.bin('a', ids[0] ?? '', true)
  expect(await own.copy('a', short.id)).toEqual({ ok: false, error: 'too-many-templates' })
  expect(await own.copy('b', short.id)).toMatchObject({ ok: true })
  const large = withValue(short, ['sources'], Array(100).fill('x'.repeat(4_000)))
  expect(await own.keep('a', ids[1] ?? '', { rev: 1, content: large })).toEqual({ ok: false, error: 'too-large' })
})

test('[TPA-18] what was laid in the bin can be had back for thirty days, and then makes place', async () => {
  const own = desk(createMemoryStorage())
  const id = await copied(own)
  await own.bin('a', id, true)
  expect(await own.offered('a')).toEqual([])
  expect(await own.read('a', id)).toBeNull()
  expect(await own.keep('a', id, { rev: 1, content: short })).toEqual({ ok: false, error: 'unknown-template' })
  clockMs += 29 * dayMs
  await own.bin('a', id, false)
  expect(await own.read('a', id)).toMatchObject({ state: 'ready' })
  await own.bin('a', id, true)
  clockMs += 30 * dayMs
  expect(await own.list('a')).toEqual([])
  expect(await own.bin('a', id, false)).toEqual({ ok: false, error: 'unknown-template' })
  const next = await copied(own)
  expect((await own.list('a')).map((one) => [one.own, one.id])).toEqual([[next, 'korte-waardenronde-2']])
})

test('[TPA-14] on a full disk nothing is made or changed, and that is said', async () => {
  const inner = createMemoryStorage()
  let full = false
  const own = desk({
    ...inner,
    transact: async (ops) => (full ? { ok: false, error: 'failed' } : inner.transact(ops)),
  })
  const id = await copied(own)
  full = true
  const refused = { ok: false, error: 'not-saved' }
  expect(await own.copy('a', short.id)).toEqual(refused)
  expect(await own.keep('a', id, { rev: 1, content: short })).toEqual(refused)
  expect(await own.bin('a', id, true)).toEqual(refused)
  expect(await own.read('a', id)).toMatchObject({ rev: 1 })
})
