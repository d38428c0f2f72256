import { shelfKinds, shelfWays } from '@siroop/domain'
import { z } from 'zod'
import { ids } from '../ids.js'
import { shelfContentShape } from './shelfShape.js'

const rev = z.int().min(1)
const text = z.object({ nl: z.string(), en: z.string() })
/** One item as a list shows it. */
const row = z.object({
  id: z.string(),
  rev,
  how: z.enum(shelfWays),
  /** Put there by who asks: only they change it. */
  own: z.boolean(),
  changedAtMs: z.number(),
  /** Taken off by who put it there; only they see it still. */
  withdrawn: z.boolean(),
  content: shelfContentShape,
})

/** Bodies about the shelf. `content` is checked by the rules of the domain; `source`: what of a workshop it is. */
export const shelfBodies = {
  newShelfItem: z.strictObject({
    content: shelfContentShape,
    source: z.strictObject({ workshop: ids.workshop, subject: z.string().max(64) }).nullable(),
  }),
  changeShelfItem: z.strictObject({ rev, content: shelfContentShape }),
  shelfExamples: z.strictObject({ hidden: z.boolean() }),
  /** A step of the route that was done before, there. */
  takeFromShelf: z.strictObject({ workshop: ids.workshop, subject: ids.subject }),
  showFromShelf: z.strictObject({ workshop: ids.workshop }),
} as const

/** Answers about the shelf. */
export const shelfAnswers = {
  /** One page of what was looked for. `total`: of how many. */
  shelf: z.object({
    items: z.array(row),
    total: z.number(),
    /** How many there are of each kind, and of one's own, under the words that were looked for. */
    kinds: z.record(z.enum(shelfKinds), z.number()),
    withdrawn: z.number(),
    examplesHidden: z.boolean(),
  }),
  shelfItem: row,
  /** What of a workshop can go on the shelf; `item`: it lies there already. */
  shelfOffers: z.object({
    title: z.string(),
    open: z.boolean(),
    offers: z.array(z.object({ subject: z.string(), content: shelfContentShape, item: z.string().nullable() })),
  }),
  shelfTaken: z.object({ added: z.number(), known: z.number() }),
  /** Beside the error `shelf-not-right`: where, and in what words. */
  wrongShelf: z.object({ problems: z.array(z.object({ at: z.string(), text })) }),
} as const
/** An item of the shelf as a page gets it. */
export type ShelfRow = z.output<typeof row>
