import { checkText, err, limits, mayInSpace, ok, type Result, workshopId } from '@siroop/domain'
import { type Answer, apiBase, type Body, type HttpError, type WebhookKind, type WireRefusal } from '@siroop/protocol'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'
import { checkHookAddress, type HookPolicy } from './hookAddress.js'
import { newHookSecret, noFact } from './hookMessage.js'
import { type ApiTokens, leadsIn, scopesOf, workshopsIn, workshopsOfSpace } from './tokens.js'

type Answered<T> = Promise<Result<T, HttpError | WireRefusal>>
type Shown = Answer<'connections'>['spaces'][number]
/** Connections of Spaces with other programs, for who leads there. */
export interface ConnectionDesk {
  list(account: string): Promise<Answer<'connections'>>
  makeToken(account: string, wanted: Body<'newToken'>): Answered<Answer<'madeToken'>>
  endToken(account: string, token: string): Answered<null>
  makeHook(account: string, wanted: Body<'newHook'>): Answered<Answer<'madeHook'>>
  switchHook(account: string, hook: string, on: boolean): Answered<null>
  /** Takes it away with everything that waits for it. */
  removeHook(account: string, hook: string): Answered<null>
  /** A message that is about nothing, to see whether it arrives. */
  tryHook(account: string, hook: string): Answered<null>
  /** Sends again what did not arrive: one message, or all (null). */
  sendAgain(account: string, hook: string, message: string | null): Answered<null>
}
export interface ConnectionDeskParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly newId: () => string
  readonly tokens: ApiTokens
  readonly policy: HookPolicy | null
  /** Messages may be waiting. */
  readonly look: () => void
  /** Told of what was made and ended, for the log: ids only. */
  readonly told: (what: string, ids: Readonly<Record<string, string>>) => void
}

/** Most tokens that work, and most addresses, of one Space. */
const most = 50
/** What ended longer ago is not shown, and removed when the next one is made. */
const shownMs = 365 * 24 * 3_600_000

