import {
  type FrozenField,
  type FrozenRecord,
  type FrozenSection,
  type Locale,
  noteId,
  type ResultDocument,
} from '@siroop/domain'
import type { ResultPaper } from './papers/paper.js'
import type { PrintInput } from './printInput.js'
import { aFrozen, anEdition, aPrintInput } from './testData.js'

/** How a result of the invented region Polderrand differs from the usual one. */
export interface ResultChange {
  readonly document?: ResultDocument['document']
  readonly organisations?: number
  readonly locale?: Locale
  readonly kind?: ResultDocument['kind']
  /** How many records every table, list and pile of cards has. */
  readonly records?: number
  /** Every text, from what it says and its place in its list. */
  readonly text?: (what: string, index: number) => string
  readonly name?: (index: number) => string
  readonly letters?: number
}

const list = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const field = (id: string, label: string | null, type: FrozenField['type'] = 'words'): FrozenField => ({
  id,
  label,
  type,
})

interface Making {
  readonly count: number
  readonly text: (what: string, index: number) => string
  readonly organisation: (index: number) => ResultDocument['organisations'][number]['id']
}

/** A record per place, with these values. */
const records = (
  { count, text }: Making,
  what: string,
  values: (index: number) => Omit<FrozenRecord, 'subject' | 'text'>,
): readonly FrozenRecord[] =>
  list(count, (index) => ({ subject: noteId(`${what}-${index}`), text: text(what, index), ...values(index) }))

const section = (id: string, render: FrozenSection['render'], more: Partial<FrozenSection>): FrozenSection => ({
  ...{ id, render, title: id, body: null, sentences: [] },
  ...more,
})

/** Stakes per table with their dots, and what people will do themselves. */
const harvest = (making: Making): readonly FrozenSection[] => [
  section('inleiding', 'text', {
    title: 'Waarom deze avond',
    body: 'Raadsleden spraken over hun dilemma’s in het sociaal domein. Dit is wat zij vonden. Het is geen besluit van een raad.',
  }),
  section('palen', 'table', {
    title: 'De piketpaaltjes',
    fields: [
      field('tafels-zodat', 'zodat …'),
      field('tafels-soort', 'Soort'),
      field('tafels-instrument', 'Waar regelt de raad dit?'),
      field('dots', null, 'number'),
    ],
    records: records(making, 'paal', (index) => ({
      group: ['Van productdenken naar resultaten', 'Verantwoording en vertrouwen', 'Opschalen door de inwoner zelf'][
        Math.floor((index * 3) / making.count)
      ] as string,
      values: {
        'tafels-zodat': { text: making.text('zodat', index) },
        'tafels-soort': { text: ['Vastleggen', 'Loslaten', 'Ruimte maken', 'Uitproberen'][index % 4] as string },
        ...(index % 3 === 2 ? {} : { 'tafels-instrument': { text: 'Gesprek met college' } }),
        dots: { text: String((index * 5) % 14) },
      },
    })),
  }),
  section('voornemens', 'list', {
    title: 'Wat wij zelf gaan doen',
    fields: [field('author', null), field('organisation', null)],
    records: records(making, 'voornemen', (index) => ({
      values:
        index % 2 === 1
          ? {}
          : {
              author: { text: `Naam ${index + 1}` },
              organisation: { text: '', organisations: [making.organisation(index)] },
            },
    })),
  }),
]

