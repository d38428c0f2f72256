import type { DocumentText, FrozenOrganisation, FrozenSection, FrozenSentence, SubjectId } from '@siroop/domain'
import { type TextWords, textWords } from '../words/textWords.js'
import { byLane, laneOf, numbered, type TextNumbers } from './numbers.js'
import type { OutlineGroup, OutlineLook, OutlineMilestone, OutlineObservation, OutlineSentence } from './outline.js'

/** What the parts of the outline need besides their section. */
export interface OutlineContext {
  readonly frozen: DocumentText
  readonly numbers: TextNumbers
  readonly words: TextWords
}

/** Looks the words and numbers up once. */
export const outlineContext = (frozen: DocumentText, numbers: TextNumbers): OutlineContext => ({
  frozen,
  numbers,
  words: textWords[frozen.locale],
})

/** The sentences of a section under their headings. Nothing is said twice, nothing is left out. */
export function groupsOf(section: FrozenSection, look: OutlineLook, context: OutlineContext): readonly OutlineGroup[] {
  if (look === 'observations') return byAmbition(section, context)
  if (look === 'line') return byHorizon(section, context)
  const told = look === 'records' ? [...sentencesOfRecords(section).values()] : []
  return plainGroup(
    section.sentences.filter((one) => !told.includes(one)),
    context,
  )
}

const plainGroup = (sentences: readonly FrozenSentence[], context: OutlineContext): readonly OutlineGroup[] =>
  sentences.length === 0
    ? []
    : [{ id: '', heading: null, number: null, sentences: sentences.map((one) => sentenceOf(one, context)) }]

function byHorizon(section: FrozenSection, context: OutlineContext): readonly OutlineGroup[] {
  const onLine = byLane(section)
  return [
    ...(section.lanes ?? []).map(({ id, label }) => ({
      id,
      heading: label,
      number: null,
      sentences: onLine.filter((one) => laneOf(one) === id).map((one) => sentenceOf(one, context)),
    })),
    ...plainGroup(
      section.sentences.filter((one) => !onLine.includes(one)),
      context,
    ),
  ].filter(({ sentences }) => sentences.length > 0)
}

/** Each observation under the first ambition that it is about, ambitions in their order; what is about none comes last. */
function byAmbition(section: FrozenSection, context: OutlineContext): readonly OutlineGroup[] {
  const { frozen, numbers, words } = context
  const first = (one: FrozenSentence) =>
    (one.detail?.kind === 'observation' ? numbered(one.detail.about, numbers.ambition) : [])[0] ?? null
  const texts = frozen.sections
    .flatMap((other) => other.sentences)
    .filter(({ subject }) => subject !== undefined && numbers.ambition.has(subject))
  const headed = texts.map(({ id, text, heading }) => ({
    id,
    heading: heading ?? text,
    number: numbers.ofSentence.get(id) ?? null,
  }))
  return [...headed, { id: '', heading: headed.length === 0 ? null : words.aboutNothing, number: null }]
    .map((group) => ({
      ...group,
      sentences: section.sentences.filter((one) => first(one) === group.number).map((one) => sentenceOf(one, context)),
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

/** On a card or in a list a record is told by the sentence about it; in a table, and for a second sentence, it is not. */
export function sentencesOfRecords({
  render,
  sentences,
  records = [],
}: FrozenSection): ReadonlyMap<SubjectId, FrozenSentence> {
  if (render === 'table') return new Map()
  const subjects = new Set(records.map(({ subject }) => subject))
  const about = new Map<SubjectId, FrozenSentence[]>()
  for (const one of sentences)
    if (one.subject !== undefined && subjects.has(one.subject))
      about.set(one.subject, [...(about.get(one.subject) ?? []), one])
  return new Map(
    [...about].flatMap(([subject, list]) => (list.length === 1 ? list.map((one) => [subject, one] as const) : [])),
  )
}

/** A sentence of the frozen text as it is read. */
export function sentenceOf(sentence: FrozenSentence, context: OutlineContext): OutlineSentence {
  const { id, heading, text, free } = sentence
  return {
    id,
    number: context.numbers.ofSentence.get(id) ?? null,
    heading,
    text,
    free,
    observation: observationOf(sentence, context),
    milestone: milestoneOf(sentence, context),
  }
}

function observationOf({ detail }: FrozenSentence, { numbers, words }: OutlineContext): OutlineObservation | null {
  if (detail?.kind !== 'observation') return null
  const { sort, source, story, about } = detail
  const others = numbered(about, numbers.ambition).slice(1)
  return { sort, source, story, also: others.length === 0 ? null : words.alsoAbout(others) }
}

function milestoneOf({ detail, subject }: FrozenSentence, context: OutlineContext): OutlineMilestone | null {
  if (detail?.kind !== 'milestone') return null
  const { frozen, numbers, words } = context
  const ambitions = numbered(detail.contributesTo, numbers.ambition)
  const later = numbered(detail.enables, numbers.milestone)
  return {
    subject: subject ?? null,
    lane: detail.lane,
    carriers: organisationsOf(detail.carriers, frozen),
    noticed: detail.noticed,
    contributesTo: ambitions.length === 0 ? null : words.contributesTo(ambitions),
    enables: later.length === 0 ? null : words.enables(later),
    enabled: detail.enables,
    doneBefore: (detail.doneBefore ?? []).map(words.doneBefore),
  }
}

/** Organisations of these ids that were invited, in the order of the list. */
export const organisationsOf = (ids: readonly string[], frozen: DocumentText): readonly FrozenOrganisation[] =>
  frozen.organisations.filter(({ id }) => ids.includes(id))
