import { expect, test } from 'vitest'
import { meetingId, noteId, organisationId, stepId } from '../ids.js'
import { aTemplate } from '../templateTestData.js'
import { aNote, anOpenMeeting, aWorkshop, facilitator, join, organisations, speaker, type Table } from '../testData.js'

const step = stepId('waarden')

test('[RUN-1] a second tap on the same button does not skip a segment', () => {
  const table = anOpenMeeting()
  const from = table.at
  table.do(facilitator, { type: 'advance', from, waiveReason: null })
  expect(table.try(facilitator, { type: 'advance', from, waiveReason: null })).toBe('somewhere-else-now')
  expect(table.at).toEqual({ step, segment: 0 })
})

test('[RUN-2] segments run in order, then the next step that is not skipped', () => {
  const table = anOpenMeeting().next().next().next('niet iedereen schreef')
  expect(table.at).toEqual({ step: 'groeperen', segment: 0 })
  expect(table.now.finishedSteps.has(step)).toBe(true)
  table.do(facilitator, { type: 'skipStep', from: table.at, reason: 'geen tijd' })
  expect(table.at.step).toBe('weerzien')
})

test('[RUN-3] leaving the last silent segment reveals what was submitted, in the given order', () => {
  const table = anOpenMeeting().next()
  table.submitted.set(step, [aNote('n2', 'ggd'), aNote('n1', 'welzijn'), aNote('n3', 'ggd')])
  table.next()
  const revealed = table.events.find((event) => event.type === 'notesRevealed')
  expect(revealed).toMatchObject({ notes: ['n2', 'n1', 'n3'], organisations: ['o-ggd', 'o-welzijn'], late: false })
  expect(table.now.revealed.get(step)?.noteCount).toBe(3)
})

test('[RUN-3] a second silent round reveals only what was added since', () => {
  const table = anOpenMeeting().next()
  table.submitted.set(step, [aNote('n1', 'welzijn')])
  table.next().do(facilitator, { type: 'goBack', from: table.at })
  table.late.set(step, [aNote('n2', 'ggd')])
  table.next()
  expect(table.events.filter((event) => event.type === 'notesRevealed').map((event) => event.notes)).toEqual([
    ['n1'],
    ['n2'],
  ])
})

test('[INV-22] a warn gate asks for a reason and keeps it; a block gate cannot be passed', () => {
  const table = anOpenMeeting().next()
  table.submitted.set(step, [aNote('n1', 'welzijn')])
  table.next()
  expect(table.try(facilitator, { type: 'advance', from: table.at, waiveReason: ' ' })).toBe('gate-needs-reason')
  table.next('de rest sluit later aan')
  expect(table.now.waivedGates).toEqual([
    { step, check: 'min-organisations-contributed', reason: 'de rest sluit later aan', count: 3 },
  ])
  table.bundles = [{ id: 'b1' as never, name: ' ', notes: [noteId('n1')], organisations: [] }]
  table.goTo('groeperen', 2)
  expect(table.try(facilitator, { type: 'advance', from: table.at, waiveReason: 'toch door' })).toBe('gate-blocked')
  expect(table.try(facilitator, { type: 'skipStep', from: table.at, reason: 'toch door' })).toBe('gate-blocked')
})

test('[RUN-4] going back reopens the step and keeps what was revealed', () => {
  const table = anOpenMeeting().next()
  table.submitted.set(
    step,
    organisations.map((name) => aNote(`n-${name}`, name)),
  )
  table.next().next()
  table.do(facilitator, { type: 'goBack', from: table.at })
  expect(table.at).toEqual({ step, segment: 1 })
  expect(table.now.finishedSteps.has(step)).toBe(false)
  expect(table.now.revealed.get(step)?.noteCount).toBe(4)
  expect(anOpenMeeting().try(facilitator, { type: 'goBack', from: { step: stepId('welkom'), segment: 0 } })).toBe(
    'at-the-beginning',
  )
})

test('[RUN-4] a skip needs a reason that can be read', () => {
  const table = anOpenMeeting()
  expect(table.try(facilitator, { type: 'skipStep', from: table.at, reason: '\u200b ' })).toBe('reason-needed')
})

test('[RUN-5] a late note is added by the facilitator, and once', () => {
  const table = anOpenMeeting().next().next()
  expect(table.try(facilitator, { type: 'addLateNotes', step })).toBe('nothing-to-add')
  table.late.set(step, [aNote('n9', 'ggd')])
  table.do(facilitator, { type: 'addLateNotes', step })
  expect(table.events.at(-1)).toMatchObject({ type: 'notesRevealed', notes: ['n9'], late: true })
})

