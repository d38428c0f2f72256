import { z } from 'zod'

/** A text as it is sent; how long it may be is a rule of the domain. The bound only keeps nonsense out. */
const text = z.string().max(20_000)
const bilingual = z.object({ nl: z.string(), en: z.string() })
const stage = z.enum(['draft', 'open', 'closed'])
const rev = z.int().min(1)

/** Everything of a support page that its maker writes, as a form sends it. */
const supportContentShape = z.strictObject({
  locale: z.enum(['nl', 'en']),
  title: text,
  lead: text,
  steps: z
    .array(z.strictObject({ title: text, text }))
    .max(20)
    .readonly(),
  promise: text,
  period: text,
  addressees: z.array(text).max(20).readonly(),
  sender: text,
  asksRole: z.boolean(),
  closesOn: z.string().max(20).nullable(),
})

/** Bodies about support pages, from who makes them. `content` is checked by the rules of the domain. */
export const supportBodies = {
  newSupport: z.strictObject({ content: supportContentShape }),
  changeSupport: z.strictObject({ rev, content: supportContentShape }),
  passedOn: z.strictObject({ mail: z.string().max(64) }),
  supportMail: z.strictObject({ kind: z.enum(['progress', 'closing']), subject: text, text }),
} as const

/** Answers about support pages, to who made them. A name or an address only of whom a mail has to be passed on to. */
export const supportAnswers = {
  supports: z.array(
    z.object({ id: z.string(), stage, title: z.string(), signed: z.number(), changedAtMs: z.number() }),
  ),
  support: z.object({
    id: z.string(),
    rev,
    stage,
    content: supportContentShape,
    mailed: z.object({ progress: z.number(), closing: z.boolean() }),
    report: z.string().nullable(),
    openedAtMs: z.number().nullable(),
    closedAtMs: z.number().nullable(),
    /** Is a mail not yet written to everybody? */
    writing: z.boolean(),
    signed: z.number(),
    /** Of those who signed: who wants to hear how it goes. */
    informed: z.number(),
    /** Who was sent a code and did not confirm yet. */
    asked: z.number(),
    /** Mails that wait for somebody to pass them on, the oldest first; null: they leave by themselves. */
    hand: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), text: z.string() })).nullable(),
  }),
  newSupport: z.object({ id: z.string() }),
  /** Beside the error `support-not-right`: where, and in what words. */
  wrongSupport: z.object({ problems: z.array(z.object({ at: z.string(), text: bilingual })) }),
} as const
