import type { Cockpit } from '../cockpit.js'
import type { Seat } from '../evening.js'
import type { Laptop } from '../laptop.js'
import type { Wall } from '../wall.js'

export const title = 'Samen in Polderrand'
export const objection = 'Dit zegt niet wat een inwoner ervan merkt.'
export const first = { name: 'De inwoner telt mee', behaviour: 'We missen iemand die er niet is.' }
export const second = { name: 'Vertrouwen en nabijheid', behaviour: 'We bellen eerst en controleren daarna.' }
export const working = 'Op elkaar aan kunnen'
export const better = 'We bellen eerst, en de inwoner hoort wat wij afspraken.'
export const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toLocaleDateString('sv')
/** What Bram writes on a phone without a connection: before the envelopes are opened in the room, and after. */
export const late = [
  { text: 'Rust', behaviour: 'We komen terug als het stil is.' },
  { text: 'Ruimte voor twijfel', behaviour: 'We zeggen ook wat wij nog niet weten.' },
] as const
export const halfSentence = ['Elkaar', 'Elkaar de vraag', 'Elkaar de vraag gunnen'] as const
export const awayMs = 60_000
export const takeOverMs = 2_000
export const onPaper = { text: 'Tijd voor elkaar', behaviour: 'We kijken niet op de klok.' }
export const halfTyped = { text: 'Leren van', behaviour: 'We bespreken ook wat niet lukte.' }

export interface Table {
  readonly cockpit: Cockpit
  readonly wall: Wall
  readonly laptop: Laptop
  readonly seats: readonly Seat[]
  /** The four digits on the room screen. */
  readonly code: string
}
export interface Silence {
  /** The text of every note that lies on the table, closed, in the order of nothing. */
  readonly written: readonly string[]
  /** When Bram's phone lost its connection, by its own clock. */
  readonly awaySince: number
}
/** How many notes lie in a bundle, per name. */
export type Bundles = ReadonlyMap<string, number>
export const all = <T>(seats: readonly Seat[], work: (seat: Seat, at: number) => Promise<T>) =>
  Promise.all(seats.map(work))
export const seatOf = (seats: readonly Seat[], name: string): Seat => {
  const found = seats.find(({ guest }) => guest.name === name)
  if (found === undefined) throw new Error(`${name} is not at the table`)
  return found
}
