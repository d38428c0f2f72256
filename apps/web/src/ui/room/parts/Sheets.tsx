import { type CSSProperties, useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useT } from '../../language.js'
import { fitSheets, pageAt, type SheetGroup } from './fit.js'
import { useSceneWidth } from './useSceneWidth.js'
import './sheets.css'

export interface SheetsProps {
  /** Keep the same object while nothing changed: dividing is done only when it changes. */
  readonly groups: readonly SheetGroup[]
  /** Top and bottom in percent of the height, left and right in percent of the width. */
  readonly place: { readonly top: number; readonly bottom: number; readonly left?: number; readonly right?: number }
  /** How many columns may lie beside each other, the wanted number first. Keep the same list. */
  readonly columns: readonly number[]
  readonly sizes: readonly number[]
  readonly nowMs: number
  /** How long a page lies on top. */
  readonly pageMs?: number
}

const margin = 4.4

/** Texts on paper, in columns. As large as they fit on one page; more lie on a next page, which comes by itself. */
export function Sheets({ groups, place, columns, sizes, nowMs, pageMs = 20_000 }: SheetsProps) {
  const t = useT(wallCopy)
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const { top, bottom, left = margin, right = margin } = place
  const {
    size,
    columns: across,
    pages,
  } = useMemo(
    () =>
      fitSheets(groups, {
        width: (sceneWidth * (100 - left - right)) / 100,
        height: 100 - top - bottom,
        columns,
        sizes,
      }),
    [groups, sceneWidth, top, bottom, left, right, columns, sizes],
  )
  const page = pageAt(nowMs, { pages: pages.length, pageMs })
  const style = {
    '--text': size,
    '--columns': pages.length > 1 ? across : Math.max(1, pages[0]?.length ?? 1),
    inset: `calc(var(--u1) * ${top}) ${right}cqi calc(var(--u1) * ${bottom}) ${left}cqi`,
  } as CSSProperties
  return (
    <>
      <div ref={ref} className="room-sheets" style={style}>
        {(pages[page] ?? []).map((column) => (
          <section key={`${column.title}${column.sheets[0]?.key}`}>
            {column.title === null ? null : <h2 className={column.goesOn ? 'is-going-on' : 'gold'}>{column.title}</h2>}
            <ul>
              {column.sheets.map(({ key, heading, text, agreed }) => (
                <li key={key} className={agreed ? 'paper is-agreed' : 'paper'}>
                  {heading === null ? null : <p className="voice room-sheets-heading">{heading}</p>}
                  {text === '' ? null : <p className="voice">{text}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {pages.length > 1 ? <p className="room-page quiet nums">{t.page(page + 1, pages.length)}</p> : null}
    </>
  )
}
