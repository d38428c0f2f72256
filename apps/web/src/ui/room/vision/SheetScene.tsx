import '../parts/largeSlip.css'
import { type CSSProperties, useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, usePick, useT } from '../../language.js'
import { sheetValue } from '../../words/sheetValue.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { sizeOfSentence } from './poll.js'
import { fitRows } from './sheet.js'
import './sheetScene.css'

/** One subject in serif, and below it its sheet as a calm table. Nobody is named but as an organisation. */
export function SheetScene(props: SceneProps<'sheet'>) {
  const { now, clock, nowMs } = props
  const t = useT(wallCopy)
  const pick = usePick()
  const { item } = now
  if (item === null)
    return (
      <div className="room-inform">
        <h1 className="question">{pick(now.texts.question)}</h1>
        <p className="room-explain">{t.sheetNone}</p>
      </div>
    )
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={item.of > 1 ? t.sheetOf(item.index, item.of) : null} />
      <article className={`paper room-large room-form-about ${sizeOfSentence(item.text)}`}>
        <p className="voice">{item.text}</p>
        {now.finding === 'no-rule' ? <p className="room-finding">{t.finding[now.finding]}</p> : null}
      </article>
      <Rows {...props} />
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** Height of the place for the rows, in percent of the height of the screen; the style sheet has the same. */
const height = 52

function Rows({ now, organisations }: SceneProps<'sheet'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { fields, entries } = now
  const fitted = useMemo(() => {
    const words = { locale, organisations, people: [] }
    const rows = fields.map((field) => {
      const entry = entries.find((one) => one.field === field.id)
      const value = entry ? sheetValue(field, entry.value, words) : ''
      return { id: field.id, label: pick(field.label), value: value === '' ? null : value }
    })
    return fitRows(rows, { width: sceneWidth * 0.912, height })
  }, [fields, entries, organisations, locale, pick, sceneWidth])
  return (
    <div ref={ref} className="room-form-place">
      <dl className="room-form" style={{ '--row-size': fitted.size } as CSSProperties}>
        {fitted.rows.map(({ id, label, value, lines }) => (
          <div key={id} className={value === null ? 'is-empty' : undefined}>
            <dt>{label}</dt>
            <dd className={value === null ? undefined : 'voice'} style={{ WebkitLineClamp: lines }}>
              {value ?? t.sheetEmpty}
            </dd>
          </div>
        ))}
      </dl>
      {fitted.left > 0 ? <p className="room-bottom">{t.sheetMore(fitted.left)}</p> : null}
    </div>
  )
}
