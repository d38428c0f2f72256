import type { Locale, ParticipantNow } from '@siroop/domain'
import type { ParticipantCopy } from '../../copy/participant.js'
import { whenInWords } from '../whenInWords.js'

type Asked = NonNullable<Extract<ParticipantNow, { kind: 'write' }>['beforehand']>

/** That this is asked before the meeting, and until when everything stays closed. */
export function beforehandLine(t: ParticipantCopy, asked: Asked, language: Locale): string {
  const when = whenInWords(asked, language, t.before.when)
  return when === null ? t.write.beforehand : t.write.beforehandAt(when)
}
