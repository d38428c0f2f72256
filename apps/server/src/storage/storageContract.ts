import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewEvent, Storage, WriteOp, WriteRefusal } from './storage.js'
import type { Tables } from './tables.js'

const bytes = (...values: number[]) => Uint8Array.from(values)
const event = (type: string): NewEvent => ({ type, json: '{}', atMs: 5, actor: 'p1', commandId: null })
const done = expect.objectContaining({ ok: true })
const refused = (error: WriteRefusal) => ({ ok: false, error })
export const workshopRow = (id: string, joinCode: string | null): Tables['workshop'] => ({
  id,
  kind: 'demo',
  title: 'Waarden van Polderrand',
  region: 'Polderrand',
  locale: 'nl',
  template_id: 'korte-waardenronde',
  template_title: 'Korte waardenronde',
  join_code: joinCode,
  manifest_id: null,
  epoch: 1,
  created_at_ms: 1,
  changed_at_ms: 1,
})
const secretRow = (hash: string): Tables['secret'] => ({
  hash,
  purpose: 'card',
  handle: null,
  workshop: 'w1',
  payload_json: '{}',
  created_at_ms: 1,
  expires_at_ms: null,
  used_at_ms: null,
})

/** The rules that every adapter of `Storage` passes. `make` gives an empty storage and removes it afterwards. */
export function storageContract(name: string, make: () => Promise<{ storage: Storage; remove(): Promise<void> }>) {
  describe(`storage contract: ${name}`, () => {
    let storage: Storage
    let remove: () => Promise<void>
    beforeEach(async () => {
      ;({ storage, remove } = await make())
    })
    afterEach(() => remove())
    const seqs = async (room: string) => (await storage.loadRoom(room)).updates.map((update) => update.seq)

    test('[STO-1] a transaction is all or nothing, and reads see it once it resolved', async () => {
      const mixed: WriteOp[] = [
        { kind: 'append-update', room: 'board/w1/1', bytes: bytes(1) },
        { kind: 'append-events', workshop: 'w1', afterSeq: 0, events: [event('stepOpened')] },
        { kind: 'insert', table: 'workshop', row: workshopRow('w1', '1234') },
      ]
      expect(await storage.transact(mixed)).toEqual(done)
      expect((await storage.get('workshop', { id: 'w1' }))?.join_code).toBe('1234')
      const half: WriteOp[] = [
        { kind: 'append-update', room: 'board/w1/1', bytes: bytes(2) },
        { kind: 'insert', table: 'setting', row: { key: 'a', value: 'b' } },
        { kind: 'insert', table: 'workshop', row: workshopRow('w1', '9999') },
      ]
      expect(await storage.transact(half)).toEqual(refused('duplicate'))
      expect(await storage.get('setting', { key: 'a' })).toBeNull()
      expect((await storage.loadRoom('board/w1/1')).head).toBe(1)
      expect(await storage.events('w1', 0)).toHaveLength(1)
    })

    test('[STO-2] events are appended only after the last one known, without holes, per workshop', async () => {
      const append = (workshop: string, afterSeq: number, ...types: string[]) =>
        storage.transact([{ kind: 'append-events', workshop, afterSeq, events: types.map(event) }])
      expect(await append('w1', 0, 'a', 'b')).toEqual(done)
      expect(await append('w2', 0, 'c')).toEqual(done)
      expect(await append('w1', 1, 'd')).toEqual(refused('conflict'))
      expect(await append('w1', 3, 'd')).toEqual(refused('conflict'))
      expect(await append('w1', 2, 'd')).toEqual(done)
      expect((await storage.events('w1', 0)).map((row) => [row.seq, row.type])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'd'],
      ])
      expect((await storage.events('w1', 2)).map((row) => row.type)).toEqual(['d'])
      expect((await storage.events('w1', 2))[0]).toEqual({
        workshop: 'w1',
        seq: 3,
        type: 'd',
        json: '{}',
        at_ms: 5,
        actor: 'p1',
        command_id: null,
      })
    })

    test('[STO-3] transactions of one tick take effect in the order of the calls', async () => {
      const calls = Array.from({ length: 50 }, (_, index) =>
        storage.transact([
          { kind: 'append-events', workshop: 'w1', afterSeq: index, events: [event(`e${index}`)] },
          { kind: 'append-update', room: 'mine/w1/p1/1', bytes: bytes(index) },
        ]),
      )
      expect(await Promise.all(calls)).toEqual(calls.map(() => done))
      const room = await storage.loadRoom('mine/w1/p1/1')
      expect(room.head).toBe(50)
      expect(room.updates.map((update) => update.bytes[0])).toEqual(Array.from({ length: 50 }, (_, index) => index))
    })

    test('[STO-4] a refused transaction takes no other of the same tick with it', async () => {
      const setting = (key: string): WriteOp => ({ kind: 'insert', table: 'setting', row: { key, value: key } })
      const answers = await Promise.all([
        storage.transact([setting('a')]),
        storage.transact([setting('b'), setting('a')]),
        storage.transact([setting('c')]),
      ])
      expect(answers).toEqual([done, refused('duplicate'), done])
      expect((await storage.list('setting', {})).map((row) => row.key)).toEqual(['a', 'c'])
    })

    test('[STO-5] a one-time secret is used once: a patch that matches nothing is a conflict', async () => {
      await storage.transact([{ kind: 'insert', table: 'secret', row: secretRow('h') }])
      const use = () =>
        storage.transact([
          { kind: 'patch', table: 'secret', where: { hash: 'h', used_at_ms: null }, set: { used_at_ms: 7 } },
        ])
      expect(await Promise.all([use(), use()])).toEqual([done, refused('conflict')])
      expect(
        await storage.transact([
          { kind: 'patch', table: 'secret', where: { hash: 'no' }, set: { used_at_ms: 7 }, optional: true },
        ]),
      ).toEqual(done)
    })

    test('[STO-6] unique values occur once, null as often as wanted; put replaces a row of the same key', async () => {
      const insert = (id: string, code: string | null) =>
        storage.transact([{ kind: 'insert', table: 'workshop', row: workshopRow(id, code) }])
      expect(await insert('w1', '1234')).toEqual(done)
      expect(await insert('w2', '1234')).toEqual(refused('duplicate'))
      expect(await insert('w2', null)).toEqual(done)
      expect(await insert('w3', null)).toEqual(done)
      const put = (id: string, code: string) =>
        storage.transact([{ kind: 'put', table: 'workshop', row: workshopRow(id, code) }])
      expect(await put('w1', '4321')).toEqual(done)
      expect(await put('w2', '4321')).toEqual(refused('duplicate'))
      const rows = await storage.list('workshop', {}, { orderBy: 'id', descending: true, limit: 2 })
      expect(rows.map((row) => [row.id, row.join_code])).toEqual([
        ['w3', null],
        ['w2', null],
      ])
      expect((await storage.list('workshop', { join_code: null })).map((row) => row.id)).toEqual(['w2', 'w3'])
      expect([await storage.count('workshop', { join_code: null }), await storage.count('workshop', {})]).toEqual([
        2, 3,
      ])
      await storage.transact([{ kind: 'remove', table: 'workshop', where: { id: 'w1' } }])
      expect(await storage.get('workshop', { id: 'w1' })).toBeNull()
    })

    test('[STO-7] a document loads as the last working snapshot and the updates after it', async () => {
      const room = 'board/w1/1'
      expect(await storage.loadRoom(room)).toEqual({ head: 0, snapshot: null, updates: [] })
      const append = (value: number): WriteOp => ({ kind: 'append-update', room, bytes: bytes(value) })
      await storage.transact([append(1), append(2), append(3)])
      const snapshot = (seq: number, label: string): WriteOp => {
        return { kind: 'put-snapshot', room, seq, name: label, bytes: bytes(100 + seq) }
      }
      await storage.transact([snapshot(2, ''), snapshot(3, 'stap-1')])
      expect(await storage.loadRoom(room)).toEqual({
        head: 3,
        snapshot: { seq: 2, bytes: bytes(102) },
        updates: [{ seq: 3, bytes: bytes(3) }],
      })
    })

    test('[STO-8] compaction keeps two working snapshots, what comes after the older one, and named snapshots', async () => {
      const room = 'board/w1/1'
      for (let seq = 1; seq <= 6; seq++) await storage.transact([{ kind: 'append-update', room, bytes: bytes(seq) }])
      const snapshot = (seq: number, label: string): WriteOp => {
        return { kind: 'put-snapshot', room, seq, name: label, bytes: bytes(seq) }
      }
      await storage.transact([snapshot(1, 'stap-1'), snapshot(2, ''), { kind: 'compact', room }])
      expect(await storage.list('room_update', { room })).toHaveLength(6)
      await storage.transact([snapshot(4, ''), snapshot(5, ''), { kind: 'compact', room }])
      expect((await storage.list('room_update', { room })).map((row) => row.seq)).toEqual([5, 6])
      expect((await storage.list('room_snapshot', { room })).map((row) => [row.seq, row.name])).toEqual([
        [1, 'stap-1'],
        [4, ''],
        [5, ''],
      ])
      expect(await seqs(room)).toEqual([6])
      await storage.transact([{ kind: 'append-update', room, bytes: bytes(7) }])
      expect((await storage.loadRoom(room)).head).toBe(7)
    })

    test('[STO-9] erasing documents removes their updates and snapshots, named ones too, and no others', async () => {
      for (const room of ['mine/w1/p1/1', 'mine/w1/p2/1']) {
        await storage.transact([
          { kind: 'append-update', room, bytes: bytes(1) },
          { kind: 'put-snapshot', room, seq: 1, name: '', bytes: bytes(1) },
          { kind: 'put-snapshot', room, seq: 1, name: 'step/s1', bytes: bytes(1) },
        ])
      }
      await storage.transact([{ kind: 'remove-rooms', prefix: 'mine/w1/p1/' }])
      expect((await storage.loadRoom('mine/w1/p1/1')).head).toBe(0)
      expect(await storage.list('room_snapshot', {})).toHaveLength(2)
      expect((await storage.loadRoom('mine/w1/p2/1')).head).toBe(1)
    })

    test('[STO-10] what a caller does with its rows and bytes afterwards changes nothing that is stored', async () => {
      const own = bytes(1, 2, 3)
      const answer = storage.transact([{ kind: 'append-update', room: 'pen/w1/1', bytes: own }])
      own.fill(9)
      await answer
      const read = (await storage.loadRoom('pen/w1/1')).updates[0]
      expect(Array.from(read?.bytes ?? [])).toEqual([1, 2, 3])
      read?.bytes.fill(7)
      expect(Array.from((await storage.loadRoom('pen/w1/1')).updates[0]?.bytes ?? [])).toEqual([1, 2, 3])
    })

    test('[STO-11] a mistake of the program is loud and leaves nothing: it is no refusal', async () => {
      const wild = { kind: 'remove', table: 'setting', where: {} } as const
      const keep: WriteOp = { kind: 'insert', table: 'setting', row: { key: 'a', value: 'b' } }
      await expect(storage.transact([keep, wild])).rejects.toThrow('Refusing to empty setting')
      expect(await storage.list('setting', {})).toEqual([])
      await expect(storage.transact([{ kind: 'remove-rooms', prefix: 'mine' }])).rejects.toThrow('Too short a prefix')
    })

    test('[STO-19] a transaction tells the place of each of its updates, and the heads tell the last ones', async () => {
      const append = (room: string): WriteOp => ({ kind: 'append-update', room, bytes: bytes(1) })
      expect(await storage.transact([append('a/w1'), append('b/w1'), append('a/w1')])).toEqual({
        ok: true,
        value: { seqs: [1, 1, 2] },
      })
      await storage.transact([{ kind: 'append-events', workshop: 'w1', afterSeq: 0, events: [event('x'), event('y')] }])
      const heads = await storage.heads({ rooms: ['b/w1', 'a/w1', 'none'], workshops: ['w1', 'w2'] })
      expect([...heads.rooms]).toEqual([
        ['b/w1', 1],
        ['a/w1', 2],
        ['none', 0],
      ])
      expect([...heads.workshops]).toEqual([
        ['w1', 2],
        ['w2', 0],
      ])
    })

    test('[STO-20] updates after a number come whole and in order, or not at all', async () => {
      const room = 'board/w1/1'
      const append = (value: number): WriteOp => ({ kind: 'append-update', room, bytes: bytes(value) })
      await storage.transact([append(1), append(2), append(3)])
      expect(await storage.updatesAfter(room, 1)).toEqual([
        { seq: 2, bytes: bytes(2) },
        { seq: 3, bytes: bytes(3) },
      ])
      expect(await storage.updatesAfter(room, 3)).toEqual([])
      expect(await storage.updatesAfter('none', 0)).toEqual([])
      const snapshot = (seq: number): WriteOp => ({ kind: 'put-snapshot', room, seq, name: '', bytes: bytes(9) })
      await storage.transact([snapshot(2), snapshot(3), { kind: 'compact', room }])
      expect(await storage.updatesAfter(room, 1)).toBeNull()
      expect(await storage.updatesAfter(room, 2)).toEqual([{ seq: 3, bytes: bytes(3) }])
      // A number that the log never reached: another database stands where this one was.
      expect(await storage.updatesAfter(room, 7)).toBeNull()
    })

    test('[STO-12] after closing, writes answer that they failed', async () => {
      const last = storage.transact([{ kind: 'insert', table: 'setting', row: { key: 'a', value: 'b' } }])
      await storage.close()
      expect(await last).toEqual(done)
      expect(await storage.transact([{ kind: 'insert', table: 'setting', row: { key: 'c', value: 'd' } }])).toEqual(
        refused('failed'),
      )
    })
  })
}
