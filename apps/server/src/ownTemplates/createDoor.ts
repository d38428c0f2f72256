import { err, ok, type Result, type Template, type WorkshopId } from '@siroop/domain'
import type { WireRefusal } from '@siroop/protocol'
import type { Accounts } from '../accounts/accounts.js'
import type { NewWorkshop, Workshops } from '../workshop/workshops.js'
import type { OwnTemplates } from './ownTemplates.js'

type Wanted = Pick<NewWorkshop, 'title' | 'region' | 'locale' | 'organisations'> & {
  readonly template: string
  /** The Space that it belongs to; absent: the first in which they lead. */
  readonly space?: string | undefined
}

type DoorRefusal = WireRefusal | 'unknown-template' | 'not-your-role'

/** Makes workshops for facilitators: of a template that ships, or of one of their own. The workshop keeps its own copy (INV-1). */
export const createWorkshopDoor =
  (parts: {
    readonly templates: readonly Template[]
    readonly own: Pick<OwnTemplates, 'find'>
    readonly workshops: Pick<Workshops, 'create'>
    readonly seatFor: Accounts['seatFor']
    readonly leadsIn: Accounts['leadsIn']
  }) =>
  async (facilitator: string, { space, ...wanted }: Wanted): Promise<Result<WorkshopId, DoorRefusal>> => {
    if (space !== undefined && !(await parts.leadsIn(facilitator, space))) return err('not-your-role')
    const template =
      parts.templates.find((one) => one.id === wanted.template) ?? (await parts.own.find(facilitator, wanted.template))
    if (template === null) return err('unknown-template')
    const seat = await parts.seatFor(facilitator, { space })
    const made = await parts.workshops.create({ ...wanted, kind: 'real', template, seat })
    return made.ok ? ok(made.value.id) : made
  }
