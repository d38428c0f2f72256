import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { checkText, err, limits, ok, type Result } from '@siroop/domain'
import type { Answer, Body, HttpError, WireRefusal } from '@siroop/protocol'
import type { Logins } from '../../accounts/logins.js'
import { newSecret, sha256 } from '../../chance.js'
import type { Storage, WriteOp } from '../../storage/storage.js'

type Answered<T> = Promise<Result<T, HttpError | WireRefusal>>
/** Where passkeys belong: an address of their own, that a device compares with what it sees. */
export interface PasskeyHome {
  readonly id: string
  readonly origin: string
}
/** Keys of devices that sign somebody in. A challenge works once, for five minutes. */
export interface Passkeys {
  /** Where they belong, for a request to this host; null: they do not work there (plain http, or another address). */
  homeOf(host: string | undefined): PasskeyHome | null
  wanted(account: string, home: PasskeyHome): Answered<Answer<'passkeyWanted'>>
  add(account: string, home: PasskeyHome, made: Body<'newPasskey'>): Answered<null>
  ask(home: PasskeyHome): Answered<Answer<'passkeyAsked'>>
  /** The cookie of who answers rightly. */
  signIn(
    answer: Body<'usePasskey'>,
    from: {
      readonly home: PasskeyHome
      readonly cookieHeader: string | undefined
      readonly userAgent: string | undefined
    },
  ): Answered<string>
}
export interface PasskeyParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly logins: Logins
  readonly publicUrl: string | null
}

const challengeMs = 5 * 60_000
/** Most keys of one account. */
const mostKeys = 20

export function createPasskeys({ storage, nowMs, logins, publicUrl }: PasskeyParts): Passkeys {
  const challenge = async (account: string | null): Answered<string> => {
    const made = newSecret()
    const atMs = nowMs()
    const row = {
      ...({ hash: sha256(made), purpose: 'passkey', handle: null, workshop: null } as const),
      payload_json: JSON.stringify({ account }),
      created_at_ms: atMs,
      expires_at_ms: atMs + challengeMs,
      used_at_ms: null,
    }
    return (await storage.transact([{ kind: 'insert', table: 'secret', row }])).ok ? ok(made) : err('not-saved')
  }
  /** The challenge that an answer is to, taken up: it is of no use a second time. Null: it is none of ours, or of another account. */
  const taken = async (clientDataJSON: string, account: string | null): Promise<string | null> => {
    const said = challengeIn(clientDataJSON)
    const hash = sha256(said ?? '')
    const row = said === null ? null : await storage.get('secret', { hash })
    if (row === null || row.purpose !== 'passkey' || (row.expires_at_ms ?? 0) <= nowMs()) return null
    if ((JSON.parse(row.payload_json) as { account: string | null }).account !== account) return null
    const set = { used_at_ms: nowMs() }
    const used = await storage.transact([{ kind: 'patch', table: 'secret', where: { hash, used_at_ms: null }, set }])
    return used.ok ? said : null
  }
  return {
    homeOf: (host) => {
      if (publicUrl !== null) {
        const { protocol, hostname, origin } = new URL(publicUrl)
        return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null
      }
      const isHere = host !== undefined && /^localhost(:\d{1,5})?$/.test(host)
      return isHere ? { id: 'localhost', origin: `http://${host}` } : null
    },
    wanted: async (account, home) => {
      const [row, keys, made] = await Promise.all([
        storage.get('facilitator', { id: account }),
        storage.list('passkey', { account }),
        challenge(account),
      ])
      if (!made.ok) return made
      if (keys.length >= mostKeys) return err('too-many-tries')
      const userName = row?.email ?? row?.name ?? 'Siroop'
      const userId = Buffer.from(account).toString('base64url')
      return ok({
        challenge: made.value,
        rpId: home.id,
        rpName: 'Siroop',
        userId,
        userName,
        known: keys.map(({ id }) => id),
      })
    },
    add: async (account, home, { name, id, clientDataJSON, attestationObject }) => {
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      const expectedChallenge = await taken(clientDataJSON, account)
      if (expectedChallenge === null) return err('passkey-not-right')
      const verified = await verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON, attestationObject },
        },
        expectedChallenge,
        expectedOrigin: home.origin,
        expectedRPID: home.id,
        // What is wrong with it is of no use to who sent it, and may quote it.
      }).catch(() => null)
      if (verified === null || !verified.verified) return err('passkey-not-right')
      const { credential } = verified.registrationInfo
      const row = {
        id: credential.id,
        account,
        public_key: credential.publicKey,
        counter: credential.counter,
        name: checked.value,
        created_at_ms: nowMs(),
        used_at_ms: null,
      }
      const written = await storage.transact([{ kind: 'insert', table: 'passkey', row }])
      return written.ok ? ok(null) : err(written.error === 'failed' ? 'not-saved' : 'passkey-not-right')
    },
    ask: async (home) => {
      const made = await challenge(null)
      return made.ok ? ok({ challenge: made.value, rpId: home.id }) : made
    },
    signIn: async ({ id, userHandle, ...response }, { home, cookieHeader, userAgent }) => {
      const expectedChallenge = await taken(response.clientDataJSON, null)
      const key = await storage.get('passkey', { id })
      const isTheirs = userHandle === null || Buffer.from(userHandle, 'base64url').toString() === key?.account
      if (expectedChallenge === null || key === null || !isTheirs) return err('passkey-not-right')
      const verified = await verifyAuthenticationResponse({
        response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
        expectedChallenge,
        expectedOrigin: home.origin,
        expectedRPID: home.id,
        credential: { id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
        // As above; a counter that did not rise is refused too: then somebody copied the key.
      }).catch(() => null)
      const isIn = (await storage.count('member', { account: key.account })) > 0
      if (verified === null || !verified.verified || !isIn) return err('passkey-not-right')
      const login = logins.begin(key.account, userAgent)
      const before = await logins.of(cookieHeader)
      const set = { counter: verified.authenticationInfo.newCounter, used_at_ms: nowMs() }
      const ends: WriteOp[] = before === null ? [] : [{ kind: 'remove', table: 'login', where: { hash: before.hash } }]
      const written = await storage.transact([
        // Two answers with one count at the same moment: one of them is a copy.
        { kind: 'patch', table: 'passkey', where: { id, counter: key.counter }, set },
        login.write,
        ...ends,
      ])
      return written.ok ? ok(login.cookie) : err(written.error === 'failed' ? 'not-saved' : 'passkey-not-right')
    },
  }
}

/** The challenge in what a device says that it saw; null when that cannot be read. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const value = (said as { challenge?: unknown } | null)?.challenge
    return typeof value === 'string' && value.length < 200 ? value : null
  } catch {
    // No JSON: it is no answer of a device.
    return null
  }
}