test('[RUN-5] one anonymous late note waits for a second one while its step is open', () => {
  const template = aTemplate()
  const steps = template.steps.map((one) =>
    one.contribution ? { ...one, contribution: { ...one.contribution, attribution: 'anonymous' as const } } : one,
  )
  const table = anOpenMeeting(organisations, { ...template, steps })
    .next()
    .next()
  table.late.set(step, [aNote('n9', 'ggd')])
  expect(table.try(facilitator, { type: 'addLateNotes', step })).toBe('one-late-note-waits')
  table.next('wij gaan door')
  expect(table.try(facilitator, { type: 'addLateNotes', step })).toBeNull()
})

test('[RUN-6] extra minutes count from the end, or from now when the time was up', () => {
  const table = anOpenMeeting()
  const ends = table.now.position?.endsAtMs ?? 0
  table.do(facilitator, { type: 'addTime', from: table.at, minutes: 2 })
  expect(table.now.position?.endsAtMs).toBe(ends + 120_000)
  table.nowMs = ends + 600_000
  table.do(facilitator, { type: 'addTime', from: table.at, minutes: 2 })
  expect(table.now.position?.endsAtMs).toBe(ends + 720_000)
})

test('[INV-23] when the time is up nothing moves by itself', () => {
  const table = anOpenMeeting()
  const before = table.now
  table.nowMs += 3_600_000
  expect(table.now).toBe(before)
  expect(table.view({ kind: 'participant', id: speaker('ggd') })).toMatchObject({ now: { kind: 'inform' } })
})

test('[RUN-7] a meeting opens with enough organisations, and one at a time', () => {
  const regie = { kind: 'facilitator', id: facilitator } as const
  expect(aWorkshop(['ggd']).view(regie)).toMatchObject({ main: { kind: 'open-meeting', organisationsMissing: 1 } })
  expect(aWorkshop().view(regie)).toMatchObject({ main: { kind: 'open-meeting', organisationsMissing: 0 } })
  expect(aWorkshop(['ggd']).try(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })).toBe(
    'no-organisations',
  )
  expect(anOpenMeeting().try(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })).toBe(
    'meeting-already-open',
  )
  expect(aWorkshop().try(facilitator, { type: 'openMeeting', meeting: meetingId('s9') })).toBe('unknown-meeting')
})

test('[RUN-8] check-in dates are real days from today on, in order and once', () => {
  const table = anOpenMeeting()
  table.do(facilitator, { type: 'planCheckins', dates: ['2028-11-23', '2027-11-23', '2027-11-23'] })
  expect(table.now.checkinDates).toEqual(['2027-11-23', '2028-11-23'])
  expect(table.try(facilitator, { type: 'planCheckins', dates: ['2027-02-30'] })).toBe('bad-date')
  expect(table.try(facilitator, { type: 'planCheckins', dates: ['2025-01-01'] })).toBe('bad-date')
})

test('[INV-1] changed minutes change the copy of the workshop, never the template it came from', () => {
  const template = aTemplate()
  const table = aWorkshop(organisations, template)
  table.do(facilitator, { type: 'changeMinutes', step, segment: 0, minutes: 9 })
  expect(table.now.template.steps[1]?.segments[0]?.minutes).toBe(9)
  expect(template.steps[1]?.segments[0]?.minutes).toBe(6)
})

test('[PPL-1] a participant cannot lead, a facilitator cannot answer, a stranger has no seat', () => {
  const table = anOpenMeeting()
  expect(table.try(speaker('ggd'), { type: 'advance', from: table.at, waiveReason: null })).toBe('not-allowed')
  expect(table.try(facilitator, { type: 'askForTheWord' })).toBe('not-allowed')
  expect(table.try(speaker('onbekend'), { type: 'askForTheWord' })).toBe('not-in-this-workshop')
  expect(
    table.try(facilitator, {
      type: 'admitParticipant',
      participant: speaker('x'),
      role: 'facilitator',
      organisation: null,
      byCard: false,
    }),
  ).toBe('not-allowed')
})

test('[PPL-2] a personal card takes the word, and the tick of the facilitator moves it', () => {
  const table = anOpenMeeting()
  join(table, 'ggd', speaker('ggd-collega'), false)
  expect(table.now.spokespersons.get(organisationId('o-ggd'))).toBe(speaker('ggd'))
  table.do(facilitator, {
    type: 'appointSpokesperson',
    organisation: organisationId('o-ggd'),
    participant: speaker('ggd-collega'),
  })
  expect(table.now.spokespersons.get(organisationId('o-ggd'))).toBe(speaker('ggd-collega'))
  expect(
    table.try(facilitator, {
      type: 'appointSpokesperson',
      organisation: organisationId('o-ggd'),
      participant: speaker('welzijn'),
    }),
  ).toBe('other-organisation')
})

