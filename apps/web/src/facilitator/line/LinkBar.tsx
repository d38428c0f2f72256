import '../../ui/look/wordButton.css'
import type { Organisation, OrganisationId, SubjectId } from '@siroop/domain'
import type { ReactNode } from 'react'
import type { LineCopy } from '../../copy/nl/line.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import type { LineActs } from './lineActs.js'
import { type Line, type Milestone, type Pair, pairOf, wordsOf } from './lineOf.js'

export interface LinkBarProps {
  readonly line: Line
  readonly picked: readonly SubjectId[]
  readonly t: LineCopy
  readonly acts: LineActs
  readonly organisationOf: (id: OrganisationId | null) => Organisation | null
  readonly onPick: (subject: SubjectId) => void
  readonly onStop: () => void
  readonly onSaid: (said: string) => void
  /** What stands below a milestone that was picked. */
  readonly beside?: (milestone: Milestone) => ReactNode
}

/** Pick two, read the sentence, link. With one picked: what it is linked with, and how to take that away. */
export function LinkBar(props: LinkBarProps) {
  const { line, picked, t } = props
  const [first, second] = picked
  const milestone = first === undefined ? undefined : line.milestones.get(first)
  if (first === undefined) return <p className="second small ln-help">{t.help}</p>
  if (second !== undefined) {
    const pair = pairOf(line, first, second)
    if (pair) return <PairBar {...props} pair={pair} />
  }
  return milestone ? <OneBar {...props} milestone={milestone} /> : <AmbitionBar {...props} subject={first} />
}

function PairBar({ line, picked, pair, t, acts, onPick, onStop, onSaid }: LinkBarProps & { pair: Pair }) {
  const from = wordsOf(line, pair.note)
  const to = wordsOf(line, pair.to)
  const [first, second] = picked
  const sameLane = line.milestones.get(pair.note)?.lane === line.milestones.get(pair.to)?.lane
  const handleTurn = () => {
    onStop()
    if (second !== undefined) onPick(second)
    if (first !== undefined) onPick(first)
  }
  const handleLink = async () => {
    if (!(await acts.link(pair.note, pair.to))) return
    onSaid(t.linked(from, to))
    onStop()
  }
  return (
    <div className="ln-pair">
      <div className="linkbar">
        <Icon name="link" />
        <p role="status">
          <span className="voice">“{from}”</span> {pair.kind === 'enables' ? t.enables : t.serves}{' '}
          <span className="voice">“{to}”</span>
        </p>
        <span className="linkbar-acts">
          <Button disabled={pair.refused !== null} onClick={handleLink}>
            <Icon name="check" />
            {t.connect}
          </Button>
          {pair.kind === 'enables' && sameLane && (
            <Button plain onClick={handleTurn}>
              {t.turn}
            </Button>
          )}
          <Button plain onClick={onStop}>
            {t.stop}
          </Button>
        </span>
      </div>
      {pair.turned && pair.refused === null && (
        <p className="ln-refuse">
          <Icon name="info" />
          <span>
            <b>{t.turned[0]}</b>
            {t.turned[1]}
          </span>
        </p>
      )}
      {pair.refused && <Refused {...{ line, pair, t, acts, onSaid }} />}
    </div>
  )
}

type RefusedProps = Pick<LinkBarProps, 'line' | 't' | 'acts' | 'onSaid'> & { pair: Pair }
/** Why a link is not possible, with the texts of the circle, each arrow of it with its own way out. */
function Refused({ line, pair, t, acts, onSaid }: RefusedProps) {
  const { refused } = pair
  if (refused?.why !== 'circle')
    return (
      <p className="ln-refuse" role="alert">
        <Icon name="info" />
        <span>{t.already}</span>
      </p>
    )
  const arrows = refused.circle.slice(1, -1).map((from, at) => ({ from, to: refused.circle[at + 2] ?? from }))
  return (
    <div className="ln-refuse" role="alert">
      <Icon name="info" />
      <div>
        <b>{t.circle[0]}</b>
        {t.circle[1]}
        <ul>
          {arrows.map(({ from, to }) => (
            <li key={from}>
              <span>
                <span className="voice">“{wordsOf(line, from)}”</span> {t.enables}{' '}
                <span className="voice">“{wordsOf(line, to)}”</span>
              </span>
              <Unlink {...{ line, t, acts, onSaid }} from={from} to={to} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function OneBar({
  line,
  milestone,
  t,
  acts,
  organisationOf,
  onPick,
  onStop,
  onSaid,
  beside,
}: LinkBarProps & { milestone: Milestone }) {
  const linked = [...milestone.ambitions, ...milestone.enables]
  const free = line.ambitions.filter(({ subject }) => !milestone.ambitions.includes(subject))
  const carriers = milestone.carriers.flatMap((id) => organisationOf(id)?.name ?? [])
  return (
    <div className="linkbar is-one">
      <div className="linkbar-head">
        <Icon name="link" />
        <p role="status">
          {t.firstPicked} <span className="voice">“{milestone.text}”</span>
        </p>
        <Button plain onClick={onStop}>
          {t.stop}
        </Button>
      </div>
      {carriers.length > 0 && <p className="meta">{t.carriers(carriers.join(', '))}</p>}
      {milestone.noticed !== '' && (
        <p className="meta">
          <span className="notice">{t.noticed(milestone.noticed)}</span>
        </p>
      )}
      <label className="ln-to">
        <span>{t.pickSecond}</span>
        <select
          className="input"
          value=""
          onChange={(event) => {
            const found = free.find(({ subject }) => subject === event.target.value)
            if (found) onPick(found.subject)
          }}
        >
          <option value="">{t.pickAmbition}</option>
          {free.map(({ subject, text }) => (
            <option key={subject} value={subject}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {linked.length === 0 && <p className="second">{t.notConnected}</p>}
      {linked.length > 0 && (
        <details className="ln-more">
          <summary className="wordsummary">{t.connectedCount(linked.length)}</summary>
          <ul className="ln-linked" aria-label={t.connected}>
            {linked.map((to) => (
              <li key={to}>
                <span>
                  {milestone.enables.includes(to) ? t.enables : t.serves}{' '}
                  <span className="voice">“{wordsOf(line, to)}”</span>
                </span>
                <Unlink {...{ line, t, acts, onSaid }} from={milestone.id} to={to} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {beside?.(milestone)}
    </div>
  )
}

function AmbitionBar({ line, subject, t, onStop }: LinkBarProps & { subject: SubjectId }) {
  return (
    <div className="linkbar">
      <Icon name="link" />
      <p role="status">
        {t.firstPicked} <span className="voice">“{wordsOf(line, subject)}”</span>
      </p>
      <span className="linkbar-acts">
        <Button plain onClick={onStop}>
          {t.stop}
        </Button>
      </span>
    </div>
  )
}

type UnlinkProps = Pick<LinkBarProps, 'line' | 't' | 'acts' | 'onSaid'> & { from: SubjectId; to: SubjectId }
function Unlink({ line, t, acts, onSaid, from, to }: UnlinkProps) {
  const note = line.milestones.get(from)?.id
  const words = [wordsOf(line, from), wordsOf(line, to)] as const
  const handleUnlink = async () => {
    if (note && (await acts.unlink(note, to))) onSaid(t.unlinked(...words))
  }
  return (
    <button type="button" className="lk" aria-label={t.unlinkOf(...words)} onClick={handleUnlink}>
      {t.unlink}
    </button>
  )
}
