import { expect, test } from 'vitest'
import { readShelfFile } from './readShelfFile.js'
import type { ShelfFile } from './shelfShape.js'

const item: ShelfFile['items'][number] = {
  id: 'i1',
  kind: 'solution',
  locale: 'nl',
  title: 'Eén briefadres',
  problem: 'Geen adres, geen huis.',
  needs: { law: '', money: '', people: '' },
  works: { text: 'Het werkt.', on: '2026-03-01' },
  call: { function: 'Adviseur', organisation: 'GGD' },
  values: [],
  from: { place: 'Polderrand', step: '', organisation: '', year: '2026' },
}
const fileOf = (...items: readonly object[]) =>
  JSON.stringify({ format: 'siroop-shelf/1', madeAt: '2026-11-27T09:00:00.000Z', items })
const wrong = (text: string) => {
  const read = readShelfFile(text)
  return read.ok ? [] : read.error.map(({ at, text: said }) => [at, said.nl.split(/[:.]/)[0]])
}

test('[SHLF-20] a file of a shelf is read, also with a mark at its beginning; what is in it everybody here may see', () => {
  expect(readShelfFile(`\uFEFF${fileOf(item)}`)).toMatchObject({
    ok: true,
    value: [{ id: 'i1', content: { title: 'Eén briefadres', visibility: 'here', call: { address: '' } } }],
  })
})

test.each([
  ['no JSON', 'format: siroop', [['', 'Dit is geen JSON-bestand, of het is beschadigd']]],
  ['another file', '{"format":"siroop-edition/1"}', [['', 'Dit is geen bestand van een plank']]],
  ['nothing', 'null', [['', 'Dit is geen bestand van een plank']]],
  ['a newer format', '{"format":"siroop-shelf/2"}', [['', 'Dit bestand is van een nieuwere Siroop']]],
  [
    'a key that is missing',
    fileOf({ ...item, problem: undefined }),
    [['items[0].problem', 'Dit ontbreekt, of het is van een andere soort dan hier hoort']],
  ],
  [
    'an address',
    fileOf({ ...item, call: { ...item.call, address: '06' } }),
    [['items[0].call', 'Hier staat iets wat niet bij een plank hoort']],
  ],
  ['an empty title', fileOf(item, { ...item, id: 'i2', title: ' ' }), [['items[1].title', 'Hier staat nog niets']]],
  [
    'a day that there is not',
    fileOf({ ...item, works: { text: '', on: '2026-02-30' } }),
    [['items[0].works.on', 'Deze dag bestaat niet']],
  ],
  ['one thing twice', fileOf(item, item), [['items[1].id', 'Dit kenmerk staat twee keer in het bestand']]],
])('[SHLF-20] a file with %s is refused whole, with the place and the reason', (_, text, expected) => {
  expect(wrong(text)).toEqual(expected)
})
