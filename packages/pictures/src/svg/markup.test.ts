import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coordinate, element, escapeXml, pictureSvg } from './markup.js'

test('[PIC-6] no text can end its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']/)
      expect(escapeXml(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    }),
  )
  expect(escapeXml('</svg><script>')).toBe('&lt;/svg&gt;&lt;script&gt;')
  expect(escapeXml('a\u0000\u0007b\ud800')).toBe('ab')
})

test('[PIC-6] a picture has a role, a title and a description, and its id cannot do harm', () => {
  const svg = pictureSvg(
    { id: 'a"b-1', title: 'T & T', description: '' },
    { x: 0, y: 0, width: 10, height: 5 },
    element('rect', { x: 1 }),
  )
  expect(svg).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5" role="img" aria-labelledby="ab-1-t" aria-describedby="ab-1-d">' +
      '<title id="ab-1-t">T &amp; T</title><desc id="ab-1-d"> </desc><rect x="1"/></svg>',
  )
})

test('[PIC-5] a coordinate has at most two decimals and no minus zero', () => {
  expect([1 / 3, -0.001, 12, 100.005].map(coordinate)).toEqual(['0.33', '0', '12', '100.01'])
})
