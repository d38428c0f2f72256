import {
  err,
  isOver,
  looksBack,
  mayBeRehearsed,
  mayBeWiped,
  ok,
  type RehearsalPlan,
  type Result,
  rehearsalPlan,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { createQueue } from '../../queue.js'
import type { Storage } from '../../storage/storage.js'
import type { Boards } from '../documents.js'
import type { DoorRefusal } from '../entrances.js'
import type { Act } from '../roomParts.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import type { AlsoMade, MadeWorkshop, NewWorkshop, Workshops } from '../workshops.js'
import { seatCrowd } from './crowd.js'
import { logosOnlyOf, removalOf } from './removal.js'
import { scriptOf } from './scripts.js'
import { seatsOf } from './seats.js'

type Answered<T> = Promise<Result<T, DoorRefusal>>
/** Rehearsals of this server: made, led by a facilitator among simulated people, wiped. */
export interface Rehearsals {
  /** Makes the rehearsal of a workshop; one that there was is wiped. `beside`: who comes in with the facilitator. */
  create(room: WorkshopRoom, seat: NewWorkshop['seat'], beside?: NewWorkshop['also']): Answered<WorkshopId>
  wipe(room: WorkshopRoom): Answered<null>
  /** Somebody looks at a workshop: when it is a rehearsal its people come, if they are not there. */
  looked(workshop: WorkshopId): void
  /** The workshop leaves memory: its people go. */
  letGo(workshop: WorkshopId): void
  stop(): void
}
export interface RehearsalParts {
  readonly storage: Storage
  readonly workshops: Pick<Workshops, 'open' | 'create' | 'wipe' | 'peek'>
  readonly boards: Boards
  readonly newId: () => string
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly report: (problem: string, error: unknown) => void
}

/** At most so many rehearsals are on a server at a time, whoever made them. */
export const mostRehearsals = 8
/** People go home when nobody else was there for so long. */
export const idleMs = 30 * 60_000
const lookMs = 60_000
/** They may still be seen on another server that is gone: asked again after this. */
const againMs = 20_000
/** Who has just begun to look at a workshop has not heard who is where. */
const hearMs = 2_000

export function createRehearsals(parts: RehearsalParts): Rehearsals {
  const { storage, workshops, after } = parts
  const queue = createQueue()
  /** Who sends home the people of a rehearsal. */
  const crowds = new Map<WorkshopId, () => unknown>()
  /** Of these this server has heard whom the other servers see. */
  const heard = new Set<WorkshopId>()
  let stopped = false

  const letGo = async (workshop: WorkshopId): Promise<void> => {
    const leave = crowds.get(workshop)
    crowds.delete(workshop)
    heard.delete(workshop)
    await leave?.()
  }
  /** First its people, so that nobody is still writing; in the end what was on its way to another server. */
  const wipe = async (room: WorkshopRoom): Answered<null> => {
    if (!mayBeWiped(room.state())) return err('not-a-rehearsal')
    await letGo(room.id)
    const wiped = await workshops.wipe(room.id, await logosOnlyOf(room.id, storage))
    if (!wiped.ok) return wiped
    after(againMs, () => {
      storage
        .transact(removalOf(room.id))
        .catch((error: unknown) => parts.report('a wiped rehearsal was not swept once more', error))
    })
    return wiped
  }
  const others = (room: WorkshopRoom): boolean =>
    [...room.state().participants.values()].some((one) => !one.simulated && room.isConnected(one.id))
  const people = (room: WorkshopRoom) => [...room.state().participants.values()].filter((one) => one.simulated)

  const looked = (workshop: WorkshopId) => {
    const room = workshops.peek(workshop)
    if (stopped || room === null || room.state().kind !== 'rehearsal' || crowds.has(workshop)) return
    if (isOver(room.state()) || !others(room)) return
    if (people(room).some((one) => room.isConnected(one.id))) {
      crowds.set(workshop, wait(workshop, againMs))
      return
    }
    if (storage.shared && !heard.has(workshop)) {
      heard.add(workshop)
      crowds.set(workshop, wait(workshop, hearMs))
      return
    }
    // Each of them looks too.
    crowds.set(workshop, () => undefined)
    const leave = seatCrowd({ ...parts, room, onClosed: () => void letGo(workshop) })
    const forget = sendHome(room)
    crowds.set(workshop, () => {
      forget()
      return leave()
    })
  }
  const wait = (workshop: WorkshopId, ms: number) =>
    after(ms, () => {
      crowds.delete(workshop)
      looked(workshop)
    })
  /** Looks every minute whether anybody is left for whom they are there; another server may have wiped it, too. */
  const sendHome = (room: WorkshopRoom): (() => void) => {
    let aloneMs = 0
    let cancel: (() => void) | null = null
    const isDone = async () => {
      if ((await storage.get('workshop', { id: room.id })) === null) return true
      aloneMs = others(room) ? 0 : aloneMs + lookMs
      return aloneMs >= idleMs || isOver(room.state())
    }
    const look = () => {
      cancel = after(lookMs, () => {
        isDone()
          .catch((error: unknown) => {
            parts.report('a rehearsal could not be looked at', error)
            return false
          })
          .then((done) => (done ? letGo(room.id) : cancel && look()))
      })
    }
    look()
    return () => {
      cancel?.()
      cancel = null
    }
  }

  const create: Rehearsals['create'] = async (room, seat, beside) => {
    const real = room.state()
    if (!mayBeRehearsed(real)) return err('not-a-rehearsal')
    if (real.organisations.length === 0) return err('no-organisations')
    const rows = await storage.list('workshop', { kind: 'rehearsal' })
    const rooms = await Promise.all(rows.map(({ id }) => workshops.open(workshopId(id))))
    const old = rooms.filter((one) => one?.state().rehearses === room.id)
    if (rows.length - old.length >= mostRehearsals) return err('too-many-rehearsals')
    for (const one of old) {
      const wiped = one === null ? ok(null) : await wipe(one)
      if (!wiped.ok) return wiped
    }
    const plan = rehearsalPlan(real)
    const script = scriptOf(plan.template.id, plan.locale)
    const types = plan.organisations.map(({ type }) => type)
    const made = await workshops.create({
      ...plan,
      kind: 'rehearsal',
      rehearses: room.id,
      seat,
      also: (fresh) => {
        const seats = seatsOf(fresh, { newId: parts.newId, locale: plan.locale, script, types })
        const prepared: AlsoMade = { acts: preparedActs(plan, fresh), writes: [], remember: () => undefined }
        return together([prepared, seats, ...(beside === undefined ? [] : [beside(fresh)])])
      },
    })
    return made.ok ? ok(made.value.id) : made
  }

  return {
    // Two who press the button at the same moment make one rehearsal, and then another in its place.
    create: (room, seat, beside) =>
      queue.run(() => storage.exclusively(`rehearse:${room.id}`, () => create(room, seat, beside))),
    wipe,
    looked,
    letGo: (workshop) => void letGo(workshop),
    stop: () => {
      stopped = true
      for (const workshop of [...crowds.keys()]) void letGo(workshop)
    },
  }
}

/** What the facilitator had prepared, done once more in the copy: days and places, and the logos of the partners. */
function preparedActs(plan: RehearsalPlan, { facilitator, organisations }: MadeWorkshop): readonly Act[] {
  const actor = { kind: 'person', id: facilitator } as const
  const planned = plan.meetings.map(
    ({ id, ...when }): Act => ({ actor, command: { type: 'planMeeting', meeting: id, ...when } }),
  )
  const logos = plan.organisations.flatMap(({ logo }, index): Act[] => {
    const organisation = organisations[index]
    return logo === undefined || organisation === undefined
      ? []
      : [{ actor, command: { type: 'setLogo', organisation, sha256: logo } }]
  })
  return [...planned, ...logos, ...earlierActs(plan, actor)]
}

/** A check-in that is not prepared wholly yet is tried with the invented sentences of its script: an empty one teaches nothing. */
function earlierActs(plan: RehearsalPlan, actor: Act['actor']): readonly Act[] {
  const { earlier, template, locale } = plan
  if (earlier !== null) return [{ actor: { kind: 'system' }, command: { type: 'carryOver', earlier } }]
  const invented = looksBack(template) ? scriptOf(template.id, locale).earlier : null
  return invented === null ? [] : [{ actor, command: { type: 'typeEarlier', ...invented } }]
}

const together = (parts: readonly AlsoMade[]): AlsoMade => ({
  acts: parts.flatMap(({ acts }) => acts),
  writes: parts.flatMap(({ writes }) => writes),
  remember: (side) => {
    for (const { remember } of parts) remember(side)
  },
})
