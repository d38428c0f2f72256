import type { AgreedText } from '@siroop/domain'
import { useMemo } from 'react'
import { type WallCopy, wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import type { SheetGroup } from '../sheets/fit.js'
import { Sheets } from '../sheets/Sheets.js'

/** Reading a page aloud takes about this long. */
const readingMs = 60_000
const columns = [2, 3]
const sizes = [4, 3.6, 3.2, 2.9, 2.6]

/** Question and explanation; with a picture beside it, or with what was agreed, to read aloud. */
export function InformScene(props: SceneProps<'inform'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.agreed.length > 0 ? <ReadAloud {...props} /> : <Explained {...props} />}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Explained({ now }: SceneProps<'inform'>) {
  const pick = usePick()
  return (
    <div className="room-inform">
      <p className="quiet">{pick(now.texts.title)}</p>
      <h1 className="question">{pick(now.texts.question)}</h1>
      <p className="room-explain">{pick(now.texts.explanation)}</p>
    </div>
  )
}

function ReadAloud({ now, nowMs }: SceneProps<'inform'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const groups = useMemo(() => groupsOf(now.agreed, t), [now.agreed, t])
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={t.readAlong} />
      <Sheets
        groups={groups}
        place={{ top: 14.5, bottom: 6.5 }}
        columns={columns}
        sizes={sizes}
        nowMs={nowMs}
        pageMs={readingMs}
      />
    </>
  )
}

/** Agreed texts under a title per kind, kinds in the order in which they were agreed. */
function groupsOf(agreed: readonly AgreedText[], t: WallCopy): readonly SheetGroup[] {
  const titles: Readonly<Record<string, string>> = {
    waarde: t.ourValues,
    ambitie: t.ourAmbitions,
    afspraak: t.ourAgreements,
  }
  return [...new Set(agreed.map(({ kind }) => kind))].map((kind) => ({
    title: titles[kind] ?? null,
    sheets: agreed
      .filter((one) => one.kind === kind)
      .map(({ subject, heading, text }) => ({ key: subject, heading, text, agreed: true })),
  }))
}
