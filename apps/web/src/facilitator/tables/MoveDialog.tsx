import type { ParticipantId, TablesView } from '@siroop/domain'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import { usePeople } from './usePeople.js'

export interface MoveDialogProps {
  readonly tables: TablesView
  readonly person: ParticipantId
  readonly onClose: () => void
}

/** Moves one person to another table, full or not, or lets them write for the table where they sit. */
export function MoveDialog({ tables, person, onClose }: MoveDialogProps) {
  const { t, say, run, problem } = useRegie()
  const words = t.tables
  const { nameOf, organisationOf, isOnPaper } = usePeople()
  const { step } = tables
  const name = nameOf(person)
  const organisation = organisationOf(person)
  const at = tables.tables.find(({ people }) => people.includes(person))
  const move = async (table: string | null) => {
    if (await run({ type: 'seatAtTable', step, participant: person, table })) onClose()
  }
  const give = async (participant: ParticipantId | null) => {
    if (at && (await run({ type: 'giveTablePen', step, table: at.table, participant }))) onClose()
  }
  return (
    <Dialog title={words.moveTitle(name)} onClose={onClose}>
      <div className="stack tb-move">
        {organisation && (
          <p>
            <OrganisationName organisation={organisation} />
          </p>
        )}
        <ErrorLine text={problem} />
        {tables.tables.map(({ table, title, seated, size }) => (
          <Button
            key={table}
            wide
            className="lft"
            aria-label={`${words.moveTo(say(title))}, ${words.places(seated, size)}`}
            aria-pressed={table === at?.table}
            onClick={() => void move(table)}
          >
            <span>{say(title)}</span>
            <span className="meta nums">
              {words.places(seated, size)}
              {table === at?.table && `, ${words.sitsHere}`}
            </span>
          </Button>
        ))}
        {at && (
          <>
            <Button wide className="lft" onClick={() => void move(null)}>
              {words.noTable}
            </Button>
            {at.scribe === person ? (
              <Button wide className="lft" onClick={() => void give(null)}>
                <Icon name="pencil" />
                {words.takePen}
              </Button>
            ) : isOnPaper(person) ? (
              <p className="second">{words.paperCannotWrite}</p>
            ) : (
              <Button wide className="lft" onClick={() => void give(person)}>
                <Icon name="pencil" />
                {words.letWrite(name)}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
