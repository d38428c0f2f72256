import { useRef, useState } from 'react'
import { facilitatorCopy } from '../copy/facilitator.js'
import { Button } from '../ui/Button.js'
import { copyText } from '../ui/device.js'
import { Icon } from '../ui/Icon.js'
import { useT } from '../ui/language.js'
import { Qr } from './Qr.js'

export interface CopyLinkProps {
  /** Whole address. */
  readonly link: string
  /** What the link is for, for the label of the field and of the QR. */
  readonly what: string
  readonly qr?: boolean
}

/** An address to hand on: a field, `Kopieer`, and a QR. On plain http the field is selected instead of copied. */
export function CopyLink({ link, what, qr = true }: CopyLinkProps) {
  const t = useT(facilitatorCopy)
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle')
  const handleCopy = async () => setState(await copyText(link, field.current))
  return (
    <div className="copy-link">
      {qr && <Qr text={link} label={t.general.qrOf(what)} />}
      <div className="copy-row">
        <input ref={field} className="input" readOnly value={link} aria-label={what} />
        <Button className="sm" onClick={handleCopy}>
          <Icon name="copy" />
          {t.general.copy}
        </Button>
      </div>
      <p className="meta" role="status">
        {state === 'copied' ? t.general.copied : state === 'selected' ? t.general.copyHand : ''}
      </p>
    </div>
  )
}
