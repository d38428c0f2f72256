import { arrowPath, type Point } from '../svg/arrowPath.js'
import type { RouteArrow, RouteBar } from './route.js'

/** Sizes for the arrows of a route. `gap`: free height between two rows. */
export interface RouteArrowLook {
  readonly textSize: number
  readonly gap: number
}

/**
 * Draws what can begin after what. An arrow leaves under or above its bar, goes along it to the row of the other, and comes
 * in from the left; it runs behind bars, never over them, and never back. Where the way is taken it runs between the rows.
 */
export function routeArrows(
  bars: readonly RouteBar[],
  links: readonly { readonly from: string; readonly to: string }[],
  look: RouteArrowLook,
): {
  readonly arrows: readonly RouteArrow[]
  readonly outOfOrder: readonly { readonly from: string; readonly to: string }[]
} {
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  const trunks = new Map<string, number>()
  const arrows: RouteArrow[] = []
  const outOfOrder: { from: string; to: string }[] = []
  const head = look.textSize * 0.5
  for (const link of links) {
    const [one, two] = [byId.get(link.from), byId.get(link.to)]
    if (one === undefined || two === undefined) continue
    const points = two.x < one.x ? null : way(one, two, { bars, trunks, look, head })
    if (points === null) outOfOrder.push(link)
    else arrows.push({ ...link, points, ...arrowPath(points, { head, radius: look.textSize * 0.45 }) })
  }
  return { arrows, outOfOrder }
}

interface Ways {
  readonly bars: readonly RouteBar[]
  /** Per bar, where its arrows go up and down; others keep away from it. */
  readonly trunks: Map<string, number>
  readonly look: RouteArrowLook
  readonly head: number
}

function way(one: RouteBar, two: RouteBar, ways: Ways): Point[] | null {
  const { bars, look, head } = ways
  const end = one.x + one.width
  const isLevel = Math.abs(one.y - two.y) < 0.5
  const lead = head + look.textSize * 0.25
  const [oneY, twoY] = [one.y + one.height / 2, two.y + two.height / 2]
  if (isLevel && two.x - end >= head * 1.2 && isFree(bars, { from: end, until: two.x, y: oneY })) {
    return [
      { x: end, y: oneY },
      { x: two.x, y: twoY },
    ]
  }
  const isDown = isLevel || two.y > one.y
  const leave = isDown ? one.y + one.height : one.y
  const most = Math.min(end - Math.min(look.textSize * 0.5, one.width / 3), two.x - lead)
  const least = one.x + Math.min(look.textSize * 0.2, one.width / 3)
  if (most < least) {
    // They begin together: straight down or up into the bar, where both are.
    if (isLevel) return null
    const x = Math.min(Math.max(least, two.x + Math.min(look.textSize * 0.4, two.width / 2)), end)
    if (x < two.x || x > two.x + two.width) return null
    return [
      { x, y: leave },
      { x, y: isDown ? two.y : two.y + two.height },
    ]
  }
  const x = trunkFor(one.id, { most, least, step: look.textSize * 0.35, trunks: ways.trunks })
  if (!isLevel && isFree(bars, { from: x, until: two.x, y: twoY })) {
    return [
      { x, y: leave },
      { x, y: twoY },
      { x: two.x, y: twoY },
    ]
  }
  const between = isLevel
    ? two.y + two.height + look.gap / 2
    : isDown
      ? two.y - look.gap / 2
      : two.y + two.height + look.gap / 2
  const late = two.x - lead
  return [
    { x, y: leave },
    { x, y: between },
    { x: late, y: between },
    { x: late, y: twoY },
    { x: two.x, y: twoY },
  ]
}

const isFree = (
  bars: readonly RouteBar[],
  line: { readonly from: number; readonly until: number; readonly y: number },
): boolean =>
  !bars.some((bar) => {
    const [left, right] = [
      Math.min(bar.x, bar.textBox.x),
      Math.max(bar.x + bar.width, bar.textBox.x + bar.textBox.width),
    ]
    return bar.y < line.y && bar.y + bar.height > line.y && left < line.until - 0.5 && right > line.from + 0.5
  })

/** The arrows of one bar go up and down at one place, apart from those of others. */
function trunkFor(
  id: string,
  {
    most,
    least,
    step,
    trunks,
  }: { readonly most: number; readonly least: number; readonly step: number; readonly trunks: Map<string, number> },
): number {
  const own = trunks.get(id)
  if (own !== undefined && own <= most) return own
  const others = [...trunks].filter(([other]) => other !== id).map(([, x]) => x)
  let x = most
  while (x - step >= least && others.some((one) => Math.abs(one - x) < step)) x -= step
  if (own === undefined) trunks.set(id, x)
  return x
}
