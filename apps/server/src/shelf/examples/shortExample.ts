import type { ShelfKind } from '@siroop/domain'

/** An example in short: what a list of twelve has to say of each. All of it is invented, of the region Polderrand. */
export interface ShortExample {
  readonly kind: ShelfKind
  readonly title: string
  readonly problem: string
  readonly law: string
  readonly money: string
  readonly people: string
  readonly works: string
  readonly on: string
  /** A function, never a person. */
  readonly ask: string
  readonly organisation: string
  readonly values: readonly string[]
}
