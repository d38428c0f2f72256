import type { Clock, Organisation } from '@siroop/domain'
import { wallCopy } from '../../copy/wall.js'
import { Envelope } from '../Envelope.js'
import { useT } from '../language.js'
import { OrganisationMark } from '../OrganisationMark.js'
import { QrCode } from '../QrCode.js'
import { TimeLeft } from '../TimeLeft.js'
import { shortAddress } from './scene.js'

/** Title left, a quiet line right. */
export function RoomHead({ title, quiet, gold = false }: { title: string; quiet?: string | null; gold?: boolean }) {
  return (
    <header className="room-head">
      <h1 className={`${gold ? 'gold' : ''}${title.length > 36 ? ' is-long' : ''}`}>{title}</h1>
      {quiet ? <p className="quiet nums">{quiet}</p> : null}
    </header>
  )
}

/** For latecomers: QR, address and code. */
export function JoinCorner({ joinCode, address }: { joinCode: string | null; address: string }) {
  const t = useT(wallCopy)
  if (joinCode === null) return <span />
  return (
    <div className="room-join">
      <QrCode
        text={`${address}/${joinCode}`}
        className="room-qr"
        label={t.qrLabel(`${shortAddress(address)}/${joinCode}`)}
      />
      <p>
        {shortAddress(address)}
        <br />
        {t.code} <b className="nums">{joinCode}</b>
      </p>
    </div>
  )
}

/** Time left in large type, and the line along the bottom that runs out. */
export function RoomTime({ clock, nowMs }: { clock: Clock | null; nowMs: number }) {
  if (clock === null) return null
  return (
    <p className="room-time">
      <TimeLeft endsAtMs={clock.endsAtMs} nowMs={nowMs} />
    </p>
  )
}

/** The line of the timer: moves once a second, changes no colour at the end. */
export function RoomLine({ clock, nowMs }: { clock: Clock | null; nowMs: number }) {
  if (clock === null) return null
  const share = (clock.endsAtMs - nowMs) / Math.max(1, clock.endsAtMs - clock.startedAtMs)
  return (
    <div className="room-line" aria-hidden="true">
      <i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
    </div>
  )
}

/** One organisation in a round seat, its name below. */
export function RoomSeat({ organisation, lit, note }: { organisation: Organisation; lit: boolean; note?: string }) {
  const { shape, letters, name } = organisation
  return (
    <li className={lit ? 'room-place is-lit' : 'room-place is-waiting'}>
      <span className="room-seat">
        <OrganisationMark shape={shape} letters={letters} open={!lit} />
      </span>
      <span className="room-place-name">{name}</span>
      {note ? <span className="quiet">{note}</span> : null}
    </li>
  )
}

/**
 * A place per organisation, filled with an envelope from the left as answers come: a count, nobody's place. `ask`: who
 * answers, and where.
 */
export function ClosedAnswers({ answered, of, ask }: { answered: number; of: number; ask: string }) {
  const t = useT(wallCopy)
  const [count, rest] = t.answered(answered, of)
  return (
    <>
      <ul className="room-places is-closed" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is only a place in the row, on purpose nobody's
          <li key={index} className="room-place is-waiting">
            <span className="room-seat">{index < answered ? <Envelope className="room-seat-envelope" /> : null}</span>
          </li>
        ))}
      </ul>
      <p className="room-bottom">
        <b>{ask}</b> <span className="nums">{count}</span> {rest}
      </p>
    </>
  )
}
