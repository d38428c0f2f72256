import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type LocalCopy, openLocalCopy, rescueLocalCopy } from './localCopy.js'

beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

const name = 'p1/mine/w/p1/1'
const updateOf = (key: string, value: string) => {
  const doc = new Y.Doc()
  doc.getMap('drafts').set(key, value)
  return Y.encodeStateAsUpdate(doc)
}
const kept = ({ kept: bytes }: LocalCopy) => {
  const doc = new Y.Doc()
  if (bytes) Y.applyUpdate(doc, bytes)
  return doc.getMap('drafts').toJSON()
}
/** Waits for the next change of what is certain. */
const settled = (copy: LocalCopy) =>
  new Promise<string>((resolve) => {
    const stop = copy.onChange(() => {
      const { state } = copy.status()
      if (state === 'saving') return
      stop()
      resolve(state)
    })
  })
async function appendAll(copy: LocalCopy, updates: readonly Uint8Array[]) {
  for (const update of updates) {
    const done = settled(copy)
    copy.append(update)
    await done
  }
}

test('[WEB-12] "op dit toestel" is said when the transaction is complete, not when it was begun', async () => {
  const factory = new IDBFactory()
  const copy = await openLocalCopy(name, factory)
  const done = settled(copy)
  copy.append(updateOf('s1', 'lef'))
  expect(copy.status().state).toBe('saving')
  await expect(done).resolves.toBe('stored')
})

test('[WEB-12] a write asks the browser to be durable', async () => {
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const copy = await openLocalCopy(name, new IDBFactory())
  await appendAll(copy, [updateOf('s1', 'lef')])
  expect(opened.mock.calls.at(-1)).toEqual(['updates', 'readwrite', { durability: 'strict' }])
  opened.mockRestore()
})

test('[WEB-13] what was kept is there when the page comes back', async () => {
  const factory = new IDBFactory()
  const copy = await openLocalCopy(name, factory)
  await appendAll(copy, [updateOf('s1', 'lef'), updateOf('s2', 'rust')])
  copy.close()
  expect(kept(await openLocalCopy(name, factory))).toEqual({ s1: 'lef', s2: 'rust' })
})

test('[WEB-13] many small rows become one, and nothing is lost by it', async () => {
  const factory = new IDBFactory()
  const copy = await openLocalCopy(name, factory)
  const keys = Array.from({ length: 40 }, (_, at) => `s${at}`)
  await appendAll(
    copy,
    keys.map((key) => updateOf(key, key)),
  )
  copy.close()
  const again = await openLocalCopy(name, factory)
  again.close()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(`siroop/${name}`)
    request.onsuccess = () => resolve(request.result)
  })
  const rows = await new Promise((resolve) => {
    const request = database.transaction('updates').objectStore('updates').count()
    request.onsuccess = () => resolve(request.result)
  })
  expect(rows).toBe(1)
  expect(Object.keys(kept(again))).toHaveLength(40)
})

test('[WEB-14] a browser that keeps nothing never says that something was kept', async () => {
  const none = await openLocalCopy(name, undefined)
  none.append(updateOf('s1', 'lef'))
  expect(none.status().state).toBe('none')
  const broken = {
    open: () => {
      throw new Error('blocked')
    },
  } as unknown as IDBFactory
  expect((await openLocalCopy(name, broken)).status().state).toBe('none')
})

test('[WEB-14] a write that fails is said, and tried again with the next one', async () => {
  const factory = new IDBFactory()
  const copy = await openLocalCopy(name, factory)
  const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new Error('QuotaExceededError')
  })
  const failed = settled(copy)
  copy.append(updateOf('s1', 'lef'))
  await expect(failed).resolves.toBe('failed')
  full.mockRestore()
  await appendAll(copy, [updateOf('s2', 'rust')])
  copy.close()
  expect(kept(await openLocalCopy(name, factory))).toEqual({ s1: 'lef', s2: 'rust' })
})

test('[WEB-15] an outdated copy is put aside, not thrown away', async () => {
  const factory = new IDBFactory()
  const copy = await openLocalCopy(name, factory)
  await appendAll(copy, [updateOf('s1', 'lef')])
  copy.close()
  await rescueLocalCopy(name, factory)
  expect(kept(await openLocalCopy(`rescue/${name}`, factory))).toEqual({ s1: 'lef' })
  expect(kept(await openLocalCopy(name, factory))).toEqual({})
})
