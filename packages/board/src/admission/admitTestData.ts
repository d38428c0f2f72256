import type { RecordChange, Verdict } from '@siroop/domain'
import * as Y from 'yjs'
import { admit, parseRoom, type Room } from '../index.js'

/** A room by its name. */
export const roomOf = (name: string): Room => {
  const found = parseRoom(name)
  if (found === null) throw new Error(name)
  return found
}
/** A client in sync with the server. */
export function clientOf(doc: Y.Doc): Y.Doc {
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc))
  return client
}
/** What a client sends for an edit: every update of it in one. */
export function edit(client: Y.Doc, act: (doc: Y.Doc) => unknown): Uint8Array {
  const before = Y.encodeStateVector(client)
  const updates: Uint8Array[] = []
  const handle = (update: Uint8Array) => updates.push(update)
  client.on('update', handle)
  act(client)
  client.off('update', handle)
  return updates.length === 0 ? Y.encodeStateAsUpdate(client, before) : Y.mergeUpdates(updates)
}
export const record = (doc: Y.Doc, root: string, id: string) => doc.getMap(root).get(id) as Y.Map<unknown>

/** The answer to an edit of a client that is in sync, and everything that the judge was asked about it. */
export function heardOf(
  doc: Y.Doc,
  act: (client: Y.Doc) => unknown,
  options: { readonly room: Room; readonly judge?: (change: RecordChange) => Verdict },
) {
  const heard: RecordChange[] = []
  const judge = (change: RecordChange): Verdict => {
    heard.push(change)
    return options.judge?.(change) ?? 'allowed'
  }
  const answer = admit(doc, edit(clientOf(doc), act), { room: options.room, judge })
  const refused = answer.kind === 'taken-back' ? answer.refusals.map(({ record: of, why }) => `${of} ${why}`) : []
  return { answer, heard, refused }
}
