import {
  type AgreedText,
  type AssignNow,
  bundleId,
  type CheckNow,
  type CommitmentView,
  type LinkTargets,
  noteId,
  organisationId,
  type ParticipantNow,
  type PollItemForPhone,
  type PollNow,
  type PrincipleView,
  stepId,
  type TemplateField,
} from '@siroop/domain'
import { texts, write } from './fixtures.js'

const org = organisationId
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
export const principles: readonly PrincipleView[] = [
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
const ambitionTexts = [
  'Iedere inwoner heeft in het eigen dorp of de eigen wijk een plek waar hij zonder afspraak binnenloopt.',
  'Kinderen groeien gezond en veilig op. Waar iemands wieg staat bepaalt de kansen niet meer.',
  'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
  'Wie hulp nodig heeft, vertelt zijn verhaal één keer en heeft één vast aanspreekpunt.',
  'Ouderen wonen prettig in hun eigen dorp, met gezelschap en zorg dichtbij.',
  'Iedereen woont in een betaalbaar en gezond huis dat past bij zijn leven.',
  'Inwoners beslissen mee over hun buurt, ook over een deel van het geld.',
]
const ambitionId = (place: number) => bundleId(`a${place}`)
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
  ambitionTexts.map((text, place) => ({ subject: ambitionId(place), text, answers: place === 2 ? answers : [] }))
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
export const checkDone: CheckNow = {
  ...check,
  first: 0,
  subjects: check.subjects.map((one) => ({
    ...one,
    answers: principles.map(({ id }) => answer(id, 'breekt-niet')),
  })),
}

const option = (id: string, nl: string, reason: 'none' | 'asked' | 'needed' = 'none') => ({ id, label: { nl }, reason })
const gradients: PollNow['questions'] = [
  {
    id: 'stance',
    question: null,
    options: [
      option('g1', 'Hier sta ik helemaal achter'),
      option('g2', 'Akkoord, met een kleine opmerking'),
      option('g3', 'Ik steun het, met een zorg die ik genoemd wil hebben', 'asked'),
      option('g4', 'Ik houd me erbuiten'),
      option('g5', 'Ik wil er eerst nog over praten', 'asked'),
      option('g6', 'Ik ben het er niet mee eens, maar ik werk mee', 'asked'),
      option('g7', 'Ik heb een zwaarwegend bezwaar, en leg dat uit', 'needed'),
    ],
  },
]
const item = (text: string, place: number, of: number): PollItemForPhone => ({
  subject: ambitionId(place),
  text,
  index: place + 1,
  of,
  attempt: 1,
  status: 'open',
  result: null,
  record: null,
  own: [],
})
const own = (choice: string, question = 'stance', reason: string | null = null) => ({
  question,
  option: choice,
  reason,
})
const ambitions = ambitionTexts.map((text, place) => item(text, place, ambitionTexts.length))
export const poll: PollNow = {
  kind: 'poll',
  texts: { ...texts('visie-peiling', 'Peiling', 'Hoe staat u in deze ambities?'), kind: 'vote' },
  step: stepId('visie-peiling'),
  decides: true,
  unit: 'organisation',
  questions: gradients,
  items: ambitions.map((one, place) => (place < 3 ? { ...one, own: [own('g1')] } : one)),
  mayAnswer: true,
}
export const pollDone: PollNow = {
  ...poll,
  items: ambitions.map((one, place) => ({
    ...one,
    own: [own(place === 1 ? 'g3' : 'g1', 'stance', place === 1 ? 'Wie betaalt dit?' : null)],
  })),
}
export const pollShown: PollNow = {
  ...pollDone,
  items: pollDone.items.map((one, place) =>
    place > 1
      ? one
      : {
          ...one,
          status: place === 0 ? 'decided' : 'shown',
          result: {
            countsVisible: true,
            counts: [
              {
                question: 'stance',
                options: [
                  { option: 'g5', count: 1 },
                  { option: 'g3', count: 2 },
                  { option: 'g1', count: 4 },
                ],
              },
            ],
          },
        },
  ),
}
const actionTexts = [
  'Begin met inwoners een huiskamer in twee dorpen, in een gebouw dat er al staat.',
  'Spreek één werkwijze af voor vroege signalen van geldzorgen, met één telefoonnummer.',
  'Maak één beeld van elke buurt, met cijfers en verhalen, en bespreek het met de buurt.',
  'Stel een veranderteam samen met één persoon per organisatie, een dag per week, voor twee jaar.',
]
const three = (id: string, nl: string, en: string, words: readonly [string, string, string]) => ({
  id,
  question: { nl, en },
  options: [option('ja', words[0]), option('deels', words[1]), option('nee', words[2])],
})
const priorities: PollNow['questions'] = [
  three(
    'direction',
    'Brengt dit ons in de richting van 2040, binnen de spelregels?',
    'Does this move us towards 2040?',
    ['Ja', 'Deels', 'Nee'],
  ),
  three('stepping', 'Kunnen we hierop verder bouwen, of loopt het dood?', 'Can we build on this?', [
    'Bouwt door',
    'Deels',
    'Loopt dood',
  ]),
  three('return', 'Levert dit snel genoeg iets op om door te kunnen gaan?', 'Does this give enough to go on?', [
    'Ja',
    'Deels',
    'Nee',
  ]),
]
export const assess: PollNow = {
  ...poll,
  texts: { ...texts('kiezen', 'Kiezen wat eerst gaat', 'Is dit een goede eerste stap?'), kind: 'assess' },
  step: stepId('kiezen'),
  decides: false,
  questions: priorities,
  items: actionTexts.map((text, place) => ({
    ...item(text, place, actionTexts.length),
    own: place === 0 ? [own('ja', 'direction')] : [],
  })),
}
export const assessShown: PollNow = {
  ...assess,
  items: assess.items.map((one, place) => ({
    ...one,
    own: priorities.map(({ id }) => own('ja', id)),
    status: place === 0 ? 'shown' : place === 3 ? 'decided' : 'open',
    record: place === 3 ? { answers: { direction: 'nee' }, disagreed: [], reason: null, chosen: false } : null,
    result:
      place === 0 || place === 3
        ? {
            countsVisible: true,
            counts: priorities.map(({ id }) => ({
              question: id,
              options: [
                { option: 'nee', count: 1 },
                { option: 'deels', count: 0 },
                { option: 'ja', count: 6 },
              ],
            })),
          }
        : null,
  })),
}
export const thick: PollNow = {
  ...poll,
  texts: { ...texts('checkin', 'Check-in', 'Wat merkt de inwoner, en wat doen wij nu?'), kind: 'checkin' },
  step: stepId('checkin'),
  decides: false,
  questions: [
    {
      id: 'stance',
      question: null,
      options: [
        option('dik', 'Dikke siroop'),
        option('ranja', 'Wordt ranja', 'asked'),
        option('slap', 'Slappe ranja', 'asked'),
      ],
    },
  ],
}

export const asked: CommitmentView = {
  subject: noteId('r3'),
  text: actionTexts[0] ?? '',
  status: 'asked',
  asked: org('ggd'),
  refusedBy: [],
  acceptedOn: null,
  due: null,
  firstStep: null,
  firstStepBy: null,
  seen: 'Er is een deur open, zes dagen per week.',
  means: null,
  effort: null,
  partners: [org('adviesraad'), org('gemeente'), org('corporatie')],
  leftAsked: null,
  ownerName: null,
  milestones: [],
  needs: [],
  stepping: 'ja',
}
const taken: CommitmentView = {
  ...asked,
  subject: noteId('r4'),
  text: actionTexts[2] ?? '',
  status: 'accepted',
  acceptedOn: '2026-11-17',
  due: '2027-06-01',
  firstStep: 'Drie buurten kiezen, met de bewoners erbij',
  firstStepBy: '2026-12-17',
}
export const assign: AssignNow = {
  kind: 'assign',
  texts: { ...texts('toezeggen', 'Wie trekt, wie doet mee?', 'Wat neemt u op u?'), kind: 'assign' },
  asked: [asked],
  own: [],
  route: [],
  mayAnswer: true,
}
const bar = (text: string | undefined, organisation: string, due: string | null) => ({
  subject: noteId(`s-${organisation}`),
  text: text ?? '',
  organisation: org(organisation),
  accepted: due !== null,
  start: '2026-11-17',
  due,
  needs: [],
})
export const assignStanding: AssignNow = {
  ...assign,
  asked: [{ ...asked, status: 'later' }],
  own: [taken],
  route: [bar(actionTexts[1], 'corporatie', '2027-02-01'), bar(actionTexts[3], 'gemeente', null)],
}

const lane = {
  id: 'h2035',
  label: { nl: '2035' },
  hint: { nl: 'Wat moet er in 2035 zijn, wil 2040 kunnen?' },
  year: 2035,
}
const option2 = (id: string, text: string, at: string | null = null) => ({ subject: bundleId(id), text, lane: at })
export const ambitionLinks: LinkTargets = {
  kind: 'ambitie',
  required: true,
  enables: false,
  options: ambitionTexts.map((text, place) => option2(`a${place}`, text)),
}
const milestoneWords = [
  'De GGD meet in alle buurten vrijwel evenveel gezonde levensjaren.',
  'In elk dorp beslissen inwoners over het dorpsbudget, en de opkomst is hoog.',
  'Alle huurwoningen zijn gezond, betaalbaar en zonder aardgas.',
  'In elk dorp en elke wijk is een huiskamer open, zes dagen per week.',
  'In acht dorpen staan hofjes waar oud en jong door elkaar wonen.',
  'Alle contracten voor hulp lopen acht jaar en betalen voor resultaat.',
  'Er is één toegang: wie bij een van ons aanklopt, is bij ons allemaal binnen.',
  'Bij elke huurachterstand is er binnen twee weken contact.',
  'In elk bestuursoverleg zitten twee inwoners met stemrecht.',
  'Er is een vast team met mensen uit alle organisaties.',
]
export const milestoneLinks: LinkTargets = {
  kind: 'mijlpaal',
  required: true,
  enables: false,
  options: milestoneWords.map((text, place) => option2(`m${place}`, text, 'h2035')),
}
const field = (id: string, type: TemplateField['type'], nl: string, more: Partial<TemplateField> = {}) => ({
  id,
  type,
  label: { nl },
  ...more,
})
export const milestoneFields: readonly TemplateField[] = [
  field('carriers', 'organisations', 'Wie draagt dit?'),
  field('noticed', 'text', 'Wat merkt een inwoner?', { maxChars: 160 }),
]
export const backcast = {
  ...write,
  texts: {
    ...texts('terugredeneren', 'Terugredeneren', 'Wat moest er klaar zijn, zodat dit kon?'),
    kind: 'backcast' as const,
  },
  noteKind: 'mijlpaal',
  fields: milestoneFields,
  links: [
    ambitionLinks,
    { ...milestoneLinks, required: false, enables: true, options: milestoneLinks.options.slice(0, 4) },
  ],
  lane: { ...lane, state: 'open' as const, notes: 0 },
  maxChars: 220,
  perPerson: { min: 3, max: 10 },
}
export const actions = {
  ...write,
  texts: texts('acties', 'Wat kunnen we doen?', 'Welke stap brengt een mijlpaal dichterbij?'),
  noteKind: 'actie',
  fields: [],
  links: [milestoneLinks],
  maxChars: 200,
}
export const today = {
  ...write,
  texts: texts('vandaag', 'Vandaag', 'Hoe ver staan we nu van 2040 af?'),
  noteKind: 'waarneming',
  fields: [
    field('soort', 'choice', 'Soort', {
      required: true,
      options: [
        { id: 'sterk', label: { nl: 'Sterk' } },
        { id: 'kloof', label: { nl: 'Kloof' } },
      ],
    }),
    field('toelichting', 'longtext', 'Cijfer of verhaal', { maxChars: 400, privacy: 'noPersonalData' }),
    field('jaar', 'year', 'Welk jaar?'),
  ],
  links: [],
  maxChars: 220,
}
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
