import type { ParticipantId } from '@siroop/domain'
import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { CardChoice, CardHead } from '../paper/CardHead.js'
import type { OpenCard } from '../paper/paperCards.js'
import { useBegun } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import './paperAnswers.css'

export interface CardAnswerProps {
  /** On the button, and above the dialog that it opens. */
  readonly button: string
  readonly lead: string
  /** Under what half-typed answers are kept. */
  readonly about: string
  /** Cards that speak for an organisation and can answer this; with none there is no button. */
  readonly cards: readonly OpenCard[]
  /** The form for one card. `onDone`: what was on the card is put. */
  readonly children: (card: OpenCard, onDone: () => void) => ReactNode
}

/** A quiet button for who answers on paper: choose the card, type what is on it. It says when something was begun. */
export function CardAnswer({ button, lead, about, cards, children }: CardAnswerProps) {
  const { t } = useRegie()
  const [open, setOpen] = useState(false)
  const begun = useBegun(cards, about)
  const close = () => setOpen(false)
  if (cards.length === 0) return null
  return (
    <>
      <Button wide className="lft" onClick={() => setOpen(true)}>
        <Icon name="pen-line" />
        {cards.some(({ id }) => begun.has(id)) ? t.paper.begun(button) : button}
      </Button>
      {open && (
        <Dialog title={button} onClose={close}>
          <div className="stack paper-answer">
            <p className="second">{lead}</p>
            <ChosenCard cards={cards} begun={begun}>
              {(card) => children(card, close)}
            </ChosenCard>
          </div>
        </Dialog>
      )}
    </>
  )
}

interface ChosenCardProps {
  readonly cards: readonly OpenCard[]
  readonly begun: ReadonlySet<string>
  readonly children: (card: OpenCard) => ReactNode
}
/** What was begun comes first, once: while it is typed the card stays. */
function ChosenCard({ cards, begun, children }: ChosenCardProps) {
  const [chosen, setChosen] = useState<ParticipantId | null>(
    () => (cards.find(({ id }) => begun.has(id)) ?? cards[0])?.id ?? null,
  )
  const card = cards.find(({ id }) => id === chosen) ?? cards[0]
  if (!card) return null
  return (
    <>
      {cards.length > 1 ? (
        <CardChoice cards={cards} card={card} begun={begun} onChoose={setChosen} />
      ) : (
        <CardHead card={card} />
      )}
      <Fragment key={card.id}>{children(card)}</Fragment>
    </>
  )
}
