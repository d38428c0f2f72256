import { expect, test, vi } from 'vitest'
import { createKeeper, patienceMs, pinnedMs } from './keeper.js'

const origin = 'https://siroop.test'
const page = '/b/4729/d/abc'
const scriptOf = (version: string) => `/assets/phone-${version}.js`
const filesOf = (version: string) => [scriptOf(version), `/assets/write-${version}.js`, '/assets/letters.woff2']

/** A server with one version of the page, a network that can be cut, and a browser that keeps what it is given. */
function phone() {
  const world = { version: 'one', online: true, status: 200, silent: false, missing: '', nowMs: 1_000_000 }
  const asked: string[] = []
  const waits: (() => void)[] = []
  const fetch = vi.fn(async (address: string | Request) => {
    const path = new URL(typeof address === 'string' ? address : address.url, origin).pathname
    asked.push(path)
    if (!world.online) throw new TypeError('no network')
    if (world.silent) return new Promise<Response>(() => undefined)
    if (world.status !== 200) return new Response('proxy', { status: world.status })
    const { version } = world
    if (path === '/phone-files.json') return Response.json({ script: scriptOf(version), files: filesOf(version) })
    if (path.startsWith('/b/')) return new Response(`<script src="${scriptOf(version)}"></script>`)
    const known = filesOf(version).includes(path) && path !== world.missing
    return new Response(known ? path : '', { status: known ? 200 : 404 })
  })
  const kept = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const rows = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, rows)
    return {
      match: async (path: string) => rows.get(path)?.clone(),
      put: async (path: string, answer: Response) => void rows.set(path, answer),
      delete: async (path: string) => rows.delete(path),
      addAll: async (paths: string[]) => {
        const answers = await Promise.all(paths.map((path) => fetch(path)))
        if (answers.some(({ ok }) => !ok)) throw new TypeError('not all are there')
        for (const [at, path] of paths.entries()) rows.set(path, answers[at] ?? new Response())
      },
    } as unknown as Cache
  }
  const keeper = createKeeper({
    caches: { open, keys: async () => [...kept.keys()], delete: async (name) => kept.delete(name) },
    fetch,
    nowMs: () => world.nowMs,
    after: (ms) => {
      expect(ms).toBe(patienceMs)
      return new Promise((resolve) => waits.push(resolve))
    },
    origin,
  })
  const request = (path: string, mode = 'cors', method = 'GET') =>
    ({ method, mode, url: path.startsWith('/') ? origin + path : path }) as Request
  return {
    world,
    asked,
    keeper,
    request,
    /** The page runs this version and sees whether a meeting is open. */
    tells: (meeting: 'open' | 'none', version: string) => keeper.hear({ meeting, page, script: scriptOf(version) }),
    /** Loads the page anew; which version came, or why none. */
    async reload() {
      try {
        const words = await (await keeper.answer(request(page, 'navigate')))?.text()
        return words?.match(/phone-(\w+)/)?.[1] ?? words
      } catch {
        return 'no page'
      }
    },
    file: async (path: string) => (await keeper.answer(request(path)))?.text(),
    /** Whoever waits for the server has waited long enough. @returns how many did. */
    losesPatience: () => {
      const all = waits.splice(0)
      for (const go of all) go()
      return all.length
    },
    keptNames: () => [...kept.values()].flatMap((rows) => [...rows.keys()]).sort(),
  }
}

