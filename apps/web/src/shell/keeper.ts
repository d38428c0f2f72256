import { isFile, isPhonePage, readNews } from './news.js'

/** What the keeper needs of the world; tests bring their own. */
export interface KeeperParts {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (address: string | Request, how?: RequestInit) => Promise<Response>
  readonly nowMs: () => number
  readonly after: (ms: number) => Promise<void>
  /** Scheme, host and port of this Siroop. */
  readonly origin: string
}
export interface Keeper {
  /** The answer to what a page asks for; null leaves it to the browser, as everything is that is no page and no file of a phone. */
  answer(request: Request): Promise<Response> | null
  /** Takes in what a page tells. */
  hear(message: unknown): Promise<void>
}

/** The page and all files of one version, under the name of its script. */
interface Kept {
  readonly script: string
  readonly page: Response
}
/** The list that the build makes, beside the pages. */
interface FileList {
  readonly script: string
  readonly files: readonly string[]
}

const listPath = '/phone-files.json'
const versionName = 'siroop-page '
const pagePath = '/b/'
const stateName = 'siroop-meeting'
const pinPath = '/pinned'
/** How long an open meeting holds a version: a phone that never heard of the end takes a new one the next morning. */
export const pinnedMs = 12 * 60 * 60_000
/** How long a page waits for a server that says nothing before the kept one is shown. */
export const patienceMs = 4_000

/**
 * Keeps the page of a phone on the phone: the page, which holds no data, and its files, whose names tell their content. A
 * version is kept whole or not at all. During a meeting the kept version is what a reload gets; at other times the
 * server is asked first. It keeps no answer of the API, and answers nothing but that page and those files.
 */
export function createKeeper({ caches, fetch, nowMs, after, origin }: KeeperParts): Keeper {
  const versions = async () => (await caches.keys()).filter((name) => name.startsWith(versionName))
  const findKept = async (): Promise<Kept | null> => {
    for (const name of await versions()) {
      const page = await (await caches.open(name)).match(pagePath)
      if (page) return { script: name.slice(versionName.length), page }
    }
    return null
  }
  const pinned = async (): Promise<{ script: string; atMs: number } | null> => {
    const held = await (await caches.open(stateName)).match(pinPath)
    return held ? held.json() : null
  }
  const isPinned = async (script: string): Promise<boolean> => {
    const pin = await pinned()
    return pin !== null && pin.script === script && Math.abs(nowMs() - pin.atMs) < pinnedMs
  }
  const pin = async (script: string | null) => {
    const state = await caches.open(stateName)
    if (script === null) await state.delete(pinPath)
    else await state.put(pinPath, new Response(JSON.stringify({ script, atMs: nowMs() })))
  }
  const keep = async ({ script, files }: FileList, page: string) => {
    const name = versionName + script
    try {
      const cache = await caches.open(name)
      await cache.addAll([...files])
      const answer = await fetch(page, { cache: 'no-cache', credentials: 'omit', redirect: 'error' })
      const isWhole = answer.ok && (await answer.clone().text()).includes(`"${script}"`)
      if (!isWhole) throw new Error('the page is of another version')
      await cache.put(pagePath, answer)
    } catch {
      // Half a version is of no use, and the one before is still there: the next opening tries again.
      await caches.delete(name)
      return
    }
    for (const other of await versions()) if (other !== name) await caches.delete(other)
  }
  const take = async (message: unknown) => {
    const news = readNews(message)
    if (news === null) return
    const { meeting, page, script } = news
    if (meeting === 'none') await pin(null)
    const before = (await findKept())?.script
    if (meeting === 'none' || before !== script) {
      const list = await fetchList()
      // During a meeting only the version that the page runs: the server may have a newer one by now.
      if (list !== null && list.script !== before && (meeting === 'none' || list.script === script))
        await keep(list, page)
    }
    if (meeting === 'open' && (await findKept())?.script === script) await pin(script)
  }
  const fetchList = async (): Promise<FileList | null> => {
    try {
      const answer = await fetch(listPath, { cache: 'no-cache', credentials: 'omit' })
      const { script, files } = (await answer.json()) as FileList
      return answer.ok && [script, ...files].every(isFile) ? { script, files } : null
    } catch {
      // Away, or there is no such list: nothing new is kept.
      return null
    }
  }
  const answerPage = async (request: Request): Promise<Response> => {
    const kept = await findKept()
    if (kept === null) return fetch(request)
    if (await isPinned(kept.script)) return kept.page
    // A proxy whose server is gone answers too.
    const fromServer = fetch(request).then(
      (answer) => (answer.status >= 500 ? kept.page : answer),
      () => kept.page,
    )
    return Promise.race([fromServer, after(patienceMs).then(() => kept.page)])
  }
  const answerFile = async (request: Request, path: string): Promise<Response> => {
    for (const name of await versions()) {
      const file = await (await caches.open(name)).match(path, { ignoreVary: true })
      if (file) return file
    }
    return fetch(request)
  }

  let turn: Promise<void> = Promise.resolve()
  return {
    answer(request) {
      const { origin: asked, pathname } = new URL(request.url)
      if (request.method !== 'GET' || asked !== origin) return null
      const answered =
        request.mode === 'navigate'
          ? isPhonePage(pathname) && answerPage(request)
          : isFile(pathname) && answerFile(request, pathname)
      // A browser that cannot read what it kept still has the network.
      return answered ? answered.catch(() => fetch(request)) : null
    },
    // One after the other: two pages of one phone may open together.
    hear: (message) => {
      turn = turn.then(() => take(message))
      return turn
    },
  }
}
