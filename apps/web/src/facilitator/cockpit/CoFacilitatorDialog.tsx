import type { WorkshopId } from '@siroop/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { makeCoLink, withdrawCoLinks } from '../api.js'
import { CopyLink } from '../CopyLink.js'
import { useRegie } from '../regie.js'

/** A link and a QR that make somebody co-facilitator. Each opening makes a new link; it is shown only here. */
export function CoFacilitatorDialog({ onClose }: { onClose: () => void }) {
  const { view } = useRegie()
  return <CoLinkDialog workshop={view.workshop.id} address={view.address} onClose={onClose} />
}

/** In the place of a link: it was taken back. */
const withdrawn = ''

export interface CoLinkProps {
  readonly workshop: WorkshopId
  readonly address: string
  readonly onClose: () => void
}

/** The same, outside a workshop's own screens. */
export function CoLinkDialog({ workshop, address, onClose }: CoLinkProps) {
  const t = useT(facilitatorCopy)
  const [link, setLink] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const here = useRef(true)
  const make = useCallback(async () => {
    const answer = await makeCoLink(workshop, address)
    if (!here.current) return
    setFailed(!answer.ok)
    if (answer.ok) setLink(answer.value)
  }, [workshop, address])
  useEffect(() => {
    here.current = true
    void make()
    return () => {
      here.current = false
    }
  }, [make])
  /** Also the links of before: nobody sees any more to whom they went. */
  const handleWithdraw = async () => {
    const answer = await withdrawCoLinks(workshop)
    setFailed(!answer.ok)
    if (answer.ok) setLink(withdrawn)
  }
  return (
    <Dialog title={t.cockpit.addCo} onClose={onClose}>
      <div className="stack">
        <p className="second">{t.cockpit.coHint}</p>
        {link !== null && link !== withdrawn && (
          <>
            <CopyLink link={link} what={t.home.coFacilitator} />
            <Button plain className="sm" onClick={() => void handleWithdraw()}>
              <Icon name="undo-2" size={16} />
              {t.coLink.withdraw}
            </Button>
          </>
        )}
        {link === withdrawn && (
          <>
            <p role="status">{t.coLink.withdrawn}</p>
            <Button className="sm" onClick={() => void make()}>
              {t.coLink.another}
            </Button>
          </>
        )}
        {(link === null || failed) && <p role="status">{failed ? t.general.failed : t.general.loading}</p>}
      </div>
    </Dialog>
  )
}
