import {
  type Event,
  type Locale,
  type NoteId,
  noteId,
  type OrganisationId,
  organisationId,
  type ParticipantId,
  participantId,
  type SignatoryDetails,
  type SignatureId,
  type StepId,
  type SuccessorDetails,
  stepId,
  type Wifi,
  type WorkshopId,
} from '@siroop/domain'
import type { Storage } from '../storage/storage.js'
import { readWifi } from './papers/paperRows.js'

/** Who wrote a revealed note. `participant` is null for anonymous steps. Never leaves the server. */
export interface NoteOrigin {
  readonly step: StepId
  readonly organisation: OrganisationId | null
  readonly participant: ParticipantId | null
}
/** What stands beside the events of one workshop: names, origins, personal fields of signatures, codes, the network. */
export interface SideRows {
  readonly epoch: number
  joinCode: string | null
  manifestId: string | null
  readonly people: Map<ParticipantId, { readonly name: string | null; readonly locale: Locale }>
  readonly origins: Map<NoteId, NoteOrigin>
  readonly signatories: Map<SignatureId, SignatoryDetails>
  /** What new board members gave with their answers. */
  readonly successors: Map<ParticipantId, SuccessorDetails>
  /** What was written with the last decline of an organisation, by `declineKey`. */
  readonly declines: Map<string, string>
  /** Theme tables at which people have a place by their registration, the first choice first. */
  readonly booked: ReadonlyMap<ParticipantId, readonly string[]>
  /** The network of the room, as the facilitator wrote it down. */
  readonly wifi: Wifi | null
  /** Hash of the last register entry; 64 zeros before the first. */
  registerHead: string
  /** Of the last entry that the PDF of an edition tells of: an answer of a new board member is told in a file of its own. */
  printedHead: string
}

/** By which the words of a decline are found. */
export const declineKey = (edition: number, organisation: OrganisationId): string => `${edition} ${organisation}`

export const emptyRegister = '0'.repeat(64)

/** A workshop that is being made has no rows yet. */
export const noSideRows = (): SideRows => ({
  epoch: 1,
  joinCode: null,
  manifestId: null,
  people: new Map(),
  origins: new Map(),
  signatories: new Map(),
  successors: new Map(),
  declines: new Map(),
  booked: new Map(),
  wifi: null,
  registerHead: emptyRegister,
  printedHead: emptyRegister,
})

/** Events with their numbers, and the rows as they were before these events (null: nothing was read yet). */
interface ReadSince {
  readonly events: readonly { readonly seq: number; readonly event: Event }[]
  readonly before: SideRows | null
}

/**
 * Reads the rows of one workshop. What only comes with an event of a kind is not read again when there is none of that
 * kind among `events`. Null: there is no such workshop.
 */
export async function readSideRows(
  storage: Storage,
  workshop: WorkshopId,
  { events, before }: ReadSince,
): Promise<SideRows | null> {
  const has = (type: Event['type']) => before === null || events.some(({ event }) => event.type === type)
  const [row, people, origins, fields, [last], wifi, registrations] = await Promise.all([
    storage.get('workshop', { id: workshop }),
    storage.list('person', { workshop }),
    has('notesRevealed') ? storage.list('note_origin', { workshop }) : null,
    has('signed') || has('signingDeclined') || has('handoverAnswered')
      ? storage.list('register_person', { workshop })
      : [],
    storage.list('register', { workshop }, { orderBy: 'seq', descending: true, limit: 1 }),
    readWifi(storage, workshop),
    storage.list('registration', { workshop, state: 'confirmed' }),
  ])
  if (row === null) return null
  return {
    epoch: row.epoch,
    joinCode: row.join_code,
    manifestId: row.manifest_id,
    people: new Map(people.map((person) => [participantId(person.participant), personOf(person)])),
    origins: origins === null && before !== null ? before.origins : originsOf(origins ?? []),
    signatories: new Map([...(before?.signatories ?? []), ...signatoriesOf(events, fields)]),
    successors: new Map([...(before?.successors ?? []), ...successorsOf(events, fields)]),
    declines: declinesOf(before?.declines ?? new Map(), events, fields),
    booked: new Map(registrations.map((one) => [participantId(one.participant), bookedOf(one)])),
    wifi,
    registerHead: last?.hash ?? emptyRegister,
    printedHead: (await printedEntry(storage, workshop, last))?.hash ?? emptyRegister,
  }
}

