import { layoutRoute, monthsBetween, type Route, type RouteLayout, renderRouteSvg } from '@siroop/pictures'
import { shortMonth } from '../dates.js'
import { pictureBox } from '../look/grid.js'
import type { OutlineStep } from '../outline/outline.js'
import type { Printed } from './sentence.js'

/** In CSS pixels: the width between the margins, and at most this high, so that title, introduction and the first picture share a page. */
const frame = { width: 612, mostHeight: 700, textSize: 11.5 }
/** Smaller than this (6.5 points) nothing is read from paper. */
const leastText = 8.7
/** Of a step and of an organisation, in sizes of text, when there is room. */
const room = { step: 3.8, lane: 0.6, head: 2.7 }

/**
 * The route as a picture above its table, or a few when it is long: a lane per organisation that took a step on, a bar per step from the day of its
 * first step to its last, by the number of the table; what has to be done before has an arrow to it. Made from the frozen
 * text only, so that it is the same on every print. Nothing for a single step: the table says that.
 */
export function routePicture(
  steps: readonly OutlineStep[],
  { section, words, shortName }: Printed,
  locale: 'nl' | 'en',
) {
  const owned = steps.flatMap((one) => (one.owner === null ? [] : [{ ...one, owner: one.owner }]))
  if (owned.length < 2) return ''
  const dueOf = new Map(owned.map(({ subject, drawn }) => [subject, drawn.due]))
  const actions = owned.map(({ subject, number, text, owner, drawn }) => ({
    id: subject,
    organisation: owner.id,
    text: `${number}. ${text}`,
    start: startOf(
      drawn,
      drawn.needs.flatMap((id) => dueOf.get(id) ?? []),
    ),
    due: drawn.due,
    isAccepted: true,
    isDone: false,
    enables: owned.filter((later) => later.drawn.needs.includes(subject)).map((later) => later.subject),
  }))
  const from = actions.reduce((first, { start }) => (start < first ? start : first), actions[0]?.start ?? '')
  const last = actions.reduce((latest, { due }) => (due > latest ? due : latest), from)
  const owners = new Map(owned.map(({ owner }) => [owner.id, owner]))
  const route: Route = {
    organisations: [...owners.values()].map((owner) => ({ ...owner, shortName: shortName(owner) })),
    actions,
    ticks: monthsBetween(from, last).map((day) => ({ day, label: shortMonth(day, locale) })),
    today: dayBefore(from),
  }
  return pagesOf(route)
    .map((layout, index, all) => {
      const title = all.length === 1 ? section.title : words.text.part(section.title, index + 1, all.length)
      const look = { id: `route-${section.id}-${index}`, title, description: words.text.routePicture }
      return pictureBox(renderRouteSvg(layout, { ...look, ground: 'print' }), layout.height)
    })
    .join('')
}

/** As few pictures as keep the type readable, each at most a page; lanes stay whole. */
function pagesOf(route: Route): readonly RouteLayout[] {
  const { organisations, actions } = route
  const mine = actions.filter(({ organisation }) => organisations.some(({ id }) => id === organisation))
  const { step, lane, head } = room
  const wished = (head + mine.length * step + organisations.length * lane) * frame.textSize
  const layout = layoutRoute({ ...route, actions: mine }, { ...frame, height: Math.min(frame.mostHeight, wished) })
  const half = Math.ceil(organisations.length / 2)
  if (layout.textSize < leastText && organisations.length > 1)
    return [organisations.slice(0, half), organisations.slice(half)].flatMap((some) =>
      pagesOf({ ...route, organisations: some }),
    )
  const used = layout.lanes.reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0)
  return [{ ...layout, height: Math.ceil(used + 1) }]
}

/** The day of the first step, or when what it needs is done; never after its own day. */
function startOf({ due, firstStepBy }: OutlineStep['drawn'], after: readonly string[]): string {
  const ready = after.filter((day) => day < due).reduce((latest, day) => (day > latest ? day : latest), firstStepBy)
  return ready > due ? due : ready
}

/** Nothing on paper is now or done: the picture begins before all of it. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
