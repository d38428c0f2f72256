import '../rows/openRow.css'
import { type CommitmentView, isBothAnd } from '@siroop/domain'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { CommitmentDetail } from './CommitmentDetail.js'
import { openCommitment, passes, type RouteFilter, routeFilters, routeStand } from './routeState.js'
import { useStateText } from './useStateText.js'
import './route.css'

/** Every chosen action with who was asked and who took it; the one that lies open with all that belongs to it below. */
export function AssignMiddle({ choice, onChoose }: ChoiceProps) {
  const { view, t } = useRegie()
  const words = t.chapters.route
  const { route } = view
  const [filter, setFilter] = useState<RouteFilter>('all')
  if (route === null) return <NothingYet />
  const open = openCommitment(route, { chosen: choice.subject, pointedAt: view.pointedAt })
  const shown = route.commitments.filter((one) => passes(filter, one))
  const onRoute = shown.filter(({ status }) => status !== 'shelved')
  const shelved = shown.filter(({ status }) => status === 'shelved')
  const list = (all: readonly CommitmentView[]) => (
    <ol className="rt-list">
      {all.map((one) => (
        <Row
          key={one.subject}
          commitment={one}
          open={one.subject === open?.subject}
          onOpen={() => onChoose({ subject: one.subject })}
        />
      ))}
    </ol>
  )
  return (
    <>
      <div className="cap">
        <h1>{words.title}</h1>
        <span className="meta nums">{words.summary(routeStand(route))}</span>
      </div>
      {route.commitments.length === 0 ? (
        <p className="second">{words.noActions}</p>
      ) : (
        <Segmented
          label={words.filter}
          options={routeFilters
            .filter((id) => id !== 'both-and' || route.trials === null)
            .map((id) => ({ id, label: words.filters[id] }))}
          value={filter}
          onChange={setFilter}
        />
      )}
      {filter !== 'all' && (
        <p className="second" role="status">
          {shown.length === 0 && words.filterEmpty[filter]}
        </p>
      )}
      {list(onRoute)}
      {shelved.length > 0 && (
        <section className="rt-shelf">
          <h2>{words.shelf}</h2>
          {list(shelved)}
        </section>
      )}
    </>
  )
}

/** Nothing was chosen: the step says so, and what is missing. */
function NothingYet() {
  const { t } = useRegie()
  const words = t.chapters.route
  return (
    <>
      <div className="cap">
        <h1>{words.title}</h1>
      </div>
      <p className="second">{words.noActions}</p>
    </>
  )
}

interface RowProps {
  readonly commitment: CommitmentView
  readonly open: boolean
  readonly onOpen: () => void
}
function Row({ commitment, open, onOpen }: RowProps) {
  const { organisation, t } = useRegie()
  const stateText = useStateText()
  const { asked, status, text, serves } = commitment
  const found = asked === null ? undefined : organisation(asked)
  return (
    <li className={`is-${status}`}>
      <button
        type="button"
        className={open ? 'open-row rt-row sel' : 'open-row rt-row'}
        aria-expanded={open}
        onClick={onOpen}
      >
        {found ? (
          <OrganisationMark shape={found.shape} letters={found.letters} size={24} open={status !== 'accepted'} />
        ) : (
          <span className="rt-nobody" aria-hidden="true" />
        )}
        <span className="voice">{text}</span>
        <span className="zs">
          {status === 'accepted' ? <Icon name="check" size={16} /> : <Icon name="minus" size={16} />}
          {stateText(commitment)}
          {commitment.asksState && <b className="rt-state">{t.writing.toState.title}</b>}
          {isBothAnd(serves) && <b className="rt-both nums">{t.chapters.route.bothAnd}</b>}
        </span>
      </button>
      {open && <CommitmentDetail commitment={commitment} />}
    </li>
  )
}
