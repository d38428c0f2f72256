import { useDetour } from '../../../connection/line/detour/pageWays.js'
import { Button } from '../../../ui/Button.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { Icon } from '../../../ui/Icon.js'
import { clockTime } from '../../../ui/words/clockTime.js'
import { BrightRoom } from '../../dialogs/BrightRoom.js'
import { isInRoom, plainAddress } from '../../home/phoneAddress.js'
import { useRegie } from '../../regie.js'
import { pathOf } from '../../routes.js'
import { detailOf, titleOf } from './checkWords.js'
import { PictureWidth } from './PictureWidth.js'
import { roomCheckOf, screensNow, trialNow } from './roomCheck.js'
import type { RoomCheckNow } from './useRoomCheck.js'
import './check.css'

/**
 * *Zaalcheck*: ticks that Siroop computed itself, never one that somebody put there, and when they were measured; and in words
 * what it cannot know.
 */
export function RoomCheck({ check: measured }: { check: RoomCheckNow }) {
  const { view, t, locale } = useRegie()
  const isStraight = !useDetour()
  const { readiness, room, atMs, trial, problem, measure, check } = measured
  const facts = { readiness, room, isStraight }
  const again = trialNow(view, room) !== null
  return (
    <section id="room-check">
      <h2>
        {t.ready.checks}{' '}
        <span className="second nums">
          {atMs === null ? t.ready.checksHint : t.ready.checkedAt(clockTime(atMs, locale))}
        </span>
      </h2>
      <ul className="chk">
        {roomCheckOf(view, facts).map(({ item, done }) => {
          const details = detailOf(item, { view, facts, words: t.ready, locale })
          return (
            <li key={item}>
              {done ? <Icon name="check" /> : <span className="no" aria-hidden="true" />}
              <span>
                {details.length > 0 ? <b>{titleOf(item, done, { view, t })}</b> : titleOf(item, done, { view, t })}
                {details.map((detail) => (
                  <span key={detail} className="second nums">
                    {detail}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mail-line">
        {readiness?.mail === 'off' && `${t.ready.noMail} `}
        <a href={pathOf({ page: 'mail', workshop: view.workshop.id })}>{t.ready.toMail}</a>
      </p>
      <div className="stack">
        {screensNow(view, room).length > 0 && (
          <PictureWidth known={room?.pictureWidthMetres ?? null} onKept={() => void measure()} />
        )}
        <BrightRoom />
        <Button className="sm" disabled={trial === 'going-on'} onClick={() => void check()}>
          {again ? t.ready.checkAgain : t.ready.check}
        </Button>
        <p className="meta" role="status">
          {trial === 'going-on' ? t.ready.trying : trial === 'ended' ? t.ready.tried : ''}
        </p>
        <ErrorLine text={problem} />
      </div>
      <h3>{t.ready.unseen}</h3>
      <ul className="unseen second">
        {!isInRoom(view.address) && <li>{t.ready.needsInternet(plainAddress(view.address))}</li>}
        {t.ready.unseenItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
