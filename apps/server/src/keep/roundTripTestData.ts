import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { checkRegister } from '../register/checkRegister.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { startTestApp, type TestApp } from '../testApp.js'
import type { Kept } from './keptShape.js'

type Files = Readonly<Record<string, Uint8Array>>
const dataOf = (bytes: Uint8Array): Kept => JSON.parse(strFromU8(unzipSync(bytes)['siroop.json'] as Uint8Array)) as Kept

/** What goes round: a workshop with a signed edition on a server, and who leads it. */
export interface Signed {
  readonly server: TestApp
  readonly workshop: string
  readonly cookie: string
  readonly manifestPath: string
}

/** The keep file as who leads gets it. */
export async function keepFileOf({ server, workshop, cookie }: Omit<Signed, 'manifestPath'>): Promise<Uint8Array> {
  const response = await server.get(`/api/workshops/${workshop}/keep`, { cookie })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/zip')
  return new Uint8Array(await response.arrayBuffer())
}

/** Sends a file to be put back. */
export async function putBack(server: TestApp, cookie: string, bytes: Uint8Array) {
  const response = await fetch(`${server.url}/api/keep`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/zip' },
    body: Buffer.from(bytes),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** The same file with its data changed, or with other files in it. */
export const changed = (bytes: Uint8Array, change: (kept: Kept) => unknown, files: Files = {}): Uint8Array =>
  zipSync({ ...unzipSync(bytes), 'siroop.json': strToU8(JSON.stringify(change(dataOf(bytes)))), ...files })

/**
 * A workshop goes into a file, and out of it into an empty server: everything is as it was, and its address answers again.
 *
 * @param storage of the empty server; `also` is asked there at the end.
 */
export async function goesRound(
  signed: Signed,
  { storage = createMemoryStorage(), also }: { storage?: Storage; also?: (there: TestApp) => Promise<void> } = {},
): Promise<Uint8Array> {
  const bytes = await keepFileOf(signed)
  const there = await startTestApp({ storage })
  try {
    const cookie = await there.signIn()
    expect((await putBack(there, '', bytes)).status).toBe(401)
    expect(await putBack(there, cookie, bytes)).toMatchObject({
      status: 200,
      body: { workshop: signed.workshop, manifestPath: signed.manifestPath },
    })
    expect(dataOf(await keepFileOf({ ...signed, server: there, cookie }))).toEqual({
      ...dataOf(bytes),
      madeAtMs: expect.any(Number) as unknown as number,
    })
    const events = async (server: TestApp) =>
      (await server.storage.events(signed.workshop, 0)).map(({ seq, type, json, at_ms }) => ({
        seq,
        type,
        json,
        at_ms,
      }))
    expect(await events(there)).toEqual(await events(signed.server))
    for (const table of ['register', 'register_person'] as const) {
      const rows = async (server: TestApp) =>
        (await server.storage.list(table, { workshop: signed.workshop })).map((row) => ({
          ...row,
          salt: 'salt' in row ? Buffer.from(row.salt).toString('hex') : null,
        }))
      expect(await rows(there)).toEqual(await rows(signed.server))
    }
    expect((await checkRegister(there.storage)).faults).toEqual([])
    const page = async (server: TestApp) => {
      const view = (await (await server.get(`/api${signed.manifestPath}`)).json()) as { editions: unknown }
      return view.editions
    }
    expect(await page(there)).toEqual(await page(signed.server))
    expect(await putBack(there, cookie, bytes)).toMatchObject({ status: 409, body: { error: 'keep-exists' } })
    await also?.(there)
  } finally {
    await there.app.close()
  }
  return bytes
}

/** What is broken, forged, newer, too large or not ours is refused with its own words, and leaves nothing. */
export async function isRefusedWhole(bytes: Uint8Array): Promise<void> {
  const server = await startTestApp()
  const cookie = await server.signIn()
  const register = (kept: Kept, change: (entry: Kept['register'][number]) => object) => ({
    ...kept,
    register: kept.register.map((entry, at) => (at === 1 ? { ...entry, ...change(entry) } : entry)),
  })
  const event = (kept: Kept, type: string, change: (json: string) => string) => ({
    ...kept,
    events: kept.events.map((one) => (one.type === type ? { ...one, json: change(one.json) } : one)),
  })
  const same = (kept: Kept) => kept
  const attempts: readonly (readonly [string, Uint8Array])[] = [
    ['keep-broken', new Uint8Array()],
    ['keep-broken', strToU8('PK no zip')],
    ['keep-broken', bytes.slice(0, bytes.length - 40)],
    ['keep-broken', changed(bytes, () => 'text')],
    ['keep-broken', changed(bytes, (kept) => ({ ...kept, tokens: [] }))],
    ['keep-broken', changed(bytes, (kept) => ({ ...kept, events: [] }))],
    ['keep-broken', changed(bytes, (kept) => event(kept, 'segmentStarted', () => '{'))],
    ['keep-broken', changed(bytes, (kept) => ({ ...kept, documents: [{ room: 'board', bytes: 'AQ==' }] }))],
    ['keep-broken', changed(bytes, same, { '../../etc/passwd': strToU8('x') })],
    ['keep-broken', changed(bytes, same, { '/siroop.json': strToU8('{}') })],
    [
      'keep-broken',
      changed(bytes, (kept) => ({ ...kept, files: kept.files.map((one) => ({ ...one, sha256: 'a'.repeat(64) })) })),
    ],
    ['keep-newer', changed(bytes, (kept) => ({ ...kept, format: 'siroop-keep/4', new: 1 }))],
    ['keep-forged', changed(bytes, (kept) => register(kept, () => ({ previous_hash: 'a'.repeat(64) })))],
    ['keep-forged', changed(bytes, (kept) => register(kept, ({ json }) => ({ json: json.replace('own', 'proxy') })))],
    ['keep-forged', changed(bytes, (kept) => ({ ...kept, register: kept.register.slice(0, -1) }))],
    ['keep-forged', changed(bytes, (kept) => event(kept, 'signed', (json) => json.replace('"own"', '"proxy"')))],
    [
      'keep-forged',
      changed(bytes, (kept) => event(kept, 'editionFrozen', (json) => json.replace('We bellen eerst.', 'Wij bellen.'))),
    ],
    [
      'keep-forged',
      changed(bytes, (kept) => ({
        ...kept,
        sealed: [{ sha256: 'a'.repeat(64), sealed: JSON.stringify({ workshop: 'other', edition: 1 }) }],
      })),
    ],
    [
      'keep-forged',
      changed(bytes, (kept) => ({
        ...kept,
        registerPeople: kept.registerPeople.map((one) => ({ ...one, value: 'Iemand Anders' })),
      })),
    ],
  ]
  try {
    for (const [at, [refusal, file]] of attempts.entries())
      expect(await putBack(server, cookie, file), `attempt ${at}`).toMatchObject({ body: { error: refusal } })
    expect(await server.storage.list('workshop', {})).toEqual([])
    expect(await server.storage.list('manifest', {})).toEqual([])
    expect(await server.storage.list('event', {})).toEqual([])
  } finally {
    await server.app.close()
  }
}
