import { mayInSpace } from '@siroop/domain'
import { type ApiScope, type Body, tokenDays } from '@siroop/protocol'
import type { Storage } from '../storage/storage.js'
import type { ConnectionDesk } from './connectionDesk.js'
import { scopesOf } from './tokens.js'

/** A token as the command line lists it: never its secret. */
export interface ListedToken {
  readonly id: string
  readonly name: string
  readonly space: string
  readonly scopes: readonly ApiScope[]
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly ended: boolean
}
/** What a token is made for on the command line. */
export interface TypedToken {
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly days: number
  /** Id of the Space; null: the only one. */
  readonly space: string | null
}
/** Why none was made. */
export type TokenProblem = 'which-space' | 'no-administrator' | 'not-made'
/** Tokens of other programs, for whoever runs the server. */
export interface TokensHere {
  list(): Promise<readonly ListedToken[]>
  make(
    typed: TypedToken,
  ): Promise<{ readonly token: string } | { readonly problem: TokenProblem; readonly spaces: readonly string[] }>
  end(token: string): Promise<boolean>
}

/** By the same desk as the screen, for the one who looks after the Space the longest: it is theirs to end. */
export const createTokensHere = (
  storage: Storage,
  desk: Pick<ConnectionDesk, 'makeToken' | 'endToken'>,
): TokensHere => {
  const administratorOf = async (space: string) =>
    (await storage.list('member', { space }, { orderBy: 'since_ms' })).find(({ role }) => mayInSpace(role, 'lookAfter'))
      ?.account ?? null
  return {
    list: async () => {
      const rows = await storage.list('api_token', {}, { orderBy: 'made_at_ms' })
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        space: row.space,
        scopes: scopesOf(row),
        expiresAt: isoOf(row.expires_at_ms),
        usedAt: row.used_at_ms === null ? null : isoOf(row.used_at_ms),
        ended: row.ended_at_ms !== null,
      }))
    },
    make: async ({ name, scopes, days, space }) => {
      const spaces = (await storage.list('space', {}, { orderBy: 'created_at_ms' })).map((one) =>
        `${one.id} ${one.name}`.trim(),
      )
      const ids = spaces.map((one) => one.split(' ')[0] ?? '')
      const id = space ?? (ids.length === 1 ? ids[0] : undefined)
      if (id === undefined || !ids.includes(id)) return { problem: 'which-space', spaces }
      const account = await administratorOf(id)
      if (account === null) return { problem: 'no-administrator', spaces }
      const wanted: Body<'newToken'> = {
        space: id,
        name,
        scopes: [...scopes],
        workshops: null,
        days: tokenDays.find((one) => one === days) ?? tokenDays[0],
      }
      const made = await desk.makeToken(account, wanted)
      return made.ok ? made.value : { problem: 'not-made', spaces }
    },
    end: async (token) => {
      const row = await storage.get('api_token', { id: token })
      const account = row === null ? null : await administratorOf(row.space)
      return account !== null && (await desk.endToken(account, token)).ok
    },
  }
}
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
