import { expect, test } from 'vitest'
import { meetingId } from '../../ids.js'
import { facilitator, newestRound, org, organisations, speaker, type Table } from '../../testData.js'
import { ambition, at, atAssign, atSecond, note, other } from '../../visionTestData.js'

/** The third meeting, with one accepted step, one that is left asked, and two ticked milestones. */
function atReading(): Table {
  const table = atAssign()
  for (const [subject, name] of [
    ['x1', 'welzijn'],
    ['x2', 'ggd'],
  ] as const)
    table.do(facilitator, { type: 'askOwner', subject: note(subject), organisation: org(name) })
  table
    .do(speaker('welzijn'), {
      type: 'answerAsk',
      subject: note('x1'),
      answer: 'accept',
      due: '2027-06-01',
      firstStep: 'Twee dorpen vragen wie wil.',
    })
    .do(facilitator, { type: 'leaveAsked', subject: note('x2'), reason: 'Antwoord voor 1 februari.' })
  for (const id of ['m1', 'm3']) table.do(facilitator, { type: 'tickNote', note: note(id), ticked: true })
  return table
    .goTo('slot')
    .do(facilitator, { type: 'closeMeeting' })
    .do(facilitator, { type: 'openMeeting', meeting: meetingId('s3') })
    .do(facilitator, { type: 'planCheckins', dates: ['2027-05-18'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2027-01-23' } })
    .goTo('lezen')
}
const open = { type: 'openTextRound', step: at('instemmen') } as const
function consent(table: Table, objecting: string | null = null): Table {
  table.do(facilitator, open)
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), {
      type: 'answerRound',
      round,
      answer: name === objecting ? 'object' : 'stand-for',
      reason: name === objecting ? 'De tweede zin klopt niet.' : null,
    })
  return table.do(facilitator, { type: 'showRound', round })
}

test('[TXC-1] [INV-14] ticked milestones are sentences that get their consent with the whole text', () => {
  const table = atReading()
  const states = () => table.now.sentences.map(({ section, status }) => `${section} ${status}`)
  expect(states()).toEqual(['ambities settled', 'ambities settled', 'route unasked', 'route unasked'])
  expect(table.try(facilitator, open)).toBe('not-in-this-step')
  table.goTo('instemmen')
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('sentences-unsettled')
  consent(table).do(facilitator, { type: 'closeRound', round: newestRound(table) })
  expect(states().every((one) => one.endsWith('settled'))).toBe(true)
  expect(table.now.textAgreed).toBe(true)
  expect(table.try(facilitator, open)).toBe('already-agreed')
  expect(table.try(facilitator, { type: 'openSigning' })).toBeNull()
})

test('[VIEW-5] where the whole text gets its consent, the large button goes on from reading, and opens signing after it', () => {
  const table = atReading()
  const main = () => {
    const view = table.view({ kind: 'facilitator', id: facilitator })
    return view?.audience === 'facilitator' ? view.main : null
  }
  expect(main()).toMatchObject({ kind: 'advance', to: 'step', gates: [] })
  table.goTo('instemmen')
  expect(main()).toMatchObject({ kind: 'open-text-round' })
  consent(table).do(facilitator, { type: 'closeRound', round: newestRound(table) })
  expect(main()).toMatchObject({ kind: 'advance', to: 'step' })
  table.goTo('tekenen')
  expect(main()).toMatchObject({ kind: 'open-signing', blockers: [] })
})

test('[TXC-5] the text that is consented to holds the steps that owners took on, and not the ones that are asked', () => {
  const table = atReading().goTo('instemmen').do(facilitator, open)
  const phone = table.view({ kind: 'participant', id: speaker('ggd') })
  const whole = phone?.audience === 'participant' && phone.now.kind === 'consent' ? phone.now.whole : null
  expect(whole?.map(({ heading, text }) => [heading, text])).toEqual([
    [null, 'Niemand staat alleen.'],
    [null, 'Wonen is betaalbaar.'],
    [null, 'Tekst van m1.'],
    [null, 'Tekst van m3.'],
    ['welzijn', 'Tekst van x1. (1-6-2027)'],
  ])
})

test('[TXC-2] an objection to the text that is worked in asks for a new round', () => {
  const table = consent(atReading().goTo('instemmen'), 'ggd')
  const round = newestRound(table)
  expect(table.try(facilitator, { type: 'closeRound', round })).toBe('objection-open')
  const objection = table.now.objections[0]?.id as never
  table.do(facilitator, { type: 'treatObjection', objection, state: 'worked-in' })
  table.do(facilitator, { type: 'closeRound', round })
  expect([table.now.textAgreed, table.now.rounds.at(-1)?.status]).toEqual([false, 'replaced'])
  consent(table).do(facilitator, { type: 'closeRound', round: newestRound(table) })
  expect(table.now.textAgreed).toBe(true)
})

test('[TXC-3] a change of the text takes the consent about the whole text away', () => {
  const table = consent(atReading().goTo('instemmen'))
  table.do(facilitator, { type: 'closeRound', round: newestRound(table) })
  table.do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x2'),
    answer: 'accept',
    due: '2027-03-01',
    firstStep: 'Een lijst maken.',
  })
  expect(table.now.textAgreed).toBe(false)
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('text-not-agreed')
})

