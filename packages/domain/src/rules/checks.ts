import type { WorkshopState } from '../workshop/state.js'
import type { CheckAnswer } from '../workshop/working.js'
import type { Subject } from './subjects.js'

type Asked = Pick<Subject, 'id' | 'text'>

/** Answers about the words as they are now: an answer belongs to the text that was read (CHK-9). */
export const answersNow = (state: WorkshopState, asked: Asked): ReadonlyMap<string, CheckAnswer> =>
  sorted(state, asked).now

/** Answers about words that were changed since, of principles that were not answered again. */
export const answersEarlier = (state: WorkshopState, asked: Asked): ReadonlyMap<string, CheckAnswer> =>
  sorted(state, asked).earlier

function sorted(state: WorkshopState, { id, text }: Asked) {
  const all = [...(state.checks.get(id) ?? [])]
  // events of an older version do not say which words were read
  const isNow = ({ about }: CheckAnswer) => about === undefined || about === text
  return {
    now: new Map(all.filter(([, answer]) => isNow(answer))),
    earlier: new Map(all.filter(([, answer]) => !isNow(answer))),
  }
}
