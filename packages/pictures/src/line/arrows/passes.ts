import type { FlowLayer, RouteSpace } from './flow.js'

/** A line that wants to go past a layer: before the box with number `gap`, near `wish`. */
export interface Passing {
  readonly source: string
  readonly gap: number
  readonly wish: number
}

/** Where it goes. */
export interface Passed {
  readonly source: string
  readonly across: number
}

/**
 * Gives every line that goes past a layer a place between two boxes. A gap that is full sends a line to the nearest gap
 * with room; only when all are full do lines come closer together than the spacing.
 */
export function placePasses(passing: readonly Passing[], layer: FlowLayer, space: RouteSpace): Passed[] {
  const gaps = gapsOf(layer, space)
  const filled: Passing[][] = gaps.map(() => [])
  for (const one of passing) {
    const order = gaps
      .map((gap, index) => ({ index, far: Math.abs(index - one.gap), free: gap.until - gap.from }))
      .sort((a, b) => a.far - b.far || a.index - b.index)
    const room = order.find(({ index, free }) => ((filled[index]?.length ?? 0) + 2) * space.spacing <= free)
    const emptiest = [...order].sort(
      (a, b) => ((filled[a.index]?.length ?? 0) + 1) / a.free - ((filled[b.index]?.length ?? 0) + 1) / b.free,
    )[0]
    filled[(room ?? emptiest)?.index ?? 0]?.push(one)
  }
  return filled.flatMap((list, index) => {
    const gap = gaps[index]
    return gap === undefined ? [] : spreadOver(gap, list, space.spacing)
  })
}

/** Lines stay where they are when that is inside the gap; else they go to its middle, or along the boxes at the outside. */
function spreadOver({ from, until, isOpen }: Gap, list: readonly Passing[], spacing: number): Passed[] {
  const pitch = Math.min(spacing * 1.3, (until - from) / (list.length + 1))
  const [low, high] = [from + pitch, until - pitch]
  const rest = isOpen === 'before' ? high : isOpen === 'after' ? low : (from + until) / 2
  const sorted = list
    .map(({ source, wish }) => ({ source, wish: wish >= low && wish <= high ? wish : rest }))
    .sort((a, b) => a.wish - b.wish)
  const places: number[] = []
  for (const [index, { wish }] of sorted.entries()) {
    const first = sorted.slice(index).findIndex((one) => one.wish - wish > pitch)
    const together = first === -1 ? sorted.length - index : first
    // Lines with one wish stand around it, each after the one before.
    const around = index === 0 || wish - (places[index - 1] ?? 0) >= pitch ? wish - ((together - 1) / 2) * pitch : wish
    const after = index === 0 ? low : (places[index - 1] ?? low) + pitch
    places.push(Math.max(after, around))
  }
  let most = high
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? most, most)
    most = (places[index] ?? most) - pitch
  }
  return sorted.map(({ source }, index) => ({ source, across: places[index] ?? rest }))
}

interface Gap {
  readonly from: number
  readonly until: number
  /** The outer gaps are open at one side: lines keep to the boxes. */
  readonly isOpen: 'before' | 'after' | null
}

function gapsOf({ boxes }: FlowLayer, space: RouteSpace): Gap[] {
  const gaps: Gap[] = []
  let from = space.from
  for (const [index, box] of boxes.entries()) {
    gaps.push({ from, until: box.across, isOpen: index === 0 ? 'before' : null })
    from = box.across + box.size
  }
  return [...gaps, { from, until: Math.max(from, space.until), isOpen: 'after' }]
}
