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
export function stateOfItem({
  status,
  record,
  finding,
}: Pick<PollItemForRegie, 'status' | 'record' | 'finding'>): ItemState {
  // of a rule it is found out what it is: nothing is chosen
  if (record && finding !== null) return 'recorded'
  if (record) return record.chosen ? 'chosen' : 'off'
  return status
}
/** Talked through: agreed, or the room's answer was recorded. */
export const isTalkedThrough = (item: Pick<PollItemForRegie, 'status' | 'record'>): boolean =>
  item.status === 'decided' || item.record !== null

/** The form with the room's answer: the large button sends it. */
export const recordForm = 'record-answer'
/** The large button of a poll: show what lies open, record what the room says about it, go on to the next. */
export interface PollButton {
  readonly label: string
  readonly command: Command | null
  /** Id of the form that it sends instead of a command; null: none. */
  readonly form: string | null
  /** What lies open after it. */
  readonly subject: SubjectId
}
/** In these parts nothing is shown yet: people listen, or answer. */
const unshown: ReadonlySet<SegmentMode> = new Set<SegmentMode>(['listen', 'vote'])
/** True when the poll is talked about: what was answered can be shown, one subject at a time. */
export const isTalkedAbout = ({ poll, now, sheets }: Pick<FacilitatorView, 'poll' | 'now' | 'sheets'>): boolean =>
  poll !== null && now !== null && !unshown.has(now.mode) && !sheets?.alone

/** True while everybody answers at the same time, each alone: then it is seen who is through. */
export const isAnswered = ({ poll, now }: Pick<FacilitatorView, 'poll' | 'now'>): boolean =>
  poll !== null && now?.mode === 'vote'

/** Null while people listen or answer, and when every subject was talked through: then the button of the step itself is there. */
export function pollButton(view: FacilitatorView, chosen: SubjectId | null, t: FacilitatorCopy): PollButton | null {
  const item = openItem(view, chosen)
  const { poll } = view
  if (item === null || poll === null || !isTalkedAbout(view)) return null
  const words = t.cockpit.main
  const { subject } = item
  const { step } = poll
  const still = { command: null, form: null, subject }
  if (item.status === 'open') {
    const waits = item.waitingFor.length
    // What was just chosen comes whole with the next view: until then nobody knows who is waited for.
    if (!item.whole) return { ...still, label: words.showRound }
    return waits === 0
      ? { ...still, label: words.showRound, command: { type: 'showPoll', step, subject } }
      : { ...still, label: words.showPollWaits(waits) }
  }
  if (canRecord(view, item))
    return poll.decides
      ? { ...still, label: t.chapters.poll.agree, command: { type: 'agreeSubject', step, subject } }
      : { ...still, label: view.looksBack ? t.checkin.save : t.chapters.poll.saveRecord, form: recordForm }
  const next = nextToDo(view, item)
  return next && { ...still, label: words.nextPoll, command: pointAt(next), subject: next.subject }
}

/** Shows a subject to the room. */
export const pointAt = ({ subject }: Pick<PollItemForRegie, 'subject'>): Command => ({ type: 'pointAt', subject })

/** Shown, and what the room says about it can be recorded now: that comes before the next subject. */
const canRecord = (
  { now, poll, looksBack }: Pick<FacilitatorView, 'now' | 'poll' | 'looksBack'>,
  item: PollItemForRegie,
): boolean =>
  item.status === 'shown' &&
  item.record === null &&
  (poll?.decides === true ? item.whole && item.agreeing === null : now?.texts.kind === 'assess' || looksBack)

/** The first after this one that is closed, or was shown and can be recorded; from the end of the list on to its begin. */
export function nextToDo(view: FacilitatorView, item: PollItemForRegie): PollItemForRegie | null {
  const items = view.poll?.items ?? []
  const after = [...items.slice(item.index), ...items.slice(0, item.index - 1)]
  return after.find((one) => one.status === 'open' || canRecord(view, one)) ?? null
}

/** True when this answer to the direction question takes the action off the route, whatever the votes (INV-13). */
export function isOffDirection(poll: PollView, answers: Readonly<Record<string, string>>): boolean {
  const direction = poll.questions.find(({ id }) => id === 'direction')
  return direction !== undefined && answers.direction === direction.options.at(-1)?.id
}
