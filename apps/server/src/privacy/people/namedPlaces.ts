import { parseRoom, type Room, type RoomName, readBoard, readMine, readPen, readTable } from '@siroop/board'
import * as Y from 'yjs'
import type { Storage } from '../../storage/storage.js'
import { primaryKeys, type TableName } from '../../storage/tables.js'
import type { WorkshopRoom } from '../../workshop/workshopRoom.js'
import { columns, documents, settings } from '../places.js'
import type { RegisterId } from '../register.js'
import { saysOf, titleIn } from './findPeople.js'

/** In which kind of thing a name or an address stands, of which workshop or page, and in how many texts. Never the text. */
export interface NamedPlace {
  readonly line: RegisterId
  /** Title of the workshop or the page; empty: of none. */
  readonly where: string
  readonly texts: number
}
export interface NamedPlaces {
  readonly places: readonly NamedPlace[]
  /** Titles of workshops of which a meeting is open: what is closed there is not looked through, whoever asks. */
  readonly underWay: readonly string[]
}
interface Parts {
  readonly storage: Storage
  readonly open: (workshop: string) => Promise<WorkshopRoom | null>
}
type Row = Readonly<Record<string, unknown>>

/** Who somebody is stands in these columns: they are found as a person. */
const whoSomebodyIs: Partial<Record<TableName, readonly string[]>> = {
  ...{
    person: ['name', 'email'],
    facilitator: ['name', 'email'],
    colleague: ['name', 'email'],
    story_reader: ['name'],
  },
  ...{ supporter: ['first_name', 'last_name', 'email'], registration: ['first_name', 'last_name', 'email'] },
}
/** Not read row by row: documents are read as documents, and these hold only bytes, or copies of what is read. */
const notByRow: ReadonlySet<TableName> = new Set([
  'room',
  'room_update',
  'room_snapshot',
  'story_part',
  'edition_pdf',
  'findable',
])
const pictures = /^(logo|sealed)\//

/**
 * Everywhere on the server where a name was typed: every column of every table, and every document with the pictures of its
 * steps, so that nothing that comes new is left out. For whoever runs the server, who can reach all of it anyway; it says
 * where and how often, and shows nothing. While a meeting is open its own notes and its events are left alone: a question
 * about a name is no way to ask what lies on the table closed.
 */
export async function namedPlaces({ storage, open }: Parts, who: string): Promise<NamedPlaces> {
  const says = saysOf(who)
  if (says === null) return { places: [], underWay: [] }
  const [titles, underWay] = [new Map<string, string>(), new Map<string, string>()]
  for (const { id, title } of await storage.list('workshop', {})) {
    titles.set(id, title)
    const meetings = (await open(id))?.state().meetings ?? []
    if (meetings.some(({ status }) => status === 'open')) underWay.set(id, title)
  }
  for (const { id, json } of await storage.list('support_page', {})) titles.set(id, titleIn(json))
  const found = new Map<string, Set<string>>()
  const look = (at: { readonly line: RegisterId; readonly of: string }, value: unknown) => {
    for (const text of stringsOf(value))
      if (says(text)) {
        const key = `${at.line} ${titles.get(at.of) ?? ''}`
        found.set(key, (found.get(key) ?? new Set()).add(text))
      }
  }
  for (const table of Object.keys(primaryKeys) as TableName[]) {
    if (notByRow.has(table)) continue
    for (const row of (await storage.list(table, {})) as unknown as readonly Row[]) {
      const of = String(row.workshop ?? row.page ?? row.id ?? '')
      if (table === 'event' && underWay.has(of)) continue
      const key = table === 'setting' ? String(row.key) : ''
      if (pictures.test(key) || (table === 'register_person' && row.field === 'name')) continue
      const own = table === 'setting' ? [/[:/](.*)$/.exec(key)?.[1] ?? '', lineOfSetting(key)] : [of, null]
      for (const [column, value] of Object.entries(row)) {
        if (column === 'key' || whoSomebodyIs[table]?.includes(column) || typeof value !== 'string') continue
        const line = own[1] ?? (columns[table] as Readonly<Record<string, RegisterId>>)[column]
        if (line !== undefined && line !== null) look({ line: line as RegisterId, of: own[0] ?? '' }, parsed(value))
      }
    }
  }
  for (const { name } of await storage.list('room', {})) {
    const room = parseRoom(name)
    if (room === null || (room.kind === 'mine' && underWay.has(room.workshop))) continue
    for (const value of await documentsOf(storage, name as RoomName, room.kind))
      look({ line: documents[room.kind], of: room.workshop }, value)
  }
  const places = [...found].map(([key, texts]): NamedPlace => {
    const [line = '', ...where] = key.split(' ')
    return { line: line as RegisterId, where: where.join(' '), texts: texts.size }
  })
  return { places, underWay: [...underWay.values()] }
}

const lineOfSetting = (key: string): RegisterId =>
  Object.entries(settings).find(([start]) => key.startsWith(start))?.[1].line ?? 'technical'

/** The value of JSON, or the text itself. */
function parsed(value: string): unknown {
  if (!/^[[{"]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

const readers: Readonly<Record<Room['kind'], (doc: Y.Doc) => object>> = {
  ...{ board: readBoard, mine: readMine, table: readTable, pen: readPen },
}

/** A document as it is now, and as it was in each picture of a step. */
async function documentsOf(storage: Storage, name: RoomName, kind: Room['kind']): Promise<readonly object[]> {
  const { snapshot, updates } = await storage.loadRoom(name)
  const kept = await storage.list('room_snapshot', { room: name })
  const now = [...(snapshot ? [snapshot.bytes] : []), ...updates.map(({ bytes }) => bytes)]
  const past = kept.flatMap((one) => (one.name === '' ? [] : [[one.bytes]]))
  return [now, ...past].map((parts) => {
    const doc = new Y.Doc()
    try {
      for (const bytes of parts) Y.applyUpdate(doc, bytes)
      return readers[kind](doc)
    } finally {
      doc.destroy()
    }
  })
}

/** Every text in a value. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsOf(one)
}
