import type { Link } from '../links.js'
import { type FlowArrow, type FlowBox, type FlowPoint, middle, type RouteSpace } from './flow.js'
import { linkKey } from './order.js'
import { placePasses } from './passes.js'
import { type Net, orderTracks } from './tracks.js'

/** The arrows, and how many tracks the fullest way between two layers has. */
export interface Routed {
  readonly arrows: readonly FlowArrow[]
  readonly tracks: number
}

/** A link that comes in at a layer's early side: at a box, or past it. */
interface Arrival {
  readonly source: string
  readonly left: number
  readonly link: Link | null
  at: number
}

/**
 * Draws every link as lines along and across, past the boxes and never through one. Links from one box share their way
 * until they part; each has a head of its own.
 */
export function routeLinks(links: readonly Link[], space: RouteSpace): Routed {
  const { layers } = space
  const layerOf = new Map(layers.flatMap(({ boxes }, layer) => boxes.map(({ id }) => [id, layer] as const)))
  const boxOf = new Map(layers.flatMap(({ boxes }) => boxes.map((box) => [box.id, box] as const)))
  const known = links.filter(({ from, to }) => (layerOf.get(from) ?? 0) <= (layerOf.get(to) ?? -1))
  const within = known.filter(({ from, to }) => layerOf.get(from) === layerOf.get(to))
  const between = known.filter(({ from, to }) => layerOf.get(from) !== layerOf.get(to))
  const ways = new Map<string, FlowPoint[]>(known.map((link) => [linkKey(link), []]))
  /** Where the line of a source is, at the late side of the layer that was handled last. */
  const lines = new Map<string, number>()
  let tracks = 0
  for (const [index, layer] of layers.entries()) {
    const arrivals: Arrival[] = []
    const passing = placePasses(passingAt(index, { between, layerOf, space, lines }), layer, space)
    for (const { source, across } of passing) {
      arrivals.push({ source, left: lines.get(source) ?? across, link: null, at: across })
    }
    for (const link of between) {
      if (layerOf.get(link.to) !== index) continue
      arrivals.push({ source: link.from, left: lines.get(link.from) ?? 0, link, at: 0 })
    }
    for (const link of within) {
      const source = boxOf.get(link.from)
      if (layerOf.get(link.to) !== index || source === undefined) continue
      arrivals.push({ source: `${link.from} in ${index}`, left: middle(source) + space.spacing, link, at: 0 })
    }
    const context = { index, boxOf, ways, between, layerOf, within, lines, space }
    if (arrivals.length > 0) tracks = Math.max(tracks, arrive(arrivals, context))
    const here = new Map(passing.map(({ source, across }) => [source, across]))
    for (const source of [...lines.keys()]) {
      const across = here.get(source)
      if (across === undefined) lines.delete(source)
      else lines.set(source, across)
    }
    for (const { id } of layer.boxes) {
      const box = boxOf.get(id)
      if (box !== undefined && between.some((link) => link.from === id)) lines.set(id, middle(box))
    }
  }
  const arrows = known.map((link) => ({ ...link, points: simplified(ways.get(linkKey(link)) ?? []) }))
  return { arrows, tracks }
}

interface Arriving {
  readonly index: number
  readonly boxOf: ReadonlyMap<string, FlowBox>
  readonly ways: ReadonlyMap<string, FlowPoint[]>
  readonly between: readonly Link[]
  readonly within: readonly Link[]
  readonly layerOf: ReadonlyMap<string, number>
  readonly lines: ReadonlyMap<string, number>
  readonly space: RouteSpace
}

/** Which sources pass a layer, and past how many of its boxes: the middle of what their links ask for. */
function passingAt(
  index: number,
  { between, layerOf, space, lines }: Pick<Arriving, 'between' | 'layerOf' | 'space' | 'lines'>,
): { source: string; gap: number; wish: number }[] {
  const gaps = new Map<string, number[]>()
  for (const link of between) {
    if ((layerOf.get(link.from) ?? 0) >= index || (layerOf.get(link.to) ?? 0) <= index) continue
    const gap = space.passes.get(linkKey(link))?.get(index) ?? 0
    gaps.set(link.from, [...(gaps.get(link.from) ?? []), gap])
  }
  return [...gaps].map(([source, asked]) => {
    const sorted = asked.sort((a, b) => a - b)
    return { source, gap: sorted[Math.floor(sorted.length / 2)] ?? 0, wish: lines.get(source) ?? 0 }
  })
}

