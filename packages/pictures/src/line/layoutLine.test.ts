import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFullLine, anOrganisation, anyLine, contains, overlap, pairs, years } from '../testData.js'
import { layoutLine } from './layoutLine.js'
import type { Line, LineArrow, LineBox, LineFrame, LineLayout } from './line.js'

const wall: LineFrame = { orientation: 'horizontal', width: 1790, height: 934, textSize: 28 }
const cockpit: LineFrame = { orientation: 'horizontal', width: 700, height: 440, textSize: 16, labelSize: 26 }
const page: LineFrame = { orientation: 'vertical', width: 612, textSize: 12.4 }
const frames = fc.constantFrom(wall, cockpit, page)
const runs = { numRuns: 40 }

/** Boxes that a line of an arrow runs through. */
const through = (arrow: LineArrow, boxes: readonly LineBox[]): readonly string[] =>
  boxes
    .filter((box) => arrow.points.slice(1).some((point, index) => crosses(arrow.points[index] ?? point, point, box)))
    .map(({ id }) => id)
const crosses = (one: { x: number; y: number }, two: { x: number; y: number }, box: LineBox): boolean =>
  Math.min(one.x, two.x) < box.x + box.width - 0.02 &&
  Math.max(one.x, two.x) > box.x + 0.02 &&
  Math.min(one.y, two.y) < box.y + box.height - 0.02 &&
  Math.max(one.y, two.y) > box.y + 0.02
const time = ({ orientation }: LineLayout, point: { x: number; y: number } | undefined): number =>
  orientation === 'horizontal' ? (point?.x ?? Number.NaN) : -(point?.y ?? Number.NaN)

test('[LINE-1] what is not revealed is not in the picture', () => {
  fc.assert(
    fc.property(anyLine, frames, (line, frame) => {
      const revealed = new Set(line.lanes.filter(({ state }) => state === 'revealed').map(({ id }) => id))
      const shown = line.milestones.filter(({ lane }) => revealed.has(lane)).map(({ id }) => id)
      expect(
        layoutLine(line, frame)
          .boxes.map(({ id }) => id)
          .sort(),
      ).toEqual([...shown].sort())
    }),
    runs,
  )
})

test('[LINE-2] no two boxes overlap, and each stands inside its lane and the picture', () => {
  fc.assert(
    fc.property(anyLine, frames, (line, frame) => {
      const layout = layoutLine(line, frame)
      const bands = new Map(layout.lanes.map(({ id, band }) => [id, band]))
      for (const [one, two] of pairs(layout.boxes)) expect(overlap(one, two)).toBe(false)
      for (const box of layout.boxes) {
        expect(contains(bands.get(box.lane) ?? box, box)).toBe(true)
        expect(contains({ x: 0, y: 0, width: layout.width, height: layout.height }, box)).toBe(true)
      }
      for (const [one, two] of pairs(layout.lanes)) expect(overlap(one.band, two.band)).toBe(false)
    }),
    runs,
  )
})

test('[LINE-3] no arrow runs back in time, and it comes in at the early side of its box', () => {
  fc.assert(
    fc.property(anyLine, frames, (line, frame) => {
      const layout = layoutLine(line, frame)
      const byId = new Map(layout.boxes.map((box) => [box.id, box]))
      for (const { from, to, points } of layout.arrows) {
        const [start, before, tip] = [points[0], points.at(-2), points.at(-1)]
        expect(time(layout, tip)).toBeGreaterThan(time(layout, before))
        const target = byId.get(to)
        const early = layout.orientation === 'horizontal' ? target?.x : -((target?.y ?? 0) + (target?.height ?? 0))
        expect(time(layout, tip)).toBeCloseTo(early ?? Number.NaN, 5)
        if (byId.get(from)?.lane !== target?.lane) expect(time(layout, tip)).toBeGreaterThan(time(layout, start))
        else expect(time(layout, tip)).toBeGreaterThanOrEqual(time(layout, start))
      }
    }),
    runs,
  )
})

test('[LINE-4] no arrow crosses a box', () => {
  fc.assert(
    fc.property(anyLine, frames, (line, frame) => {
      const { arrows, boxes } = layoutLine(line, frame)
      for (const arrow of arrows) expect(through(arrow, boxes)).toEqual([])
    }),
    runs,
  )
  for (const frame of [wall, cockpit, page]) {
    for (const seed of [1, 2, 3]) {
      const { arrows, boxes } = layoutLine(aFullLine(60, 100, seed), frame)
      expect(arrows.flatMap((arrow) => through(arrow, boxes))).toEqual([])
    }
  }
})

test('[LINE-5] every link that goes on in time is drawn, and no other', () => {
  const milestone = (id: string, lane: string, enables: readonly string[]) => ({
    id,
    lane,
    text: id,
    organisation: null,
    enables,
  })
  const line: Line = {
    lanes: years(),
    milestones: [
      milestone('far', '2040', ['near', 'far', 'nobody']),
      milestone('near', 'Nu', ['far', 'far', 'mid']),
      milestone('mid', '2030', ['mid2']),
      milestone('mid2', '2030', ['mid', 'far']),
    ],
  }
  const drawn = layoutLine(line, wall).arrows.map(({ from, to }) => `${from}>${to}`)
  expect(drawn.sort()).toEqual(['mid2>far', 'mid>mid2', 'near>far', 'near>mid'])
})

test('[LINE-6] sixty milestones with a hundred links fit, each with its shape and first words', () => {
  for (const frame of [wall, cockpit]) {
    for (const seed of [1, 2, 3, 4]) {
      const layout = layoutLine(aFullLine(60, 100, seed), frame)
      expect(layout.boxes).toHaveLength(60)
      expect(layout.arrows).toHaveLength(100)
      for (const box of layout.boxes) {
        expect(box.lines.join(' ').length).toBeGreaterThan(frame === wall ? 11 : 2)
        expect(box.mark).not.toBeNull()
        if (frame === wall) expect(box.textSize).toBeGreaterThanOrEqual(28 * 0.85)
      }
    }
  }
})

