import { describe, expect, test } from 'vitest'
import { organisationId, participantId } from '../../ids.js'
import { sheetFields } from '../../rules/sheets/fields.js'
import { incompleteSheets, missingFields, sheetOf } from '../../rules/sheets/sheets.js'
import { aSheetTemplate, atSheets, atTrial, fill, solution, zaak } from '../../sheetsTestData.js'
import { facilitator, join, org, speaker, type Table } from '../../testData.js'
import type { Audience } from '../../view/base.js'
import { besideSignatures, sheetMarks } from '../../view/parts/sheets/besideSignatures.js'
import { at, aVisionTemplate, note } from '../../visionTestData.js'

const entry = (table: Table, field: string) => sheetOf(table.now, zaak, solution('welzijn')).entries.get(field)
const stepIn = (id: string, template = aSheetTemplate()) => {
  const found = template.steps.find((one) => one.id === id)
  if (!found) throw new Error(`no step ${id}`)
  return found
}
const fieldsOf = (id: string, template = aSheetTemplate()) =>
  sheetFields(template, stepIn(id, template)).map((field) => field.id)

test('[SHT-1] judging, promising, drafting, a check without principles and signing have sheets, and no other step', () => {
  const template = aSheetTemplate()
  expect(template.steps.filter((one) => sheetFields(template, one).length > 0).map(({ id }) => id)).toEqual([
    'zaak',
    'proef',
    'merken',
    'afspraak',
    'delen',
  ])
  const { principles } = aVisionTemplate()
  expect(sheetFields({ ...template, ...(principles && { principles }) }, stepIn('merken'))).toEqual([])
})

test('[SHT-2] what an owner or a signatory is asked anyway is not asked on a sheet', () => {
  expect(fieldsOf('proef')).toEqual(['start', 'vraag'])
  expect(fieldsOf('delen')).toEqual(['trefwoorden', 'contact'])
})

test('[SHT-3] who sits at the table fills in a sheet in a working part, and who leads at any moment, for the room', () => {
  const table = atSheets()
  join(table, 'ggd', speaker('collega'), false)
  table.do('system', {
    type: 'admitParticipant',
    participant: participantId('kijker'),
    role: 'observer',
    organisation: null,
    byCard: false,
  })
  expect(table.try(participantId('kijker'), fill('wint', 'Rust'))).toBe('not-allowed')
  table.do(speaker('collega'), fill('wint', 'Rust')).do(facilitator, fill('kosten', '12000'))
  expect(entry(table, 'wint')).toEqual({ value: 'Rust', by: org('ggd'), on: '2026-11-23' })
  expect(entry(table, 'kosten')?.by).toBeNull()
  table.goTo('zaak', 1)
  expect(table.try(speaker('ggd'), fill('open', 'yes'))).toBe('not-in-this-segment')
  expect(table.try(facilitator, fill('open', 'yes'))).toBeNull()
})

test('[SHT-3] [SHT-4] the sheet beside the signatures is of the step itself, and written down by who leads', () => {
  const table = atTrial().goTo('delen', 1)
  const keywords = fill('trefwoorden', 'huur', { step: at('delen'), subject: note('delen') })
  expect(table.try(speaker('ggd'), keywords)).toBe('not-allowed')
  expect(table.try(facilitator, keywords)).toBeNull()
  expect(table.try(facilitator, { ...keywords, subject: solution('welzijn') })).toBe('unknown-subject')
})

test('[SHT-4] only the sheets of the step that is on are filled in, about what lies there', () => {
  const table = atSheets()
  expect(table.try(facilitator, fill('wint', 'Rust', { step: at('proef') }))).toBe('not-in-this-step')
  expect(table.try(facilitator, fill('wint', 'Rust', { subject: note('s-nergens') }))).toBe('unknown-subject')
  expect(table.refused(facilitator, fill('prijs', '3'))).toEqual({
    refusal: 'unknown-field',
    detail: { field: 'prijs' },
  })
  table.goTo('zaak', 2).do(facilitator, { type: 'letGo', subject: solution('ggd'), reason: 'Te groot.' })
  expect(table.try(facilitator, fill('wint', 'Rust', { subject: solution('ggd') }))).toBe('unknown-subject')
  // of what was chosen only: the other solution has no owner to ask
  const trial = atTrial()
  expect(trial.try(facilitator, fill('vraag', 'Kreeg u hulp?', { step: at('proef') }))).toBeNull()
  const other = fill('vraag', 'Kreeg u hulp?', { step: at('proef'), subject: solution('ggd') })
  expect(trial.try(facilitator, other)).toBe('unknown-subject')
  expect(trial.do(facilitator, { type: 'closeMeeting' }).try(facilitator, fill('wint', 'Rust'))).toBe(
    'meeting-not-open',
  )
})

