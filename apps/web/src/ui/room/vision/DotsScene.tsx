import type { DotItem } from '@siroop/domain'
import type { CSSProperties } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { Envelope } from '../../Envelope.js'
import { Icon } from '../../Icon.js'
import { usePick, useT } from '../../language.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { dotsOn, inSight, rowOf } from './dots.js'
import './poll.css'
import './dots.css'

/** With more people than this the envelopes are smaller. */
const largeUpTo = 24

/** A vote by dots. Closed: how many are done. Shown: every dot lies by what it was given to; never whose, never a share. */
export function DotsScene(props: SceneProps<'dots'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.status === 'shown' ? <Open {...props} /> : <Closed {...props} />}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Closed({ now }: SceneProps<'dots'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [count, rest] = t.dotsReady(now.done, now.of)
  return (
    <>
      <RoomHead title={pick(now.texts.title)} quiet={t.dotsItems(now.count)} />
      <article className="paper room-polled is-long">
        <p className="voice">{pick(now.texts.question)}</p>
        <p className="room-dots-closed">{now.count === 0 ? t.nothingToDot : t.dotsClosed}</p>
      </article>
      <ul className={now.of > largeUpTo ? 'room-dots-places is-many' : 'room-dots-places'} aria-hidden="true">
        {Array.from({ length: now.of }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is only a place in the row, on purpose nobody's
          <li key={place}>{place < now.done ? <Envelope className="room-dots-envelope" /> : null}</li>
        ))}
      </ul>
      <p className="room-bottom">
        <b className="nums">{count}</b> {rest}
      </p>
    </>
  )
}

function Open({ now }: SceneProps<'dots'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const seen = inSight(now.items, now.pointed)
  const rest = now.items.length - seen.length
  const many = seen.some((item) => dotsOn(item) > 24)
  const { height, lines } = rowOf(seen.length)
  return (
    <>
      <RoomHead title={t.dotsShown} quiet={pick(now.texts.title)} />
      <ul
        className={many ? 'room-dots is-many' : 'room-dots'}
        style={{ '--row': height, '--lines': lines } as CSSProperties}
      >
        {seen.map((item) => (
          <Row
            key={item.subject}
            item={item}
            theme={pick(now.themes.find(({ id }) => id === item.theme)?.label)}
            pointed={item.subject === now.pointed}
          />
        ))}
      </ul>
      {rest > 0 || !now.countsVisible ? (
        <p className="room-bottom">
          {[now.countsVisible ? '' : t.dotsFew, rest > 0 ? t.dotsRest(rest) : ''].filter(Boolean).join(' ')}
        </p>
      ) : null}
    </>
  )
}

/** The words, the number, and the dots of each voter close together: broad support looks other than deep support. */
function Row({ item, theme, pointed }: { item: DotItem; theme: string; pointed: boolean }) {
  const t = useT(wallCopy)
  const { text, spread, further } = item
  const all = dotsOn(item)
  const told = spread === null ? 'is-untold' : all === 0 ? 'is-none' : ''
  return (
    <li className={`${told}${further ? ' is-further' : ''}${pointed ? ' is-pointed' : ''}`}>
      <b className="voice">{text}</b>
      {spread === null ? null : (
        <>
          <span className="room-dots-count nums">{t.dotsOn(all)}</span>
          <span className="room-dots-spread" aria-hidden="true">
            {spread.map((dots, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is only a place in the row, on purpose nobody's
              <span key={place}>
                {Array.from({ length: dots }, (_, dot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a dot is only a place in the row
                  <i key={dot} />
                ))}
              </span>
            ))}
          </span>
        </>
      )}
      <span className="room-dots-marks">
        {theme === '' ? null : <span className="room-dots-theme">{theme}</span>}
        {further ? (
          <span className="room-dots-further">
            <Icon name="check" /> {t.dotsFurther}
          </span>
        ) : null}
      </span>
    </li>
  )
}
