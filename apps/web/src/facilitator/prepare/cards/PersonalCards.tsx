import { useState } from 'react'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { type MadeCard, renewCard } from '../../api.js'
import { CopyLink } from '../../CopyLink.js'
import { CardRow } from '../../cockpit/HelpDialog.js'
import { useRegie } from '../../regie.js'
import { cardState, countUsed } from './cardState.js'
import { RenewButton } from './RenewButton.js'
import { invitationOf, type MadeCards } from './useMadeCards.js'

/** Personal cards per organisation: a new one, and those that there are, each with its state. */
export function PersonalCards({ made }: { made: MadeCards }) {
  const { view, t } = useRegie()
  return (
    <section id="cards">
      <h2>{t.prepare.cards}</h2>
      <p className="second small">{t.prepare.cardsHint}</p>
      <ul className="cards">
        {view.organisations.map(({ id }) => {
          const all = made.cards ?? []
          // The invitation stands with its text, where another link for it is asked for.
          const invitation = invitationOf(all, id)
          const cards = all.filter((card) => card.organisation === id && card !== invitation)
          return (
            <CardRow key={id} organisation={id} onMade={made.lookAgain}>
              {cards.length > 0 ? (
                <Cards cards={cards} onRenewed={made.lookAgain} />
              ) : (
                // As high as the line that comes in its place: nothing moves under a hand.
                <p className="made-cards none meta">{made.cards !== null && t.prints.noCards}</p>
              )}
            </CardRow>
          )
        })}
      </ul>
    </section>
  )
}

function Cards({ cards, onRenewed }: { cards: readonly MadeCard[]; onRenewed: () => void }) {
  const { view, t } = useRegie()
  return (
    <details className="made-cards">
      <summary>{t.prints.cardsMade(cards.length, countUsed(cards, view.roster))}</summary>
      <ul>
        {cards.map((card) => (
          <Card key={card.participant} card={card} onRenewed={onRenewed} />
        ))}
      </ul>
    </details>
  )
}

function Card({ card, onRenewed }: { card: MadeCard; onRenewed: () => void }) {
  const { view, t, locale, organisation } = useRegie()
  const [link, setLink] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const name = organisation(card.organisation)?.name ?? ''
  const handleRenew = async () => {
    const answer = await renewCard(view.workshop.id, card.participant, view.address)
    setFailed(!answer.ok)
    if (!answer.ok) return
    setLink(answer.value)
    onRenewed()
  }
  return (
    <li>
      <p className="meta">
        {t.prints.ways[card.way]}: {cardState(card, { words: t.prints, roster: view.roster, locale })}
      </p>
      <RenewButton of={name} onRenew={handleRenew} />
      <ErrorLine text={failed && t.general.failed} />
      {link && (
        <div className="card-link">
          <CopyLink link={link} what={t.prepare.cardOf(name)} />
          <p className="meta">{t.prints.renewed}</p>
        </div>
      )}
    </li>
  )
}
