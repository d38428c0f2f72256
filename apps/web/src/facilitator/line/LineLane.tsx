import type { NoteId, Organisation, OrganisationId } from '@siroop/domain'
import { memo } from 'react'
import type { DocumentKind } from '../../copy/nl/document/words.js'
import type { LineCopy } from '../../copy/nl/line.js'
import { Icon } from '../../ui/Icon.js'
import { LineSlip, type SlipHand } from './LineSlip.js'
import type { LaneColumn } from './lineOf.js'

export interface LineLaneProps {
  readonly column: LaneColumn
  readonly name: string
  readonly t: LineCopy
  readonly hand: SlipHand
  readonly organisationOf: (id: OrganisationId | null) => Organisation | null
  /** Only what lies in this lane, so that a pick elsewhere does not draw it anew. */
  readonly first: NoteId | null
  readonly second: NoteId | null
  readonly lifted: NoteId | null
  readonly over: boolean
  readonly ticking: DocumentKind | null
  /** "15 van 20 mensen klaar", for the open lane. */
  readonly ready: string | null
}

/** One year: closed (dashed), open (only a count), or revealed with its slips. */
export const LineLane = memo(function LineLane(props: LineLaneProps) {
  const { column, name, t, over, ready } = props
  const { lane, milestones } = column
  const state = lane.state === 'closed' ? 'is-shut' : lane.state === 'open' ? 'is-open' : 'is-revealed'
  return (
    <section
      className={`ln ${state}${over ? ' is-over' : ''}`}
      aria-label={name}
      data-drop={lane.state === 'revealed' ? lane.id : undefined}
    >
      <h2 className="voice">{name}</h2>
      {lane.state === 'closed' && (
        <p className="ln-state">
          <Icon name="lock" size={16} /> {t.shut}
        </p>
      )}
      {lane.state === 'open' && (
        <>
          <p className="ln-state">
            <Icon name="mail" size={16} /> <b>{t.open}</b>
          </p>
          <p className="ln-count nums">
            <b>{lane.notes}</b> {t.closedNotes(lane.notes)}
          </p>
          {ready && <p className="second ln-ready nums">{ready}</p>}
        </>
      )}
      {lane.state === 'revealed' && milestones.length === 0 && <p className="second small">{t.noMilestones}</p>}
      {milestones.length > 0 && <Slips {...props} />}
    </section>
  )
})

function Slips({ column, t, hand, organisationOf, first, second, lifted, ticking }: LineLaneProps) {
  return (
    <ul>
      {column.milestones.map((milestone) => (
        <LineSlip
          key={milestone.id}
          milestone={milestone}
          organisation={organisationOf(milestone.organisation)}
          t={t}
          hand={hand}
          picked={milestone.id === first ? 1 : milestone.id === second ? 2 : null}
          lifted={milestone.id === lifted}
          ticking={ticking}
        />
      ))}
    </ul>
  )
}
