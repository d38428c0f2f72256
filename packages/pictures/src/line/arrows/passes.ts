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
    if (gap === undefined) return []
    const sorted = [...list].sort((a, b) => a.wish - b.wish)
    const pitch = Math.min(space.spacing * 1.5, (gap.until - gap.from) / (sorted.length + 1))
    const middle =
      gap.isOpen === 'before'
        ? gap.until - pitch * ((sorted.length + 1) / 2)
        : gap.isOpen === 'after'
          ? gap.from + pitch * ((sorted.length + 1) / 2)
          : (gap.from + gap.until) / 2
    return sorted.map(({ source }, place) => ({ source, across: middle + (place - (sorted.length - 1) / 2) * pitch }))
  })
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
