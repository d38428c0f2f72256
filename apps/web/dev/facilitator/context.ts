import { laneField, type ParticipantId, resultKind, type ViewContext, type WorkshopState } from '@siroop/domain'
import { me } from './cast.js'

/** A workshop that lives in a page. */
interface Played {
  readonly state: WorkshopState | null
  readonly nowMs: number
  readonly away: ReadonlySet<ParticipantId>
  readonly names: ReadonlyMap<ParticipantId, string>
  readonly silent: ReturnType<ViewContext['silent']>
  readonly notesOf: ViewContext['notes']
  readonly bundleFacts: ViewContext['bundles']
}

/** What the server knows beside the state of a workshop, for a workshop that lives in a page. */
export const contextOf = (story: Played, version: number): ViewContext => ({
  serverNowMs: story.nowMs,
  documentEpoch: 1,
  version,
  nameOf: (id) => nameOf(story, id),
  isConnected: (id) => !story.away.has(id),
  silent: () => story.silent,
  inLane: () => story.silent.notes,
  revealedBy: () => [],
  openedFor: (group, step) =>
    story.notesOf(step).flatMap(({ id, fields }) => (fields[laneField] === group ? [id] : [])),
  notes: (step) => story.notesOf(step),
  bundles: (step) => story.bundleFacts(step),
  dateOf: (ms) => new Date(ms).toISOString().slice(0, 10),
  timeOf: (ms) => new Date(ms + 7_200_000).toISOString().slice(11, 16),
  signatory: () => null,
  successor: () => null,
  declineReason: () => null,
  booked: () => ['t2', 't4'],
  joinCode: '4729',
  address: 'http://siroop.example',
  wifi: null,
  manifestPath:
    story.state && (story.state.editions.length > 0 || resultKind(story.state.template) !== null)
      ? '/m/abcdefghijklmnop'
      : null,
})

function nameOf({ state, names }: Played, id: ParticipantId): string {
  const paper = state?.participants.get(id)?.paper
  if (paper) return `Papier ${paper.number}`
  const [, type = '', seat = ''] = id.split('-')
  return names.get(id) ?? (id === me ? 'Els' : `${type.slice(0, 4)}. nr ${seat}`)
}
