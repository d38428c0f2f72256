import { type Organisation, wifiQrText } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { makeCard } from '../api.js'
import { Qr } from '../Qr.js'
import { useRegie } from '../regie.js'
import './placeCards.css'

interface PrintedCard {
  readonly organisation: Organisation
  readonly link: string
}

/** Makes a fresh personal card for every organisation and prints them, four on an A4. The links live only in this print. */
export function PlaceCards({ onMade }: { onMade: () => void }) {
  const { view, t } = useRegie()
  const [cards, setCards] = useState<readonly PrintedCard[]>([])
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle')
  useEffect(() => {
    if (cards.length > 0) window.print()
  }, [cards])
  const handlePrint = async () => {
    setState('making')
    const made: PrintedCard[] = []
    for (const organisation of view.organisations) {
      const answer = await makeCard(view.workshop.id, { organisation: organisation.id, way: 'placeCard' }, view.address)
      if (!answer.ok) return setState('failed')
      made.push({ organisation, link: answer.value })
    }
    setState('idle')
    setCards(made)
    onMade()
  }
  return (
    <>
      <Button
        className="sm"
        disabled={state === 'making' || view.organisations.length === 0}
        onClick={() => void handlePrint()}
      >
        <Icon name="printer" />
        {state === 'making' ? t.prepare.makingCards : t.prepare.printCards}
      </Button>
      <ErrorLine text={state === 'failed' && t.general.failed} />
      {cards.length > 0 && createPortal(<Sheet cards={cards} />, document.body)}
    </>
  )
}

/** Only on paper: the screen does not show it. */
function Sheet({ cards }: { cards: readonly PrintedCard[] }) {
  const { view, t } = useRegie()
  return (
    <div className="place-cards" aria-hidden="true">
      {cards.map(({ organisation, link }) => (
        <article key={organisation.id}>
          <p className="pc-title">{view.workshop.title}</p>
          <h2 className="voice">
            <OrganisationMark shape={organisation.shape} letters={organisation.letters} /> {organisation.name}
          </h2>
          {view.wifi === null ? (
            <Qr text={link} label={t.prepare.cardOf(organisation.name)} size={150} />
          ) : (
            <div className="pc-codes">
              <figure>
                <Qr text={wifiQrText(view.wifi)} label={t.prints.wifiQr(view.wifi.network)} size={130} />
                <figcaption className="pc-or">{t.prints.cardFirst(view.wifi.network)}</figcaption>
              </figure>
              <figure>
                <Qr text={link} label={t.prepare.cardOf(organisation.name)} size={130} />
                <figcaption className="pc-or">{t.prints.cardThen}</figcaption>
              </figure>
            </div>
          )}
          <p>{t.prepare.placeCardLine}</p>
          {view.joinCode && (
            <p className="pc-or">{t.prepare.placeCardOr(view.address.replace(/^https?:\/\//, ''), view.joinCode)}</p>
          )}
          <p className="pc-or">{t.prepare.placeCardSpeaks(organisation.name)}</p>
        </article>
      ))}
    </div>
  )
}
