import type { BundleId, ParticipantId, StepId } from '../ids.js'
import { unreachable } from '../result.js'
import { agreedItemOf, isTextClosed, placeOf, stepOf } from '../rules/find.js'
import { fillOrder, isLaneOpened } from '../rules/lanes.js'
import { fieldRefusal, maxCharsOf, maxNotesOf } from '../rules/notes/contribution.js'
import { laneField } from '../rules/notes/fields.js'
import { groupOf, groupsOf, isScribed, isScribeOf } from '../rules/tables/pens.js'
import type { TemplateStep } from '../template.js'
import { isBlank, isTooLong, limits, normalise } from '../text.js'
import { isContributor, isFacilitating } from '../workshop/roles.js'
import type { Participant, WorkshopState } from '../workshop/state.js'
import type { EditRefusal, RecordChange, RoomRights, Verdict } from './change.js'

/**
 * May this person read this document? `mine`: only its owner, the facilitator never. `pen`: only who holds a pen.
 * `table`: who sits at that theme table in the round that goes on, or is of that organisation while one of it writes for all,
 * and who leads; the room screen not. `board`: everybody of the workshop, the room screen too. Source: decisions.md, Documents.
 */
export function mayRead(state: WorkshopState, participant: ParticipantId, room: RoomRights): boolean {
  const person = state.participants.get(participant)
  if (person === undefined) return false
  switch (room.kind) {
    case 'board':
      return true
    case 'mine':
      return room.owner === participant && isContributor(person.role)
    case 'pen':
      return isFacilitating(person.role)
    case 'table':
      return (
        groupsOf(state).includes(room.table) &&
        (isFacilitating(person.role) || groupOf(state, participant) === room.table)
      )
    default:
      return unreachable(room)
  }
}

/** True while this person may move notes and make bundles: facilitators in a cluster step, others when it is switched on and sorted. */
export const mayMoveNotes = (state: WorkshopState, participant: ParticipantId): boolean =>
  sortRefusal(state, state.participants.get(participant), 'move') === null
/** True while this person may give bundles a name. */
export const mayNameBundles = (state: WorkshopState, participant: ParticipantId): boolean =>
  sortRefusal(state, state.participants.get(participant), 'nameBundles') === null

/**
 * Is this change of a document allowed to this person now? `actor` is who holds the connection, never who an update says
 * it is from. Everything that is not free (a text after the reveal, an author, a lock) belongs to commands and is
 * refused here for every role. Source: decisions.md, Documents and Admission.
 */
export function judgeChange(state: WorkshopState, actor: ParticipantId, change: RecordChange): Verdict {
  const person = state.participants.get(actor)
  if (person === undefined) return 'not-in-this-workshop'
  switch (change.type) {
    case 'mine-note-written':
      return refusalOfOwner(person, change.owner) ?? judgeNote(state, change)
    case 'draft-written':
      return (
        refusalOfOwner(person, change.owner) ?? (isTooLong(change.text, limits.draft) ? 'text-too-long' : 'allowed')
      )
    case 'ready-set':
      return refusalOfOwner(person, change.owner) ?? 'allowed'
    case 'table-note-written':
      return scribeRefusal(state, person, change) ?? judgeTableNote(state, change)
    case 'table-draft-written':
      return (
        scribeRefusal(state, person, change) ?? (isTooLong(change.text, limits.draft) ? 'text-too-long' : 'allowed')
      )
    case 'board-note-changed':
      return judgeMove(state, person, change)
    case 'bundle-made':
      return judgeNewBundle(state, person, change)
    case 'bundle-changed':
      return judgeBundle(state, person, change)
    case 'sentence-changed':
      return judgeSentence(state, person, change)
    case 'record-invented':
      return mayRead(state, actor, change.room) ? 'only-the-server' : 'not-allowed'
    case 'record-removed':
      return 'not-deletable'
    default:
      return unreachable(change)
  }
}

type Change<T extends RecordChange['type']> = Extract<RecordChange, { type: T }>

function refusalOfOwner(person: Participant, owner: ParticipantId): EditRefusal | null {
  if (person.id !== owner) return 'not-your-document'
  return isContributor(person.role) ? null : 'not-allowed'
}

/** What a note is about does not change after it was made: the phone would show it under another question. */
const ownNoteKeys = ['text', 'status', 'order']

function judgeNote(state: WorkshopState, change: Change<'mine-note-written'>): Verdict {
  const step = stepOf(state, change.step)
  // what a theme table writes stands in its own document, and so does what one writes for an organisation
  if (step?.kind === 'tables' || (change.isNew && step !== undefined && isScribed(step))) return 'not-in-this-step'
  const refusal = wordsRefusal(state, step, change)
  if (refusal !== null) return refusal
  if (isForClosedLane(state, step, change)) return 'lane-closed'
  const most = maxNotesOf(step)
  return change.nowStands && most !== null && change.othersStanding >= most ? 'too-many-notes' : 'allowed'
}

/** Only the scribe writes for a table or an organisation, and only about the step that goes on. */
function scribeRefusal(
  state: WorkshopState,
  { id }: Participant,
  { table, step }: Change<'table-note-written' | 'table-draft-written'>,
): EditRefusal | null {
  if (!isScribeOf(state, id, table)) return 'not-the-scribe'
  return isOfStepNow(state, step) ? null : 'not-in-this-step'
}

