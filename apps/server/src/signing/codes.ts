import { err, ok, type Result } from '@siroop/domain'
import { newDigits, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { SignLink } from './links.js'

const minuteMs = 60_000
/** A code works so long: a mail takes a while, and somebody looks for it. */
const codeMs = 15 * minuteMs
/** Between two codes. */
const pauseMs = 20_000
/** Wrong tries of one code, and of all codes of one person in a day: a million codes are not tried out. */
const tries = { ofCode: 5, ofDay: 25 } as const

interface Counted {
  readonly wrong: number
  readonly wrongToday: number
  readonly dayBeganMs: number
}
/** Six digits that say: whoever opens this link also reads that mailbox. */
export interface SignCodes {
  /** A new code takes the place of the one before. Refused (`too-many-tries`) soon after another one, or after many wrong ones. */
  make(
    link: SignLink,
  ): Promise<Result<{ readonly code: string; readonly writes: readonly WriteOp[] }, 'too-many-tries'>>
  /** The write that uses the code up, for the transaction of what it confirms. A wrong one is counted. */
  check(link: SignLink, typed: string): Promise<Result<WriteOp, 'sign-code-wrong' | 'sign-code-ended'>>
}

export function createSignCodes(storage: Storage, nowMs: () => number): SignCodes {
  const handleOf = ({ workshop, signatory }: SignLink) => `sign-code ${workshop} ${signatory}`
  const hashOf = (link: SignLink, code: string) => sha256(`${handleOf(link)} ${code}`)
  const found = (link: SignLink) => storage.get('secret', { handle: handleOf(link) })
  const countedBefore = (json: string | undefined): Counted => {
    const before = json === undefined ? null : (JSON.parse(json) as Counted)
    const isToday = before !== null && nowMs() - before.dayBeganMs < 24 * 60 * minuteMs
    return isToday ? before : { wrong: 0, wrongToday: 0, dayBeganMs: nowMs() }
  }
  return {
    make: async (link) => {
      const before = await found(link)
      const counted = countedBefore(before?.payload_json)
      if (before !== null && nowMs() - before.created_at_ms < pauseMs) return err('too-many-tries')
      if (counted.wrongToday >= tries.ofDay) return err('too-many-tries')
      const code = newDigits(6)
      const row = {
        hash: hashOf(link, code),
        purpose: 'sign-code' as const,
        handle: handleOf(link),
        workshop: link.workshop,
        payload_json: JSON.stringify({ ...counted, wrong: 0 }),
        created_at_ms: nowMs(),
        expires_at_ms: nowMs() + codeMs,
        used_at_ms: null,
      }
      const gone: WriteOp = { kind: 'remove', table: 'secret', where: { handle: handleOf(link) } }
      return ok({ code, writes: [gone, { kind: 'insert', table: 'secret', row }] })
    },
    check: async (link, typed) => {
      const row = await found(link)
      const counted = countedBefore(row?.payload_json)
      const hasEnded = row === null || row.used_at_ms !== null || (row.expires_at_ms ?? 0) <= nowMs()
      if (hasEnded || counted.wrong >= tries.ofCode) return err('sign-code-ended')
      const { hash, payload_json } = row
      const set = { used_at_ms: nowMs() }
      if (hash === hashOf(link, typed.replace(/\D/g, '')))
        return ok({ kind: 'patch', table: 'secret', where: { hash, used_at_ms: null }, set })
      const wrong = JSON.stringify({ ...counted, wrong: counted.wrong + 1, wrongToday: counted.wrongToday + 1 })
      const one: WriteOp = {
        kind: 'patch',
        table: 'secret',
        where: { hash, payload_json },
        set: { payload_json: wrong },
      }
      // Two wrong tries at the same moment: one of them is counted a moment later.
      if (!(await storage.transact([one])).ok) return err('sign-code-ended')
      return err(counted.wrong + 1 >= tries.ofCode ? 'sign-code-ended' : 'sign-code-wrong')
    },
  }
}
