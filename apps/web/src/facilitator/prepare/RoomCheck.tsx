import { timeInWords } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { useDetour } from '../../connection/line/detour/pageWays.js'
import { Button } from '../../ui/Button.js'
import { Choice } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { fetchReadiness, type Readiness } from '../api.js'
import { useRegie } from '../regie.js'
import { roomCheckOf } from './roomCheck.js'

/** *Zaalcheck*: ticks that Siroop computed itself, never one that somebody put there, and when the server was asked. */
export function RoomCheck() {
  const { view, t, locale, run } = useRegie()
  const isStraight = !useDetour()
  const [found, setFound] = useState<{ readonly readiness: Readiness | null; readonly at: Date | null }>({
    readiness: null,
    at: null,
  })
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press asks anew
  useEffect(() => {
    let isWanted = true
    void fetchReadiness().then((readiness) => {
      if (isWanted) setFound({ readiness, at: readiness === null ? null : new Date() })
    })
    return () => {
      isWanted = false
    }
  }, [times])
  const { at, readiness } = found
  const clock = at && `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return (
    <section>
      <h2>
        {t.ready.checks}{' '}
        <span className="second nums">
          {clock === null ? t.ready.checksHint : t.ready.checkedAt(timeInWords(clock, locale))}
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
        <Choice
          type="checkbox"
          checked={view.roomLight === 'bright'}
          onChange={({ target }) => void run({ type: 'lightRoom', light: target.checked ? 'bright' : 'dark' })}
        >
          {t.ready.brightRoom}
        </Choice>
        <Button className="sm" onClick={() => setTimes(times + 1)}>
          {t.ready.checkAgain}
        </Button>
      </div>
    </section>
  )
}
