import { scaleLinear } from 'd3-scale'
import { measureText, widestWordInEms, widthInEms, wrapText } from '../text/wrap.js'
import { routeArrows } from './arrows.js'
import { type BarLook, type DatedAction, datedActions, type FilledBar, fillBar } from './bars.js'
import { dayNumber } from './days.js'
import { packRows } from './pack.js'
import type { Route, RouteFrame, RouteLane, RouteLayout, RouteOrganisation } from './route.js'

/** Shares of the text size, after the drawing of the room screen. */
const share = {
  ...{ names: 9.9, mostNames: 13.6, header: 2.6, pitch: 3.8 },
  ...{ chip: 2.4, besideChip: 0.7, name: 1.06, besideName: 0.4 },
}

/** What is tried, in order of what shows most: room for two lines, one line, and then smaller. */
function* looks(textSize: number): Generator<Omit<BarLook, 'left' | 'right'> & { readonly pitch: number }> {
  const airy = { textSize, barHeight: 2.6 * textSize, maxLines: 2, pitch: 3.1 * textSize }
  const snug = { ...airy, barHeight: 2.36 * textSize, pitch: 2.66 * textSize }
  for (const look of [airy, snug]) for (const beside of [30, 22, 16]) yield { ...look, beside }
  const level = { textSize, barHeight: 1.5 * textSize, maxLines: 1, pitch: 1.9 * textSize }
  for (const beside of [44, 30, 18, 13, 9]) yield { ...level, beside }
  for (let size = textSize; ; size *= size > textSize * 0.75 ? 0.93 : 0.85) {
    for (const beside of size > textSize * 0.75 ? [18, 13, 9, 6] : [13, 8, 5]) {
      yield { textSize: size, barHeight: 1.24 * size, maxLines: 1, pitch: 1.42 * size, beside }
    }
  }
}

/** Room for the shapes and the names, in sizes of text: more where that keeps a long word of a name whole. */
function namesOf({ organisations }: Route): number {
  const words = organisations.map(({ name, shortName }) => widestWordInEms(shortName ?? name, 'ui'))
  const asked = share.chip + share.besideChip + Math.max(0, ...words) * share.name + share.besideName + 0.1
  return Math.min(share.mostNames, Math.max(share.names, asked))
}

/**
 * Draws the change route as geometry: a lane per organisation, a bar per action from its start to its day, arrows to the
 * right. All actions fit in the frame; a text that does not fit is cut, the outline has it whole.
 */
export function layoutRoute(route: Route, frame: RouteFrame): RouteLayout {
  const dated = datedActions(route)
  const left = Math.min(frame.width * 0.4, namesOf(route) * frame.textSize)
  const scale = timeScale(route, dated, { left, right: frame.width - 2 })
  const top = share.header * frame.textSize
  for (const look of looks(frame.textSize)) {
    const bars = dated.map((one) =>
      fillBar(one, { x1: scale(one.start), x2: scale(one.due) }, { ...look, left, right: frame.width - 2 }),
    )
    const rows = new Map<string, number>()
    const counts = route.organisations.map(({ id }) => {
      const mine = bars.filter(({ organisation }) => organisation === id)
      const packed = packRows(mine, look.textSize * 0.5)
      for (const [bar, row] of packed) rows.set(bar, row)
      return Math.max(1, ...[...packed.values()].map((row) => row + 1))
    })
    const count = counts.reduce((sum, one) => sum + one, 0)
    const air = look.pitch - look.barHeight
    const needed = count * look.pitch + counts.length * air
    if (top + needed > frame.height && look.textSize > 0.5) continue
    return place(route, frame, { bars, rows, counts, look, top, scale, left, dated })
  }
  throw new Error('The looks go on until the bars have no height, so one fits.')
}

interface Chosen {
  readonly bars: readonly FilledBar[]
  readonly rows: ReadonlyMap<string, number>
  readonly counts: readonly number[]
  readonly look: Omit<BarLook, 'left' | 'right'> & { readonly pitch: number }
  readonly top: number
  readonly left: number
  readonly scale: (day: number) => number
  readonly dated: readonly DatedAction[]
}

