import '../../ui/look/wordButton.css'
import './dots.css'
import '../decide/decide.css'
import type { DotsNow, ParticipantView, SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { sharedCopy } from '../../copy/shared.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { DotRow } from './DotRow.js'
import { Dots } from './Dots.js'
import { DotsReady } from './DotsReady.js'
import { DotsShown } from './DotsShown.js'
import { dotsLeft, mayAdd, type Sheet, withDots } from './sheet.js'
import { useSheet } from './useSheet.js'

/** Dots to spread in the own order, unseen; then where those of the room lie. */
export function DotsScreen({ view, now }: { view: ParticipantView; now: DotsNow }) {
  const pick = usePick()
  const page = useRef<HTMLElement>(null)
  const hand = useSheet(now)
  const isShown = now.status === 'shown'
  const placing = !isShown && now.mayVote && !hand.done && now.items.length > 0
  useArrival(page, isShown ? 'shown' : placing ? 'placing' : 'ready')
  const change = () => hand.place({ sheet: hand.sheet, done: false })
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main ref={page} className="body decide">
        {isShown ? (
          <DotsShown view={view} now={now} />
        ) : placing ? (
          <Placing view={view} now={now} hand={hand} />
        ) : (
          <DotsReady view={view} now={now} sheet={hand.sheet} problem={hand.problem} onChange={change} />
        )}
      </main>
    </>
  )
}

interface PlacingProps {
  readonly view: ParticipantView
  readonly now: DotsNow
  readonly hand: ReturnType<typeof useSheet>
}
function Placing({ view, now, hand }: PlacingProps) {
  const { dots: t, closed } = useT(workCopy)
  const { undo } = useT(sharedCopy)
  const pick = usePick()
  // where the dots lay before the last act, to take that back
  const [last, setLast] = useState<Sheet | null>(null)
  const { sheet } = hand
  const left = dotsLeft(now, sheet)
  const handleDots = (subject: SubjectId, dots: number) => {
    setLast(sheet)
    hand.place({ sheet: withDots(sheet, subject, dots), done: false })
  }
  const handleUndo = () => {
    if (last) hand.place({ sheet: last, done: false })
    setLast(null)
  }
  return (
    <>
      <h1>{pick(now.texts.question)}</h1>
      <p className="second under">
        {t.title(now.perVoter)}. {now.perItem < now.perVoter && t.perItem(now.perItem)}{' '}
        {now.ownNotes === 'votable' ? '' : t[now.ownNotes]}
      </p>
      <div className="dots-left">
        <Dots filled={left} empty={now.perVoter - left} />
        <b role="status">{t.left(left)}</b>
        {last !== null && (
          <button type="button" className="wordbutton" onClick={handleUndo}>
            <Icon name="undo-2" size={16} />
            {undo}
          </button>
        )}
      </div>
      <ul className="dot-items">
        {now.items.map((item) => (
          <DotRow
            key={item.subject}
            item={item}
            locale={view.workshop.locale}
            own={sheet.get(item.subject) ?? 0}
            mayAdd={mayAdd(now, sheet, item.subject)}
            onDots={(dots) => handleDots(item.subject, dots)}
          />
        ))}
      </ul>
      <div className="stack at-end">
        <p className="priv">
          <Icon name="lock" size={16} />
          <span>
            {closed} {t.advice}
          </span>
        </p>
        <ErrorLine text={hand.problem} />
        <Button main wide onClick={() => hand.place({ sheet, done: true })}>
          {left === 0 ? t.done : t.doneLeft(left)}
        </Button>
      </div>
    </>
  )
}
