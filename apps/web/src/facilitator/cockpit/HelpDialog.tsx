import type { OrganisationId } from '@siroop/domain'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { makeCard } from '../api.js'
import { CopyLink } from '../CopyLink.js'
import { OrganisationName } from '../OrganisationName.js'
import { Qr } from '../Qr.js'
import { useRegie } from '../regie.js'

/** "Iemand kan er niet in": the code, the four words, a new place card. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { view, t } = useRegie()
  const { joinCode, address } = view
  return (
    <Dialog title={t.help.cannotJoin} onClose={onClose}>
      <div className="stack help">
        <p className="second">{t.help.lead}</p>
        <section>
          <h3>{t.help.code}</h3>
          {joinCode === null ? (
            <p>{t.help.noCode}</p>
          ) : (
            <div className="split">
              <p>{t.help.codeText(address.replace(/^https?:\/\//, ''), joinCode)}</p>
              <Qr text={`${address}/${joinCode}`} label={t.general.qrOf(t.home.joinAddress)} size={128} />
            </div>
          )}
        </section>
        <section>
          <h3>{t.help.words}</h3>
          <p>{t.help.wordsText}</p>
        </section>
        <section>
          <h3>{t.paper.help}</h3>
          <p>{t.paper.helpText}</p>
        </section>
        <section>
          <h3>{t.help.card}</h3>
          <p>{t.help.cardText}</p>
          <ul className="cards">
            {view.organisations.map(({ id }) => (
              <CardRow key={id} organisation={id} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}

interface CardRowProps {
  readonly organisation: OrganisationId
  readonly onMade?: () => void
  /** What stands below it. */
  readonly children?: ReactNode
}
/** One organisation with `Maak kaart`; after that its link and QR. */
export function CardRow({ organisation, onMade, children }: CardRowProps) {
  const { view, t, organisation: find } = useRegie()
  const [link, setLink] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const found = find(organisation)
  if (!found) return null
  const handleMake = async () => {
    const answer = await makeCard(view.workshop.id, { organisation, way: 'card' }, view.address)
    setFailed(!answer.ok)
    if (!answer.ok) return
    setLink(answer.value)
    onMade?.()
  }
  return (
    <li className="card-row">
      <OrganisationName organisation={found} />
      <Button className="sm" aria-label={t.prepare.makeCardOf(found.name)} onClick={handleMake}>
        <Icon name="qr-code" />
        {t.prepare.makeCard}
      </Button>
      <ErrorLine text={failed && t.general.failed} />
      {link && (
        <div className="card-link">
          <CopyLink link={link} what={t.prepare.cardOf(found.name)} />
          <p className="meta">{t.prepare.cardOnce}</p>
        </div>
      )}
      {children}
    </li>
  )
}
