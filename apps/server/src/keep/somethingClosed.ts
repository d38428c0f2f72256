import type { WorkshopState } from '@siroop/domain'

/**
 * True while something is closed to the room, or goes on: an open meeting, answers to a round or a sentence, or votes, that
 * were given and not shown. What is closed does not leave the server, not even to who leads.
 */
export function isSomethingClosed(state: WorkshopState): boolean {
  return (
    state.meetings.some(({ status }) => status === 'open') ||
    state.rounds.some(({ status, ballots }) => status === 'open' && ballots.size > 0) ||
    state.sentences.some(({ status, shown, answers }) => status === 'asked' && !shown && answers.size > 0) ||
    [...state.polls.values()].some(({ subjects }) =>
      [...subjects.values()].some(({ status, ballots }) => status === 'open' && ballots.size > 0),
    )
  )
}
