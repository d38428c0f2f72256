import { err, ok, type Result } from '@siroop/domain'
import { newDigits, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'

const minuteMs = 60_000
/** Between two codes. */
const pauseMs = 20_000
/**
 * Wrong tries of one code, and of all codes of one person in a day: a million codes are not tried out. And codes made for
 * one person in a day: nobody's mailbox is filled by somebody who types its address.
 */
const tries = { ofCode: 5, ofDay: 25, madeADay: 10 } as const

interface Counted {
  readonly wrong: number
  readonly wrongToday: number
  /** Not there in rows of before this was counted. */
  readonly madeToday?: number
  readonly dayBeganMs: number
}
/** Who has to show that they read a mailbox: somebody of a workshop, or of a support page. */
export interface CodeHolder {
  readonly workshop: string
  readonly signatory: string
}
export interface MailCodeParts {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly purpose: 'sign-code' | 'support-code' | 'invite-code'
  /** A code works so long: a mail takes a while, and somebody looks for it. */
  readonly codeMs: number
}
/** Six digits in a mail that say: who types them reads that mailbox. */
export interface MailCodes {
  /** A new code takes the place of the one before. Refused (`too-many-tries`) soon after another one, after many in a day, or after many wrong ones. */
  make(
    holder: CodeHolder,
  ): Promise<Result<{ readonly code: string; readonly writes: readonly WriteOp[] }, 'too-many-tries'>>
  /** The write that uses the code up, for the transaction of what it confirms. A wrong one is counted. */
  check(holder: CodeHolder, typed: string): Promise<Result<WriteOp, 'sign-code-wrong' | 'sign-code-ended'>>
  /** The write that forgets that there ever was one, with what was counted. */
  remove(holder: CodeHolder): WriteOp
}

export function createMailCodes({ storage, nowMs, purpose, codeMs }: MailCodeParts): MailCodes {
  const handleOf = ({ workshop, signatory }: CodeHolder) => `${purpose} ${workshop} ${signatory}`
  const hashOf = (holder: CodeHolder, code: string) => sha256(`${handleOf(holder)} ${code}`)
  const found = (holder: CodeHolder) => storage.get('secret', { handle: handleOf(holder) })
  const countedBefore = (json: string | undefined): Counted => {
    const before = json === undefined ? null : (JSON.parse(json) as Counted)
    const isToday = before !== null && nowMs() - before.dayBeganMs < 24 * 60 * minuteMs
    return isToday ? before : { wrong: 0, wrongToday: 0, dayBeganMs: nowMs() }
  }
  const remove = (holder: CodeHolder): WriteOp => {
    return { kind: 'remove', table: 'secret', where: { handle: handleOf(holder) } }
  }
  return {
    remove,
    make: async (holder) => {
      const before = await found(holder)
      const counted = countedBefore(before?.payload_json)
      if (before !== null && nowMs() - before.created_at_ms < pauseMs) return err('too-many-tries')
      const { wrongToday, madeToday = 0 } = counted
      if (wrongToday >= tries.ofDay || madeToday >= tries.madeADay) return err('too-many-tries')
      const code = newDigits(6)
      const row = {
        hash: hashOf(holder, code),
        purpose,
        handle: handleOf(holder),
        workshop: holder.workshop,
        payload_json: JSON.stringify({ ...counted, wrong: 0, madeToday: madeToday + 1 } satisfies Counted),
        created_at_ms: nowMs(),
        expires_at_ms: nowMs() + codeMs,
        used_at_ms: null,
      }
      return ok({ code, writes: [remove(holder), { kind: 'insert', table: 'secret', row }] })
    },
    check: async (holder, typed) => {
      const row = await found(holder)
      const counted = countedBefore(row?.payload_json)
      const hasEnded = row === null || row.used_at_ms !== null || (row.expires_at_ms ?? 0) <= nowMs()
      if (hasEnded || counted.wrong >= tries.ofCode) return err('sign-code-ended')
      const { hash, payload_json } = row
      const set = { used_at_ms: nowMs() }
      if (hash === hashOf(holder, typed.replace(/\D/g, '')))
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