describe('[SHT-5] a value fits its field', () => {
  const table = atSheets()
  table.do('system', {
    type: 'admitParticipant',
    participant: participantId('scherm'),
    role: 'roomScreen',
    organisation: null,
    byCard: false,
  })
  test.each([
    ['text that cannot be seen', 'wint', ' \u200b', 'text-empty'],
    ['more graphemes than asked', 'wint', 'x'.repeat(21), 'text-too-long'],
    ['an unknown option', 'oordeel', 'misschien', 'not-an-option'],
    ['no option', 'merk', ' ', 'text-empty'],
    ['one unknown option of more', 'merk', 'ja misschien', 'not-an-option'],
    ['an organisation that takes no part', 'wie', 'o-niemand', 'unknown-organisation'],
    ['one such organisation of more', 'voordeel', 'o-ggd o-niemand', 'unknown-organisation'],
    ['a name', 'vraag-aan', 'Loes de Wit', 'unknown-participant'],
    ['a room screen', 'vraag-aan', 'scherm', 'unknown-participant'],
    ['a day that is not there', 'begin', '2027-02-30', 'bad-date'],
    ['a year before the first', 'jaar', '2020', 'bad-number'],
    ['a number in words', 'aantal', 'tien', 'bad-number'],
    ['a number above the most', 'aantal', '51', 'bad-number'],
    ['a thousands separator', 'kosten', '12.000,00', 'bad-number'],
    ['zeros at the end', 'kosten', '12.50', 'bad-number'],
    ['zeros at the beginning', 'kosten', '012', 'bad-number'],
    ['a tenth of a cent', 'kosten', '0.125', 'bad-number'],
    ['less than the least', 'kosten', '-1', 'bad-number'],
    ['a third answer to yes or no', 'open', 'maybe', 'not-an-option'],
  ])('%s is refused', (_, field, value, refusal) => {
    expect(table.try(speaker('ggd'), fill(field, value))).toBe(refusal)
    expect(entry(table, field)).toBeUndefined()
  })
  test.each([
    ['wint', '  Rust\u200b in huis ', 'Rust in huis'],
    ['wint', '👨‍👩‍👧‍👦'.repeat(20), '👨‍👩‍👧‍👦'.repeat(20)],
    ['oordeel', 'ja', 'ja'],
    ['merk', 'nee  ja', 'ja nee'],
    ['wie', 'o-ggd', 'o-ggd'],
    ['voordeel', 'o-gemeente o-welzijn o-gemeente', 'o-welzijn o-gemeente'],
    ['vraag-aan', 'p-ggd', 'p-ggd'],
    ['begin', '2028-02-29', '2028-02-29'],
    ['jaar', '2040', '2040'],
    ['aantal', '2.5', '2.5'],
    ['kosten', '12000.5', '12000.5'],
    ['open', 'no', 'no'],
  ])('%s keeps %j', (field, typed, kept) => {
    const was = entry(table, field)?.value ?? null
    expect(table.try(speaker('ggd'), fill(field, typed, { was }))).toBeNull()
    expect(entry(table, field)?.value).toBe(kept)
  })
})

test('[SHT-6] every field is kept by itself, and emptied by itself', () => {
  const table = atSheets().do(speaker('ggd'), fill('wint', 'Rust')).do(speaker('welzijn'), fill('open', 'yes'))
  table.do(speaker('gemeente'), fill('wint', 'Rust en slaap', { was: 'Rust' }))
  expect(entry(table, 'wint')).toMatchObject({ value: 'Rust en slaap', by: org('gemeente') })
  table.do(speaker('ggd'), fill('wint', null, { was: 'Rust en slaap' }))
  expect([...sheetOf(table.now, zaak, solution('welzijn')).entries.keys()]).toEqual(['open'])
  expect(sheetOf(table.now, zaak, solution('welzijn')).text).toBe('Tekst van s-welzijn.')
})

test('[SHT-7] nobody writes over what they did not see, and hears what stands there', () => {
  const table = atSheets().do(speaker('ggd'), fill('wint', 'Rust'))
  expect(table.refused(speaker('welzijn'), fill('wint', 'Slaap'))).toEqual({
    refusal: 'filled-meanwhile',
    detail: { field: 'wint', value: 'Rust', by: org('ggd') },
  })
  const before = table.events.length
  table.do(speaker('welzijn'), fill('wint', ' Rust '))
  expect(table.events).toHaveLength(before)
  table.do(speaker('welzijn'), fill('wint', 'Slaap', { was: 'Rust' }))
  expect(table.refused(speaker('ggd'), fill('wint', null, { was: 'Rust' }))?.refusal).toBe('filled-meanwhile')
})

