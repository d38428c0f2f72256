import type { PollNow, PollQuestion } from '@siroop/domain'
import type { WorkCopy } from '../../copy/work.js'

/** "ambitie 4 van 7": by the kind of step, what is answered about. */
export function placeInWords(t: WorkCopy, now: PollNow, item: number): string {
  const { kind } = now.texts
  const words = kind === 'assess' || kind === 'checkin' ? t.poll.where[kind] : t.poll.where.vote
  return words(item + 1, now.items.length)
}

/** The question itself: the template's, else the one that belongs to the kind of step. `name`: of whom one speaks for. */
export function questionInWords(t: WorkCopy, now: PollNow, name: string | null): string {
  if (now.texts.kind === 'checkin') return t.poll.thick
  return name === null ? t.poll.standSelf : t.poll.stand(name)
}

/** What the field asks that an option opens. */
export function reasonLabel(t: WorkCopy, now: PollNow, reason: 'asked' | 'needed'): string {
  if (now.texts.kind === 'checkin') return t.poll.example
  return reason === 'needed' ? t.poll.objection : t.poll.concern
}

/** Words of an option; its id when the template lost it. */
export const optionIn = (question: PollQuestion, option: string) => question.options.find((one) => one.id === option)
