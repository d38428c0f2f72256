import '../participant.css'
import '../sign/sign.css'
import './link.css'
import { useCallback, useEffect, useState } from 'react'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { hasFingerprint } from '../sign/useEdition.js'
import { LinkEnd } from './LinkEnd.js'
import { type LinkAct, type LinkPage, lookAtLink } from './linkApi.js'
import { ReadLink } from './ReadLink.js'

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'here'; readonly page: LinkPage }
  | { readonly kind: 'problem'; readonly words: string }

/** The page `/teken#SECRET`, for somebody who was never in the room: the whole text, and what can be done with it. */
export function SignLinkApp() {
  const t = useT(signLinkCopy)
  const pick = usePick()
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' })
  // What was passed on cannot be looked at again: its link works no more.
  const [passedTo, setPassedTo] = useState<string | null>(null)
  const [withdrawn, setWithdrawn] = useState(false)
  const secret = location.hash.slice(1)
  const look = useCallback(async () => {
    const answer = await lookAtLink(secret)
    if (!answer.ok) return setLooked({ kind: 'problem', words: pick(answer.error.message) })
    const page = answer.value
    setLooked(
      hasFingerprint(page.frozen, page.fingerprint) ? { kind: 'here', page } : { kind: 'problem', words: t.differs },
    )
  }, [secret, pick, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per link
  useEffect(() => void look(), [secret])
  const handleDone = (act: LinkAct['kind']) => {
    setWithdrawn(act === 'withdraw')
    void look()
  }
  const done = { secret, withdrawn, onDone: handleDone, onPassedOn: setPassedTo }
  return (
    <div className="phone link-page">
      <div className="link-top">
        <Preferences />
      </div>
      {passedTo !== null ? (
        <main className="body">
          <h1>{t.delegated(passedTo)}</h1>
        </main>
      ) : looked.kind === 'here' ? (
        looked.page.state === 'signed' || looked.page.state === 'declined' ? (
          <LinkEnd page={looked.page} {...done} />
        ) : (
          <ReadLink page={looked.page} {...done} />
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
