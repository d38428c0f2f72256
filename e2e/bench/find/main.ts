import { aTextToSign } from '@siroop/server/signing/signingTestData.js'
import { startTestApp } from '@siroop/server/testApp.js'
import { median, ms, quantile, ratio, tableOf } from '../figures.js'
import { openOwnStorage } from '../ownStorage.js'
import { editionsOf, shelfOf, workshopsLike } from './fill.js'

// What a page costs a server that holds 50 workshops of 20 editions each and a shelf of 5,000 items, as times the smallest
// answer of the same run (who am I). Times are from asking to the last byte, in one process with the server: what who asks
// costs is in them. Nothing here is a test: no number fails anything. With `--postgres` on PostgreSQL instead of SQLite. With `--quick` less of everything: that shows that it runs.
const quick = process.argv.includes('--quick')
const size = quick
  ? { workshops: 3, editions: 2, items: 60, turns: 3 }
  : { workshops: 50, editions: 20, items: 5000, turns: 41 }
const { storage, kind, remove } = await openOwnStorage('find')
const first = await aTextToSign({ storage })
await first.close()
await storage.transact(await editionsOf(storage, first.workshop, size.editions))
const addresses = await workshopsLike(storage, first.workshop, size.workshops - 1)
const server = await startTestApp({ storage })
const { cookie } = first
const send = async (path: string, body?: string) => {
  const headers = { cookie, 'content-type': 'application/json' }
  const response = await fetch(server.url + path, body === undefined ? { headers } : { headers, method: 'POST', body })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return text
}
const timed = async (path: string, body?: string) => {
  const began = performance.now()
  const { length } = await send(path, body)
  return { ms: performance.now() - began, length }
}
const filled = await timed('/api/shelf/file', JSON.stringify(shelfOf(size.items)))
const asked = [
  ['who am I (floor)', '/api/me'],
  ['Uw bijeenkomsten', '/api/workshops'],
  ['Plank, first page', '/api/shelf?locale=nl&whose=all&kind=all&words=&offset=0'],
  ['Plank, a word that few have', '/api/shelf?locale=nl&words=briefadres%2017'],
  ['Plank, a word that all have', '/api/shelf?locale=nl&words=inwoner'],
  [
    'three beside a milestone',
    '/api/shelf/like?locale=nl&text=Elke%20inwoner%20zonder%20huis%20krijgt%20een%20briefadres',
  ],
  ['Zoeken, a word that few have', '/api/find?words=briefadres%2017'],
  ['Zoeken, a word that all have', '/api/find?words=inwoner'],
  ['Zoeken, three letters', '/api/find?words=wij'],
  ['a manifest of 20 editions', `/api/m/${addresses[0]}`],
] as const
const rows: (readonly [string, number, number, number, number])[] = []
for (const [name, path] of asked) {
  const { ms: firstMs, length } = await timed(path)
  const took: number[] = []
  for (let turn = 0; turn < size.turns; turn++) took.push((await timed(path)).ms)
  rows.push([name, median(took), quantile(took, 0.95), firstMs, length])
}
await server.app.close()
await remove()
const floor = rows[0]?.[1] ?? 0
process.stdout.write(
  `\n${kind}: ${size.workshops} workshops of ${size.editions} editions, ${size.items} items; ${size.turns} turns. Taking the items in: ${ms(filled.ms)} ms.\n\n` +
    tableOf(
      ['page', 'median ms', 'of the floor', 'p95 ms', 'the first time, ms', 'kB'],
      rows.map(([name, middle, high, once, length]) => [
        name,
        ms(middle),
        ratio(middle, floor),
        ms(high),
        ms(once),
        (length / 1000).toFixed(1),
      ]),
    ),
)
process.exit(0)
