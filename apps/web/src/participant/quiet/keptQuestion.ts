import type { ParticipantId, ParticipantNow, Translated } from '@siroop/domain'
import { readSetting, writeSetting } from '../../ui/device.js'

/** The step that was on this phone, in the words of the template, which the whole room may read. */
export interface KeptQuestion {
  readonly title: Translated
  readonly question: Translated
}

/** What is kept of what a phone shows: title and question, and nothing that anybody wrote. Null: nothing is asked. */
export function questionOf(now: ParticipantNow): KeptQuestion | null {
  if (now.kind === 'break' || !('texts' in now) || now.texts === null) return null
  const { title, question } = now.texts
  return { title, question }
}

const keyOf = (participant: ParticipantId): string => `siroop:question:${participant}`

/** Keeps it on this device in the place of what was kept before; null forgets that. */
export const keepQuestion = (participant: ParticipantId, question: KeptQuestion | null): boolean =>
  writeSetting(keyOf(participant), question && JSON.stringify(question))

/** What was kept for this participant, or null. */
export function keptQuestion(participant: ParticipantId): KeptQuestion | null {
  try {
    const { title, question } = JSON.parse(readSetting(keyOf(participant)) ?? '{}') as Partial<KeptQuestion>
    return isTranslated(title) && isTranslated(question) ? { title, question } : null
  } catch {
    // Another program wrote there: as good as nothing.
    return null
  }
}

const isTranslated = (text: unknown): text is Translated =>
  typeof text === 'object' && text !== null && Object.values(text).every((words) => typeof words === 'string')
