import { unusedWhys } from '@siroop/domain'
import { z } from 'zod'
import { documentText, frozenText, parts } from './textShape.js'

const { list, id, ids, day } = parts
const moment = z.iso.datetime().describe('UTC.')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const madeFrom = {
  madeAt: moment.describe('When signatures and answers were read.'),
  address: z.string().nullable().describe('Page of the document; null when it has no public address.'),
}

const signed = {
  organisation: id,
  state: z.enum(['open', 'signed', 'signed-with-reservation', 'later', 'declined']),
  until: day.nullable(),
  signedAt: moment.nullable(),
  name: z.string().nullable(),
  function: z.string().nullable(),
  authority: z.enum(['own', 'after-decision', 'proxy', 'subject-to-approval']).nullable(),
  condition: z.string().nullable().describe('Whose proxy, or whose approval.'),
  sentence: z.string().nullable(),
  presenceConfirmed: z.boolean().nullable(),
  paper: z.int().nullable().describe('Number of the paper card on which this was said.'),
}
const around = {
  ...madeFrom,
  registerHead: hash.nullable().describe('Last hash of the register; null for a demo or a rehearsal.'),
  edition: z.int().min(1),
  fingerprint: hash.describe('SHA-256 of the canonical bytes (RFC 8785, UTF-8) of `text`.'),
  status: z.enum(['open-for-signing', 'reopened', 'in-force']),
  openedAt: moment,
  text: frozenText,
  owners: list(
    z.object({
      subject: id,
      name: z.string().nullable(),
      function: z.string().nullable(),
      acceptedOn: day.nullable(),
      paper: z.int().nullable(),
    }),
  ).describe('Who said yes to a step.'),
  origin: list(
    z.object({
      sentence: id,
      bundle: z.string().nullable(),
      notes: z.int(),
      organisations: ids.describe(
        'Empty where it would point at one: the attribution of the step, or fewer than four.',
      ),
    }),
  ),
  missing: list(
    z.object({ text: z.string(), organisation: id, why: z.enum(['absent', 'abstains']), reason: z.string() }),
  ),
  reservations: list(z.object({ organisation: id, reason: z.string(), about: z.string() })),
  meetingDates: list(day),
  participants: z.int(),
}
const pieces = list(z.object({ change: z.enum(['same', 'gone', 'new']), text: z.string() })).describe(
  'In reading order: without `new` it is how it was, without `gone` how it is.',
)
const place = { section: z.string().describe('Title; empty: in no section.'), heading: z.string().nullable() }
const difference = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['organisation-gone', 'organisation-new']), name: z.string() }),
  z.object({ kind: z.enum(['gone', 'new']), ...place, text: z.string() }),
  z.object({ kind: z.literal('changed'), ...place, pieces }),
  z.object({ kind: z.literal('rule'), pieces }),
])

/** An edition with what stands around it on its page. Names of persons: who signed, and who said yes to a step. */
export const editionFile = z.object({
  format: z.literal('siroop-edition/2'),
  ...around,
  traced: z
    .object({
      sentences: z.int(),
      withoutNote: z.int(),
      notes: z
        .object({
          all: z.int(),
          unused: list(
            z.object({ why: z.enum(unusedWhys).nullable().describe('Null: no reason yet.'), notes: z.int() }),
          ),
        })
        .readonly()
        .nullable()
        .describe('Of the newest edition: how many notes lay open, and how many came back nowhere, by reason.'),
    })
    .readonly(),
  signing: list(
    z.object({
      ...signed,
      way: z
        .enum(['room', 'mail', 'paper'])
        .nullable()
        .describe('By an own access in the room, by a link and a code by mail, or on a paper card. Null: not signed.'),
      reservationLiftedAt: moment.nullable(),
      withdrawn: z.boolean().describe('The last signature was taken back, and nothing was said since.'),
      declined: z.object({ at: moment, reason: z.string().nullable() }).nullable(),
      asked: z
        .object({
          at: moment,
          reminders: z.int(),
          passedOn: z.boolean().describe('Who was asked first asked another.'),
        })
        .nullable()
        .describe('By mail.'),
    }),
  ),
  handovers: list(
    z.object({
      organisation: id,
      askedAt: moment,
      answer: z
        .object({
          kind: z.enum(['takes-over', 'with-remark', 'not']),
          at: moment,
          number: z.int().describe('Of its addendum.'),
          name: z.string().nullable(),
          function: z.string().nullable(),
          remark: z.string().nullable(),
        })
        .nullable()
        .describe('Null: asked, and not answered.'),
    }),
  )
    .optional()
    .describe('New board members since it was signed. Left out of files made before they were asked.'),
  progress: list(
    z.object({
      subject: id,
      text: z.string(),
      told: list(
        z.object({
          on: day.describe('On which it was so.'),
          writtenOn: day,
          stand: z.enum(['agreed', 'under-way', 'done', 'stopped']),
          words: z.string().nullable(),
          noticed: z.string().nullable().describe('What a resident notices of it.'),
          corrected: z.boolean().describe('A later line puts it right. It stays.'),
          by: z.enum(['lead', 'organisation', 'routeTeam', 'checkin']),
          organisation: id.nullable(),
        }),
      ),
    }),
  )
    .optional()
    .describe(
      'What became of the route since, beside the text. Only with the newest edition; left out of older files.',
    ),
  differences: z
    .object({ before: z.int().min(1), list: list(difference) })
    .nullable()
    .describe('In what it differs from the edition before; null for the first one.'),
  onPaper: list(z.object({ organisation: id, paper: z.int() })).describe('Who answered on numbered cards.'),
  beside: list(z.object({ label: z.string(), text: z.string(), paper: z.int().nullable() }))
    .optional()
    .describe('What the room filled in while it signed; no part of `text`. Absent in files of before this was told.'),
  discussed: list(z.object({ organisation: id, words: z.string() })).describe(
    'Who found itself back nowhere in the text, and what came of the talk about that.',
  ),
})

/** As files were made before format 2: less about signatures and origin. Nothing makes them any more. */
const firstEditionFile = z.object({
  format: z.literal('siroop-edition/1'),
  ...around,
  signing: list(z.object(signed)),
})

/** What the room found, where nobody signs. */
export const resultFile = z.object({
  format: z.literal('siroop-result/1'),
  ...madeFrom,
  document: z.enum(['harvest', 'shelf']),
  text: documentText,
  meetingDates: list(day),
  participants: z.int(),
  onPaper: list(z.object({ organisation: id, paper: z.int() }))
    .optional()
    .describe(
      'Who answered, promised or filled in something on numbered cards. Absent in files of before this was told.',
    ),
})

/** The JSON that can be downloaded of a document: an edition (as now, or of the format before), or what a room found. */
export const exportFile = z.discriminatedUnion('format', [editionFile, firstEditionFile, resultFile])
export type EditionFile = z.output<typeof editionFile>
export type ResultFile = z.output<typeof resultFile>

/** The format as a JSON Schema (draft 2020-12), made of the shape that checks the files, so that the two cannot differ. */
export function exportJsonSchema(): object {
  const made = z.toJSONSchema(exportFile, {
    override: ({ jsonSchema }) => {
      // Read-only is about our programs, not about the file.
      delete jsonSchema.readOnly
    },
  })
  return { $id: 'urn:siroop:export:2', title: 'Export of a document of Siroop, format 2', ...made }
}
