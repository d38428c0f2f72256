import { shelfContent } from '@siroop/server/shelf/shelfTestData.js'
import { aTextToSign } from '@siroop/server/signing/signingTestData.js'
import { startTestApp } from '@siroop/server/testApp.js'
import { median, ms, quantile, tableOf } from '../figures.js'
import { editionsOf, workshopsLike } from '../find/fill.js'
import { openOwnStorage } from '../ownStorage.js'

// What another program waits for at a server that holds 300 workshops of 20 editions each and a shelf of 500 items. Times
// are from asking to the last byte, in one process with the server: what who asks costs is in them. *First* is right after
// a start, when nothing is in memory. Nothing here is a test: no number fails anything. With `--postgres` on PostgreSQL
// instead of SQLite. With `--quick` less of everything: that shows that it runs.
const quick = process.argv.includes('--quick')
const size = quick
  ? { workshops: 4, editions: 2, items: 20, turns: 3 }
  : { workshops: 300, editions: 20, items: 500, turns: 41 }
const { storage, kind, remove } = await openOwnStorage('api')
const first = await aTextToSign({ storage })
await first.close()
await storage.transact(await editionsOf(storage, first.workshop, size.editions))
await workshopsLike(storage, first.workshop, size.workshops - 1)
const filling = await startTestApp({ storage })
const { cookie } = first
for (let at = 0; at < size.items; at++) {
  const content = shelfContent({ title: `Een briefadres voor elke inwoner, wijk ${at}`, visibility: 'open' })
  const { status, body } = await filling.post('/api/shelf', { content, source: null }, { cookie })
  if (status >= 300) throw new Error(JSON.stringify(body))
}
await filling.app.close()
const [{ space } = { space: '' }] = await storage.list('seat', { workshop: first.workshop })

const of = `/workshops/${first.workshop}`
const asked = [
  ['the token itself (floor)', '/token'],
  ['workshops, a page of 25', '/workshops'],
  ['workshops, a page of 100', '/workshops?limit=100'],
  ['one workshop', of],
  ['its editions', `${of}/editions`],
  ['the newest edition', `${of}/editions/${size.editions}`],
  ['its route', `${of}/route`],
  ['its check-ins', `${of}/check-ins`],
  ['shelf, a page of 25', '/shelf-items'],
  ['shelf, a page of 100', '/shelf-items?limit=100'],
] as const
interface Server {
  readonly url: string
  readonly token: string
  readonly close: () => Promise<void>
}
/** A server that has nothing in memory, with a token for one row: a token reads 600 times a minute. */
async function begin(): Promise<Server> {
  const server = await startTestApp({ storage })
  const scopes = ['manifest', 'signatories', 'route', 'check-ins', 'shelf']
  const wanted = { space, name: 'Meting', scopes, workshops: null, days: 30 }
  const made = await server.post<{ token: string }>('/api/connections/tokens', wanted, { cookie })
  return { url: server.url, token: made.body.token, close: () => server.app.close() }
}
const timed = async ({ url, token }: Server, path: string, tag: string | null = null) => {
  const began = performance.now()
  const headers = { authorization: `Bearer ${token}`, ...(tag === null ? {} : { 'if-none-match': tag }) }
  const response = await fetch(`${url}/api/v1${path}`, { headers })
  const { length } = await response.text()
  const took = performance.now() - began
  if (!response.ok && response.status !== 304) throw new Error(`${path}: ${response.status}`)
  return { ms: took, length, tag: response.headers.get('etag') }
}
/** Every workshop, one page of a hundred after the other, as a program does at night. */
const wholeList = async (server: Server) => {
  const began = performance.now()
  let path: string | null = '/workshops?limit=100'
  let workshops = 0
  while (path !== null) {
    const answer: Response = await fetch(`${server.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${server.token}` },
    })
    const { items, next } = (await answer.json()) as { items: readonly unknown[]; next: string | null }
    workshops += items.length
    path = next === null ? null : `/workshops?limit=100&after=${next}`
  }
  if (workshops !== size.workshops) throw new Error(`${workshops} workshops`)
  return performance.now() - began
}

const rows: (readonly string[])[] = []
for (const [name, path] of asked) {
  const server = await begin()
  const once = await timed(server, path)
  const took: number[] = []
  const known: number[] = []
  for (let turn = 0; turn < size.turns; turn++) {
    took.push((await timed(server, path)).ms)
    known.push((await timed(server, path, once.tag)).ms)
  }
  await server.close()
  const figures = [median(took), quantile(took, 0.95), median(known), once.ms].map(ms)
  rows.push([name, ...figures, (once.length / 1000).toFixed(1)])
}
const server = await begin()
const whole = [await wholeList(server), await wholeList(server), await wholeList(server)]
await server.close()
await remove()
process.stdout.write(
  `\n${kind}: ${size.workshops} workshops of ${size.editions} editions, ${size.items} items; ${size.turns} turns.\n\n${tableOf(
    ['operation', 'median ms', 'p95 ms', 'nothing changed (304), median ms', 'the first time, ms', 'kB'],
    rows,
  )}\nAll workshops by pages of 100: ${whole.map(ms).join(', ')} ms.\n`,
)
process.exit(0)
