import type { BoardNote } from '@siroop/board'
import type { NoteId, SubjectId } from '@siroop/domain'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { Miniature } from '../cockpit/Miniature.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { NoteSlip, type NoteSlipProps } from './NoteSlip.js'
import { type NotesByTarget, notesByTarget, type PlacedSlip, type TargetLane } from './notesByTarget.js'
import { SortedLanes } from './SortedLanes.js'
import '../line/look/linkBar.css'
import '../line/look/line.css'
import './notes.css'

/** Revealed notes under what they belong to: their lane, strengths and gaps per ambition, actions per milestone, or just the notes. */
export function LinkedNotes() {
  const { view, board, t, say } = useRegie()
  const { said, onMoving, surface } = useMoves()
  const [tab, setTab] = useState<'board' | 'room'>('board')
  const [picked, setPicked] = useState<NoteId | null>(null)
  const tabs = [
    { id: 'board' as const, label: t.bundling.views.board },
    { id: 'room' as const, label: t.bundling.views.room },
  ]
  const table = board ? notesByTarget(view, board) : null
  const slip = table?.all.find(({ note }) => note.id === picked) ?? null
  return (
    <div className="board" ref={surface}>
      <p className="vh" role="status">
        {said}
      </p>
      <div className="cap">
        <h1>{t.bundling.title(say(view.now?.texts.title).toLocaleLowerCase())}</h1>
        <Segmented label={t.bundling.views_label} options={tabs} value={tab} onChange={setTab} />
      </div>
      {tab === 'room' && <Miniature />}
      {tab === 'board' && table === null && <p role="status">{t.bundling.reading}</p>}
      {tab === 'board' && table && (
        <>
          {view.now?.ticking && (
            <p className="second small nb-hint">
              {view.now.ticking === 'proposal'
                ? t.trials.proposalHint
                : t.chapters.notes.tickHint(view.workshop.document)}
            </p>
          )}
          <Lanes
            table={table}
            picked={picked}
            onPick={(note) => setPicked(note === picked ? null : note)}
            onMoving={onMoving}
          />
          {table.targets.length > 0 && <Bar table={table} slip={slip} onStop={() => setPicked(null)} />}
        </>
      )}
    </div>
  )
}

/** Says where a note lies once it was laid under another theme, and keeps the focus with it. */
function useMoves() {
  const { view, board, t, say } = useRegie()
  const surface = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [moving, setMoving] = useState<{ readonly note: NoteId; readonly theme: string; readonly said: string } | null>(
    null,
  )
  const field = view.now?.themeField ?? null
  const lies = board?.notes.find(({ id }) => id === moving?.note)?.fields[field ?? '']
  const arrived = moving !== null && lies === moving.theme
  useEffect(() => {
    if (!arrived || moving === null) return
    surface.current?.querySelector<HTMLElement>(`[data-note="${moving.note}"] .bd-more`)?.focus()
    setSaid(moving.said)
    setMoving(null)
  }, [arrived, moving])
  const onMoving: NoteSlipProps['onMoving'] = ({ id, text }: BoardNote, theme) =>
    setMoving({ note: id, theme: theme.id, said: t.writing.themes.moved(text, say(theme.label)) })
  return { surface, said, onMoving }
}