test('[SHELL-1] a phone that was opened once opens again without a network, with every file of its page', async () => {
  const { world, tells, reload, file } = phone()
  await tells('none', 'one')
  world.online = false
  expect(await reload()).toBe('one')
  for (const path of filesOf('one')) expect(await file(path)).toBe(path)
})
test('[SHELL-1] a phone that kept nothing yet has the network, as without a worker', async () => {
  const { world, reload } = phone()
  expect(await reload()).toBe('one')
  world.online = false
  expect(await reload()).toBe('no page')
})
test('[SHELL-2] it answers the page of a phone and its files, and leaves everything else to the browser', async () => {
  const { keeper, request, tells } = phone()
  await tells('open', 'one')
  for (const path of [
    '/api/words',
    '/control/?EIO=4',
    '/sync/mine',
    '/m/abc/manifest.pdf',
    '/assets/../api/me',
    '/4729',
  ])
    expect(keeper.answer(request(path))).toBeNull()
  for (const path of ['/', '/4729', '/k', '/zaal', '/regie/w1', '/m/abc'])
    expect(keeper.answer(request(path, 'navigate'))).toBeNull()
  expect(keeper.answer(request(page, 'navigate', 'POST'))).toBeNull()
  expect(keeper.answer(request('https://elders.example/assets/phone-one.js'))).toBeNull()
})
test('[SHELL-2] it keeps the page, its files and which version the meeting holds; nothing that was asked for besides', async () => {
  const { keptNames, tells, reload, file } = phone()
  await tells('open', 'one')
  await reload()
  await file('/assets/other.js')
  expect(keptNames()).toEqual(['/pinned', '/b/', ...filesOf('one')].sort())
})
test('[SHELL-2] what is no news is not listened to', async () => {
  const { keeper, asked } = phone()
  const news = { meeting: 'open', page, script: scriptOf('one') }
  for (const message of [
    null,
    'keep',
    {},
    { ...news, page: '/api/me' },
    { ...news, script: '/api/x' },
    { ...news, meeting: '' },
  ])
    await keeper.hear(message)
  expect(asked).toEqual([])
})
test('[SHELL-3] during a meeting a reload gets the version that the phone has, also when the server has a newer one', async () => {
  const { world, tells, reload, asked } = phone()
  await tells('open', 'one')
  world.version = 'two'
  asked.length = 0
  expect(await reload()).toBe('one')
  await tells('open', 'one')
  expect(asked).toEqual([])
})
test('[SHELL-3] when the meeting is over the next opening takes the new version, and what was kept before goes', async () => {
  const { world, tells, reload, keptNames } = phone()
  await tells('open', 'one')
  world.version = 'two'
  await tells('none', 'one')
  expect(await reload()).toBe('two')
  expect(keptNames()).toEqual(['/b/', ...filesOf('two')].sort())
})
test('[SHELL-3] a meeting of which the end was never heard holds its version for twelve hours', async () => {
  const { world, tells, reload } = phone()
  await tells('open', 'one')
  world.version = 'two'
  world.nowMs += pinnedMs - 1
  expect(await reload()).toBe('one')
  world.nowMs += 1
  expect(await reload()).toBe('two')
})
test('[SHELL-3] between meetings the server comes first; the kept page when it is away, broken or too slow', async () => {
  const { world, tells, reload, losesPatience } = phone()
  await tells('none', 'one')
  world.version = 'two'
  expect(await reload()).toBe('two')
  world.status = 502
  expect(await reload()).toBe('one')
  world.status = 404
  expect(await reload()).toBe('proxy')
  world.status = 200
  world.silent = true
  losesPatience()
  const opened = reload()
  await vi.waitUntil(() => losesPatience() > 0)
  expect(await opened).toBe('one')
})
test('[SHELL-4] half a version is not kept: the one before stays', async () => {
  const { world, tells, reload } = phone()
  await tells('none', 'one')
  Object.assign(world, { version: 'two', missing: '/assets/write-two.js' })
  await tells('none', 'two')
  world.online = false
  expect(await reload()).toBe('one')
})
test('[SHELL-4] a phone that comes in during a meeting keeps the version that it runs, and no newer one', async () => {
  const { world, tells, reload, keptNames } = phone()
  world.version = 'two'
  await tells('open', 'one')
  expect(keptNames()).toEqual([])
  world.version = 'one'
  await tells('open', 'one')
  world.online = false
  expect(await reload()).toBe('one')
})
test('[SHELL-4] a phone with a version of last month comes in during a meeting: what it runs now is kept instead', async () => {
  const { world, tells, reload } = phone()
  await tells('none', 'one')
  world.version = 'two'
  expect(await reload()).toBe('two')
  await tells('open', 'two')
  world.version = 'three'
  expect(await reload()).toBe('two')
})
