import { useEffect, useState } from 'react'
import { useDetour } from '../../connection/line/detour/pageWays.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { clockTime } from '../../ui/words/clockTime.js'
import { fetchReadiness, type Readiness } from '../api.js'
import { BrightRoom } from '../dialogs/BrightRoom.js'
import { useRegie } from '../regie.js'
import { roomCheckOf } from './roomCheck.js'

/** *Zaalcheck*: ticks that Siroop computed itself, never one that somebody put there, and when the server was asked. */
export function RoomCheck() {
  const { view, t, locale } = useRegie()
  const isStraight = !useDetour()
  const [found, setFound] = useState<{ readonly readiness: Readiness | null; readonly atMs: number | null }>({
    readiness: null,
    atMs: null,
  })
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press asks anew
  useEffect(() => {
    let isWanted = true
    void fetchReadiness().then((readiness) => {
      if (isWanted) setFound({ readiness, atMs: readiness === null ? null : Date.now() })
    })
    return () => {
      isWanted = false
    }
  }, [times])
  const { atMs, readiness } = found
  return (
    <section>
      <h2>
        {t.ready.checks}{' '}
        <span className="second nums">
          {atMs === null ? t.ready.checksHint : t.ready.checkedAt(clockTime(atMs, locale))}
        </span>
      </h2>
      <ul className="chk" aria-live="polite">
        {roomCheckOf(view, { readiness, isStraight }).map(({ item, done }) => (
          <li key={item}>
            {done ? <Icon name="check" /> : <span className="no" aria-hidden="true" />}
            <span>{{ ...t.home.todoItems, ...t.ready.roomItems }[item][done ? 'done' : 'open']}</span>
          </li>
        ))}
      </ul>
      <div className="stack">
        <BrightRoom />
        <Button className="sm" onClick={() => setTimes(times + 1)}>
          {t.ready.checkAgain}
        </Button>
      </div>
    </section>
  )
}
