import type { SignatureId } from '@siroop/domain'
import { dateOfMs, weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { useCommand } from '../useCommand.js'

/** Who signed under a reservation lifts it here, once there is approval; asked once more, because it stays in the register. */
export function LiftReservation({ signature }: { readonly signature: SignatureId }) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const { problem, busy, run } = useCommand()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button wide onClick={() => setAsks(true)}>
        {words.lift}
      </Button>
      {asks && (
        <Sheet title={words.lift} onClose={() => setAsks(false)}>
          <div className="sign-form">
            <p className="second">{words.liftText}</p>
            <ErrorLine text={problem} />
            <Button main wide disabled={busy} onClick={() => void run({ type: 'liftReservation', signature })}>
              {words.confirm.lift}
            </Button>
            <Button plain wide onClick={() => setAsks(false)}>
              {t.sign.stays}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  )
}

/** Since when a signature stands without its reservation. */
export function Lifted({ atMs }: { readonly atMs: number }) {
  const words = useT(signLinkCopy)
  const [language] = useLanguage()
  return words.lifted(weekdayInWords(dateOfMs(atMs), language))
}

/** Who declined after this signature, and what that changes. */
export function Declined({ names, mayTakeBack }: { readonly names: string; readonly mayTakeBack: boolean }) {
  const words = useT(signLinkCopy)
  return (
    <p className="second" role="status">
      {words.declinedSince(names)} {mayTakeBack ? words.mayTakeBack : ''}
    </p>
  )
}
