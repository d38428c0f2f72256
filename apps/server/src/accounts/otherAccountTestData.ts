import { newId, newSecret, sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import { cookieName } from './logins.js'
import { firstAccount } from './newAccount.js'

/** Signs in somebody with an account of their own, beside who made the server; gives the cookie. */
export async function signInAnother(storage: Pick<Storage, 'transact'>): Promise<string> {
  const [id, secret] = [newId(), newSecret()]
  const atMs = Date.now()
  await storage.transact([
    ...firstAccount(id, atMs),
    {
      kind: 'insert',
      table: 'login',
      row: { hash: sha256(secret), facilitator: id, created_at_ms: atMs, expires_at_ms: atMs + 86_400_000 },
    },
  ])
  return `${cookieName}=${secret}`
}
