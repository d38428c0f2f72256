import type { ParticipantId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { Messages } from '../cockpit/BottomBar.js'
import { useRegie } from '../regie.js'
import { CardNote } from './CardNote.js'
import { halfTyped } from './halfTyped.js'
import { NewCard } from './NewCard.js'
import { canType, type OpenCard, openCards } from './paperCards.js'
import './paper.css'

/** Acts of this desk: nothing else is offered to be undone here. */
const ownUndo: ReadonlySet<string> = new Set(['removePaperSeat', 'withdrawPaperNote'])

/** Choose or make a card, type what is on it, put it on the table; then the next. */
export function PaperDesk() {
  const { view, t, organisation, problem, dismissProblem, undoable, undo } = useRegie()
  const [chosen, setChosen] = useState<ParticipantId | null>(null)
  const [fresh, setFresh] = useState<ParticipantId | null>(null)
  const [making, setMaking] = useState(false)
  const list = useRef<HTMLSelectElement>(null)
  const cards = openCards(view)
  const begun = cards.find((one) => halfTyped(one.id) !== undefined)
  const card = cards.find((one) => one.id === chosen) ?? begun ?? (cards.length === 1 ? cards[0] : undefined)
  const { silent } = view
  const none = cards.length === 0
  const handleMade = (made: ParticipantId) => {
    setChosen(made)
    setFresh(made)
    setMaking(false)
  }
  const handleUndo = () => {
    undo()
    // The button goes away with its message.
    list.current?.focus()
  }
  return (
    <div className="stack paper-desk">
      <Messages
        problem={problem}
        onDismiss={dismissProblem}
        undoable={undoable && ownUndo.has(undoable.inverse.type) ? undoable.said : null}
        onUndo={handleUndo}
      />
      <p className="second">{none ? t.paper.leadNone : t.paper.lead}</p>
      {!none && (
        <div className="paper-choose">
          <Field label={t.paper.card}>
            {(ids) => (
              <select
                {...ids}
                ref={list}
                value={card?.id ?? ''}
                onChange={(event) => setChosen(cards.find((one) => one.id === event.target.value)?.id ?? null)}
              >
                {card === undefined && <option value="">{t.paper.choose}</option>}
                {cards.map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button aria-expanded={making} onClick={() => setMaking(!making)}>
            <Icon name="plus" />
            {t.paper.another}
          </Button>
        </div>
      )}
      {(none || making) && <NewCard onMade={handleMade} />}
      {!canType(view) ? (
        <p className="second">{t.paper.notNow}</p>
      ) : (
        silent &&
        card && (
          <CardNote
            key={card.id}
            card={card}
            silent={silent}
            fresh={card.id === fresh}
            onPut={() => list.current?.focus()}
          />
        )
      )}
    </div>
  )

  function nameOf({ paper, organisation: of }: OpenCard): string {
    return t.paper.nameOf(paper.number, (of && organisation(of)?.name) ?? '')
  }
}
