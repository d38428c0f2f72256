import type { ParticipantId } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { makePaperWords } from '../api.js'
import { Qr } from '../Qr.js'
import { useRegie } from '../regie.js'

/** Four words, and a QR with the same, with which the holder of a paper card goes on by phone. Once, for ten minutes. */
export function CardToPhone({ card, name }: { card: ParticipantId; name: string }) {
  const { view, t } = useRegie()
  const [words, setWords] = useState<readonly string[] | null>(null)
  const [failed, setFailed] = useState(false)
  const handleMake = async () => {
    const answer = await makePaperWords(view.workshop.id, card)
    setFailed(!answer.ok)
    if (answer.ok) setWords(answer.value.words)
  }
  const { address, joinCode } = view
  if (joinCode === null) return null
  const plain = address.replace(/^https?:\/\//, '')
  return (
    <div className="paper-phone">
      <Button className="sm" aria-label={t.paper.toPhoneOf(name)} onClick={() => void handleMake()}>
        <Icon name="smartphone" />
        {t.paper.toPhone}
      </Button>
      <div role="status">
        <ErrorLine text={failed && t.general.failed} />
        {words && (
          <div className="split">
            <div className="stack">
              <p>{t.paper.toPhoneText(plain, joinCode)}</p>
              <p className="four-words">{words.join(' ')}</p>
              <p className="meta">{t.paper.toPhoneOnce}</p>
            </div>
            <Qr text={`${address}/#${[joinCode, ...words].join('-')}`} label={t.general.qrOf(name)} size={144} />
          </div>
        )}
      </div>
    </div>
  )
}
