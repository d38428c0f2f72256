import { type ReactNode, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import type { TemplateCard } from '../api.js'
import { pathOf } from '../routes.js'
import type { MadeTemplate, OwnRow } from './ownApi.js'
import { TakeFile } from './TakeFile.js'
import { TemplateBin } from './TemplateBin.js'
import './templates.css'

export interface ShelfActs {
  readonly copy: (of: string) => Promise<void>
  /** True when it is done. */
  readonly bin: (own: string, isBinned: boolean) => Promise<boolean>
  readonly download: (row: OwnRow) => Promise<void>
  readonly take: (file: File) => Promise<RequestAnswer<MadeTemplate>>
}
export interface ShelfProps {
  readonly own: readonly OwnRow[]
  readonly shipped: readonly TemplateCard[]
  readonly acts: ShelfActs
  readonly problem: string | null
  readonly nowMs: number
}

/** Sjablonen: one's own, with what can be done with each, and below them those that everybody has. */
export function Shelf({ own, shipped, acts, problem, nowMs }: ShelfProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [binned, setBinned] = useState<OwnRow | null>(null)
  const there = own.filter((row) => row.binnedAtMs === null)
  const titleOf = (row: OwnRow) => say(row.title) || t.templates.nameless
  const handleBin = async (row: OwnRow) => {
    if (await acts.bin(row.own, true)) setBinned(row)
  }
  const handleBack = async () => {
    if (binned !== null && (await acts.bin(binned.own, false))) setBinned(null)
  }
  return (
    <main className="hm shelf">
      <div className="hhead">
        <h1>{t.templates.title}</h1>
        <TemplateBin
          rows={own.filter((row) => row.binnedAtMs !== null)}
          nowMs={nowMs}
          onBack={(row) => acts.bin(row.own, false)}
        />
      </div>
      <p className="second intro">{t.templates.intro}</p>
      <ErrorLine text={problem} />
      <h2 className="oth">{t.templates.own}</h2>
      {there.length === 0 && <p className="second">{t.templates.none}</p>}
      <ul className="wl tl">
        {there.map((row) => (
          <Row key={row.own} title={titleOf(row)} summary={say(row.summary)} about={row} state={<State row={row} />}>
            <a
              className="btn sm"
              href={pathOf({ page: 'template', own: row.own })}
              aria-label={t.templates.editOf(titleOf(row))}
            >
              <Icon name="pencil" />
              {t.templates.edit}
            </a>
            <Act name={t.templates.copyOf(titleOf(row))} icon="copy" onClick={() => acts.copy(row.own)} />
            <Act name={t.templates.downloadOf(titleOf(row))} icon="download" onClick={() => acts.download(row)} />
            <Act name={t.templates.toBinOf(titleOf(row))} icon="trash-2" onClick={() => handleBin(row)} />
          </Row>
        ))}
      </ul>
      <TakeFile take={acts.take} />
      <h2 className="oth">{t.templates.shipped}</h2>
      <ul className="wl tl">
        {shipped.map((card) => (
          <Row key={card.id} title={say(card.title)} summary={say(card.summary)} about={card} state={null}>
            <Button
              className="sm"
              aria-label={t.templates.copyOf(say(card.title))}
              onClick={() => void acts.copy(card.id)}
            >
              <Icon name="copy" />
              {t.templates.copyIt}
            </Button>
          </Row>
        ))}
      </ul>
      {binned && (
        <div className="pmsg">
          <div className="messages">
            <UndoBar onUndo={() => void handleBack()}>{t.templates.binned(titleOf(binned))}</UndoBar>
          </div>
        </div>
      )}
    </main>
  )
}

function State({ row }: { row: OwnRow }) {
  const t = useT(facilitatorCopy)
  return (
    <span className={`tstate ${row.state}`}>
      {row.state === 'ready' && <Icon name="check" size={16} />}
      {row.errors > 0 ? t.templates.withErrors(t.templates.state[row.state], row.errors) : t.templates.state[row.state]}
    </span>
  )
}

interface RowProps {
  readonly title: string
  readonly summary: string
  readonly about: { readonly meetings: number; readonly minutes: number; readonly steps: number }
  readonly state: ReactNode
  readonly children: ReactNode
}
function Row({ title, summary, about, state, children }: RowProps) {
  const t = useT(facilitatorCopy)
  return (
    <li>
      <div>
        <h3 className="voice">{title}</h3>
        <p className="second d">{summary}</p>
      </div>
      <p className="nums">
        {t.newWorkshop.meetings(about.meetings, about.minutes)}, {t.templates.steps(about.steps)}
        {state}
      </p>
      <div className="row-acts">{children}</div>
    </li>
  )
}

interface ActProps {
  readonly name: string
  readonly icon: 'copy' | 'download' | 'trash-2'
  readonly onClick: () => Promise<unknown>
}
const Act = ({ name, icon, onClick }: ActProps) => (
  <button type="button" className="icon-btn" aria-label={name} title={name} onClick={() => void onClick()}>
    <Icon name={icon} />
  </button>
)
