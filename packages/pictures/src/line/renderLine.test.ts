import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFullLine, anOrganisation, anyLine, hostileTexts, notWellFormed, tagsOf, years } from '../testData.js'
import { layoutLine } from './layoutLine.js'
import type { Line, LineFrame } from './line.js'
import { lineOutline } from './outline.js'
import { renderLineSvg } from './renderLine.js'
import { sliceLine } from './slices.js'

const wall: LineFrame = { orientation: 'horizontal', width: 1790, height: 934, textSize: 28 }
const page: LineFrame = { orientation: 'vertical', width: 612, textSize: 12.4 }
const words = { id: 'line', title: 'De weg van 2040 naar nu', description: 'Pijlen lopen van vroeger naar later.' }

test('[PIC-6] whatever is written, the picture is well-formed and has no other elements', () => {
  const allowed = ['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan']
  fc.assert(
    fc.property(
      anyLine,
      fc.constantFrom(wall, page),
      fc.constantFrom('table' as const, 'print' as const),
      (line, frame, ground) => {
        const svg = renderLineSvg(layoutLine(line, frame), { ...words, ground })
        expect(notWellFormed(svg)).toEqual([])
        for (const tag of tagsOf(svg)) expect(allowed).toContain(tag)
        expect((svg.match(/<[^>]*>/g) ?? []).join('')).not.toMatch(/href|url\(|\son[a-z]+=/)
      },
    ),
    { numRuns: 40 },
  )
})

test('[PIC-6] hostile texts are read as they were typed', () => {
  const line: Line = {
    lanes: years(),
    milestones: hostileTexts.map((text, index) => ({
      ...{ id: `${index}`, lane: '2040', text, enables: [] },
      organisation: anOrganisation(1, text),
    })),
  }
  const svg = renderLineSvg(layoutLine(line, page), { ...words, ground: 'print' })
  expect(notWellFormed(svg)).toEqual([])
  expect(svg).toContain('&lt;script&gt;alert(1)')
  expect(svg).toContain('direction="rtl"')
})

test('[PIC-7] on a screen there is no colour but tokens, for print there is no token', () => {
  const layout = layoutLine(aFullLine(20, 20), wall)
  for (const ground of ['table', 'paper'] as const) {
    expect(renderLineSvg(layout, { ...words, ground })).not.toMatch(/#[0-9a-f]{3,8}"/i)
  }
  expect(renderLineSvg(layout, { ...words, ground: 'print' })).not.toContain('var(')
})

test('[PIC-9] a text of another alphabet is clipped to its box', () => {
  const of = (text: string): string =>
    renderLineSvg(
      layoutLine(
        { lanes: years(), milestones: [{ id: 'a', lane: '2040', text, organisation: null, enables: [] }] },
        wall,
      ),
      { ...words, ground: 'table' },
    )
  expect(of('In elk dorp een huiskamer').match(/<svg/g)).toHaveLength(1)
  expect(of('每个村庄都有一个客厅').match(/<svg/g)).toHaveLength(2)
})

test('[LINE-8] pages follow one another, are not higher than a page, and show every box whole once', () => {
  const layout = layoutLine(aFullLine(60, 100), page)
  const slices = sliceLine(layout, { first: 760, next: 860 })
  expect(slices.length).toBeGreaterThan(2)
  expect(slices[0]?.height).toBeLessThanOrEqual(760)
  let end = 0
  for (const { y, height } of slices) {
    expect(y).toBeCloseTo(end)
    expect(height).toBeLessThanOrEqual(860)
    end = y + height
  }
  expect(end).toBeCloseTo(layout.height)
  for (const box of layout.boxes) {
    expect(slices.filter(({ y, height }) => box.y >= y && box.y + box.height <= y + height)).toHaveLength(1)
  }
})

test('[LINE-8] a row that is higher than a page is a page of its own, and an empty line is one page', () => {
  const layout = layoutLine(aFullLine(5, 0), page)
  expect(sliceLine(layout, { first: 10, next: 10 })).toHaveLength(layout.cuts.length)
  expect(sliceLine(layoutLine({ lanes: [], milestones: [] }, page), { first: 860, next: 860 })).toHaveLength(1)
})

test('[LINE-8] a year that goes on on the next page has its label there too', () => {
  const layout = layoutLine(aFullLine(60, 0), page)
  const slices = sliceLine(layout, { first: 400, next: 400 })
  for (const slice of slices) {
    const here = new Set(
      layout.boxes.filter((box) => box.y >= slice.y && box.y < slice.y + slice.height).map(({ lane }) => lane),
    )
    const svg = renderLineSvg(layout, { ...words, ground: 'print', slice })
    for (const lane of here) expect(svg).toContain(`>${lane}</tspan>`)
  }
})

test('[LINE-9] the outline goes from far to near and says whole what each milestone makes possible', () => {
  const far = { id: 'far', lane: '2040', text: 'W'.repeat(220), organisation: null, enables: [] }
  const near = { id: 'near', lane: 'Nu', text: 'Eén team', organisation: anOrganisation(2), enables: ['far', 'nobody'] }
  const outline = lineOutline({ lanes: years(), milestones: [near, far] })
  expect(outline.map(({ heading }) => heading)).toEqual(['2040', '2035', '2030', '2027', 'Nu'])
  expect(outline[0]?.milestones[0]?.text).toBe('W'.repeat(220))
  expect(outline[4]?.milestones[0]?.enables).toEqual([{ id: 'far', text: 'W'.repeat(220), heading: '2040' }])
})

test('[LINE-1] the outline has nothing of a lane that is not revealed', () => {
  const secret = { id: 'a', lane: 'Nu', text: 'geheim', organisation: null, enables: ['b'] }
  const shown = { id: 'b', lane: '2040', text: 'open', organisation: null, enables: [] }
  for (const state of ['open', 'closed'] as const) {
    const lanes = years().map((lane) => (lane.id === 'Nu' ? { ...lane, state } : lane))
    expect(JSON.stringify(lineOutline({ lanes, milestones: [secret, shown] }))).not.toContain('geheim')
  }
})
