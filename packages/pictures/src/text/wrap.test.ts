import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointWidth, type Face, isMeasured, voiceAt } from './widths.js'
import { measureText, widthInEms, wrapText } from './wrap.js'

const faces = fc.constantFrom<Face>('voiceLarge', 'voice', 'voicePrint', 'voiceSmall', 'ui')
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 220 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom(
    'a'.repeat(220),
    '👩‍👩‍👧‍👦'.repeat(60),
    '</svg><script>alert(1)</script>',
    'שלום עולם',
    'W'.repeat(220),
  ),
)
const widest = (text: string, face: Face) => {
  const segments = new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)
  return Math.max(0, ...Array.from(segments, ({ segment }) => widthInEms(segment, face)))
}

test('[PIC-8] no line is wider than its width, whatever is written', () => {
  fc.assert(
    fc.property(texts, faces, fc.double({ min: 3, max: 40, noNaN: true }), (text, face, width) => {
      const { lines } = wrapText(measureText(text, face), width, 6)
      const room = Math.max(width, widest(text, face) + widthInEms('…', face))
      for (const line of lines) expect(widthInEms(line, face)).toBeLessThanOrEqual(room + 1e-9)
      expect(lines.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('[PIC-8] a last letter that is wider than the line takes no letters of the line before it', () => {
  expect(wrapText(measureText('!!!!!!!!\ufdf0', 'voiceLarge'), 3).lines).toEqual(['!!!!!!!!', '\ufdf0'])
})

test('[PIC-8] a text that is not cut is there whole, with hyphens only where a word was broken', () => {
  const bare = (text: string) => text.replace(/[\s-]/g, '')
  fc.assert(
    fc.property(texts, faces, fc.double({ min: 3, max: 40, noNaN: true }), (text, face, width) => {
      const { lines, isCut } = wrapText(measureText(text, face), width)
      expect(isCut).toBe(false)
      expect(bare(lines.join(''))).toBe(bare(text))
    }),
  )
})

test('[PIC-8] a text that is cut ends in dots and begins like the text', () => {
  const { lines, isCut } = wrapText(
    measureText('In elk dorp is een huiskamer open, zes dagen per week.', 'voice'),
    8,
    2,
  )
  expect(isCut).toBe(true)
  expect(lines).toEqual(['In elk dorp is een', 'huiskamer ope…'])
})

test('[PIC-8] an emoji family is never broken, and a long word gets a hyphen', () => {
  const family = '👩‍👩‍👧‍👦'
  for (const line of wrapText(measureText(family.repeat(9), 'voice'), 12).lines) {
    expect(line.replaceAll(family, '')).toBe('')
  }
  const { lines } = wrapText(measureText('Overstromingsrisicobeheersplanning', 'voice'), 9)
  expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true)
  expect(wrapText(measureText('wijkverpleegkundigen', 'voice'), 10).lines).toEqual(['wijkverpleegkund-', 'igen'])
  expect(wrapText(measureText('每个村庄都有一个客厅每周开放六天', 'voice'), 6).lines.join('')).not.toContain('-')
})

test('[PIC-8] small letters are wider than large ones, and accents are as wide as their letter', () => {
  expect([10, 12.4, 24, 40].map(voiceAt)).toEqual(['voiceSmall', 'voicePrint', 'voice', 'voiceLarge'])
  const line = 'Alle huurhuizen zijn gezond en betaalbaar'
  expect(widthInEms(line, 'voiceSmall')).toBeGreaterThan(widthInEms(line, 'voicePrint'))
  expect(widthInEms(line, 'voicePrint')).toBeGreaterThan(widthInEms(line, 'voice'))
  expect(widthInEms(line, 'voice')).toBeGreaterThan(widthInEms(line, 'voiceLarge'))
  expect(codePointWidth('é', 'ui')).toBeCloseTo(codePointWidth('e', 'ui'), 1)
})

test('[PIC-9] what the fonts have is known, and what they do not have is not', () => {
  expect(isMeasured('Eén café, “ja” – €5…', 'voice')).toBe(true)
  for (const text of ['שלום', '每个', '😀', 'Z\u0300\u0301']) expect(isMeasured(text, 'voice')).toBe(false)
})
