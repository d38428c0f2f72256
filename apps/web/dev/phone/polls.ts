import { type PollItemForPhone, type PollNow, stepId, type Translated } from '@siroop/domain'
import { texts } from './fixtures.js'
import { actionTexts, ambitionId, ambitionTexts } from './work.js'

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
  finding: null,
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
const three = (id: string, question: Translated, words: readonly [string, string, string]) => ({
  id,
  question,
  options: [option('ja', words[0]), option('deels', words[1]), option('nee', words[2])],
})
const priorities: PollNow['questions'] = [
  three(
    'direction',
    { nl: 'Brengt dit ons in de richting van 2040, binnen de spelregels?', en: 'Does this move us towards 2040?' },
    ['Ja', 'Deels', 'Nee'],
  ),
  three('stepping', { nl: 'Kunnen we hierop verder bouwen, of loopt het dood?', en: 'Can we build on this?' }, [
    'Bouwt door',
    'Deels',
    'Loopt dood',
  ]),
  three(
    'return',
    { nl: 'Levert dit snel genoeg iets op om door te kunnen gaan?', en: 'Does this give enough to go on?' },
    ['Ja', 'Deels', 'Nee'],
  ),
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

const room = ['Kan vandaag al', 'Kan met een afspraak tussen partijen', 'Kan alleen met wetswijziging']
/** Whether a rule is in the way: one is none, one needs another law. */
export const ruleShown: PollNow = {
  ...assess,
  texts: texts('regels', 'Zit er echt een regel in de weg?', 'Welke regel denkt u dat het is, en klopt dat?'),
  questions: [
    {
      id: 'ruimte',
      question: { nl: 'Hoeveel ruimte is er?' },
      options: room.map((label, place) => ({ id: `r${place}`, label: { nl: label }, reason: 'none' })),
    },
  ],
  items: (['no-rule', 'law'] as const).map((finding, place) => ({
    ...item(['Zonder adres geen huis', 'Twee wetten die naar elkaar wijzen'][place] ?? '', place, 2),
    status: 'decided',
    result: {
      countsVisible: true,
      counts: [
        { question: 'ruimte', options: room.map((_, at) => ({ option: `r${at}`, count: at === place * 2 ? 6 : 1 })) },
      ],
    },
    record: { answers: { ruimte: `r${place * 2}` }, disagreed: [], reason: null, chosen: false },
    finding,
    own: [],
  })),
}