function judgeTableNote(state: WorkshopState, change: Change<'table-note-written'>): Verdict {
  return wordsRefusal(state, stepOf(state, change.step), change) ?? 'allowed'
}

/** Why these words cannot stand in a note of this step, or null. */
function wordsRefusal(
  state: WorkshopState,
  step: TemplateStep | undefined,
  change: Change<'mine-note-written' | 'table-note-written'>,
): EditRefusal | null {
  if (!change.isNew && !change.keys.every((key) => ownNoteKeys.includes(key) || key.startsWith('f:')))
    return 'only-the-server'
  for (const [id, value] of Object.entries(change.fields)) {
    if (value !== normalise(value)) return 'text-not-normalised'
    const refusal = fieldRefusal(state, step, { id, value })
    if (refusal !== null) return refusal
  }
  if (!change.isNew && !change.keys.includes('text')) return null
  if (change.text !== normalise(change.text)) return 'text-not-normalised'
  if (isBlank(change.text)) return 'text-empty'
  return isTooLong(change.text, maxCharsOf(step)) ? 'text-too-long' : null
}

/** A milestone is written for a horizon that was opened (TNS-5); it may come late, when its horizon is revealed already. */
function isForClosedLane(
  state: WorkshopState,
  step: TemplateStep | undefined,
  { isNew, fields }: Change<'mine-note-written'>,
): boolean {
  if (step === undefined || fillOrder(state, step).length === 0) return false
  const lane = fields[laneField]
  return lane === undefined ? isNew : !isLaneOpened(state, step.id, lane)
}

/** Why this person may not sort now, or null. Naming is for facilitators in every segment of the cluster step. */
function sortRefusal(
  state: WorkshopState,
  person: Participant | undefined,
  allowance: 'move' | 'nameBundles',
): EditRefusal | null {
  if (person === undefined) return 'not-in-this-workshop'
  const place = placeOf(state)
  if (isFacilitating(person.role)) return place?.step.kind === 'cluster' ? null : 'not-in-this-step'
  if (!isContributor(person.role)) return 'not-allowed'
  if (place?.step.kind !== 'cluster' || place.segment.mode !== 'sort') return 'not-in-this-step'
  if (state.allowances[allowance]) return null
  return allowance === 'move' ? 'moving-is-off' : 'naming-is-off'
}

const isLocked = (state: WorkshopState, bundle: BundleId | null): boolean =>
  bundle !== null && agreedItemOf(state, bundle) !== undefined

const stepNow = (state: WorkshopState): TemplateStep | undefined => placeOf(state)?.step
const isOfStepNow = (state: WorkshopState, step: StepId): boolean => stepNow(state)?.id === step

function judgeMove(state: WorkshopState, person: Participant, change: Change<'board-note-changed'>): Verdict {
  if (!change.keys.every((key) => key === 'bundle' || key === 'order')) return 'only-the-server'
  const refusal = sortRefusal(state, person, 'move')
  if (refusal !== null) return refusal
  if (isLocked(state, change.from) || isLocked(state, change.to)) return 'bundle-locked'
  if (change.toStep !== null && !isOfStepNow(state, change.toStep)) return 'not-in-this-step'
  const material = stepNow(state)?.input
  return material === undefined || material.includes(change.kind) ? 'allowed' : 'not-in-this-step'
}

function judgeNewBundle(state: WorkshopState, person: Participant, change: Change<'bundle-made'>): Verdict {
  const refusal = sortRefusal(state, person, 'move')
  if (refusal !== null) return refusal
  if (!change.plain) return 'only-the-server'
  if (!isOfStepNow(state, change.step)) return 'not-in-this-step'
  return change.name === '' ? 'allowed' : judgeName(state, person, change.name)
}

function judgeName(state: WorkshopState, person: Participant, name: string): Verdict {
  const refusal = sortRefusal(state, person, 'nameBundles')
  if (refusal !== null) return refusal
  if (name !== normalise(name)) return 'text-not-normalised'
  if (name !== '' && isBlank(name)) return 'text-empty'
  return isTooLong(name, limits.bundleName) ? 'text-too-long' : 'allowed'
}

function judgeBundle(state: WorkshopState, person: Participant, change: Change<'bundle-changed'>): Verdict {
  const { keys } = change
  if (!keys.every((key) => key === 'name' || key === 'order' || key === 'mergedInto')) return 'only-the-server'
  const onlyNamed = keys.every((key) => key === 'name')
  const refusal = sortRefusal(state, person, onlyNamed ? 'nameBundles' : 'move')
  if (refusal !== null) return refusal
  if (!onlyNamed && !isFacilitating(person.role)) return 'not-allowed'
  if ([change.bundle, change.from, change.to].some((bundle) => isLocked(state, bundle))) return 'bundle-locked'
  if (!isOfStepNow(state, change.step) || !isOfStepNow(state, change.toStep)) return 'not-in-this-step'
  return keys.includes('name') ? judgeName(state, person, change.name) : 'allowed'
}

function judgeSentence(state: WorkshopState, person: Participant, change: Change<'sentence-changed'>): Verdict {
  if (!isFacilitating(person.role)) return 'not-allowed'
  if (isTextClosed(state)) return 'open-for-signing'
  if (!change.keys.every((key) => key === 'text' || key === 'order')) return 'only-the-server'
  return change.keys.includes('text') && isTooLong(change.text, limits.sentence) ? 'text-too-long' : 'allowed'
}
