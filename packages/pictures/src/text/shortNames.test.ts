import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortNames } from './shortNames.js'

test('[PIC-10] a name that ends in the region stands without it, any other one as it is', () => {
  const names = [
    'Gemeente Polderrand',
    'GGD  Polderrand',
    'Inwoners (adviesraad)',
    'Polderrand',
    'Zorg Groot-Polderrand',
  ]
  expect(shortNames(names, 'Polderrand')).toEqual([
    ...['Gemeente', 'GGD', 'Inwoners (adviesraad)', 'Polderrand', 'Zorg Groot-Polderrand'],
  ])
  expect(shortNames(['Gemeente polderrand'], ' Polderrand ')).toEqual(['Gemeente'])
  expect(shortNames(['Gemeente Polderrand'], '')).toEqual(['Gemeente Polderrand'])
})

test('[PIC-10] what is left is a name, and never the name of another', () => {
  const whole = ['Samen voor Polderrand', 'Politie regio Polderrand', 'Welzijn & Polderrand', 'Zorg – Polderrand']
  expect(shortNames(whole, 'Polderrand')).toEqual(whole)
  const two = ['Politie Polderrand', 'Politie', 'GGD Polderrand']
  expect(shortNames(two, 'Polderrand')).toEqual(['Politie Polderrand', 'Politie', 'GGD'])
})

test('[PIC-10] whatever the names are, as many come back, each a beginning of its own name', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('A B', 'B', ' B ', 'C van B'))
  fc.assert(
    fc.property(fc.array(name), name, (names, region) => {
      const short = shortNames(names, region)
      expect(short).toHaveLength(names.length)
      for (const [index, one] of short.entries()) {
        expect(names[index]).toContain(one)
        if (names[index] !== '') expect(one).not.toBe('')
      }
    }),
  )
})
