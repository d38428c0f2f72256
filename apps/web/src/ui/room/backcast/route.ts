import type { Locale, Organisation, RouteBar } from '@siroop/domain'
import { shortMonth } from '@siroop/manifest'
import { layoutRoute, monthsBetween, monthsLater, type Route, type RouteLayout, shortNames } from '@siroop/pictures'

/** What the route is drawn from. */
export interface RouteData {
  readonly bars: readonly RouteBar[]
  readonly organisations: readonly Organisation[]
  /** Left out of names in the picture: everybody in the room knows it. */
  readonly region: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly language: Locale
  /** The word for today. */
  readonly now: string
}

/** Until somebody names a day, an asked step is drawn half a year long. */
const askedMonths = 6

/** A lane per organisation that takes or is asked for a step, in list order; months above it. Nobody who said no is in it. */
export function routeOf({ bars, organisations, region, today, language, now }: RouteData): Route {
  const owned = bars.flatMap((bar) => (bar.organisation === null ? [] : [{ ...bar, organisation: bar.organisation }]))
  const dueOf = new Map(owned.map(({ subject, start, due }) => [subject, due ?? monthsLater(start, askedMonths)]))
  const actions = owned.map(({ subject, text, organisation, accepted, needs }) => ({
    id: subject,
    organisation,
    text,
    start: startOf({ today, due: dueOf.get(subject) ?? today, after: needs.flatMap((id) => dueOf.get(id) ?? []) }),
    due: dueOf.get(subject) ?? today,
    isAccepted: accepted,
    isDone: false,
    enables: owned.filter(({ needs }) => needs.includes(subject)).map((later) => later.subject),
  }))
  const last = actions.reduce((latest, { due }) => (due > latest ? due : latest), monthsLater(today, askedMonths))
  const short = shortNames(
    organisations.map(({ name }) => name),
    region,
  )
  return {
    organisations: organisations
      .map(({ id, name, shape, letters }, index) => ({ id, name, shortName: short[index] ?? name, shape, letters }))
      .filter(({ id }) => owned.some(({ organisation }) => organisation === id)),
    actions,
    ticks: [
      { day: today, label: now },
      ...monthsBetween(today, last).map((day) => ({ day, label: shortMonth(day, language) })),
    ],
    today,
  }
}

/** What was promised tonight begins tomorrow; a step that needs another one begins when that one is done. */
function startOf({
  today,
  due,
  after,
}: {
  readonly today: string
  readonly due: string
  readonly after: readonly string[]
}) {
  const tomorrow = new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const ready = after.filter((day) => day < due).reduce((latest, day) => (day > latest ? day : latest), tomorrow)
  return ready > due ? due : ready
}

/** The place on the room screen, in tenths of a percent of its height. */
export interface RouteRoom {
  readonly width: number
  readonly height: number
  readonly textSize: number
}

/** With more steps on one page, cutting their words saves less than a next page costs. */
const fewSteps = 8

/** The route on as few pages as keep its type readable from the last row; lanes stay whole. Many steps with cut words are two pages. */
export function routePages(route: Route, room: RouteRoom): readonly RouteLayout[] {
  const page = layoutRoute(route, room)
  const isGood =
    page.textSize >= room.textSize && (page.bars.length <= fewSteps || page.bars.every(({ isCut }) => !isCut))
  if (isGood || route.organisations.length < 2) return [page]
  const half = Math.ceil(route.organisations.length / 2)
  return [route.organisations.slice(0, half), route.organisations.slice(half)].flatMap((organisations) =>
    routePages({ ...route, organisations }, room),
  )
}
