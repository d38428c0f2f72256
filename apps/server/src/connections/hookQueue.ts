import type { WebhookKind } from '@siroop/protocol'
import { createQueue } from '../queue.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'
import { checkHookAddress, type HookPolicy } from './hookAddress.js'
import { type HookFact, hookRequest } from './hookMessage.js'
import type { HookOutcome, SendHook } from './hookSender.js'
import { leadsIn, workshopsIn } from './tokens.js'

const secondMs = 1000
const dayMs = 24 * 3_600_000
/** How long a message waits after each try that did not succeed, give or take a fifth; after the last one it is given up. */
const waitsMs = [10, 60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 24 * 3600].map((seconds) => seconds * secondMs)
/** How often is looked for what is due. */
const roundMs = 2_000
/** So long one address is sent to in one round: the next message begins within it. */
const turnMs = 5_000
/** Most messages to one address in one round. */
const mostAtOnce = 20
/** So many may wait for one address; what comes on top is given up at once, and can be sent again. */
const mostWaiting = 1_000
/** What arrived is kept so long, and what did not. */
const keptMs = { sent: 30 * dayMs, failed: 90 * dayMs }

/** Tells other programs what happened. */
export interface HookQueue {
  /** Tells what is due, now; resolves when it was tried. */
  round(): Promise<void>
  stop(): void
}
export interface HookQueueParts {
  readonly storage: Storage
  /** Null: nothing is ever sent, and nothing waits. */
  readonly policy: HookPolicy | null
  readonly send: SendHook
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  /** A whole number from 0 up to and not including this one. */
  readonly chance: (below: number) => number
  /** This server, without a slash at the end. */
  readonly address: () => string
  readonly report: (problem: string, error: unknown) => void
}

/**
 * Messages that wait in the database, each until the other side took it or was asked too often. It survives a stop at any
 * moment: what left just before is sent once more, under the same id. One server sends at a time.
 */
