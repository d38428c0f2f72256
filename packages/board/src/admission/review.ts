import { bundleId, type EditRefusal, noteId, type RecordChange, sentenceId, stepId, type Verdict } from '@siroop/domain'
import * as Y from 'yjs'
import { standsFor } from '../merged.js'
import { type Room, rightsOf } from '../rooms.js'
import { fieldLimit, isWellFormed, isWhole, no, rawRecord, recordLimits, yes } from '../schema.js'
import { absent, type Before, valueNow } from './before.js'
import { inOrderOfWriting, standingOf } from './standing.js'
import { type Touched, touchedBy } from './touched.js'

/** Says of one change whether it is allowed to the person who holds the connection. Pure; usually `judgeChange`. */
export type Judge = (change: RecordChange) => Verdict

/** A record of which the changes were taken back: `notes/n1`, and why. */
export interface TakenBackRecord {
  readonly record: string
  readonly why: EditRefusal
}

interface Review {
  readonly doc: Y.Doc
  readonly room: Room
  readonly before: Before
  readonly judge: Judge
}

/**
 * Judges everything that the open transaction changed and takes back, in the same transaction, what is not allowed. A
 * record is taken back whole. Bundles come first: a note may only go into a bundle that stays. Then the rest in the order
 * of writing: of too many notes the first ones stay.
 */
export function review(transaction: Y.Transaction, options: Omit<Review, 'before'>, before: Before): TakenBackRecord[] {
  const all: Review = { ...options, before }
  const touched = touchedBy({ kind: all.room.kind, doc: all.doc, transaction, before })
  const bundles = touched.filter(({ root }) => root === 'bundles')
  const others = inOrderOfWriting(touched.filter(({ root }) => root !== 'bundles'))
  const takenBack = reviewBundles(all, bundles)
  for (const one of others) takeBackUnless(all, one, takenBack)
  return takenBack
}

/**
 * Whether a merge is allowed depends on where other merges of the same update lead. So when one of them was taken back
 * the rest is looked at again, and when that takes back another one nothing of this tangle stays.
 */
function reviewBundles(all: Review, bundles: readonly Touched[]): TakenBackRecord[] {
  const takenBack: TakenBackRecord[] = []
  const first = bundles.filter((one) => takeBackUnless(all, one, takenBack))
  if (takenBack.length === 0) return takenBack
  const count = takenBack.length
  const second = first.filter((one) => takeBackUnless(all, one, takenBack))
  if (takenBack.length > count) {
    for (const one of second) {
      one.restore()
      takenBack.push({ record: nameOf(one), why: 'bundle-locked' })
    }
  }
  return takenBack
}

/** True when the change stays. */
function takeBackUnless(all: Review, one: Touched, takenBack: TakenBackRecord[]): boolean {
  const verdict = verdictOn(all, one)
  if (verdict === 'allowed' && !isTooMany(all, one)) return true
  const why = verdict === 'allowed' ? 'too-many' : verdict === 'unknown-bundle' ? whyUnknown(one, takenBack) : verdict
  one.restore()
  takenBack.push({ record: nameOf(one), why })
  return false
}
/** A note goes back because its bundle did: a person is told why the bundle could not stay. */
function whyUnknown({ record }: Touched, takenBack: readonly TakenBackRecord[]): EditRefusal {
  const bundle = `bundles/${record?.get('bundle')}`
  return takenBack.find((one) => one.record === bundle)?.why ?? 'unknown-bundle'
}
/** Counts what is there, not what was ever there: refused inventions must not fill up the room for others. */
const isTooMany = ({ doc, room }: Review, { root, what }: Touched): boolean =>
  what === 'made' && doc.getMap(root).size > (recordLimits[`${room.kind}/${root}`] ?? 0)
const nameOf = ({ root, id }: Touched): string => `${root}/${id}`

function verdictOn(all: Review, one: Touched): Verdict {
  const { room, judge } = all
  if (one.what === 'gone' || one.what === 'replaced') return judge({ type: 'record-removed', room: rightsOf(room) })
  if (one.odd) return 'malformed'
  const { root } = one
  if (root === 'drafts' || root === 'ready') return verdictOnValue(all, one)
  const record = one.record
  if (record === null) return 'malformed'
  const form = `${room.kind}/${root}`
  for (const key of one.keys) {
    const value = valueNow(record, key)
    if (value === absent) return judge({ type: 'record-removed', room: rightsOf(room) })
    if (!isWellFormed(form, key, value) || replacesText(all, record, key)) return 'malformed'
  }
  if (one.what === 'made' && !isWhole(form, rawRecord(record))) return 'malformed'
  if (fieldCount(record) > fieldLimit) return 'too-many'
  if (root === 'bundles') return verdictOnBundle(all, one, record)
  if (root === 'sentences') return verdictOnSentence(all, one, record)
  return room.kind === 'board' ? verdictOnNote(all, one, record) : verdictOnWritten(all, one, record)
}

