import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

/** Done writing, and always allowed to go on. */
export function Ready({ hasDraft, onAgain }: { hasDraft: boolean; onAgain: () => void }) {
  const t = useT(participantCopy)
  return (
    <main className="body">
      <h1>{t.write.readyTitle}</h1>
      <p className="second">{t.write.readyText}</p>
      {hasDraft && <p>{t.write.readyDraft}</p>}
      <Button wide className="at-end" onClick={onAgain}>
        {t.write.again}
      </Button>
    </main>
  )
}
