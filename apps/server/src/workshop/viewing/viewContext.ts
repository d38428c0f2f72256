import type { StepId, ViewContext, WorkshopState } from '@siroop/domain'
import { dateOfMs, timeOfMs } from '@siroop/manifest'
import { bundlesOf, closedInLane, namedNotesOf, openedFor, type Picture, silentCounts } from '../facts.js'
import type { RoomMemory, RoomParts } from '../roomParts.js'
import { declineKey } from '../sideRows.js'

interface Seen {
  readonly memory: RoomMemory & { readonly state: WorkshopState }
  readonly picture: Picture
  readonly isConnected: (participant: string) => boolean
}

/** One look at everything, for all the views that are made of it: what it reads, it reads once. */
export function viewContext(
  { memory, picture, isConnected }: Seen,
  parts: Pick<RoomParts, 'nowMs' | 'address'>,
  version: number,
): ViewContext {
  const { state, side } = memory
  return {
    serverNowMs: parts.nowMs(),
    version,
    documentEpoch: side.epoch,
    nameOf: (participant) => side.people.get(participant)?.name ?? null,
    isConnected,
    silent: once((step: StepId) => silentCounts(state, picture, { side, step })),
    inLane: (step: StepId, lane: string) => closedInLane(state, picture, { side, step, lane }),
    notes: once((step: StepId) => namedNotesOf(picture.board, step)),
    revealedBy: (participant) =>
      [...side.origins].flatMap(([note, origin]) => (origin.participant === participant ? [note] : [])),
    openedFor: (group, step) => openedFor(picture, group, step),
    bundles: once((step: StepId) => bundlesOf(picture.board, side, step)),
    dateOf: dateOfMs,
    timeOf: timeOfMs,
    signatory: (signature) => side.signatories.get(signature) ?? null,
    successor: (successor) => side.successors.get(successor) ?? null,
    declineReason: (edition, organisation) => side.declines.get(declineKey(edition, organisation)) ?? null,
    booked: (participant) => side.booked.get(participant) ?? [],
    joinCode: side.joinCode,
    address: parts.address(),
    wifi: side.wifi,
    manifestPath: side.manifestId === null ? null : `/m/${side.manifestId}`,
  }
}

/** Everything that changes without a command and that a view shows: counts, presence, bundles. */
export function countsOf({ memory, picture, isConnected }: Seen): string {
  const { state, side } = memory
  return JSON.stringify([
    state.template.steps.map((step) => [
      silentCounts(state, picture, { side, step: step.id }),
      bundlesOf(picture.board, side, step.id),
    ]),
    [...state.participants.keys()].map(isConnected),
  ])
}

/** The same function, which looks only once at what it was asked before. */
function once<T>(look: (step: StepId) => T): (step: StepId) => T {
  const known = new Map<StepId, T>()
  return (step) => {
    if (!known.has(step)) known.set(step, look(step))
    return known.get(step) as T
  }
}
