import type * as Y from 'yjs'

/**
 * Runs an edit in one transaction and gives its update: exactly what this edit changed, with the content of whatever was
 * deleted in it already gone. Null when nothing changed. Throws when a transaction is open: its bytes would be mixed.
 */
export function capture(
  doc: Y.Doc,
  edit: (transaction: Y.Transaction) => void,
  origin: unknown = null,
): Uint8Array | null {
  if (doc._transaction !== null) throw new Error('A transaction is open')
  let bytes: Uint8Array | null = null
  const handleUpdate = (update: Uint8Array) => {
    bytes = update
  }
  doc.on('update', handleUpdate)
  try {
    doc.transact(edit, origin)
  } finally {
    doc.off('update', handleUpdate)
  }
  return bytes
}
