import { type ShelfContent, shelfKinds, shelfVisibilities } from '@siroop/domain'
import { z } from 'zod'

/** A text as it is sent; how long it may be is a rule of the domain. The bound only keeps nonsense out. */
const text = z.string().max(8000)
const needs = z.strictObject({ law: text, money: text, people: text })
const works = z.strictObject({
  text,
  on: z.string().max(20).nullable().describe('YYYY-MM-DD on which it was seen; null: not known.'),
})
const from = z.strictObject({
  place: text.describe('Region, municipality or workshop.'),
  step: text.describe('The step or the edition that it comes from.'),
  organisation: text,
  year: z.string().max(8).describe('Four digits, or empty.'),
})
const shared = {
  kind: z
    .enum(shelfKinds)
    .describe('solution; room: a rule leaves more room than was thought; flaw: a rule is in the way.'),
  locale: z.enum(['nl', 'en']).describe('The language in which it is written.'),
  title: text,
  problem: text,
  needs: needs.describe('What it took, in words; empty where nothing is known.'),
  works: works.describe('Does it work, and what did somebody notice of it?'),
  values: z.array(text).max(40),
  from,
}

/** Everything of a shelf item that a person writes, as a form sends it. */
export const shelfContentShape = z.strictObject({
  ...shared,
  call: z.strictObject({ function: text, organisation: text, address: text }),
  visibility: z.enum(shelfVisibilities),
})

/** The open file of a shelf: items without their address, and without who may see them where they were. */
export const shelfFile = z.strictObject({
  format: z.literal('siroop-shelf/1'),
  madeAt: z.iso.datetime().describe('UTC.'),
  items: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/)
        .describe('The same in every file: what is on a shelf already is not put there twice.'),
      ...shared,
      call: z
        .strictObject({ function: text, organisation: text })
        .describe('Whom to ask: a function in an organisation. Never a person, an address or a number.'),
    }),
  ),
})
export type ShelfFile = z.output<typeof shelfFile>

/** What is read from a file becomes an item that everybody on this server may see. */
export const contentOfFile = ({ id: _, call, ...item }: ShelfFile['items'][number]): ShelfContent => ({
  ...item,
  call: { ...call, address: '' },
  visibility: 'here',
})

/** The format as a JSON Schema (draft 2020-12), made of the shape that checks the files, so that the two cannot differ. */
export const shelfJsonSchema = (): object => ({
  $id: 'urn:siroop:shelf:1',
  title: 'Shelf of Siroop, format 1',
  ...z.toJSONSchema(shelfFile),
})
