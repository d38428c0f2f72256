import { noteId, type ParticipantId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { Icon } from '../../ui/Icon.js'
import { Messages } from '../cockpit/BottomBar.js'
import { useRegie } from '../regie.js'
import { CardChoice } from './CardHead.js'
import { CardNote } from './CardNote.js'
import { NewCard } from './NewCard.js'
import { canType, cardBeside, nextCard, type OpenCard, openCards } from './paperCards.js'
import { aboutNote, bringBack, forgetPut, rememberPut, sameWords, type TypedNote } from './typedNote.js'
import { useBegun } from './useCardDraft.js'
import './paper.css'

/** Acts of this desk: nothing else is offered to be undone here. */
const ownUndo: ReadonlySet<string> = new Set(['removePaperSeat', 'withdrawPaperNote'])

/** Choose or make a card, type what is on it, put it on the table; then the next comes by itself. */
export function PaperDesk() {
  const { view, t, run, problem, dismissProblem, undoable, undo } = useRegie()
  const [chosen, setChosen] = useState<ParticipantId | null>(null)
  const [focus, setFocus] = useState(0)
  const [making, setMaking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  /** Cards of which a note was put from this desk. */
  const done = useRef(new Set<ParticipantId>())
  const list = useRef<HTMLSelectElement>(null)
  const cards = openCards(view)
  const { silent } = view
  const begun = useBegun(cards, silent ? aboutNote(silent.step) : '-')
  const card =
    cards.find(({ id }) => id === chosen) ??
    cards.find(({ id }) => begun.has(id)) ??
    (cards.length === 1 ? cards[0] : undefined)
  const left = cards.filter(({ id }) => begun.has(id) && id !== card?.id)
  const none = cards.length === 0
  const typing = canType(view)
  /** To a card, with the hands at its text. */
  const turnTo = (id: ParticipantId) => {
    setChosen(id)
    setFocus((times) => times + 1)
  }
  const handleChoose = (id: ParticipantId | null) => {
    setChosen(id)
    // Who goes through the list with the arrows stays there.
    setFocus(0)
  }
  const handleMade = (made: ParticipantId) => {
    turnTo(made)
    setMaking(!typing)
  }
  const handlePut = async (from: OpenCard, typed: TypedNote) => {
    if (silent === null) return
    const { step } = silent
    const note = typed.note ?? noteId(newId())
    const fields = Object.entries(typed.fields).flatMap(([field, text]) =>
      text.trim() === '' ? [] : [{ field, text }],
    )
    moveOn(from)
    const { text } = typed
    const same = sameWords(step, text)
    if (await run({ type: 'addPaperNote', participant: from.id, step, note, text, fields })) {
      rememberPut({ note, step, text, card: from.paper.number })
      if (same !== null) setTold(t.paper.same(same))
      return
    }
    done.current.delete(from.id)
    bringBack({ workshop: view.workshop.id, card: from.id, about: aboutNote(step) }, { ...typed, note })
  }
  const moveOn = (from: OpenCard) => {
    done.current.add(from.id)
    const next = nextCard(cards, { after: from.id, done: done.current, begun })
    setTold(next ? null : t.paper.last)
    if (next) return turnTo(next.id)
    handleChoose(null)
    // The form that had the focus goes away with its card.
    list.current?.focus()
  }
  const handleUndo = () => {
    const inverse = undoable?.inverse
    undo()
    setTold(null)
    // The button goes away with its message.
    if (inverse?.type !== 'withdrawPaperNote') return list.current?.focus()
    forgetPut(inverse.note)
    done.current.delete(inverse.participant)
    turnTo(inverse.participant)
  }
  return (
    <div className="stack paper-desk">
      <Messages
        problem={problem}
        onDismiss={dismissProblem}
        undoable={undoable && ownUndo.has(undoable.inverse.type) ? undoable.said : null}
        onUndo={handleUndo}
      />
      <div role="status">
        {told && <p className="second">{told}</p>}
        {left.length > 0 && (
          <p className="paper-left">
            <span>{t.paper.begunOf(left.map(({ paper }) => t.paper.name(paper.number)).join(', '))}</span>
            {left.map(({ id, paper }) => (
              <button key={id} type="button" className="lk" onClick={() => turnTo(id)}>
                {t.paper.goTo(t.paper.name(paper.number))}
              </button>
            ))}
          </p>
        )}
      </div>
      <p className="second">{none ? t.paper.leadNone : t.paper.lead}</p>
      {!none && (
        <div className="paper-choose">
          <CardChoice cards={cards} card={card} begun={begun} onChoose={handleChoose} list={list} />
          <Button aria-expanded={making} onClick={() => setMaking(!making)}>
            <Icon name="plus" />
            {t.paper.another}
          </Button>
        </div>
      )}
      {(none || making) && <NewCard onMade={handleMade} />}
      {typing && card && cards.length > 1 && <p className="meta">{t.paper.pile}</p>}
      {!typing ? (
        <p className="second">{t.paper.notNow}</p>
      ) : (
        silent &&
        card && (
          <CardNote
            card={card}
            silent={silent}
            focus={focus}
            onPut={(typed) => void handlePut(card, typed)}
            onTurn={(by) => turnTo(cardBeside(cards, card, by).id)}
          />
        )
      )}
    </div>
  )
}
