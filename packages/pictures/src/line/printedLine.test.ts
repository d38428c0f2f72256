import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFullLine, anOrganisation, anyLine, contains, years } from '../testData.js'
import { voiceAt } from '../text/widths.js'
import { measureText, widestWord } from '../text/wrap.js'
import { layoutLine } from './layoutLine.js'
import type { Line, LineFrame, LineLayout } from './line.js'
import { lineOutline } from './outline.js'
import { renderLineSvg } from './renderLine.js'
import { sliceLine } from './slices.js'

const page: LineFrame = { orientation: 'vertical', width: 612, textSize: 12.4 }
const wall: LineFrame = { orientation: 'horizontal', width: 1790, height: 934, textSize: 28 }
const words = { id: 'line', title: 'De weg van 2040 naar nu', description: 'Pijlen lopen van vroeger naar later.' }
const runs = { numRuns: 60 }
const bare = (text: string) => text.replace(/\s/g, '')
const of = (...texts: readonly string[]): Line => ({
  lanes: years(),
  milestones: texts.map((text, index) => ({
    ...{ id: `m${index}`, lane: '2040', text, enables: [] },
    organisation: anOrganisation(index, 'Woningcorporatie Polderrand'),
  })),
})
const small = 'In elk dorp is een huiskamer open.'
const widthsOf = ({ boxes }: LineLayout) => boxes.map(({ width }) => Math.round(width))

test('[LINE-8] on paper the name of every organisation is whole', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      for (const { nameLines, organisation } of layoutLine(line, page).boxes) {
        expect(bare(nameLines.join('')).replaceAll('-', '')).toBe(bare(organisation?.name ?? '').replaceAll('-', ''))
      }
    }),
    runs,
  )
  const [box] = layoutLine(of(small), page).boxes
  expect(box?.nameLines).toEqual(['Woningcorporatie', 'Polderrand'])
  expect((box?.nameAt?.y ?? 0) + (box?.nameLineHeight ?? 0)).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0))
})

test('[LINE-11] three boxes stand side by side on a page, each as wide as a column', () => {
  const layout = layoutLine(of(small, small, small, small), page)
  expect(new Set(widthsOf(layout)).size).toBe(1)
  expect(new Set(layout.boxes.map(({ y }) => y)).size).toBe(2)
  expect(layout.boxes[0]?.width).toBeGreaterThan(150)
  expect(layout.boxes[0]?.textSize).toBe(12.4)
})

test('[LINE-11] the type becomes a little smaller before a word is broken or a box takes two columns', () => {
  const layout = layoutLine(of('Getoetst door de privacyfunctionarissen.', small, small), page)
  expect(new Set(widthsOf(layout)).size).toBe(1)
  expect(layout.boxes.flatMap(({ lines }) => lines)).toContain('privacyfunctionarissen.')
  for (const { textSize } of layout.boxes) {
    expect(textSize).toBeLessThan(12.4)
    expect(textSize).toBeGreaterThan(11)
  }
})

test('[LINE-11] a box takes the columns that its longest word asks for, and only a word beyond all of them is broken', () => {
  const long = layoutLine(of('Overstromingsrisicobeheersplanningsprocedure', small, small), page)
  const [wide, ...others] = widthsOf({ ...long, boxes: [...long.boxes].sort((a, b) => b.width - a.width) })
  for (const width of others) expect(wide).toBeGreaterThan(2 * width)
  expect(long.boxes.flatMap(({ lines }) => lines)).toContain('Overstromingsrisicobeheersplanningsprocedure')
  const endless = layoutLine(of('a'.repeat(220)), page).boxes[0]
  expect(endless?.width).toBeGreaterThan(480)
  expect(endless?.lines.length).toBeLessThan(6)
})

test('[LINE-11] whatever is written, no word is broken that fits in all columns together', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      for (const { lines, text, textSize } of layoutLine(line, page).boxes) {
        if (widestWord(measureText(text, voiceAt(textSize))) * textSize < 480) {
          expect(bare(lines.join(''))).toBe(bare(text))
        }
      }
    }),
    runs,
  )
})

test('[LINE-12] no arrow is drawn outside the picture', () => {
  const inside = ({ width, height, arrows }: LineLayout) => {
    const [one, ...others] = [{ x: 0, y: 0, width, height }]
    expect(others).toEqual([])
    for (const { points } of arrows) {
      for (const { x, y } of points)
        expect(contains(one ?? { x, y, width, height }, { x, y, width: 1, height: 1 })).toBe(true)
    }
  }
  for (const frame of [page, wall, { ...page, width: 300 }]) {
    fc.assert(
      fc.property(anyLine, (line) => inside(layoutLine(line, frame))),
      runs,
    )
    for (const seed of [1, 2, 3]) inside(layoutLine(aFullLine(60, 100, seed), frame))
  }
})

