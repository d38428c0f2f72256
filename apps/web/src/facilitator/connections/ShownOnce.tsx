import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'
import { connectionsCopy } from './connectionsCopy.js'

interface ShownOnceProps {
  readonly said: string
  readonly secret: string
  /** What the secret is for, for the label of its field. */
  readonly what: string
  readonly onDone: () => void
}

/** A secret that nobody sees again. */
export function ShownOnce({ said, secret, what, onDone }: ShownOnceProps) {
  const t = useT(connectionsCopy)
  const box = useRef<HTMLDivElement>(null)
  // The form that it came from folds away: what has to be copied now has the focus, selected.
  useEffect(() => {
    const field = box.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [])
  return (
    <div className="cn-once" role="status" ref={box}>
      <p>
        <b>{said}</b> {t.careful}
      </p>
      <CopyLink link={secret} what={what} qr={false} />
      <Button className="sm" onClick={onDone}>
        {t.done}
      </Button>
    </div>
  )
}
