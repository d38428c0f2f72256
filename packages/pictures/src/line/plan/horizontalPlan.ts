import type { HorizontalFrame, LineLane } from '../line.js'
import type { Link } from '../links.js'
import { type Attempt, attempts } from './attempts.js'
import { type BoxLook, type FilledBox, fillBox, fullHeight, type MeasuredMilestone, narrowest } from './boxForm.js'
import { evenColumns } from './columns.js'

/** What has to be placed. */
export interface PlanInput {
  readonly lanes: readonly LineLane[]
  readonly milestones: readonly MeasuredMilestone[]
  readonly links: readonly Link[]
}

/** One lane of a plan: its columns from early to late, each a list of boxes, and its width without the gap after it. */
export interface PlannedLane {
  readonly lane: LineLane
  readonly width: number
  readonly columnWidth: number
  readonly columns: readonly (readonly FilledBox[])[]
}

/** A division of the frame that fits. Lanes go from far to near, as in the input. */
export interface Plan {
  readonly textSize: number
  /** Between two columns: where the arrows are. */
  readonly gutter: number
  /** Between two boxes of one column. */
  readonly gap: number
  /** All boxes have one height, so rows are level. */
  readonly alike: boolean
  /** Something is compact: only the arrows of the focus are drawn strongly. */
  readonly isDense: boolean
  readonly focus: string | null
  readonly top: number
  readonly lanes: readonly PlannedLane[]
}

/** Height of the years and the axis above the boxes, as a share of the size of the years; then the way past the first box. */
const headShare = 1.34
const belowAxis = 1.07
/** Width of the lane where people write, against one with milestones, when room is scarce. */
const openShare = 0.7

/** Size of the years. */
export const labelSizeOf = (frame: HorizontalFrame): number => frame.labelSize ?? frame.textSize * 2.3
/** The axis, from the top of the picture. */
export const axisOf = (frame: HorizontalFrame): number => labelSizeOf(frame) * headShare
const topOf = (frame: HorizontalFrame): number => axisOf(frame) + belowAxis * frame.textSize

/** Chooses how much of every milestone is shown, so that all of them fit in the frame. */
export function planHorizontal(input: PlanInput, frame: HorizontalFrame, gutter: number): Plan {
  for (const attempt of attempts(frame.textSize)) {
    const plan = tryPlan(input, frame, { ...attempt, gutter: Math.min(gutter, attempt.textSize * 3) })
    if (plan !== null) return plan
  }
  throw new Error('The attempts go on until the boxes have no size, so one fits.')
}

type Trying = Attempt & { readonly gutter: number }

function tryPlan({ lanes, milestones, links }: PlanInput, frame: HorizontalFrame, attempt: Trying): Plan | null {
  const { gutter } = attempt
  const top = topOf(frame)
  const length = frame.height - top - 0.4 * attempt.textSize
  const focus = frame.focus ?? [...lanes].reverse().find(({ state }) => state === 'revealed')?.id ?? null
  const perLane = lanes.map((lane) => milestones.filter(({ milestone }) => milestone.lane === lane.id))
  const isNarrow = lanes.map(
    ({ state }, index) =>
      attempt.narrow && perLane[index]?.length === 0 && state !== 'open' && perLane.some((list) => list.length > 0),
  )
  const labelWidth = labelSizeOf(frame) * 2.5
  const looks = lanes.map(({ id }) => (id === focus ? attempt.focus : attempt.others))
  const shares = lanes.map(({ id, state }) =>
    id === focus ? attempt.wider : attempt.narrow && state !== 'revealed' ? openShare : 1,
  )
  let counts: number[] = isNarrow.map((narrow) => (narrow ? 0 : 1))
  for (;;) {
    const taken = counts.reduce((sum, count) => sum + (count === 0 ? labelWidth + gutter : count * gutter), -gutter)
    const parts = counts.reduce((sum, count, index) => sum + count * (shares[index] ?? 1), 0)
    const one = (frame.width - taken) / Math.max(1, parts)
    const widths = shares.map((share) => share * one)
    if (
      one <= 1 ||
      looks.some((look, index) => lanes[index]?.state === 'revealed' && isTooNarrow(widths[index] ?? 0, look, attempt))
    )
      return null
    const divided = divide({ perLane, looks, links, attempt, widths, length })
    if (divided === null) return null
    const needed = counts.map((count, index) => Math.max(count, divided[index]?.length ?? 0))
    if (needed.some((count, index) => count > (counts[index] ?? 0))) {
      counts = needed
      continue
    }
    const planned = lanes.map((lane, index) => ({
      lane,
      columnWidth: widths[index] ?? 0,
      width: isNarrow[index] ? labelWidth : (counts[index] ?? 1) * ((widths[index] ?? 0) + gutter) - gutter,
      columns: divided[index] ?? [],
    }))
    const isDense = attempt.others.form === 'compact'
    const gap = widestGap(divided.flat(), { length, least: attempt.gap, most: 0.78 * attempt.textSize })
    return { textSize: attempt.textSize, gutter, gap, alike: attempt.alike, isDense, focus, top, lanes: planned }
  }
}

const isTooNarrow = (width: number, { form, textSize }: BoxLook, { squeezed }: Attempt): boolean =>
  width < (squeezed ? textSize * 3 : narrowest[form] * textSize)

interface Dividing {
  readonly perLane: readonly (readonly MeasuredMilestone[])[]
  readonly looks: readonly BoxLook[]
  readonly links: readonly Link[]
  readonly attempt: Trying
  readonly widths: readonly number[]
  readonly length: number
}

/** The boxes of every lane in columns, or `null` when one is longer than a column. */
function divide({ perLane, looks, links, attempt, widths, length }: Dividing): FilledBox[][][] | null {
  const filled = perLane.map((list, index) =>
    list.map((one) => fillBox(one, widths[index] ?? 0, looks[index] ?? attempt.others)),
  )
  if (attempt.whole && filled.some((list) => list.some(({ isCut }) => isCut))) return null
  const lanes: FilledBox[][][] = []
  for (const list of filled) {
    const level = levelled(list, attempt.alike ? filled.flat() : list, attempt)
    const byId = new Map(level.map((box) => [box.id, box]))
    const columns = evenColumns(
      level.map(({ id, height }) => ({ id, size: height })),
      { room: { length, gap: attempt.gap, count: Number.POSITIVE_INFINITY }, links, chains: attempt.chains },
    )
    if (columns === null) return null
    lanes.push(columns.map((column) => column.flatMap(({ id }) => byId.get(id) ?? [])))
  }
  return lanes
}

/** Compact boxes of a lane are alike, and all boxes when the plan says so; a full box has room for three lines then. */
function levelled(list: readonly FilledBox[], among: readonly FilledBox[], attempt: Attempt): readonly FilledBox[] {
  if (!attempt.alike && list[0]?.form !== 'compact') return list
  const least = attempt.alike ? fullHeight(3, attempt.textSize) : 0
  const height = Math.max(least, ...among.map((box) => box.height))
  return list.map((box) => ({ ...box, height }))
}

/** The same gap everywhere, as wide as the fullest column allows. */
function widestGap(
  columns: readonly (readonly FilledBox[])[],
  { length, least, most }: { readonly length: number; readonly least: number; readonly most: number },
): number {
  const free = columns
    .filter((column) => column.length > 1)
    .map((column) => (length - column.reduce((sum, { height }) => sum + height, 0)) / (column.length - 1))
  return Math.max(least, Math.min(most, ...free))
}
