/** What an amount measures; amounts of one kind can be compared. */
export type Dimension = 'day' | 'until' | 'duration' | 'money' | 'share' | 'distance' | 'age' | 'count' | 'frequency'
/** An amount, a day or how often, with what would make it stronger. */
export interface Amount {
  readonly dimension: Dimension
  /** Days, metres, euros, percent, times a year, or how many; of a day a number that rises with time. */
  readonly value: number
  /** Less of it is stronger. */
  readonly less: boolean
  readonly bound: 'most' | 'least' | null
  /** Stems of what is counted. */
  readonly nouns: readonly string[]
  /** Of a day: its year, or null; and whether only the year is said. */
  readonly year: number | null
  readonly yearOnly: boolean
  readonly one: boolean
  /** "Regelmatig": a frequency without a number. */
  readonly vague: boolean
  readonly places: readonly number[]
}
