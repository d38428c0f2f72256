import type { ParticipantId, StepId } from '../../ids.js'
import { ok } from '../../result.js'
import { isPaperSeat, stepOf } from '../../rules/find.js'
import { heldPen, isScribedStep, isScribeOf, type PenRound, penRoundNow } from '../../rules/tables/pens.js'
import { type RoundNow, roundNow, seatedAt, tableSize, tablesReadBy } from '../../rules/tables/seats.js'
import type { Event } from '../../workshop/events.js'
import { isContributor } from '../../workshop/roles.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { TablesCommand } from '../../workshop/tables/tables.js'
import { type Context, type Decision, type Rules, refuse } from '../context.js'
import { withdrawn } from './linking.js'

/** Theme tables: who sits where in a round, who writes for a table (or for an organisation) and takes back for it, which table is read out. */
export const tablesRules: Rules<TablesCommand['type']> = {
  sitAtTable: ({ step, table }, context) =>
    inRound(context, step, (here) => {
      const { state, actor } = context
      if (actor === null) return refuse('not-allowed')
      if (!hasTable(here, table)) return refuse('unknown-table')
      if (here.round.seats.get(actor.id) === table) return ok([])
      if (seatedAt(here.round, table).length >= tableSize(state, here.tables)) return refuse('table-full')
      return ok([seated(here, actor.id, table)])
    }),
  seatAtTable: ({ step, participant, table, withPen = false }, context) =>
    inRound(context, step, (here) => {
      const person = context.state.participants.get(participant)
      if (!person || !isContributor(person.role)) return refuse('unknown-participant')
      if (table !== null && !hasTable(here, table)) return refuse('unknown-table')
      if ((here.round.seats.get(participant) ?? null) === table) return ok([])
      const pens = penRoundNow(context.state)
      const takes =
        withPen && table !== null && !here.round.scribes.has(table) && !isPaperSeat(context.state, participant)
      return ok([seated(here, participant, table), ...(takes && pens ? [penGiven(pens, table, participant)] : [])])
    }),
  takeTablePen: ({ step }, context) =>
    withPens(context, step, (here) => {
      const { actor, facts } = context
      const table = actor === null ? undefined : here.round.seats.get(actor.id)
      if (actor === null || table === undefined) return refuse('not-at-table')
      const scribe = here.round.scribes.get(table)
      if (scribe === actor.id) return ok([])
      // a scribe whose phone is gone does not keep the table from writing
      if (scribe !== undefined && facts.connected().includes(scribe)) return refuse('table-has-scribe')
      return ok([penGiven(here, table, actor.id)])
    }),
  layDownTablePen: ({ step }, context) =>
    withPens(context, step, (here) => {
      const { actor } = context
      const table = actor === null ? undefined : here.round.seats.get(actor.id)
      if (actor === null || table === undefined || here.round.scribes.get(table) !== actor.id)
        return refuse('not-the-scribe')
      return ok([penGiven(here, table, null)])
    }),
  withdrawForGroup: ({ note }, { state, actor, facts }) => {
    if (state.withdrawn.has(note)) return ok([])
    const written = facts.writtenFor(note)
    if (written === null || actor === null) return refuse('unknown-note')
    if (!heldPen(state, written, actor.id)) return refuse('not-the-scribe')
    // while the pen is in use, who holds it decides
    const inUse = penRoundNow(state)?.step.id === written.step
    return inUse && !isScribeOf(state, actor.id, written.group) ? refuse('not-the-scribe') : ok(withdrawn(state, note))
  },
  giveTablePen: ({ step, table, participant }, context) =>
    withPens(context, step, (here) => {
      if (!here.groups.includes(table)) return refuse('unknown-table')
      if ((here.round.scribes.get(table) ?? null) === participant) return ok([])
      // only a phone can write in the document of a table
      const canWrite = participant === null || !isPaperSeat(context.state, participant)
      if (participant !== null && here.round.seats.get(participant) !== table) return refuse('not-at-table')
      return canWrite ? ok([penGiven(here, table, participant)]) : refuse('not-allowed')
    }),
  readOutTable: ({ step, table }, { state }) => {
    const asked = stepOf(state, step)
    const tables = asked === undefined ? [] : tablesReadBy(state, asked)
    if (tables.length === 0 || state.position?.step !== step) return refuse('not-in-this-step')
    if (table !== null && !tables.some(({ id }) => id === table)) return refuse('unknown-table')
    return ok((state.readOut.get(step) ?? null) === table ? [] : [{ type: 'tableReadOut', step, table }])
  },
}

/** Who sits where is said of a round while it goes on: a tap that comes after its end is about another round. */
function inRound({ state }: Pick<Context, 'state'>, step: StepId, rule: (here: RoundNow) => Decision): Decision {
  const here = roundNow(state)
  if (here?.step.id === step) return rule(here)
  return refuse(isHere(state, step) ? 'not-in-this-segment' : 'not-in-this-step')
}

/** The same of who holds the pen, at a theme table or for an organisation. */
function withPens({ state }: Pick<Context, 'state'>, step: StepId, rule: (here: PenRound) => Decision): Decision {
  const here = penRoundNow(state)
  if (here?.step.id === step) return rule(here)
  return refuse(isHere(state, step) ? 'not-in-this-segment' : 'not-in-this-step')
}
const isHere = (state: WorkshopState, step: StepId): boolean =>
  state.position?.step === step && (stepOf(state, step)?.kind === 'tables' || isScribedStep(state, step))

const hasTable = ({ tables }: RoundNow, table: string): boolean => tables.some(({ id }) => id === table)
const seated = ({ step, segment }: RoundNow, participant: ParticipantId, table: string | null): Event => ({
  type: 'seatedAtTable',
  step: step.id,
  segment,
  participant,
  table,
})
const penGiven = ({ step, segment }: PenRound, table: string, participant: ParticipantId | null): Event => ({
  type: 'tablePenGiven',
  step: step.id,
  segment,
  table,
  participant,
})
