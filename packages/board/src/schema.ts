import { isId } from '@siroop/domain'
import * as Y from 'yjs'
import { isOrder } from './order.js'
import type { RoomKind } from './rooms.js'

/** Roots of each kind of document. `records` hold a Y.Map per id, `values` hold a plain string per id. */
export const roots = {
  mine: { records: ['notes'], values: ['drafts', 'ready'] },
  table: { records: ['notes'], values: ['drafts'] },
  board: { records: ['notes', 'bundles'], values: [] },
  pen: { records: ['sentences'], values: [] },
} as const satisfies Record<RoomKind, { readonly records: readonly string[]; readonly values: readonly string[] }>

/** Keys that a record may have, apart from fields (`f:` and the field's id). */
export const recordKeys: Readonly<Record<string, readonly string[]>> = {
  'mine/notes': ['step', 'kind', 'text', 'status', 'order'],
  'table/notes': ['step', 'kind', 'text', 'status', 'order'],
  'board/notes': ['step', 'kind', 'text', 'organisation', 'author', 'bundle', 'order', 'late', 'withdrawn'],
  'board/bundles': ['step', 'name', 'order', 'locked', 'mergedInto'],
  'pen/sentences': ['text', 'order'],
}
/** Most records, or values, that one root takes from a client. */
export const recordLimits: Readonly<Record<string, number>> = {
  'mine/notes': 500,
  'mine/drafts': 300,
  'mine/ready': 100,
  'table/notes': 300,
  'table/drafts': 100,
  'board/notes': 5000,
  'board/bundles': 1000,
  'pen/sentences': 500,
}
/** Most field keys in one note. */
export const fieldLimit = 40
/** Longest free text of the kind `author`, in UTF-16 units; the server writes it from the person table. */
const authorLimit = 2000

/** A flag that is on, as it stands in a record. */
export const yes = 'yes'
/** A flag that is off. */
export const no = 'no'
/** Flags are kept as text: records hold plain strings or null. */
export const flag = (on: boolean): string => (on ? yes : no)
/** Key of a field in a note. */
export const fieldKey = (field: string): string => `f:${field}`
export const isFieldKey = (key: string): boolean => key.startsWith('f:') && isId(key.slice(2))

/** Every value of a record but the live text of a sentence. */
export type Value = string | null
/** A record read out of a document: its keys with plain values. */
export type RawRecord = ReadonlyMap<string, unknown>

/** Kinds of notes and parts of the template have ids that may also hold capitals: `waarde`, `firstStep`. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,47}$/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown): value is string => value === yes || value === no
const isIdOrNull = (value: unknown): value is string | null => value === null || isId(value)
const isAuthor = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= authorLimit)

const noteForm = {
  step: isId,
  kind: isName,
  text: isText,
  status: (value: unknown) => value === 'submitted' || value === 'withdrawn',
  order: isOrder,
}

/** Form of every value, by room, root and key. A record with a value of another form is broken. */
const forms: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  'mine/notes': noteForm,
  'table/notes': noteForm,
  'board/notes': {
    step: isId,
    kind: isName,
    text: isText,
    organisation: isIdOrNull,
    author: isAuthor,
    bundle: isIdOrNull,
    order: isOrder,
    late: isFlag,
    withdrawn: isFlag,
  },
  'board/bundles': {
    step: isId,
    name: isText,
    order: isOrder,
    locked: isFlag,
    mergedInto: isIdOrNull,
  },
  'pen/sentences': { text: (value) => value instanceof Y.Text, order: isOrder },
}

/** True when the record has every key of its root in the right form, and nothing else but fields with a text. */
export function isWhole(root: string, record: RawRecord): boolean {
  const form = forms[root] ?? {}
  for (const key of recordKeys[root] ?? []) if (!form[key]?.(record.get(key))) return false
  for (const [key, value] of record) {
    if (form[key] !== undefined) continue
    if (!root.endsWith('notes') || !isFieldKey(key) || typeof value !== 'string') return false
  }
  return true
}
/** True when this value may stand at this key. */
export const isWellFormed = (root: string, key: string, value: unknown): boolean =>
  forms[root]?.[key]?.(value) ?? (root.endsWith('notes') && isFieldKey(key) && typeof value === 'string')

/** Keys and values of one record. Empty when the value is not a record. */
export function rawRecord(value: unknown): RawRecord {
  return value instanceof Y.Map ? new Map(value.entries()) : new Map()
}
/** Every whole record of a root, and the number of broken ones. */
export function wholeRecords<T>(
  doc: Y.Doc,
  root: string,
  read: (id: string, record: RawRecord) => T,
): { records: T[]; broken: number } {
  const records: T[] = []
  let broken = 0
  const name = root.slice(root.indexOf('/') + 1)
  doc.getMap(name).forEach((value, id) => {
    const record = rawRecord(value)
    if (isId(id) && isWhole(root, record)) records.push(read(id, record))
    else broken++
  })
  return { records, broken }
}
/** The fields of a note without their prefix. */
export function fieldsOf(record: RawRecord): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const [key, value] of record) if (key.startsWith('f:')) fields[key.slice(2)] = String(value)
  return Object.freeze(fields)
}
