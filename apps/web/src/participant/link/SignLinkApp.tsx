import { useState } from 'react'
import { signLinkCopy } from '../../copy/signLink.js'
import { useT } from '../../ui/language.js'
import { LinkEnd } from './LinkEnd.js'
import { LinkFrame } from './LinkFrame.js'
import { type LinkAct, lookAtLink } from './linkApi.js'
import { ReadLink } from './ReadLink.js'

/** The page `/teken#SECRET`, for somebody who was never in the room: the whole text, and what can be done with it. */
export function SignLinkApp() {
  const t = useT(signLinkCopy)
  // What was passed on cannot be looked at again: its link works no more.
  const [passedTo, setPassedTo] = useState<string | null>(null)
  const [withdrawn, setWithdrawn] = useState(false)
  return (
    <LinkFrame lookAt={lookAtLink} differs={t.differs}>
      {(page, secret, lookAgain) => {
        if (passedTo !== null)
          return (
            <main className="body">
              <h1>{t.delegated(passedTo)}</h1>
            </main>
          )
        const handleDone = (act: LinkAct['kind']) => {
          setWithdrawn(act === 'withdraw')
          lookAgain()
        }
        const done = { page, secret, withdrawn, onDone: handleDone, onPassedOn: setPassedTo }
        return page.state === 'signed' || page.state === 'declined' ? <LinkEnd {...done} /> : <ReadLink {...done} />
      }}
    </LinkFrame>
  )
}
