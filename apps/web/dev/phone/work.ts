import {
  type AgreedText,
  bundleId,
  type CheckNow,
  organisationId,
  type ParticipantNow,
  type PrincipleView,
} from '@siroop/domain'
import { texts } from './fixtures.js'

export const org = organisationId
const principle = (row: readonly [string, 'ecological' | 'social', string, string, string, string, string]) => {
  const [id, group, label, english, definition, question, asked] = row
  return {
    id,
    group,
    label: { nl: label, en: english },
    definition: { nl: definition },
    question: { nl: question, en: asked },
  }
}
const principles: readonly PrincipleView[] = [
  principle([
    'p4',
    'social',
    'Gezondheid',
    'Health',
    'Mensen stuiten niet op structurele belemmeringen voor hun gezondheid.',
    'Houdt dit iets in stand waardoor groepen mensen ziek, uitgeput of onveilig zijn?',
    'Does this keep something in place that makes groups of people ill, exhausted or unsafe?',
  ]),
  principle([
    'p5',
    'social',
    'Invloed',
    'Influence',
    'Mensen stuiten niet op structurele belemmeringen om mee te bepalen in de verbanden waar zij deel van zijn.',
    'Worden mensen hierdoor geraakt zonder dat zij meepraten?',
    'Are people affected by this without having a say?',
  ]),
  principle([
    'p6',
    'social',
    'Competentie',
    'Competence',
    'Mensen stuiten niet op structurele belemmeringen om te leren en zich te ontwikkelen, alleen en samen.',
    'Belet dit mensen om te leren of te groeien?',
    'Does this block people’s learning or growth?',
  ]),
  principle([
    'p7',
    'social',
    'Onpartijdigheid',
    'Impartiality',
    'Mensen stuiten niet op structurele belemmeringen door ongelijke behandeling.',
    'Wordt iemand hierdoor anders behandeld om wie hij is of waar hij woont?',
    'Is anyone treated differently because of who they are or where they live?',
  ]),
  principle([
    'p8',
    'social',
    'Zingeving',
    'Meaning-making',
    'Mensen stuiten niet op structurele belemmeringen om zelf en samen betekenis te geven aan hun leven.',
    'Ontneemt dit mensen de ruimte om het op hun eigen manier te doen en samen iets te betekenen?',
    'Does this take away people’s room to do it their own way and to mean something together?',
  ]),
  principle([
    'p1',
    'ecological',
    'Stoffen uit de aarde',
    'Substances from the earth',
    'In een duurzame samenleving hopen stoffen uit de aardkorst zich niet steeds verder op in de natuur.',
    'Maakt dit ons afhankelijker van olie, gas of schaarse metalen?',
    'Does this make us depend more on oil, gas or scarce metals?',
  ]),
  principle([
    'p2',
    'ecological',
    'Stoffen die wij maken',
    'Substances we make',
    'In een duurzame samenleving hopen stoffen die de samenleving maakt zich niet steeds verder op in de natuur.',
    'Brengt dit stoffen in lucht, water of bodem die niet snel afbreken?',
    'Does this put substances into air, water or soil that do not break down quickly?',
  ]),
  principle([
    'p3',
    'ecological',
    'Aantasting van de natuur',
    'Physical degradation',
    'In een duurzame samenleving wordt de natuur niet steeds verder aangetast door ingrepen van mensen.',
    'Kost dit natuur, water of vruchtbare grond die niet terugkomt?',
    'Does this cost nature, water or fertile soil that does not come back?',
  ]),
]
export const ambitionTexts = [
  'Iedere inwoner heeft in het eigen dorp of de eigen wijk een plek waar hij zonder afspraak binnenloopt.',
  'Kinderen groeien gezond en veilig op. Waar iemands wieg staat bepaalt de kansen niet meer.',
  'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
  'Wie hulp nodig heeft, vertelt zijn verhaal één keer en heeft één vast aanspreekpunt.',
  'Ouderen wonen prettig in hun eigen dorp, met gezelschap en zorg dichtbij.',
  'Iedereen woont in een betaalbaar en gezond huis dat past bij zijn leven.',
  'Inwoners beslissen mee over hun buurt, ook over een deel van het geld.',
]
export const ambitionId = (place: number) => bundleId(`a${place}`)
export const agreed: readonly AgreedText[] = [
  {
    kind: 'waarde',
    subject: bundleId('w1'),
    heading: 'Wij beginnen bij de inwoner',
    text: 'Bij elk besluit vragen we wat de inwoner hiervan merkt.',
  },
  {
    kind: 'waarde',
    subject: bundleId('w2'),
    heading: 'Wij doen wat wij zeggen',
    text: 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.',
  },
  ...ambitionTexts
    .slice(2, 5)
    .map((text, place) => ({ kind: 'ambitie', subject: ambitionId(place), heading: null, text })),
]
type Inform = Extract<ParticipantNow, { kind: 'inform' }>
export const inform: Inform = {
  kind: 'inform',
  thinks: null,
  texts: {
    ...texts('trechter', 'De trechter en de spelregels', 'Wat gebeurt er als we doorgaan zoals nu?'),
    explanation: {
      nl: 'De ruimte wordt smaller omdat de vraag groeit en mensen en middelen afnemen. Acht spelregels zeggen waarbinnen elke goede toekomst past.',
    },
    prompts: [{ nl: 'Waar voelt u de wand van de trechter al?' }],
  },
  picture: 'funnel',
  principles,
  agreed: [],
}
export const recall: Inform = {
  ...inform,
  texts: {
    ...texts('herinneren', 'Waarden en 2040 voorlezen', 'Klopt het nog?'),
    explanation: { nl: 'We lezen de tekst voor. Wie nieuw is, vraagt.' },
    prompts: [],
  },
  picture: null,
  principles: [],
  agreed,
}

