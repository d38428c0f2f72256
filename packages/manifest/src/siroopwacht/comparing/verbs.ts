import { placesOf } from '../reading/patterns.js'
import type { Reading } from '../reading/reading.js'
import type { VerbMark } from '../reading/verbs.js'
import { type Change, gained, lost } from './change.js'
import { contentOf, keyOf, likeness, stands } from './stems.js'

/** Doing that became striving, deciding that became thinking along, and the other way round. */
export function verbChanges(before: Reading, after: Reading): readonly Change[] {
  return [...softVerbs(before, after), ...modals(before, after), ...ladders(before, after)]
}

const alikeEnough = 0.5

/** How soft a verb is: a wish is softer than a try, and what can be the work itself is hardly soft. */
const softness = { attitude: 2, striving: 1, want: 1, often: 1 } as const
type Soft = VerbMark & { readonly kind: keyof typeof softness }
const isSoft = (mark: VerbMark): mark is Soft => Object.hasOwn(softness, mark.kind)

function softVerbs(before: Reading, after: Reading): readonly Change[] {
  const [was, is] = [fresh(before, after), fresh(after, before)]
  const more = weigh(is) - weigh(was)
  if (more > 0) return [lost('verb', was[0]?.places ?? null, is[0]?.places ?? null)]
  if (more === 0) return []
  const [first] = was
  // a verb that can be the work itself went: only new words in its place make the sentence stronger
  const replaced = contentOf(after).some(({ stem }) => !stands(stem, before))
  if (first === undefined || (was.every(({ kind }) => kind === 'often') && !replaced)) return []
  return [gained('verb', first.places, is[0]?.places ?? null)]
}
const weigh = (marks: readonly Soft[]): number => Math.max(0, ...marks.map(({ kind }) => softness[kind]))

/** Soft verbs that the other text has not. */
function fresh(reading: Reading, other: Reading): readonly Soft[] {
  const there = new Set(other.verbs.filter(isSoft).map(({ places }) => keyOf(other, places)))
  const firsts = new Set([...there].map((key) => key.split(' ')[0]))
  return reading.verbs
    .filter(isSoft)
    .filter(({ places }) => !there.has(keyOf(reading, places)) && !firsts.has(keyOf(reading, places.slice(0, 1))))
    .sort((one, two) => softness[two.kind] - softness[one.kind])
}

function modals(before: Reading, after: Reading): readonly Change[] {
  const soft = ({ verbs }: Reading) => verbs.filter(({ kind }) => kind === 'can' || kind === 'would')
  const hard = ({ verbs }: Reading) => verbs.filter(({ kind }) => kind === 'must')
  const [was, is] = [soft(before), soft(after)]
  if (is.length > was.length) return [lost('modality', hard(before)[0]?.places ?? null, is[0]?.places ?? null)]
  if (isOnlyAllowed(before, after))
    return [lost('modality', places(before, 'will')[0] ?? null, places(after, 'may')[0] ?? null)]
  const byOwner = before.owners.some(({ kind, acts }) => acts && kind !== 'vague')
  if (is.length < was.length && byOwner && likeness(before, after) >= alikeEnough)
    return [gained('modality', was[0]?.places ?? null, null)]
  if (hard(after).length < hard(before).length && hard(before).some(({ places }) => isGuarantee(before, places)))
    return [lost('modality', hard(before)[0]?.places ?? null, null)]
  return []
}
/** "Jongeren zullen in elk bestuur zitten" that became "mogen": also of those for whom it is done. */
function isOnlyAllowed(before: Reading, after: Reading): boolean {
  const fewer = places(after, 'will').length < places(before, 'will').length
  const more = places(after, 'may').length > places(before, 'may').length
  return fewer && more && likeness(before, after) >= alikeEnough
}
const places = ({ tokens, lexicon: { verbs } }: Reading, kind: 'will' | 'may') => placesOf(tokens, verbs[kind])
/** "Moeten" is no more than doing it; a guarantee is. */
const isGuarantee = ({ tokens }: Reading, [at = 0]: readonly number[]): boolean =>
  /^(garan|verze|guarant|ensure)/.test(tokens[at]?.word ?? '')

function ladders(before: Reading, after: Reading): readonly Change[] {
  const steps = ({ verbs }: Reading) => verbs.filter(({ kind }) => kind === 'ladder')
  return [...new Set(steps(before).map(({ ladder }) => ladder))].flatMap((ladder): readonly Change[] => {
    const [was, is] = [highest(steps(before), ladder), highest(steps(after), ladder)]
    if (was === undefined || is === undefined || was.step === is.step) return []
    const change = is.step < was.step ? lost : gained
    return [change('verb', was.places, is.places)]
  })
}
const highest = (marks: readonly VerbMark[], ladder: number): VerbMark | undefined =>
  marks.filter((mark) => mark.ladder === ladder).sort((one, two) => two.step - one.step)[0]
