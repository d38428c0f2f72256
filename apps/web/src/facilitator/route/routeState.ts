import { type CommitmentView, isBothAnd, type RouteView, type SubjectId } from '@siroop/domain'
import { daysBetween } from '../formats.js'

/** The action that lies open: the chosen one, else the one the room sees, else the first that still waits, else the first. */
export function openCommitment(
  { commitments }: RouteView,
  { chosen, pointedAt }: { readonly chosen: SubjectId | null; readonly pointedAt: SubjectId | null },
): CommitmentView | null {
  const byId = (id: SubjectId | null) => commitments.find(({ subject }) => subject === id)
  return byId(chosen) ?? byId(pointedAt) ?? commitments.find(isWaiting) ?? commitments[0] ?? null
}
/** Neither taken, nor put on the shelf, nor left as asked with a reason. */
const isWaiting = ({ status, leftAsked }: CommitmentView): boolean =>
  status === 'unasked' || ((status === 'asked' || status === 'later') && leftAsked === null)

/** Where the route stands; each count becomes a sentence. */
export interface RouteStand {
  readonly accepted: number
  readonly asked: number
  readonly open: number
  /** Asked and not answered, without a reason to leave it open. */
  readonly unanswered: number
  /** Accepted with a first step more than thirty days after the yes. */
  readonly late: number
}
export function routeStand({ commitments }: RouteView): RouteStand {
  const count = (test: (one: CommitmentView) => boolean) => commitments.filter(test).length
  return {
    accepted: count(({ status }) => status === 'accepted'),
    asked: count(({ status }) => status === 'asked' || status === 'later'),
    open: count(({ status }) => status === 'unasked'),
    unanswered: count((one) => one.status !== 'unasked' && isWaiting(one)),
    late: count(
      ({ status, acceptedOn, firstStepBy }) =>
        status === 'accepted' &&
        acceptedOn !== null &&
        firstStepBy !== null &&
        daysBetween(acceptedOn, firstStepBy) > 30,
    ),
  }
}

/** Which steps of the route are shown: all, those with little effort, or *en-en*. */
export const routeFilters = ['all', 'low', 'both-and'] as const
export type RouteFilter = (typeof routeFilters)[number]
/** True when a step is shown under this filter. */
export const passes = (filter: RouteFilter, { effort, serves }: CommitmentView): boolean =>
  filter === 'all' || (filter === 'low' ? effort === 'low' : isBothAnd(serves))
