import type { ParticipantId } from '@siroop/domain'
import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { OrganisationName } from '../OrganisationName.js'
import type { OpenCard } from '../paper/paperCards.js'
import '../paper/paper.css'
import { useRegie } from '../regie.js'
import './paperAnswers.css'

export interface CardAnswerProps {
  /** On the button, and above the dialog that it opens. */
  readonly button: string
  readonly lead: string
  /** Cards that speak for an organisation and can answer this; with none there is no button. */
  readonly cards: readonly OpenCard[]
  /** The form for one card. `onDone`: what was on the card is put. */
  readonly children: (card: OpenCard, onDone: () => void) => ReactNode
}

/** A quiet button for who answers on paper: choose the card, type what is on it. */
export function CardAnswer({ button, lead, cards, children }: CardAnswerProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (cards.length === 0) return null
  return (
    <>
      <Button wide className="lft" onClick={() => setOpen(true)}>
        <Icon name="pen-line" />
        {button}
      </Button>
      {open && (
        <Dialog title={button} onClose={close}>
          <div className="stack paper-answer">
            <p className="second">{lead}</p>
            <ChosenCard cards={cards}>{(card) => children(card, close)}</ChosenCard>
          </div>
        </Dialog>
      )}
    </>
  )
}

interface ChosenCardProps {
  readonly cards: readonly OpenCard[]
  readonly children: (card: OpenCard) => ReactNode
}
function ChosenCard({ cards, children }: ChosenCardProps) {
  const { t, organisation } = useRegie()
  const [chosen, setChosen] = useState<ParticipantId | null>(null)
  const card = cards.find(({ id }) => id === chosen) ?? cards[0]
  if (!card) return null
  const of = card.organisation && organisation(card.organisation)
  return (
    <>
      {cards.length > 1 ? (
        <Field label={t.paper.card}>
          {(ids) => (
            <select
              {...ids}
              value={card.id}
              onChange={(event) => setChosen(cards.find(({ id }) => id === event.target.value)?.id ?? null)}
            >
              {cards.map(({ id, paper, organisation: its }) => (
                <option key={id} value={id}>
                  {t.paper.nameOf(paper.number, (its && organisation(its)?.name) ?? '')}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <p className="paper-head">
          <b>{t.paper.name(card.paper.number)}</b>
          {of && <OrganisationName organisation={of} />}
        </p>
      )}
      <Fragment key={card.id}>{children(card)}</Fragment>
    </>
  )
}
