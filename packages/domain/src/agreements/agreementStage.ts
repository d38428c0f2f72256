import { err, ok, type Result } from '../result.js'
import type { AgreementContent } from './agreement.js'

/** How far it is: *klacht → oplossing → proef → Anja merkt het → vastgelegd → gedeeld*, or stopped on the way. */
export const agreementStages = ['complaint', 'solution', 'trial', 'noticed', 'recorded', 'shared', 'stopped'] as const
export type AgreementStage = (typeof agreementStages)[number]

/** What still misses: a text that is empty, a day that cannot be, organisations that did not say yes, or whose partners read it. */
export interface AgreementNeed {
  readonly at: string
  readonly need:
    | 'text'
    | 'day'
    | 'two-organisations'
    | 'day-to-come'
    | 'before-trial'
    | 'trial-backwards'
    | 'all-agree'
    | 'partners-of'
  /** Those who did not say yes yet. */
  readonly names?: readonly string[]
}
type Written = Omit<AgreementContent, 'visibility' | 'locale'>

/** What each stage needs besides what the stages before it do. */
const needsOf: Readonly<Record<AgreementStage, (content: Written, today: string) => readonly AgreementNeed[]>> = {
  complaint: ({ complaint }) => text('complaint', complaint),
  solution: ({ solution, between, business }) => [
    ...text('solution', solution),
    ...(between.length < 2 ? [{ at: 'between', need: 'two-organisations' } as const] : []),
    ...text('business.pays', business.pays),
    ...text('business.benefits', business.benefits),
  ],
  trial: ({ trial: { from, until } }) => [
    ...day('trial.from', from),
    ...day('trial.until', until),
    ...(from !== null && until !== null && until < from
      ? [{ at: 'trial.until', need: 'trial-backwards' } as const]
      : []),
  ],
  noticed: ({ noticed: { quote, who, on }, trial }, today) => [
    ...text('noticed.quote', quote),
    ...text('noticed.who', who),
    ...day('noticed.on', on),
    ...(on !== null && on > today ? [{ at: 'noticed.on', need: 'day-to-come' } as const] : []),
    ...(on !== null && trial.from !== null && on < trial.from
      ? [{ at: 'noticed.on', need: 'before-trial' } as const]
      : []),
  ],
  recorded: ({ rule, reviewOn }) => [...text('rule', rule), ...day('reviewOn', reviewOn)],
  shared: ({ between }, today) => {
    const names = between.filter(({ agreedOn }) => agreedOn === null || agreedOn > today).map(({ name }) => name)
    return names.length === 0 ? [] : [{ at: 'between', need: 'all-agree', names }]
  },
  stopped: () => [],
}
const text = (at: string, value: string): readonly AgreementNeed[] => (value === '' ? [{ at, need: 'text' }] : [])
const day = (at: string, value: string | null): readonly AgreementNeed[] =>
  value === null ? [{ at, need: 'day' }] : []

/**
 * Everything that misses before an agreement is this far, of the stages before it too. That a resident notices it is the
 * gate: without who said it, when and in which words nothing is recorded, and nothing is shared. Rules: SPEC KNB-2, KNB-3.
 */
export const missingFor = (content: Written, stage: AgreementStage, today: string): readonly AgreementNeed[] =>
  stage === 'stopped'
    ? []
    : agreementStages.slice(0, agreementStages.indexOf(stage) + 1).flatMap((one) => needsOf[one](content, today))

/** What is for partners belongs to a workshop: its personal links are theirs. Rule: SPEC KNB-13. */
export const missingForCircle = (
  { visibility }: Pick<AgreementContent, 'visibility'>,
  workshop: string | null,
): readonly AgreementNeed[] =>
  visibility === 'partners' && workshop === null ? [{ at: 'workshop', need: 'partners-of' }] : []

/** The stage after this one; null after the last, and of what was stopped. */
export const nextStage = (stage: AgreementStage): AgreementStage | null =>
  stage === 'shared' || stage === 'stopped' ? null : (agreementStages[agreementStages.indexOf(stage) + 1] ?? null)

/**
 * Brings an agreement to another stage. Forwards one at a time, with all that it needs; backwards always. What is shared goes
 * back to recorded only, and is stopped after that: nobody loses without a word what others hold to. Rule: SPEC KNB-2.
 */
export function moveAgreement(
  { stage, content }: { readonly stage: AgreementStage; readonly content: AgreementContent },
  to: AgreementStage,
  today: string,
): Result<AgreementStage, 'agreement-stage' | readonly AgreementNeed[]> {
  if (to === stage) return err('agreement-stage')
  if (stage === 'shared') return to === 'recorded' ? ok(to) : err('agreement-stage')
  if (to === 'stopped') return ok(to)
  if (stage !== 'stopped' && agreementStages.indexOf(to) > agreementStages.indexOf(stage) && to !== nextStage(stage))
    return err('agreement-stage')
  // what was stopped begins again where all of it is there, but is shared only by a next step
  if (stage === 'stopped' && to === 'shared') return err('agreement-stage')
  const missing = missingFor(content, to, today)
  return missing.length === 0 ? ok(to) : err(missing)
}

/**
 * Other content in the place of what was there. Another rule, another solution or other organisations is another agreement:
 * nobody said yes to that yet. What is shared keeps its words; only who reads it, what it is found by, whom to ask and when
 * it is looked at again change. Rule: SPEC KNB-4.
 */
export function changeAgreement(
  { stage, content: was }: { readonly stage: AgreementStage; readonly content: AgreementContent },
  content: AgreementContent,
): Result<AgreementContent, 'agreement-shared'> {
  if (stage === 'shared') return saysTheSame(was, content) ? ok(content) : err('agreement-shared')
  const isAnother = was.rule !== content.rule && was.rule !== ''
  if (!isAnother) return ok(content)
  const had = new Map(was.between.map(({ name, agreedOn }) => [name, agreedOn]))
  const between = content.between.map((one) =>
    // a yes that was given anew, on a day of its own, is about the new words
    one.agreedOn === (had.get(one.name) ?? null) ? { ...one, agreedOn: null } : one,
  )
  return ok({ ...content, between })
}

const saysTheSame = (one: AgreementContent, other: AgreementContent): boolean => {
  const words = ({ visibility: _, keywords: __, ask: ___, reviewOn: ____, ...said }: AgreementContent) =>
    JSON.stringify(said)
  return words(one) === words(other)
}