/** Obstacles with what lies behind them, what lies on the shelf, the room in the rules, who does what. */
function shelf(making: Making): readonly FrozenSection[] {
  const { text, organisation } = making
  const judged = (index: number) => ({ judged: { by: index % 4 === 3 ? null : organisation(index), on: '2026-11-26' } })
  const rules = [
    field('regels-wet', 'Wet of regel'),
    field('regels-artikel', 'Artikel'),
    field('regels-oordeel', 'Oordeel'),
  ]
  const ruled = (index: number) => ({
    'regels-wet': { text: ['Wmo 2015', 'Jeugdwet', 'Geen regel: gewoonte'][index % 3] as string, ...judged(index) },
    ...(index % 2 === 0 ? { 'regels-artikel': { text: `2.3.${index + 1}`, ...judged(index) } } : {}),
    'regels-oordeel': { text: text('oordeel', index), ...judged(index) },
  })
  return [
    section('knelpunten', 'table', {
      title: 'Knelpunten en wat erachter zit',
      fields: [
        field('knelpunt-domeinen', 'Welke domeinen raken elkaar?'),
        field('knelpunt-soort', 'Waar zit het schot?'),
        ...rules,
        field('regels-ruimte', 'Hoeveel ruimte is er?'),
      ],
      records: records(making, 'knelpunt', (index) => ({
        values: {
          'knelpunt-domeinen': { text: 'Zorg, Wonen' },
          'knelpunt-soort': { text: 'Wet- en regelgeving' },
          ...ruled(index),
          'regels-ruimte': { text: 'Kan met een afspraak tussen partijen' },
        },
      })),
    }),
    section('plank', 'cards', {
      title: 'Oplossingen op de plank',
      fields: [
        field('oplossing-stadium', 'Stadium'),
        field('oplossing-bewijs', 'Wat merkten inwoners?'),
        field('oplossing-nodig', 'Wat is nodig om het over te nemen?'),
        field('organisation', null),
      ],
      records: records(making, 'oplossing', (index) => ({
        values: {
          'oplossing-stadium': { text: ['Idee', 'Proef loopt', 'Werkt hier'][index % 3] as string },
          'oplossing-bewijs': { text: text('bewijs', index) },
          ...(index % 2 === 0 ? { 'oplossing-nodig': { text: text('nodig', index) } } : {}),
          organisation: { text: '', organisations: [organisation(index)] },
        },
      })),
    }),
    section('regelruimte', 'table', {
      title: 'Wet- en regelgeving: wat kan al, wat niet',
      body: 'Elk oordeel draagt een naam en een datum. Het is geen juridisch advies.',
      fields: rules,
      records: records(making, 'regel', (index) => ({
        group: ['Kan vandaag al', 'Kan alleen met wetswijziging: agenderen bij het Rijk'][
          Math.floor((index * 2) / making.count)
        ] as string,
        values: ruled(index),
      })),
    }),
    section('acties', 'table', {
      title: 'Wie pakt wat',
      fields: [field('owner', null), field('toezeggen-soort', 'Wat gebeurt er?'), field('due', null, 'date')],
      records: records(making, 'actie', (index) => ({
        values: {
          owner: { text: '', organisations: [organisation(index)] },
          'toezeggen-soort': { text: ['Proberen', 'Overnemen', 'Agenderen'][index % 3] as string },
          due: { text: '2027-03-01' },
        },
      })),
    }),
  ]
}

const usualText = (what: string, index: number) => `${what} ${index + 1} staat hier.`
const making = (change: ResultChange, organisations: ResultDocument['organisations']): Making => ({
  count: change.records ?? 5,
  text: change.text ?? usualText,
  organisation: (index) => (organisations[index % organisations.length] ?? organisations[0])?.id as never,
})

/** A document that nobody signs. */
export function aResult(change: ResultChange = {}): ResultDocument {
  const { document = 'harvest', letters = document === 'harvest' ? 2 : 0 } = change
  const { organisations, locale, region, kind } = aFrozen({ organisations: 7, ...change })
  const sections = (document === 'harvest' ? harvest : shelf)(making(change, organisations))
  return {
    document,
    title: document === 'harvest' ? 'Oogst van de avond' : 'De plank',
    ...{ locale, region, kind, organisations, sections, checkinDates: [] },
    meetingDates: ['2026-11-26'],
    participants: 31,
    onPaper: [],
    letters: list(letters, (index) => ({
      to: `Polderrand-${['Oost', 'West', 'Noord'][index % 3]}`,
      sections: sections.filter(({ render }) => render !== 'text').map((one) => ({ ...one, body: null })),
    })),
  }
}

/** The same as it is printed. */
export function aResultPaper(change: ResultChange = {}, paper: ResultPaper['paper'] = 'result'): ResultPaper {
  const result = aResult(change)
  const { kind, title, locale } = result
  return {
    ...{ paper, kind, title, locale, result },
    standOpMs: Date.parse('2026-11-26T20:30:00Z'),
    address: 'https://siroop.example/m/k3q7m2xw5tnd4hza',
  }
}

