import { organisationId, type SubjectText, stepId, type WallNow } from '@siroop/domain'
import data from './vision.json'

/** What is polled, among how many organisations. */
export interface PollOptions {
  readonly of: number
  readonly ambition: SubjectText | null
  readonly action: SubjectText
}

/** A sentence and a step: closed, shown, and decided. */
export function pollScenes({ of, ambition, action }: PollOptions): Readonly<Record<string, WallNow>> {
  const few = of < 4
  const questions = [
    {
      id: 'vote',
      question: null,
      options: data.scale.map(({ id, label }, index) => ({
        id,
        label,
        reason: index > 5 ? ('needed' as const) : index > 3 ? ('asked' as const) : ('none' as const),
      })),
    },
  ]
  const assessed = data.assess.map(({ id, question, answers: options }) => ({
    id,
    question,
    options: options.map(({ id: option, label }) => ({ id: option, label, reason: 'none' as const })),
  }))
  const spread = (counts: readonly number[], options: readonly { readonly id: string }[]) =>
    options.map(({ id }, index) => ({ option: id, count: counts[index] ?? 0 }))
  const result = {
    countsVisible: !few,
    counts: few ? [] : [{ question: 'vote', options: spread([3, 1, 1, 0, 1, 0, 1], data.scale) }],
  }
  const item = ambition && {
    ...ambition,
    attempt: 1,
    status: 'open' as const,
    result: null,
    record: null,
    finding: null,
  }
  const step = { ...action, attempt: 1, status: 'open' as const, result: null, record: null, finding: null }
  const assessResult = {
    countsVisible: !few,
    counts: few
      ? []
      : assessed.map(({ id, options }, index) => ({
          question: id,
          options: spread(
            [
              [7, 0, 0],
              [4, 3, 0],
              [2, 4, 1],
            ][index] ?? [],
            options,
          ),
        })),
  }
  const textsOf = (key: 'visie-peiling' | 'kiezen') => ({ step: stepId(key), ...data.texts[key] }) as never
  const asked = { unit: 'organisation' as const, talks: [] }
  const poll = { kind: 'poll' as const, texts: textsOf('visie-peiling'), decides: true, questions, ...asked }
  const assess = { kind: 'poll' as const, texts: textsOf('kiezen'), decides: false, questions: assessed, ...asked }
  return {
    pollclosed: { ...poll, item, answered: Math.max(1, of - 2), of },
    pollshown: { ...poll, item: item && { ...item, status: 'shown', result }, answered: of, of },
    pollagreed: { ...poll, item: item && { ...item, status: 'decided', result }, answered: of, of },
    assessclosed: { ...assess, item: step, answered: Math.max(1, of - 2), of },
    assessshown: { ...assess, item: { ...step, status: 'shown', result: assessResult }, answered: of, of },
    rulenone: {
      ...assess,
      item: {
        ...step,
        text: 'Zonder adres geen huis',
        finding: 'no-rule',
        status: 'decided',
        result: { countsVisible: !few, counts: assessResult.counts.slice(0, 1) },
        record: { answers: { direction: 'ja' }, disagreed: [], reason: null, chosen: false },
      },
      questions: assessed.slice(0, 1),
      answered: of,
      of,
    },
    assessdone: {
      ...assess,
      item: {
        ...step,
        status: 'decided',
        result: assessResult,
        record: {
          answers: { direction: 'ja', stepping: 'ja', return: 'deels' },
          disagreed: [organisationId('o-4')],
          reason: null,
          chosen: true,
        },
      },
      answered: of,
      of,
    },
  }
}
