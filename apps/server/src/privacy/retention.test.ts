import { addNotes, boardRoom, mineRoom } from '@siroop/board'
import { noteId, ok, participantId, stepId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { backupName, superfluous } from '../backup/rotation.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { workshopRow } from '../storage/storageContract.js'
import { wifiRow } from '../workshop/papers/paperRows.js'
import { lastForgetting, startForgetting } from './forgetting.js'
import { lastMeetingMs, ownNotesEndMs } from './lastMeeting.js'
import { elsewhere, jobs } from './retention.js'
import { dayMs, days, type TermId } from './terms.js'

const start = Date.parse('2026-11-27T12:00:00Z')
type Own = Exclude<TermId, keyof typeof elsewhere>

function machine(storage: Storage = createMemoryStorage()) {
  let now = start
  const timers: { atMs: number; run: () => void }[] = []
  const reported: string[] = []
  const world = {
    storage,
    nowMs: () => now,
    commit: async (edits: readonly { room: string; edit: (doc: Y.Doc) => void }[], writes: readonly WriteOp[]) => {
      const updates: WriteOp[] = []
      for (const { room, edit } of edits) {
        const doc = await read(storage, room)
        doc.on('update', (bytes: Uint8Array) => updates.push({ kind: 'append-update', room, bytes }))
        edit(doc)
      }
      const done = await storage.transact([...updates, ...writes])
      return done.ok ? ok(undefined) : done
    },
    rowsChanged: async () => undefined,
    tidyLogos: async () => 0,
    after: (delayMs: number, run: () => void) => {
      const timer = { atMs: now + delayMs, run }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
    report: (problem: string) => void reported.push(problem),
  }
  return {
    storage,
    world,
    reported,
    set: (atMs: number) => {
      now = atMs
    },
    /** Time passes, timer by timer, and what is due is waited for. */
    pass: async (ms: number) => {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        timers.splice(timers.indexOf(next), 1)
        now = next.atMs
        next.run()
        for (let turn = 0; turn < 400; turn += 1) await null
      }
      now = end
    },
  }
}
async function read(storage: Storage, room: string): Promise<Y.Doc> {
  const doc = new Y.Doc({ gc: true })
  const { snapshot, updates } = await storage.loadRoom(room)
  for (const bytes of [...(snapshot ? [snapshot.bytes] : []), ...updates.map((one) => one.bytes)])
    Y.applyUpdate(doc, bytes)
  return doc
}
const w = workshopId('w1')
const meeting = (date: string | null): WriteOp => ({
  kind: 'append-events',
  workshop: w,
  afterSeq: 0,
  events: [
    { type: 'workshopCreated', template: { sessions: [{ id: 'm1' }], steps: [] } },
    { type: 'meetingPlanned', meeting: 'm1', date, start: null, place: '' },
  ].map((event) => ({ type: event.type, json: JSON.stringify(event), atMs: start, actor: null, commandId: null })),
})

/** Per term: what is written at the moment that it counts from, and what tells whether it is there still. */
const kept: Readonly<Record<Own, { writes: readonly WriteOp[]; isThere: (storage: Storage) => Promise<boolean> }>> = {
  ownNotes: {
    writes: [{ kind: 'append-update', room: mineRoom(w, participantId('p1')), bytes: Uint8Array.of(0, 0) }],
    isThere: async (storage) => (await storage.count('room', { name: mineRoom(w, participantId('p1')) })) > 0,
  },
  wifi: {
    writes: [wifiRow(w, { network: 'Zaal', password: 'koffie om tien uur' })],
    isThere: async (storage) => (await storage.count('setting', { key: 'wifi:w1' })) > 0,
  },
  names: {
    writes: [
      {
        kind: 'insert',
        table: 'person',
        row: { workshop: w, participant: 'p1', name: 'Noor', blanked: 0, locale: 'nl' },
      },
    ],
    isThere: async (storage) => (await storage.get('person', { workshop: w }))?.name === 'Noor',
  },
  ended: {
    writes: [
      {
        kind: 'insert',
        table: 'login',
        row: { hash: 'l1', facilitator: 'f1', created_at_ms: start, expires_at_ms: start },
      },
      {
        kind: 'insert',
        table: 'word_code',
        row: { workshop: w, hash: 'v', participant: 'p1', expires_at_ms: start, used_at_ms: null },
      },
      {
        kind: 'insert',
        table: 'secret',
        row: {
          ...{ hash: 's1', purpose: 'login', handle: null, workshop: null, payload_json: '{}' },
          ...{ created_at_ms: start, expires_at_ms: start, used_at_ms: null },
        },
      },
      {
        kind: 'insert',
        table: 'token',
        row: {
          ...{ hash: 't1', kind: 'participant', workshop: w, participant: 'p1' },
          ...{ created_at_ms: start, expires_at_ms: null, revoked_at_ms: start },
        },
      },
    ],
    isThere: async (storage) => {
      const counts = await Promise.all(
        (['login', 'secret', 'token', 'word_code'] as const).map((one) => storage.count(one, {})),
      )
      expect(new Set(counts).size).toBe(1)
      return counts[0] === 1
    },
  },
  colleague: {
    writes: [
      {
        kind: 'insert',
        table: 'colleague',
        row: {
          ...{ id: 'c1', space: 'r1', name: 'Sam', email: 'sam@polderrand.example', role: 'facilitator' },
          ...{ state: 'came', locale: 'nl', made_at_ms: start, ended_at_ms: start },
        },
      },
    ],
    isThere: async (storage) => (await storage.count('colleague', {})) > 0,
  },
  bin: {
    writes: [
      { kind: 'insert', table: 'facilitator', row: { id: 'f1', name: null, locale: 'nl', created_at_ms: 1 } },
      { kind: 'insert', table: 'setting', row: { key: 'own-templates/f1', value: '["o1"]' } },
      {
        kind: 'insert',
        table: 'setting',
        row: { key: 'own-template/f1/o1', value: JSON.stringify({ binnedAtMs: start }) },
      },
    ],
    isThere: async (storage) => (await storage.count('setting', { key: 'own-template/f1/o1' })) > 0,
  },
}

test.each(Object.keys(jobs) as Own[])(
  '[PRV-3] %s: a day before the term it is there, a day after it is not',
  async (term) => {
    const { storage, world, set } = machine()
    const day = '2026-11-27'
    const writes: WriteOp[] = [
      { kind: 'insert', table: 'workshop', row: { ...workshopRow(w, null), changed_at_ms: start } },
      ...(term === 'ownNotes' || term === 'wifi' ? [meeting(day)] : []),
      ...kept[term].writes,
    ]
    expect((await storage.transact(writes)).ok).toBe(true)
    set(start + (days[term] - 1) * dayMs)
    expect(await jobs[term](world)).toBe(0)
    expect(await kept[term].isThere(storage)).toBe(true)
    set(start + (days[term] + 2) * dayMs)
    expect(await jobs[term](world)).toBeGreaterThan(0)
    expect(await kept[term].isThere(storage)).toBe(false)
    expect(await jobs[term](world)).toBe(0)
  },
)

test('[PRV-3] every term in days is carried out by a job here, or by one that a rule of its own tells of', () => {
  expect([...Object.keys(jobs), ...Object.keys(elsewhere)].sort()).toEqual(Object.keys(days).sort())
  const upgrade = backupName('upgrade', start)
  const later = (after: number) => [upgrade, backupName('nightly', start + after * dayMs)]
  expect(superfluous(later(days.upgradeBackup))).toEqual([])
  expect(superfluous(later(days.upgradeBackup + 1))).toEqual([upgrade])
})

test('[PRV-4] own notes are kept while a meeting may come, and from the last one on for thirty days', () => {
  const at = (date: string | null, openedAtMs: number | null = null) => ({
    date,
    openedAtMs,
    status: 'planned' as const,
  })
  const end = Date.parse('2026-11-27T23:59:59Z')
  expect(lastMeetingMs([at('2026-11-20'), at('2026-11-27')])).toBe(end)
  expect(ownNotesEndMs([at('2026-11-20'), at('2026-11-27')], 0)).toBe(end + 30 * dayMs)
  expect(ownNotesEndMs([at('2026-11-27'), at(null)], 0)).toBe(end + 180 * dayMs)
  expect(ownNotesEndMs([{ ...at(null, start), status: 'closed' }], 0)).toBe(start + 30 * dayMs)
  expect(ownNotesEndMs([at(null)], start)).toBe(start + 180 * dayMs)
})

test('[PRV-5] a name that a step showed is in no byte of the documents any more; what was written stays', async () => {
  const { storage, world, set } = machine()
  const room = boardRoom(w)
  const doc = new Y.Doc()
  const updates: WriteOp[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push({ kind: 'append-update', room, bytes }))
  const note = { step: stepId('waarden'), kind: 'waarde', organisation: null }
  addNotes(doc, [{ ...note, id: noteId('n1'), text: 'Nabij zijn', author: 'Noor van der Velde' }])
  const picture = Y.encodeStateAsUpdate(doc)
  addNotes(doc, [{ ...note, id: noteId('n2'), text: 'Eerlijk delen', author: 'Bas de Wit' }])
  await storage.transact([
    { kind: 'insert', table: 'workshop', row: { ...workshopRow(w, null), changed_at_ms: start } },
    {
      kind: 'insert',
      table: 'person',
      row: { workshop: w, participant: 'p1', name: 'Noor van der Velde', blanked: 0, locale: 'nl' },
    },
    ...['n1', 'n2'].map(
      (one): WriteOp => ({
        kind: 'insert',
        table: 'note_origin',
        row: { workshop: w, note: one, step: 'waarden', participant: one === 'n1' ? 'p1' : 'p2', organisation: null },
      }),
    ),
    ...updates,
    { kind: 'put-snapshot', room, seq: 1, name: 'step/waarden', bytes: picture },
    { kind: 'put-snapshot', room, seq: 1, name: '', bytes: picture },
  ])
  set(start + 800 * dayMs)
  expect(await jobs.names(world)).toBe(1)
  const rows = [...(await storage.list('room_update', {})), ...(await storage.list('room_snapshot', {}))]
  const bytes = rows.map((row) => Buffer.from(row.bytes).toString('utf8')).join('\n')
  expect(bytes).not.toContain('Noor')
  for (const stays of ['Nabij zijn', 'Eerlijk delen', 'Bas de Wit']) expect(bytes).toContain(stays)
  expect((await read(storage, room)).getMap('notes').size).toBe(2)
  expect(await storage.get('note_origin', { note: 'n1' })).toMatchObject({ participant: null })
  expect(await storage.get('note_origin', { note: 'n2' })).toMatchObject({ participant: 'p2' })
})

test('[PRV-6] it is done soon after the start and then every day; a job that fails holds up no other and is told', async () => {
  const { storage, world, pass, reported, set } = machine()
  const broken = { ...world, tidyLogos: () => Promise.reject(new Error('vol')) }
  const rounds: number[] = []
  const forgetting = startForgetting({ ...broken, onRound: ({ atMs }) => void rounds.push(atMs) })
  await pass(11 * 60_000)
  expect(await lastForgetting(storage)).toMatchObject({ forgotten: { names: 0, ended: 0 }, failed: ['bin'] })
  expect(reported).toEqual([expect.stringContaining('bin')])
  await pass(3 * dayMs)
  expect(rounds.length).toBe(4)
  forgetting.stop()
  set(start + 9 * dayMs)
  await pass(dayMs)
  expect(rounds.length).toBe(4)
})
