import type { ShelfContent } from './shelfItem.js'

/** Something to lie on a shelf, with what a test changes. */
export const shelfContent = (change: Partial<ShelfContent> = {}): ShelfContent => ({
  kind: 'solution',
  locale: 'nl',
  title: 'Eén briefadres voor wie dakloos is',
  problem: 'Zonder adres kreeg een inwoner geen huis en geen uitkering.',
  needs: { law: 'Wet BRP, artikel 2.23', money: 'Geen', people: 'Een dagdeel per week van de gemeente' },
  works: { text: 'In een jaar kregen 40 mensen een adres.', on: '2026-03-01' },
  call: { function: 'Adviseur burgerzaken', organisation: 'Gemeente Polderrand', address: '' },
  values: ['Nabijheid'],
  from: { place: 'Polderrand', step: 'Oplossingen', organisation: 'Gemeente Polderrand', year: '2026' },
  visibility: 'here',
  ...change,
})
