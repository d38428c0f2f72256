import { z } from 'zod'

// Key by key as in the frozen value, so that whoever has the file can compute the fingerprint of the text again.
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const id = z.string().min(1).describe('Stable within this workshop; other parts of the file point at it.')
const ids = list(id)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const language = z.enum(['nl', 'en'])

const organisation = z.object({
  id,
  name: z.string(),
  type: z.string(),
  shape: z.string().describe('Name of the shape by which it is known in pictures.'),
  letters: z.string().nullable(),
  logoSha256: z.string().nullable(),
})
const observation = z.object({
  kind: z.literal('observation'),
  sort: z.string().nullable(),
  source: z.string().nullable(),
  story: z.string().nullable(),
  about: ids.describe('Subjects of the ambitions that it is about.'),
})
const doneBefore = list(z.string()).exactOptional().describe('Where it was done before: taken from a shelf.')
const milestone = z.object({
  kind: z.literal('milestone'),
  lane: id,
  carriers: ids.describe('Organisations.'),
  noticed: z.string().nullable().describe('What a resident notices.'),
  contributesTo: ids,
  enables: ids.describe('Subjects of milestones in the same or a later year.'),
  doneBefore,
})
const sentence = z.object({
  id,
  version: z.int(),
  heading: z.string().nullable(),
  text: z.string(),
  free: z.boolean().describe('Written while drafting, from no note.'),
  item: id.nullable(),
  sources: ids.describe('Notes that it came from; their texts are not in the file.'),
  bundle: z.object({ id, name: z.string() }).nullable(),
  subject: id.exactOptional(),
  detail: z.discriminatedUnion('kind', [observation, milestone]).exactOptional(),
})
const commitment = z.object({
  subject: id,
  text: z.string(),
  owner: id,
  partners: ids,
  due: day,
  firstStep: z.string(),
  firstStepBy: day,
  seen: z.string().nullable(),
  means: z.string().nullable(),
  effort: z.enum(['low', 'medium', 'high']).nullable(),
  milestones: list(z.string()),
  needs: ids,
  bothAnd: z
    .literal(true)
    .exactOptional()
    .describe('It serves two ambitions or more, and two organisations or more carry it.'),
  doneBefore,
})
const wish = z.object({
  subject: id,
  text: z.string(),
  asked: id.nullable().describe('Null: chosen, and taken by nobody.'),
  reason: z.string().nullable(),
})
const field = z.object({
  id,
  label: z.string().nullable().describe('Null: added by Siroop itself, known by its id.'),
  type: z.enum(['words', 'date', 'number', 'money']),
})
const value = z.object({
  text: z.string(),
  organisations: ids.exactOptional(),
  judged: z.object({ by: id.nullable(), on: day }).exactOptional(),
})
const record = z.object({
  subject: id,
  text: z.string(),
  group: z.string().exactOptional(),
  values: z.record(z.string(), value).readonly(),
})
const section = z.object({
  id,
  render: z.enum(['text', 'list', 'cards', 'table', 'timeline', 'signatures', 'checkins']),
  title: z.string(),
  body: z.string().nullable(),
  sentences: list(sentence),
  lanes: list(z.object({ id, label: z.string() })).exactOptional(),
  commitments: list(commitment).exactOptional(),
  wishes: list(wish).exactOptional(),
  fields: list(field).exactOptional(),
  records: list(record).exactOptional(),
  thickness: list(z.object({ subject: id, level: z.enum(['thick', 'thinner', 'thinnest', 'gone', 'unsaid']) }))
    .exactOptional()
    .describe('In the summary of a check-in: how thick every sentence still is, as the room says.'),
})

/** The text of a document, signed or not. */
export const documentText = z.object({
  title: z.string(),
  locale: language,
  region: z.string(),
  kind: z.enum(['real', 'demo', 'rehearsal']).describe('Only `real` counts.'),
  organisations: list(organisation),
  sections: list(section),
  checkinDates: list(day),
  frictions: list(z.union([z.string(), z.object({ text: z.string(), beside: z.string() })])).exactOptional(),
})

/** What is signed. */
export const frozenText = documentText.extend({
  format: z.literal('siroop-manifest/1'),
  edition: z.int().min(1),
  document: z.literal('agreement').exactOptional(),
  inForceRule: z.object({ minimumSignatures: z.int(), closingDate: day }),
  signingStatement: z.string(),
})
/** Parts that the file around the text is made of, too. */
export const parts = { list, id, ids, day, language }
