import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, markFound } from './excerpt.js'
import { askedWords, findableWords, isWordFound } from './findable.js'

const finds = (text: string, typed: string): boolean => {
  const forms = findableWords(text).split(' ')
  const asked = askedWords(typed)
  return asked.length > 0 && asked.every((one) => forms.some((form) => isWordFound(one, form)))
}
const marked = (pieces: ReturnType<typeof markFound>) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

test('[FIND-1] a word is found whatever its ending, in Dutch and English, whatever its accents and capitals', () => {
  const text = 'De bewoners van twee huizen in één wijk vonden hun CAFÉ terug. Families kept one plan for 2040.'
  for (const typed of ['bewoner', 'huis', 'wijken', 'cafe', 'Café', 'EEN WIJK', 'family', 'plans', '2040'])
    expect([typed, finds(text, typed)]).toEqual([typed, true])
  for (const typed of ['school', 'huis school', '204 0']) expect([typed, finds(text, typed)]).toEqual([typed, false])
})

test('[FIND-1] a beginning of three letters or more finds the longer word, a shorter one only itself', () => {
  expect([
    finds('Woningcorporatie', 'woning'),
    finds('Woningcorporatie', 'won'),
    finds('Woningcorporatie', 'wo'),
  ]).toEqual([true, true, false])
  expect(finds('De 18 e verjaardag', '18')).toBe(true)
})

test('[FIND-2] operators and nonsense are plain words or nothing, however long', () => {
  expect(askedWords('"huis" AND NEAR(a, b) title:x* OR -niet').map(({ word }) => word)).toEqual([
    'huis',
    'near',
    'b',
    'title',
    'x',
  ])
  expect(askedWords('"*:()^-\'%;\u0000 🙂')).toEqual([])
  expect(askedWords("'; drop table workshop; --").map(({ word }) => word)).toEqual(['drop', 'table', 'workshop'])
  expect(askedWords('de het een').map(({ word }) => word)).toEqual(['de', 'het', 'een'])
  expect(askedWords('x'.repeat(10_000))[0]?.word).toHaveLength(60)
  expect(askedWords(Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' '))).toHaveLength(12)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(findableWords(text)).toMatch(/^[\p{L}\p{N} ]*$/u)
      for (const { word, stems } of askedWords(text))
        for (const one of [word, ...stems]) expect(one).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
})

test('[FIND-3] what was looked for is marked where it stands, and the pieces are the text to the letter', () => {
  const text = 'Wij bellen elke huurder: zo blijven huizen thuis.'
  expect(marked(markFound(text, askedWords('huis bellen')))).toBe(
    'Wij [bellen] elke huurder: zo blijven [huizen] thuis.',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (any, typed) => {
      const pieces = markFound(any, askedWords(typed))
      expect(pieces.map((piece) => piece.text).join('')).toBe(any)
    }),
  )
})

test('[FIND-3] of a long text the part with the words is shown, cut between words', () => {
  const long = `${'voor '.repeat(60)}Het huis staat er nog. ${'na '.repeat(60)}`.trim()
  const shown = marked(excerptOf(long, askedWords('huizen')))
  expect(shown).toMatch(/^… voor .*Het \[huis\] staat er nog\. na .* …$/)
  expect(shown.length).toBeLessThan(220)
  expect(marked(excerptOf('Kort.', askedWords('huis')))).toBe('Kort.')
})
