import './parts/largeSlip.css'
import type { RoundResult } from '@siroop/domain'
import { useMemo } from 'react'
import { type WallCopy, wallCopy } from '../../copy/wall.js'
import { Icon } from '../Icon.js'
import { usePick, useT } from '../language.js'
import { sheetsOf } from './parts/fit.js'
import { Sheets } from './parts/Sheets.js'
import { ClosedAnswers, RoomHead, RoomLine, RoomSeat } from './RoomParts.js'
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

/** What the text is: the whole, one that was opened again in another step, or which value of how many. */
function placeOf({ whole, round, texts }: SceneProps<'consent'>['now'], t: WallCopy): string {
  if (whole !== null) return t.wholeText
  const inRow = texts.kind === 'consent' ? t.textOf : t.valueOf
  return round.step === texts.step ? inRow(round.index, round.of) : t.askedAgain
}

const wholeColumns = [2, 3]
const wholeSizes = [4, 3.5, 3, 2.6]

/** The value under consent, or the whole text in columns: phones have all of it, this is to look up to. */
function Sentence({ now, nowMs, agreed, slim }: SceneProps<'consent'> & { agreed: boolean; slim: boolean }) {
  const groups = useMemo(() => (now.whole === null ? [] : sheetsOf(now.whole, agreed)), [now.whole, agreed])
  if (now.whole !== null) {
    const place = { top: 15, bottom: slim ? 54 : 42 }
    return <Sheets groups={groups} place={place} columns={wholeColumns} sizes={wholeSizes} nowMs={nowMs} />
  }
  return (
    <article className={`paper room-large room-value${agreed ? ' is-agreed' : ''}${slim ? ' is-slim' : ''}`}>
      <p className="voice room-value-name">{now.round.text}</p>
      {now.round.behaviour ? <p className="voice room-value-seen">{now.round.behaviour}</p> : null}
    </article>
  )
}

function Closed(props: SceneProps<'consent'>) {
  const { now } = props
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <>
      <RoomHead title={now.whole === null ? t.whereDoYouStand : pick(now.texts.question)} quiet={placeOf(now, t)} />
      <Sentence {...props} agreed={false} slim={false} />
      <ClosedAnswers answered={now.answered} of={now.of} ask={t.answerByPhone} />
    </>
  )
}

function Shown(props: SceneProps<'consent'> & { result: RoundResult }) {
  const { now, organisations, result } = props
  const t = useT(wallCopy)
  const open = result.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  const [first] = open
  const whole = now.whole !== null
  const quiet = placeOf(now, t)
  if (first !== undefined) {
    return (
      <>
        <RoomHead title={t.objections(open.length)} quiet={quiet} />
        <Sentence {...props} agreed={false} slim />
        <div className="room-objections">
          {open.slice(0, 2).map((objection) => (
            <article key={objection.id} className="paper room-objection">
              <Icon name="hand" />
              <div>
                <p className="voice">{objection.reason}</p>
                {objection === first ? (
                  <p className="room-objection-ask">{whole ? t.goodEnoughText : t.goodEnough}</p>
                ) : null}
              </div>
            </article>
          ))}
        </div>
        <p className="room-bottom">{whole ? t.firstBetterText : t.firstBetter}</p>
      </>
    )
  }
  const agreed = result.outcome === 'agreed'
  const of = organisations.length - result.missing.length
  const title =
    agreed && whole
      ? t.wholeShared
      : agreed
        ? result.sharedBy === null
          ? t.shared
          : t.sharedBy(result.sharedBy, of)
        : t.notShared
  const stood = result.standFor.length
  return (
    <>
      <RoomHead title={result.outcome === 'open' ? t.answersOpen : title} quiet={quiet} gold={agreed} />
      <Sentence {...props} agreed={agreed} slim={false} />
      {result.countsVisible ? (
        <ul className={`room-places count-${Math.min(12, organisations.length)}`}>
          {organisations.map((organisation) => (
            <RoomSeat key={organisation.id} organisation={organisation} lit={goesAlong(result, organisation.id)} />
          ))}
        </ul>
      ) : (
        <p className="room-few-answers">
          <b>{t.noObjection}</b> {t.fewAnswers}
        </p>
      )}
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
