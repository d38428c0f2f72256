import type { ParticipantId, SignatureId } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'

export interface TakeBackProps {
  readonly signature: { readonly card: ParticipantId; readonly signature: SignatureId }
  /** Of the organisation. */
  readonly name: string
}

/** Takes a signature on paper back for the holder of the card, on the day itself. */
export function TakeBack({ signature, name }: TakeBackProps) {
  const { t, run, problem } = useRegie()
  const words = t.paper.signing
  const [asks, setAsks] = useState(false)
  const handleTakeBack = async () => {
    const answer = { type: 'withdrawSignature', signature: signature.signature } as const
    if (await run({ type: 'answerOnPaper', participant: signature.card, answer })) setAsks(false)
  }
  return (
    <>
      <button type="button" className="lk" aria-label={words.takeBackOf(name)} onClick={() => setAsks(true)}>
        {words.takeBack}
      </button>
      {asks && (
        <Dialog title={words.takeBackOf(name)} onClose={() => setAsks(false)}>
          <div className="stack">
            <p className="second">{words.takeBackText}</p>
            <ErrorLine text={problem} />
            <div className="row-end">
              <Button plain onClick={() => setAsks(false)}>
                {t.general.cancel}
              </Button>
              <Button onClick={() => void handleTakeBack()}>{words.takeBackDo}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
