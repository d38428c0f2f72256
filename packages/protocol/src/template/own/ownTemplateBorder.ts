import { z } from 'zod'

const rev = z.int().min(1)
const text = z.object({ nl: z.string(), en: z.string() })
const translated = z.object({ nl: z.string().exactOptional(), en: z.string().exactOptional() })

/** Bodies about a facilitator's own templates. `content` is read by `readDraft`; `rev`: the one that was changed. */
export const ownTemplateBodies = {
  copyTemplate: z.strictObject({ of: z.string().max(48) }),
  newTemplate: z.strictObject({ content: z.unknown() }),
  keepTemplate: z.strictObject({ rev, content: z.unknown() }),
} as const

/** One mistake in a template: where, in what words, and in which line when it is about a file. */
const problem = z.object({
  at: z.array(z.union([z.string(), z.number()])),
  fault: z.string(),
  /** The template can be used all the same. */
  warns: z.boolean(),
  text,
  line: z.number().nullable(),
  column: z.number().nullable(),
})
/** `broken`: it has mistakes. `no-screens`: right, but with steps that this version cannot show. */
const state = z.enum(['ready', 'broken', 'no-screens'])

/** Answers about own templates: the list, one of them, what came of keeping it, and what is wrong with a file. */
export const ownTemplateAnswers = {
  ownTemplates: z.array(
    z.object({
      own: z.string(),
      /** The id in the template, which is the name of its file. */
      id: z.string(),
      title: translated,
      summary: translated,
      minutes: z.number(),
      meetings: z.number(),
      steps: z.number(),
      state,
      errors: z.number(),
      changedAtMs: z.number(),
      /** Since when it is in the bin; null when it is not. */
      binnedAtMs: z.number().nullable(),
    }),
  ),
  /** `wanted`: the id that the template came with, when it got another one because that one is there already. */
  newTemplate: z.object({ own: z.string(), id: z.string(), wanted: z.string().nullable() }),
  ownTemplate: z.object({ own: z.string(), rev, content: z.unknown(), state, problems: z.array(problem) }),
  keptTemplate: z.object({ rev, state, problems: z.array(problem) }),
  /** Beside the error `template-not-right`. */
  wrongTemplate: z.object({ problems: z.array(problem) }),
} as const
/** One mistake as a form or a list shows it. */
export type ToldProblem = z.output<typeof problem>
/** Whether a template can be used for a workshop. */
export type OwnTemplateState = z.output<typeof state>
