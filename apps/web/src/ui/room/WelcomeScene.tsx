import { type Wifi, wifiQrText } from '@siroop/domain'
import { wallCopy } from '../../copy/wall.js'
import { useLanguage, useT } from '../language.js'
import { QrCode } from '../QrCode.js'
import { Wordmark } from '../Wordmark.js'
import { dayAndTime } from '../words/dayAndTime.js'
import { type SceneProps, shortAddress } from './scene.js'

/** A title may be long: it gets smaller before it pushes the steps from the screen. */
const sizeOf = (title: string): string => (title.length > 56 ? 'is-longest' : title.length > 24 ? 'is-long' : '')

/**
 * How to come in: QR as large as the text, address and code, three steps, how many are in. Never who. With a network of the
 * room its QR comes first, and both are as large as fits.
 */
export function WelcomeScene({ now, title, joinCode, address, inside }: SceneProps<'welcome'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const { wifi } = now
  const steps = wifi === null ? [t.scan, t.choose, t.done] : [t.scanWifi, t.scanThen, t.done]
  return (
    <div className={wifi === null ? 'room-welcome' : 'room-welcome has-wifi'}>
      <div className="room-welcome-text">
        <Wordmark />
        <h1 className={`voice ${sizeOf(title)}`}>{title}</h1>
        <p className="quiet nums">{dayAndTime(now.date, now.start, language)}</p>
        <ol>
          {steps.map(([first, rest], index) => (
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
      {joinCode === null ? null : wifi === null ? (
        <div className="room-welcome-code">
          <QrCode
            text={`${address}/${joinCode}`}
            className="room-bigqr"
            label={t.qrLabel(`${shortAddress(address)}/${joinCode}`)}
          />
          <ByHand joinCode={joinCode} address={address} />
        </div>
      ) : (
        <TwoCodes wifi={wifi} joinCode={joinCode} address={address} />
      )}
    </div>
  )
}

/** First the network, then the address, each with what to type by hand. */
function TwoCodes({ wifi, joinCode, address }: { wifi: Wifi; joinCode: string; address: string }) {
  const t = useT(wallCopy)
  return (
    <ol className="room-two-codes">
      <li>
        <QrCode text={wifiQrText(wifi)} className="room-bigqr" label={t.wifiQr(wifi.network)} />
        <div>
          <h2>
            <span className="quiet nums">1</span> {t.wifi}
          </h2>
          <p>
            <b>{wifi.network}</b>
          </p>
          {wifi.password === null ? (
            <p className="quiet">{t.noPassword}</p>
          ) : (
            <p>
              <span className="quiet">{t.password}</span>
              <br />
              <b>{wifi.password}</b>
            </p>
          )}
        </div>
      </li>
      <li>
        <QrCode
          text={`${address}/${joinCode}`}
          className="room-bigqr"
          label={t.qrLabel(`${shortAddress(address)}/${joinCode}`)}
        />
        <div>
          <h2>
            <span className="quiet nums">2</span> {t.comeIn}
          </h2>
          <ByHand joinCode={joinCode} address={address} />
        </div>
      </li>
    </ol>
  )
}

/** What to type where no camera is at hand. */
function ByHand({ joinCode, address }: { joinCode: string; address: string }) {
  const t = useT(wallCopy)
  return (
    <>
      <p>
        <span className="quiet">{t.orGoTo}</span> <b>{shortAddress(address)}</b>
      </p>
      <p className="room-code nums">
        <span className="quiet">{t.code}</span> {joinCode}
      </p>
    </>
  )
}