test('[FRZ-1] [TNS-12] [TNS-11] only accepted steps are commitments, each with its milestone; the asked one is named as asked', () => {
  const table = consent(atReading().goTo('instemmen'))
  table.do(facilitator, { type: 'closeRound', round: newestRound(table) }).do(facilitator, { type: 'openSigning' })
  const section = table.now.editions[0]?.frozen.sections.find(({ id }) => id === 'veranderroute')
  expect(section?.commitments).toMatchObject([
    { subject: 'x1', owner: 'o-welzijn', due: '2027-06-01', milestones: ['Tekst van m3.'] },
  ])
  expect(section?.wishes).toEqual([
    { subject: 'x2', text: 'Tekst van x2.', asked: 'o-ggd', reason: 'Antwoord voor 1 februari.' },
  ])
})

test('[FRZ-2] a milestone in the manifest knows its horizon, what it contributes to and what it makes possible', () => {
  const table = atReading()
  table.do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m1') })
  consent(table.goTo('instemmen')).do(facilitator, { type: 'closeRound', round: newestRound(table) })
  table.do(facilitator, { type: 'openSigning' })
  const frozen = table.now.editions[0]?.frozen
  const route = frozen?.sections.find(({ id }) => id === 'route')
  expect(route?.lanes?.map(({ id }) => id)).toEqual(['h2040', 'h2030', 'nu'])
  expect(route?.sentences.map(({ subject, detail }) => [subject, detail])).toMatchObject([
    ['m1', { kind: 'milestone', lane: 'h2040', contributesTo: ['a1'], enables: [] }],
    ['m3', { kind: 'milestone', lane: 'nu', contributesTo: ['a1'], enables: ['m1'] }],
  ])
  expect(frozen?.title).toBe('Manifest Polderrand 2040')
  expect([ambition, other]).toEqual(
    frozen?.sections.find(({ id }) => id === 'ambities')?.sentences.map(({ subject }) => subject),
  )
})

test('[MEE-1] a later meeting waits only for organisations that somebody is there for, and for who comes in', () => {
  const table = atAssign()
  table.goTo('toezeggen').do(facilitator, { type: 'shelveAction', subject: note('x1'), shelved: true })
  table.do(facilitator, { type: 'shelveAction', subject: note('x2'), shelved: true }).goTo('slot')
  table.do(facilitator, { type: 'closeMeeting' })
  table.connected = [speaker('ggd'), speaker('welzijn')]
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s3') })
  const attended = () => [...(table.now.meetings[2]?.attended ?? [])]
  expect(attended()).toEqual(['o-welzijn', 'o-ggd'])
  expect(table.try(speaker('gemeente'), { type: 'arrive', participant: speaker('gemeente') })).toBe('not-allowed')
  table.do('system', { type: 'arrive', participant: speaker('gemeente') })
  table.do('system', { type: 'arrive', participant: speaker('gemeente') })
  expect(attended()).toEqual(['o-welzijn', 'o-ggd', 'o-gemeente'])
  expect(table.try('system', { type: 'arrive', participant: 'p-niemand' as never })).toBe('unknown-participant')
})

