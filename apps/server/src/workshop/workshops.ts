import {
  err,
  type Locale,
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
import type { Act, RoomParts } from './roomParts.js'
import { readMemory } from './roomStore.js'
import { noSideRows } from './sideRows.js'
import { openRoom, type WorkshopRoom } from './workshopRoom.js'

/** What a new workshop is made of. */
export interface NewWorkshop {
  readonly kind: 'real' | 'demo' | 'rehearsal'
  readonly template: Template
  readonly title: string
  readonly region: string
  readonly locale: Locale
  readonly organisations: readonly { readonly name: string; readonly type: string }[]
  /** Gives the facilitator, whose participant id was just made, a seat: rows of the same transaction. */
  readonly seat: (workshop: WorkshopId, participant: ParticipantId) => WriteOp
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
  /** The room if it is open, without waiting: for judges of document changes. */
  peek(id: WorkshopId): WorkshopRoom | null
  /** Waits for everything that is being done. */
  idle(): Promise<void>
}

export function createWorkshops(parts: RoomParts): Workshops {
  const opening = new Map<WorkshopId, Promise<WorkshopRoom | null>>()
  const open = new Map<WorkshopId, WorkshopRoom>()

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
    const system: Act['actor'] = { kind: 'system' }
    const { kind, template, title, region, locale } = wanted
    const handled = await room.handle({
      id: null,
      acts: [
        {
          actor: system,
          command: { type: 'createWorkshop', workshop: id, kind, template, title, region, locale, facilitator },
        },
        ...wanted.organisations.map(
          (organisation): Act => ({
            actor: { kind: 'person', id: facilitator },
            command: {
              type: 'addOrganisation',
              organisation: organisationId(parts.newId()),
              name: organisation.name,
              organisationType: organisation.type,
            },
          }),
        ),
      ],
      writes: [
        ...(await freeCode(joinCode, triesLeft)),
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
      ],
    })
    if (handled.ok) {
      open.set(id, room)
      opening.set(id, Promise.resolve(room))
      return ok(room)
    }
    // The only row that can exist already is that of the join code.
    if (handled.refusal === 'already-exists' && triesLeft > 0 && distinct(wanted.organisations))
      return tryToCreate(wanted, triesLeft - 1)
    return err(handled.refusal)
  }
  /** With many workshops digits run out: then the one that was quiet for longest gives its code back. */
  const freeCode = async (code: string, triesLeft: number): Promise<WriteOp[]> => {
    if (triesLeft > 10) return []
    const holder = await parts.storage.get('workshop', { join_code: code })
    const quietMs = parts.nowMs() - (holder?.changed_at_ms ?? parts.nowMs())
    return holder !== null && quietMs > 30 * 24 * 3_600_000
      ? [{ kind: 'patch', table: 'workshop', where: { id: holder.id }, set: { join_code: null } }]
      : []
  }

  return {
    open: openById,
    peek: (id) => open.get(id) ?? null,
    byCode: async (code) => {
      const row = /^\d{4}$/.test(code) ? await parts.storage.get('workshop', { join_code: code }) : null
      return row === null ? null : openById(workshopId(row.id))
    },
    byManifest: async (manifest) => {
      const row = /^[a-z2-7]{16}$/.test(manifest) ? await parts.storage.get('manifest', { id: manifest }) : null
      return row === null ? null : openById(workshopId(row.workshop))
    },
    create: (wanted) => tryToCreate(wanted, 40),
    idle: async () => {
      await Promise.all([...open.values()].map((room) => room.idle()))
    },
  }
}

const distinct = (organisations: NewWorkshop['organisations']): boolean =>
  new Set(organisations.map(({ name }) => name.trim().toLowerCase())).size === organisations.length
