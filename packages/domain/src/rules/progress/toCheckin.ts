import { subjectId } from '../../ids.js'
import type { ToCheckinEntry, ToCheckinHow } from '../../workshop/progress/toCheckin.js'
import type { Edition, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { currentEdition } from '../find.js'

/** A sentence that waits for the next check-in. */
export interface WaitingSentence extends ToCheckinEntry {
  readonly how: ToCheckinHow
  /** As it stands in the edition that was asked about; of a sentence that is not in it any more, the words that it last had. */
  readonly text: string
}

/**
 * The list of the next check-in, in the order of writing: of each sentence the newest act. What a check-in that was held
 * had on its list is done, and words that stand in the text again need no proposal. Rule: SPEC PRG-22.
 *
 * @param edition  the text that it is about; a sentence that neither it nor an earlier one has is left out.
 */
export function waitingSentences(
  { toCheckin, lookedBack, editions }: Pick<WorkshopState, 'toCheckin' | 'lookedBack' | 'editions'>,
  edition: Edition | null,
): readonly WaitingSentence[] {
  const done = new Set(lookedBack.flatMap(({ brought = [] }) => brought))
  const newest = new Map(toCheckin.map((entry) => [entry.subject, entry]))
  return toCheckin.flatMap((entry): readonly WaitingSentence[] => {
    const { id, subject, how, restore } = entry
    const stands = edition === null ? null : textIn(edition, subject)
    const text = stands ?? (edition === null ? null : otherWords({ editions, now: edition }, subject))
    if (newest.get(subject) !== entry || how === null || text === null) return []
    return done.has(id) || (stands !== null && restore === stands) ? [] : [{ ...entry, how, text }]
  })
}

/**
 * The words that a sentence had before, in the newest earlier edition that says it otherwise than the newest one, or says it
 * where the newest one does not; null: none.
 */
export function wordsBefore(state: WorkshopState, subject: SubjectId): string | null {
  const now = currentEdition(state)
  return now === null ? null : otherWords({ editions: state.editions, now }, subject)
}

function otherWords(
  { editions, now }: { readonly editions: readonly Edition[]; readonly now: Edition },
  subject: SubjectId,
): string | null {
  const text = textIn(now, subject)
  return editions
    .filter(({ number, status }) => number < now.number && status !== 'reopened')
    .reduce<string | null>((found, edition) => {
      const before = textIn(edition, subject)
      return before === null || before === text ? found : before
    }, null)
}

/** The sentence as it stands in an edition, without the name of its value; null when it is not in it. */
export const textIn = ({ frozen }: Pick<Edition, 'frozen'>, subject: SubjectId): string | null =>
  frozen.sections.flatMap(({ sentences }) => sentences).find(({ id }) => subjectId(id) === subject)?.text ?? null
