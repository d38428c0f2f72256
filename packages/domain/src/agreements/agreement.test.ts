import { expect, test } from 'vitest'
import { type AgreementContent, checkAgreement } from './agreement.js'
import {
  type AgreementStage,
  agreementStages,
  changeAgreement,
  missingFor,
  missingForCircle,
  moveAgreement,
  nextStage,
} from './agreementStage.js'
import { agreementContent } from './agreementTestData.js'

const today = '2027-03-01'
const faultsOf = (change: Partial<AgreementContent>) => {
  const checked = checkAgreement(agreementContent(change))
  return checked.ok ? [] : checked.error
}
const move = (stage: AgreementStage, to: AgreementStage, change: Partial<AgreementContent> = {}) => {
  const moved = moveAgreement({ stage, content: agreementContent(change) }, to, today)
  return moved.ok ? moved.value : moved.error
}

test('[KNB-1] texts are normalised once, an organisation without a name is left out, keywords stand there once', () => {
  const between = [
    { name: ' GGD ', agreedOn: '' },
    { name: '\u200b', agreedOn: null },
  ]
  expect(checkAgreement(agreementContent({ between, keywords: ['huur', ' huur', ''] }))).toMatchObject({
    ok: true,
    value: { between: [{ name: 'GGD', agreedOn: null }], keywords: ['huur'] },
  })
})

test('[KNB-1] everything that does not do is told at once, by field; nothing is cut', () => {
  expect(
    faultsOf({
      title: ' ',
      complaint: '',
      rule: 'a'.repeat(601),
      reviewOn: '2027-02-30',
      year: '27',
      between: [
        { name: 'Politie', agreedOn: null },
        { name: ' politie.', agreedOn: null },
      ],
    }),
  ).toEqual([
    { at: 'title', fault: 'text-empty' },
    { at: 'complaint', fault: 'text-empty' },
    { at: 'rule', fault: 'text-too-long', most: 600 },
    { at: 'reviewOn', fault: 'not-a-day' },
    { at: 'between[1].name', fault: 'twice' },
    { at: 'year', fault: 'not-a-year' },
  ])
  const many = Array.from({ length: 9 }, (_, at) => ({ name: `Organisatie ${at}`, agreedOn: null }))
  expect(faultsOf({ between: many })).toEqual([{ at: 'between', fault: 'too-many', most: 8 }])
})

test('[KNB-2] an agreement goes on one stage at a time, and goes back whenever', () => {
  const order = agreementStages.slice(0, -1)
  for (const [at, stage] of order.entries()) {
    expect(nextStage(stage)).toBe(order[at + 1] ?? null)
    for (const [to, wanted] of order.entries()) {
      if (stage === 'shared' && wanted !== 'shared') continue
      expect([stage, wanted, move(stage, wanted)]).toEqual([
        stage,
        wanted,
        to !== at && to <= at + 1 ? wanted : 'agreement-stage',
      ])
    }
  }
  expect(move('shared', 'recorded')).toBe('recorded')
  expect(move('shared', 'trial')).toBe('agreement-stage')
  expect(move('shared', 'stopped')).toBe('agreement-stage')
  expect(move('stopped', 'shared')).toBe('agreement-stage')
  expect(move('trial', 'stopped')).toBe('stopped')
  expect(move('stopped', 'solution')).toBe('solution')
})

test('[KNB-3] what no resident notices is not recorded: it needs who said it, when, and in which words', () => {
  const noticed = agreementContent().noticed
  const without = (change: Partial<typeof noticed>) => move('trial', 'noticed', { noticed: { ...noticed, ...change } })
  expect(without({ quote: '' })).toEqual([{ at: 'noticed.quote', need: 'text' }])
  expect(without({ who: '' })).toEqual([{ at: 'noticed.who', need: 'text' }])
  expect(without({ on: null })).toEqual([{ at: 'noticed.on', need: 'day' }])
  expect(without({ on: '2027-03-02' })).toEqual([{ at: 'noticed.on', need: 'day-to-come' }])
  expect(without({ on: '2026-11-30' })).toEqual([{ at: 'noticed.on', need: 'before-trial' }])
  expect(move('noticed', 'recorded', { noticed: { ...noticed, quote: '' } })).toEqual([
    { at: 'noticed.quote', need: 'text' },
  ])
})

test('[KNB-3] a solution says who pays and who benefits, and is between two organisations at least', () => {
  const { business } = agreementContent()
  expect(
    move('complaint', 'solution', {
      between: agreementContent().between.slice(0, 1),
      business: { ...business, pays: '', benefits: '' },
    }),
  ).toEqual([
    { at: 'between', need: 'two-organisations' },
    { at: 'business.pays', need: 'text' },
    { at: 'business.benefits', need: 'text' },
  ])
  expect(move('solution', 'trial', { trial: { from: '2026-12-20', until: '2026-12-01' } })).toEqual([
    { at: 'trial.until', need: 'trial-backwards' },
  ])
})

test('[KNB-3] it is shared when exactly those who have to meet said yes, each of them', () => {
  const [one, other] = agreementContent().between
  const between = [one ?? { name: 'x', agreedOn: null }, { name: other?.name ?? '', agreedOn: null }]
  expect(move('recorded', 'shared', { between })).toEqual([
    { at: 'between', need: 'all-agree', names: ['Gemeente Polderrand'] },
  ])
  expect(missingFor(agreementContent(), 'shared', today)).toEqual([])
  // a yes of a day that is still to come is none yet
  expect(missingFor(agreementContent(), 'shared', '2027-02-01')).toHaveLength(1)
})

test('[KNB-4] nobody said yes to other words: with another rule each organisation is asked anew', () => {
  const content = agreementContent()
  const changed = changeAgreement({ stage: 'recorded', content }, { ...content, rule: 'Wij bellen binnen een maand.' })
  expect(changed.ok && changed.value.between.map(({ agreedOn }) => agreedOn)).toEqual([null, null])
  const same = changeAgreement({ stage: 'recorded', content }, { ...content, title: 'Anders genoemd' })
  expect(same.ok && same.value.between).toEqual(content.between)
})

test('[KNB-4] what is shared keeps its words; who reads it, its keywords, whom to ask and the next look may change', () => {
  const content = agreementContent()
  const change = (to: Partial<AgreementContent>) => changeAgreement({ stage: 'shared', content }, { ...content, ...to })
  expect(change({ solution: 'Iets anders.' })).toEqual({ ok: false, error: 'agreement-shared' })
  expect(change({ visibility: 'me', keywords: [], ask: '', reviewOn: '2029-01-01' }).ok).toBe(true)
})

test('[KNB-13] what is for partners belongs to a workshop; the other circles need none', () => {
  expect(missingForCircle({ visibility: 'partners' }, null)).toEqual([{ at: 'workshop', need: 'partners-of' }])
  expect(missingForCircle({ visibility: 'partners' }, 'w1')).toEqual([])
  for (const visibility of ['me', 'everyone'] as const) expect(missingForCircle({ visibility }, null)).toEqual([])
})
