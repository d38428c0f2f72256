import * as Y from 'yjs'

/** What is certain about the copy on this device. */
export interface LocalCopyStatus {
  /** 'none': this browser keeps nothing. 'failed': a write did not succeed; what was written before is still there. */
  readonly state: 'none' | 'saving' | 'stored' | 'failed'
}
export interface LocalCopy {
  /** Every update that was kept before, merged; null when there is none. */
  readonly kept: Uint8Array | null
  status(): LocalCopyStatus
  onChange(listener: () => void): () => void
  /** Keeps one more update. 'stored' only after the browser said that the transaction is complete. */
  append(update: Uint8Array): void
  /** Throws away what was kept: the server has all of it. */
  empty(): void
  close(): void
}

const store = 'updates'
/** With this many rows at opening they are put together into one. */
const compactFrom = 32

const makeStore = (database: IDBDatabase) => void database.createObjectStore(store, { autoIncrement: true })
const opened = (request: IDBOpenDBRequest, onNew: (database: IDBDatabase) => void = makeStore): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onupgradeneeded = () => onNew(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked by another page'))
  })
const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
const deleted = (request: IDBOpenDBRequest): Promise<void> =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve()
    // Still open on another page: it goes when that page closes.
    request.onblocked = () => resolve()
    request.onerror = () => resolve()
  })
const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Opens the copy of one document on this device. Never rejects: without IndexedDB, or when it cannot be opened, the
 * status is 'none' and the page has to stay open until the server has everything (decisions.md, Durability).
 *
 * @param name `{participant}/{document}/{epoch}`.
 * @param factory the browser's IndexedDB, or undefined where there is none.
 */
export async function openLocalCopy(name: string, factory: IDBFactory | undefined): Promise<LocalCopy> {
  try {
    if (!factory) return noCopy()
    const database = await opened(factory.open(`siroop/${name}`, 1))
    return keepIn(database, await readKept(database))
  } catch {
    return noCopy()
  }
}

/** Puts an outdated copy aside under another name, so that nothing that was typed is ever thrown away unread. */
export async function rescueLocalCopy(name: string, factory: IDBFactory | undefined): Promise<void> {
  const old = await openLocalCopy(name, factory)
  if (old.kept) {
    const rescue = await openLocalCopy(`rescue/${name}`, factory)
    const written = new Promise<void>((resolve) => {
      rescue.onChange(() => {
        if (rescue.status().state !== 'saving') resolve()
      })
    })
    rescue.append(old.kept)
    if (rescue.status().state !== 'none') await written
    const safe = rescue.status().state === 'stored'
    rescue.close()
    old.close()
    if (safe && factory) await deleted(factory.deleteDatabase(`siroop/${name}`))
  } else old.close()
}

/** A copy that is not in use. */
export interface CopyOnDisk {
  readonly kept: Uint8Array
  throwAway(): Promise<void>
}

/** The copies under these names that are there and hold something. Makes none, and never rejects. */
export async function copiesOnDisk(
  names: readonly string[],
  factory: IDBFactory | undefined,
): Promise<readonly CopyOnDisk[]> {
  const found: CopyOnDisk[] = []
  for (const name of names) {
    try {
      if (!factory) break
      const request = factory.open(`siroop/${name}`)
      const database = await opened(request, () => request.transaction?.abort())
      const kept = await readKept(database)
      database.close()
      if (kept) found.push({ kept, throwAway: () => deleted(factory.deleteDatabase(`siroop/${name}`)) })
    } catch {
      // There is none: opening it would have made one, and was called off.
    }
  }
  return found
}

async function readKept(database: IDBDatabase): Promise<Uint8Array | null> {
  const reading = database.transaction(store, 'readonly').objectStore(store)
  const [rows, keys] = await Promise.all([result(reading.getAll()), result(reading.getAllKeys())])
  const [first, last] = [keys[0], keys.at(-1)]
  if (first === undefined || last === undefined) return null
  const merged = Y.mergeUpdates(rows as Uint8Array[])
  if (rows.length >= compactFrom) {
    try {
      // One transaction: either the rows or their sum are there. Rows that another page adds meanwhile have later keys.
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
      transaction.objectStore(store).delete(IDBKeyRange.bound(first, last))
      transaction.objectStore(store).add(merged)
      await done(transaction)
    } catch {
      // No room to tidy up: the rows are still there, and they are what counts.
      return merged
    }
  }
  return merged
}

function keepIn(database: IDBDatabase, kept: Uint8Array | null): LocalCopy {
  const listeners = new Set<() => void>()
  let status: LocalCopyStatus = { state: 'stored' }
  let queue: Uint8Array[] = []
  let writing = false
  let emptying = false
  let closed = false
  const become = (state: LocalCopyStatus['state']) => {
    status = { state }
    for (const listener of listeners) listener()
  }
  const write = async () => {
    writing = true
    while (queue.length > 0 || emptying) {
      const batch = queue
      const emptied = emptying
      queue = []
      emptying = false
      try {
        const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
        if (emptied) transaction.objectStore(store).clear()
        if (batch.length > 0) transaction.objectStore(store).add(Y.mergeUpdates(batch))
        await done(transaction)
      } catch {
        // Not dropped: the next change tries to write this one too.
        queue = [...batch, ...queue]
        emptying ||= emptied
        writing = false
        become('failed')
        if (closed) database.close()
        return
      }
    }
    writing = false
    become('stored')
    if (closed) database.close()
  }
  return {
    kept,
    status: () => status,
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    append: (update) => {
      queue.push(update)
      if (status.state !== 'saving') become('saving')
      if (!writing) void write()
    },
    empty: () => {
      queue = []
      emptying = true
      if (!writing) void write()
    },
    close: () => {
      closed = true
      listeners.clear()
      if (!writing) database.close()
    },
  }
}

const noCopy = (): LocalCopy => ({
  kept: null,
  status: () => ({ state: 'none' }),
  onChange: () => () => undefined,
  append: () => undefined,
  empty: () => undefined,
  close: () => undefined,
})
