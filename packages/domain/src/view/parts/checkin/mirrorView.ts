import type { MirrorAnswer, MirrorAverage, MirrorValue } from '../../../workshop/checkin/mirror.js'

/** The mirror on a phone: the values, the own words and nobody else's. */
export interface MirrorNow {
  readonly kind: 'mirror'
  readonly values: readonly MirrorValue[]
  /** What the own organisation said. */
  readonly own: readonly MirrorAnswer[]
  /** Whether the own words may count; null: not said yet. */
  readonly share: boolean | null
  /** The room in the middle, once it was shown. */
  readonly averages: readonly MirrorAverage[] | null
  /** Speaks for an organisation, while nothing was shown yet. */
  readonly mayAnswer: boolean
}
/** The mirror on the room screen: how far it is, then the room in the middle. Nobody is named. */
export interface MirrorOnWall {
  readonly kind: 'mirror'
  readonly values: readonly MirrorValue[]
  /** How many organisations looked; null where a number would point at one. */
  readonly looked: number | null
  readonly of: number
  readonly averages: readonly MirrorAverage[] | null
}
/** What who leads knows of it: how many looked, and whether it can be shown. Not who, not what, and not who said no. */
export interface MirrorForRegie {
  readonly status: 'open' | 'shown' | null
  /** How many values it is about, or would be; with none there is no mirror. */
  readonly values: number
  /** The room is where it can be opened. */
  readonly mayOpen: boolean
  readonly looked: number
  readonly of: number
  readonly waits: 'too-few' | 'not-all' | null
}
