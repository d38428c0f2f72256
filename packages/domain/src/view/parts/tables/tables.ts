import type { ParticipantId } from '../../../ids.js'
import { contributors, placeOf, sourceSteps, stepOf } from '../../../rules/find.js'
import { maxCharsOf } from '../../../rules/notes/contribution.js'
import { fieldsToAsk } from '../../../rules/notes/fields.js'
import {
  type RoundNow,
  roundNow,
  roundsOfStep,
  seatedAt,
  type ThemeTable,
  tableRoundOf,
  tableSize,
  tablesReadBy,
} from '../../../rules/tables/seats.js'
import type { TemplateStep } from '../../../template.js'
import type { WorkshopState } from '../../../workshop/state.js'
import type { ViewContext } from '../../base.js'
import { textsOf } from '../../shared.js'
import { scribeSeen } from '../notes/scribes.js'
import type {
  ReadOutNow,
  RoundNumber,
  TableSeats,
  TablesNow,
  TablesOfRegie,
  TablesOnWall,
  TableTexts,
} from './tablesView.js'

/** What one phone may know of a round: how full the tables are, and of the own table who writes there. */
export function tablesNow(
  state: WorkshopState,
  me: { readonly id: ParticipantId },
  context: ViewContext,
): TablesNow | null {
  const here = roundNow(state)
  if (here === null) return null
  const { step, round } = here
  const own = here.tables.find(({ id }) => id === round.seats.get(me.id))
  const booked = bookedNow(state, here, { me, context })
  return {
    kind: 'tables',
    texts: textsOf(step),
    ...roundNumber(here),
    tables: here.tables.map((table) => ({
      ...seatsOf(state, here, table),
      was: wasAt(state, here, { me, table }),
      booked: table.id === booked,
    })),
    at: own
      ? {
          ...tableTexts(own),
          people: seatedAt(round, own.id).length,
          scribe: scribeSeen(round.scribes.get(own.id), me.id, context),
        }
      : null,
    noteKind: step.noteKind ?? '',
    fields: fieldsToAsk(state.template, step),
    maxChars: maxCharsOf(step),
  }
}

function wasAt(
  state: WorkshopState,
  { step, segment }: RoundNow,
  { me, table }: { readonly me: { readonly id: ParticipantId }; readonly table: ThemeTable },
): readonly number[] {
  return roundsOfStep(step).flatMap((one, index) =>
    one < segment && tableRoundOf(state, step.id, one).seats.get(me.id) === table.id ? [index + 1] : [],
  )
}

/** Where somebody sits now by their registration: the first of their tables at which they did not sit in a round before. */
function bookedNow(
  state: WorkshopState,
  here: RoundNow,
  { me, context }: { readonly me: { readonly id: ParticipantId }; readonly context: ViewContext },
): string | null {
  const isNew = (id: string) =>
    here.tables.some((table) => table.id === id && wasAt(state, here, { me, table }).length === 0)
  return context.booked(me.id).find(isNew) ?? null
}

/** The room screen in a round: the dilemmas, and how full the tables are. Never who sits where. */
export function tablesOnWall(state: WorkshopState): TablesOnWall | null {
  const here = roundNow(state)
  if (here === null) return null
  return {
    kind: 'tables',
    texts: textsOf(here.step),
    ...roundNumber(here),
    tables: here.tables.map((table) => ({ ...tableTexts(table), ...seatsOf(state, here, table) })),
  }
}

/** The harvest of theme tables for phones and the room screen; null in a harvest of something else. */
export function readOutNow(state: WorkshopState, step: TemplateStep): ReadOutNow | null {
  const read = readOutOf(state, step)
  return read && { kind: 'readOut', texts: textsOf(step), ...read }
}

function readOutOf(state: WorkshopState, step: TemplateStep): TablesOfRegie['readOut'] {
  const tables = tablesReadBy(state, step)
  if (tables.length === 0) return null
  const sources = sourceSteps(state, step)
  return {
    tables: tables.map(tableTexts),
    table: state.readOut.get(step.id) ?? null,
    sourceSteps: sources,
    fields: sources.flatMap((source) => {
      const found = stepOf(state, source)
      return found ? fieldsToAsk(state.template, found) : []
    }),
  }
}

/** What the regie sees: who sits where, who writes, who has no table; and in the harvest which table is read out. */
export function tablesOfRegie(state: WorkshopState, context: ViewContext): TablesOfRegie {
  const step = placeOf(state)?.step
  if (step === undefined) return { tables: null, readOut: null }
  return { tables: tablesView(state, { step, context }), readOut: readOutOf(state, step) }
}

function tablesView(
  state: WorkshopState,
  { step, context }: { readonly step: TemplateStep; readonly context: ViewContext },
): TablesOfRegie['tables'] {
  if (step.kind !== 'tables') return null
  const segment = state.position?.segment ?? 0
  const going = roundNow(state)
  const here: RoundNow = going ?? {
    step,
    segment,
    tables: step.tables ?? [],
    round: tableRoundOf(state, step.id, segment),
  }
  const { round } = here
  // in the order in which they came in, so that nobody jumps when somebody moves
  const everybody = contributors(state).map(({ id }) => id)
  const unseated = everybody.filter((id) => !round.seats.has(id))
  return {
    step: step.id,
    going: going !== null,
    ...roundNumber(here),
    tables: here.tables.map((table) => ({
      ...tableTexts(table),
      ...seatsOf(state, here, table),
      people: everybody.filter((id) => round.seats.get(id) === table.id),
      scribe: round.scribes.get(table.id) ?? null,
    })),
    unseated,
    booked: unseated.flatMap((id) => {
      const table = going !== null && context.isConnected(id) ? bookedNow(state, here, { me: { id }, context }) : null
      return table === null ? [] : [{ participant: id, table }]
    }),
  }
}

function roundNumber({ step, segment }: RoundNow): RoundNumber {
  const rounds = roundsOfStep(step)
  return { round: rounds.indexOf(segment) + 1, of: rounds.length, label: step.segments[segment]?.label ?? {} }
}

const tableTexts = ({ id, title, dilemma, poleA, poleB, questions }: ThemeTable): TableTexts => ({
  table: id,
  title,
  dilemma,
  poleA: poleA ?? null,
  poleB: poleB ?? null,
  questions: questions ?? [],
})

const seatsOf = (
  state: WorkshopState,
  { round, tables }: RoundNow,
  { id, title, dilemma }: ThemeTable,
): TableSeats => ({
  table: id,
  title,
  dilemma,
  seated: seatedAt(round, id).length,
  size: tableSize(state, tables),
})
