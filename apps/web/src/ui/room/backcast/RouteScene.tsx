import { dayInWords } from '@siroop/manifest'
import { type Route, type RouteLayout, renderRouteSvg, routeOutline } from '@siroop/pictures'
import { useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, usePick, useT } from '../../language.js'
import { Drawn } from '../parts/Drawn.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { routeOf, routePages } from './route.js'
import './route.css'

const pageMs = 20_000

/** The change route as it grows: a lane per organisation, accepted is paper, asked is dashed. Never who said no. */
export function RouteScene({ now, organisations, region, clock, nowMs }: SceneProps<'route'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { bars, today, pointed, shelf } = now
  const route = useMemo(
    () => routeOf({ bars, organisations, region, today, language, now: t.routeNow }),
    [bars, organisations, region, today, language, t],
  )
  const asked = pointed === null ? undefined : bars.find(({ subject }) => subject === pointed.subject)
  const isAsking = pointed !== null && asked?.accepted !== true
  const pages = useRoutePages(route, { sceneWidth, height: isAsking ? 62 : 77 })
  const page = pageAt(nowMs, { pages: pages.length, pageMs })
  const accepted = bars.filter((bar) => bar.accepted).length
  const waiting = bars.filter((bar) => !bar.accepted && bar.organisation !== null).length
  const without = bars.filter(({ organisation }) => organisation === null).length
  return (
    <div ref={ref}>
      <RoomHead title={pick(now.texts.question)} quiet={t.routeCounts(accepted, waiting)} />
      {route.actions.length === 0 ? (
        <p className="room-routeempty">{t.routeEmpty}</p>
      ) : (
        <Drawn svg={pages[page] ?? ''} className={isAsking ? 'room-route is-above' : 'room-route'}>
          <RouteOutline route={route} />
        </Drawn>
      )}
      {isAsking ? (
        <article className="paper room-asked">
          <p>{t.whoTakes}</p>
          <p className="voice">{pointed.text}</p>
        </article>
      ) : null}
      <footer className="room-routefoot">
        <p>
          <i className="room-key" /> <b>{t.saysYes}</b>
        </p>
        <p>
          <i className="room-key is-asked" /> <span className="quiet">{t.isAsked}</span>
        </p>
        <p className="quiet nums">
          {[
            without > 0 ? t.withoutOwner(without) : '',
            shelf.length > 0 ? t.onShelf(shelf.length) : '',
            pages.length > 1 ? t.page(page + 1, pages.length) : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </footer>
      <RoomLine clock={clock} nowMs={nowMs} />
    </div>
  )
}

interface RouteSize {
  readonly sceneWidth: number
  /** In percent of the height of the room screen. */
  readonly height: number
}

/** Drawn again only when a step, a day or an answer is another one. */
function useRoutePages(route: Route, { sceneWidth, height }: RouteSize): readonly string[] {
  const t = useT(wallCopy)
  const key = JSON.stringify(route)
  return useMemo(() => {
    const room = { width: Math.round(sceneWidth * 9.12), height: height * 10, textSize: 26 }
    const draw = (layout: RouteLayout) =>
      renderRouteSvg(layout, { id: 'route', title: t.routeTitle, description: t.routeDescription, ground: 'table' })
    return routePages(JSON.parse(key) as Route, room).map(draw)
  }, [key, sceneWidth, height, t])
}

/** Who does what, in words. */
function RouteOutline({ route }: { route: Route }) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  return routeOutline(route).map(({ organisation, actions }) => (
    <section key={organisation.id}>
      <h2>{organisation.name}</h2>
      <ul>
        {actions.map(({ id, text, due, isAccepted, enables }) => (
          <li key={id}>
            {text} {isAccepted ? `${t.accepted}, ${t.until(dayInWords(due, language))}` : t.asked}
            {enables.length > 0 ? ` ${t.enables(enables.map((later) => later.text).join(' '))}` : ''}
          </li>
        ))}
      </ul>
    </section>
  ))
}
