import type { NoteId, OrganisationId, ParticipantId, StepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import type { NoteWithName } from '../../workshop/facts.js'
import type { Organisation, WorkshopState } from '../../workshop/state.js'
import { dotsOn, dotsVisible, organisationOfVoter } from '../dots/dots.js'
import { isDotted } from '../dots/dotted.js'
import { contributors } from '../find.js'
import { laneField } from '../notes/fields.js'
import { pollOf } from '../polls.js'
import type { ThemeTable } from '../tables/seats.js'
import { municipalitiesOf } from './names.js'

/** The board, as a harvest reads it: revealed notes of a step that were not withdrawn, in board order. */
export interface HarvestBoard {
  readonly notes: (step: StepId) => readonly NoteWithName[]
}
/** One stake (*piketpaaltje*) of a theme table. */
export interface HarvestedStake {
  readonly id: NoteId
  readonly step: StepId
  /** Id of the table that drove it in; null when its table is not in the template any more. */
  readonly table: string | null
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  /** Dots of the whole room; null before showing, and where a number would be a name. */
  readonly dots: number | null
}
/** What one councillor will do. Without a name it has no organisation either. */
export interface HarvestedIntention {
  readonly id: NoteId
  readonly text: string
  readonly author: string | null
  readonly organisation: OrganisationId | null
}
/** What goes home with one municipality, beside the stakes of the whole room. */
export interface MunicipalityHarvest {
  readonly municipality: string
  readonly organisations: readonly Organisation[]
  /** How many people of it took part. */
  readonly people: number
  /**
   * Dots of its own people per stake. Null when they were not shown, and when in any of the groups that can be told apart
   * fewer than four people voted: beside the numbers of the whole room that would tell what one of them chose.
   */
  readonly dots: ReadonlyMap<NoteId, number> | null
  readonly intentions: readonly HarvestedIntention[]
}
/** Everything that a harvest document and its letters are made of. */
export interface RoomHarvest {
  /** In the order of the template, tables without a stake too. */
  readonly tables: readonly { readonly table: ThemeTable; readonly stakes: readonly HarvestedStake[] }[]
  readonly intentions: readonly HarvestedIntention[]
  /** By the alphabet; empty where no organisation has a municipality. */
  readonly municipalities: readonly MunicipalityHarvest[]
}

/** So few voters that a number of dots is a name. */
const fewestVoters = 4

/** Groups what the theme tables harvested, the dots on it and the intentions, for the whole room and per municipality. */
export function harvestOf(state: WorkshopState, board: HarvestBoard): RoomHarvest {
  const { steps } = state.template
  const vote = shownVote(state)
  const dots = vote && dotsVisible(state, vote) ? dotsBy(state, vote, () => true) : null
  const intentions = steps
    .filter(({ contribution }) => contribution?.attribution === 'person')
    .flatMap((step) =>
      board
        .notes(step.id)
        .map(({ id, text, author = null, organisation }) => intention({ id, text, author, organisation })),
    )
  return {
    tables: steps
      .filter(({ kind }) => kind === 'tables')
      .flatMap((step) => {
        const stakes = board.notes(step.id).map((note) => stakeOf(step, note, dots))
        return (step.tables ?? []).map((table) => ({ table, stakes: stakes.filter((one) => one.table === table.id) }))
      }),
    intentions,
    municipalities: municipalitiesOf(state.organisations, state.locale).map((municipality) => {
      const organisations = state.organisations.filter((one) => one.municipality === municipality)
      const own = new Set(organisations.map(({ id }) => id))
      const isOwn = (organisation: OrganisationId | null) => organisation !== null && own.has(organisation)
      return {
        municipality,
        organisations,
        people: contributors(state).filter(({ organisation }) => isOwn(organisation)).length,
        dots: vote && dots && isToldApart(state, vote) ? dotsBy(state, vote, isOwn) : null,
        intentions: intentions.filter(({ organisation }) => isOwn(organisation)),
      }
    }),
  }
}

/** An intention without a name is nobody's: an organisation beside it could be one person. */
const intention = (one: HarvestedIntention): HarvestedIntention =>
  one.author === null ? { ...one, organisation: null } : one

function stakeOf(
  step: TemplateStep,
  { id, text, fields }: NoteWithName,
  dots: ReadonlyMap<NoteId, number> | null,
): HarvestedStake {
  const { [laneField]: lane = null, ...answers } = fields
  const table = step.tables?.find((one) => one.id === lane)?.id ?? null
  return { id, step: step.id, table, text, fields: answers, dots: dots === null ? null : (dots.get(id) ?? 0) }
}

/** The last vote by dots on what the tables wrote, when it was shown. */
function shownVote(state: WorkshopState): TemplateStep | null {
  const { steps } = state.template
  const kinds = new Set(steps.flatMap(({ kind, noteKind }) => (kind === 'tables' && noteKind ? [noteKind] : [])))
  const vote = steps.findLast((step) => isDotted(step) && step.input?.some((kind) => kinds.has(kind)))
  return vote !== undefined && pollOf(state, vote.id).shown ? vote : null
}

function dotsBy(
  state: WorkshopState,
  vote: TemplateStep,
  counts: (organisation: OrganisationId | null) => boolean,
): ReadonlyMap<NoteId, number> {
  const subjects = [...pollOf(state, vote.id).subjects.values()]
  return new Map(
    subjects.map((polled) => {
      const own = [...polled.ballots.keys()].filter((voter) => counts(organisationOfVoter(state, voter)))
      return [polled.subject as NoteId, own.reduce((sum, voter) => sum + dotsOn(polled, voter), 0)]
    }),
  )
}

/** True when in every municipality, and among those without one, nobody voted or at least four did. */
function isToldApart(state: WorkshopState, vote: TemplateStep): boolean {
  const { done, subjects } = pollOf(state, vote.id)
  const voters = new Set([...done.keys(), ...[...subjects.values()].flatMap(({ ballots }) => [...ballots.keys()])])
  const groups = new Map<string, number>()
  for (const voter of voters) {
    const organisation = organisationOfVoter(state, voter as ParticipantId)
    const { municipality = '' } = state.organisations.find(({ id }) => id === organisation) ?? {}
    groups.set(municipality, (groups.get(municipality) ?? 0) + 1)
  }
  return [...groups.values()].every((count) => count >= fewestVoters)
}
