import { isId, mayInSpace } from '@siroop/domain'
import { type ApiScope, apiScopes } from '@siroop/protocol'
import { newSecret, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** A token as a request brought it along, for as long as it works. */
export interface KnownToken {
  readonly id: string
  readonly name: string
  readonly space: string
  readonly scopes: ReadonlySet<ApiScope>
  /** The only workshops; null: all of the Space. */
  readonly workshops: ReadonlySet<string> | null
  readonly expiresAtMs: number
}
/** What a new token is for. */
export interface WantedToken {
  readonly space: string
  readonly by: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly workshops: readonly string[] | null
  readonly days: number
}
/** Tokens of other programs: made, found by their secret, and ended. */
export interface ApiTokens {
  /** The secret, which is stored nowhere, and the write that keeps its hash. */
  make(wanted: WantedToken): { readonly token: string; readonly id: string; readonly write: WriteOp }
  /** Null: not known, ended, expired, or of somebody who leads in that Space no more. */
  find(secret: string): Promise<KnownToken | null>
}

const dayMs = 24 * 3_600_000
/** When a token was used is written down no more often than this. */
const usedEveryMs = 10 * 60_000
/** Stands before every secret, so that who finds one somewhere, or a scanner does, knows what it is. */
const mark = 'siroop_'

export function createApiTokens(parts: {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly newId: () => string
}): ApiTokens {
  const { storage, nowMs } = parts
  return {
    make: (wanted) => {
      const token = mark + newSecret()
      const id = parts.newId()
      const row: Tables['api_token'] = {
        id,
        hash: sha256(token),
        space: wanted.space,
        made_by: wanted.by,
        name: wanted.name,
        scopes: JSON.stringify(apiScopes.filter((one) => wanted.scopes.includes(one))),
        workshops: wanted.workshops === null ? null : JSON.stringify(wanted.workshops),
        made_at_ms: nowMs(),
        expires_at_ms: nowMs() + wanted.days * dayMs,
        ended_at_ms: null,
        ended_by: null,
        used_at_ms: null,
      }
      return { token, id, write: { kind: 'insert', table: 'api_token', row } }
    },
    find: async (secret) => {
      if (!secret.startsWith(mark)) return null
      const row = await storage.get('api_token', { hash: sha256(secret) })
      if (row === null || row.ended_at_ms !== null || row.expires_at_ms <= nowMs()) return null
      if (!(await leadsIn(storage, row.space, row.made_by))) return null
      if (row.used_at_ms === null || nowMs() - row.used_at_ms > usedEveryMs) {
        const set = { used_at_ms: nowMs() }
        // A full disk does not keep anybody from reading.
        await storage.transact([{ kind: 'patch', table: 'api_token', where: { id: row.id }, set, optional: true }])
      }
      const { id, name, space, expires_at_ms: expiresAtMs } = row
      return { id, name, space, expiresAtMs, scopes: new Set(scopesOf(row)), workshops: workshopsIn(row) }
    },
  }
}

/** Is it in a Space in which this account leads? Read at every request: who is put out takes nothing along. */
export async function leadsIn(storage: Pick<Storage, 'get'>, space: string, account: string): Promise<boolean> {
  const member = await storage.get('member', { space, account })
  return member !== null && mayInSpace(member.role, 'lead')
}
export const scopesOf = ({ scopes }: Pick<Tables['api_token'], 'scopes'>): ApiScope[] => JSON.parse(scopes)
/** The only workshops of a token or an address; null: all of its Space. */
export const workshopsIn = ({ workshops }: { readonly workshops: string | null }): ReadonlySet<string> | null =>
  workshops === null ? null : new Set(JSON.parse(workshops) as string[])

/** Workshops of a Space that other programs may hear of: no rehearsal, and only these when there is a choice. The oldest first. */
export async function workshopsOfSpace(
  storage: Pick<Storage, 'get' | 'list'>,
  of: { readonly space: string; readonly workshops: ReadonlySet<string> | null },
): Promise<readonly Tables['workshop'][]> {
  const seats = await storage.list('seat', { space: of.space })
  const ids = seats.map(({ workshop }) => workshop).filter((id) => of.workshops?.has(id) ?? true)
  const rows =
    ids.length > mostOneByOne
      ? await rowsAmong(storage, new Set(ids))
      : await Promise.all(ids.map((id) => storage.get('workshop', { id })))
  return rows
    .flatMap((row) => (row === null || row.kind === 'rehearsal' ? [] : [row]))
    .sort((one, other) => one.created_at_ms - other.created_at_ms || (one.id < other.id ? -1 : 1))
}
/** More than so many are read in one go, with those of other Spaces: the rows are small, and asking costs more. */
const mostOneByOne = 20
const rowsAmong = async (storage: Pick<Storage, 'list'>, ids: ReadonlySet<string>) =>
  (await storage.list('workshop', {})).filter(({ id }) => ids.has(id))

/** One of them, or null: not there, or not for these eyes. */
export async function workshopOfSpace(
  storage: Pick<Storage, 'get'>,
  of: { readonly space: string; readonly workshops: ReadonlySet<string> | null },
  id: string,
): Promise<Tables['workshop'] | null> {
  if (!isId(id) || !(of.workshops?.has(id) ?? true)) return null
  const [row, seat] = await Promise.all([
    storage.get('workshop', { id }),
    storage.get('seat', { workshop: id, space: of.space }),
  ])
  return row === null || seat === null || row.kind === 'rehearsal' ? null : row
}
