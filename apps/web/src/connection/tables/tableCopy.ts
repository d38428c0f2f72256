import * as Y from 'yjs'
import { type LocalCopy, openLocalCopy } from '../localCopy.js'
import type { KeptHere, OpenDocument } from '../sharedDocument.js'

/** What a scribe writes, kept on this device until the server has it: words and answers, as with an own note. */
export interface TableCopy extends KeptHere {
  /**
   * Begins to keep, while this person is the scribe: what was kept before and never came through is put back into the
   * document, from where it travels. `back` is called then.
   *
   * @param name of the copy on this device.
   * @returns how to end it. What the server does not have stays on this device.
   */
  keep(open: OpenDocument, name: string, back: () => void): () => void
}

export interface TableCopyOptions {
  /** Origin of what the scribe on this page writes. */
  readonly own: unknown
  readonly indexedDb: () => IDBFactory | undefined
}

export function tableCopy({ own, indexedDb }: TableCopyOptions): TableCopy {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  let copy: LocalCopy | null = null
  return {
    keptHere: () => copy?.status().state === 'stored',
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    keep({ doc, line }, name, back) {
      let ended = false
      let began = false
      let mine: LocalCopy | null = null
      const hasAll = () => line.status().complete && line.status().waiting === 0
      const handleUpdate = (update: Uint8Array, origin: unknown) => {
        if (mine === null || (!began && origin !== own)) return
        // whole at first, so that what is kept hangs on nothing that only the server has
        mine.append(began ? update : Y.encodeStateAsUpdate(doc))
        began = true
      }
      const begin = async () => {
        const opened = await openLocalCopy(name, indexedDb())
        if (ended) return opened.close()
        if (opened.kept !== null) Y.applyUpdate(doc, opened.kept, own)
        mine = opened
        copy = opened
        opened.onChange(changed)
        if (opened.kept !== null && hasAll()) opened.empty()
        // what was written while the copy was opened
        else if (line.status().waiting > 0) {
          began = true
          opened.append(Y.encodeStateAsUpdate(doc))
        }
        changed()
        back()
      }
      doc.on('update', handleUpdate)
      void begin()
      return () => {
        ended = true
        doc.off('update', handleUpdate)
        if (mine === null) return
        if (hasAll()) mine.empty()
        mine.close()
        if (copy === mine) copy = null
        changed()
      }
    },
  }
}