test('[LINE-6] sixty milestones in one year fit too, also when each makes the next possible', () => {
  const one = aFullLine(60, 0)
  const milestones = one.milestones.map((milestone, index) => ({
    ...milestone,
    lane: '2030',
    enables: [`m${index + 1}`],
  }))
  for (const frame of [wall, cockpit, page]) {
    const { boxes, arrows } = layoutLine({ ...one, milestones }, frame)
    expect(boxes).toHaveLength(60)
    expect(arrows).toHaveLength(59)
    for (const [a, b] of pairs(boxes)) expect(overlap(a, b)).toBe(false)
  }
})

test('[LINE-7] what is talked about is shown most', () => {
  for (const [focus, expected] of [
    [undefined, 'Nu'],
    ['2035', '2035'],
  ] as const) {
    const { boxes } = layoutLine(aFullLine(60, 60), { ...wall, ...(focus === undefined ? {} : { focus }) })
    const most = (of: readonly LineBox[]) => Math.max(...of.map(({ lines, textSize }) => lines.length * textSize))
    const inFocus = boxes.filter(({ lane }) => lane === expected)
    expect(most(inFocus)).toBeGreaterThan(most(boxes.filter(({ lane }) => lane !== expected)))
    expect(Math.min(...inFocus.map(({ textSize }) => textSize))).toBe(28)
  }
})

test('[LINE-15] a chain within one year cuts no word while there is room below', () => {
  const lanes = ['2040', '2035', '2030', '2027', 'Nu'].map((label) => ({
    id: label,
    label,
    state: 'revealed' as const,
  }))
  const one = (id: string, lane: string, enables: readonly string[] = []) => ({
    id,
    lane,
    text: 'Elk hofje heeft een huiskamer die van de buurt is.',
    organisation: anOrganisation(0),
    enables,
  })
  const milestones = [one('d', '2040'), one('c', '2035', ['d']), one('b', '2035', ['c']), one('a', '2035', ['b'])]
  const near = ['2030', '2027', 'Nu'].map((lane) => one(lane, lane))
  const { boxes, arrows } = layoutLine({ lanes, milestones: [...milestones, ...near] }, wall)
  expect(boxes.filter(({ isCut, form }) => isCut || form !== 'full')).toEqual([])
  expect(arrows).toHaveLength(3)
})

test('[LINE-8] on paper every text is whole, and a cut never goes through a box', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { boxes, cuts, height } = layoutLine(line, page)
      for (const box of boxes) {
        expect(box.isCut).toBe(false)
        expect(cuts.some((cut) => cut > box.y + 0.01 && cut < box.y + box.height - 0.01)).toBe(false)
      }
      expect(cuts.at(-1)).toBe(height)
      expect([...cuts]).toEqual([...cuts].sort((a, b) => a - b))
    }),
    runs,
  )
})

test('[LINE-10] the order within a year does not depend on where other years stand in the list', () => {
  const line = aFullLine(30, 40)
  const mixed = { ...line, milestones: [...line.milestones].sort((a, b) => a.lane.localeCompare(b.lane)) }
  const laid = (one: Line) =>
    layoutLine(one, wall)
      .boxes.map(({ id, x, y }) => ({ id, x, y }))
      .sort((a, b) => a.id.localeCompare(b.id))
  expect(laid(mixed)).toEqual(laid(line))
})

test('[LINE-10] arrows cross less than in the order of the data', () => {
  const crossings = (layout: LineLayout): number => {
    const middle = new Map(layout.boxes.map((box) => [box.id, { x: box.x, y: box.y + box.height / 2 }]))
    const lines = layout.arrows.flatMap(({ from, to }) => {
      const [one, two] = [middle.get(from), middle.get(to)]
      return one === undefined || two === undefined ? [] : [{ one, two }]
    })
    return pairs(lines).filter(
      ([a, b]) => a.one.x === b.one.x && a.two.x === b.two.x && (a.one.y - b.one.y) * (a.two.y - b.two.y) < 0,
    ).length
  }
  const line = aFullLine(20, 24, 3)
  const layout = layoutLine(line, wall)
  const asListed = {
    ...layout,
    boxes: layout.boxes.map((box) => ({
      ...box,
      y: line.milestones.filter(({ lane }) => lane === box.lane).findIndex(({ id }) => id === box.id),
    })),
  }
  expect(crossings(layout)).toBeLessThan(crossings(asListed) * 0.7)
})

test('[PIC-5] same line, same bytes; the line is not changed', () => {
  const line = aFullLine(40, 60)
  const before = JSON.stringify(line)
  for (const frame of [wall, cockpit, page]) {
    expect(JSON.stringify(layoutLine(line, frame))).toBe(JSON.stringify(layoutLine(structuredClone(line), frame)))
  }
  expect(JSON.stringify(line)).toBe(before)
})

test('[LINE-2] a line without lanes or milestones is a picture too', () => {
  for (const frame of [wall, page]) {
    expect(layoutLine({ lanes: [], milestones: [] }, frame).boxes).toEqual([])
    expect(layoutLine({ lanes: years('closed'), milestones: [] }, frame).lanes).toHaveLength(5)
  }
  const one = { id: 'a', lane: '2040', text: 'Eén', organisation: anOrganisation(1), enables: [] }
  expect(layoutLine({ lanes: years(), milestones: [one, one] }, wall).boxes).toHaveLength(1)
})
