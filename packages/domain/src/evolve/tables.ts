import type { ParticipantId, StepId } from '../ids.js'
import { tableRoundOf } from '../rules/tables/seats.js'
import type { WorkshopState } from '../workshop/state.js'
import type { TableRound, TablesEvent } from '../workshop/tables/tables.js'
import type { Handlers } from './handlers.js'
import { withKey, withoutKey } from './immutable.js'

/** Who sits at which theme table, and who writes there. */
export const tablesHandlers: Handlers<TablesEvent['type']> = {
  seatedAtTable: (state, { step, segment, participant, table }) =>
    inRound(state, { step, segment }, ({ seats, scribes }) => ({
      seats: table === null ? withoutKey(seats, participant) : withKey(seats, participant, table),
      // who gets up leaves the pen on the table
      scribes: new Map([...scribes].filter(([at, scribe]) => scribe !== participant || at === table)),
    })),
  tablePenGiven: (state, { step, segment, table, participant }) =>
    inRound(
      participant === null ? state : holding(state, { step, table, participant }),
      { step, segment },
      (round) => ({
        seats: round.seats,
        scribes: participant === null ? withoutKey(round.scribes, table) : withKey(round.scribes, table, participant),
      }),
    ),
  tableReadOut: (state, { step, table }) => ({
    ...state,
    readOut: table === null ? withoutKey(state.readOut, step) : withKey(state.readOut, step, table),
  }),
}

/** Who held a pen once may take back what was written with it (SPEC SCR-6). */
function holding(
  state: WorkshopState,
  { step, table, participant }: { readonly step: StepId; readonly table: string; readonly participant: ParticipantId },
): WorkshopState {
  const here = state.heldPens.get(step) ?? new Map<string, ReadonlySet<ParticipantId>>()
  const held = withKey(here, table, new Set([...(here.get(table) ?? []), participant]))
  return { ...state, heldPens: withKey(state.heldPens, step, held) }
}

function inRound(
  state: WorkshopState,
  { step, segment }: { readonly step: StepId; readonly segment: number },
  change: (round: TableRound) => TableRound,
): WorkshopState {
  const rounds = withKey(state.tableRounds.get(step) ?? new Map(), segment, change(tableRoundOf(state, step, segment)))
  return { ...state, tableRounds: withKey(state.tableRounds, step, rounds) }
}
