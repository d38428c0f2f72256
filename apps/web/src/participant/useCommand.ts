import type { Command } from '@siroop/domain'
import { refusalTexts } from '@siroop/protocol/refusalTexts'
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

/** Sends the commands of one screen and keeps what went wrong, in the user's language. */
export function useCommand(): CommandButton {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const [refusal, setRefusal] = useState<keyof typeof refusalTexts | 'no-connection' | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (command: Command) => {
    setBusy(true)
    const answer = await send(command)
    setBusy(false)
    setRefusal(answer.ok ? null : answer.refusal)
    return answer.ok
  }
  const problem =
    refusal === null ? null : refusal === 'no-connection' ? t.link.notSent : (refusalTexts[refusal]?.[language] ?? null)
  return { problem, busy, run }
}
