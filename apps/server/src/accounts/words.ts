import { err, ok, type ParticipantId, participantId, type Result, type WorkshopId } from '@siroop/domain'
import { randomBelow, sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { wordList } from './wordList.js'

/** Four words that carry a participant to another phone: 2^40 per workshop, ten minutes, once. Source: decisions.md. */
export interface Words {
  /** Makes four words for a participant; earlier ones of the same participant stop working. */
  make(workshop: WorkshopId, participant: ParticipantId): Promise<Result<readonly string[], 'not-saved'>>
  /** Who the words belong to, with the write that uses them up: of two at the same moment one. Null when they are wrong or old. */
  find(
    workshop: WorkshopId,
    words: readonly string[],
  ): Promise<{ readonly participant: ParticipantId; readonly use: WriteOp } | 'used' | null>
}

const validMs = 10 * 60_000

export function createWords(storage: Storage, nowMs: () => number): Words {
  return {
    make: async (workshop, participant) => {
      const words = Array.from({ length: 4 }, () => wordList[randomBelow(wordList.length)] ?? '')
      const written = await storage.transact([
        { kind: 'remove', table: 'word_code', where: { workshop, participant } },
        {
          kind: 'put',
          table: 'word_code',
          row: {
            workshop,
            hash: hashOf(workshop, words),
            participant,
            expires_at_ms: nowMs() + validMs,
            used_at_ms: null,
          },
        },
      ])
      return written.ok ? ok(words) : err('not-saved')
    },
    find: async (workshop, words) => {
      const hash = hashOf(workshop, words)
      const row = await storage.get('word_code', { workshop, hash })
      if (row === null || row.expires_at_ms <= nowMs()) return null
      if (row.used_at_ms !== null) return 'used'
      return {
        participant: participantId(row.participant),
        use: {
          kind: 'patch',
          table: 'word_code',
          where: { workshop, hash, used_at_ms: null },
          set: { used_at_ms: nowMs() },
        },
      }
    },
  }
}

/** Words as typed on a phone: capitals, spaces and accents do not matter. */
const hashOf = (workshop: WorkshopId, words: readonly string[]): string =>
  sha256(
    `${workshop}\n${words.map((word) => word.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')).join(' ')}`,
  )
