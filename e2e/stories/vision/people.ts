import type { Partner } from '../cockpit.js'

/** Who is at the table from the first meeting on. `screen`: with a phone that is looked at; the others play along. */
export const guests: readonly (Partner & { readonly name: string; readonly screen: boolean })[] = [
  { organisation: 'Gemeente Polderrand', type: 'Gemeente', name: 'Ina Wierda', screen: true },
  { organisation: 'Stichting Thuisland', type: 'Woningcorporatie', name: 'Bram Kuiper', screen: true },
  { organisation: 'GGD Polderrand', type: 'GGD', name: 'Karim Aziz', screen: false },
  { organisation: 'Welzijn De Brink', type: 'Welzijn', name: 'Loes Terpstra', screen: false },
  { organisation: 'Zorggroep Westhoek', type: 'Zorggroep', name: 'Noor Elzinga', screen: false },
  { organisation: 'Inwonersraad Polderrand', type: 'Inwoners', name: 'Greetje Postma', screen: false },
]
/** Comes in the second meeting, by the code on the room screen. */
export const late = { organisation: 'Politie Polderrand', type: 'Politie', name: 'Sem Hofman' } as const

/** The three meetings and the check-in: moments by the clock of the server, and what is filled in about them. */
export const meetings = [
  { date: '2027-03-02', start: '13:00', place: 'Dorpshuis De Kern', zone: '+01:00' },
  { date: '2027-04-06', start: '12:30', place: 'Gemeentehuis Polderrand', zone: '+02:00' },
  { date: '2027-05-11', start: '15:30', place: 'Buurtkamer Zuid', zone: '+02:00' },
  { date: '2027-11-16', start: '10:00', place: 'Dorpshuis De Kern', zone: '+01:00' },
] as const
export const momentOf = ({ date, start, zone }: (typeof meetings)[number]): number =>
  Date.parse(`${date}T${start}:00${zone}`)

export const values = {
  resident: { name: 'De inwoner voorop', behaviour: 'Bij elk besluit vragen wij wat de inwoner hiervan merkt.' },
  trust: { name: 'Vertrouwen', behaviour: 'Wij bellen eerst en controleren daarna.' },
} as const

export const living = 'Iedereen woont betaalbaar en gezond in het eigen dorp.'
export const livingBetter = 'Iedereen woont betaalbaar en gezond in het eigen dorp. Wij bouwen waar al gebouwd is.'
export const once = 'Wie hulp nodig heeft, vertelt zijn verhaal één keer.'
export const onceBetter = 'Wie hulp nodig heeft, vertelt zijn verhaal één keer, ook bij de politie.'
export const deciding = 'Inwoners praten mee over hun buurt.'
export const decidingBetter = 'Inwoners beslissen mee over hun buurt.'

/** Milestones by the year that is written in, far to near. */
export const milestones = {
  homes: 'Alle huurhuizen zijn gezond en zonder aardgas.',
  yards: 'In acht dorpen wonen oud en jong samen in een hofje.',
  keys: 'In elk dorp is een huiskamer, zes dagen per week open.',
  neighbours: 'Elk hofje heeft een huiskamer die van de buurt is.',
  door: 'Er is één toegang: wie bij een van ons aanklopt, is bij ons allemaal binnen.',
  votes: 'In elk bestuursoverleg zitten twee inwoners met stemrecht.',
  walked: 'Elke wijkagent liep een week mee met de wijkverpleging.',
  team: 'Er is een vast team met mensen uit alle organisaties.',
} as const

export const actions = {
  team: 'Stel een team samen met één persoon per organisatie.',
  counter: 'Bouw één groot loket aan de rand van de stad.',
  walk: 'Organiseer meeloopweken tussen wijkagent en wijkverpleging.',
  pot: 'Leg de raad een voorstel voor een gezamenlijke pot voor.',
} as const
