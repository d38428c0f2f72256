import './ask.css'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

export interface MeansHintProps {
  readonly note: string
  readonly onChange: () => void
  readonly onKeep: () => void
}

/** A gentle hint: what was written is a means. The note lies on the table all the same; nothing is refused. */
export function MeansHint({ note, onChange, onKeep }: MeansHintProps) {
  const t = useT(participantCopy).means
  return (
    <main className="body tight asks">
      <p className="quoted voice">{note}</p>
      <h1>{t.title}</h1>
      <p className="second">{t.text}</p>
      <div className="two">
        <Button onClick={onKeep}>{t.keep}</Button>
        <Button main onClick={onChange}>
          {t.change}
        </Button>
      </div>
    </main>
  )
}