/** An agreement of a link zone: complaint, solution, what it costs, its trial, and what is done from now on. */
export function anAgreementInput(change: ResultChange = {}): Omit<PrintInput, 'fonts'> {
  const { organisations = 4, locale = 'nl' } = change
  const frozen = aFrozen({ ...change, organisations })
  const made = making({ records: 1, ...change }, frozen.organisations)
  const { text, organisation } = made
  const sentences = list(made.count, (index) => ({
    ...(frozen.sections[1]?.sentences[0] as NonNullable<FrozenSection['sentences'][number]>),
    id: `z-${index}` as never,
    heading: null,
    bundle: null,
    subject: noteId(`oplossing-${index}`),
    text: text('afspraak', index),
  }))
  const sections: readonly FrozenSection[] = [
    section('klacht', 'text', { title: 'De klacht', body: `“${text('klacht', 0)}” Zo zei Anja het.` }),
    section('oplossing', 'text', { title: 'De oplossing', body: text('oplossing', 0) }),
    section('business', 'table', {
      title: 'Wat het kost en oplevert',
      fields: [
        field('b-kosten', 'Kosten per jaar', 'money'),
        field('b-kostenbij', 'Wie betaalt?'),
        field('b-baten', 'Opbrengst per jaar', 'money'),
        field('b-batenbij', 'Wie heeft voordeel?'),
        field('b-anja', 'Wat wint Anja?'),
        field('b-aannames', 'Aannames'),
      ],
      records: records(made, 'oplossing', (index) => {
        const judged = { judged: { by: organisation(index), on: '2026-09-10' } }
        return {
          values: {
            'b-kosten': { text: '12000', ...judged },
            'b-kostenbij': { text: '', organisations: [organisation(index)], ...judged },
            'b-baten': { text: '30500.5', ...judged },
            'b-batenbij': { text: '', organisations: [organisation(index), organisation(index + 1)], ...judged },
            'b-anja': { text: text('winst', index), ...judged },
            'b-aannames': { text: text('aanname', index), ...judged },
          },
        }
      }),
    }),
    section('proef', 'table', {
      title: 'De proef en wat Anja merkte',
      fields: [
        field('owner', null),
        field('p-start', 'Begin', 'date'),
        field('due', null, 'date'),
        field('p-vraag', 'De vraag aan Anja'),
        field('m-gemerkt', 'Resultaat'),
        field('m-bewijs', 'Hoe weten we dat?'),
      ],
      records: records(made, 'oplossing', (index) => ({
        values: {
          owner: { text: '', organisations: [organisation(index)] },
          'p-start': { text: '2026-09-14' },
          due: { text: '2026-11-20' },
          'p-vraag': { text: text('vraag', index) },
          'm-gemerkt': { text: 'Anja merkt het', judged: { by: organisation(1), on: '2026-11-26' } },
          'm-bewijs': { text: text('bewijs', index), judged: { by: organisation(1), on: '2026-11-26' } },
        },
      })),
    }),
    section('afspraken', 'cards', {
      title: 'De afspraak',
      sentences,
      fields: [
        field('a-grondslag', 'Toestemming of wettelijke grondslag voor gegevens'),
        field('a-evaluatie', 'Opnieuw bekijken op', 'date'),
      ],
      records: records(made, 'oplossing', (index) => ({
        values: { 'a-grondslag': { text: text('grondslag', index) }, 'a-evaluatie': { text: '2027-05-20' } },
      })),
    }),
    ...frozen.sections.filter(({ render }) => render === 'signatures'),
  ]
  const agreed = { ...frozen, document: 'agreement' as const, title: 'Afspraak uit de koppelzone', sections }
  const edition = anEdition({ ...change, organisations, frozen: agreed })
  const owners = list(made.count, (index) => ({
    subject: noteId(`oplossing-${index}`),
    name: `Trekker ${index + 1}`,
    function: 'teamleider',
    acceptedOn: '2026-09-10',
    paper: null,
    organisations: [],
  }))
  return { ...aPrintInput({ organisations, locale }), edition: { ...edition, owners, missing: [] } }
}
