import { wallCopy } from '../../copy/wall.js'
import { useLanguage, useT } from '../language.js'
import { QrCode } from '../QrCode.js'
import { Wordmark } from '../Wordmark.js'
import { dayAndTime } from '../words/dayAndTime.js'
import { type SceneProps, shortAddress } from './scene.js'

/** A title may be long: it gets smaller before it pushes the steps from the screen. */
const sizeOf = (title: string): string => (title.length > 56 ? 'is-longest' : title.length > 24 ? 'is-long' : '')

/** How to come in: QR as large as the text, address and code, three steps, how many are in. Never who. */
export function WelcomeScene({ now, title, joinCode, address, inside }: SceneProps<'welcome'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  return (
    <div className="room-welcome">
      <div className="room-welcome-text">
        <Wordmark />
        <h1 className={`voice ${sizeOf(title)}`}>{title}</h1>
        <p className="quiet nums">{dayAndTime(now.date, now.start, language)}</p>
        <ol>
          {[t.scan, t.choose, t.done].map(([first, rest], index) => (
            <li key={first}>
              <span className="voice quiet" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <b>{first}</b> {rest}
              </span>
            </li>
          ))}
        </ol>
        <p className="room-inside">
          <b className="voice nums">{inside}</b> {t.inside}
        </p>
      </div>
      {joinCode === null ? null : (
        <div className="room-welcome-code">
          <QrCode
            text={`${address}/${joinCode}`}
            className="room-bigqr"
            label={t.qrLabel(`${shortAddress(address)}/${joinCode}`)}
          />
          <p>
            <span className="quiet">{t.orGoTo}</span> <b>{shortAddress(address)}</b>
          </p>
          <p className="room-code nums">
            <span className="quiet">{t.code}</span> {joinCode}
          </p>
        </div>
      )}
    </div>
  )
}
