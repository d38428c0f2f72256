import type { WorkshopId } from '@siroop/domain'
import { noRoomCheck } from '../../roomCheck/roomCheck.js'
import type { WriteOp } from '../../storage/storage.js'
import { letterRow, wifiRow } from '../papers/paperRows.js'

const tables = [
  'event',
  'command',
  'person',
  'token',
  'secret',
  'word_code',
  'seat',
  'note_origin',
  'register',
  'register_person',
  'edition_pdf',
  'manifest',
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
