import type { Distribution, Funnel, PrinciplesRing, Route, RouteAction } from '@siroop/pictures'
import { chance, hostileTexts, organisations } from './lineExamples.js'

const carriers = organisations.map((one, index) => ({ ...one, id: `o${index}` }))
const carrier = (name: string): string => carriers.find((one) => one.name === name)?.id ?? ''

const ticks = [
  { day: '2026-11-01', label: 'nu' },
  { day: '2027-01-01', label: 'jan 2027' },
  { day: '2027-07-01', label: 'juli 2027' },
  { day: '2028-01-01', label: 'jan 2028' },
]
const action = (
  text: string,
  organisation: string,
  { days, ...rest }: Partial<RouteAction> & { readonly days: readonly [string, string] },
): RouteAction => ({
  id: text,
  organisation: carrier(organisation),
  text,
  start: days[0],
  due: days[1],
  isAccepted: true,
  isDone: false,
  enables: [],
  ...rest,
})

/** The route of the drawings. */
export const normalRoute = (): Route => ({
  organisations: carriers.filter(({ name }) => !['Inwoners'].includes(name)).slice(0, 6),
  today: '2026-11-01',
  ticks,
  actions: [
    action('Veranderteam', 'Gemeente', {
      days: ['2026-11-01', '2027-01-14'],
      enables: ['Eén gezamenlijke pot', 'Huiskamer in twee dorpen'],
    }),
    action('Eén gezamenlijke pot', 'Gemeente', { days: ['2027-06-01', '2027-12-01'], isAccepted: false }),
    action('Meeloopweken', 'Politie', { days: ['2026-11-21', '2027-02-18'], enables: ['Eén team, één plan'] }),
    action('Eén werkwijze geldzorgen', 'Corporatie', { days: ['2026-12-03', '2027-04-06'] }),
    action('Beeld van elke buurt', 'GGD', { days: ['2026-12-18', '2027-04-14'] }),
    action('Huiskamer in twee dorpen', 'Welzijn', { days: ['2027-03-20', '2027-08-15'] }),
    action('Eén team, één plan', 'Zorggroep', { days: ['2027-03-12', '2027-07-01'], isAccepted: false }),
  ],
})

/** Two of the actions, for a phone or the first minutes. */
export const smallRoute = (): Route => {
  const route = normalRoute()
  return { ...route, organisations: route.organisations.slice(0, 3), actions: route.actions.slice(0, 5) }
}

const things = [
  'Meeloopweken',
  'Eén loket',
  'Wijkteam in elk dorp',
  'Beeld van elke buurt',
  'Afspraken over gegevens',
  'Een huiskamer die zes dagen per week open is',
  'Proef',
  'Eén gezamenlijke pot voor jeugd en wonen',
]

/** Sixty actions of eight organisations, late and done ones among them. */
export function fullRoute(count: number, seed = 5): Route {
  const next = chance(seed)
  const day = (months: number) =>
    `${2026 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(next() * 27)).padStart(2, '0')}`
  const actions = Array.from({ length: count }, (_, index): RouteAction => {
    const start = 8 + Math.floor(next() * 26)
    return {
      id: `a${index}`,
      organisation: `o${index % 8}`,
      text: things[Math.floor(next() * things.length)] ?? '',
      start: day(start),
      due: day(start + 1 + Math.floor(next() * 9)),
      isAccepted: next() < 0.75,
      isDone: start < 12 && next() < 0.6,
      enables: next() < 0.5 ? [`a${Math.floor(next() * count)}`] : [],
    }
  })
  const years = [2027, 2028, 2029].map((year) => ({ day: `${year}-01-01`, label: String(year) }))
  return {
    organisations: carriers,
    actions,
    today: '2027-01-15',
    ticks: [{ day: '2027-01-15', label: 'nu' }, ...years.slice(1)],
  }
}

/** A route of hostile texts. */
export const hostileRoute = (): Route => ({
  ...normalRoute(),
  organisations: hostileTexts.map((name, index) => ({ id: `o${index}`, name, shape: 'star', letters: 'AB' })),
  actions: hostileTexts.map((text, index) => ({
    ...{ id: `h${index}`, organisation: `o${index}`, text, isDone: index % 2 === 0, isAccepted: index % 3 > 0 },
    ...{
      start: `2026-12-0${index + 1}`,
      due: index % 2 === 0 ? '2027-11-01' : '2026-12-20',
      enables: [`h${index + 1}`, `h${index - 1}`],
    },
  })),
})

const principles = [
  'Stoffen uit de aarde',
  'Stoffen die wij maken',
  'Aantasting van de natuur',
  'Gezondheid',
  'Invloed',
  'Competentie',
  'Onpartijdigheid',
  'Zingeving',
]

/** The check of the drawings; `breaks` shows the fourth mark. */
export const ring = (breaks: boolean): PrinciplesRing => ({
  ambition: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
  principles: principles.map((label, index) => {
    const state =
      index === 4 ? 'doubt' : breaks && index === 2 ? 'breaks' : [2, 7].includes(index) ? 'open' : 'breaks-nothing'
    const words = {
      'breaks-nothing': 'breekt niet',
      doubt: 'twijfel, met uitleg',
      breaks: 'breekt, met uitleg',
      open: 'nog open',
    }
    return { id: label, label, state, stateLabel: words[state] }
  }),
})

/** A ring of hostile texts. */
export const hostileRing = (): PrinciplesRing => ({
  ambition: 'W'.repeat(600),
  principles: hostileTexts
    .slice(0, 8)
    .map((label, index) => ({ id: `${index}`, label, state: 'doubt', stateLabel: label })),
})

/** The funnel in Dutch. */
export const funnel: Funnel = {
  above: 'Wat wij kunnen gebruiken, wordt minder',
  below: 'Wat wij vragen, wordt meer',
  now: 'Nu',
  far: '2040',
  narrow: 'Minder ruimte om te kiezen',
  wide: 'Alle ruimte, binnen acht spelregels',
  principles,
}

const gradients = ['Sta ik niet achter', 'Heb ik zorgen', 'Maakt mij niet uit', 'Kan ik mee leven', 'Sta ik achter']
/** A poll with marks, or with the organisations where the round shows them. */
export const poll = (shown: boolean, items: number): Distribution => ({
  choices: gradients.map((label, index) => ({ id: `c${index}`, label })),
  items: [
    'Niemand staat alleen met geldzorgen.',
    'In elk dorp is een huiskamer open, zes dagen per week.',
    'Alle huurhuizen zijn gezond, betaalbaar en zonder aardgas.',
    'Jongeren praten en beslissen mee over wat hen raakt, ook over geld.',
    'De helft minder jongeren rookt of vapet.',
    'Eén team en één plan per inwoner, in elk dorp.',
  ]
    .slice(0, items)
    .map((text, row) => ({
      ...{ id: `i${row}`, text },
      lowEnd: row % 2 === 0 ? null : 'Twee organisaties staan hier niet achter.',
      counts: gradients.map((_, index) => {
        const count =
          [
            [0, 1, 0, 2, 4],
            [2, 0, 1, 2, 2],
            [0, 0, 0, 0, 7],
          ][row % 3]?.[index] ?? 0
        return {
          choice: `c${index}`,
          count,
          ...(shown ? { organisations: organisations.slice(index, index + count) } : {}),
        }
      }),
    })),
})
