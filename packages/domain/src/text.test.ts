import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText, graphemes, isBlank, isTooLong, limits, normalise, readsAsOne } from './text.js'

const family = '👨‍👩‍👧‍👦'

test('[TXT-1] text is normalised once: a second time changes nothing, whatever was typed', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const nasty = fc.string({
    unit: fc.constantFrom(
      ' ',
      '\t',
      '\r',
      '\n',
      '\u200b',
      '\ufeff',
      '\u202e',
      '\u2067',
      '\u0301',
      'e',
      '\u0000',
      '\ud800',
      '\u00a0',
    ),
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.oneof(anything, nasty), (text) => {
      const once = normalise(text)
      expect(normalise(once)).toBe(once)
      expect(once).toBe(once.normalize('NFC').trim())
      expect(once).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\u200b]|\p{Cs}/u)
    }),
  )
})
test('[TXT-1] what is kept and what is not', () => {
  expect(normalise('  e\u0301e\u0301n \u202etwee\u202c\u2066\u2069\ufeff\u200b ')).toBe('één twee')
  expect(normalise('regel een\r\nregel twee\rregel drie')).toBe('regel een\nregel twee\nregel drie')
  expect(normalise('kolom\tkolom\u0007')).toBe('kolom kolom')
  expect(normalise(`${family} می\u200cخواهم`)).toBe(`${family} می\u200cخواهم`)
  expect(normalise('half \ud83d paar')).toBe('half  paar')
})
test('[TXT-2] lengths are counted as a reader counts, and an emoji family is one', () => {
  expect(graphemes(`e\u0301${family}🇳🇱`)).toBe(3)
  expect(isTooLong(family.repeat(80), limits.name)).toBe(false)
  expect(isTooLong(family.repeat(81), limits.name)).toBe(true)
  expect(isTooLong('x'.repeat(2000), limits.note)).toBe(false)
  expect(isTooLong('x'.repeat(2001), limits.note)).toBe(true)
})
test('[TXT-2] one letter with a million accents is not one letter long', () => {
  expect(isTooLong(`e${'\u0301'.repeat(100_000)}`, limits.note)).toBe(true)
})
test('[TXT-3] a text is refused, never cut: empty when nothing of it can be seen, too long above the limit', () => {
  for (const empty of ['', '   ', '\n\n', '\u200b\u200d\u200c', '\u00ad\u2060\u3164', '\ufe0f', '\u2800', '\u202e'])
    expect(checkText(empty, 80)).toEqual({ ok: false, error: 'text-empty' })
  expect(checkText('x'.repeat(10_000), limits.note)).toEqual({ ok: false, error: 'text-too-long' })
  expect(checkText(` ${'x'.repeat(80)} `, 80)).toEqual({ ok: true, value: 'x'.repeat(80) })
  expect(checkText('<b>vet</b> & "zo"', 80)).toEqual({ ok: true, value: '<b>vet</b> & "zo"' })
  expect(isBlank('.')).toBe(false)
})

test('[TXT-4] two names read as one when only spaces, capitals and the end differ; names without words never do', () => {
  expect(readsAsOne('Dichtbij', ' dichtbij. ')).toBe(true)
  expect(readsAsOne('Naast  mensen', 'naast\nmensen')).toBe(true)
  expect(readsAsOne('Dichtbij', 'Dicht bij')).toBe(false)
  expect(readsAsOne('', ' ')).toBe(false)
})
