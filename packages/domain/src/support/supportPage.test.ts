import { expect, test } from 'vitest'
import { checkSupportContent, isOpenForSupport, maySendToSupporters, type SupportContent } from './supportPage.js'
import { supportContent } from './supportTestData.js'

const faultsOf = (change: Partial<SupportContent>) => {
  const checked = checkSupportContent(supportContent(change))
  return checked.ok ? [] : checked.error
}

test('[SUP-1] texts of a support page are normalised once; steps and addressees of which nothing is there are left out', () => {
  const steps = [
    { title: ' Begin ', text: '' },
    { title: ' ', text: '\u200b' },
  ]
  expect(checkSupportContent(supportContent({ steps, addressees: ['kiezers', ' '], closesOn: '' }))).toMatchObject({
    ok: true,
    value: { steps: [{ title: 'Begin', text: '' }], addressees: ['kiezers'], closesOn: null },
  })
})

test('[SUP-1] a title, a lead, a promise and a sender say something, and there is a step', () => {
  expect(faultsOf({ title: ' ', lead: '', promise: '\u200b', sender: '', steps: [] })).toEqual([
    { at: 'title', fault: 'text-empty' },
    { at: 'lead', fault: 'text-empty' },
    { at: 'promise', fault: 'text-empty' },
    { at: 'sender', fault: 'text-empty' },
    { at: 'steps', fault: 'no-step' },
  ])
})

test('[SUP-1] what is too long, too many and a day that there is not are refused by name, never cut', () => {
  const step = { title: 'Stap', text: 'a'.repeat(601) }
  expect(
    faultsOf({
      steps: Array.from({ length: 6 }, () => step),
      addressees: Array(7).fill('wie'),
      closesOn: '2027-02-30',
    }),
  ).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((index) => ({ at: `steps[${index}].text`, fault: 'text-too-long', most: 600 })),
    { at: 'steps', fault: 'too-many', most: 5 },
    { at: 'addressees', fault: 'too-many', most: 6 },
    { at: 'closesOn', fault: 'not-a-day' },
  ])
})

test('[SUP-2] one can sign an open page up to and with its last day', () => {
  const page = (stage: 'draft' | 'open' | 'closed', closesOn: string | null) => ({ stage, content: { closesOn } })
  expect(isOpenForSupport(page('open', null), '2026-12-01')).toBe(true)
  expect(isOpenForSupport(page('open', '2026-12-01'), '2026-12-01')).toBe(true)
  expect(isOpenForSupport(page('open', '2026-12-01'), '2026-12-02')).toBe(false)
  expect(isOpenForSupport(page('draft', null), '2026-12-01')).toBe(false)
  expect(isOpenForSupport(page('closed', null), '2026-12-01')).toBe(false)
})

test.each([
  ['progress', 'draft', 0, false, 'not-open-yet'],
  ['progress', 'open', 2, false, null],
  ['progress', 'open', 3, false, 'progress-spent'],
  ['progress', 'closed', 1, true, 'closing-sent'],
  ['closing', 'open', 3, false, 'close-first'],
  ['closing', 'closed', 3, false, null],
  ['closing', 'closed', 0, true, 'closing-sent'],
] as const)(
  '[SUP-3] a mail (%s) of a page that is %s, after %i on how it goes',
  (kind, stage, progress, closing, refused) => {
    const may = maySendToSupporters(kind, { stage, mailed: { progress, closing } })
    expect(may.ok ? null : may.error).toBe(refused)
  },
)
