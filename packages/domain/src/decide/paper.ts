import type { ParticipantId } from '../ids.js'
import { ok, type Result } from '../result.js'
import { contributors, nextCardNumber, organisationOf, placeOf, spokenFor, stepOf } from '../rules/find.js'
import { fieldRefusal, maxCharsOf, maxNotesOf } from '../rules/notes/contribution.js'
import { askedFields } from '../rules/notes/fields.js'
import { isOpening } from '../rules/notes/live.js'
import type { SegmentMode, TemplateStep } from '../template.js'
import { checkText, normalise } from '../text.js'
import type { CommandOf } from '../workshop/commands.js'
import { workshopLimits } from '../workshop/limits.js'
import type { PaperCard, Participant, WorkshopState } from '../workshop/state.js'
import { type Context, type Refused, type Rules, refuse } from './context.js'
import { arrivalOf } from './people.js'

/**
 * Somebody in the room without a phone writes on a numbered paper card, and a facilitator types it: the one content that a
 * facilitator brings in, and always somebody else's (decisions.md, Names). The note is as hidden as any other (INV-2).
 */
export const paperRules: Rules<
  'addPaperSeat' | 'removePaperSeat' | 'claimPaperSeat' | 'addPaperNote' | 'withdrawPaperNote'
> = {
  addPaperSeat: ({ participant, organisation }, { state }) => {
    if (!organisationOf(state, organisation)) return refuse('unknown-organisation')
    if (state.participants.has(participant)) return refuse('already-exists')
    if (contributors(state).length >= workshopLimits.participants) return refuse('too-many-participants')
    return ok([{ type: 'paperSeatAdded', participant, organisation, number: nextCardNumber(state) }])
  },
  removePaperSeat: ({ participant }, { state, facts }) => {
    const seat = seatOf(state, participant)
    if (!seat.ok) return seat
    const { id, paper } = seat.value
    const speaks = spokenFor(state, id) !== null || state.answeredCards.has(paper.number)
    const stands = facts.notesOf(participant).some((note) => note.status !== 'withdrawn')
    return speaks || stands ? refuse('paper-card-in-use') : ok([{ type: 'paperSeatRemoved', participant }])
  },
  claimPaperSeat: ({ participant }, { state }) => {
    const seat = state.participants.get(participant)
    if (!seat?.paper) return refuse('unknown-paper-card')
    return ok(seat.paper.claimed ? [] : [{ type: 'paperSeatClaimed', participant }])
  },
  addPaperNote: (command, context) => {
    const { state, facts } = context
    const { participant, step: id, note } = command
    const seat = seatOf(state, participant)
    if (!seat.ok) return seat
    const step = openStep(context, id)
    if (!step.ok) return step
    const texts = checkTexts(command, { state, step: step.value })
    if (!texts.ok) return texts
    if (facts.isNoteTaken(note)) return refuse('note-exists')
    const most = maxNotesOf(step.value)
    const standing = facts.notesOf(participant).filter((one) => one.step === id && one.status !== 'withdrawn')
    if (most !== null && standing.length >= most) return refuse('too-many-notes', { most })
    return ok([...arrivalOf(state, seat.value), { type: 'paperNoteAdded', participant, step: id }])
  },
  withdrawPaperNote: ({ participant, note }, { state, facts }) => {
    const seat = seatOf(state, participant)
    if (!seat.ok) return seat
    const found = facts.notesOf(participant).find((one) => one.id === note)
    if (!found) return refuse('unknown-note')
    if (found.status === 'revealed') return refuse('note-is-open')
    return ok(found.status === 'withdrawn' ? [] : [{ type: 'paperNoteWithdrawn', participant, step: found.step }])
  },
}

type PaperSeat = Participant & { readonly paper: PaperCard }

/** The paper seat, while others may still type for it: nobody writes for who has a phone. */
export function seatOf(state: WorkshopState, participant: ParticipantId): Result<PaperSeat, Refused> {
  const seat = state.participants.get(participant)
  if (!seat?.paper) return refuse('unknown-paper-card')
  return seat.paper.claimed ? refuse('paper-card-claimed') : ok({ ...seat, paper: seat.paper })
}

/** The contribute step while its people write in silence, or after its reveal: then the note comes late, as from a phone. */
function openStep({ state }: Context, id: CommandOf<'addPaperNote'>['step']): Result<TemplateStep, Refused> {
  const step = stepOf(state, id)
  if (!step) return refuse('unknown-step')
  // what a theme table writes stands in its own document, and no card has a pen there
  if (step.noteKind === undefined || !step.contribution || step.kind === 'tables') return refuse('not-in-this-step')
  const place = placeOf(state)
  if (place === null) return refuse('meeting-not-open')
  if (state.revealed.has(id) || (place.step.id === id && isWriting(step, place.segment.mode))) return ok(step)
  return refuse(place.step.id === id ? 'not-in-this-segment' : 'not-in-this-step')
}

/** Notes are laid down in silence, or opened as they come. */
const isWriting = (step: TemplateStep, mode: SegmentMode): boolean => mode === 'silent' || isOpening(step, mode)

/** The limits of a phone, and no field that the step does not ask. A field may stay empty. */
function checkTexts(
  { text, fields }: CommandOf<'addPaperNote'>,
  { state, step }: { readonly state: WorkshopState; readonly step: TemplateStep },
): Result<null, Refused> {
  const words = checkText(text, maxCharsOf(step))
  if (!words.ok) return refuse(words.error)
  const seen = new Set<string>()
  for (const one of fields) {
    const { field } = one
    if (seen.has(field) || !askedFields(step).some(({ id }) => id === field)) return refuse('unknown-field', { field })
    seen.add(field)
    const refusal = fieldRefusal(state, step, { id: field, value: normalise(one.text) })
    if (refusal !== null) return refuse(refusal, { field })
  }
  return ok(null)
}
