import { weekdayInWords } from '@siroop/manifest'
import { useMemo } from 'react'
import { wallCopy } from '../../copy/wall.js'
import { useLanguage, usePick, useT } from '../language.js'
import { QrCode } from '../QrCode.js'
import { clockTime } from '../words/clockTime.js'
import { dayAndTime } from '../words/dayAndTime.js'
import { Brought } from './checkin/Brought.js'
import type { SheetGroup } from './parts/fit.js'
import { Sheets } from './parts/Sheets.js'
import { RoomHead, RoomLine, RoomTime } from './RoomParts.js'
import type { SceneProps } from './scene.js'

/** Talk in pairs or small groups: with whom, the question and the time, as on the phones. */
export function TalkScene({ now, clock, nowMs }: SceneProps<'talk'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <>
      <div className="room-inform">
        <p className="room-do">{t.talk[now.mode]}</p>
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="room-explain">{pick(now.texts.prompts[0] ?? now.texts.explanation)}</p>
      </div>
      {now.brought ? <Brought brought={now.brought} /> : null}
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
  const slips = useMemo(() => slipsOf(now.lines), [now.lines])
  return (
    <>
      <header className="room-top">
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="quiet">{pick(now.texts.explanation)}</p>
      </header>
      {now.checkinDates.length > 0 ? (
        <div className="room-harvest">
          <p className="gold">{t.nextCheckins}</p>
          <ul>
            {now.checkinDates.map((date) => (
              <li key={date} className="paper is-agreed">
                <p className="voice">{weekdayInWords(date, language)}</p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {now.brought ? <Brought brought={now.brought} /> : null}
      <Sheets
        groups={slips}
        place={{ top: now.checkinDates.length > 0 ? 56 : 27, bottom: 7 }}
        columns={twoOrThree}
        sizes={slipSizes}
        nowMs={nowMs}
      />
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
      <AgreedList agreed={now.agreed} nowMs={nowMs} />
    </>
  )
}

/** What was agreed until now, large. */
export function AgreedScene({ now, nowMs }: SceneProps<'agreed'>) {
  const t = useT(wallCopy)
  const sheets = useMemo(() => agreedSheets(now.agreed), [now.agreed])
  return (
    <>
      <RoomHead title={now.agreed.length > 0 ? t.westandFor : t.nothingAgreed} gold={now.agreed.length > 0} />
      <Sheets groups={sheets} place={{ top: 16, bottom: 6 }} columns={twoOrThree} sizes={headingSizes} nowMs={nowMs} />
    </>
  )
}

/** After a meeting: thanks, what was agreed, when we meet again, and a QR to take the manifest home. */
export function ClosedScene({ now, address, nowMs, document }: SceneProps<'closed'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  return (
    <>
      <div className="room-break">
        <h1 className="question">{now.next ? t.seeYou : t.thanks}</h1>
        {now.next ? (
          <div className="room-next">
            {now.next.date ? <p className="nums">{dayAndTime(now.next.date, now.next.start, language)}</p> : null}
            <p className="quiet">{pick(now.next.title)}</p>
          </div>
        ) : null}
        {now.manifestPath ? (
          <div className="room-take-home">
            <QrCode text={`${address}${now.manifestPath}`} className="room-homeqr" label={t.takeHome(document)} />
            <p>{t.takeHome(document)}</p>
          </div>
        ) : null}
      </div>
      <AgreedList agreed={now.agreed} nowMs={nowMs} />
    </>
  )
}

function AgreedList({ agreed, nowMs }: { agreed: readonly string[]; nowMs: number }) {
  const t = useT(wallCopy)
  const sheets = useMemo(() => agreedSheets(agreed, t.westandFor), [agreed, t])
  if (agreed.length === 0) return null
  return (
    <Sheets
      groups={sheets}
      place={{ top: 12, bottom: 7, left: 53.6, right: 4.7 }}
      columns={one}
      sizes={headingSizes}
      nowMs={nowMs}
    />
  )
}

/** Names of values are short and large; a heading is drawn 1.2 times its size. */
const headingSizes = [3.9, 3.3, 2.9, 2.5, 2.2]
const one = [1]
const twoOrThree = [2, 3]
const slipSizes = [4, 3.4, 3, 2.6]

const agreedSheets = (agreed: readonly string[], title: string | null = null): readonly SheetGroup[] => [
  { title, sheets: agreed.map((text) => ({ key: text, heading: text, text: '', agreed: true })) },
]
const slipsOf = (lines: readonly string[]): readonly SheetGroup[] => [
  // Two people may say the same: the place keeps them apart.
  { title: null, sheets: lines.map((text, place) => ({ key: `${place}`, heading: null, text, agreed: false })) },
]
