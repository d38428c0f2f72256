import { expect, test } from 'vitest'
import { checkShelfContent, shelfPlace } from './shelfItem.js'
import { shelfContent } from './shelfTestData.js'

const faultsOf = (change: Parameters<typeof shelfContent>[0]) => {
  const checked = checkShelfContent(shelfContent(change))
  return checked.ok ? [] : checked.error
}

test('[SHLF-1] texts of the shelf are normalised once, and what is empty stays empty', () => {
  const checked = checkShelfContent(
    shelfContent({ title: '  Eén loket \u200b', works: { text: ' ', on: '' }, values: ['Lef', '', 'Lef'] }),
  )
  expect(checked).toMatchObject({
    ok: true,
    value: { title: 'Eén loket', works: { text: '', on: null }, values: ['Lef'] },
  })
})

test('[SHLF-1] a title and a problem have to say something', () => {
  expect(faultsOf({ title: '\u200b', problem: ' ' })).toEqual([
    { at: 'title', fault: 'text-empty' },
    { at: 'problem', fault: 'text-empty' },
  ])
})

test('[SHLF-1] what is too long, a day that there is not, a year that is none and too many values are refused by name', () => {
  expect(
    faultsOf({
      needs: { law: 'a'.repeat(301), money: '', people: '' },
      works: { text: '', on: '2026-02-30' },
      from: { ...shelfContent().from, year: '26' },
      values: Array.from({ length: 9 }, (_, index) => `waarde ${index}`),
    }),
  ).toEqual([
    { at: 'needs.law', fault: 'text-too-long', most: 300 },
    { at: 'values', fault: 'too-many-values', most: 8 },
    { at: 'works.on', fault: 'not-a-day' },
    { at: 'from.year', fault: 'not-a-year' },
  ])
})

test('[SHLF-2] where it was done before is said once: place, organisation, year', () => {
  expect(shelfPlace(shelfContent())).toBe('Polderrand, Gemeente Polderrand, 2026')
  expect(shelfPlace({ from: { place: 'GGD', organisation: 'GGD', step: 'Stap', year: '' } })).toBe('GGD')
})
