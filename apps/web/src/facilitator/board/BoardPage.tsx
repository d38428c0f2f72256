import { useMemo, useState } from 'react'
import { send, useFacilitatorView, useNowMs } from '../../connection/viewStore.js'
import { boardCopy } from '../../copy/board.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { TimeLeft } from '../../ui/TimeLeft.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { LineState } from '../LineState.js'
import { LineBoard } from '../line/LineBoard.js'
import { useLineDesk } from '../line/useLineDesk.js'
import { PaperDesk } from '../paper/PaperDesk.js'
import { PaperDialog } from '../paper/PaperDialog.js'
import { canType } from '../paper/paperCards.js'
import { usePaperLabel } from '../paper/useCardDraft.js'
import { plainSource, RegieProvider, useRegie } from '../regie.js'
import { RehearsalBand } from '../rehearsal/RehearsalBand.js'
import { LaptopBoard, useArrangement, useBoardActs } from './LaptopBoard.js'
import './look/board.css'
import './look/boardPage.css'

/** The page `/regie/{workshop}/bord`: the board on a laptop, beside the cockpit; while people write, the desk for paper cards. */
export function BoardPage() {
  const view = useFacilitatorView((whole) => whole)
  const nowMs = useNowMs()
  const source = useMemo(() => view && plainSource({ view, nowMs, send }), [view, nowMs])
  if (!source) return null
  return (
    <RegieProvider source={source}>
      <Page />
    </RegieProvider>
  )
}

function Page() {
  const { view, nowMs, t: words, problem: refused, dismissProblem } = useRegie()
  const t = useT(boardCopy)
  const pick = usePick()
  const { now, workshop, clock, wallScene: scene } = view
  const arrangement = useArrangement()
  const bundling = useBoardActs()
  const desk = useLineDesk()
  const { line } = desk
  const problem = desk.problem ?? refused
  const acts = line ? desk : bundling
  // On the line what was revealed stays in sight while people write for the next year.
  const reading = view.lanes.some(({ state }) => state === 'revealed')
  const writing = canType(view) && view.silent?.revealed === false && !reading
  const [typing, setTyping] = useState(false)
  const heading = pick(now?.texts.question) || workshop.title
  return (
    <div className="bd-page">
      <RehearsalBand />
      <div className="bd-sheet">
        <header className="bd-top">
          <Wordmark href={`/regie/${workshop.id}`} />
          <h1>{heading}</h1>
          {arrangement && !line && !writing && (
            <span className="second nums">
              {t.inBundles(arrangement.total - arrangement.loose.length, arrangement.total)}
            </span>
          )}
          <span className="bd-end">
            <LineState />
            <Preferences />
            {clock && <TimeLeft endsAtMs={clock.endsAtMs} nowMs={nowMs} />}
            {!writing && canType(view) && <PaperButton onClick={() => setTyping(true)} />}
            {!writing && (
              <Button disabled={!acts.canUndo} onClick={acts.undo}>
                <Icon name="undo-2" />
                {t.undo}
              </Button>
            )}
            {scene === 'step' ? (
              <span className="who second">
                <Icon name="projector" />
                {t.roomSees}
              </span>
            ) : (
              <Button main={!writing} onClick={() => void send({ type: 'showOnWall', scene: 'step' })}>
                {t.showRoom}
              </Button>
            )}
          </span>
        </header>
        <main className="bd-main">
          {problem && (
            <p className="bd-notice" role="alert">
              {problem}{' '}
              <button type="button" className="btn btn-plain" onClick={desk.problem ? desk.dismiss : dismissProblem}>
                {t.dismiss}
              </button>
            </p>
          )}
          {writing ? (
            <section className="paper-page">
              <h2>{words.paper.title}</h2>
              <PaperDesk />
            </section>
          ) : line ? (
            <LineBoard
              line={line}
              organisations={view.organisations}
              acts={desk.acts}
              ticking={now?.ticking ? view.workshop.document : null}
              ready={null}
              outline
            />
          ) : (
            <LaptopBoard />
          )}
        </main>
      </div>
      {typing && <PaperDialog onClose={() => setTyping(false)} />}
    </div>
  )
}

function PaperButton({ onClick }: { onClick: () => void }) {
  const label = usePaperLabel()
  return (
    <Button onClick={onClick}>
      <Icon name="pen-line" />
      {label}
    </Button>
  )
}
