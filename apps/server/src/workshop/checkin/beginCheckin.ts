import {
  type CheckinPlan,
  checkinPlan,
  type Earlier,
  err,
  isOver,
  ok,
  type Result,
  type Template,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { WireRefusal } from '@siroop/protocol'
import type { Act } from '../roomParts.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import type { MadeWorkshop, NewWorkshop, Workshops } from '../workshops.js'

/** The template that a check-in is made of. */
const checkinTemplate = 'check-in'

/** Makes a check-in about a workshop; functions of the accounts are handed in. */
export interface BeginParts {
  readonly workshops: Pick<Workshops, 'open' | 'create'>
  readonly templates: readonly Template[]
  readonly nowMs: () => number
  readonly workshopsOf: (facilitator: string) => Promise<readonly string[]>
  readonly seatFor: (facilitator: string, of: { readonly from: WorkshopId }) => Promise<NewWorkshop['seat']>
}
type Refusal = WireRefusal | 'unknown-template'

/**
 * The check-in about a workshop of this facilitator, made wholly: partners, texts, day. One that was made before and is
 * not over is given again, so that who presses twice has one.
 */
export const createBeginCheckin =
  ({ workshops, templates, nowMs, workshopsOf, seatFor }: BeginParts) =>
  async (room: WorkshopRoom, facilitator: string): Promise<Result<WorkshopId, Refusal>> => {
    const template = templates.find(({ id }) => id === checkinTemplate)
    if (template === undefined) return err('unknown-template')
    await room.catchUp()
    const facts = { template, today: dateOfMs(nowMs()), dateOf: dateOfMs, unused: await unusedIn(room) }
    const plan = checkinPlan(room.state(), facts)
    if (plan === null) return err('nothing-to-look-back-on')
    const own = await Promise.all((await workshopsOf(facilitator)).map((id) => workshops.open(workshopId(id))))
    const before = own.find((one) => one !== null && isAbout(one, room.id))
    if (before) return ok(before.id)
    const made = await workshops.create({
      ...plan,
      template,
      seat: await seatFor(facilitator, { from: room.id }),
      also: (fresh) => ({ acts: preparedActs(plan, fresh), writes: [], remember: () => undefined }),
    })
    return made.ok ? ok(made.value.id) : made
  }

/** How many notes of a workshop came back nowhere, by reason, as is printed around its newest edition; empty without one. */
export async function unusedIn(room: Pick<WorkshopRoom, 'view'>): Promise<NonNullable<Earlier['unused']>> {
  const view = await room.view({ kind: 'routeTeam' })
  return view?.audience === 'routeTeam' ? (view.editions.at(-1)?.origin.notes?.unused ?? []) : []
}

const isAbout = (room: WorkshopRoom, earlier: WorkshopId): boolean =>
  room.state().earlier?.workshop === earlier && room.state().kind !== 'rehearsal' && !isOver(room.state())

function preparedActs(plan: CheckinPlan, { facilitator, organisations }: MadeWorkshop): readonly Act[] {
  const actor = { kind: 'person', id: facilitator } as const
  const logos = plan.organisations.flatMap(({ logo }, at): Act[] => {
    const organisation = organisations[at]
    const isKnown = logo !== undefined && organisation !== undefined
    return isKnown ? [{ actor, command: { type: 'setLogo', organisation, sha256: logo } }] : []
  })
  const { meeting } = plan
  return [
    { actor: { kind: 'system' }, command: { type: 'carryOver', earlier: plan.earlier } },
    ...(meeting === null
      ? []
      : [
          {
            actor,
            command: { type: 'planMeeting', meeting: meeting.id, date: meeting.date, start: meeting.start },
          } satisfies Act,
        ]),
    ...logos,
  ]
}
