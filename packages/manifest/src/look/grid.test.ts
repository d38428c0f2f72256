import { expect, test } from 'vitest'
import { printContext } from '../printInput.js'
import { styleSheet } from '../styles.js'
import { aPrintInput } from '../testData.js'
import { baselinePx, onGrid, pictureBox, type Setting, set, unitPx } from './grid.js'

const settings: readonly Setting[] = (['ui', 'voice'] as const).flatMap((face) =>
  [8.5, 9, 9.3, 9.6, 10.5, 11, 12, 14, 15, 17, 26, 34].flatMap((points) =>
    [3, 4, 5, 6, 8].map((lead) => ({ face, points, lead })),
  ),
)
const pixels = (css: string, property: string): number =>
  Number(new RegExp(`${property}:(?:calc\\()?(-?\\d+)px`).exec(css)?.[1] ?? 0)

test('[MAN-42] whatever its typeface and size, the first line of a text is brought down to the grid, and the room is taken back below it', () => {
  for (const setting of settings)
    for (const room of [
      {},
      { above: 1 },
      { above: 2, below: 1 },
      { above: 1, below: 1, airy: true },
      { above: 1, below: 2, airy: true },
    ]) {
      const css = set({ ...setting, ...room })
      const top = pixels(css, 'padding-top')
      expect((top + baselinePx(setting)) % unitPx, css).toBe(0)
      expect(top, css).toBeGreaterThanOrEqual(0)
      const under = pixels(css, 'padding-bottom') + pixels(css, 'margin-bottom')
      expect((top + under + setting.lead * unitPx) % unitPx, css).toBe(0)
      expect(pixels(css, 'padding-bottom'), css).toBeGreaterThanOrEqual(0)
    }
})

test('[MAN-42] a text inside another one that is set stands on the same lines', () => {
  for (const within of settings.slice(0, 12))
    for (const setting of settings) {
      const outer = pixels(set({ ...within, above: 2 }), 'padding-top')
      const inner = pixels(set({ ...setting, within }), 'padding-top')
      expect((outer + inner + baselinePx(setting)) % unitPx).toBe(0)
    }
})

test('[MAN-42] a picture ends on the grid, and nothing on the pages is pushed off it by a border', () => {
  expect(onGrid(72)).toBe(72)
  expect(pictureBox('<svg/>', 72.1)).toBe('<div class="picture" style="height:78px"><svg/></div>')
  const css = styleSheet(printContext({ ...aPrintInput(), fonts: [] })).replace(
    /@page[\s\S]*?\n@page cover[^\n]*\n/,
    '',
  )
  // only the dashed box of what is asked has borders, of a whole pixel, taken from its padding
  expect(css.match(/border(?:-top|-bottom)?:[^;}]*/g)).toEqual(['border:1px dashed #1E1917'])
})
