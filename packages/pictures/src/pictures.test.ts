import { organisationShapes } from '@siroop/domain'
import { expect, test } from 'vitest'
import { coverShapes, organisationColour, organisationPath, organisationSvg } from './index.js'

test('[PIC-1] every shape has an outline and a colour of its own', () => {
  expect(new Set(organisationShapes.map(organisationPath)).size).toBe(organisationShapes.length)
  expect(new Set(organisationShapes.map(organisationColour)).size).toBe(organisationShapes.length)
})

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('[PIC-2] every colour is at least 3:1 on white and on the paper of the screens', () => {
  for (const shape of organisationShapes) {
    for (const paper of ['#ffffff', '#fffdf9', '#faf6ef']) {
      expect((luminance(paper) + 0.05) / (luminance(organisationColour(shape)) + 0.05)).toBeGreaterThanOrEqual(3)
    }
  }
})

test('[PIC-3] the cover is made from the list of organisations only, and one stands in the middle', () => {
  expect(coverShapes([])).toEqual([])
  expect(coverShapes(['circle'])[0]?.transform).toBe('translate(0.0 0.0) scale(9) translate(-12 -12)')
  expect(coverShapes(['circle', 'ring', 'star', 'drop'])[1]?.transform).toBe(
    'translate(69.0 0.0) scale(9) translate(-12 -12)',
  )
})

test('[PIC-4] a shape is filled and lined, or dashed and empty, with letters only when they are letters', () => {
  const filled = organisationSvg({ shape: 'ring', letters: 'AB' })
  expect(filled).toContain(`fill="${organisationColour('ring')}" stroke="#1E1917"`)
  expect(filled).toContain('>AB</text>')
  const open = organisationSvg({ shape: 'ring', letters: '<b>', open: true })
  expect(open).toContain('fill="none"')
  expect(open).toContain('stroke-dasharray')
  expect(open).not.toContain('<b>')
})
