import type { ParticipantView } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Wordmark } from '../../ui/Wordmark.js'

export interface ClosedProps {
  readonly workshop: ParticipantView['workshop']
  readonly manifestPath: string | null
  readonly onNotes: () => void
}

/** The meeting is over: the manifest to keep, and where one's own notes went. */
export function Closed({ workshop, manifestPath, onNotes }: ClosedProps) {
  const t = useT(participantCopy)
  return (
    <main className="body before">
      <Wordmark />
      <div className="before-middle">
        <h1>{t.closed.title}</h1>
        <p className="voice">{workshop.title}</p>
        <p className="second">{t.closed.text}</p>
      </div>
      <div className="stack">
        {manifestPath !== null && (
          <>
            <a className="btn btn-main btn-wide" href={`${manifestPath}/manifest.pdf`} download>
              <Icon name="download" />
              {t.sign.pdf(workshop.document)}
            </a>
            <a className="btn btn-wide" href={manifestPath}>
              {t.closed.look(workshop.document)}
            </a>
          </>
        )}
        <Button plain wide onClick={onNotes}>
          {t.closed.where}
        </Button>
      </div>
    </main>
  )
}
