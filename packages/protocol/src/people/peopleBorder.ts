import { z } from 'zod'

const key = z.strictObject({
  kind: z.enum(['person', 'supporter', 'registered', 'reader', 'colleague', 'account']),
  within: z.string().max(64),
  id: z.string().max(128),
})
const keys = z.array(key).min(1).max(50).readonly()

/** Bodies about somebody who asks for their own data, from who leads. They go by POST: a name belongs in no address. */
export const peopleBodies = {
  findPeople: z.strictObject({ who: z.string().max(400) }),
  personFile: z.strictObject({ keys, form: z.enum(['page', 'data']), locale: z.enum(['nl', 'en']) }),
  erasePeople: z.strictObject({ keys }),
} as const

/**
 * Who was found, and what tells them from others of that name. `signed`: what stands in the register is not erased. `written`:
 * texts in which somebody typed the name, with the part around it; erasing leaves those as they are.
 */
export const peopleAnswers = {
  people: z.object({
    more: z.boolean(),
    people: z.array(
      z.object({
        key,
        name: z.string(),
        email: z.string().nullable(),
        where: z.string(),
        organisation: z.string().nullable(),
        signed: z.boolean(),
      }),
    ),
    written: z.array(
      z.object({
        kind: z.enum([
          'workshop',
          'note',
          'signed',
          'letter',
          'story',
          'invite',
          'support',
          'agreement',
          'shelf',
          'template',
          'connection',
        ]),
        workshop: z.string().nullable(),
        where: z.string(),
        text: z.string(),
      }),
    ),
    moreWritten: z.boolean(),
    /** Where own notes are kept that are not looked through, because only their writers may read them. */
    closed: z.array(z.object({ workshop: z.string(), where: z.string() })),
  }),
} as const
