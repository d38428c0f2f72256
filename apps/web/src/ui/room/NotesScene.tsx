import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { wallCopy } from '../../copy/wall.js'
import { wantsLessMotion } from '../device.js'
import { Envelope } from '../Envelope.js'
import { usePick, useT } from '../language.js'
import { SortedScene } from './backcast/SortedScene.js'
import { pageAt } from './parts/fit.js'
import { slipPages } from './parts/slips.js'
import { useSceneWidth } from './parts/useSceneWidth.js'
import { RoomHead, RoomLine, RoomTime } from './RoomParts.js'
import { noise, type SceneProps, scatter } from './scene.js'
import './slips.css'

const pageMs = 15_000

/** The reveal: three, two, one, then all envelopes open together as slips, in lanes where the step has them. More than fit lie on a next page. */
export function NotesScene(props: SceneProps<'notes'>) {
  const { now, board, clock, nowMs } = props
  const t = useT(wallCopy)
  const pick = usePick()
  const counted = useCountdown(now.texts.step)
  // what comes one by one is not opened together
  const countdown = now.live ? 0 : counted
  const { sourceSteps } = now
  const notes = useMemo(
    () => (board?.notes ?? []).filter((note) => sourceSteps.includes(note.step) && !note.withdrawn),
    [board, sourceSteps],
  )
  const [ref, sceneWidth] = useSceneWidth<HTMLElement>()
  const { size, columns, pages } = useMemo(
    () => slipPages(notes, { width: sceneWidth * 0.912, height: 67.5 }),
    [notes, sceneWidth],
  )
  if (now.sorted !== null && countdown === 0) return <SortedScene {...props} sorted={now.sorted} />
  const page = now.live ? Math.max(0, pages.length - 1) : pageAt(nowMs, { pages: pages.length, pageMs })
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={null} />
      {countdown > 0 ? (
        <div className="room-field" role="img" aria-label={t.opensIn(countdown)}>
          {scatter(notes.length).map(({ left, top, turn }) => (
            <Envelope key={`${left}-${top}`} style={{ left: `${left}%`, top: `${top}%`, rotate: `${turn}deg` }} />
          ))}
          <p className="room-countdown voice nums">{countdown}</p>
        </div>
      ) : (
        <ul className="room-slips" style={{ '--text': size, '--columns': columns } as CSSProperties}>
          {(pages[page] ?? []).map((note, index) => (
            <li key={note.id} className="paper room-slip" style={{ animationDelay: `${noise(index + 7) * 380}ms` }}>
              <p className="voice">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      <footer ref={ref} className="room-foot">
        <p className="quiet nums">
          {now.round
            ? t.roundStand(now.round.had, now.round.of)
            : pages.length > 1
              ? `${t.readNotes} ${t.page(page + 1, pages.length)}`
              : t.readNotes}
        </p>
        <div className="room-foot-right">
          <RoomTime clock={clock} nowMs={nowMs} />
          <p className="quiet nums">{t.notes(notes.length)}</p>
        </div>
      </footer>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Steps of which this screen already opened the envelopes: a redraw or a way back does not count down again. */
const opened = new Set<string>()

function useCountdown(step: string): number {
  const [left, setLeft] = useState(() => (opened.has(step) || wantsLessMotion() ? 0 : 3))
  useEffect(() => {
    if (left === 0) {
      opened.add(step)
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 800)
    return () => clearTimeout(timer)
  }, [left, step])
  return left
}
