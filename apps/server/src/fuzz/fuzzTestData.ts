import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

/** One thing that is done to bytes. Places are taken modulo the length, so that every one of them hits something. */
type Harm =
  | { readonly what: 'flip' | 'cut' | 'twice' | 'zero'; readonly at: number; readonly length: number }
  | { readonly what: 'put'; readonly at: number; readonly bytes: Uint8Array }
const place = fc.nat(2 ** 30)
const harms: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({
    what: fc.constantFrom('flip' as const, 'cut' as const, 'twice' as const, 'zero' as const),
    at: place,
    length: fc.oneof(fc.nat(8), fc.nat(4000)),
  }),
  fc.record({ what: fc.constant('put' as const), at: place, bytes: fc.uint8Array({ maxLength: 40 }) }),
)

function harmed(bytes: Uint8Array, harm: Harm): Uint8Array {
  const at = bytes.length === 0 ? 0 : harm.at % bytes.length
  if (harm.what === 'put') return Buffer.concat([bytes.subarray(0, at), harm.bytes, bytes.subarray(at)])
  const end = Math.min(bytes.length, at + harm.length)
  const [before, inside, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  if (harm.what === 'cut') return Buffer.concat([before, after])
  if (harm.what === 'twice') return Buffer.concat([before, inside, inside, after])
  if (harm.what === 'zero') return Buffer.concat([before, Buffer.alloc(inside.length), after])
  return Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << (harm.length % 8)) : byte))
}

/** Bytes that began as one of these and were harmed up to four times; now and then bytes of nothing at all. */
export const mangled = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...seeds), fc.array(harms, { maxLength: 4 }))
        .map(([seed, done]) => done.reduce(harmed, seed)),
      weight: 9,
    },
    { arbitrary: fc.uint8Array({ maxLength: 400 }), weight: 1 },
  )

/** What was found to go wrong once, by the name of its parser: `corpus/<parser>/…`. Each is tried first, as it is. */
export function corpusOf(parser: string): readonly Uint8Array[] {
  const folder = join(import.meta.dirname, 'corpus', parser)
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  } catch {
    return [] // nothing was found for this one yet
  }
}

/** The part of JSON Schema that the shapes at the border use. */
export interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
  readonly pattern?: string
}
const strangeTexts = [
  '',
  ' ',
  '\u202Eomgekeerd',
  'e\u0301',
  '👩‍👩‍👧‍👦',
  '<script>',
  "'; drop table event; --",
  '=1+1',
  'a'.repeat(3_000),
]
const numbers = fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(0, 2_040, 2 ** 31, 1e15))

/** Values that fit a shape. `pool`: ids that exist, so that commands are about something. */
export function shaped(schema: JsonSchema, pool: readonly string[]): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => shaped(one, pool)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, shaped(one, pool)] as const)
      const requiredKeys = (schema.required ?? []).filter((key) => fields.some(([field]) => field === key))
      return fc.record(Object.fromEntries(fields), { requiredKeys })
    }
    case 'array':
      return fc.array(shaped(schema.items ?? {}, pool), { maxLength: 3 })
    case 'integer':
    case 'number':
      return numbers
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return schema.pattern === undefined
        ? fc.oneof(fc.constantFrom(...pool, ...strangeTexts, '2027-02-30', '2027-03-01'), fc.string({ maxLength: 30 }))
        : fc.constantFrom(...pool)
    default:
      return fc.constantFrom(null, 1, 'x', {})
  }
}
