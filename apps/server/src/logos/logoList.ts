import {
  binDays,
  type Event,
  evolve,
  logoEvents,
  logosInUse,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import { createQueue } from '../queue.js'
import type { Storage } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** Under which key the picture of a hash is kept. */
export const keyOf = (hash: string): string => `logo/${hash}`

const dayMs = 24 * 60 * 60 * 1000
const listKey = 'logo-list'

/** Which pictures there are, and for which workshops they were sent. */
interface LogoList {
  /** When it was last gone through, whole ms since 1970. */
  readonly lookedAtMs: number
  readonly logos: Readonly<Record<string, Listed>>
}
interface Listed {
  readonly workshops: readonly string[]
  /** When it was first found that no workshop needs it; null while one does. */
  readonly idleSinceMs: number | null
}
/** The list without a workshop that is no more; null when it was not on it. */
export async function listWithout(
  workshop: WorkshopId,
  storage: Pick<Storage, 'get'>,
): Promise<Tables['setting'] | null> {
  const row = await storage.get('setting', { key: listKey })
  if (row === null || !row.value.includes(workshop)) return null
  const list = JSON.parse(row.value) as LogoList
  const logos = Object.entries(list.logos).flatMap(([hash, listed]): [string, Listed][] => {
    const workshops = listed.workshops.filter((id) => id !== workshop)
    return workshops.length === 0 ? [] : [[hash, { ...listed, workshops }]]
  })
  return { key: listKey, value: JSON.stringify({ ...list, logos: Object.fromEntries(logos) }) }
}
export interface LogoListParts {
  readonly storage: Pick<Storage, 'get' | 'list' | 'transact' | 'exclusively'>
  readonly nowMs: () => number
  readonly report: (problem: string, error: unknown) => void
}

/**
 * Keeps pictures, and lets those go that no workshop has needed for as long as something lies in the bin: what was
 * replaced or taken away can be had back until then. It looks when a picture comes in and once a day. A picture of before this list was made stays.
 */
export function createLogoList({ storage, nowMs, report }: LogoListParts) {
  const queue = createQueue()
  const read = async (): Promise<LogoList> => {
    const row = await storage.get('setting', { key: listKey })
    return row === null ? { lookedAtMs: nowMs(), logos: {} } : (JSON.parse(row.value) as LogoList)
  }
  const listRow = (list: LogoList) => ({ key: listKey, value: JSON.stringify(list) })

  async function put(workshop: WorkshopId, { hash, row }: Picture): Promise<boolean> {
    const list = await read()
    const known = list.logos[hash]
    const isOlder = known === undefined && (await storage.get('setting', { key: keyOf(hash) })) !== null
    const workshops = [...new Set([...(known?.workshops ?? []), workshop])]
    const logos = isOlder ? list.logos : { ...list.logos, [hash]: { workshops, idleSinceMs: null } }
    const written = await storage.transact([
      { kind: 'put', table: 'setting', row },
      { kind: 'put', table: 'setting', row: listRow({ ...list, logos }) },
    ])
    return written.ok
  }

  /** Gives how many pictures went. */
  async function look(): Promise<number> {
    const list = await read()
    if (nowMs() - list.lookedAtMs < dayMs) return 0
    const needed = new Map<string, ReadonlySet<string>>()
    for (const id of new Set(Object.values(list.logos).flatMap(({ workshops }) => workshops)))
      needed.set(id, await neededBy(id))
    const kept = Object.entries(list.logos).map(([hash, { workshops, idleSinceMs }]): [string, Listed] => {
      const isNeeded = workshops.some((id) => needed.get(id)?.has(hash))
      return [hash, { workshops, idleSinceMs: isNeeded ? null : (idleSinceMs ?? nowMs()) }]
    })
    const isOver = ([, { idleSinceMs }]: [string, Listed]) =>
      idleSinceMs !== null && nowMs() - idleSinceMs >= binDays * dayMs
    const left = Object.fromEntries(kept.filter((one) => !isOver(one)))
    // when it cannot be written now nothing changes, and the next picture brings it up again
    const written = await storage.transact([
      { kind: 'put', table: 'setting', row: listRow({ lookedAtMs: nowMs(), logos: left }) },
      ...kept
        .filter(isOver)
        .map(([hash]) => ({ kind: 'remove', table: 'setting', where: { key: keyOf(hash) } }) as const),
    ])
    return written.ok ? kept.length - Object.keys(left).length : 0
  }

  async function keep(workshop: WorkshopId, picture: Picture): Promise<boolean> {
    if (!(await put(workshop, picture))) return false
    // The picture is kept: what goes wrong with older ones is told to who runs the server, not to who sent this one.
    await look().catch((error: unknown) => report('logos that nobody needs', error))
    return true
  }

  async function neededBy(workshop: string): Promise<ReadonlySet<string>> {
    const rows: Tables['event'][] = []
    for (const type of logoEvents) rows.push(...(await storage.list('event', { workshop, type })))
    const events = rows.sort((one, other) => one.seq - other.seq).map(({ json }) => JSON.parse(json) as Event)
    const state = events.reduce<WorkshopState | null>((now, event) => evolve(now, event), null)
    return state === null ? new Set() : logosInUse(state, nowMs())
  }

  return {
    /** Lets those go that nobody needs, once a day; gives how many. */
    tidy: (): Promise<number> => queue.run(() => storage.exclusively(listKey, look)),
    /** False: it could not be written, and nothing of it was. */
    keep: (workshop: WorkshopId, picture: Picture): Promise<boolean> =>
      queue.run(() => storage.exclusively(listKey, () => keep(workshop, picture))),
  }
}
interface Picture {
  readonly hash: string
  readonly row: Tables['setting']
}