/** Writes the corners before one layer; gives the number of tracks. */
function arrive(arrivals: Arrival[], context: Arriving): number {
  const { index, boxOf, ways, between, layerOf, within, space } = context
  placePorts(arrivals, boxOf, space)
  const nets = new Map<string, { left: number; rights: number[] }>()
  for (const { source, left, at } of arrivals) {
    const net = nets.get(source) ?? { left, rights: [] }
    net.rights.push(at)
    nets.set(source, net)
  }
  const layer = space.layers[index]
  const previous = space.layers[index - 1]
  const start = previous?.end ?? (layer?.start ?? 0) - space.head * 3
  const end = (layer?.start ?? 0) - space.head
  const tracks = orderTracks(
    [...nets].map(([id, net]): Net => ({ id, ...net })),
    space.spacing,
  )
  const count = Math.max(1, ...[...tracks.values()].map((track) => track + 1))
  const pitch = Math.min(space.spacing * 2, (end - start) / (count + 1))
  const first = start + (end - start - pitch * (count - 1)) / 2
  for (const arrival of arrivals) {
    const along = first + pitch * (tracks.get(arrival.source) ?? 0)
    const corners = [
      { along, across: arrival.left },
      { along, across: arrival.at },
    ]
    for (const link of arrival.link === null ? between : [arrival.link]) {
      const isMine = arrival.link !== null || link.from === arrival.source
      const passes = arrival.link !== null || (layerOf.get(link.to) ?? 0) > index
      if (!isMine || !passes || (layerOf.get(link.from) ?? 0) > index) continue
      const way = ways.get(linkKey(link))
      if (way === undefined) continue
      if (way.length === 0) way.push(startOf(link, context, within.includes(link) ? arrival.left : null))
      way.push(...corners)
      if (arrival.link !== null) way.push({ along: layer?.start ?? 0, across: arrival.at })
    }
  }
  return count
}

function startOf(link: Link, { boxOf, layerOf, space }: Arriving, within: number | null): FlowPoint {
  const layer = space.layers[layerOf.get(link.from) ?? 0]
  const box = boxOf.get(link.from)
  if (within !== null) return { along: layer?.start ?? 0, across: within }
  return { along: layer?.end ?? 0, across: box === undefined ? 0 : middle(box) }
}

/** Gives every arrival at a box a place of its own, straight when that is free, and not on a line of somebody else. */
function placePorts(arrivals: Arrival[], boxOf: ReadonlyMap<string, FlowBox>, { spacing }: RouteSpace): void {
  const taken = arrivals.filter(({ link }) => link === null).map(({ source, at }) => ({ source, at }))
  for (const { source, left } of arrivals) taken.push({ source, at: left })
  const perBox = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    if (arrival.link !== null) perBox.set(arrival.link.to, [...(perBox.get(arrival.link.to) ?? []), arrival])
  }
  for (const [id, list] of perBox) {
    const box = boxOf.get(id)
    if (box === undefined) continue
    const inset = Math.min(spacing, box.size / 4)
    const [low, high] = [box.across + inset, box.across + box.size - inset]
    const step = Math.max(1, Math.min(spacing * 2, (high - low) / Math.max(1, list.length)))
    const sorted = [...list].sort((a, b) => a.left - b.left)
    const straight = sorted.find(({ left }) => Math.abs(left - middle(box)) < 0.5)
    const anchor = straight === undefined ? (sorted.length - 1) / 2 : sorted.indexOf(straight)
    for (const [index, arrival] of sorted.entries()) {
      const wish = Math.min(high, Math.max(low, middle(box) + (index - anchor) * step))
      arrival.at = freePlace(wish, { low, high, spacing, mine: arrival.source, taken })
      taken.push({ source: `${arrival.source}>${id}`, at: arrival.at })
    }
  }
}

interface Taking {
  readonly low: number
  readonly high: number
  readonly spacing: number
  readonly mine: string
  readonly taken: readonly { readonly source: string; readonly at: number }[]
}

function freePlace(wish: number, { low, high, spacing, mine, taken }: Taking): number {
  const step = spacing / 2
  let best = { at: wish, clear: -1 }
  for (let turn = 0; turn <= Math.ceil((2 * (high - low)) / step); turn++) {
    const at = wish + (turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * step
    if (at < low || at > high) continue
    const clear = Math.min(
      ...taken.filter(({ source }) => source !== mine).map((one) => Math.abs(one.at - at)),
      spacing,
    )
    if (clear >= spacing) return at
    if (clear > best.clear) best = { at, clear }
  }
  return best.at
}

/** Without points that lie on the line between their neighbours. */
function simplified(points: readonly FlowPoint[]): FlowPoint[] {
  const kept: FlowPoint[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last !== undefined && near(last.along, point.along) && near(last.across, point.across)) continue
    const isAlong =
      before !== undefined && last !== undefined && near(before.across, last.across) && near(last.across, point.across)
    const isAcross =
      before !== undefined && last !== undefined && near(before.along, last.along) && near(last.along, point.along)
    if (isAlong || isAcross) kept.pop()
    kept.push(point)
  }
  return kept
}

const near = (one: number, two: number): boolean => Math.abs(one - two) < 0.01