test('[SHT-8] of two or three organisations the refusal names nobody', () => {
  const names = ['welzijn', 'ggd', 'gemeente']
  const table = atSheets(names).do(speaker('ggd'), fill('wint', 'Rust'))
  expect(table.refused(speaker('welzijn'), fill('wint', 'Slaap'))?.detail).toMatchObject({ value: 'Rust', by: null })
})

test('[SHT-9] a step closes with a reason while a sheet lacks what it needs, and names what', () => {
  const table = atSheets().do(facilitator, fill('kosten', '0')).goTo('zaak', 2)
  expect(missingFields(table.now, zaak, solution('welzijn')).map(({ id }) => id)).toEqual(['wie'])
  const lacking = { check: 'sheets-incomplete', severity: 'warn', message: null, count: 2 }
  const about = ['Tekst van s-welzijn.', 'Tekst van s-ggd.']
  const view = table.view({ kind: 'facilitator', id: facilitator })
  const on = () => table.refused(facilitator, { type: 'advance', from: table.at, waiveReason: null })
  expect(view?.audience === 'facilitator' && view.main.kind).toBe('show-poll')
  expect(on()).toEqual({ refusal: 'gate-needs-reason', detail: [{ ...lacking, about }] })
  table.do(facilitator, fill('wie', org('ggd')))
  expect(on()?.detail).toEqual([{ ...lacking, count: 1, about: about.slice(1) }])
  expect(table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'Volgende keer.' })).toBeNull()
  expect(table.now.waivedGates).toContainEqual(expect.objectContaining({ check: 'sheets-incomplete', count: 1 }))
})

test('[SHT-9] what was not chosen and what lies on the shelf needs nothing more', () => {
  const table = atTrial()
  expect(incompleteSheets(table.now, stepIn('zaak'), table.facts).map(({ id }) => id)).toEqual([solution('welzijn')])
  expect(incompleteSheets(table.now, stepIn('proef'), table.facts)).toHaveLength(1)
  table.do(facilitator, { type: 'shelveAction', subject: solution('welzijn'), shelved: true })
  expect(incompleteSheets(table.now, stepIn('proef'), table.facts)).toEqual([])
})

test('[SHT-9] where the template has a gate for it the step stays closed', () => {
  const { steps } = aSheetTemplate()
  const gate = [{ check: 'every-sheet-filled', severity: 'block' } as const]
  const gated = steps.map((one) => (one.id === 'zaak' ? { ...one, gate } : one))
  const table = atSheets(undefined, aSheetTemplate({}, gated)).goTo('zaak', 2)
  const on = () => table.refused(facilitator, { type: 'advance', from: table.at, waiveReason: 'Toch.' })
  expect(on()).toMatchObject({ refusal: 'gate-blocked', detail: [{ check: 'every-sheet-filled', count: 2 }] })
  for (const subject of [solution('welzijn'), solution('ggd')])
    table.do(facilitator, fill('kosten', '1', { subject })).do(facilitator, fill('wie', org('ggd'), { subject }))
  expect(on()).toBeNull()
})

test('[SHT-10] the sheet of a note that is taken back goes with it, but for a promise', () => {
  const table = atSheets().do(speaker('ggd'), fill('wint', 'Rust'))
  table.do('system', { type: 'withdrawNote', note: note('s-welzijn') })
  expect(entry(table, 'wint')).toBeUndefined()
  const promised = atTrial(atSheets().do(speaker('ggd'), fill('wint', 'Rust')))
    .do(facilitator, { type: 'askOwner', subject: solution('welzijn'), organisation: org('ggd') })
    .do(speaker('ggd'), {
      type: 'answerAsk',
      subject: solution('welzijn'),
      answer: 'accept',
      due: '2027-06-01',
      firstStep: 'Bellen.',
    })
    .do('system', { type: 'withdrawNote', note: note('s-welzijn') })
  expect(entry(promised, 'wint')?.value).toBe('Rust')
})

test('[SHT-10] an organisation on a sheet is not removed', () => {
  const table = atSheets()
  table.do(facilitator, {
    type: 'addOrganisation',
    organisation: organisationId('o-politie'),
    name: 'politie',
    organisationType: 'politie',
  })
  table.do(facilitator, fill('wie', 'o-politie'))
  const remove = { type: 'removeOrganisation', organisation: organisationId('o-politie') } as const
  expect(table.try(facilitator, remove)).toBe('organisation-in-use')
  table.do(facilitator, fill('wie', 'o-ggd', { was: 'o-politie' }))
  expect(table.try(facilitator, remove)).toBeNull()
})

