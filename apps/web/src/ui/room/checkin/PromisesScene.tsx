import type { PromiseView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, usePick, useT } from '../../language.js'
import { pageAt } from '../parts/fit.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { pagesOfPromises } from './promises.js'
import './checkin.css'

const pageMs = 20_000

/** Nothing was told of it before, and the room did not talk about it yet. */
const isQuiet = ({ lately, stand }: PromiseView): boolean =>
  stand === null && (lately === undefined || lately.stand === 'agreed')

/** The promises of then with how each stands now, in words, and what happened since. Many of them take turns; never who is late, never a person. */
export function PromisesScene({ now, clock, nowMs }: SceneProps<'promises'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const { promises, stands, couldBeTold } = now
  const nothing = couldBeTold ? promises.filter(isQuiet).length : 0
  const more = promises.filter(({ bothAnd }) => bothAnd).length
  const pages = pagesOfPromises(promises)
  const page = pageAt(nowMs, { pages: pages.length, pageMs })
  const said = promises.filter(({ stand }) => stand !== null).length
  const quiet = [
    t.promisesSaid(said, promises.length),
    nothing === 0 ? '' : t.nothingSinceOf(nothing),
    more === 0 ? '' : t.bothAndOf(more),
    pages.length > 1 ? t.page(page + 1, pages.length) : '',
  ]
  return (
    <>
      <RoomHead
        title={pick(now.texts.question)}
        quiet={promises.length === 0 ? null : quiet.filter(Boolean).join(', ')}
      />
      {promises.length === 0 ? (
        <p className="room-routeempty">{t.noPromises}</p>
      ) : (
        <ul className="room-promises">
          {(pages[page] ?? []).map(({ subject, text, owner, due, year, stand, lately, bothAnd }) => (
            <li key={subject} className={stand === null ? 'is-open' : ''}>
              <p className="voice">{text}</p>
              <p className="room-owner">
                {[
                  year === null ? '' : t.milestoneFor(year),
                  owner,
                  due === null ? '' : t.until(dayInWords(due, language)),
                  lately === undefined
                    ? couldBeTold && stand === null
                      ? t.nothingSince
                      : ''
                    : t.lately(t.sinceStands[lately.stand], dayInWords(lately.on, language)),
                  bothAnd ? t.bothAnd : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              <p className="room-stand">
                {stand === null ? t.notSaid : pick(stands.find(({ id }) => id === stand)?.label)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
