import type { DocumentText, FrozenSection, FrozenSentence, SubjectId } from '@siroop/domain'
import type { OutlineLook } from './outline.js'

/** How a section is shown. An old edition without lanes or details has the plain looks. */
export function lookOf(section: FrozenSection, frozen: DocumentText): OutlineLook {
  const { render, sentences, lanes, commitments, records } = section
  if (records !== undefined && records.length > 0) return 'records'
  switch (render) {
    case 'text':
      return 'text'
    case 'checkins':
      return 'days'
    case 'signatures':
      return 'signatures'
    case 'list':
      return isPointedAt(sentences, frozen) || sentences.some(({ bundle }) => bundle !== null)
        ? 'ambitions'
        : 'agreements'
    default:
      if (commitments !== undefined) return 'route'
      if (lanes !== undefined) return 'line'
      return sentences.some(({ detail }) => detail?.kind === 'observation') ? 'observations' : 'cards'
  }
}

/** What the text speaks of by number: ambitions and milestones, each counted on through the whole text. */
export interface TextNumbers {
  readonly ambition: ReadonlyMap<SubjectId, number>
  readonly milestone: ReadonlyMap<SubjectId, number>
  /** By the id of the sentence. */
  readonly ofSentence: ReadonlyMap<string, number>
  /** Sentences of then in the report of a check-in, as the siroopgehalte counts them. */
  readonly ofThen: ReadonlyMap<SubjectId, number>
}

/** Counts ambitions in their order, and milestones from the farthest horizon to now. */
export function numbersOf(frozen: DocumentText): TextNumbers {
  const ambition = new Map<SubjectId, number>()
  const milestone = new Map<SubjectId, number>()
  const ofSentence = new Map<string, number>()
  const count = (sentences: readonly FrozenSentence[], known: Map<SubjectId, number>, from: number) => {
    for (const [index, { id, subject }] of sentences.entries()) {
      ofSentence.set(id, from + index)
      if (subject !== undefined) known.set(subject, from + index)
    }
    return from + sentences.length
  }
  let [nextAmbition, nextMilestone] = [1, 1]
  for (const section of frozen.sections) {
    const look = lookOf(section, frozen)
    if (look === 'ambitions') nextAmbition = count(section.sentences, ambition, nextAmbition)
    if (look === 'line') nextMilestone = count(byLane(section), milestone, nextMilestone)
    if (look === 'agreements') count(section.sentences, new Map(), 1)
  }
  const then = frozen.sections.flatMap(({ thickness = [] }) => thickness)
  return { ambition, milestone, ofSentence, ofThen: new Map(then.map(({ subject }, at) => [subject, at + 1])) }
}

/** Sentences of a line that lie in a horizon, far to near; a sentence without one has no number. */
export const byLane = ({ lanes = [], sentences }: FrozenSection): readonly FrozenSentence[] =>
  lanes.flatMap(({ id }) => sentences.filter((one) => laneOf(one) === id))

/** Horizon of a milestone; null for any other sentence. */
export const laneOf = ({ detail }: FrozenSentence): string | null => (detail?.kind === 'milestone' ? detail.lane : null)

/** Numbers of those subjects that are in the text, from low to high. */
export const numbered = (subjects: readonly SubjectId[], known: ReadonlyMap<SubjectId, number>): readonly number[] =>
  [...new Set(subjects.flatMap((id) => known.get(id) ?? []))].sort((one, other) => one - other)

function isPointedAt(sentences: readonly FrozenSentence[], frozen: DocumentText): boolean {
  const targets = new Set(
    frozen.sections
      .flatMap((section) => section.sentences)
      .flatMap(({ detail }) => (detail?.kind === 'milestone' ? detail.contributesTo : (detail?.about ?? []))),
  )
  return sentences.some(({ subject }) => subject !== undefined && targets.has(subject))
}
