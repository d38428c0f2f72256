import { expect, test } from 'vitest'
import { participantId } from '../../../ids.js'
import { aSheetTemplate, atSheets, atTrial, fill, solution } from '../../../sheetsTestData.js'
import { facilitator, join, org, speaker, type Table } from '../../../testData.js'
import { at, note, reveal } from '../../../visionTestData.js'
import type { FacilitatorView } from '../../facilitatorView.js'
import type { ParticipantNow } from '../../participantView.js'
import type { WallNow } from '../../wallView.js'

function regie(table: Table): FacilitatorView {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('no view')
  return view
}
function phone(table: Table, name = 'ggd'): ParticipantNow {
  const view = table.view({ kind: 'participant', id: speaker(name) })
  if (view?.audience !== 'participant') throw new Error('no view')
  return view.now
}
function wall(table: Table): WallNow {
  const view = table.view({ kind: 'roomScreen' })
  if (view?.audience !== 'roomScreen') throw new Error('no view')
  return view.now
}
const here = fill('kosten', '12000')
const names = ['welzijn', 'ggd', 'gemeente']

test('[SHT-11] a phone fills in sheets in the part that works on them, and is asked the closed questions after it', () => {
  const table = atSheets().do(speaker('welzijn'), here)
  const now = phone(table)
  expect(now).toMatchObject({ kind: 'sheets', mayFill: true, poll: null, pointed: null })
  if (now.kind !== 'sheets') throw new Error('no sheets')
  expect(now.sheets.sheets).toEqual([
    {
      subject: solution('welzijn'),
      text: 'Tekst van s-welzijn.',
      filled: 1,
      missing: ['wie'],
      whole: true,
      entries: [{ field: 'kosten', value: '12000', by: org('welzijn'), on: '2026-11-23' }],
    },
    expect.objectContaining({ subject: solution('ggd'), filled: 0, missing: ['kosten', 'wie'], entries: [] }),
  ])
  expect(regie(table).main).toMatchObject({ kind: 'advance', to: 'segment' })
  expect(phone(table.next()).kind).toBe('poll')
  expect(regie(table.next()).main.kind).toBe('show-poll')
  expect(phone(table).kind).toBe('poll')
})

test('[SHT-11] a step with one part only asks its closed questions beside the sheets', () => {
  const { steps } = aSheetTemplate()
  const short = steps.map((one) => (one.id === 'zaak' ? { ...one, segments: one.segments.slice(0, 1) } : one))
  const table = atSheets(undefined, aSheetTemplate({}, short))
  expect(phone(table)).toMatchObject({ kind: 'sheets', poll: { kind: 'poll', mayAnswer: true } })
  expect(regie(table).main.kind).toBe('show-poll')
  expect(wall(table).kind).toBe('sheet')
})

test('[SHT-11] the sheets stand beside the question who takes it on; of a check they come when it is talked about', () => {
  const table = atTrial()
  expect(phone(table)).toMatchObject({ kind: 'assign', mayFill: true, sheets: { sheets: [{ missing: ['start'] }] } })
  expect(phone(table.next())).toMatchObject({ kind: 'assign', mayFill: false })
  table.goTo('merken')
  expect(phone(table).kind).toBe('look-ahead')
  expect(wall(table).kind).toBe('inform')
  expect(regie(table)).toMatchObject({ check: null, sheets: { step: at('merken') } })
  expect(phone(table.next()).kind).toBe('sheets')
  expect(phone(table.goTo('afspraak')).kind).toBe('sheets')
})

test('[SHT-11] who leads has the sheets of the step in all of its parts, beside the signatures too', () => {
  const table = atTrial().goTo('delen')
  expect(phone(table).kind).not.toBe('sheets')
  const { sheets } = regie(table)
  expect(sheets).toMatchObject({ sheets: [{ subject: note('delen'), text: '', filled: 0 }] })
  expect(sheets?.people.map(({ name }) => name)).toContain('Naam p-ggd')
})

test('[SHT-11] the room screen shows the sheet that is pointed at, with the organisation of a person and no name', () => {
  const table = atSheets().do(speaker('ggd'), fill('vraag-aan', speaker('ggd')))
  expect(wall(table)).toMatchObject({
    kind: 'sheet',
    item: { subject: solution('welzijn'), index: 1, of: 2 },
    entries: [{ field: 'vraag-aan', value: org('ggd') }],
  })
  table.do(facilitator, { type: 'pointAt', subject: solution('ggd') })
  expect(wall(table)).toMatchObject({ item: { subject: solution('ggd') }, entries: [] })
  expect(wall(table.next()).kind).toBe('poll')
  const trial = atTrial()
  expect(wall(trial).kind).toBe('route')
  expect(wall(trial.do(facilitator, { type: 'pointAt', subject: solution('welzijn') })).kind).toBe('sheet')
})

test('[SHT-11] a phone offers the own people for a person, and names who stands there already', () => {
  const table = atSheets().do(facilitator, fill('vraag-aan', speaker('gemeente')))
  join(table, 'ggd', participantId('p-collega'), false)
  const now = phone(table)
  const people = now.kind === 'sheets' ? now.sheets.people.map(({ id }) => id) : []
  expect(people.toSorted()).toEqual(['p-collega', 'p-gemeente', 'p-ggd'])
})

test('[SHT-8] of two or three organisations no screen tells who filled in a field', () => {
  const few = atSheets(names).do(speaker('welzijn'), here)
  for (const sheets of [regie(few).sheets, phone(few)]) expect(JSON.stringify(sheets)).not.toContain('"by":"o-')
  expect(JSON.stringify(regie(atSheets().do(speaker('welzijn'), here)).sheets)).toContain('"by":"o-welzijn"')
})

test('[SHT-12] sixty full sheets fit in one view, and the one on the table comes whole', () => {
  const { steps } = aSheetTemplate()
  const long = { id: 'lang', type: 'longtext', label: { nl: 'Lang' }, maxChars: 2_000 } as const
  const wide = steps.map((one) => (one.id === 'zaak' ? { ...one, fields: [...(one.fields ?? []), long] } : one))
  const table = atSheets(undefined, aSheetTemplate({}, wide))
  const many = Array.from({ length: 60 }, (_, index) => ({ id: `veel-${index}`, name: 'ggd' }))
  reveal(table, 'oplossingen', many)
  for (const { id } of many)
    table.do(speaker('ggd'), fill('lang', 'Woorden over wonen. '.repeat(99), { subject: note(id) }))
  table.do(facilitator, { type: 'pointAt', subject: note('veel-59') })
  for (const audience of [{ kind: 'facilitator', id: facilitator } as const, { kind: 'roomScreen' } as const])
    expect(JSON.stringify(table.view(audience)).length).toBeLessThan(60_000)
  const now = phone(table)
  expect(JSON.stringify(now).length).toBeLessThan(50_000)
  const sheets = now.kind === 'sheets' ? now.sheets.sheets : []
  expect(sheets.find(({ subject }) => subject === 'veel-59')).toMatchObject({ whole: true, filled: 1 })
  expect(sheets.find(({ subject }) => subject === 'veel-58')).toMatchObject({ whole: false, filled: 1, entries: [] })
})
