import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import './shelfScene.css'

/** What was done before somewhere else: what it was, what it answered, what it took and whether it works. Nobody to call. */
export function ShelfScene({ now, clock, nowMs }: SceneProps<'shelf'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const { title, place, problem, needs, works } = now.shown
  const facts = [
    [t.shelfProblem, problem],
    [t.shelfNeeds, [needs.law, needs.money, needs.people].filter((part) => part !== '').join(' ')],
    [t.shelfWorks, works],
  ] as const
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={place === '' ? t.shelfDone : t.shelfDoneIn(place)} />
      <article className="paper room-shelf">
        <p className="voice">{title}</p>
        <dl>
          {facts
            .filter(([, text]) => text !== '')
            .map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </article>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}