test('[HRV-1] a table says at most three lines in a harvest, and only while it runs', () => {
  const table = atAssign()
  const line = { type: 'addLine', step: at('slot'), text: 'Wij nemen deze zin mee.' } as const
  expect(table.try(speaker('ggd'), line)).toBe('not-in-this-step')
  for (const subject of ['x1', 'x2'])
    table.do(facilitator, { type: 'shelveAction', subject: note(subject), shelved: true })
  table.goTo('slot')
  for (const _ of [1, 2, 3]) table.do(speaker('ggd'), line)
  expect(table.try(speaker('ggd'), line)).toBe('not-in-this-step')
  expect(table.try(speaker('welzijn'), line)).toBeNull()
  expect(table.now.lines.map(({ organisation }) => organisation)).toEqual(['o-ggd', 'o-ggd', 'o-ggd', 'o-welzijn'])
})

test('[RUN-9] what was agreed is reopened with a reason in a later meeting, and asked again right there', () => {
  const table = atAssign()
  table.do(facilitator, { type: 'reopenItem', bundle: ambition, reason: 'De GGD mist iets.' })
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view?.audience === 'facilitator' && view.reopened).toMatchObject([
    { bundle: 'a1', step: 'peiling', text: 'Niemand staat alleen.', reason: 'De GGD mist iets.' },
  ])
  expect(table.try(facilitator, { type: 'openRound', step: at('toezeggen'), bundle: other, behaviour: null })).toBe(
    'not-in-this-step',
  )
  table.do(facilitator, { type: 'openRound', step: at('toezeggen'), bundle: ambition, behaviour: null })
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  const phone = table.view({ kind: 'participant', id: speaker('ggd') })
  expect(phone?.audience === 'participant' && phone.now.kind).toBe('consent')
  table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
  expect(table.now.items.filter(({ status }) => status === 'agreed').map(({ subject }) => subject)).toContain(ambition)
})

test('[INV-21] a field for stories says that no resident may be named, and no person stands in the frozen value', () => {
  const phone = atSecond('vandaag').view({ kind: 'participant', id: speaker('ggd') })
  const fields = phone?.audience === 'participant' && phone.now.kind === 'write' ? phone.now.fields : []
  expect(fields.find(({ id }) => id === 'toelichting')?.privacy).toBe('noPersonalData')
  const table = consent(atReading().goTo('instemmen'))
  table.do(facilitator, { type: 'closeRound', round: newestRound(table) }).do(facilitator, { type: 'openSigning' })
  const frozen = JSON.stringify(table.now.editions[0]?.frozen)
  for (const id of table.now.participants.keys()) expect(frozen).not.toContain(id)
  expect(frozen).not.toMatch(/@|Naam /)
})

test('[TXC-4] [INV-8] a text that changes while the room is asked about it is asked again, whatever was answered', () => {
  const changes = [
    { type: 'linkNote', note: note('m3'), to: note('m1') },
    { type: 'moveToLane', note: note('m3'), lane: 'h2030' },
    { type: 'park', subject: note('m2'), where: 'friction' },
    { type: 'describeCommitment', subject: note('x1'), partners: [], seen: 'Een deur.', means: null, effort: null },
    { type: 'reopenItem', bundle: other, reason: 'Te vaag.' },
  ] as const
  for (const command of changes) {
    const table = consent(atReading().goTo('instemmen')).do(facilitator, command)
    table.do(facilitator, { type: 'closeRound', round: newestRound(table) })
    expect([table.now.textAgreed, table.now.rounds.at(-1)?.status], command.type).toEqual([false, 'replaced'])
    consent(table).do(facilitator, { type: 'closeRound', round: newestRound(table) })
    expect(table.now.textAgreed, command.type).toBe(true)
  }
  // what is not in the text changes nothing about it
  const quiet = consent(atReading().goTo('instemmen')).do(facilitator, {
    type: 'linkNote',
    note: note('m2'),
    to: note('m1'),
  })
  quiet.do(facilitator, { type: 'closeRound', round: newestRound(quiet) })
  expect(quiet.now.textAgreed).toBe(true)
})

