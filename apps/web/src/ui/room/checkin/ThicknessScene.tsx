import type { ThicknessLevel } from '@siroop/domain'
import { thicknessInWords } from '@siroop/manifest'
import { layoutThickness, renderThicknessSvg, type ThicknessLayout } from '@siroop/pictures'
import { useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, useT } from '../../language.js'
import { Drawn } from '../parts/Drawn.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import '../../look/pour.css'
import './thickness.css'

/** So many lines of sentences fit below the picture and are read from the back of the room; all of them stand in the report. */
const mostLines = 4
const lineLength = 74
/** More sentences than these stand in rows: their texts have no room. */
const besideOneAnother = 20

/** Every sentence of then as a block: whole, or low and striped. It is poured once; beside it stands the same in words. */
export function ThicknessScene({ now, clock, nowMs }: SceneProps<'thickness'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { sentences } = now
  const lines = thicknessInWords(
    sentences.map(({ level }) => level),
    language,
  )
  const description = lines.join(' ')
  const key = sentences.map(({ level }) => level).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is that of the levels, and pours again only when one changes
  const svg = useMemo(() => {
    const look = { id: 'thickness', title: t.thickness, description, ground: 'paper' } as const
    return renderThicknessSvg(pictureOf(now, sceneWidth), look)
  }, [key, sceneWidth, t, description])
  const read = sentences.length > besideOneAnother ? [] : thinnestFirst(sentences)
  return (
    <>
      <RoomHead title={t.thickness} quiet={t.thicknessOf(sentences.length)} />
      <div ref={ref} className="room-thickness">
        <article className="paper">
          <Drawn svg={svg} className="room-poured poured">
            <ol>
              {sentences.map(({ subject, text, level }) => (
                <li key={subject}>
                  {text}: {t.thicknessLevel[level]}
                </li>
              ))}
            </ol>
          </Drawn>
        </article>
        <div className="room-thicktext" aria-hidden="true">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {read.length === 0 ? null : (
          <ul className="room-thin" aria-hidden="true">
            {read.map(({ subject, text, number }) => (
              <li key={subject}>
                <span className="voice nums">{number}</span>
                <p className="voice">{text}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

/** What became thinner, the thinnest first, as far as there is room; with the number of its block. */
function thinnestFirst(sentences: SceneProps<'thickness'>['now']['sentences']) {
  const numbered = sentences.map((one, at) => ({ ...one, number: at + 1 }))
  const thinner = [...numbered.filter(isAt('thinnest')), ...numbered.filter(isAt('thinner'))]
  let lines = 0
  return thinner.filter(({ text }) => {
    lines += text.length > lineLength ? 2 : 1
    return lines <= mostLines
  })
}
const isAt =
  (wanted: ThicknessLevel) =>
  ({ level }: { readonly level: ThicknessLevel }) =>
    level === wanted

/** In thousandths of the height of the room screen: the paper has margins inside it. */
function pictureOf({ sentences }: SceneProps<'thickness'>['now'], sceneWidth: number): ThicknessLayout {
  const blocks = sentences.map(({ subject, level }, at) => ({ id: subject, label: String(at + 1), level }))
  const rows = Math.ceil(blocks.length / besideOneAnother)
  const frame = { width: Math.round(sceneWidth * 8.5), textSize: 29, blockHeight: rows > 1 ? 330 / rows : 270 }
  return layoutThickness([{ label: null, blocks }], frame)
}
