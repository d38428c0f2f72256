import type { MeetingId } from '../../ids.js'
import type { Locale, Template } from '../../template.js'
import type { Earlier } from '../../workshop/checkin/earlier.js'
import type { Organisation, WorkshopKind, WorkshopState } from '../../workshop/state.js'
import { carriedOver } from './carriedOver.js'

/** A check-in as one press of a button makes it: everything that who leads would type over. */
export interface CheckinPlan {
  readonly kind: WorkshopKind
  readonly title: string
  readonly region: string
  readonly locale: Locale
  /** In the order of then, so that each keeps its shape. */
  readonly organisations: readonly Pick<Organisation, 'name' | 'type' | 'logo' | 'municipality'>[]
  readonly earlier: Earlier
  /** The first day that was agreed to meet again and is not past; null when there is none. */
  readonly meeting: { readonly id: MeetingId; readonly date: string | null; readonly start: string | null } | null
}

/** What the plan is made for. `today` is YYYY-MM-DD, `dateOf` the same of a moment, in the region's time zone. */
export interface CheckinPlanFacts {
  readonly template: Template
  readonly today: string
  readonly dateOf: (ms: number) => string
  /** How many notes of then came back nowhere, by reason; the server counts them. */
  readonly unused?: Earlier['unused']
}

/**
 * The check-in about a workshop: its partners, its agreed texts, the day that was agreed. A type that the template does
 * not have becomes its last one. Null when nothing was agreed, and of a rehearsal. Rule: SPEC RND-46.
 */
export function checkinPlan(state: WorkshopState, facts: CheckinPlanFacts): CheckinPlan | null {
  const { template, today, dateOf, unused } = facts
  const found = state.kind === 'rehearsal' ? null : carriedOver(state, dateOf)
  const earlier = found && withUnused(found, unused)
  if (earlier === null) return null
  const types = (template.organisationTypes ?? []).map(({ id }) => id)
  const [session] = template.sessions
  return {
    kind: state.kind,
    title: `Check-in ${state.region}`,
    region: state.region,
    locale: state.locale,
    organisations: state.organisations.map(({ name, type, logo, municipality }) => ({
      name,
      type: types.includes(type) ? type : (types.at(-1) ?? type),
      ...(logo === undefined ? {} : { logo }),
      ...(municipality === undefined ? {} : { municipality }),
    })),
    earlier,
    meeting: session ? { id: session.id, date: nextCheckin(state, today), start: session.start ?? null } : null,
  }
}

/** The same with how many notes came back nowhere, by reason; without any nothing is added. */
export const withUnused = (earlier: Earlier, unused: Earlier['unused'] = []): Earlier =>
  unused.length === 0 ? earlier : { ...earlier, unused }

/** The first day that was agreed to meet again, from today on; null when all are past, or none was agreed. */
export const nextCheckin = ({ checkinDates }: Pick<WorkshopState, 'checkinDates'>, today: string): string | null =>
  [...checkinDates].sort().find((date) => date >= today) ?? null
