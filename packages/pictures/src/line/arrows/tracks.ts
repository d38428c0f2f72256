/** The lines of one source between two layers: it comes in at `left` and leaves at each of `rights`, all across. */
export interface Net {
  readonly id: string
  readonly left: number
  readonly rights: readonly number[]
}

/**
 * Gives every net that has to change its place across a track (0 is the earliest), so that nets cross little and two
 * that overlap are never on one track. A net that goes straight on has none.
 */
export function orderTracks(nets: readonly Net[], spacing: number): ReadonlyMap<string, number> {
  const turning = nets.filter(({ left, rights }) => rights.some((right) => Math.abs(right - left) > 0.01))
  const order: Net[] = []
  for (const net of turning) {
    let best = { at: 0, cost: Number.POSITIVE_INFINITY }
    for (let at = 0; at <= order.length; at++) {
      const cost = order.reduce(
        (sum, other, index) => sum + (index < at ? crossings(other, net) : crossings(net, other)),
        0,
      )
      if (cost < best.cost) best = { at, cost }
    }
    order.splice(best.at, 0, net)
  }
  improve(order)
  const tracks = new Map<string, number>()
  const placed: { readonly net: Net; readonly track: number }[] = []
  for (const net of order) {
    const after = placed.filter((one) => overlap(one.net, net, spacing)).map(({ track }) => track + 1)
    const track = Math.max(0, ...after)
    placed.push({ net, track })
    tracks.set(net.id, track)
  }
  return tracks
}

/** Swaps neighbours as long as that saves a crossing; every swap saves one, so it ends. */
function improve(order: Net[]): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (let index = 1; index < order.length; index++) {
      const [one, two] = [order[index - 1], order[index]]
      if (one === undefined || two === undefined || crossings(two, one) >= crossings(one, two)) continue
      order[index - 1] = two
      order[index] = one
      isBetter = true
    }
  }
}

const reach = ({ left, rights }: Net): readonly [number, number] => [
  Math.min(left, ...rights),
  Math.max(left, ...rights),
]

/** How often two nets cross when `early` has the earlier track. */
function crossings(early: Net, late: Net): number {
  const [earlyFrom, earlyUntil] = reach(early)
  const [lateFrom, lateUntil] = reach(late)
  // The later net comes in past the track of the earlier one; the earlier net leaves past the track of the later one.
  const comesIn = late.left > earlyFrom && late.left < earlyUntil ? 1 : 0
  return comesIn + early.rights.filter((right) => right > lateFrom && right < lateUntil).length
}

function overlap(one: Net, two: Net, spacing: number): boolean {
  const [a, b] = [reach(one), reach(two)]
  return a[0] < b[1] + spacing && b[0] < a[1] + spacing
}