test('[DRF-7] what is agreed anew while the text is read has its sentence at once, and a dropped sentence stays away', () => {
  const table = atReading()
  const words = () => table.now.sentences.filter(({ status }) => status !== 'dropped').map(({ text }) => text)
  expect(words()).toHaveLength(4)
  table.do(facilitator, { type: 'reopenItem', bundle: ambition, reason: 'De GGD mist iets.' })
  expect(words()).not.toContain('Niemand staat alleen.')
  table.do(facilitator, { type: 'openRound', step: at('lezen'), bundle: ambition, behaviour: null })
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
  expect(words()).toContain('Niemand staat alleen.')
  table.do(facilitator, { type: 'tickNote', note: note('m2'), ticked: true })
  expect(words()).toContain('Tekst van m2.')
  const m2 = table.now.sentences.find(({ text }) => text === 'Tekst van m2.')?.id as never
  table.do(facilitator, { type: 'dropSentence', sentence: m2, reason: 'Dubbel.' }).goTo('instemmen')
  expect(words()).toHaveLength(4)
})

test('[WDR-2] a note that was taken back under a frozen text stands there until it is open again, and then comes out with one act', () => {
  const table = consent(atReading().goTo('instemmen'))
  const agreeText = () => table.do(facilitator, { type: 'closeRound', round: newestRound(table) })
  const standing = () => {
    const { sentences } = table.now
    return sentences.flatMap(({ id, text, status }) => (text === 'Tekst van m1.' && status !== 'dropped' ? [id] : []))
  }
  agreeText().do(facilitator, { type: 'openSigning' })
  table.do('system', { type: 'withdrawNote', note: note('m1') })
  const [sentence] = standing()
  if (!sentence) throw new Error('no sentence')
  const drop = () => table.try(facilitator, { type: 'dropSentence', sentence, reason: '' })
  expect(drop()).toBe('edition-frozen')
  table.do(facilitator, { type: 'reopenEdition', edition: 1, reason: 'Er is een briefje teruggenomen.' })
  table.goTo('tekenen')
  expect(table.try(facilitator, { type: 'openSigning' })).toBe('note-taken-back')
  table.do(facilitator, { type: 'goBack', from: table.at })
  const view = table.view({ kind: 'facilitator', id: facilitator })
  const marked = view?.audience === 'facilitator' && view.sentences.filter(({ takenBack }) => takenBack)
  expect(marked ? marked.map(({ id }) => id) : null).toEqual([sentence])
  expect(drop()).toBeNull()
  expect(standing()).toEqual([])
  consent(table)
  agreeText()
  expect(table.try(facilitator, { type: 'openSigning' })).toBeNull()
  expect(JSON.stringify(table.now.editions.at(-1)?.frozen)).not.toContain('Tekst van m1.')
})

test('[VIEW-31] while the whole text is consented to the regie has the words of its sentences, and not the work on them', () => {
  const seen = (table: Table) => {
    const view = table.view({ kind: 'facilitator', id: facilitator })
    return view?.audience === 'facilitator' ? view.sentences : []
  }
  const table = atReading()
  const reading = seen(table)
  expect(reading.some(({ sources }) => sources.length > 0)).toBe(true)
  const consenting = seen(table.goTo('instemmen'))
  expect(consenting.map(({ id, text, heading }) => [id, text, heading])).toEqual(
    reading.map(({ id, text, heading }) => [id, text, heading]),
  )
  expect(
    consenting.every(({ sources, answered, proposals }) => [sources, answered, proposals].flat().length === 0),
  ).toBe(true)
})
