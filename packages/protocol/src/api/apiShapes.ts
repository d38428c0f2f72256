import { routeStands, shelfKinds } from '@siroop/domain'
import { z } from 'zod'
import { editionFile, resultFile } from '../exports/exportFile.js'
import { apiScopes } from './apiScopes.js'

const moment = z.iso.datetime().describe('UTC.')
const day = z.iso.date()
const id = z.string().min(1)
const stand = z.enum(routeStands as [(typeof routeStands)[number], ...typeof routeStands])
const status = z.enum(['open-for-signing', 'reopened', 'in-force'])
const page = z
  .string()
  .nullable()
  .describe('Address of its page for people; null when this server has no public address.')
const organisation = z.object({ id, name: z.string() })
/** One page of a list: what is on it, and where the next one begins. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Give it as `after` for the next page; null: this is the last one.'),
  })

const token = z.object({
  name: z.string(),
  space: z.object({ id, name: z.string() }),
  scopes: z.array(z.enum(apiScopes)),
  workshops: z.array(id).nullable().describe('The only workshops that it reads; null: all of its Space.'),
  expiresAt: moment,
})
const workshop = z.object({
  id,
  title: z.string(),
  region: z.string(),
  locale: z.enum(['nl', 'en']),
  kind: z.enum(['real', 'demo']).describe('Only `real` counts.'),
  createdAt: moment,
  changedAt: moment,
  edition: z
    .object({ number: z.int().min(1), status })
    .nullable()
    .describe('The newest one; null: no text lies there yet.'),
  hasResult: z.boolean().describe('Nobody signs here; what the room found is read at `result`.'),
  page,
})
const edition = z.object({
  number: z.int().min(1),
  status,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the canonical bytes (RFC 8785, UTF-8) of its text.'),
  openedAt: moment,
  invited: z.int(),
  signed: z.int(),
})
const told = z.object({
  on: day.describe('On which it was so.'),
  writtenOn: day,
  stand,
  words: z.string().nullable(),
  noticed: z.string().nullable().describe('What a resident notices of it.'),
  by: z.enum(['lead', 'organisation', 'routeTeam', 'checkin']),
  organisation: id.nullable(),
  corrected: z.boolean().describe('A later line puts it right. It stays.'),
})
const route = z.object({
  edition: z.int().min(1).nullable().describe('The edition that it is the route of; null: none was laid down yet.'),
  organisations: z.array(organisation),
  steps: z.array(
    z.object({
      id,
      kind: z.enum(['step', 'milestone']),
      text: z.string(),
      owner: id.nullable().describe('Organisation that promised it; null for a milestone.'),
      others: z.array(id).describe('Partners of a step, carriers of a milestone.'),
      due: day.nullable(),
      horizon: z.string().nullable(),
      noticed: z.string().nullable().describe('What a resident would notice, as it was written then.'),
      stand: stand.nullable().describe('Null: nothing was told yet.'),
      standOn: day.nullable(),
      late: z.object({ unit: z.enum(['day', 'week', 'month']), count: z.int() }).nullable(),
      told: z.array(told).describe('By day.'),
    }),
  ),
})
const checkIns = z.object({
  planned: z.array(day),
  held: z.array(
    z.object({
      id,
      on: day,
      edition: z.int().nullable(),
      page: page.describe('Address of its report, or null.'),
      next: day.nullable(),
      sentences: z.array(
        z.object({
          id,
          level: z
            .enum(['thick', 'thinner', 'thinnest', 'gone', 'unsaid'])
            .describe('How thick the room says that it still is.'),
          now: z.string().nullable().describe('What is true now, in the words of the room.'),
        }),
      ),
      steps: z.array(z.object({ id, stand, words: z.string().nullable() })),
    }),
  ),
})
const shelfItem = z.object({
  id,
  kind: z
    .enum(shelfKinds)
    .describe('solution; room: a rule leaves more room than was thought; flaw: a rule is in the way.'),
  locale: z.enum(['nl', 'en']),
  title: z.string(),
  problem: z.string(),
  needs: z.object({ law: z.string(), money: z.string(), people: z.string() }),
  works: z.object({ text: z.string(), on: day.nullable() }),
  values: z.array(z.string()),
  from: z.object({ place: z.string(), step: z.string(), organisation: z.string(), year: z.string() }),
  call: z
    .object({ function: z.string(), organisation: z.string() })
    .describe('Whom to ask. Never a person or an address.'),
})

/** What each operation answers. Whatever is not in a shape does not leave the server. */
export const apiAnswers = {
  token,
  workshops: listOf(workshop),
  workshop,
  editions: z.object({ items: z.array(edition) }),
  edition: editionFile.describe(
    'An edition with what stands around it, in the format of the file that people download.',
  ),
  result: resultFile.describe('What a room found where nobody signs.'),
  route,
  checkIns,
  shelfItems: listOf(shelfItem),
} as const

/** Every error, as `application/problem+json` (RFC 9457). */
export const apiProblem = z.object({
  type: z.string().describe('A URN; the part after the last colon is `code`.'),
  title: z.string().describe('For people, in the language of Accept-Language (nl or en).'),
  status: z.int(),
  detail: z.string().describe('What to do about it; the same as the title where there is no more to say.'),
  code: z.string(),
  errors: z
    .array(z.object({ in: z.enum(['query', 'path']), name: z.string(), detail: z.string() }))
    .optional()
    .describe('Every parameter that is wrong.'),
})
export type ApiProblem = z.output<typeof apiProblem>
