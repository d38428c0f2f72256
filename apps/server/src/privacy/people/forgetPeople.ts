import { boardRoom, forgetAuthors, type RoomName } from '@siroop/board'
import { type NoteId, noteId, type Result, type WorkshopId } from '@siroop/domain'
import * as Y from 'yjs'
import type { Storage, WriteOp, WriteRefusal } from '../../storage/storage.js'
import type { DocumentEdit } from '../../workshop/documents.js'

/** What forgetting needs of the rest of the server. */
export interface ForgetParts {
  readonly storage: Storage
  /** Documents and rows in one transaction; whoever looks sees it at once. */
  readonly commit: (edits: readonly DocumentEdit[], writes: readonly WriteOp[]) => Promise<Result<void, WriteRefusal>>
  /** Names of a workshop changed: shown to who looks, on every server. */
  readonly rowsChanged: (workshop: WorkshopId) => Promise<void>
}
interface Forgotten {
  readonly workshop: WorkshopId
  readonly people: readonly string[]
  /** Written in the same transaction. */
  readonly also?: readonly WriteOp[]
}

/** People of a workshop whose name or address is kept still. */
export const peopleOf = async (storage: Pick<Storage, 'list'>, workshop: string) =>
  (await storage.list('person', { workshop })).filter(
    (one) => one.blanked === 0 && (one.name !== null || (one.email ?? null) !== null),
  )

/**
 * Takes the names of people out of a workshop: from the row of the person, from the notes where a step showed them, and from
 * everything that is on the disk of those documents (log, snapshots, pictures of steps). What they wrote stays, and nobody can
 * tell any more that it was them. The register of signatures is left as it is. Throws when it cannot be written.
 */
export async function forgetPeople(parts: ForgetParts, { workshop, people, also = [] }: Forgotten): Promise<void> {
  const { storage } = parts
  const who = new Set(people)
  const [row, origins] = await Promise.all([
    storage.get('workshop', { id: workshop }),
    storage.list('note_origin', { workshop }),
  ])
  const own = origins.filter(({ participant }) => participant !== null && who.has(participant))
  const notes = own.map(({ note }) => noteId(note))
  const writes: WriteOp[] = [
    ...people.map((participant): WriteOp => {
      const set = { name: null, blanked: 1, email: null, function: null } as const
      return { kind: 'patch', table: 'person', where: { workshop, participant }, set, optional: true }
    }),
    ...own.map(({ note }): WriteOp => {
      return { kind: 'patch', table: 'note_origin', where: { workshop, note }, set: { participant: null } }
    }),
    ...also,
  ]
  const epoch = row?.epoch ?? 1
  const edits = notes.length === 0 ? [] : [{ room: boardRoom(workshop, epoch), edit: without(notes) }]
  const done = await parts.commit(edits, writes)
  if (!done.ok) throw new Error('Somebody could not be forgotten now')
  if (notes.length > 0)
    for (let old = 1; old <= epoch; old += 1) await withoutPast(storage, boardRoom(workshop, old), notes)
  await parts.rowsChanged(workshop)
}

const without = (notes: readonly NoteId[]) => (doc: Y.Doc) => void forgetAuthors(doc, notes, 'server')

/** Writes a document anew without these names: one snapshot in place of its log, and every picture of a step. */
async function withoutPast(storage: Storage, room: RoomName, notes: readonly NoteId[]): Promise<void> {
  await storage.exclusively(`compact:${room}`, async () => {
    const { head, snapshot, updates } = await storage.loadRoom(room)
    if (head === 0) return
    const kept = await storage.list('room_snapshot', { room })
    const log = await storage.list('room_update', { room })
    const now = rewritten([...(snapshot ? [snapshot.bytes] : []), ...updates.map(({ bytes }) => bytes)], notes)
    const written = await storage.transact([
      ...kept.map(({ seq, name, bytes }): WriteOp => {
        if (name === '') return { kind: 'remove', table: 'room_snapshot', where: { room, seq, name } }
        return { kind: 'put-snapshot', room, seq, name, bytes: rewritten([bytes], notes) }
      }),
      ...log
        .filter(({ seq }) => seq <= head)
        .map(({ seq }): WriteOp => ({ kind: 'remove', table: 'room_update', where: { room, seq } })),
      { kind: 'put-snapshot', room, seq: head, name: '', bytes: now },
    ])
    if (!written.ok) throw new Error('A document could not be written anew')
  })
}

/** What was overwritten is let go of by Yjs itself: its text is in no bytes that are made afterwards. */
function rewritten(parts: readonly Uint8Array[], notes: readonly NoteId[]): Uint8Array {
  const doc = new Y.Doc({ gc: true })
  try {
    for (const bytes of parts) Y.applyUpdate(doc, bytes)
    without(notes)(doc)
    return Y.encodeStateAsUpdate(doc)
  } finally {
    doc.destroy()
  }
}
