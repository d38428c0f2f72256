import type { Safety } from '../../connection/safety.js'
import { participantCopy } from '../../copy/participant.js'
import { Envelope } from '../../ui/Envelope.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

export interface OnTableProps {
  readonly safety: Pick<Safety, 'state' | 'saving'>
  /** My submitted notes of this step. */
  readonly notes: number
  /** One line only: above the field that follows the text. */
  readonly slim?: boolean
}

/** Where the last note is: on the table, on this device, or only in this page. True at the moment that it is shown. */
export function OnTable({ safety, notes, slim = false }: OnTableProps) {
  const t = useT(participantCopy)
  if (safety.state === 'all-safe' || safety.saving) {
    return (
      <div className={slim ? 'done slim' : 'done'}>
        {/* A new key for every note: the envelope leaves the phone again. */}
        <Envelope key={notes} className="env" />
        <p>
          <b>
            {safety.saving ? (
              t.write.saving
            ) : (
              <>
                {t.write.onTable} <Icon name="check" size={16} />
              </>
            )}
          </b>
          {!slim && <span className="second">{t.write.closedCount(notes)}</span>}
        </p>
      </div>
    )
  }
  const [title, text] =
    safety.state === 'on-this-device' ? [t.write.onDevice, t.write.goesAlong] : [t.write.keepOpen, t.write.keepOpenText]
  return (
    <div className={slim ? 'done slim' : 'done'}>
      <Icon name="hard-drive" size={24} />
      <p>
        <b>{title}</b>
        {!slim && <span className="second">{text}</span>}
      </p>
    </div>
  )
}
