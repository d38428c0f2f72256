import type { AgreedText, ChangedSeat } from '@siroop/domain'
import { funnelOutline, layoutFunnel, renderFunnelSvg } from '@siroop/pictures'
import { useMemo } from 'react'
import { type WallCopy, wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { Drawn } from '../parts/Drawn.js'
import type { SheetGroup } from '../parts/fit.js'
import { Sheets } from '../parts/Sheets.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { Ring } from './CheckScene.js'

/** Reading a page aloud takes about this long. */
const readingMs = 60_000
const columns = [2, 3]
const sizes = [4, 3.6, 3.2, 2.9, 2.6]

/** Question and explanation; with a picture, or with what was agreed, to read aloud. */
export function InformScene(props: SceneProps<'inform'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.picture === 'funnel' ? (
        <Funnel {...props} />
      ) : now.picture === 'principles' ? (
        <Principles {...props} />
      ) : now.agreed.length > 0 ? (
        <ReadAloud {...props} />
      ) : (
        <Explained {...props} />
      )}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Explained({ now }: SceneProps<'inform'>) {
  const pick = usePick()
  return (
    <div className="room-inform">
      <p className="quiet">{pick(now.texts.title)}</p>
      <h1 className="question">{pick(now.thinks ?? now.texts.question)}</h1>
      <p className="room-explain">{pick(now.texts.explanation)}</p>
      {now.changedSeats && <ChangedSeats seats={now.changedSeats} />}
    </div>
  )
}

/** At the beginning of a check-in: where somebody else is at the table than then. */
function ChangedSeats({ seats }: { readonly seats: readonly ChangedSeat[] }) {
  const t = useT(wallCopy)
  return (
    <section className="room-seats">
      <h2>{t.seatsTitle}</h2>
      <ul>
        {seats.map(({ name, change }) => (
          <li key={name}>{t.seat[change](name)}</li>
        ))}
      </ul>
    </section>
  )
}

/** The space gets narrower towards now, and opens again within the principles. */
function Funnel({ now, title }: SceneProps<'inform'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const funnel = {
    above: t.funnelAbove,
    below: t.funnelBelow,
    now: t.funnelNow,
    far: title.match(/\b20\d\d\b/)?.[0] ?? t.funnelFar,
    narrow: t.funnelNarrow,
    wide: t.funnelWide,
    principles: now.principles.map(({ label }) => pick(label)),
  }
  const key = JSON.stringify(funnel)
  const svg = useMemo(() => {
    const frame = { form: 'wide', width: Math.round(sceneWidth * 9.12), height: 800, textSize: 29 } as const
    const text = { title: t.funnelTitle, description: t.funnelDescription }
    return renderFunnelSvg(layoutFunnel(JSON.parse(key) as typeof funnel, frame), {
      id: 'funnel',
      ground: 'table',
      ...text,
    })
  }, [key, sceneWidth, t])
  const { sentences, heading, principles } = funnelOutline(funnel)
  return (
    <div ref={ref}>
      <RoomHead title={pick(now.thinks ?? now.texts.question)} quiet={pick(now.texts.title)} />
      <Drawn svg={svg} className="room-funnel">
        <p>{sentences.join('. ')}</p>
        <h2>{heading}</h2>
        <ul>
          {principles.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Drawn>
    </div>
  )
}

/** The same ring that will stand around every ambition, still without an answer. */
function Principles({ now }: SceneProps<'inform'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const ring = {
    ambition: t.principlesMiddle,
    principles: now.principles.map(({ id, label, group }) => ({
      id,
      label: pick(label),
      state: 'open' as const,
      stateLabel: group === 'ecological' ? t.ecological : t.social,
    })),
  }
  return (
    <>
      <RoomHead title={pick(now.thinks ?? now.texts.question)} quiet={pick(now.texts.title)} />
      <Ring ring={ring} title={t.principlesTitle} />
    </>
  )
}

function ReadAloud({ now, nowMs }: SceneProps<'inform'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const groups = useMemo(() => groupsOf(now.agreed, t), [now.agreed, t])
  return (
    <>
      <RoomHead title={pick(now.thinks ?? now.texts.question)} quiet={t.readAlong} />
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
