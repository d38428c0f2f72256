import { storyRoles, visibilities } from '@siroop/domain'
import { z } from 'zod'

/** A text as it is sent; how long it may be is a rule of the domain. The bound only keeps nonsense out. */
const text = z.string().max(20_000)
const rev = z.int().min(1)
const storyContentShape = z.strictObject({
  locale: z.enum(['nl', 'en']),
  title: text,
  text,
  on: z.string().max(20),
  role: z.enum(storyRoles),
  values: z.array(text).max(40),
  caption: text,
  visibility: z.enum(visibilities),
  table: text.nullable(),
})
const circle = z.enum(['meeting', 'partners'])

/** Bodies about stories, from who leads a workshop and, the first three, from its route team. `content` is checked by the rules of the domain. */
export const storyBodies = {
  newStory: z.strictObject({ content: storyContentShape }),
  changeStory: z.strictObject({ rev, content: storyContentShape }),
  publishStory: z.strictObject({ rev, published: z.boolean() }),
  judgeComment: z.strictObject({ comment: z.string().max(64), state: z.enum(['shown', 'hidden']) }),
  newReader: z.strictObject({ name: text, circle, table: text.nullable() }),
  removeReader: z.strictObject({ reader: z.string().max(64) }),
} as const

/** Answers about stories, to who writes them. */
export const storyAnswers = {
  stories: z.object({
    title: z.string(),
    /** Path of the stories as others read them; null: the document has no address yet. */
    path: z.string().nullable(),
    /** Who leads; else somebody of the route team, who sees own stories only. */
    leads: z.boolean(),
    /** Theme tables and shared values to choose from. */
    tables: z.array(z.object({ id: z.string(), title: z.string() })),
    values: z.array(z.string()),
    stories: z.array(
      z.object({
        id: z.string(),
        rev,
        /** `takes-back`: somebody else wrote it; it can be taken back and not be changed. */
        right: z.enum(['own', 'takes-back']),
        published: z.boolean(),
        reads: z.number(),
        recognised: z.object({ yes: z.number(), partly: z.number(), no: z.number() }),
        media: z.enum(['picture', 'video']).nullable(),
        /** A video with captions. */
        captions: z.boolean(),
        content: storyContentShape,
        comments: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            text: z.string(),
            state: z.enum(['waiting', 'shown', 'hidden']),
            atMs: z.number(),
          }),
        ),
      }),
    ),
    readers: z.array(z.object({ id: z.string(), name: z.string(), circle, table: z.string().nullable() })),
  }),
  story: z.object({ id: z.string() }),
  /** The code of a personal link, told once. */
  newReader: z.object({ path: z.string(), code: z.string() }),
  /** Beside the error `story-not-right`: where, and in what words. */
  wrongStory: z.object({
    problems: z.array(z.object({ at: z.string(), text: z.object({ nl: z.string(), en: z.string() }) })),
  }),
} as const
