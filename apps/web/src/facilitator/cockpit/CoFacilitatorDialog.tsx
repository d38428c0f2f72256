import type { WorkshopId } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { useT } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { makeCoLink } from '../api.js'
import { CopyLink } from '../CopyLink.js'
import { useRegie } from '../regie.js'

/** A link and a QR that make somebody co-facilitator. Each opening makes a new link; it is shown only here. */
export function CoFacilitatorDialog({ onClose }: { onClose: () => void }) {
  const { view } = useRegie()
  return <CoLinkDialog workshop={view.workshop.id} address={view.address} onClose={onClose} />
}

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
  useEffect(() => {
    let here = true
    void makeCoLink(workshop, address).then((answer) => {
      if (!here) return
      if (answer.ok) setLink(answer.value)
      else setFailed(true)
    })
    return () => {
      here = false
    }
  }, [workshop, address])
  return (
    <Dialog title={t.cockpit.addCo} onClose={onClose}>
      <div className="stack">
        <p className="second">{t.cockpit.coHint}</p>
        {link && <CopyLink link={link} what={t.home.coFacilitator} />}
        {!link && <p role="status">{failed ? t.general.failed : t.general.loading}</p>}
      </div>
    </Dialog>
  )
}
