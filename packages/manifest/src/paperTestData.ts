import { addMinutes, organisationShapes, type StepKind } from '@siroop/domain'
import type { BlankCards, BlankSheets, Fallback, Letter, PaperMeeting, PlaceCards } from './papers/paper.js'

const base = {
  kind: 'real',
  title: 'Visie 2040 Polderrand',
  locale: 'nl',
  address: 'http://192.168.178.20:4600',
  joinCode: '4729',
} as const
/** The first meeting of the invented region Polderrand. */
export const aMeeting: PaperMeeting = {
  title: 'Sessie 1: waarden en visie',
  date: '2026-09-24',
  start: '13:00',
  end: '16:30',
  place: 'Dorpshuis De Schakel, Polderrand',
}

/** An invitation to one of seven partners. */
export const aLetter = (change: Partial<Letter> = {}): Letter => ({
  ...base,
  paper: 'letter',
  organisation: { name: 'Woningcorporatie Polderrand', shape: organisationShapes[3] ?? 'circle', letters: null },
  link: 'http://192.168.178.20:4600/k#Yb3kPq0sJw9_geheim_van_43_tekens_lang_1234567',
  inRoomOnly: true,
  beforehand: null,
  words:
    'Beste mensen van de woningcorporatie,\n\nWij spreken elkaar vaak over regels, en zelden over wat ons drijft. Eén middag draaien wij dat om.\n\nMet vriendelijke groet,\nMarit Hoekstra, burgemeester',
  meetings: [aMeeting],
  partners: ['Welzijn Polderrand', 'GGD Polderrand', 'Gemeente Polderrand', 'Inwoners (adviesraad)'],
  questions: [
    { title: 'Waarden', question: 'Vanuit welke waarden vertrekt u?' },
    { title: '2040', question: 'Het is 2040 en het is gelukt. Wat merkt een inwoner?' },
  ],
  ...change,
})

const steps: readonly (readonly [StepKind, string, string, number])[] = [
  ['inform', 'Welkom', 'Wanneer zag u samenwerken echt werken voor een inwoner?', 20],
  ['inform', 'De trechter en de spelregels', 'Wat gebeurt er als we doorgaan zoals nu?', 20],
  ['contribute', 'Waarden', 'Vanuit welke waarden vertrekt u?', 25],
  ['cluster', 'Gedeelde waarden', 'Waar vinden we elkaar?', 30],
  ['break', 'Pauze', 'Koffie', 15],
  ['contribute', '2040', 'Het is 2040 en het is gelukt. Wat merkt een inwoner?', 22],
  ['cluster', 'Gezamenlijke ambities', 'Welke zes tot acht zinnen vertellen samen ons 2040?', 25],
  ['check', 'Toets aan de spelregels', 'Breekt deze toekomst een van de acht spelregels?', 20],
  ['vote', 'Peiling', 'Hoe staat u in deze ambities?', 33],
  ['harvest', 'Afronden', 'Welke zin neemt u mee naar uw organisatie?', 12],
]
/** How the first meeting goes on when everything fails. */
export const aFallback = (change: Partial<Fallback> = {}): Fallback => ({
  ...base,
  paper: 'fallback',
  meeting: aMeeting,
  wifi: { network: 'Dorpshuis', password: 'koffie om tien uur' },
  steps: steps.map(([kind, title, question, minutes], index) => ({
    kind,
    title,
    question,
    minutes,
    start: addMinutes(
      '13:00',
      steps.slice(0, index).reduce((sum, step) => sum + step[3], 0),
    ),
  })),
  ...change,
})

/** Empty cards. */
export const someCards = (change: Partial<BlankCards> = {}): BlankCards => ({
  ...base,
  paper: 'cards',
  from: 1,
  count: 8,
  ...change,
})

/** Two sheets of a step, and one without a subject. */
export const someSheets = (change: Partial<BlankSheets> = {}): BlankSheets => {
  const fields: BlankSheets['sheets'][number]['fields'] = [
    { label: 'Wat kost het per jaar?', help: 'Schat als u het niet weet.', form: 'euros', options: [] },
    { label: 'Wie heeft er voordeel van?', help: '', form: 'many', options: ['GGD Polderrand', 'Politie'] },
    { label: 'Wanneer begint de proef?', help: '', form: 'day', options: [] },
    { label: 'Kan het vandaag al?', help: '', form: 'one', options: ['Ja', 'Nee'] },
    { label: 'Wat verandert er voor een inwoner?', help: '', form: 'lines', options: [] },
    { label: 'Wie belt er?', help: '', form: 'line', options: [] },
  ]
  const subjects = ['Eén vaste contactpersoon voor elk gezin.', 'De huisarts belt vóór ontslag uit het ziekenhuis.']
  const sheets = subjects.map((text, index) => ({ step: 'Kan het uit?', about: { number: index + 1, text }, fields }))
  return { ...base, paper: 'sheets', sheets: [...sheets, { step: 'De proef', about: null, fields }], ...change }
}

const names = [
  'Welzijn Polderrand',
  'GGD Polderrand',
  'Woningcorporatie Polderrand',
  'Inwoners (adviesraad)',
  'Politie',
]
/** Personal cards for five places. */
export const somePlaceCards = (change: Partial<PlaceCards> = {}): PlaceCards => ({
  ...base,
  paper: 'placeCards',
  wifi: { network: 'Dorpshuis', password: 'koffie om tien uur' },
  cards: names.map((name, index) => ({
    organisation: { name, shape: organisationShapes[index] ?? 'circle', letters: null },
    link: `${base.address}/k#kaart-${index}-een-geheim-van-43-tekens-lang-12345`,
  })),
  ...change,
})
