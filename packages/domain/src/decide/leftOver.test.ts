import { expect, test } from 'vitest'
import { bundleId, noteId, stepId } from '../ids.js'
import { aTemplate, part, step } from '../templateTestData.js'
import { aBundle, agree, anOpenMeeting, atConsent, facilitator, org, type Table } from '../testData.js'
import { at, atSecond, note, reveal } from '../visionTestData.js'

const advance = (table: Table, waiveReason: string | null = null) =>
  table.try(facilitator, { type: 'advance', from: table.at, waiveReason })
const mainOf = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('no view')
  return view.main
}
const loose = (table: Table, ...ids: readonly string[]) => {
  const text = 'Wij bellen terug.'
  table.notes.set(
    stepId('waarden'),
    ids.map((id) => ({ id: noteId(id), text, fields: {}, organisation: org('ggd') })),
  )
  return table
}

test('[LFT-1] a bundle that was not discussed stops the closing of its step until somebody says why', () => {
  const table = agree(atConsent())
  table.bundles = [...table.bundles, aBundle('b2', 'Eerlijk', ['ggd'])]
  const undiscussed = { check: 'bundles-undiscussed', severity: 'warn', message: null, count: 1 }
  expect(mainOf(table)).toEqual({ kind: 'open-round', left: 1, rest: [undiscussed] })
  expect(advance(table)).toBe('gate-needs-reason')
  expect(table.refused(facilitator, { type: 'advance', from: table.at, waiveReason: ' ' })?.detail).toEqual([
    undiscussed,
  ])
  expect(advance(table, 'Dit komt in de tweede bijeenkomst.')).toBeNull()
  const kept = { check: 'bundles-undiscussed', count: 1, reason: 'Dit komt in de tweede bijeenkomst.' }
  expect(table.now.waivedGates).toContainEqual({ step: stepId('groeperen'), ...kept })
})

test('[LFT-1] what was found not to be shared was discussed, and what was reopened was not', () => {
  const table = agree(atConsent())
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [] })
  table.do(facilitator, { type: 'reopenItem', bundle: bundleId('b1'), reason: 'Er kwam iemand bij.' })
  expect(mainOf(table)).toMatchObject({ kind: 'open-round', rest: [{ check: 'bundles-undiscussed', count: 1 }] })
})

test('[LFT-2] a note in no bundle stops the closing, unless it was set aside; what is in a bundle does not', () => {
  const table = loose(agree(atConsent()), 'b1-welzijn-0', 'los-1', 'los-2')
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [{ check: 'notes-undiscussed', count: 2 }] })
  expect(advance(table)).toBe('gate-needs-reason')
  expect(advance(table, 'Deze twee horen bij de route.')).toBeNull()
})

test('[PRK-1] [LFT-2] a loose note is set aside where nothing is linked too, stops nothing then, and comes back', () => {
  const table = loose(agree(atConsent()), 'b1-welzijn-0', 'los-1')
  const park = (where: 'friction' | null) => ({ type: 'park', subject: noteId('los-1'), where }) as const
  table.do(facilitator, park('friction'))
  expect(table.now.parked.get(noteId('los-1'))).toMatchObject({ where: 'friction', text: 'Wij bellen terug.' })
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [] })
  table.do(facilitator, park(null))
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [{ check: 'notes-undiscussed', count: 1 }] })
})

test('[LFT-5] a step that is closed again with everything discussed keeps no old reason', () => {
  const table = loose(agree(atConsent()), 'los-1')
  advance(table, 'Later.')
  const here = () => table.now.waivedGates.filter((waived) => waived.step === stepId('groeperen'))
  expect(here()).toHaveLength(1)
  table.do(facilitator, { type: 'goBack', from: table.at })
  loose(table)
  expect(advance(table)).toBeNull()
  expect(here()).toEqual([])
})

test('[LFT-3] notes of which none is ticked stop the closing until somebody says why', () => {
  const begun = reveal(atSecond('vandaag'), 'vandaag', [{ id: 'v1', name: 'ggd', links: ['a1'] }])
  const table = begun.goTo('vandaag', 1)
  expect(advance(table)).toBe('gate-needs-reason')
  table.do(facilitator, { type: 'tickNote', note: note('v1'), ticked: true })
  expect(advance(table)).toBeNull()
  expect(table.at.step).toBe(at('terug'))
})

test('[LFT-3] a step without notes has nothing to tick', () => {
  expect(advance(atSecond('vandaag', 1))).toBeNull()
})

test('[LFT-7] the step that chooses the days of meeting again closes only with a reason while none is laid down', () => {
  const table = agree(atConsent()).goTo('weerzien')
  const none = { check: 'no-checkin-dates', severity: 'warn', message: null, count: 1 }
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [none] })
  expect(advance(table)).toBe('gate-needs-reason')
  table.do(facilitator, { type: 'planCheckins', dates: ['2027-11-23'] })
  expect(mainOf(table)).toMatchObject({ kind: 'advance', gates: [] })
  expect(advance(table)).toBeNull()
})

test('[LFT-4] the last step of a meeting closes by the same rules', () => {
  const { steps } = aTemplate()
  const short = aTemplate({ steps: steps.slice(0, 3) })
  const table = anOpenMeeting(undefined, short)
  table.bundles = [aBundle('b1', 'Dichtbij', ['ggd'])]
  table.goTo('groeperen', 2)
  expect(table.try(facilitator, { type: 'closeMeeting' })).toBe('gate-needs-reason')
  expect(table.try(facilitator, { type: 'closeMeeting', waiveReason: 'Volgende week verder.' })).toBeNull()
  expect(table.now.finishedSteps.has(stepId('groeperen'))).toBe(true)
})

test('[LFT-5] what was left for later is read with what was agreed', () => {
  const table = anOpenMeeting(
    undefined,
    aTemplate({ steps: [...aTemplate().steps.slice(0, 3), step('terugblik', 'inform', [part(4, 'listen')])] }),
  )
  table.bundles = [aBundle('b1', 'Dichtbij', ['ggd'])]
  table.goTo('groeperen', 2)
  advance(table, 'Volgende week verder.')
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view?.audience === 'facilitator' && view.leftForLater.at(-1)).toEqual({
    title: { nl: 'groeperen', en: 'groeperen' },
    check: 'bundles-undiscussed',
    count: 1,
    reason: 'Volgende week verder.',
  })
})
