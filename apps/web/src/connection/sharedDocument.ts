import * as Y from 'yjs'
import { currentSession, type Session } from './current.js'
import { epochOf, onEpoch } from './epoch.js'
import { connectDocument, type DocumentLink } from './line/document.js'
import { transport } from './line/transport.js'
import { watchSafety } from './safety.js'
import { shareStructure } from './shareStructure.js'

/** A document that all of the workshop read: open while a component needs it, a read cache and nothing more. */
export interface OpenDocument {
  readonly doc: Y.Doc
  readonly line: DocumentLink
}
export interface SharedDocument<T> {
  /** The document while it is open, else null. */
  current(): OpenDocument | null
  /** Opens it while there are listeners. For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void
  /** What is in it; null until the server has sent all that it had. */
  snapshot(): T | null
  /** Closes it now. */
  close(): void
}

/** What is kept of a document on this device, beside the page. */
export interface KeptHere {
  readonly keptHere: () => boolean
  readonly onChange: (listener: () => void) => () => void
}
const notKept: KeptHere = { keptHere: () => false, onChange: () => () => undefined }

/** How long a document stays open after the last component let go, so that going from screen to screen is free. */
const graceMs = 3_000
const everyDocument = new Set<SharedDocument<unknown>>()

/** Closes all of them: the session has ended. */
export function closeSharedDocuments(): void {
  for (const document of everyDocument) document.close()
}

/** Tries their lines at once: the device is online again. */
export function hurrySharedDocuments(): void {
  for (const document of everyDocument) document.current()?.line.hurry()
}

/**
 * Declares one shared document of the session.
 *
 * @param room  its name for a workshop and an epoch; with another epoch the document of that one is opened.
 * @param read  a plain copy of what is in it.
 * @param onOpen called with each newly opened document; what it returns runs at closing.
 * @param kept  whether what waits for the server is on disk on this device; without it, it is nowhere but on the page.
 */
export function sharedDocument<T>({
  room,
  read,
  onOpen,
  kept = notKept,
}: {
  room: (workshop: Session['workshop'], epoch: number) => string
  read: (doc: Y.Doc) => T
  onOpen: (open: OpenDocument) => () => void
  kept?: KeptHere
}): SharedDocument<T> {
  const listeners = new Set<() => void>()
  let open: (OpenDocument & { end: () => void }) | null = null
  let held: T | null = null
  let stale = true
  let closing: ReturnType<typeof setTimeout> | null = null
  const changed = () => {
    stale = true
    for (const listener of listeners) listener()
  }
  const start = () => {
    const session = currentSession()
    if (open || !session) return
    const { endpoint, Socket, random } = transport()
    const epoch = epochOf(session.workshop)
    const doc = new Y.Doc()
    const line = connectDocument({
      doc,
      name: room(session.workshop, epoch),
      url: endpoint,
      token: session.token,
      unsure: false,
      Socket,
      random,
    })
    doc.on('update', changed)
    const unwatch = watchSafety({
      waiting: () => line.status().waiting,
      keptHere: kept.keptHere,
      onChange: (listener) => {
        const unlisten = [line.onChange(listener), kept.onChange(listener)]
        return () => {
          for (const stop of unlisten) stop()
        }
      },
    })
    const unlisten = line.onChange(changed)
    const ended = onOpen({ doc, line })
    // The old one is not served any longer; what is in it here is a cache.
    const unlearn = onEpoch(() => {
      if (epochOf(session.workshop) === epoch) return
      close()
      if (listeners.size > 0) start()
    })
    open = {
      doc,
      line,
      end: () => {
        unlearn()
        ended()
        unlisten()
        unwatch()
        line.close()
        doc.destroy()
      },
    }
  }
  const close = () => {
    if (closing !== null) clearTimeout(closing)
    closing = null
    open?.end()
    open = null
    held = null
    changed()
  }
  /** Not while something of this page is still on its way to the server. */
  const closeLater = () => {
    closing = setTimeout(() => {
      closing = null
      if (listeners.size > 0) return
      if (open && open.line.status().waiting > 0 && open.line.status().state !== 'stopped') closeLater()
      else close()
    }, graceMs)
  }
  const document: SharedDocument<T> = {
    current: () => open,
    subscribe: (listener) => {
      listeners.add(listener)
      if (closing !== null) clearTimeout(closing)
      closing = null
      // The server ended it, and whoever needs it now may have it again (a table where one sits down once more).
      if (open?.line.status().state === 'stopped') close()
      start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && open) closeLater()
      }
    },
    snapshot: () => {
      if (stale) {
        stale = false
        held = open?.line.status().complete ? shareStructure(held, read(open.doc)) : null
      }
      return held
    },
    close,
  }
  everyDocument.add(document)
  return document
}
