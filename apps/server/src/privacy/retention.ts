import { parseRoom } from '@siroop/board'
import { type Event, evolve, type WorkshopState, workshopId } from '@siroop/domain'
import { gone } from '../invites/inviteRows.js'
import { binWrites, type KeptTemplate, readTemplates } from '../ownTemplates/ownTemplateRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { readWifi, wifiRow } from '../workshop/papers/paperRows.js'
import { lastMeetingMs, ownNotesEndMs } from './lastMeeting.js'
import { type ForgetParts, forgetPeople, peopleOf } from './people/forgetPeople.js'
import { dayMs, days, type TermId } from './terms.js'

/** What the jobs work with. */
export interface RetentionWorld extends ForgetParts {
  readonly nowMs: () => number
  /** Lets logos go that nobody needed for long enough; gives how many. */
  readonly tidyLogos: () => Promise<number>
}
/** Forgets what is over its term; gives how much that was. */
type Job = (world: RetentionWorld) => Promise<number>

/** Terms that are carried out where that belongs, and the rule whose tests show it. */
export const elsewhere = {
  address: 'MAIL-6',
  unconfirmed: 'SUP-18',
  supporterAddress: 'SUP-18',
  registrationAddress: 'INVT-19',
  upgradeBackup: 'BAK-4',
  // while a meeting has no day: the same job
  ownNotesUnplanned: 'PRV-4',
} as const satisfies Partial<Record<TermId, string>>

/** Every other term with the job that carries it out: a term without one does not compile. */
export const jobs: Readonly<Record<Exclude<TermId, keyof typeof elsewhere>, Job>> = {
  ownNotes: async ({ storage, nowMs }) => {
    const rooms = (await storage.list('room', {})).flatMap(({ name }) => parseRoom(name) ?? [])
    const written = new Set(rooms.flatMap((room) => (room.kind === 'mine' ? [room.workshop] : [])))
    let forgotten = 0
    for (const id of written) {
      const row = await storage.get('workshop', { id })
      const state = row && (await stateOf(storage, id))
      if (state && nowMs() <= ownNotesEndMs(state.meetings, row.changed_at_ms)) continue
      // Nobody opens such a document any more (`identities.ts`); one that is in memory yet is read only.
      await storage.transact([{ kind: 'remove-rooms', prefix: `mine/${id}/` }])
      forgotten += 1
    }
    return forgotten
  },
  wifi: async ({ storage, nowMs }) => {
    let forgotten = 0
    for (const { id } of await storage.list('workshop', {})) {
      if ((await readWifi(storage, workshopId(id))) === null) continue
      const last = lastMeetingMs((await stateOf(storage, id))?.meetings ?? [])
      if (last === null || nowMs() - last <= days.wifi * dayMs) continue
      await storage.transact([wifiRow(workshopId(id), null)])
      forgotten += 1
    }
    return forgotten
  },
  names: async (world) => {
    const { storage, nowMs } = world
    let forgotten = 0
    for (const { id, changed_at_ms } of await storage.list('workshop', {})) {
      if (nowMs() - changed_at_ms <= days.names * dayMs) continue
      const [people, registrations] = await Promise.all([
        peopleOf(storage, id),
        storage.list('registration', { workshop: id }),
      ])
      if (people.length + registrations.length === 0) continue
      await forgetPeople(world, {
        workshop: workshopId(id),
        people: people.map(({ participant }) => participant),
        also: registrations.flatMap(({ page, key }) => gone(page, key)),
      })
      forgotten += people.length + registrations.length
    }
    return forgotten
  },
  ended: async ({ storage, nowMs }) => {
    const isOver = (atMs: number | null | undefined) => atMs != null && nowMs() - atMs > days.ended * dayMs
    const [secrets, tokens, words, logins] = await Promise.all([
      storage.list('secret', {}),
      storage.list('token', {}),
      storage.list('word_code', {}),
      storage.list('login', {}),
    ])
    const writes: WriteOp[] = [
      ...secrets.flatMap(({ hash, expires_at_ms }): WriteOp[] =>
        isOver(expires_at_ms) ? [{ kind: 'remove', table: 'secret', where: { hash } }] : [],
      ),
      ...tokens.flatMap(({ hash, expires_at_ms, revoked_at_ms }): WriteOp[] =>
        isOver(revoked_at_ms) || isOver(expires_at_ms) ? [{ kind: 'remove', table: 'token', where: { hash } }] : [],
      ),
      ...words.flatMap(({ workshop, hash, expires_at_ms }): WriteOp[] =>
        isOver(expires_at_ms) ? [{ kind: 'remove', table: 'word_code', where: { workshop, hash } }] : [],
      ),
      ...logins.flatMap(({ hash, expires_at_ms }): WriteOp[] =>
        isOver(expires_at_ms) ? [{ kind: 'remove', table: 'login', where: { hash } }] : [],
      ),
    ]
    return written(storage, writes)
  },
  colleague: async ({ storage, nowMs }) => {
    const rows = await storage.list('colleague', {})
    const over = rows.filter(({ made_at_ms }) => nowMs() - made_at_ms > days.colleague * dayMs)
    return written(
      storage,
      over.flatMap(({ id }): WriteOp[] => [
        { kind: 'remove', table: 'colleague', where: { id } },
        { kind: 'remove', table: 'secret', where: { handle: `colleague ${id}` } },
      ]),
      over.length,
    )
  },
  bin: async ({ storage, nowMs, tidyLogos }) => {
    const isOver = ({ binnedAtMs }: KeptTemplate) => binnedAtMs !== null && nowMs() - binnedAtMs > days.bin * dayMs
    let forgotten = await tidyLogos()
    for (const { id } of await storage.list('facilitator', {}))
      forgotten += await written(storage, binWrites(id, await readTemplates(storage, id), isOver))
    return forgotten
  },
}

async function written(storage: Storage, writes: readonly WriteOp[], count = writes.length): Promise<number> {
  if (writes.length === 0) return 0
  if (!(await storage.transact(writes)).ok) throw new Error('What is over its term could not be forgotten now')
  return count
}

async function stateOf(storage: Storage, id: string): Promise<WorkshopState | null> {
  const events = await storage.events(id, 0)
  return events.reduce<WorkshopState | null>((now, { json }) => evolve(now, JSON.parse(json) as Event), null)
}
