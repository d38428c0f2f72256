import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes, canonicalJson } from './canonical.js'
import { fingerprintGroups } from './fingerprint.js'

test('[MAN-1] keys are sorted by UTF-16 code units and escapes are the shortest, as in RFC 8785', () => {
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\u0080': 5, '\u00f6': 6 })).toBe(
    '{"\\r":2,"1":3,"\u0080":5,"\u00f6":6,"\u20ac":1,"\ud83d\ude00":4}',
  )
  expect(canonicalJson({ b: [true, null, 'a"\n\u001f'], a: { d: -1, c: 0 } })).toBe(
    '{"a":{"c":0,"d":-1},"b":[true,null,"a\\"\\n\\u001f"]}',
  )
})

test('[MAN-2] what could be written in two ways is refused', () => {
  for (const value of [1.5, Number.NaN, 2 ** 60, undefined, '\ud800', 'e\u0301', { a: undefined }])
    expect(() => canonicalJson(value)).toThrow()
})

const text = fc.string({ unit: 'grapheme' }).map((raw) => raw.normalize('NFC'))
test('[MAN-3] reading the canonical form gives the value, and the order of writing keys does not matter', () => {
  fc.assert(
    fc.property(
      fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), { noNullPrototype: true }),
      (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
        expect(canonicalBytes(turned)).toEqual(canonicalBytes(value))
      },
    ),
  )
})

test('[MAN-4] a fingerprint is read in groups of four', () => {
  expect(fingerprintGroups('7f3a91c40be25d18')).toBe('7f3a 91c4 0be2')
  expect(fingerprintGroups('7f3a91c40be25d18', 64)).toBe('7f3a 91c4 0be2 5d18')
})
