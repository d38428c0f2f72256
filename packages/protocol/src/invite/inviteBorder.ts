import { z } from 'zod'
import { ids } from '../ids.js'

/** A text as it is sent; how long it may be is a rule of the domain. The bound only keeps nonsense out. */
const text = z.string().max(20_000)
const bilingual = z.object({ nl: z.string(), en: z.string() })
const stage = z.enum(['draft', 'open', 'closed'])
const rev = z.int().min(1)
const table = z.string().max(48)
const seats = z.array(z.strictObject({ table, seats: z.number() })).max(24)

/** Everything of an invitation that its maker writes, as a form sends it. */
const inviteContentShape = z.strictObject({
  locale: z.enum(['nl', 'en']),
  audience: text,
  title: text,
  salutation: text,
  letter: text,
  questions: z.array(text).max(20).readonly(),
  withWhom: text,
  sender: text,
  meeting: ids.meeting,
  organisationType: z.string().max(48),
  asksGroup: z.boolean(),
  seats: seats.readonly(),
  closesOn: z.string().max(20).nullable(),
})
const registration = z.string().max(64)

/** Bodies about invitations, from who leads. `content` is checked by the rules of the domain. */
export const inviteBodies = {
  newInvite: z.strictObject({ content: inviteContentShape }),
  changeInvite: z.strictObject({ rev, content: inviteContentShape }),
  /** To a seat at another table: of the first (0) or the second choice (1). */
  moveRegistration: z.strictObject({ registration, at: z.int().min(0).max(1), table }),
  endRegistration: z.strictObject({ registration }),
  inviteMail: z.strictObject({ subject: text, text, to: z.enum(['placed', 'everybody']) }),
  inviteHandedOn: z.strictObject({ mail: z.string().max(64) }),
} as const

const choice = z.object({
  table: z.string(),
  state: z.enum(['placed', 'waiting', 'spare']),
  inLine: z.number().nullable(),
})

/** Answers about invitations, to who leads: they know who comes. */
export const inviteAnswers = {
  invites: z.object({
    made: z.array(
      z.object({
        id: z.string(),
        stage,
        title: z.string(),
        audience: z.string(),
        placed: z.number(),
        waiting: z.number(),
        changedAtMs: z.number(),
      }),
    ),
    /** Meetings that people can be invited to, with the tables that they choose from. */
    evenings: z.array(
      z.object({
        meeting: ids.meeting,
        date: z.string().nullable(),
        tables: z.array(z.object({ table: z.string(), title: bilingual })),
      }),
    ),
  }),
  invite: z.object({
    id: z.string(),
    rev,
    stage,
    content: inviteContentShape,
    /** Of each table of the page: its title, seats that are taken and free, and who waits. */
    tables: z.array(
      z.object({
        table: z.string(),
        title: z.string(),
        seats: z.number(),
        taken: z.number(),
        left: z.number(),
        waiting: z.number(),
      }),
    ),
    /** At how many tables one person sits in the evening. */
    tablesEach: z.number(),
    /** In the order in which they confirmed. */
    registrations: z.array(
      z.object({
        id: registration,
        name: z.string(),
        municipality: z.string(),
        group: z.string(),
        email: z.string().nullable(),
        choices: z.array(choice),
        confirmedAtMs: z.number(),
      }),
    ),
    /** Who was sent a code and did not confirm yet. */
    asked: z.number(),
    /** Practical mails that were sent. */
    mailed: z.number(),
    writing: z.boolean(),
    /** Mails that wait for somebody to pass them on, the oldest first; null: they leave by themselves. */
    hand: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), text: z.string() })).nullable(),
  }),
  newInvite: z.object({ id: z.string() }),
  /** Beside the error `invite-not-right`: where, and in what words. */
  wrongInvite: z.object({ problems: z.array(z.object({ at: z.string(), text: bilingual })) }),
} as const
