import type { Event, WorkshopState } from '@siroop/domain'
import type { Kept } from './keptShape.js'

type KeptEvent = Kept['events'][number]

/**
 * Where people vote for themselves, the file does not say who cast which vote: in every step the votes of an organisation
 * change hands among its people that voted. What the room was shown, per organisation and in all, stays the same.
 */
export function shuffledVotes(
  events: readonly KeptEvent[],
  state: WorkshopState,
  shuffled: <T>(list: readonly T[]) => readonly T[],
): readonly KeptEvent[] {
  const hands = new Map<string, Map<string, Set<string>>>()
  const votes = events.map((one) => voteOf(one))
  for (const vote of votes) {
    const organisation = vote === null ? undefined : state.participants.get(vote.voter as never)?.organisation
    if (vote === null || organisation === undefined || organisation === null) continue
    const inStep = hands.get(vote.step) ?? new Map<string, Set<string>>()
    inStep.set(organisation, (inStep.get(organisation) ?? new Set()).add(vote.voter))
    hands.set(vote.step, inStep)
  }
  const given = new Map<string, string>()
  for (const [step, organisations] of hands)
    for (const voters of organisations.values()) {
      const others = shuffled([...voters])
      for (const [at, voter] of [...voters].entries()) given.set(`${step} ${voter}`, others[at] ?? voter)
    }
  return events.map((one, at) => {
    const vote = votes[at] ?? null
    const voter = vote === null ? undefined : given.get(`${vote.step} ${vote.voter}`)
    return vote === null || voter === undefined ? one : { ...one, json: JSON.stringify({ ...vote, voter }) }
  })
}

const voteOf = ({ type, json }: KeptEvent): Extract<Event, { voter: string }> | null =>
  type === 'ballotCast' || type === 'dotsCast' ? (JSON.parse(json) as Extract<Event, { voter: string }>) : null

const ofOneOrganisation: ReadonlySet<string> = new Set<Event['type']>(['mirrorLooked', 'mirrorShared'])

/** What an organisation said before the mirror was for itself: the file keeps that it was there, and the room in the middle. */
export const withoutMirrored = (events: readonly KeptEvent[]): readonly KeptEvent[] =>
  events.map((one) => {
    if (!ofOneOrganisation.has(one.type)) return one
    const left: Event = { type: 'mirrorLeftOut' }
    return { ...one, type: left.type, json: JSON.stringify(left) }
  })
