import { counts, type ManifestView, resultKind, workshopId } from '@siroop/domain'
import type { ApiAsked, ApiGiven, ApiOperationId } from '@siroop/protocol'
import { editionJson, resultJson } from '../officeFiles/json.js'
import type { ShelfDesk } from '../shelf/shelfDesk.js'
import type { Storage } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import { type KnownToken, workshopOfSpace, workshopsOfSpace } from './tokens.js'

/** What answers each operation; null: it is not there, or not for this token. */
export type ApiDesk = {
  readonly [K in ApiOperationId]: (token: KnownToken, asked: ApiAsked<K>) => Promise<ApiGiven<K> | null>
}
export interface ApiDeskParts {
  readonly storage: Storage
  readonly open: (id: string) => Promise<WorkshopRoom | null>
  readonly shelf: Pick<ShelfDesk, 'file'>
  /** Stands before printed addresses; null: there are none. */
  readonly publicUrl: string | null
}

/**
 * Reads what was agreed for another program, by the view that the page of a document shows: never an event, never a board.
 * Names of who signed come along only where the token says so.
 */
export function createApiDesk({ storage, open, shelf, publicUrl }: ApiDeskParts): ApiDesk {
  const pageOf = (manifest: string | null) =>
    publicUrl === null || manifest === null ? null : `${publicUrl}/m/${manifest}`
  const upToDate = async (id: string) => {
    const room = await open(id)
    await room?.catchUp()
    return room
  }
  const opened = async (row: Tables['workshop'], token: KnownToken) => {
    const room = await upToDate(row.id)
    const view = await room?.view({ kind: token.scopes.has('signatories') ? 'routeTeam' : 'public' })
    if (room == null || view == null || (view.audience !== 'routeTeam' && view.audience !== 'public')) return null
    return { view, side: room.side() }
  }
  const find = async (token: KnownToken, id: string) => {
    const row = await workshopOfSpace(storage, token, id)
    const found = row === null ? null : await opened(row, token)
    return row === null || found === null ? null : { row, ...found }
  }
  /** Of a list only the head of each: a view of every edition of hundreds of workshops would be thrown away again. */
  const told = async (row: Tables['workshop']) => {
    const room = await upToDate(row.id)
    const state = room?.state()
    const edition = state?.editions.findLast(({ status }) => status !== 'reopened')
    return {
      id: row.id,
      title: row.title,
      region: row.region,
      locale: row.locale === 'en' ? ('en' as const) : ('nl' as const),
      kind: row.kind === 'demo' ? ('demo' as const) : ('real' as const),
      createdAt: isoOf(row.created_at_ms),
      changedAt: isoOf(row.changed_at_ms),
      edition: edition === undefined ? null : { number: edition.number, status: edition.status },
      hasResult: row.manifest_id !== null && state !== undefined && resultKind(state.template) !== null,
      page: pageOf(row.manifest_id),
    }
  }
  return {
    getToken: async ({ name, space, scopes, workshops, expiresAtMs }) => ({
      name,
      space: { id: space, name: (await storage.get('space', { id: space }))?.name ?? '' },
      scopes: [...scopes],
      workshops: workshops === null ? null : [...workshops],
      expiresAt: isoOf(expiresAtMs),
    }),
    listWorkshops: async (token, asked) => {
      const { items, next } = pageIn(await workshopsOfSpace(storage, token), asked)
      return { items: await Promise.all(items.map(told)), next }
    },
    getWorkshop: async (token, asked) => {
      const row = await workshopOfSpace(storage, token, asked.workshop)
      return row === null ? null : told(row)
    },
    listEditions: async (token, asked) => {
      const found = await find(token, asked.workshop)
      return found && { items: found.view.editions.map(editionRow) }
    },
    getEdition: async (token, asked) => {
      const found = await find(token, asked.workshop)
      const edition = found?.view.editions.find(({ number }) => number === asked.edition)
      if (found === null || edition === undefined) return null
      const { view, side } = found
      return editionJson({
        edition,
        before: view.editions[view.editions.indexOf(edition) - 1]?.frozen ?? null,
        locale: view.workshop.locale,
        standOpMs: view.serverNowMs,
        registerHead: counts(view.workshop) ? side.registerHead : null,
        address: pageOf(side.manifestId),
        way: edition === view.editions.at(-1) && token.scopes.has('route') ? view.way : [],
      })
    },
    getResult: async (token, asked) => {
      const found = await find(token, asked.workshop)
      if (found === null || found.view.result === null || found.side.manifestId === null) return null
      const { view, side } = found
      return resultJson(view.result as NonNullable<ManifestView['result']>, {
        standOpMs: view.serverNowMs,
        address: pageOf(side.manifestId),
      })
    },
    getRoute: async (token, asked) => {
      const found = await find(token, asked.workshop)
      return found && routeOf(found.view)
    },
    getCheckIns: async (token, asked) => {
      const found = await find(token, asked.workshop)
      if (found === null) return null
      const planned = found.view.editions.at(-1)?.frozen.checkinDates ?? found.view.result?.checkinDates ?? []
      return {
        planned: [...planned],
        held: found.view.checkins.map(({ checkin, manifest, on, edition, next, sentences, way }) => ({
          id: workshopId(checkin),
          on,
          edition,
          page: pageOf(manifest),
          next,
          sentences: sentences.map(({ subject, level, now }) => ({ id: subject, level, now })),
          steps: way.map(({ subject, stand, words }) => ({ id: subject, stand, words })),
        })),
      }
    },
    listShelfItems: async (_token, asked) => {
      // Nobody's account: what comes along is what everybody left open, as in a file of the shelf.
      const { items } = await shelf.file('')
      return pageIn(items, asked)
    },
  }
}

const isoOf = (ms: number): string => new Date(ms).toISOString()

/** One page of a list in its own order; an unknown place is the end of it. */
function pageIn<T extends { readonly id: string }>(
  all: readonly T[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): { readonly items: T[]; readonly next: string | null } {
  const at = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  const from = after !== undefined && at === 0 ? all.length : at
  const items = all.slice(from, from + limit)
  return { items, next: from + limit < all.length ? (items.at(-1)?.id ?? null) : null }
}

const editionRow = ({ number, status, fingerprint, openedAtMs, signing }: ManifestView['editions'][number]) => ({
  number,
  status,
  fingerprint,
  openedAt: isoOf(openedAtMs),
  invited: signing.length,
  signed: signing.filter(({ state }) => state === 'signed' || state === 'signed-with-reservation').length,
})

function routeOf({ editions, organisations, way }: ManifestView): ApiGiven<'getRoute'> {
  return {
    edition: editions.at(-1)?.number ?? null,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    steps: way.map(({ subject, others, told, bothAnd: _both, nothingHappened: _nothing, ...row }) => ({
      ...row,
      id: subject,
      others: [...others],
      told: told.map(({ id, routeTeam, corrects: _corrects, report: _report, ...one }) => ({
        ...one,
        by: routeTeam ? 'routeTeam' : id === null ? 'checkin' : one.organisation === null ? 'lead' : 'organisation',
      })),
    })),
  }
}
