import type { OrganisationId } from '../../../ids.js'
import type { Late } from '../../../rules/progress/late.js'
import type { WaitingSentence } from '../../../rules/progress/toCheckin.js'
import type { WayRow } from '../../../rules/progress/way.js'
import type { LookedBack } from '../../../workshop/progress/lookedBack.js'
import type { RouteStand } from '../../../workshop/progress/progress.js'

/** One thing that was told about a row, as everybody reads it: no person. */
export interface ToldView {
  /** Id of the entry, by which a later one can put it right; null: it was said at a check-in. */
  readonly id: string | null
  readonly stand: RouteStand
  /** YYYY-MM-DD on which it was so. */
  readonly on: string
  /** YYYY-MM-DD on which it was written; of a check-in the same day. */
  readonly writtenOn: string
  readonly words: string | null
  readonly noticed: string | null
  /** Of the writer; null: who leads, or a check-in. */
  readonly organisation: OrganisationId | null
  /** Written by the route team. */
  readonly routeTeam: boolean
  /** The entry that it puts right. */
  readonly corrects: string | null
  /** A later entry put it right. It stays. */
  readonly corrected: boolean
  /** Of a check-in: the printed address of its report, or null. */
  readonly report: string | null
}
/** A step or milestone with what became of it. */
export interface WayRowView extends WayRow {
  /** The newest stand that was told; null: nothing was told yet. */
  readonly stand: RouteStand | null
  /** YYYY-MM-DD of that stand. */
  readonly standOn: string | null
  /** How much later than was thought: of what is done on that day, else as of today. Null: in time, stopped, or no day. */
  readonly late: Late | null
  /** Serves two ambitions or more and is carried by two organisations or more (*1 + 1 = 3*). */
  readonly bothAnd: boolean
  /** Nothing was told but that it is agreed. */
  readonly nothingHappened: boolean
  /** By day; what was put right stays in it. */
  readonly told: readonly ToldView[]
}
/** The way of the newest edition, and who looked back on it when. */
export interface AfterwardsView {
  readonly way: readonly WayRowView[]
  readonly checkins: readonly LookedBack[]
  /** The list of the next check-in: by role who put a sentence on it, and when. */
  readonly toCheckin: readonly WaitingSentence[]
}
