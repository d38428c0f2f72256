import { weekdayInWords } from '@siroop/manifest'
import { wallCopy } from '../../copy/wall.js'
import { useLanguage, usePick, useT } from '../language.js'
import { QrCode } from '../QrCode.js'
import { clockTime } from '../words/clockTime.js'
import { RoomHead, RoomLine, RoomTime } from './RoomParts.js'
import type { SceneProps } from './scene.js'

/** Question and explanation. */
export function InformScene({ now, clock, nowMs }: SceneProps<'inform'>) {
  const pick = usePick()
  return (
    <>
      <div className="room-inform">
        <p className="quiet">{pick(now.texts.title)}</p>
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="room-explain">{pick(now.texts.explanation)}</p>
      </div>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Talk in pairs or small groups: the question and the time. */
export function TalkScene({ now, clock, nowMs }: SceneProps<'talk'>) {
  const pick = usePick()
  return (
    <>
      <div className="room-inform">
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="room-explain">{pick(now.texts.prompts[0] ?? now.texts.explanation)}</p>
      </div>
      <footer className="room-foot">
        <span />
        <div className="room-foot-right">
          <RoomTime clock={clock} nowMs={nowMs} />
        </div>
      </footer>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Lines that were collected, and the dates on which all meet again. */
export function HarvestScene({ now, clock, nowMs }: SceneProps<'harvest'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  return (
    <>
      <header className="room-top">
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="quiet">{pick(now.texts.explanation)}</p>
      </header>
      <div className="room-harvest">
        {now.checkinDates.length > 0 ? (
          <>
            <p className="gold">{t.nextCheckins}</p>
            <ul>
              {now.checkinDates.map((date) => (
                <li key={date} className="paper is-agreed">
                  <p className="voice">{weekdayInWords(date, language)}</p>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <ul>
          {now.lines.map((line) => (
            <li key={line} className="paper">
              <p className="voice">{line}</p>
            </li>
          ))}
        </ul>
      </div>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Time left, when to be back, and the agreed values in gold. */
export function BreakScene({ now, clock, nowMs }: SceneProps<'break'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const seconds = Math.max(0, Math.ceil(((clock?.endsAtMs ?? nowMs) - nowMs) / 1000))
  return (
    <>
      <div className="room-break">
        <p className="quiet">{pick(now.texts.title) || t.breakTitle}</p>
        <p className="voice nums room-break-time">
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
        </p>
        {clock ? <p>{t.backAt(clockTime(clock.endsAtMs, language), now.next ? pick(now.next) : null)}</p> : null}
      </div>
      <AgreedList agreed={now.agreed} />
    </>
  )
}

/** What was agreed until now, large. */
export function AgreedScene({ now }: SceneProps<'agreed'>) {
  const t = useT(wallCopy)
  return (
    <>
      <RoomHead title={now.agreed.length > 0 ? t.westandFor : t.nothingAgreed} gold={now.agreed.length > 0} />
      <ul className={now.agreed.length > 6 ? 'room-text is-many' : 'room-text'}>
        {now.agreed.map((text) => (
          <li key={text} className="paper is-agreed">
            <p className="voice room-text-heading">{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** After the meeting: thanks, what was agreed, and a QR to take the manifest home. */
export function ClosedScene({ now, address }: SceneProps<'closed'>) {
  const t = useT(wallCopy)
  return (
    <>
      <div className="room-break">
        <h1 className="question">{t.thanks}</h1>
        {now.manifestPath ? (
          <div className="room-take-home">
            <QrCode text={`${address}${now.manifestPath}`} className="room-homeqr" label={t.takeHome} />
            <p>{t.takeHome}</p>
          </div>
        ) : null}
      </div>
      <AgreedList agreed={now.agreed} />
    </>
  )
}

function AgreedList({ agreed }: { agreed: readonly string[] }) {
  const t = useT(wallCopy)
  if (agreed.length === 0) return null
  return (
    <div className={agreed.length > 6 ? 'room-got is-many' : 'room-got'}>
      <p className="gold">{t.westandFor}</p>
      <ul>
        {agreed.map((text) => (
          <li key={text} className="paper is-agreed">
            <p className="voice">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
