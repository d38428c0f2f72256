import '../participant.css'
import '../sign/sign.css'
import '../link/link.css'
import './handover.css'
import { useCallback, useEffect, useState } from 'react'
import { handoverCopy } from '../../copy/handover.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { hasFingerprint } from '../sign/useEdition.js'
import { HandoverEnd } from './HandoverEnd.js'
import { type HandoverPage, lookAtHandover } from './handoverApi.js'
import { ReadHandover } from './ReadHandover.js'

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'here'; readonly page: HandoverPage }
  | { readonly kind: 'problem'; readonly words: string }

/** The page `/overdracht#SECRET`, for a new board member: what was promised, where it came from, and the answer. */
export function HandoverApp() {
  const t = useT(handoverCopy)
  const pick = usePick()
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' })
  const secret = location.hash.slice(1)
  const look = useCallback(async () => {
    const answer = await lookAtHandover(secret)
    if (!answer.ok) return setLooked({ kind: 'problem', words: pick(answer.error.message) })
    const page = answer.value
    setLooked(
      hasFingerprint(page.frozen, page.fingerprint) ? { kind: 'here', page } : { kind: 'problem', words: t.differs },
    )
  }, [secret, pick, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per link
  useEffect(() => void look(), [secret])
  return (
    <div className="phone link-page">
      <div className="link-top">
        <Preferences />
      </div>
      {looked.kind === 'here' ? (
        looked.page.state === 'answered' ? (
          <HandoverEnd page={looked.page} secret={secret} onDone={() => void look()} />
        ) : (
          <ReadHandover page={looked.page} secret={secret} onDone={() => void look()} />
        )
      ) : (
        <main className="body">
          <p role="status">{looked.kind === 'looking' ? t.loading : looked.words}</p>
          {looked.kind === 'problem' && <Button onClick={() => void look()}>{t.again}</Button>}
        </main>
      )}
    </div>
  )
}
