import { expect, test } from 'vitest'
import { meetingId, organisationId, stepId, workshopId } from '../ids.js'
import { isRunnable } from '../rules/runnable.js'
import { aTemplate } from '../templateTestData.js'
import { atDraft, atSigning, aWorkshop, facilitator, join, org, speaker, Table } from '../testData.js'
import { aVisionTemplate } from '../visionTestData.js'
import { organisationShapes } from '../workshop/shape.js'

const create = (change = {}) =>
  ({
    type: 'createWorkshop',
    workshop: workshopId('w1'),
    kind: 'real',
    template: aTemplate(),
    title: 'Ronde',
    region: 'Polderrand',
    locale: 'nl',
    facilitator,
    ...change,
  }) as const

test('[PREP-21] the frozen value holds the hash of the logo of that moment', () => {
  const table = atDraft()
  const sha256 = 'a'.repeat(64)
  table.do(facilitator, { type: 'setLogo', organisation: org('ggd'), sha256 })
  table.do(facilitator, { type: 'openSigning' })
  const logos = () => table.now.editions[0]?.frozen.organisations.map(({ logoSha256 }) => logoSha256)
  expect(logos()).toEqual([null, sha256, null, null])
  table.do(facilitator, { type: 'setLogo', organisation: org('ggd'), sha256: null })
  expect(table.now.organisations.map(({ logo }) => logo)).toEqual([undefined, undefined, undefined, undefined])
  expect(logos()).toEqual([null, sha256, null, null])
  expect(table.try(facilitator, { type: 'setLogo', organisation: org('elders'), sha256 })).toBe('unknown-organisation')
})

test('[PREP-1] a workshop is made once, by the server, from a template that can be run wholly', () => {
  expect(new Table().try(facilitator, create())).toBe('not-allowed')
  expect(aWorkshop().try('system', create())).toBe('already-exists')
  expect(new Table().try('system', create({ title: ' ' }))).toBe('text-empty')
  const tables = aTemplate().steps.map((step) => ({ ...step, kind: 'tables' as const }))
  expect(isRunnable(aTemplate())).toBe(true)
  expect(new Table().try('system', create({ template: aTemplate({ steps: tables }) }))).toBe('template-not-runnable')
})

test('[TPL-15] a template that decides about what was never bundled cannot be run', () => {
  const whole = aVisionTemplate()
  expect(isRunnable(whole)).toBe(true)
  const steps = whole.steps.filter(({ id }) => id !== 'bundelen')
  expect(isRunnable({ ...whole, steps })).toBe(false)
  const advice = steps.map((one) =>
    one.id === 'peiling' && one.voting ? { ...one, voting: { ...one.voting, purpose: 'advice' as const } } : one,
  )
  expect(isRunnable({ ...whole, steps: advice })).toBe(true)
})

test('[PREP-2] an organisation has its own name and shape, and its usual shape when that is free', () => {
  const table = aWorkshop(['ggd', 'gemeente'])
  expect(table.now.organisations.map((one) => one.shape)).toEqual(['triangle', 'square'])
  expect(
    table.try(facilitator, {
      type: 'addOrganisation',
      organisation: organisationId('o-x'),
      name: 'GGD',
      organisationType: 'ggd',
    }),
  ).toBe('already-exists')
  expect(
    table.try(facilitator, {
      type: 'addOrganisation',
      organisation: organisationId('o-x'),
      name: 'Nieuw',
      organisationType: 'bank',
    }),
  ).toBe('unknown-organisation-type')
  table.do(facilitator, {
    type: 'addOrganisation',
    organisation: organisationId('o-x'),
    name: 'GGD Noord',
    organisationType: 'ggd',
  })
  expect(table.now.organisations[2]?.shape).toBe('circle')
  expect(table.try(facilitator, { type: 'renameOrganisation', organisation: organisationId('o-x'), name: 'ggd' })).toBe(
    'already-exists',
  )
})