test('[PPL-3] a colleague asks, the spokesperson gives the word', () => {
  const table = anOpenMeeting()
  join(table, 'ggd', speaker('ggd-collega'), false)
  expect(table.try(speaker('ggd'), { type: 'answerTheAsker', give: true })).toBe('nobody-asked')
  table.do(speaker('ggd-collega'), { type: 'askForTheWord' })
  expect(table.try(speaker('ggd-collega'), { type: 'answerTheAsker', give: true })).toBe('not-spokesperson')
  table.do(speaker('ggd'), { type: 'answerTheAsker', give: true })
  expect(table.now.spokespersons.get(organisationId('o-ggd'))).toBe(speaker('ggd-collega'))
  expect(table.now.wordAskedBy.size).toBe(0)
})

test('[PPL-4] the 61st person is refused', () => {
  const table = aWorkshop()
  for (let index = 0; index < 60; index++) join(table, 'ggd', speaker(`n${index}`), false)
  const late = {
    type: 'admitParticipant',
    participant: speaker('n60'),
    role: 'participant',
    organisation: organisationId('o-ggd'),
    byCard: false,
  } as const
  expect(table.try('system', late)).toBe('too-many-participants')
})

test('[PPL-5] a co-facilitator takes over and nothing else changes', () => {
  const table = anOpenMeeting()
  const helper = speaker('mede')
  table.do('system', {
    type: 'admitParticipant',
    participant: helper,
    role: 'coFacilitator',
    organisation: null,
    byCard: false,
  })
  const { lead: _, ...before } = table.now
  table.do(helper, { type: 'takeOver' })
  const { lead, ...after } = table.now
  expect(lead).toBe(helper)
  expect(after).toEqual(before)
  expect(table.try(helper, { type: 'takeOver' })).toBe('already-lead')
})

test('[RUN-10] who skips a step while notes lie closed shows them first or leaves them closed, by choice', () => {
  const begin = () => {
    const table = anOpenMeeting().next()
    table.submitted.set(step, [aNote('n1', 'welzijn'), aNote('n2', 'ggd')])
    return table
  }
  const skip = (table: Table, closedNotes?: 'show' | 'leave') =>
    table.refused(facilitator, {
      type: 'skipStep',
      from: table.at,
      reason: 'geen tijd',
      ...(closedNotes ? { closedNotes } : {}),
    })
  const shown = begin()
  expect(skip(shown)).toEqual({ refusal: 'notes-still-closed', detail: 2 })
  expect(skip(shown, 'show')).toBeNull()
  expect(shown.now.revealed.get(step)?.noteCount).toBe(2)
  const left = begin()
  expect(skip(left, 'leave')).toBeNull()
  expect([left.now.revealed.has(step), left.now.skippedSteps.get(step)]).toEqual([false, 'geen tijd'])
})

test('[RUN-10] a meeting that closes halfway asks the same, and one that closes at its end shows what lies there', () => {
  const table = anOpenMeeting().next()
  table.submitted.set(step, [aNote('n1', 'welzijn')])
  expect(table.try(facilitator, { type: 'closeMeeting' })).toBe('notes-still-closed')
  expect(table.try(facilitator, { type: 'closeMeeting', closedNotes: 'show' })).toBeNull()
  expect([table.now.revealed.has(step), table.now.position]).toEqual([true, null])
})

test('[RUN-11] a bright room has a bright room screen, whatever is shown and also between meetings', () => {
  const table = join(aWorkshop(), 'ggd')
  const light = () => {
    const view = table.view({ kind: 'roomScreen' })
    return view?.audience === 'roomScreen' ? view.light : null
  }
  expect(light()).toBe('dark')
  expect(table.try(speaker('ggd'), { type: 'lightRoom', light: 'bright' })).toBe('not-allowed')
  table.do(facilitator, { type: 'lightRoom', light: 'bright' })
  const events = table.events.length
  table.do(facilitator, { type: 'lightRoom', light: 'bright' })
  expect(table.events.length).toBe(events)
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
  table.do(facilitator, { type: 'showOnWall', scene: 'welcome' }).next()
  expect(light()).toBe('bright')
  expect(table.do(facilitator, { type: 'lightRoom', light: 'dark' }) && light()).toBe('dark')
})
