import type { Command, FacilitatorView, PollItemForRegie, PollView, SegmentMode, SubjectId } from '@siroop/domain'
import type { FacilitatorCopy } from '../../copy/facilitator.js'

type Polling = Pick<FacilitatorView, 'poll' | 'pointedAt'>

/** The subject that lies open: the chosen one, else the one the room sees, else the first that is closed, else the first. */
export function openItem({ poll, pointedAt }: Polling, chosen: SubjectId | null): PollItemForRegie | null {
  if (poll === null) return null
  const byId = (id: SubjectId | null) => poll.items.find(({ subject }) => subject === id)
  return byId(chosen) ?? byId(pointedAt) ?? poll.items.find(({ status }) => status === 'open') ?? poll.items[0] ?? null
}

/** How a subject stands, in one word of the list. */
export type ItemState = 'open' | 'shown' | 'decided' | 'recorded' | 'chosen' | 'off'
export function stateOfItem({ status, record }: Pick<PollItemForRegie, 'status' | 'record'>): ItemState {
  if (record) return record.chosen ? 'chosen' : 'off'
  return status
}
/** Talked through: agreed, or the room's answer was recorded. */
export const isTalkedThrough = (item: Pick<PollItemForRegie, 'status' | 'record'>): boolean =>
  item.status === 'decided' || item.record !== null

/** The large button of a poll: show what lies open, or go on to the next that is closed. */
export interface PollButton {
  readonly label: string
  readonly command: Command | null
  /** What lies open after it. */
  readonly subject: SubjectId
}
/** In these parts nothing is shown yet: people listen, or answer. */
const unshown: ReadonlySet<SegmentMode> = new Set<SegmentMode>(['listen', 'vote'])
/** True when the poll is talked about: what was answered can be shown, one subject at a time. */
export const isTalkedAbout = ({ poll, now }: Pick<FacilitatorView, 'poll' | 'now'>): boolean =>
  poll !== null && now !== null && !unshown.has(now.mode)

/** Null while people listen or answer, and when every subject was shown: then the button of the step itself is there. */
export function pollButton(view: FacilitatorView, chosen: SubjectId | null, t: FacilitatorCopy): PollButton | null {
  const item = openItem(view, chosen)
  if (item === null || view.poll === null || !isTalkedAbout(view)) return null
  const words = t.cockpit.main
  const { subject } = item
  if (item.status === 'open') {
    const waits = item.waitingFor.length
    // What was just chosen comes whole with the next view: until then nobody knows who is waited for.
    if (!item.whole) return { label: words.showRound, command: null, subject }
    return waits === 0
      ? { label: words.showRound, command: { type: 'showPoll', step: view.poll.step, subject }, subject }
      : { label: words.showPollWaits(waits), command: null, subject }
  }
  const next = nextClosed(view.poll, item)
  return next && { label: words.nextPoll, command: { type: 'pointAt', subject: next.subject }, subject: next.subject }
}

/** The next closed one after this one, round the end. */
function nextClosed({ items }: PollView, item: PollItemForRegie): PollItemForRegie | null {
  const after = [...items.slice(item.index), ...items.slice(0, item.index - 1)]
  return after.find(({ status }) => status === 'open') ?? null
}

/** True when this answer to the direction question takes the action off the route, whatever the votes (INV-13). */
export function isOffDirection(poll: PollView, answers: Readonly<Record<string, string>>): boolean {
  const direction = poll.questions.find(({ id }) => id === 'direction')
  return direction !== undefined && answers.direction === direction.options.at(-1)?.id
}
