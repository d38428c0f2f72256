import { z } from 'zod'

/** One mail of a workshop, by its id. */
const mailId = z.string().min(1).max(48)

/** What is asked about the mail of a workshop; by who leads it. */
export const mailBodies = {
  /** A mail to see whether mail arrives: to whoever asks. */
  testMail: z.strictObject({ address: z.string().max(300) }),
  /** The address of who leads the workshop, for mail about the workshop itself. */
  leaderMail: z.strictObject({ address: z.string().max(300) }),
  /** `again`: a mail that was given up is tried once more. `handed`: somebody passed it on by hand. */
  mail: z.strictObject({ mail: mailId, act: z.enum(['again', 'handed']) }),
} as const

/** What is answered about it. */
export const mailAnswers = {
  /** To whom mail about the workshop itself goes, and whether any leaves. */
  leaderMail: z.object({ name: z.string().nullable(), address: z.string().nullable(), sends: z.boolean() }),
  /** The newest first. */
  mails: z.object({
    /** False: no mail leaves by itself: there is no mail server, or this is a demo or a rehearsal. */
    sends: z.boolean(),
    mails: z.array(
      z.object({
        id: mailId,
        /** Null: erased since. */
        to: z.object({ name: z.string().nullable(), address: z.string().nullable() }),
        subject: z.string(),
        /** What it says, while somebody has to pass it on by hand; null when a server does, or did. */
        text: z.string().nullable(),
        state: z.enum(['waiting', 'sent', 'failed', 'handed']),
        tries: z.number(),
        madeAtMs: z.number(),
        /** When it left or was given up. */
        endedAtMs: z.number().nullable(),
        /** When it is tried again. */
        nextAtMs: z.number(),
        /** What the mail server said last: words of the library and a number, for whoever runs the server. */
        problem: z.string().nullable(),
      }),
    ),
  }),
} as const
