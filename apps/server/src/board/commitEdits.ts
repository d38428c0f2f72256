import type { RoomName } from '@siroop/board'
import { err, ok, type Result } from '@siroop/domain'
import * as Y from 'yjs'
import type { Storage, WriteOp, WriteRefusal } from '../storage/storage.js'
import type { RoomEdit, RoomPicture } from './boardRooms.js'
import type { Room } from './room.js'
import type { Published } from './roomOptions.js'

export interface EditsToCommit {
  readonly storage: Storage
  /** Documents of `held`, in the same order. */
  readonly names: readonly RoomName[]
  readonly held: readonly Room[]
  readonly edits: readonly RoomEdit[]
  readonly writes: readonly WriteOp[]
  readonly pictures: readonly RoomPicture[]
}
interface Done {
  readonly done: Result<void, WriteRefusal>
}
type Changed = Omit<Published, 'seq'> & { readonly room: Room; readonly name: RoomName }

/**
 * The server's own edits of documents, all held, and rows in one transaction. `again`: a document left memory. After a
 * refusal the documents are what is stored; whoever is connected notices nothing, unless the storage itself gave way.
 */
export async function commitEdits(options: EditsToCommit): Promise<Done | 'again'> {
  const { storage, names, held, edits, writes } = options
  try {
    await catchUp(options)
  } catch {
    return { done: err('failed') }
  }
  if (held.some((room) => room.ended)) return 'again'
  const changed: Changed[] = []
  let isSound = false
  try {
    held.forEach((room, index) => {
      const name = names[index] as RoomName
      const before = room.live.vector
      const update = room.live.edit(edits.filter((edit) => edit.room === name).map(({ edit }) => edit))
      if (update !== null) changed.push({ room, update, before, name })
    })
    const appended = changed.map(({ name, update }): WriteOp => ({ kind: 'append-update', room: name, bytes: update }))
    const result = await storage.transact([...appended, ...picturesOf(options, changed), ...writes])
    isSound = true
    if (!result.ok) await takeBack(changed, result.error)
    else await publish(changed.map((one, index) => ({ ...one, seq: result.value.seqs[index] ?? 0 })))
    return { done: result.ok ? ok(undefined) : result }
  } finally {
    // An edit or the storage threw: what is in memory is not what is stored.
    if (!isSound) for (const room of held) room.end('resync')
  }
}

/** Pictures of the documents with the edits of this transaction. */
function picturesOf({ names, held, pictures }: EditsToCommit, changed: readonly Changed[]): WriteOp[] {
  return pictures.flatMap(({ room: name, name: picture }): WriteOp[] => {
    const { live } = held[names.indexOf(name)] as Room
    const seq = live.head + (changed.some((one) => one.name === name) ? 1 : 0)
    return [
      { kind: 'remove', table: 'room_snapshot', where: { room: name, name: picture } },
      { kind: 'put-snapshot', room: name, seq, name: picture, bytes: Y.encodeStateAsUpdate(live.doc) },
    ]
  })
}

/** The server decides on the newest documents there are. */
async function catchUp({ storage, names, held }: EditsToCommit): Promise<void> {
  if (!storage.shared || names.length === 0) return
  const heads = (await storage.heads({ rooms: names, workshops: [] })).rooms
  for (const [index, room] of held.entries()) await room.follow(heads.get(names[index] as RoomName) ?? 0)
}

async function takeBack(changed: readonly Changed[], refusal: WriteRefusal): Promise<void> {
  for (const { room, before } of changed) {
    if (refusal === 'failed') room.end('resync')
    else await room.renew(before).catch(() => room.end('resync'))
  }
}

async function publish(committed: readonly (Published & { readonly room: Room })[]): Promise<void> {
  await Promise.all(committed.map(({ room, ...update }) => room.reach(update)))
  for (const { room, ...update } of committed) room.published(update)
}
