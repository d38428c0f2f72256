import type { FrozenCommitment, FrozenSection, FrozenWish, SubjectId } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { type OutlineContext, organisationsOf } from './groups.js'
import { numbered } from './numbers.js'
import type { OutlineRoute, OutlineStep, OutlineWish } from './outline.js'

/** The change route in words, steps numbered in the order of their dates. Only accepted steps are steps (INV-12). */
export function routeOf(section: FrozenSection, context: OutlineContext): OutlineRoute {
  const { commitments = [], wishes = [] } = section
  const numbers = new Map<SubjectId, number>(commitments.map(({ subject }, index) => [subject, index + 1]))
  const wish = ({ subject, text, asked, reason }: FrozenWish): OutlineWish => ({
    subject,
    text,
    reason,
    asked: organisationsOf(asked === null ? [] : [asked], context.frozen)[0] ?? null,
  })
  return {
    steps: commitments.map((one) => stepOf(one, numbers, context)),
    asked: wishes.filter(({ asked }) => asked !== null).map(wish),
    untaken: wishes.filter(({ asked }) => asked === null).map(wish),
  }
}

function stepOf(one: FrozenCommitment, numbers: ReadonlyMap<SubjectId, number>, context: OutlineContext): OutlineStep {
  const { frozen, words } = context
  const { subject, text, firstStep, seen } = one
  return {
    subject,
    number: numbers.get(subject) ?? 0,
    text,
    owner: organisationsOf([one.owner], frozen)[0] ?? null,
    partners: organisationsOf(one.partners, frozen),
    due: dayInWords(one.due, frozen.locale),
    firstStep,
    firstStepBy: words.before(dayInWords(one.firstStepBy, frozen.locale)),
    seen,
    drawn: { due: one.due, firstStepBy: one.firstStepBy, needs: one.needs },
    notes: [
      ...leadsTo(one.milestones, context),
      ...(one.bothAnd ? [words.bothAnd] : []),
      ...(one.means === null || one.means.trim() === '' ? [] : [`${words.means}: ${one.means}`]),
      ...(one.effort === null ? [] : [words.effort[one.effort]]),
      ...after(numbered(one.needs, numbers), words.needs),
      ...(one.doneBefore ?? []).map(words.doneBefore),
    ],
  }
}

const after = (numbers: readonly number[], inWords: (numbers: readonly number[]) => string): readonly string[] =>
  numbers.length === 0 ? [] : [inWords(numbers)]

/** Milestones by number when they stand on the line of this text, else in their own words. */
function leadsTo(milestones: readonly string[], { frozen, numbers, words }: OutlineContext): readonly string[] {
  const onLine = new Map(
    frozen.sections.flatMap(({ lanes, sentences }) =>
      lanes === undefined ? [] : sentences.map(({ text, id }) => [text, numbers.ofSentence.get(id)] as const),
    ),
  )
  const known = [...new Set(milestones.flatMap((text) => onLine.get(text) ?? []))].sort((a, b) => a - b)
  const others = milestones.filter((text) => onLine.get(text) === undefined)
  return [...after(known, words.helpsMilestones), ...others.map((text) => `${words.helps}: ${text}`)]
}
