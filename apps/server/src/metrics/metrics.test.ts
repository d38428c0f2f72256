import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../config.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { createMetrics, serveMetrics } from './metrics.js'

test('[MET-1] [MET-6] what goes on is told as numbers, with routes as patterns and nothing of a person', async () => {
  const storage = createMemoryStorage()
  const metrics = createMetrics({ storage, nowMs: () => 10_000_000 })
  metrics.onRequest({ method: 'GET', route: '/m/:manifest', status: 404, ms: 20 })
  metrics.onExport(true)
  metrics.watch(() => ({ rooms: 3, lines: 40, uncommitted: 7, people: 21 }))
  const timed = metrics.timed(storage)
  const backup = { key: 'backup', value: JSON.stringify({ atMs: 9_000_000, problem: 'vol' }) }
  await timed.transact([{ kind: 'put', table: 'setting', row: backup }])
  expect(await timed.get('setting', { key: 'backup' })).toEqual(backup)
  const text = await metrics.text()
  for (const line of [
    'siroop_http_request_seconds_count{method="GET",route="/m/:manifest",status="4xx"} 1',
    'siroop_database_seconds_count{act="transact"} 1',
    'siroop_exports_total{outcome="made"} 1',
    'siroop_documents 3',
    'siroop_sync_lines 40',
    'siroop_sync_uncommitted 7',
    'siroop_people 21',
    'siroop_backup_age_seconds 1000',
    'siroop_backup_failed 1',
    'siroop_mails{state="waiting"} 0',
  ])
    expect(text.split('\n')).toContain(line)
  // What the guide of the operator names is there, and of what we count ourselves it leaves nothing out.
  const guide = await readFile(new URL('../../operate/README.md', import.meta.url), 'utf8')
  const told = new Set([...guide.matchAll(/`(siroop_\w+)`/g)].map(([, name = '']) => name))
  const there = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name)
  expect([...told].filter((name) => !there.includes(name))).toEqual([])
  const own = there.filter((name) => !/^siroop_(nodejs|process)_/.test(name))
  expect(own.filter((name) => !told.has(name))).toEqual([])
})

test('[MET-2] they are on a port of their own, off unless it is set, and on this machine only unless a host is', async () => {
  const served = await serveMetrics({ text: async () => 'siroop_people 1\n' }, { host: '127.0.0.1', port: 0 })
  if (!served.ok) throw new Error(served.error)
  const { port } = served.value.address() as AddressInfo
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  expect(await (await get('/metrics')).text()).toBe('siroop_people 1\n')
  expect((await get('/')).status).toBe(404)
  expect(await serveMetrics({ text: async () => '' }, { host: '127.0.0.1', port })).toEqual({
    ok: false,
    error: 'port-taken',
  })
  served.value.close()
  const read = (value?: string) => readConfig(value === undefined ? {} : { SIROOP_METRICS: value })
  expect(read()).toMatchObject({ ok: true, value: { metrics: null } })
  expect(read('9464')).toMatchObject({ ok: true, value: { metrics: { host: '127.0.0.1', port: 9464 } } })
  expect(read('0.0.0.0:9464')).toMatchObject({ ok: true, value: { metrics: { host: '0.0.0.0', port: 9464 } } })
  for (const wrong of ['on', '99999', 'a:b']) expect(read(wrong)).toMatchObject({ ok: false })
})