export function createConnectionDesk(parts: ConnectionDeskParts): ConnectionDesk {
  const { storage, nowMs, newId, tokens, policy } = parts
  const write = async (...writes: readonly WriteOp[]): Answered<null> => {
    const written = await storage.transact(writes)
    if (written.ok) return ok(null)
    return err(written.error === 'failed' ? 'not-saved' : 'unknown-connection')
  }
  const nameOf = async (account: string) => (await storage.get('facilitator', { id: account }))?.name ?? null
  const checked = async (account: string, wanted: Pick<Body<'newToken'>, 'space' | 'name' | 'workshops'>) => {
    const name = checkText(wanted.name, limits.name)
    if (!name.ok) return name
    if (!(await leadsIn(storage, wanted.space, account))) return err('not-your-role' as const)
    const all = await workshopsOfSpace(storage, { space: wanted.space, workshops: null })
    const there = new Set<string>(all.map(({ id }) => id))
    if (wanted.workshops?.some((id) => !there.has(id))) return err('unknown-workshop' as const)
    return name
  }
  /** A connection that this account may change: its own, or any of a Space that it looks after. */
  const mayChange = async (account: string, row: { readonly space: string; readonly made_by: string } | null) => {
    const member = row === null ? null : await storage.get('member', { space: row.space, account })
    if (row === null || member === null || !mayInSpace(member.role, 'lead')) return false
    return row.made_by === account || mayInSpace(member.role, 'lookAfter')
  }
  const hookOf = async (account: string, id: string): Promise<Tables['hook'] | null> => {
    const row = await storage.get('hook', { id })
    return (await mayChange(account, row)) ? row : null
  }
  const endOf = async (row: Tables['api_token']): Promise<Shown['tokens'][number]['ended']> => {
    if (row.ended_at_ms !== null) return 'revoked'
    if (row.expires_at_ms <= nowMs()) return 'expired'
    return (await leadsIn(storage, row.space, row.made_by)) ? null : 'maker-gone'
  }
  const shownToken = async (account: string, row: Tables['api_token'], titles: Titles) => ({
    id: row.id,
    name: row.name,
    scopes: scopesOf(row),
    workshops: titlesOf(row, titles),
    by: await nameOf(row.made_by),
    madeAtMs: row.made_at_ms,
    expiresAtMs: row.expires_at_ms,
    usedAtMs: row.used_at_ms,
    ended: await endOf(row),
    mayEnd: await mayChange(account, row),
  })
  const shownHook = async (account: string, row: Tables['hook'], titles: Titles) => {
    const of = (limit: number, state?: Tables['hook_message']['state']) => {
      const where = state === undefined ? { hook: row.id } : { hook: row.id, state }
      return storage.list('hook_message', where, { orderBy: 'made_at_ms', descending: true, limit })
    }
    const [sent, failed, waiting, latest] = await Promise.all([
      of(1, 'sent'),
      of(20, 'failed'),
      of(20, 'waiting'),
      of(20),
    ])
    return {
      id: row.id,
      name: row.name,
      url: row.url,
      kinds: JSON.parse(row.kinds) as WebhookKind[],
      workshops: titlesOf(row, titles),
      by: await nameOf(row.made_by),
      madeAtMs: row.made_at_ms,
      on: row.state === 'on',
      mayEnd: await mayChange(account, row),
      waiting: await storage.count('hook_message', { hook: row.id, state: 'waiting' }),
      sentAtMs: sent[0]?.ended_at_ms ?? null,
      problem: waiting.find(({ problem }) => problem !== null)?.problem ?? null,
      latest: latest.map((one) => ({
        ...{ id: one.id, event: one.event, kind: one.kind, state: one.state, tries: one.tries },
        workshop: one.workshop === null ? null : (titles.get(one.workshop) ?? null),
        madeAtMs: one.made_at_ms,
        cameBack: one.problem,
        endedAtMs: one.ended_at_ms,
        nextAtMs: one.state === 'waiting' && row.state === 'on' ? one.next_at_ms : null,
      })),
      failed: failed.map(({ id, kind, made_at_ms, tries, problem }) => {
        return { id, kind, madeAtMs: made_at_ms, tries, problem: problem ?? '' }
      }),
    }
  }
  return {
    list: async (account) => {
      const members = await storage.list('member', { account }, { orderBy: 'since_ms' })
      const leading = members.filter(({ role }) => mayInSpace(role, 'lead'))
      const spaces = leading.map(async ({ space }): Promise<Shown> => {
        const [row, workshops, tokenRows, hookRows] = await Promise.all([
          storage.get('space', { id: space }),
          workshopsOfSpace(storage, { space, workshops: null }),
          storage.list('api_token', { space }, { orderBy: 'made_at_ms', descending: true }),
          storage.list('hook', { space }, { orderBy: 'made_at_ms', descending: true }),
        ])
        const titles = new Map(workshops.map(({ id, title }) => [id as string, title]))
        const shown = tokenRows.filter((one) => !isLongGone(one, nowMs()))
        return {
          id: space,
          name: row?.name ?? '',
          workshops: workshops.map(({ id, title }) => ({ id: workshopId(id), title })),
          tokens: await Promise.all(shown.map((one) => shownToken(account, one, titles))),
          hooks: await Promise.all(hookRows.map((one) => shownHook(account, one, titles))),
        }
      })
      return {
        webhooks: policy === null ? null : { ...policy, origins: [...policy.origins] },
        documentPath: `${apiBase}/openapi.json`,
        spaces: await Promise.all(spaces),
      }
    },
    makeToken: async (account, wanted) => {
      const name = await checked(account, wanted)
      if (!name.ok) return name
      const rows = await storage.list('api_token', { space: wanted.space })
      const working = rows.filter((row) => row.ended_at_ms === null && row.expires_at_ms > nowMs())
      if (working.length >= most) return err('too-many-connections')
      const made = tokens.make({ ...wanted, by: account, name: name.value })
      const gone = rows.filter((row) => isLongGone(row, nowMs()))
      const written = await write(
        made.write,
        ...gone.map(({ id }): WriteOp => ({ kind: 'remove', table: 'api_token', where: { id } })),
      )
      if (!written.ok) return written
      parts.told('token-made', { token: made.id, space: wanted.space, account })
      return ok({ token: made.token })
    },
    endToken: async (account, token) => {
      const row = await storage.get('api_token', { id: token })
      if (row === null || !(await mayChange(account, row))) return err('unknown-connection')
      const set = { ended_at_ms: nowMs(), ended_by: account }
      const where = { id: token, ended_at_ms: null }
      const written = await write({ kind: 'patch', table: 'api_token', where, set, optional: true })
      if (written.ok) parts.told('token-ended', { token, space: row.space, account })
      return written
    },
    makeHook: async (account, wanted) => {
      if (policy === null) return err('webhooks-off')
      const name = await checked(account, wanted)
      if (!name.ok) return name
      const url = checkHookAddress(wanted.url, policy)
      if (!url.ok) return url
      if ((await storage.count('hook', { space: wanted.space })) >= most) return err('too-many-connections')
      const row: Tables['hook'] = {
        id: newId(),
        space: wanted.space,
        made_by: account,
        name: name.value,
        url: url.value,
        kinds: JSON.stringify(wanted.kinds),
        workshops: wanted.workshops === null ? null : JSON.stringify(wanted.workshops),
        secret: newHookSecret(),
        state: 'on',
        made_at_ms: nowMs(),
      }
      const written = await write({ kind: 'insert', table: 'hook', row })
      if (!written.ok) return written
      parts.told('hook-made', { hook: row.id, space: row.space, account })
      return ok({ secret: row.secret })
    },
    switchHook: async (account, hook, on) => {
      if ((await hookOf(account, hook)) === null) return err('unknown-connection')
      const done = await write({ kind: 'patch', table: 'hook', where: { id: hook }, set: { state: on ? 'on' : 'off' } })
      if (done.ok) parts.look()
      return done
    },
    removeHook: async (account, hook) => {
      const row = await hookOf(account, hook)
      if (row === null) return err('unknown-connection')
      const done = await write(
        { kind: 'remove', table: 'hook', where: { id: hook } },
        { kind: 'remove', table: 'hook_message', where: { hook } },
      )
      if (done.ok) parts.told('hook-removed', { hook, space: row.space, account })
      return done
    },
    tryHook: async (account, hook) => {
      if (policy === null) return err('webhooks-off')
      if ((await hookOf(account, hook)) === null) return err('unknown-connection')
      const id = newId()
      const json = JSON.stringify({ ...noFact, path: '' })
      const message = { id, hook, event: id, kind: 'try', workshop: null, json, tries: 0, ended_at_ms: null }
      const row = { ...message, state: 'waiting' as const, problem: null, next_at_ms: nowMs(), made_at_ms: nowMs() }
      const done = await write({ kind: 'insert', table: 'hook_message', row })
      if (done.ok) parts.look()
      return done
    },
    sendAgain: async (account, hook, message) => {
      if (policy === null) return err('webhooks-off')
      if ((await hookOf(account, hook)) === null) return err('unknown-connection')
      const where = { hook, state: 'failed' as const, ...(message === null ? {} : { id: message }) }
      const set = { state: 'waiting' as const, tries: 0, next_at_ms: nowMs(), ended_at_ms: null }
      const done = await write({ kind: 'patch', table: 'hook_message', where, set, optional: true })
      if (done.ok) parts.look()
      return done
    },
  }
}

type Titles = ReadonlyMap<string, string>
const titlesOf = (row: { readonly workshops: string | null }, titles: Titles): string[] | null => {
  const only = workshopsIn(row)
  return only === null ? null : [...only].flatMap((id) => titles.get(id) ?? [])
}
const isLongGone = ({ ended_at_ms, expires_at_ms }: Tables['api_token'], nowMs: number): boolean =>
  nowMs - Math.min(ended_at_ms ?? expires_at_ms, expires_at_ms) > shownMs