/** The live text of a sentence is made once: another one in its place would take away what others are typing. */
const replacesText = ({ before }: Review, record: Y.Map<unknown>, key: string): boolean => {
  const was = before.value(record, key)
  return was instanceof Y.Text && was !== valueNow(record, key)
}
const fieldCount = (record: Y.Map<unknown>): number => {
  let count = 0
  for (const key of record._map.keys()) if (key.startsWith('f:')) count++
  return count
}
const text = (record: Y.Map<unknown>, key: string): string => String(record.get(key))

function verdictOnValue({ room, doc, judge }: Review, { root, id }: Touched): Verdict {
  const value = text(doc.getMap(root), id)
  if (room.kind === 'table')
    return judge({ type: 'table-draft-written', table: room.table, step: stepId(id), text: value })
  if (room.kind !== 'mine') return 'malformed'
  const owner = room.participant
  if (root === 'drafts') return judge({ type: 'draft-written', owner, step: stepId(id), text: value })
  if (value !== yes && value !== no) return 'malformed'
  return judge({ type: 'ready-set', owner, step: stepId(id), on: value === yes })
}

function verdictOnWritten(all: Review, { id, what, keys }: Touched, record: Y.Map<unknown>): Verdict {
  const { room, judge } = all
  const written = what === 'made' ? [...record.keys()] : keys
  const note = {
    note: noteId(id),
    step: stepId(text(record, 'step')),
    isNew: what === 'made',
    keys: written,
    text: text(record, 'text'),
    fields: Object.fromEntries(
      written.filter((key) => key.startsWith('f:')).map((key) => [key.slice(2), text(record, key)]),
    ),
  }
  if (room.kind === 'table') return judge({ type: 'table-note-written', table: room.table, ...note })
  if (room.kind !== 'mine') return 'malformed'
  const { nowStands, others } = standingOf(all, id)
  return judge({ type: 'mine-note-written', owner: room.participant, ...note, nowStands, othersStanding: others })
}

function verdictOnNote(all: Review, { id, what, keys }: Touched, record: Y.Map<unknown>): Verdict {
  const { room, before, judge } = all
  if (what === 'made') return judge({ type: 'record-invented', room: rightsOf(room) })
  const was = keys.includes('bundle') ? before.value(record, 'bundle') : record.get('bundle')
  const now = record.get('bundle')
  const to = bundleOf(all, now)
  if (to === null && now !== null) return 'unknown-bundle'
  const from = bundleOf(all, was)
  return judge({
    type: 'board-note-changed',
    note: noteId(id),
    kind: text(record, 'kind'),
    keys,
    from: from === null ? null : bundleId(from),
    to: to === null ? null : bundleId(to),
    toStep: to === null ? null : stepId(text(bundle(all, to), 'step')),
  })
}

const bundle = ({ doc }: Review, id: string): Y.Map<unknown> =>
  doc.getMap<Y.Map<unknown>>('bundles').get(id) ?? new Y.Map()
const bundleOf = ({ doc }: Review, written: unknown): string | null =>
  standsFor(typeof written === 'string' ? written : null, (id) =>
    doc.getMap<Y.Map<string | null>>('bundles').get(id)?.get('mergedInto'),
  )

function verdictOnBundle(all: Review, { id, what, keys }: Touched, record: Y.Map<unknown>): Verdict {
  const { before, judge } = all
  const step = stepId(text(record, 'step'))
  const name = text(record, 'name')
  const into = record.get('mergedInto')
  if (what === 'made') {
    const plain = record.get('locked') === no && into === null
    return judge({ type: 'bundle-made', bundle: bundleId(id), step, name, plain })
  }
  if (typeof into === 'string' && !all.doc.getMap('bundles').has(into)) return 'unknown-bundle'
  const was = keys.includes('mergedInto') ? before.value(record, 'mergedInto') : into
  const to = bundleOf(all, id) ?? id
  return judge({
    type: 'bundle-changed',
    bundle: bundleId(id),
    step,
    keys,
    name,
    from: bundleId(bundleOf(all, was) ?? id),
    to: bundleId(to),
    toStep: stepId(text(bundle(all, to), 'step')),
  })
}

function verdictOnSentence({ room, judge }: Review, { id, what, keys }: Touched, record: Y.Map<unknown>): Verdict {
  if (what === 'made') return judge({ type: 'record-invented', room: rightsOf(room) })
  return judge({ type: 'sentence-changed', sentence: sentenceId(id), keys, text: text(record, 'text') })
}
