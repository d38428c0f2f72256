import type { ShelfContent } from '@siroop/domain'
import { workshopId } from '@siroop/domain'
import type { ShelfRow } from '@siroop/protocol'
import { type ReactNode, useState } from 'react'
import type { WorkshopRow } from '../../src/facilitator/api.js'
import { TopLine } from '../../src/facilitator/FacilitatorApp.js'
import { ShelfView } from '../../src/facilitator/shelf/ShelfView.js'
import type { Looked } from '../../src/facilitator/shelf/shelfApi.js'
import { useLanguage } from '../../src/ui/language.js'

/** Something of the shelf as a page gets it, with what a state changes. */
export const content = (change: Partial<ShelfContent>): ShelfRow['content'] => ({
  kind: 'solution',
  locale: 'nl',
  title: 'De woonconsulent belt bij de eerste gemiste huur',
  problem: 'Wie de huur niet betaalde, hoorde pas na drie maanden iets. Dan was de schuld al groot.',
  needs: {
    law: 'Een afspraak over het delen van gegevens, met toestemming van de huurder.',
    money: '€ 15.000 per jaar; dat is minder dan twee ontruimingen.',
    people: 'Twee consulenten bellen, één ochtend per week.',
  },
  works: { text: 'Het aantal ontruimingen ging van elf naar twee.', on: '2025-09-22' },
  call: { function: 'Woonconsulent', organisation: 'Woningcorporatie De Terp', address: '' },
  from: { place: 'Polderrand', step: 'Wie pakt wat', organisation: 'Woningcorporatie De Terp', year: '2025' },
  visibility: 'here',
  ...change,
  values: [...(change.values ?? ['Vroeg erbij'])],
})
/** The same in a row of it. */
export const row = (id: string, change: Partial<ShelfRow>): ShelfRow => ({
  id,
  rev: 1,
  how: 'workshop',
  own: false,
  changedAtMs: 0,
  withdrawn: false,
  content: content({}),
  ...change,
})
const rows = [
  row('i1', { own: true }),
  row('i2', {
    content: content({
      kind: 'room',
      title: 'Gegevens delen mag vaker dan wij dachten',
      problem: 'Hulpverleners deelden niets omdat het niet zou mogen van de privacywet.',
    }),
  }),
  row('i3', {
    how: 'example',
    content: content({
      kind: 'flaw',
      title: 'Twee regelingen tellen het inkomen van een gezin anders',
      problem: 'Een gezin kreeg geen steun, omdat de ene regeling een inwonende zoon meetelt en de andere niet.',
    }),
  }),
]
/** As a page gets it, as far as the shelf shows it. */
const workshop = { id: workshopId('w1'), kind: 'real', title: 'Programma sociaal domein Polderrand' } as WorkshopRow
const wrong = {
  code: 'shelf-not-right',
  message: {
    nl: 'Dit kan zo niet op de plank. Er is niets veranderd. Er staat bij wat er niet klopt.',
    en: 'This cannot go on the shelf like this. Nothing was changed. What is wrong stands beside it.',
  },
  detail: {
    problems: [
      {
        at: 'title',
        text: { nl: 'Hier staat nog niets. Vul dit in.', en: 'There is nothing here yet. Fill this in.' },
      },
    ],
  },
}

/** The shelf with what a test of the eye needs. A form and a file are always refused, so that it can be seen how. */
function Plank({ items, own = 'all' }: { readonly items: readonly ShelfRow[]; readonly own?: Looked['whose'] }) {
  const [looked, setLooked] = useState<Looked>({ words: '', kind: 'all', whose: own })
  const [locale] = useLanguage()
  return (
    <div className="home">
      <TopLine />
      <ShelfView
        looked={looked}
        onLook={setLooked}
        part={{
          items: [...items],
          total: items.length,
          kinds: {
            solution: Math.min(1, items.length),
            room: items.length > 1 ? 1 : 0,
            flaw: items.length > 2 ? 1 : 0,
          },
          withdrawn: 1,
          examplesHidden: items.length === 0,
        }}
        workshops={[workshop]}
        problem={null}
        acts={{
          more: async () => undefined,
          keep: async () => ({ ok: false, error: wrong }),
          withdraw: async () => true,
          putBack: async () => true,
          remove: async () => true,
          hideExamples: async () => undefined,
          offers: async () => ({
            ok: true,
            value: {
              title: workshop.title,
              open: false,
              offers: [
                { subject: 'n1', content: content({ locale }), item: null },
                {
                  subject: 'n2',
                  content: content({ kind: 'room', title: 'Een kind mag op twee scholen staan' }),
                  item: 'i2',
                },
              ],
            },
          }),
          download: async () => undefined,
          take: async () => ({
            ok: false,
            error: {
              ...wrong,
              detail: { problems: wrong.detail.problems.map((one) => ({ ...one, at: 'items[3].title' })) },
            },
          }),
        }}
      />
    </div>
  )
}

/** States of the page of the shelf, by name. */
export const shelfStates: Readonly<Record<string, () => ReactNode>> = {
  shelf: () => <Plank items={rows} />,
  'shelf-open': () => <Plank items={rows} />,
  'shelf-ask': () => <Plank items={rows} />,
  'shelf-form': () => <Plank items={rows} />,
  'shelf-empty': () => <Plank items={[]} />,
  'shelf-withdrawn': () => <Plank items={[row('i1', { own: true, withdrawn: true })]} own="withdrawn" />,
}
