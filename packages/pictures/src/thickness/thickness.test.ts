import type { ThicknessLevel } from '@siroop/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, hostileTexts, notWellFormed, overlap, pairs } from '../testData.js'
import { layoutThickness } from './layoutThickness.js'
import { renderThicknessSvg } from './renderThickness.js'
import type { ThicknessRow } from './thickness.js'

const frame = { width: 1640, textSize: 32, blockHeight: 300 }
const look = { id: 'thickness', title: 'Siroopgehalte', description: 'Zin 3 is slappe ranja.' } as const
const levels: readonly ThicknessLevel[] = ['thick', 'thinner', 'thinnest', 'gone', 'unsaid']
const row = (of: readonly ThicknessLevel[], label: string | null = null): ThicknessRow => ({
  label,
  blocks: of.map((level, at) => ({ id: `z${at}`, label: String(at + 1), level })),
})
const anyRows: fc.Arbitrary<readonly ThicknessRow[]> = fc.array(
  fc
    .record({
      of: fc.array(fc.constantFrom(...levels), { maxLength: 60 }),
      label: fc.oneof(fc.constant(null), fc.constantFrom('2026', '2027', ...hostileTexts)),
    })
    .map(({ of, label }) => row(of, label)),
  { maxLength: 4 },
)

test('[POUR-1] every sentence is a block; thinner is lower and striped, gone an empty place, not talked about an outline', () => {
  const { blocks } = layoutThickness([row(levels)], frame)
  expect(blocks.map(({ height }) => Math.round(height))).toEqual([300, 168, 84, 0, 300])
  expect(blocks.map(({ stripes }) => stripes.length > 0)).toEqual([false, true, true, false, false])
  const svg = renderThicknessSvg(layoutThickness([row(levels)], frame), { ...look, ground: 'paper' })
  expect(svg.match(/class="pour"/g)).toHaveLength(3)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2)
})

test('[POUR-2] no percentage and no total is drawn: only the numbers of the sentences and the labels of the rows', () => {
  const svg = renderThicknessSvg(layoutThickness([row(['thick', 'thinnest'], '2027')], frame), {
    ...look,
    ground: 'paper',
  })
  const drawn = svg.replace(/<title.*<\/desc>/, '').replace(/<[^>]*>/g, ' ')
  expect(drawn.trim().split(/\s+/)).toEqual(['2027', '1', '2'])
})

test('[POUR-3] blocks stand inside the picture and never over one another, sixty of them too', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { width, height, blocks } = layoutThickness(rows, frame)
      expect(blocks).toHaveLength(rows.reduce((sum, one) => sum + one.blocks.length, 0))
      for (const block of blocks) expect(contains({ x: 0, y: 0, width, height }, block)).toBe(true)
      for (const [one, two] of pairs(blocks.filter((block) => block.height > 0))) expect(overlap(one, two)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('[PIC-5] [PIC-6] whatever is written, the siroopgehalte is well-formed; the same sentences, the same bytes', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const svg = renderThicknessSvg(layoutThickness(rows, frame), { ...look, ground: 'print' })
      expect(notWellFormed(svg)).toEqual([])
      expect(svg).toBe(renderThicknessSvg(layoutThickness(structuredClone(rows), frame), { ...look, ground: 'print' }))
    }),
    { numRuns: 30 },
  )
})