export function createHookQueue(parts: HookQueueParts): HookQueue {
  const { storage, policy, nowMs } = parts
  const queue = createQueue()
  let stopped = false
  let cancel: () => void = () => undefined
  let forgotAtMs = Number.NEGATIVE_INFINITY

  const isFor = async (hook: Tables['hook'], event: Tables['hook_event']): Promise<boolean> => {
    // What happened before somebody asked is not told any more.
    if (event.at_ms < hook.made_at_ms) return false
    if (!(JSON.parse(hook.kinds) as string[]).includes(event.kind)) return false
    if (!(await leadsIn(storage, hook.space, hook.made_by))) return false
    if (event.workshop === null) return true
    if (!(workshopsIn(hook)?.has(event.workshop) ?? true)) return false
    return (await storage.get('seat', { workshop: event.workshop, space: hook.space })) !== null
  }
  /** Makes of everything that happened a message for each address that is to hear of it. */
  const spread = async () => {
    const events = await storage.list('hook_event', {}, { orderBy: 'at_ms', limit: 100 })
    if (events.length === 0) return
    const hooks = await storage.list('hook', { state: 'on' })
    for (const event of events) {
      const writes: WriteOp[] = [{ kind: 'remove', table: 'hook_event', where: { id: event.id } }]
      for (const hook of hooks) {
        if (!(await isFor(hook, event))) continue
        const isFull = (await storage.count('hook_message', { hook: hook.id, state: 'waiting' })) >= mostWaiting
        writes.push(hookMessage({ hook: hook.id, event, nowMs: nowMs(), isFull }))
      }
      await storage.transact(writes)
    }
  }
  /** Sends what is due to one address, in the order of what happened, up to the first that does not arrive. */
  const sendDue = async (hook: Tables['hook'], allowed: HookPolicy) => {
    const beganAtMs = nowMs()
    const of = { hook: hook.id, state: 'waiting' as const }
    const waiting = await storage.list('hook_message', of, { orderBy: 'next_at_ms', limit: mostAtOnce })
    for (const message of waiting.filter(({ next_at_ms }) => next_at_ms <= nowMs())) {
      // Who takes each message slowly gets the rest in the next round: the others wait for this one.
      if (stopped || nowMs() - beganAtMs >= turnMs) return
      const outcome = await tried(hook, message, allowed)
      await storage.transact(afterTry(hook, message, outcome))
      if (outcome === 'not-allowed' || outcome.status === null || !isTaken(outcome.status)) return
    }
  }
  const tried = async (
    hook: Tables['hook'],
    message: Tables['hook_message'],
    allowed: HookPolicy,
  ): Promise<HookOutcome | 'not-allowed'> => {
    const checked = checkHookAddress(hook.url, allowed)
    if (!checked.ok) return 'not-allowed'
    const request = hookRequest({
      event: message.event,
      kind: message.kind as WebhookKind | 'try',
      workshop: message.workshop,
      fact: JSON.parse(message.json) as HookFact,
      secret: hook.secret,
      madeAtMs: message.made_at_ms,
      sentAtMs: nowMs(),
      address: parts.address(),
    })
    return parts.send({
      url: checked.value,
      isNamed: allowed.origins.includes(new URL(checked.value).origin),
      ...request,
    })
  }
  const afterTry = (
    hook: Tables['hook'],
    { id, tries }: Tables['hook_message'],
    outcome: HookOutcome | 'not-allowed',
  ): readonly WriteOp[] => {
    const where = { id, state: 'waiting' as const }
    const patch = (set: Partial<Tables['hook_message']>): WriteOp => {
      return { kind: 'patch', table: 'hook_message', where, set: { tries: tries + 1, ...set }, optional: true }
    }
    const ended = (problem: string) => patch({ state: 'failed', ended_at_ms: nowMs(), problem })
    if (outcome === 'not-allowed') return [ended('not-allowed')]
    if (outcome.status !== null && isTaken(outcome.status))
      return [patch({ state: 'sent', ended_at_ms: nowMs(), problem: `status-${outcome.status}` })]
    // The other side wants no more of it: it is asked nothing any more until somebody switches it on.
    if (outcome.status === 410) {
      const off: WriteOp = {
        kind: 'patch',
        table: 'hook',
        where: { id: hook.id },
        set: { state: 'off' },
        optional: true,
      }
      return [ended('status-410'), off]
    }
    const problem = outcome.status === null ? outcome.problem : `status-${outcome.status}`
    const waitMs = waitsMs[tries]
    if (waitMs === undefined) return [ended(problem)]
    const asked = outcome.status === null ? 0 : Math.min(outcome.retryAfterMs ?? 0, dayMs)
    const jittered = Math.round(waitMs * (0.8 + parts.chance(401) / 1000))
    return [patch({ next_at_ms: nowMs() + Math.max(jittered, asked), problem })]
  }
  /** Once an hour: what arrived or was given up long ago. */
  const forget = async () => {
    if (nowMs() - forgotAtMs < 3_600_000) return
    forgotAtMs = nowMs()
    for (const state of ['sent', 'failed'] as const) {
      const rows = await storage.list('hook_message', { state }, { orderBy: 'made_at_ms', limit: 500 })
      const old = rows.filter(({ made_at_ms }) => nowMs() - made_at_ms > keptMs[state])
      if (old.length > 0)
        await storage.transact(old.map(({ id }) => ({ kind: 'remove', table: 'hook_message', where: { id } })))
    }
  }
  const round = () =>
    queue.run(async () => {
      if (stopped || policy === null) return
      try {
        await storage.exclusively('hooks', async () => {
          await spread()
          const hooks = await storage.list('hook', { state: 'on' })
          await Promise.all(hooks.map((hook) => sendDue(hook, policy)))
          await forget()
        })
      } catch (error) {
        parts.report('messages to other programs could not be looked after', error)
      }
    })
  const plan = () => {
    cancel = parts.after(roundMs, () => void round().then(() => (stopped ? undefined : plan())))
  }
  if (policy !== null) plan()
  return {
    round,
    stop: () => {
      stopped = true
      cancel()
    },
  }
}

const isTaken = (status: number): boolean => status >= 200 && status < 300

/** A message about something that happened, for one address. Its id follows from both: it is never made twice. */
function hookMessage(of: {
  readonly hook: string
  readonly event: Tables['hook_event']
  readonly nowMs: number
  readonly isFull: boolean
}): WriteOp {
  const { id, kind, workshop, json, at_ms } = of.event
  const state = of.isFull
    ? { state: 'failed' as const, ended_at_ms: of.nowMs, problem: 'too-many' }
    : { state: 'waiting' as const, ended_at_ms: null, problem: null }
  const row = { id: `${id}.${of.hook}`, hook: of.hook, event: id, kind, workshop, json, tries: 0 }
  return { kind: 'insert', table: 'hook_message', row: { ...row, ...state, next_at_ms: of.nowMs, made_at_ms: at_ms } }
}
