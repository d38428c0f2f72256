import type { NoteId } from '../ids.js'
import type { GateCheck, TemplateStep } from '../template.js'
import type { GateFinding } from '../view/facilitatorView.js'
import type { WorkshopState } from '../workshop/state.js'
import { undecidedTexts } from './consent/texts.js'
import { isDotted } from './dots/dotted.js'
import { agreedItemOf, sourceSteps } from './find.js'
import { pollOf } from './polls.js'
import { incompleteSheets } from './sheets/sheets.js'
import { type BoardFacts, consentsOneByOne } from './subjects.js'
import { isProposing } from './trials/proposing.js'

/** True for a step whose notes the facilitator ticks for the manifest. */
export const isTicking = (step: TemplateStep): boolean =>
  step.noteKind !== undefined && step.output?.take === 'selected'

/** True for a step in which the room chooses the days of the check-ins. */
export const plansDates = (state: WorkshopState, step: TemplateStep): boolean =>
  step.kind === 'harvest' &&
  state.template.document.sections.some(({ id, render }) => render === 'checkins' && id === step.output?.section)

/**
 * What would go away without a word when this step closes: bundles and loose notes that were not discussed, and notes of
 * which none was ticked, dots that nobody saw, sheets that lack something, and days of meeting again that nobody laid down.
 * Always a warning, whatever the gates of the template say: the room talks about them, or the reason for leaving them is
 * written down (SPEC LFT-1..3, LFT-6, LFT-7, SHT-9).
 */
export function leftOver(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly GateFinding[] {
  const decidesHere = step.kind === 'cluster' && step.voting?.method === 'consent'
  const isGated = (wanted: GateCheck) => (step.gate ?? []).some(({ check }) => check === wanted)
  const gated = isGated('every-vote-cast')
  const incomplete = isGated('every-sheet-filled') ? [] : incompleteSheets(state, step, board)
  return [
    finding('bundles-undiscussed', decidesHere && !gated ? undiscussedBundles(state, step, board) : 0),
    finding('texts-undiscussed', consentsOneByOne(step) && !gated ? undecidedTexts(state, step, board).length : 0),
    finding('notes-undiscussed', step.kind === 'cluster' ? looseNotes(state, step, board).length : 0),
    finding('dots-closed', isDotted(step) && !gated && haveDotsClosed(state, step) ? 1 : 0),
    finding('nothing-ticked', isTicking(step) ? untickedWhenNone(state, step, board) : 0),
    finding('no-checkin-dates', plansDates(state, step) && state.checkinDates.length === 0 ? 1 : 0),
    finding('nothing-proposed', isProposing(step) ? untickedWhenNone(state, step, board) : 0),
    { ...finding('sheets-incomplete', 0), ...named(incomplete) },
  ].filter(({ count }) => count > 0)
}

/** So many are named in a finding; of more the number is told. */
const mostNamed = 5
/** How many things miss something, and the words of the first few. */
export const named = (missing: readonly { readonly text: string }[]): Pick<GateFinding, 'count' | 'about'> => ({
  count: missing.length,
  about: missing.slice(0, mostNamed).map(({ text }) => text),
})

const finding = (check: string, count: number): GateFinding => ({ check, severity: 'warn', message: null, count })

/** Bundles of the step about which nothing was decided: neither agreed, nor found to be not shared. */
export const undiscussedBundles = (state: WorkshopState, step: TemplateStep, board: BoardFacts): number =>
  board
    .bundles(step.id)
    .filter(
      (bundle) =>
        !agreedItemOf(state, bundle.id) &&
        !state.rounds.some((round) => round.bundle === bundle.id && round.status === 'not-shared'),
    ).length

/** Revealed notes that this step bundles and that lie in no bundle; what was set aside was talked about. */
function looseNotes(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly NoteId[] {
  const bundled = new Set(board.bundles(step.id).flatMap(({ notes }) => notes))
  return sourceSteps(state, step)
    .flatMap((source) => board.notes(source))
    .map(({ id }) => id)
    .filter((id) => !bundled.has(id) && !state.parked.has(id))
}

/** Dots were placed, and nobody saw where they lie. */
function haveDotsClosed(state: WorkshopState, step: TemplateStep): boolean {
  const { subjects, shown } = pollOf(state, step.id)
  return !shown && [...subjects.values()].some(({ ballots }) => ballots.size > 0)
}

/** How many notes could be ticked, when none is; 0 as soon as one is. */
function untickedWhenNone(state: WorkshopState, step: TemplateStep, board: BoardFacts): number {
  const notes = board.notes(step.id).filter(({ id }) => !state.parked.has(id))
  return notes.some(({ id }) => state.ticked.has(id)) ? 0 : notes.length
}