interface LanesProps {
  readonly table: NotesByTarget
  readonly picked: NoteId | null
  readonly onPick: (note: NoteId) => void
  readonly onMoving: NoteSlipProps['onMoving']
}
function Lanes({ table, picked, onPick, onMoving }: LanesProps) {
  const { view, t } = useRegie()
  const sorted = view.now?.sorted ?? null
  const words = t.chapters.notes
  const slips = (list: readonly PlacedSlip[], pickable: boolean) => (
    <ul className="nb-slips">
      {list.map((slip) => (
        <NoteSlip
          key={slip.note.id}
          slip={slip}
          splitBy={sorted === null ? table.splitBy : null}
          picked={slip.note.id === picked}
          onPick={pickable ? () => onPick(slip.note.id) : null}
          onMoving={onMoving}
        />
      ))}
    </ul>
  )
  if (sorted !== null)
    return <SortedLanes sorted={sorted} all={table.all} slips={(list) => slips(list, table.targets.length > 0)} />
  if (table.targets.length === 0) return slips(table.all, false)
  return (
    <>
      {table.loose.length > 0 && (
        <section className="nb-lane is-loose" aria-label={words.notLinked}>
          <h2>{words.notLinked}</h2>
          {slips(table.loose, true)}
        </section>
      )}
      {table.lanes.map((lane) => (
        <Lane key={lane.subject} lane={lane} table={table} slips={(list) => slips(list, true)} />
      ))}
      {table.empty.length > 0 && (
        <details className="nb-empty">
          <summary>{words.withoutTarget(table.empty.length)}</summary>
          <ul>
            {table.empty.map(({ subject, text }) => (
              <li key={subject} className="voice">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface LaneProps {
  readonly lane: TargetLane
  readonly table: NotesByTarget
  readonly slips: (list: readonly PlacedSlip[]) => ReactNode
}
function Lane({ lane, table, slips }: LaneProps) {
  const { t, say } = useRegie()
  const labelOf = (option: string | null) =>
    say(table.splitBy?.options?.find(({ id }) => id === option)?.label) || t.chapters.notes.others
  return (
    <section className="nb-lane" aria-label={lane.text}>
      <h2 className="voice">{lane.text}</h2>
      <div className="nb-columns">
        {lane.columns.map(({ option, slips: inside }) => (
          <div key={option ?? ''}>
            {table.splitBy && (
              <h3>
                {labelOf(option)} <span className="second nums">{inside.length}</span>
              </h3>
            )}
            {inside.length > 0 ? slips(inside) : <p className="second small">{t.chapters.notes.empty}</p>}
          </div>
        ))}
      </div>
    </section>
  )
}

interface BarProps {
  readonly table: NotesByTarget
  readonly slip: PlacedSlip | null
  readonly onStop: () => void
}
/** Pick a note, pick what it belongs to, read the sentence, link. What it is linked with can be taken away here. */
function Bar({ table, slip, onStop }: BarProps) {
  const { t, run } = useRegie()
  const words = t.chapters.notes
  const [to, setTo] = useState<SubjectId | null>(null)
  if (slip === null) return <p className="second small nb-hint">{words.pick}</p>
  const { note, links } = slip
  const target = table.targets.find(({ subject }) => subject === to)
  const handleLink = async () => {
    if (target && (await run({ type: 'linkNote', note: note.id, to: target.subject }))) {
      setTo(null)
      onStop()
    }
  }
  return (
    <div className="linkbar is-one nb-bar">
      <div className="linkbar-head">
        <Icon name="link" />
        <p role="status">
          {target ? (
            <>
              <span className="voice">“{note.text}”</span> {words.belongs}{' '}
              <span className="voice">“{target.text}”</span>
            </>
          ) : (
            <>
              {words.picked} <span className="voice">“{note.text}”</span>
            </>
          )}
        </p>
        {target && (
          <Button onClick={handleLink}>
            <Icon name="check" />
            {words.connect}
          </Button>
        )}
        <Button
          plain
          onClick={() => {
            setTo(null)
            onStop()
          }}
        >
          {t.general.cancel}
        </Button>
      </div>
      <label className="ln-to">
        <span>{words.pickTarget}</span>
        <select
          className="input"
          value={to ?? ''}
          onChange={(event) =>
            setTo(table.targets.find(({ subject }) => subject === event.target.value)?.subject ?? null)
          }
        >
          <option value="">{words.choose}</option>
          {table.targets
            .filter(({ subject }) => !links.includes(subject))
            .map(({ subject, text }) => (
              <option key={subject} value={subject}>
                {text}
              </option>
            ))}
        </select>
      </label>
      {links.length > 0 && (
        <ul className="ln-linked">
          {links.map((subject) => {
            const text = table.targets.find((one) => one.subject === subject)?.text ?? ''
            return (
              <li key={subject}>
                <span>
                  {words.belongs} <span className="voice">“{text}”</span>
                </span>
                <button
                  type="button"
                  className="lk"
                  aria-label={words.unlinkOf(note.text, text)}
                  onClick={() => void run({ type: 'unlinkNote', note: note.id, to: subject })}
                >
                  {words.unlink}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