describe('[SHT-14] a sheet of paper', () => {
  const card = participantId('papier-a')
  const onPaper = (table: Table): Table =>
    table.do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
  const typed = (...filled: Parameters<typeof fill>) =>
    ({ type: 'answerOnPaper', participant: card, answer: fill(...filled) }) as const
  const told = (table: Table, audience: Audience) => {
    const view = table.view(audience)
    const sheets =
      view?.audience === 'facilitator'
        ? view.sheets
        : view?.audience === 'participant' && view.now.kind === 'sheets'
          ? view.now.sheets
          : null
    return sheets?.sheets.find(({ subject }) => subject === solution('welzijn'))?.entries
  }
  const cockpit: Audience = { kind: 'facilitator', id: facilitator }

  test('is typed for a card without the word, says from which card, and keeps the card', () => {
    const table = onPaper(atSheets()).do(facilitator, typed('wint', ' Rust in huis '))
    expect(entry(table, 'wint')).toEqual({ value: 'Rust in huis', by: org('ggd'), on: '2026-11-23', paper: 1 })
    const shown = { field: 'wint', value: 'Rust in huis', by: org('ggd'), on: '2026-11-23', paper: 1 }
    expect(told(table, cockpit)).toEqual([shown])
    expect(told(table, { kind: 'participant', id: speaker('welzijn') })).toEqual([shown])
    expect(table.try(facilitator, { type: 'removePaperSeat', participant: card })).toBe('paper-card-in-use')
    table.do(speaker('ggd'), fill('wint', 'Rust', { was: 'Rust in huis' }))
    expect(entry(table, 'wint')?.paper).toBeUndefined()
  })
  test('has the shapes of a phone, writes over nothing unseen, and can be emptied', () => {
    const table = onPaper(atSheets())
    expect(table.try(facilitator, typed('kosten', 'tien euro'))).toBe('bad-number')
    expect(table.try(facilitator, typed('prijs', '3'))).toBe('unknown-field')
    table.do(speaker('gemeente'), fill('kosten', '800'))
    expect(table.try(facilitator, typed('kosten', '1200'))).toBe('filled-meanwhile')
    table
      .do(facilitator, typed('kosten', '1200', { was: '800' }))
      .do(facilitator, typed('kosten', null, { was: '1200' }))
    expect(entry(table, 'kosten')).toBeUndefined()
  })
  test('is typed in every part of its step, and in no other step; never for who has a phone', () => {
    const table = onPaper(atSheets()).goTo('zaak', 1).do(facilitator, typed('open', 'yes'))
    expect(table.try(speaker('welzijn'), fill('wint', 'Rust'))).toBe('not-in-this-segment')
    expect(table.try(facilitator, { ...typed('wint', 'x'), participant: speaker('ggd') })).toBe('unknown-paper-card')
    expect(table.try(speaker('welzijn'), typed('wint', 'x'))).toBe('not-allowed')
    table.goTo('proef')
    expect(table.try(facilitator, typed('wint', 'Rust'))).toBe('not-in-this-step')
    table.goTo('delen')
    const keywords = typed('trefwoorden', 'huur', { step: at('delen'), subject: note('delen') })
    expect(table.try(speaker('ggd'), keywords.answer)).toBe('not-allowed')
    expect(table.try(facilitator, keywords)).toBeNull()
    const sheet = table.now.sheets.get(at('delen'))?.get(note('delen'))
    expect(sheet?.entries.get('trefwoorden')).toMatchObject({ value: 'huur', by: org('ggd'), paper: 1 })
  })
  test('[SHT-15] of the signing is told in words around the text, with the card and never a person', () => {
    const table = onPaper(atSheets()).goTo('delen')
    const beside = (field: string, value: string) => typed(field, value, { step: at('delen'), subject: note('delen') })
    table.do(facilitator, beside('trefwoorden', 'huur')).do(facilitator, beside('contact', speaker('ggd')).answer)
    expect(besideSignatures(table.now)).toEqual([
      { label: 'trefwoorden', text: 'huur', paper: 1 },
      { label: 'contact', text: 'ggd', paper: null },
    ])
    expect(sheetMarks(table.now)).toEqual([{ organisation: org('ggd'), paper: 1 }])
  })
  test('[SHT-15] says no card of an organisation that is not named', () => {
    const table = onPaper(atSheets(['welzijn', 'ggd']))
      .do(facilitator, typed('wint', 'Rust'))
      .goTo('delen')
    table.do(facilitator, typed('trefwoorden', 'huur', { step: at('delen'), subject: note('delen') }))
    expect(besideSignatures(table.now)).toMatchObject([{ text: 'huur', paper: null }])
    expect(sheetMarks(table.now)).toEqual([])
  })
  test('names no card where no organisation is named', () => {
    const table = onPaper(atSheets(['welzijn', 'ggd'])).do(facilitator, typed('wint', 'Rust'))
    expect(told(table, cockpit)).toEqual([{ field: 'wint', value: 'Rust', by: null, on: '2026-11-23' }])
  })
})
