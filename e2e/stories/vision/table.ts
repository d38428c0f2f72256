import type { Cockpit } from '../cockpit.js'
import type { Evening } from '../evening.js'
import type { Laptop } from '../laptop.js'
import type { Wall } from '../wall.js'
import type { Others } from './others.js'
import type { VisionPhone } from './visionPhone.js'

/** Everybody who is there, and the server. */
export interface Table {
  readonly evening: Evening
  readonly cockpit: Cockpit
  readonly wall: Wall
  readonly laptop: Laptop
  readonly ina: VisionPhone
  readonly bram: VisionPhone
  readonly others: Others
  /** The four digits of the first meeting. */
  readonly firstCode: string
}
/** From the second meeting on also who came late. */
export interface FullTable extends Table {
  readonly sem: VisionPhone
}

export const together = (...acts: readonly Promise<unknown>[]): Promise<unknown> => Promise.all(acts)