test('[LINE-13] a page ends where only straight lines run', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.boolean(), (seed, isFilled) => {
      const pages = isFilled ? { pages: { first: 700, next: 900 } } : {}
      const { cuts, arrows } = layoutLine(aFullLine(30, 40, seed), { ...page, ...pages })
      for (const cut of cuts.slice(0, -1)) {
        const bends = arrows.flatMap(({ points }) => points.slice(1, -1)).filter(({ y }) => Math.abs(y - cut) < 1)
        expect(bends).toEqual([])
      }
    }),
    { numRuns: 20 },
  )
})

test('[LINE-13] every line that goes on is dotted past the end of both pages, and a part stays within its page', () => {
  const pages = { first: 700, next: 900 }
  const layout = layoutLine(aFullLine(24, 30), { ...page, pages })
  const [first, second, ...others] = sliceLine(layout, pages)
  if (first === undefined || second === undefined) throw new Error('this line is for two pages or more')
  const cut = second.y
  const crossing = new Set(
    layout.arrows.flatMap(({ points }) =>
      points
        .slice(1)
        .flatMap(({ x, y }, index) => (((points[index]?.y ?? y) - cut) * (y - cut) < 0 ? [x.toFixed(1)] : [])),
    ),
  )
  expect(crossing.size).toBeGreaterThan(2)
  const dots = (svg: string) => svg.match(/<path d="[^"]*" fill="none" [^>]*stroke-dasharray="0 [^>]*>/g) ?? []
  const counted = (svg: string) => dots(svg).map((path) => (path.match(/M/g) ?? []).length)
  const above = renderLineSvg(layout, { ...words, ground: 'print', slice: first })
  expect(counted(above)).toEqual([1, crossing.size])
  const below = renderLineSvg(layout, { ...words, ground: 'print', slice: second })
  expect(counted(below).slice(0, 2)).toEqual([1, crossing.size])
  for (const [index, slice] of [first, second, ...others].entries()) {
    const [, , , height] = (
      /viewBox="([^"]*)"/.exec(renderLineSvg(layout, { ...words, ground: 'print', slice }))?.[1] ?? ''
    )
      .split(' ')
      .map(Number)
    expect(height).toBeLessThanOrEqual(index === 0 ? 700 : 900)
  }
  expect(renderLineSvg(layout, { ...words, ground: 'print' })).not.toContain('stroke-dasharray="0 ')
})

test('[LINE-13] rows stand wider apart where their page has room, on the same pages', () => {
  const pages = { first: 700, next: 900 }
  const line = aFullLine(30, 30)
  const [loose, snug] = [layoutLine(line, { ...page, pages }), layoutLine(line, page)]
  const [looseParts, snugParts] = [sliceLine(loose, pages), sliceLine(snug, pages)]
  const on = (layout: LineLayout, parts: typeof looseParts) =>
    parts.map(({ y, height }) => layout.boxes.filter((box) => box.y >= y && box.y < y + height).map(({ id }) => id))
  expect(looseParts.length).toBeGreaterThan(1)
  expect(on(loose, looseParts)).toEqual(on(snug, snugParts))
  expect(looseParts[0]?.height).toBeGreaterThan(snugParts[0]?.height ?? 0)
  expect(looseParts.at(-1)?.height).toBeCloseTo(snugParts.at(-1)?.height ?? 0)
})

test('[LINE-14] the short name stands in the picture, the whole one in the outline', () => {
  const organisation = { ...anOrganisation(0, 'Gemeente Polderrand'), shortName: 'Gemeente' }
  const line: Line = {
    lanes: years(),
    milestones: [{ id: 'a', lane: '2040', text: small, organisation, enables: [] }],
  }
  for (const frame of [page, wall]) expect(layoutLine(line, frame).boxes[0]?.nameLines).toEqual(['Gemeente'])
  expect(lineOutline(line)[0]?.milestones[0]?.organisation?.name).toBe('Gemeente Polderrand')
})

test('[LINE-14] on a screen a name has at most two lines', () => {
  const line = of(...Array.from({ length: 30 }, () => small))
  for (const { nameLines } of layoutLine(line, wall).boxes) expect(nameLines.length).toBeLessThanOrEqual(2)
})

test('[LINE-14] on a narrow slip of the room screen a name is a little smaller, so that its words are whole', () => {
  const sizes = new Set<number>()
  for (let width = 1300; width <= 1800; width += 20) {
    const frame: LineFrame = { orientation: 'horizontal', width, height: 862, textSize: 26, labelSize: 60 }
    const [box] = layoutLine(of(small), frame).boxes
    const room = (box?.width ?? 0) - (box?.nameAt?.x ?? 0) + (box?.x ?? 0) - 0.64 * 26
    if (widestWord(measureText('Woningcorporatie', 'ui')) * 0.86 * 26 > room) continue
    expect(box?.nameLines).toEqual(['Woningcorporatie', 'Polderrand'])
    expect(box?.nameSize).toBeGreaterThan(0.86 * 26 - 0.01)
    sizes.add(box?.nameSize ?? 0)
  }
  expect(sizes.size).toBeGreaterThan(2)
})
