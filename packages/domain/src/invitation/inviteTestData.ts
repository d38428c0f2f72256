import { meetingId } from '../ids.js'
import type { InviteContent } from './invitePage.js'
import type { InviteForm } from './registration.js'
import type { Registered, Seating } from './seating.js'

/** An invitation in Dutch, with what a test changes. */
export const inviteContent = (change: Partial<InviteContent> = {}): InviteContent => ({
  locale: 'nl',
  audience: 'Aan de raadsleden van de gemeenten in Polderrand',
  title: 'Welke ruimte geeft u?',
  salutation: 'Beste raadsleden,',
  letter: 'Wij nodigen u uit.\n\nNeem één twijfel mee.',
  questions: ['Welke afspraken maakt u in de raad?'],
  withWhom: 'raadsleden uit vier gemeenten',
  sender: 'Raden van Polderrand',
  meeting: meetingId('avond'),
  organisationType: 'fractie',
  asksGroup: true,
  seats: [
    { table: 't1', seats: 2 },
    { table: 't2', seats: 1 },
  ],
  closesOn: null,
  ...change,
})
/** What somebody fills in, with what a test changes. */
export const inviteForm = (change: Partial<InviteForm> = {}): InviteForm => ({
  firstName: 'Anja',
  lastName: 'Vermeer',
  municipality: 'Polderrand',
  group: 'Wijk en Water',
  email: 'anja@polderrand.example',
  first: 't1',
  second: '',
  ...change,
})
/** Tables with their seats. */
export const seatingOf = (seats: Record<string, number>, tablesEach: 1 | 2 = 1): Seating => ({
  seats: new Map(Object.entries(seats)),
  tablesEach,
})
/** `t1+ t2?`: has a seat at the first and waits for the second; `-`: does not need it. */
export const registered = (order: number, choices: string): Registered => ({
  key: `k${order}`,
  order,
  choices: choices.split(' ').map((one) => ({
    table: one.slice(0, -1),
    state: one.endsWith('+') ? 'placed' : one.endsWith('?') ? 'waiting' : 'spare',
  })),
})
/** The inverse. */
export const shown = ({ choices }: Pick<Registered, 'choices'>): string =>
  choices.map(({ table, state }) => table + { placed: '+', waiting: '?', spare: '-' }[state]).join(' ')
