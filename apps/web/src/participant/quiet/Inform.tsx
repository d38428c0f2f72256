import type { ParticipantNow } from '@siroop/domain'
import { lazy, Suspense, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'

const readAlong = () => import('./ReadAlong.js')
const ReadAlong = lazy(async () => ({ default: (await readAlong()).ReadAlong }))
/** Fetches what is read along while there is a connection. */
export const fetchReadAlong = (): Promise<unknown> => readAlong()

/** The question in large type, then look ahead; what is on the slide only for who asks for it. */
export function Inform({ title, now }: { title: string; now: Extract<ParticipantNow, { kind: 'inform' }> }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [reads, setReads] = useState(false)
  const { texts, thinks, principles, agreed } = now
  const hasMore = pick(texts.explanation) !== '' || texts.prompts.length + principles.length + agreed.length > 0
  return (
    <main className={reads ? 'body quiet-talk reads' : 'body quiet-talk'}>
      <p className="quiet-text">{thinks ? t.inform.think : t.look.title}</p>
      <h1 className={reads ? undefined : 'large'}>{pick(thinks ?? texts.question)}</h1>
      {hasMore && (
        <Button plain className={reads ? undefined : 'at-end'} aria-expanded={reads} onClick={() => setReads(!reads)}>
          {reads ? t.inform.hide : t.inform.read}
        </Button>
      )}
      {reads && (
        <Suspense fallback={null}>
          <ReadAlong title={title} now={now} />
        </Suspense>
      )}
    </main>
  )
}
