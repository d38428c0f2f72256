import { type OrganisationId, subjectId } from '../../ids.js'
import type { FrozenManifest } from '../../manifest/frozen.js'
import type { ProgressEntry, RouteStand } from '../../workshop/progress/progress.js'
import { isContributor } from '../../workshop/roles.js'
import type { Participant, WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'
import { currentEdition } from '../find.js'

/** A step of the route that was promised, or a milestone of the line, as the newest edition has it. */
export interface WayRow {
  readonly subject: SubjectId
  readonly kind: 'step' | 'milestone'
  readonly text: string
  /** Who promised it; null for a milestone. */
  readonly owner: OrganisationId | null
  /** Partners of a step, carriers of a milestone. */
  readonly others: readonly OrganisationId[]
  /** YYYY-MM-DD: the day that was promised, or the last one of the year of a milestone; null when it has no year. */
  readonly due: string | null
  /** Of a milestone: its horizon in words. */
  readonly horizon: string | null
  /** What a resident would notice of it, as it was written then; or null. */
  readonly noticed: string | null
}

/** The way of the newest edition: what was promised by date, then the milestones, the nearest horizon first. */
export function wayOf(state: WorkshopState): readonly WayRow[] {
  const edition = currentEdition(state)
  return edition === null ? [] : wayIn(edition.frozen)
}

function wayIn({ sections }: FrozenManifest): readonly WayRow[] {
  const steps = sections
    .flatMap(({ commitments = [] }) => commitments)
    .map(
      ({ subject, text, owner, partners, due, seen }): WayRow => ({
        ...{ subject, kind: 'step', text, owner, others: partners, due },
        ...{ horizon: null, noticed: seen },
      }),
    )
  const milestones = sections.flatMap(({ sentences, lanes = [] }) =>
    [...lanes].reverse().flatMap((lane) =>
      sentences.flatMap(({ id, text, detail }): readonly WayRow[] => {
        if (detail?.kind !== 'milestone' || detail.lane !== lane.id) return []
        const { carriers, noticed } = detail
        const due = /^\d{4}$/.test(lane.label) ? `${lane.label}-12-31` : null
        return [
          {
            ...{ subject: subjectId(id), kind: 'milestone', text, owner: null, others: carriers, due },
            ...{ horizon: lane.label, noticed },
          },
        ]
      }),
    ),
  )
  return [...steps, ...milestones]
}

/** May this person tell about this row? Whoever leads and the route team about all of it, an organisation about what it carries. */
export function mayTell({ role, organisation }: Pick<Participant, 'role' | 'organisation'>, row: WayRow): boolean {
  if (role === 'facilitator' || role === 'coFacilitator' || role === 'routeTeam') return true
  return isContributor(role) && organisation !== null && carriersOf(row).includes(organisation)
}

/** Who carries it: the owner first. */
const carriersOf = ({ owner, others }: WayRow): readonly OrganisationId[] => [
  ...(owner === null ? [] : [owner]),
  ...others.filter((id) => id !== owner),
]

/** What was told about a row: by somebody, or at a check-in. */
export type Told =
  | { readonly from: 'entry'; readonly on: string; readonly stand: RouteStand; readonly entry: ProgressEntry }
  | {
      readonly from: 'check-in'
      readonly on: string
      readonly stand: RouteStand
      readonly words: string | null
      readonly manifest: string | null
    }

/** Everything that was told about a row, by day; of one day in the order of writing. What was put right is in it. */
export function toldOf({ progress, lookedBack }: WorkshopState, subject: SubjectId): readonly Told[] {
  const entries = progress
    .filter((entry) => entry.subject === subject)
    .map((entry): Told => ({ from: 'entry', on: entry.on, stand: entry.stand, entry }))
  const meetings = lookedBack.flatMap(({ way, on, manifest }) =>
    way
      .filter((one) => one.subject === subject)
      .map(({ stand, words }): Told => ({ from: 'check-in', on, stand, words, manifest })),
  )
  return [...entries, ...meetings].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** Entries that a later one put right. */
export const corrected = ({ progress }: Pick<WorkshopState, 'progress'>): ReadonlySet<string> =>
  new Set(progress.flatMap(({ corrects }) => corrects ?? []))

/** How a row stands: by the newest thing that was told about it and not put right. Null: nothing was told. */
export function standsNow(state: WorkshopState, subject: SubjectId): Told | null {
  const gone = corrected(state)
  return toldOf(state, subject).findLast((one) => one.from !== 'entry' || !gone.has(one.entry.id)) ?? null
}

/** True when nothing happened: nothing was told, or only that it is still as it was agreed. */
export const nothingHappened = (state: WorkshopState, subject: SubjectId): boolean => {
  const gone = corrected(state)
  return toldOf(state, subject).every(
    (one) => one.stand === 'agreed' || (one.from === 'entry' && gone.has(one.entry.id)),
  )
}
