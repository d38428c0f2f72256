import type { RoundResult } from '@siroop/domain'
import { wallCopy } from '../../copy/wall.js'
import { Envelope } from '../Envelope.js'
import { Icon } from '../Icon.js'
import { useT } from '../language.js'
import { RoomHead, RoomLine, RoomSeat } from './RoomParts.js'
import type { SceneProps } from './scene.js'

/** One value. Closed: envelopes without names. Shown: shapes in gold, or the objection as paper on the table. */
export function ConsentScene(props: SceneProps<'consent'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.result === null ? <Closed {...props} /> : <Shown {...props} result={now.result} />}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Sentence({ now, agreed, slim }: { now: SceneProps<'consent'>['now']; agreed: boolean; slim: boolean }) {
  return (
    <article className={`paper room-value${agreed ? ' is-agreed' : ''}${slim ? ' is-slim' : ''}`}>
      <p className="voice room-value-name">{now.round.text}</p>
      {now.round.behaviour ? <p className="voice room-value-seen">{now.round.behaviour}</p> : null}
    </article>
  )
}

function Closed({ now }: SceneProps<'consent'>) {
  const t = useT(wallCopy)
  const seats = Array.from({ length: now.of }, (_, index) => index < now.answered)
  const [count, rest] = t.answered(now.answered, now.of)
  return (
    <>
      <RoomHead title={t.whereDoYouStand} quiet={t.valueOf(now.round.index, now.round.of)} />
      <Sentence now={now} agreed={false} slim={false} />
      <ul className="room-places" aria-hidden="true">
        {seats.map((filled, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is only a place in the row, on purpose nobody's
          <li key={index} className="room-place is-waiting">
            <span className="room-seat">{filled ? <Envelope className="room-seat-envelope" /> : null}</span>
          </li>
        ))}
      </ul>
      <p className="room-bottom">
        <b className="nums">{count}</b> {rest}
      </p>
    </>
  )
}

function Shown({ now, organisations, result }: SceneProps<'consent'> & { result: RoundResult }) {
  const t = useT(wallCopy)
  const open = result.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  const [first] = open
  const quiet = t.valueOf(now.round.index, now.round.of)
  if (first !== undefined) {
    return (
      <>
        <RoomHead title={t.objections(open.length)} quiet={quiet} />
        <Sentence now={now} agreed={false} slim />
        <div className="room-objections">
          {open.slice(0, 2).map((objection) => (
            <article key={objection.id} className="paper room-objection">
              <Icon name="hand" />
              <div>
                <p className="voice">{objection.reason}</p>
                {objection === first ? <p className="room-objection-ask">{t.goodEnough}</p> : null}
              </div>
            </article>
          ))}
        </div>
        <p className="room-bottom">{t.firstBetter}</p>
      </>
    )
  }
  const agreed = result.outcome === 'agreed'
  const of = organisations.length - result.missing.length
  const title = agreed ? (result.countsVisible ? t.sharedBy(result.sharedBy.length, of) : t.shared) : t.notShared
  const stood = result.standFor.length
  return (
    <>
      <RoomHead title={result.outcome === 'open' ? t.answersOpen : title} quiet={quiet} gold={agreed} />
      <Sentence now={now} agreed={agreed} slim={false} />
      <ul className={`room-places count-${Math.min(12, organisations.length)}`}>
        {organisations.map((organisation) => (
          <RoomSeat key={organisation.id} organisation={organisation} lit={goesAlong(result, organisation.id)} />
        ))}
      </ul>
      <p className="room-bottom">
        {result.countsVisible ? (
          <>
            <b>
              {[
                stood > 0 ? t.standFor(stood) : '',
                result.liveWith.length > 0 ? t.liveWith(result.liveWith.length) : '',
              ].join(' ')}
            </b>{' '}
            {result.objections.length === 0 ? t.noObjection : ''}{' '}
            {result.missing.length > 0 ? t.missing(result.missing.length) : ''}
          </>
        ) : null}
      </p>
    </>
  )
}

/** Who stands for it and who can live with it look alike here: nobody is alone in a corner. How many of each is in words. */
const goesAlong = (result: RoundResult, id: RoundResult['standFor'][number]): boolean =>
  result.standFor.includes(id) || result.liveWith.includes(id)
