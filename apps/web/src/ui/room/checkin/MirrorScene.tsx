import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'
import { MirrorPlace } from '../../look/MirrorPlace.js'
import { divideEvenly, pageAt } from '../parts/fit.js'
import { ClosedAnswers, RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import './mirror.css'

const pageMs = 20_000
/** So many values are read from the back of the room at once. */
const onePage = 4

/** The mirror before the room: the values and how many looked; once all said yes, the room in the middle in rounds and words. */
export function MirrorScene({ now, clock, nowMs }: SceneProps<'mirror'>) {
  const t = useT(wallCopy)
  const { values, averages, looked, of } = now
  // five are three and two: no value stands on a page alone
  const sheets = divideEvenly(values, () => 1, onePage)
  const pages = sheets.length
  const page = pageAt(nowMs, { pages, pageMs })
  const quiet = pages > 1 ? t.page(page + 1, pages) : null
  const shown = sheets[page] ?? []
  return (
    <>
      <RoomHead
        title={averages === null ? t.mirror : t.mirrorRoom}
        quiet={averages === null ? quiet : [t.mirrorNobody, quiet].filter(Boolean).join(', ')}
      />
      {averages === null ? (
        <>
          <ul className="room-mirror is-closed">
            {shown.map(({ subject, text }) => (
              <li key={subject}>
                <h2 className="voice">{text}</h2>
              </li>
            ))}
          </ul>
          {looked === null ? (
            <p className="room-bottom">
              <b>{t.mirrorAsk}</b> {t.mirrorAlone}
            </p>
          ) : (
            <ClosedAnswers answered={looked} of={of} ask={t.mirrorAsk} />
          )}
        </>
      ) : (
        <ul className="room-mirror">
          {shown.map(({ subject, text }) => {
            const average = averages.find((one) => one.subject === subject)
            if (average === undefined) return null
            return (
              <li key={subject}>
                <h2 className="voice">{text}</h2>
                <dl>
                  <div>
                    <dt>{t.mirrorOwn}</dt>
                    <dd>
                      <MirrorPlace place={average.own} />
                    </dd>
                  </div>
                  <div>
                    <dt>{t.mirrorTogether}</dt>
                    <dd>
                      <MirrorPlace place={average.together} />
                    </dd>
                  </div>
                </dl>
              </li>
            )
          })}
        </ul>
      )}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
