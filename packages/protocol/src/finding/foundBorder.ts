import { z } from 'zod'

const pieces = z.array(z.object({ text: z.string(), isFound: z.boolean() }))

/** Where something was found: a workshop, what was agreed in one, the shelf. */
export const foundParts = ['workshop', 'agreement', 'shelf', 'story'] as const
export type FoundPart = (typeof foundParts)[number]

/** Answers of a search. */
export const foundAnswers = {
  found: z.object({
    /** The words that were looked for; empty: there was no word in what was typed. */
    words: z.array(z.string()),
    groups: z.array(
      z.object({
        part: z.enum(foundParts),
        /** How many there are in all; `hits` is one page of them. */
        total: z.number(),
        hits: z.array(
          z.object({
            /** Address of its place, without the host. */
            path: z.string(),
            title: pieces,
            text: pieces,
            /** The workshop it is of (null: of none), and what it belongs to. */
            workshop: z.string().nullable(),
            about: z.string(),
            /** Null: of an example. */
            atMs: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
} as const
