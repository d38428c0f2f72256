import type { ParticipantView } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { ownOrganisation } from '../seat.js'
import { isTyping } from '../useArrival.js'
import { useCommand } from '../useCommand.js'

/** A colleague asks for the word: the spokesperson says yes or no. Closing it decides nothing. */
export function TakeOverSheet({ view }: { view: ParticipantView }) {
  const t = useT(participantCopy)
  const { problem, busy, run } = useCommand()
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const [mayOpen, setMayOpen] = useState(() => !isTyping())
  const { askedBy } = view.me
  // A sheet takes the keyboard: it waits until the sentence that is being typed is left.
  useEffect(() => {
    if (askedBy === null) return
    const look = () => setMayOpen(!isTyping())
    const handleLeave = () => queueMicrotask(look)
    look()
    document.addEventListener('focusout', handleLeave)
    return () => document.removeEventListener('focusout', handleLeave)
  }, [askedBy])
  if (askedBy === null || closedFor === askedBy || !mayOpen) return null
  const answer = (give: boolean) => void run({ type: 'answerTheAsker', give })
  return (
    <Sheet
      title={t.word.title(ownOrganisation(view)?.name ?? t.yourOrganisation)}
      onClose={() => setClosedFor(askedBy)}
    >
      <p className="second takeover">{t.word.text(askedBy)}</p>
      <div className="stack">
        <ErrorLine text={problem} />
        <Button main wide disabled={busy} onClick={() => answer(false)}>
          {t.word.stay}
        </Button>
        <Button wide disabled={busy} onClick={() => answer(true)}>
          {t.word.give}
        </Button>
      </div>
    </Sheet>
  )
}
