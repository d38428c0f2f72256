import type { ReactNode } from 'react'
import { TopLine } from '../../../src/facilitator/FacilitatorApp.js'
import { type PeopleActs, PeopleView } from '../../../src/facilitator/people/PeopleView.js'
import type { FoundPeople, FoundPerson } from '../../../src/facilitator/people/peopleApi.js'

const one = (kind: FoundPerson['key']['kind'], change: Partial<FoundPerson>): FoundPerson => ({
  key: { kind, within: 'w1', id: `${kind}-1` },
  ...{ name: 'Noor Dijkstra', email: null, where: 'Visie 2040 sociaal domein', organisation: null, signed: false },
  ...change,
})
const found: FoundPeople = {
  people: [
    one('person', { organisation: 'Gemeente Polderrand', signed: true, email: 'noor.dijkstra@polderrand.example' }),
    one('supporter', {
      ...{ name: 'Noor Dijkstra-van den Heuvel', email: 'noor@polderrand.example' },
      ...{ where: 'Ja, ik kies positie.', organisation: 'raadslid' },
    }),
    one('registered', {
      email: 'noor@polderrand.example',
      where: 'Welke ruimte geeft u?',
      organisation: 'Wijk en Water',
    }),
    one('colleague', { email: 'noor@polderrand.example', where: 'Siroop Noord' }),
  ],
  more: true,
  written: [
    {
      ...{ kind: 'note', workshop: 'w1', where: 'Visie 2040 sociaal domein' },
      text: '… en wie vastloopt belt met Noor Dijkstra van het wijkteam, zij weet wie er tijd heeft …',
    },
    {
      ...{ kind: 'story', workshop: 'w1', where: 'Visie 2040 sociaal domein' },
      text: 'Noor Dijkstra belde dezelfde dag terug.',
    },
    {
      ...{ kind: 'signed', workshop: 'w1', where: 'Visie 2040 sociaal domein' },
      text: 'Noor Dijkstra belt binnen een dag terug.',
    },
    { kind: 'support', workshop: null, where: '', text: 'Werkgroep van Noor Dijkstra en Tom Visser' },
  ],
  moreWritten: false,
  closed: [
    { workshop: 'w1', where: 'Visie 2040 sociaal domein' },
    { workshop: 'w2', where: 'Waardenronde Polderrand' },
  ],
}
const nobody: FoundPeople = { people: [], more: false, written: [], moreWritten: false, closed: [] }
const done = async () => ({ ok: true, value: {} }) as const
const refused = {
  code: 'in-a-space',
  message: {
    nl: 'Deze persoon hoort nog bij een werkruimte. Haal hem of haar daar eerst uit, onder Collega’s.',
    en: 'This person still belongs to a Space. Take them out first, under Colleagues.',
  },
}

function People({ people = nobody, erases = true }: { readonly people?: FoundPeople; readonly erases?: boolean }) {
  const acts: PeopleActs = {
    find: async () => ({ ok: true, value: people }),
    file: done,
    erase: async () => (erases ? done() : { ok: false, error: refused }),
  }
  return (
    <div className="home">
      <TopLine />
      <PeopleView acts={acts} />
    </div>
  )
}

/** States of the page for somebody who asks for their own data, by name; what is typed and ticked is done by who looks. */
export const peopleStates: Readonly<Record<string, () => ReactNode>> = {
  people: () => <People />,
  'people-short': () => <People />,
  'people-none': () => <People />,
  'people-found': () => <People people={found} />,
  'people-sure': () => <People people={found} />,
  'people-erased': () => <People people={found} />,
  'people-refused': () => <People people={found} erases={false} />,
}
