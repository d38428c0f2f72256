import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

export interface ReadyProps {
  readonly hasDraft: boolean
  /** The meeting has not begun: nobody opens anything soon. */
  readonly isBeforehand: boolean
  readonly onAgain: () => void
}

/** Done writing, and always allowed to go on. */
export function Ready({ hasDraft, isBeforehand, onAgain }: ReadyProps) {
  const t = useT(participantCopy)
  return (
    <main className="body">
      <h1>{t.write.readyTitle}</h1>
      <p className="second" data-aloud>
        {isBeforehand ? t.write.readyBeforehand : t.write.readyText}
      </p>
      {hasDraft && <p>{t.write.readyDraft}</p>}
      <Button wide className="at-end" onClick={onAgain}>
        {t.write.again}
      </Button>
    </main>
  )
}
