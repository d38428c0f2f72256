import { useMemo, useState } from 'react'
import { lineCopy } from '../../copy/line.js'
import { useT } from '../../ui/language.js'
import type { ChoiceProps } from '../choice.js'
import { Miniature } from '../cockpit/Miniature.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { EarlierDone } from '../shelf/EarlierDone.js'
import { LineBoard } from './LineBoard.js'
import { LineOutline } from './LineOutline.js'
import { lineActs } from './lineActs.js'
import { type Line, lineOf, type Milestone } from './lineOf.js'

type Tab = 'board' | 'room' | 'outline'

/** The line of this step; null until the board has come in. Not made anew by the clock that ticks. */
export function useLine(): Line | null {
  const { view, board } = useRegie()
  const step = view.now?.texts.step
  const links = view.now?.links
  const { lanes, nodes } = view
  return useMemo(
    () => (board && step && links ? lineOf({ board, step, lanes, nodes, links }) : null),
    [board, step, lanes, nodes, links],
  )
}

/** What was done elsewhere; anew for each milestone, so that nothing of the one before stays. */
const besideMilestone = ({ id, text, takenFrom }: Milestone) => (
  <EarlierDone key={id} subject={id} text={text} takenFrom={takenFrom} folded />
)

/** Backcasting in the middle: the board with lanes, the room screen small, or the line as an outline. */
export function Backcast({ choice }: ChoiceProps) {
  const { view, t, say, run, organisation } = useRegie()
  const words = useT(lineCopy)
  const [tab, setTab] = useState<Tab>('board')
  const line = useLine()
  const acts = useMemo(() => lineActs(run), [run])
  const tabs = [
    { id: 'board' as const, label: t.bundling.views.board },
    { id: 'room' as const, label: t.bundling.views.room },
    { id: 'outline' as const, label: t.bundling.views.outline },
  ]
  const { silent, people } = view
  return (
    <div className="board">
      <div className="cap">
        <h1>{t.bundling.title(say(view.now?.texts.title).toLocaleLowerCase())}</h1>
        <Segmented label={t.bundling.views_label} options={tabs} value={tab} onChange={setTab} />
      </div>
      {tab === 'room' && <Miniature />}
      {tab !== 'room' && line === null && <p role="status">{words.reading}</p>}
      {tab === 'board' && line && (
        <LineBoard
          line={line}
          organisations={view.organisations}
          acts={acts}
          ticking={view.now?.ticking ? view.workshop.document : null}
          ready={silent ? words.ready(silent.ready, people.inside) : null}
          asked={choice.asked}
          beside={besideMilestone}
        />
      )}
      {tab === 'outline' && line && (
        <LineOutline line={line} organisationOf={(id) => (id === null ? null : (organisation(id) ?? null))} />
      )}
    </div>
  )
}
