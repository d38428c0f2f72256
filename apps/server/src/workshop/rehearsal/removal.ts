import type { Event, WorkshopId } from '@siroop/domain'
import { keyOf, listWithout } from '../../logos/logoList.js'
import { noRoomCheck } from '../../roomCheck/roomCheck.js'
import type { Storage, WriteOp } from '../../storage/storage.js'
import { letterRow, wifiRow } from '../papers/paperRows.js'

const tables = [
  'event',
  'command',
  'person',
  'token',
  'secret',
  'word_code',
  'seat',
  'follower',
  'note_origin',
  'register',
  'register_person',
  'edition_pdf',
  'manifest',
  'mail',
  'findable',
  'invite_page',
  'registration',
] as const
const documents = ['board', 'mine', 'table', 'pen'] as const

/**
 * Everything that is kept of a workshop, for a rehearsal that is wiped. The address of its manifest goes too: it was on
 * no paper that counts, and one of 80 random bits does not come back.
 */
export const removalOf = (workshop: WorkshopId): readonly WriteOp[] => [
  ...tables.map((table): WriteOp => ({ kind: 'remove', table, where: { workshop } })),
  wifiRow(workshop, null),
  letterRow(workshop, ''),
  noRoomCheck(workshop),
  { kind: 'remove', table: 'workshop', where: { id: workshop } },
  ...documents.map((kind): WriteOp => ({ kind: 'remove-rooms', prefix: `${kind}/${workshop}/` })),
]

/** Logos that only this workshop ever had, and its name on their list: those of the real one, and of others, stay. */
export async function logosOnlyOf(
  workshop: WorkshopId,
  storage: Pick<Storage, 'list' | 'get'>,
): Promise<readonly WriteOp[]> {
  const rows = await storage.list('event', { type: 'logoSet' })
  const hashes = (own: boolean) =>
    rows
      .filter((row) => (row.workshop === workshop) === own)
      .flatMap((row) => (JSON.parse(row.json) as Extract<Event, { type: 'logoSet' }>).sha256 ?? [])
  const elsewhere = new Set(hashes(false))
  const only = new Set(hashes(true).filter((hash) => !elsewhere.has(hash)))
  const list = await listWithout(workshop, storage)
  return [
    ...[...only].map((hash): WriteOp => ({ kind: 'remove', table: 'setting', where: { key: keyOf(hash) } })),
    ...(list === null ? [] : [{ kind: 'put', table: 'setting', row: list } satisfies WriteOp]),
  ]
}
