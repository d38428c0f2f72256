import { wallCopy } from '../../copy/wall.js'
import { Envelope } from '../Envelope.js'
import { usePick, useT } from '../language.js'
import { JoinCorner, RoomLine, RoomTime } from './RoomParts.js'
import { type SceneProps, scatter } from './scene.js'

/** Silence: the question, closed envelopes in scattered places, a count and the time. No names, no order. */
export function SilentScene({ now, clock, nowMs, joinCode, address }: SceneProps<'silent'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <>
      <header className="room-top">
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="quiet">{pick(now.texts.explanation)}</p>
      </header>
      <div className="room-field" role="img" aria-label={t.envelopes(now.notes)}>
        {scatter(now.notes).map(({ left, top, turn }) => (
          <Envelope key={`${left}-${top}`} style={{ left: `${left}%`, top: `${top}%`, rotate: `${turn}deg` }} />
        ))}
      </div>
      <footer className="room-foot">
        <JoinCorner joinCode={joinCode} address={address} />
        <div className="room-foot-right">
          <RoomTime clock={clock} nowMs={nowMs} />
          <p className="quiet nums">{t.notesOnTable(now.notes)}</p>
        </div>
      </footer>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
