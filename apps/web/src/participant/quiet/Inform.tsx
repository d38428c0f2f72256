import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'

/** The question in large type; the text of the slide only for who asks for it. */
export function Inform({ question, explanation }: { question: string; explanation: string }) {
  const t = useT(participantCopy)
  const [reads, setReads] = useState(false)
  return (
    <main className="body quiet-talk">
      <p className="quiet-text">{t.look.title}</p>
      <h1 className="large">{question}</h1>
      <div aria-live="polite">{reads && <p className="read-along">{explanation}</p>}</div>
      {explanation !== '' && (
        <Button plain className="at-end" aria-expanded={reads} onClick={() => setReads(!reads)}>
          {reads ? t.inform.hide : t.inform.read}
        </Button>
      )}
    </main>
  )
}
