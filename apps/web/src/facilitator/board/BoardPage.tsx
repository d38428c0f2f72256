import { send, useFacilitatorView, useNowMs } from '../../connection/viewStore.js'
import { boardCopy } from '../../copy/board.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { TimeLeft } from '../../ui/TimeLeft.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { LaptopBoard, useArrangement, useBoardActs } from './LaptopBoard.js'
import './look/board.css'
import './look/boardPage.css'

/** The page `/regie/{workshop}/bord`: the board on a laptop, beside the cockpit. */
export function BoardPage() {
  const t = useT(boardCopy)
  const pick = usePick()
  const question = useFacilitatorView(({ now }) => now?.texts.question ?? null)
  const title = useFacilitatorView(({ workshop }) => workshop.title)
  const home = useFacilitatorView(({ workshop }) => `/regie/${workshop.id}`)
  const clock = useFacilitatorView((view) => view.clock)
  const scene = useFacilitatorView(({ wallScene }) => wallScene)
  const nowMs = useNowMs()
  const arrangement = useArrangement()
  const acts = useBoardActs()
  const heading = pick(question) || title
  return (
    <div className="bd-page">
      <div className="bd-sheet">
        <header className="bd-top">
          <Wordmark href={home ?? '/regie'} />
          <h1>{heading}</h1>
          {arrangement && (
            <span className="second nums">
              {t.inBundles(arrangement.total - arrangement.loose.length, arrangement.total)}
            </span>
          )}
          <span className="bd-end">
            <Preferences />
            {clock && <TimeLeft endsAtMs={clock.endsAtMs} nowMs={nowMs} />}
            <Button disabled={!acts.canUndo} onClick={acts.undo}>
              <Icon name="undo-2" />
              {t.undo}
            </Button>
            {scene === 'step' ? (
              <span className="who second">
                <Icon name="projector" />
                {t.roomSees}
              </span>
            ) : (
              <Button main onClick={() => void send({ type: 'showOnWall', scene: 'step' })}>
                {t.showRoom}
              </Button>
            )}
          </span>
        </header>
        <main className="bd-main">
          <LaptopBoard />
        </main>
      </div>
    </div>
  )
}
