import '../participant.css'
import '../sign/sign.css'
import './link.css'
import type { FrozenManifest } from '@siroop/domain'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { OnlyIn } from '../../ui/words/OnlyIn.js'
import { hasFingerprint } from '../sign/useEdition.js'

type Looked<Page> =
  | { readonly kind: 'looking' }
  | { readonly kind: 'here'; readonly page: Page }
  | { readonly kind: 'problem'; readonly words: string }

export interface LinkFrameProps<Page> {
  readonly lookAt: (secret: string) => Promise<RequestAnswer<Page>>
  /** Said when the text is not the one of its fingerprint. */
  readonly differs: string
  readonly children: (page: Page, secret: string, lookAgain: () => void) => ReactNode
}

/** The page behind a link of a mail: its text is there once it has its fingerprint, or it is said why not. */
export function LinkFrame<Page extends { readonly frozen: FrozenManifest; readonly fingerprint: string }>({
  lookAt,
  differs,
  children,
}: LinkFrameProps<Page>) {
  const t = useT(signLinkCopy)
  const pick = usePick()
  const [looked, setLooked] = useState<Looked<Page>>({ kind: 'looking' })
  const secret = location.hash.slice(1)
  const look = useCallback(async () => {
    const answer = await lookAt(secret)
    if (!answer.ok) return setLooked({ kind: 'problem', words: pick(answer.error.message) })
    const page = answer.value
    setLooked(
      hasFingerprint(page.frozen, page.fingerprint) ? { kind: 'here', page } : { kind: 'problem', words: differs },
    )
  }, [secret, lookAt, pick, differs])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per link
  useEffect(() => void look(), [secret])
  return (
    <div className="phone link-page">
      <div className="link-top">
        <Preferences />
      </div>
      {looked.kind === 'here' ? (
        <>
          <OnlyIn locale={looked.page.frozen.locale} className="second link-only" />
          {children(looked.page, secret, () => void look())}
        </>
      ) : (
        <main className="body">
          <p role="status">{looked.kind === 'looking' ? t.loading : looked.words}</p>
          {looked.kind === 'problem' && <Button onClick={() => void look()}>{t.again}</Button>}
        </main>
      )}
    </div>
  )
}