test('[PREP-3] from the 13th on two letters are added, and the 25th is refused', () => {
  const table = aWorkshop(Array.from({ length: 24 }, (_, index) => `partij-${index}`))
  const marks = table.now.organisations.map((one) => `${one.shape}${one.letters ?? ''}`)
  expect(new Set(marks).size).toBe(24)
  expect(
    table.now.organisations
      .slice(0, 12)
      .map((one) => one.shape)
      .sort(),
  ).toEqual([...organisationShapes].sort())
  expect(table.now.organisations.slice(12).every((one) => one.letters?.length === 2)).toBe(true)
  expect(
    table.try(facilitator, {
      type: 'addOrganisation',
      organisation: organisationId('o-25'),
      name: 'Nog een',
      organisationType: 'ggd',
    }),
  ).toBe('too-many-organisations')
})

test('[PREP-4] an organisation that somebody joined for, or that stands in an edition, stays', () => {
  const table = join(aWorkshop(), 'ggd')
  expect(table.try(facilitator, { type: 'removeOrganisation', organisation: org('ggd') })).toBe('organisation-in-use')
  table.do(facilitator, { type: 'removeOrganisation', organisation: org('gemeente') })
  expect(table.now.organisations.map((one) => one.id)).not.toContain('o-gemeente')
  expect(atSigning().try(facilitator, { type: 'removeOrganisation', organisation: org('ggd') })).toBe(
    'organisation-in-use',
  )
})

test('[PREP-5] dates, times and minutes that do not exist are refused', () => {
  const table = aWorkshop()
  const meeting = meetingId('s1')
  expect(table.try(facilitator, { type: 'planMeeting', meeting, date: '2026-02-29', start: null, place: '' })).toBe(
    'bad-date',
  )
  expect(table.try(facilitator, { type: 'planMeeting', meeting, date: null, start: '24:00', place: '' })).toBe(
    'bad-time',
  )
  expect(table.try(facilitator, { type: 'changeMinutes', step: stepId('waarden'), segment: 0, minutes: 0 })).toBe(
    'bad-minutes',
  )
  expect(table.try(facilitator, { type: 'changeMinutes', step: stepId('waarden'), segment: 9, minutes: 5 })).toBe(
    'unknown-step',
  )
  expect(table.try(speaker('ggd'), { type: 'changeDetails', title: 'Mijn titel', region: 'Elders' })).toBe(
    'not-in-this-workshop',
  )
})

test('[PREP-6] date, start and place that are saved one right after the other do not empty one another', () => {
  const table = aWorkshop()
  const meeting = meetingId('s1')
  table.do(facilitator, { type: 'planMeeting', meeting, date: '2026-11-23' })
  table.do(facilitator, { type: 'planMeeting', meeting, start: '16:00' })
  table.do(facilitator, { type: 'planMeeting', meeting, place: 'Dorpshuis' })
  table.do(facilitator, { type: 'changeDetails', title: 'Onze ronde' })
  table.do(facilitator, { type: 'changeDetails', region: 'Elders' })
  expect(table.now.meetings[0]).toMatchObject({ date: '2026-11-23', start: '16:00', place: 'Dorpshuis' })
  expect(table.now).toMatchObject({ title: 'Onze ronde', region: 'Elders' })
  table.do(facilitator, { type: 'planMeeting', meeting, date: null })
  expect(table.now.meetings[0]).toMatchObject({ date: null, start: '16:00', place: 'Dorpshuis' })
})

test('[PREP-3] the two letters are of the name, and nobody has those of another; the shapes come back in their order', () => {
  const names = ['Buurtraad', 'Bureau Jeugd', 'BU', '’t Huis', '3 Linden', 'Élan', '!', '…']
  const table = aWorkshop([...Array.from({ length: 12 }, (_, index) => `partij-${index}`)])
  for (const [index, name] of names.entries())
    table.do(facilitator, {
      type: 'addOrganisation',
      organisation: organisationId(`o-na-${index}`),
      name,
      organisationType: 'ggd',
    })
  const late = table.now.organisations.slice(12)
  // the third has no letter of its own left, and takes the first free one
  expect(late.map(({ letters }) => letters)).toEqual(['BU', 'BR', 'BA', 'TH', '3L', 'ÉL', 'XA', 'XB'])
  expect(late.map(({ shape }) => shape)).toEqual(organisationShapes.slice(0, names.length))
})
