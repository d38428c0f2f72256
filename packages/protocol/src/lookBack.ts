import type { PastStep } from '@siroop/domain'
import { z } from 'zod'
import { dateText, ids } from './ids.js'
import type { SameShape } from './sameShape.js'

const translated = z.object({ nl: z.string().exactOptional(), en: z.string().exactOptional() })
const outcome = z.object({
  what: z.enum([
    'agreed',
    'taken',
    'not-shared',
    'reopened',
    'text-agreed',
    'answered',
    'chosen',
    'not-chosen',
    'taken-further',
    'let-go',
    'set-aside',
    'doubt',
    'breaks',
    'owner',
    'filled-in',
    'line',
    'sentence',
    'sentence-dropped',
    'checkins',
    'waived',
    'opened-for-signing',
    'signed',
    'in-force',
  ]),
  text: z.string(),
  more: z.string().nullable(),
  labels: z.array(translated),
  organisation: ids.organisation.nullable(),
  dates: z.array(dateText),
})
const note = z.object({
  id: ids.note,
  text: z.string(),
  /** Null where the step shows none, or where fewer than four organisations took part. */
  organisation: ids.organisation.nullable(),
})

/** The steps of a workshop that have ended, with what was decided in each; for those who hold the regie. */
export const lookBackAnswer = z.object({
  steps: z.array(
    z.object({
      step: ids.step,
      meeting: ids.meeting,
      title: translated,
      question: translated,
      endedAtMs: z.number(),
      how: z.enum(['done', 'skipped', 'broken-off']),
      reason: z.string().nullable(),
      decided: z.array(outcome),
    }),
  ),
})
/** The board as it was when a step ended, without what was withdrawn since. `board` is null when none was kept. */
export const boardThenAnswer = z.object({
  board: z
    .object({
      bundles: z.array(
        z.object({ id: ids.bundle, name: z.string(), agreed: z.boolean(), notes: z.array(note).min(1) }),
      ),
      /** Notes in no bundle, by horizon where they have one. */
      loose: z.array(z.object({ lane: translated.nullable(), notes: z.array(note).min(1) })),
    })
    .nullable(),
})
type Told = z.output<typeof lookBackAnswer>['steps'][number]
/** Compile-time proof that schema and domain know the same kinds of outcomes. @proof */
export const outcomesAreSame: SameShape<Told['decided'][number]['what'], PastStep['decided'][number]['what']> = true
/** Compile-time proof that schema and domain know the same ways to end. @proof */
export const endsAreSame: SameShape<Told['how'], PastStep['how']> = true
