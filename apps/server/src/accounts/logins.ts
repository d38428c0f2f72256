import { newSecret, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'

type LoginRow = Extract<WriteOp, { kind: 'insert'; table: 'login' }>['row']
export const cookieName = 'siroop'
const dayMs = 24 * 3_600_000
/** A signed-in browser stays so for this long. */
export const loginMs = 180 * dayMs

/** Browsers that are signed in. Of their cookies only hashes are stored. */
export interface Logins {
  /** A fresh cookie, and the row that makes it valid. Whatever cookie a browser brought along never becomes one. */
  begin(account: string, userAgent: string | undefined): { readonly cookie: string; readonly write: WriteOp }
  /** The login of a Cookie header that works now, or null. */
  of(cookieHeader: string | undefined): Promise<LoginRow | null>
  /** Those of an account that work now, the newest first. */
  listOf(account: string): Promise<readonly LoginRow[]>
}

export function createLogins(storage: Storage, nowMs: () => number): Logins {
  const works = (login: LoginRow) => login.expires_at_ms > nowMs()
  return {
    begin: (account, userAgent) => {
      const cookie = newSecret()
      const atMs = nowMs()
      const row: LoginRow = {
        hash: sha256(cookie),
        facilitator: account,
        created_at_ms: atMs,
        expires_at_ms: atMs + loginMs,
        device: deviceOf(userAgent),
      }
      return { cookie, write: { kind: 'insert', table: 'login', row } }
    },
    of: async (cookieHeader) => {
      const cookie = readCookie(cookieHeader)
      const login = cookie === null ? null : await storage.get('login', { hash: sha256(cookie) })
      return login !== null && works(login) ? login : null
    },
    listOf: async (account) => {
      const rows = await storage.list('login', { facilitator: account })
      return rows.filter(works).sort((one, other) => other.created_at_ms - one.created_at_ms)
    },
  }
}

/** The value of our cookie in a Cookie header, or null. */
export function readCookie(header: string | undefined, ours = cookieName): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === ours && value !== undefined && /^[A-Za-z0-9_-]{20,100}$/.test(value)) return value
  }
  return null
}

const browsers = [
  ['edge', /Edg/],
  ['opera', /OPR\//],
  ['firefox', /Firefox\/|FxiOS/],
  ['chrome', /Chrome\/|CriOS/],
  ['safari', /Safari\//],
] as const
const systems = [
  ['android', /Android/],
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11|CrOS/],
] as const

/** Browser and system in a word each, of what a browser says of itself; null when neither is known. The rest is not kept. */
export function deviceOf(userAgent: string | undefined): string | null {
  const found = [browsers, systems].map((known) => known.find(([, shape]) => shape.test(userAgent ?? ''))?.[0] ?? '')
  return found.join(' ').trim() || null
}