const answer = (id: string, value: 'breekt-niet' | 'twijfel' | 'breekt', reason: string | null = null) => ({
  principle: id,
  answer: value,
  reason,
  by: org('ggd'),
})
const checked = (answers: CheckNow['subjects'][number]['answers']): CheckNow['subjects'] =>
  ambitionTexts.map((text, place) => ({
    subject: ambitionId(place),
    text,
    answers: place === 2 ? answers : [],
    earlier: [],
  }))
export const check: CheckNow = {
  kind: 'check',
  texts: {
    ...texts('spelregeltoets', 'Toets aan de spelregels', 'Breekt deze toekomst een spelregel?'),
    kind: 'check',
  },
  principles,
  subjects: checked([answer('p4', 'breekt-niet')]),
  mayAnswer: true,
  first: 2,
}
export const doubt: CheckNow = {
  ...check,
  subjects: checked([
    answer('p4', 'breekt-niet'),
    { ...answer('p5', 'twijfel', 'Bellen wij aan zonder dat iemand daarom vroeg?'), by: org('welzijn') },
  ]),
}
/** The third ambition got other words on the board. */
export const checkEarlier: CheckNow = {
  ...check,
  subjects: checked([]).map((one, place) =>
    place === 2 ? { ...one, earlier: [answer('p4', 'twijfel', 'Wie meet dit?')] } : one,
  ),
}
export const checkDone: CheckNow = {
  ...check,
  first: 0,
  subjects: check.subjects.map((one) => ({
    ...one,
    answers: principles.map(({ id }) => answer(id, 'breekt-niet')),
  })),
}

export const actionTexts = [
  'Begin met inwoners een huiskamer in twee dorpen, in een gebouw dat er al staat.',
  'Spreek één werkwijze af voor vroege signalen van geldzorgen, met één telefoonnummer.',
  'Maak één beeld van elke buurt, met cijfers en verhalen, en bespreek het met de buurt.',
  'Stel een veranderteam samen met één persoon per organisatie, een dag per week, voor twee jaar.',
]
export const harvest = {
  kind: 'harvest' as const,
  texts: { ...texts('slot-1', 'Afronden', 'Welke zin neemt u mee naar uw organisatie?'), kind: 'harvest' as const },
  mayAdd: true,
  own: [{ line: 'l1', text: 'Wij beginnen bij het verhaal, niet bij het formulier.' }],
}
export const whole = [
  {
    heading: 'Waarom wij dit tekenen',
    text: 'De vragen in Polderrand worden groter en hangen meer met elkaar samen. Geen van ons kan ze alleen oplossen.',
  },
  { heading: 'Wij beginnen bij de inwoner', text: 'Bij elk besluit vragen we wat de inwoner hiervan merkt.' },
  ...ambitionTexts.slice(0, 4).map((text) => ({ heading: null, text })),
]