function place(route: Route, frame: RouteFrame, chosen: Chosen): RouteLayout {
  const { bars, rows, counts, look, top, scale, left } = chosen
  const count = counts.reduce((sum, one) => sum + one, 0)
  const air = look.pitch - look.barHeight
  const free = (frame.height - top - counts.length * air) / Math.max(1, count)
  const pitch = Math.min(
    Math.max(look.pitch, free),
    Math.max(look.pitch, look.barHeight * 1.46, share.pitch * look.textSize),
  )
  const lanes: RouteLane[] = []
  let y = top
  for (const [index, organisation] of route.organisations.entries()) {
    const height = (counts[index] ?? 1) * pitch + air
    lanes.push(laneOf(organisation, { y, height, left, textSize: frame.textSize, small: look.textSize }))
    y += height
  }
  const placed = bars.map(({ from: _, until: __, ...bar }) => {
    const lane = lanes.find(({ id }) => id === bar.organisation)
    const at = (lane?.y ?? 0) + air / 2 + (rows.get(bar.id) ?? 0) * pitch + (pitch - look.barHeight) / 2
    return {
      ...bar,
      y: at,
      textAt: { x: bar.textAt.x, y: at + bar.textAt.y },
      textBox: { ...bar.textBox, y: at + bar.textBox.y },
      stateAt: bar.stateAt === null ? null : { ...bar.stateAt, y: at + bar.stateAt.y },
    }
  })
  const today = dayNumber(route.today)
  const links = route.actions.flatMap(({ id, enables }) =>
    [...new Set(enables)].filter((to) => to !== id).map((to) => ({ from: id, to })),
  )
  return {
    width: frame.width,
    height: frame.height,
    textSize: look.textSize,
    lanes,
    ticks: ticksOf(route, frame, scale),
    todayX: today === null ? null : scale(today),
    tickLine: { labelY: frame.textSize, y1: frame.textSize * 1.6, y2: y, labelSize: frame.textSize },
    bars: placed,
    ...routeArrows(placed, links, { textSize: look.textSize, gap: pitch - look.barHeight }),
  }
}

function timeScale(
  { ticks, today }: Route,
  dated: readonly DatedAction[],
  { left, right }: { readonly left: number; readonly right: number },
): (day: number) => number {
  const days = [...ticks.map(({ day }) => dayNumber(day)), dayNumber(today)].filter((day) => day !== null)
  const all = [...days, ...dated.flatMap(({ start, due }) => [start, due])]
  const from = Math.min(...(all.length === 0 ? [0] : all))
  const until = Math.max(from + 1, ...all)
  return scaleLinear([from, until], [left, right])
}

function ticksOf(
  { ticks }: Route,
  { width, textSize }: RouteFrame,
  scale: (day: number) => number,
): RouteLayout['ticks'] {
  const known = ticks.flatMap((tick) => {
    const day = dayNumber(tick.day)
    return day === null ? [] : [{ ...tick, x: scale(day) }]
  })
  let free = Number.NEGATIVE_INFINITY
  return known
    .sort((a, b) => a.x - b.x)
    .map((tick, index) => {
      const size = widthInEms(tick.label, 'ui') * textSize
      const anchor =
        index === 0 ? ('start' as const) : tick.x + size / 2 > width ? ('end' as const) : ('middle' as const)
      const from = tick.x - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2)
      const isShown = from >= free
      if (isShown) free = from + size + textSize * 0.6
      return { ...tick, anchor, isShown }
    })
}

interface LaneRoom {
  readonly y: number
  readonly height: number
  readonly left: number
  readonly textSize: number
  /** Size of the text in the bars: a name is never much larger. */
  readonly small: number
}

/** The shape and the name, in the middle of the lane. */
function laneOf(organisation: RouteOrganisation, { y, height, left, textSize, small }: LaneRoom): RouteLane {
  const chip = Math.min(share.chip * textSize, height * 0.72)
  const nameSize = Math.min(textSize * share.name, small * 1.4)
  const nameX = chip + share.besideChip * textSize
  const nameWidth = left - nameX - share.besideName * textSize
  const most = Math.max(1, Math.min(3, Math.floor(height / (nameSize * 1.15))))
  const text = measureText(organisation.shortName ?? organisation.name, 'ui')
  const { lines, isCut } = wrapText(text, nameWidth / nameSize, most)
  const middle = y + height / 2
  return {
    id: organisation.id,
    organisation,
    y,
    height,
    chip: { x: 0, y: middle - chip / 2, size: chip },
    nameAt: { x: nameX, y: middle - ((lines.length - 1) / 2) * nameSize * 1.1 + nameSize * 0.35 },
    nameLines: lines,
    nameSize,
    nameWidth,
    isCut,
    isMeasured: text.isMeasured,
  }
}
