import type { Template, TemplateStep } from '../../template.js'
import type { EarlierPromise, EarlierSentence, EarlierTalk } from '../../workshop/checkin/earlier.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'

/** True for a workshop that is about an earlier one: it cannot begin before that was chosen (SPEC RND-1). */
export const looksBack = ({ steps }: Template): boolean => steps.some((step) => step.earlier !== undefined)

/** True for a step in which is said how each promise stands: for the room, by who leads, without answers of phones. */
export const isAboutPromises = (step: TemplateStep): boolean => step.kind === 'checkin' && step.earlier === 'promises'

/** True when a check-in still has nothing to look at: an empty one is never begun. */
export const isNothingEarlier = ({ template, earlier }: Pick<WorkshopState, 'template' | 'earlier'>): boolean =>
  looksBack(template) && (earlier === null || earlier.sentences.length === 0)

/** What a step of a check-in is about, one by one. */
export function earlierTexts(
  { earlier }: Pick<WorkshopState, 'earlier'>,
  about: NonNullable<TemplateStep['earlier']>,
): readonly { readonly id: SubjectId; readonly text: string }[] {
  if (about === 'promises') return wayThen({ earlier }).map(({ subject, text }) => ({ id: subject, text }))
  return (earlier?.sentences ?? []).map((sentence) => ({ id: sentence.subject, text: inOneLine(sentence) }))
}

/** A value and the sentence under it, read as one: what is asked about both. */
const inOneLine = ({ heading, text }: Pick<EarlierSentence, 'heading' | 'text'>): string =>
  heading === null ? text : `${heading}: ${text}`

/** A promise of then, or a milestone: that has a year and no day, and its carriers in the place of who promised. */
export interface WayThen extends EarlierPromise {
  readonly year: string | null
}
/** The promises of the earlier workshop, then the milestones of its way. */
export const wayThen = ({ earlier }: Pick<WorkshopState, 'earlier'>): readonly WayThen[] => [
  ...(earlier?.promises ?? []).map((one) => ({ ...one, year: null })),
  ...(earlier?.milestones ?? []).map(({ carriers, ...one }) => ({ ...one, owner: carriers, due: null })),
]

/** True for a milestone of the earlier way: how it stands may be said, and nothing waits for it. */
export const isEarlierMilestone = ({ earlier }: Pick<WorkshopState, 'earlier'>, wanted: SubjectId): boolean =>
  (earlier?.milestones ?? []).some(({ subject }) => subject === wanted)

/** The sentence that a talk of then lay beside, as one line; null when it lay beside none. */
export function sentenceBeside({ earlier }: Pick<WorkshopState, 'earlier'>, { beside }: EarlierTalk): string | null {
  const found = earlier?.sentences.find(({ subject }) => subject === beside)
  return found ? (found.heading ?? found.text) : null
}
