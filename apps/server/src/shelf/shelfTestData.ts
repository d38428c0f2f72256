import type { ShelfContent } from '@siroop/domain'

/** Something to lie on a shelf, with what a test changes. */
export const shelfContent = (change: Partial<ShelfContent> = {}): ShelfContent & { values: string[] } => ({
  kind: 'solution',
  locale: 'nl',
  title: 'Eén briefadres voor wie dakloos is',
  problem: 'Zonder adres kreeg een inwoner geen huis en geen uitkering.',
  needs: { law: '', money: '', people: 'Een dagdeel per week' },
  works: { text: 'In een jaar kregen 40 mensen een adres.', on: '2026-03-01' },
  call: { function: 'Adviseur burgerzaken', organisation: 'Gemeente Polderrand', address: '' },
  from: { place: 'Polderrand', step: '', organisation: 'Gemeente Polderrand', year: '2026' },
  visibility: 'here',
  ...change,
  values: [...(change.values ?? [])],
})
