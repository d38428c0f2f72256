import { subjectId } from '../../ids.js'
import type { ToCheckinEntry, ToCheckinHow } from '../../workshop/progress/toCheckin.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { currentEdition } from '../find.js'

/** A sentence that waits for the next check-in. */
export interface WaitingSentence extends ToCheckinEntry {
  readonly how: ToCheckinHow
  /** As it stands in the edition that was asked about. */
  readonly text: string
}

/**
 * The list of the next check-in, in the order of writing: of each sentence the newest act. What a check-in that was held
 * had on its list is done, and words that stand in the text again need no proposal. Rule: SPEC PRG-22.
 *
 * @param edition  the text that it is about; a sentence that is not in it is left out.
 */
export function waitingSentences(
  { toCheckin, lookedBack }: Pick<WorkshopState, 'toCheckin' | 'lookedBack'>,
  edition: Edition | null,
): readonly WaitingSentence[] {
  const done = new Set(lookedBack.flatMap(({ brought = [] }) => brought))
  const newest = new Map(toCheckin.map((entry) => [entry.subject, entry]))
  return toCheckin.flatMap((entry): readonly WaitingSentence[] => {
    const { id, subject, how, restore } = entry
    const text = edition === null ? null : textIn(edition, subject)
    if (newest.get(subject) !== entry || how === null || text === null) return []
    return done.has(id) || restore === text ? [] : [{ ...entry, how, text }]
  })
}

/** The words that a sentence of the newest edition had before, in the newest earlier one that says it otherwise; null: none. */
export function wordsBefore(state: WorkshopState, subject: SubjectId): string | null {
  const now = currentEdition(state)
  if (now === null) return null
  const text = textIn(now, subject)
  return state.editions
    .filter(({ number, status }) => number < now.number && status !== 'reopened')
    .reduce<string | null>((found, edition) => {
      const before = textIn(edition, subject)
      return before === null || before === text ? found : before
    }, null)
}

/** The sentence as it stands in an edition, without the name of its value; null when it is not in it. */
export const textIn = ({ frozen }: Pick<Edition, 'frozen'>, subject: SubjectId): string | null =>
  frozen.sections.flatMap(({ sentences }) => sentences).find(({ id }) => subjectId(id) === subject)?.text ?? null