interface PersonRow {
  readonly name: string | null
  readonly blanked: number
  readonly locale: string
}
interface OriginRow {
  readonly note: string
  readonly step: string
  readonly organisation: string | null
  readonly participant: string | null
}
interface BookingRow {
  readonly first_table: string
  readonly first_state: string
  readonly second_table: string
  readonly second_state: string
}
interface RegisterEntry {
  readonly json: string
  readonly hash: string
}
interface FieldRow {
  readonly entry: number
  readonly field: string
  readonly value: string | null
}
const personOf = ({ name, blanked, locale }: PersonRow) => ({
  name: blanked === 1 ? null : name,
  locale: locale === 'en' ? ('en' as const) : ('nl' as const),
})

/** Tables where somebody has a place, and waits for none. */
const bookedOf = (one: BookingRow): readonly string[] => [
  ...(one.first_state === 'placed' ? [one.first_table] : []),
  ...(one.second_state === 'placed' && one.second_table !== '' ? [one.second_table] : []),
]

const originsOf = (rows: readonly OriginRow[]): SideRows['origins'] =>
  new Map(
    rows.map((origin) => [
      noteId(origin.note),
      {
        step: stepId(origin.step),
        organisation: origin.organisation === null ? null : organisationId(origin.organisation),
        participant: origin.participant === null ? null : participantId(origin.participant),
      },
    ]),
  )

/** The last entry that is no answer of a new board member. */
async function printedEntry(
  storage: Storage,
  workshop: WorkshopId,
  last: RegisterEntry | undefined,
): Promise<RegisterEntry | undefined> {
  const isPrinted = ({ json }: RegisterEntry) => (JSON.parse(json) as Event).type !== 'handoverAnswered'
  if (last === undefined || isPrinted(last)) return last
  const all = await storage.list('register', { workshop }, { orderBy: 'seq', descending: true })
  return all.find(isPrinted)
}

/** What was typed, by the number of its event. */
function fieldsByEntry(rows: readonly FieldRow[]): ReadonlyMap<number, Record<string, string | null>> {
  const fields = new Map<number, Record<string, string | null>>()
  for (const { entry, field, value } of rows) fields.set(entry, { ...fields.get(entry), [field]: value })
  return fields
}

function successorsOf(
  events: ReadSince['events'],
  rows: readonly FieldRow[],
): (readonly [ParticipantId, SuccessorDetails])[] {
  const fields = fieldsByEntry(rows)
  return events.flatMap(({ seq, event }) => {
    const person = event.type === 'handoverAnswered' ? fields.get(seq) : undefined
    if (event.type !== 'handoverAnswered' || person === undefined) return []
    const { name, function: work, remark } = person
    return [[event.successor, { name: name ?? '', function: work ?? '', remark: remark ?? null }] as const]
  })
}

function signatoriesOf(
  events: ReadSince['events'],
  rows: readonly FieldRow[],
): (readonly [SignatureId, SignatoryDetails])[] {
  const fields = fieldsByEntry(rows)
  return events.flatMap(({ seq, event }) => {
    const person = event.type === 'signed' ? fields.get(seq) : undefined
    if (event.type !== 'signed' || person === undefined) return []
    const { name, function: work, sentence, condition } = person
    const details = { name: name ?? '', function: work ?? '', sentence: sentence ?? null, condition: condition ?? null }
    return [[event.signature, details] as const]
  })
}

/** A later decline without words takes the words of the one before away. */
function declinesOf(
  before: SideRows['declines'],
  events: ReadSince['events'],
  rows: readonly FieldRow[],
): SideRows['declines'] {
  const declines = new Map(before)
  for (const { seq, event } of events) {
    if (event.type !== 'signingDeclined') continue
    const reason = rows.find(({ entry, field }) => entry === seq && field === 'reason')?.value ?? null
    const key = declineKey(event.edition, event.organisation)
    if (reason === null) declines.delete(key)
    else declines.set(key, reason)
  }
  return declines
}
