import {
  err,
  type Locale,
  mayBeWiped,
  type OrganisationId,
  ok,
  organisationId,
  type ParticipantId,
  participantId,
  type Result,
  type Template,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import type { WireRefusal } from '@siroop/protocol'
import { newDigits } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'
import { removalOf } from './rehearsal/removal.js'
import type { Act, RoomParts } from './roomParts.js'
import { readMemory } from './roomStore.js'
import { beatMs, watchServers } from './servers/watchServers.js'
import { noSideRows, type SideRows } from './sideRows.js'
import { openRoom, type WorkshopRoom } from './workshopRoom.js'

/** What a new workshop is made of. */
export interface NewWorkshop {
  readonly kind: 'real' | 'demo' | 'rehearsal'
  readonly template: Template
  readonly title: string
  readonly region: string
  readonly locale: Locale
  readonly organisations: readonly { readonly name: string; readonly type: string; readonly municipality?: string }[]
  /** The workshop of which it is a rehearsal. */
  readonly rehearses?: WorkshopId
  /** What comes along in the same transaction. */
  readonly also?: (made: MadeWorkshop) => AlsoMade
  /** Gives the facilitator, whose participant id was just made, a seat: rows of the same transaction. */
  readonly seat: (workshop: WorkshopId, participant: ParticipantId) => WriteOp
}
/** Ids of a workshop that is being made. */
export interface MadeWorkshop {
  readonly workshop: WorkshopId
  readonly facilitator: ParticipantId
  /** In the order in which they were wanted. */
  readonly organisations: readonly OrganisationId[]
}
export interface AlsoMade {
  readonly acts: readonly Act[]
  readonly writes: readonly WriteOp[]
  readonly remember: (side: SideRows) => void
}
/** The rooms of this process; each is opened when somebody first asks for it. */
export interface Workshops {
  /** Null: there is no such workshop. Rejects when it cannot be read. */
  open(id: WorkshopId): Promise<WorkshopRoom | null>
  /** The workshop whose four digits these are, or null. */
  byCode(code: string): Promise<WorkshopRoom | null>
  byManifest(manifest: string): Promise<WorkshopRoom | null>
  /** Makes a workshop with its partners, in one transaction. */
  create(wanted: NewWorkshop): Promise<Result<WorkshopRoom, WireRefusal>>
  /** Removes a rehearsal with everything of it, and closes everybody's lines. Refused for what is no rehearsal. `also`: what goes with it. */
  wipe(id: WorkshopId, also: readonly WriteOp[]): Promise<Result<null, 'not-a-rehearsal' | 'not-saved'>>
  /** The room if it is open, without waiting: for judges of document changes. */
  peek(id: WorkshopId): WorkshopRoom | null
  /** Rows beside the events of a workshop changed: shown to who looks, here and on the other servers. */
  rowsChanged(id: WorkshopId): Promise<void>
  /** Waits for everything that is being done. */
  idle(): Promise<void>
  /** Lets go of all workshops: hears nothing of them any more. */
  close(): void
}

/** A workshop that nobody looks at or asks for leaves memory after this many beats: half an hour. */
const quietBeats = (30 * 60_000) / beatMs

export function createWorkshops(parts: RoomParts): Workshops {
  const opening = new Map<WorkshopId, Promise<WorkshopRoom | null>>()
  const open = new Map<WorkshopId, WorkshopRoom>()

  const quiet = new Map<WorkshopId, number>()
  const letGo = (room: WorkshopRoom) => {
    room.close()
    quiet.delete(room.id)
    open.delete(room.id)
    opening.delete(room.id)
    parts.letGo?.(room.id)
  }
  const beat = (room: WorkshopRoom) => {
    room.beat()
    const beats = room.isWatched() ? 0 : (quiet.get(room.id) ?? 0) + 1
    quiet.set(room.id, beats)
    if (beats > quietBeats) letGo(room)
  }
  const stopWatching = watchServers({
    ...parts,
    rooms: () => [...open.values()].map((room) => ({ ...room, beat: () => beat(room) })),
  })

  const load = async (id: WorkshopId): Promise<WorkshopRoom | null> => {
    const memory = await readMemory(parts.storage, id)
    if (memory === null) {
      opening.delete(id)
      return null
    }
    const room = openRoom(id, memory, parts)
    open.set(id, room)
    return room
  }
  const openById = (id: WorkshopId): Promise<WorkshopRoom | null> => {
    const known = opening.get(id)
    if (open.has(id)) quiet.set(id, 0)
    if (known !== undefined) return known
    const loading = load(id)
    opening.set(id, loading)
    loading.catch(() => opening.delete(id))
    return loading
  }
  const tryToCreate = async (wanted: NewWorkshop, triesLeft: number): Promise<Result<WorkshopRoom, WireRefusal>> => {
    const id = workshopId(parts.newId())
    const facilitator = participantId(parts.newId())
    const joinCode = newDigits(4)
    const room = openRoom(id, { state: null, side: { ...noSideRows(), joinCode }, seq: 0 }, parts)
    const holder = await quietHolder(joinCode, triesLeft)
    const system: Act['actor'] = { kind: 'system' }
    const { kind, template, title, region, locale, rehearses } = wanted
    const organisations = wanted.organisations.map(() => organisationId(parts.newId()))
    const also = wanted.also?.({ workshop: id, facilitator, organisations })
    const copyOf = rehearses === undefined ? {} : { rehearses }
    const handled = await room.handle({
      id: null,
      acts: [
        {
          actor: system,
          command: {
            type: 'createWorkshop',
            workshop: id,
            kind,
            template,
            title,
            region,
            locale,
            facilitator,
            ...copyOf,
          },
        },
        ...wanted.organisations.map(
          (organisation, index): Act => ({
            actor: { kind: 'person', id: facilitator },
            command: {
              type: 'addOrganisation',
              organisation: organisations[index] ?? organisationId(parts.newId()),
              name: organisation.name,
              organisationType: organisation.type,
              ...(organisation.municipality && { municipality: organisation.municipality }),
            },
          }),
        ),
        ...(also?.acts ?? []),
      ],
      writes: [
        ...(holder === null ? [] : [takeCodeFrom(holder)]),
        {
          kind: 'insert',
          table: 'workshop',
          row: {
            id,
            kind,
            title: title.trim(),
            region: region.trim(),
            locale,
            template_id: template.id,
            template_title: template.title[locale] ?? template.title.nl ?? template.id,
            join_code: joinCode,
            manifest_id: null,
            epoch: 1,
            created_at_ms: parts.nowMs(),
            changed_at_ms: parts.nowMs(),
          },
        },
        wanted.seat(id, facilitator),
        {
          kind: 'insert',
          table: 'person',
          row: { workshop: id, participant: facilitator, name: null, blanked: 0, locale },
        },
        ...(also?.writes ?? []),
      ],
      ...(also === undefined ? {} : { remember: also.remember }),
    })
    if (handled.ok) {
      open.set(id, room)
      opening.set(id, Promise.resolve(room))
      if (holder !== null) await tellRowsChanged(holder)
      return ok(room)
    }
    room.close()
    // The only row that can exist already is that of the join code.
    if (handled.refusal === 'already-exists' && triesLeft > 0 && distinct(wanted.organisations))
      return tryToCreate(wanted, triesLeft - 1)
    return err(handled.refusal)
  }
  /** With many workshops digits run out: then the one that was quiet for longest gives its code back. */
  const quietHolder = async (code: string, triesLeft: number): Promise<WorkshopId | null> => {
    if (triesLeft > 10) return null
    const holder = await parts.storage.get('workshop', { join_code: code })
    const quietMs = parts.nowMs() - (holder?.changed_at_ms ?? parts.nowMs())
    return holder !== null && quietMs > 30 * 24 * 3_600_000 ? workshopId(holder.id) : null
  }
  const tellRowsChanged = async (id: WorkshopId) => {
    open.get(id)?.rowsChanged()
    if (!parts.storage.shared) return
    const { workshops } = await parts.storage.heads({ rooms: [], workshops: [id] })
    parts.neighbours.tell(id, { kind: 'events', seq: workshops.get(id) ?? 0 })
  }
  /** A row says something that this room does not know yet: another server wrote it a moment ago. */
  const thatKnows = async (room: WorkshopRoom | null, knows: (room: WorkshopRoom) => boolean) => {
    if (room !== null && !knows(room)) await room.catchUp()
    return room
  }

  return {
    open: openById,
    peek: (id) => {
      const room = open.get(id) ?? null
      if (room !== null) quiet.set(id, 0)
      return room
    },
    byCode: async (code) => {
      const row = /^\d{4}$/.test(code) ? await parts.storage.get('workshop', { join_code: code }) : null
      return row === null
        ? null
        : thatKnows(await openById(workshopId(row.id)), (room) => room.side().joinCode === code)
    },
    byManifest: async (manifest) => {
      const row = /^[a-z2-7]{16}$/.test(manifest) ? await parts.storage.get('manifest', { id: manifest }) : null
      if (row === null) return null
      return thatKnows(await openById(workshopId(row.workshop)), (room) => room.side().manifestId === manifest)
    },
    create: (wanted) => tryToCreate(wanted, 40),
    rowsChanged: tellRowsChanged,
    wipe: async (id, also) => {
      const room = await openById(id)
      // It is gone already: somebody else wiped it.
      if (room === null) return ok(null)
      if (!mayBeWiped(room.state())) return err('not-a-rehearsal')
      if (!(await room.end([...removalOf(id), ...also]))) return err('not-saved')
      letGo(room)
      parts.boards.end(id)
      // An edit or a card that was on its way while the lines closed. Without rows of the workshop nobody finds them anyway.
      await parts.storage.transact(removalOf(id))
      return ok(null)
    },
    idle: async () => {
      await Promise.all([...open.values()].map((room) => room.idle()))
    },
    close: () => {
      stopWatching()
      for (const room of [...open.values()]) letGo(room)
    },
  }
}

const distinct = (organisations: NewWorkshop['organisations']): boolean =>
  new Set(organisations.map(({ name, municipality = '' }) => `${name.trim()} ${municipality}`.toLowerCase())).size ===
  organisations.length

const takeCodeFrom = (holder: WorkshopId): WriteOp => ({
  kind: 'patch',
  table: 'workshop',
  where: { id: holder },
  set: { join_code: null },
})
