import type { Command, FacilitatorView } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'

/** What was done at the tables in words, and the command that takes it back. */
export interface TableUndo {
  readonly said: string
  readonly inverse: Command
}

/** The way back from moving somebody, giving a pen, or calling a table to read; null for any other command. */
export function tableUndo(
  command: Command,
  view: FacilitatorView,
  { tables: words }: FacilitatorCopy,
): TableUndo | null {
  const name = (id: string | null) => view.roster.find((one) => one.id === id)?.name ?? words.nameless
  switch (command.type) {
    case 'seatAtTable': {
      const { participant } = command
      const before = view.tables?.tables.find(({ people }) => people.includes(participant))
      const back = { ...command, table: before?.table ?? null }
      // who gets up leaves the pen on the table
      const inverse = before?.scribe === participant ? { ...back, withPen: true } : back
      return { said: words.moved(name(participant)), inverse }
    }
    case 'giveTablePen': {
      const before = scribeOf(view, command.table)
      const said =
        command.participant === null ? words.penLaidDown(name(before)) : words.penGiven(name(command.participant))
      return { said, inverse: { ...command, participant: before } }
    }
    case 'readOutTable':
      return { said: words.readOutChanged, inverse: { ...command, table: view.readOut?.table ?? null } }
    default:
      return null
  }
}

/** Who writes for a theme table, or for an organisation. */
function scribeOf({ tables, now }: FacilitatorView, group: string) {
  const table = tables?.tables.find((one) => one.table === group)
  const organisation = now?.scribes?.organisations.find((one) => one.organisation === group)
  return table?.scribe ?? organisation?.scribe ?? null
}
