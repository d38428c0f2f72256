import type { Command, Locale } from '@siroop/domain'
import { useState } from 'react'
import { send } from '../connection/viewStore.js'
import { participantCopy } from '../copy/participant.js'
import { useLanguage, useT } from '../ui/language.js'

export interface CommandButton {
  /** Why the last one was refused, in words; null when it was not. */
  readonly problem: string | null
  readonly busy: boolean
  /** Sends; true when the server did it. */
  readonly run: (command: Command) => Promise<boolean>
}

/** Why the server refuses something, in words: long lists that nobody needs before the first note. */
export const fetchRefusalTexts = () => import('@siroop/protocol/refusalTexts')
type Refused = Readonly<Record<Locale, string>> | 'no-connection'

/** The words may be out of reach when the line went just now: then nothing more is known than that it was not done. */
async function wordsOf(refusal: string): Promise<Refused | null> {
  const texts = await fetchRefusalTexts().catch(() => null)
  if (texts === null) return 'no-connection'
  const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = texts.refusalTexts
  return words[refusal] ?? null
}

/** Sends the commands of one screen and keeps what went wrong, in the user's language. */
export function useCommand(): CommandButton {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (command: Command) => {
    setBusy(true)
    const answer = await send(command)
    const why = answer.ok ? null : answer.refusal === 'no-connection' ? answer.refusal : await wordsOf(answer.refusal)
    setBusy(false)
    setRefused(why)
    return answer.ok
  }
  const problem = refused === 'no-connection' ? t.link.notSent : (refused?.[language] ?? null)
  return { problem, busy, run }
}
