import { expect, test } from 'vitest'
import { meetingId } from '../ids.js'
import { both, part, step } from '../templateTestData.js'
import { facilitator, newestRound, org, organisations, sign, speaker, type Table } from '../testData.js'
import {
  ambition,
  at,
  atAssign,
  atChoosing,
  atLine,
  atPoll,
  atSecond,
  aVision,
  aVisionTemplate,
  check,
  note,
  other,
  reveal,
  vote,
} from '../visionTestData.js'
import { lookEverywhere } from './everyViewTestData.js'

const phone = (table: Table, name: string) => {
  const view = table.view({ kind: 'participant', id: speaker(name) })
  if (view?.audience !== 'participant') throw new Error('no phone')
  return view
}
const wall = (table: Table) => {
  const view = table.view({ kind: 'roomScreen' })
  if (view?.audience !== 'roomScreen') throw new Error('no room screen')
  return view
}
const regie = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator') throw new Error('no regie')
  return view
}

test('[VIEW-2] [INV-7] no audience sees a ballot or its reason before the subject is shown, but the own one', () => {
  const table = atPoll()
  const secrets = new Map<string, string>()
  for (const name of organisations) {
    const reason = `reden van ${name}, nog dicht`
    secrets.set(reason, name)
    table.do(speaker(name), vote(name === 'ggd' ? 'g7' : 'g3', { reason }))
    lookEverywhere(table, secrets)
  }
  // who did not answer another subject cannot see how many gave which answer either
  const item = wall(table).now.kind === 'poll' ? wall(table).now : null
  expect(item).toMatchObject({ answered: 4, of: 4, item: { result: null } })
  expect(regie(table).poll?.items[0]).toMatchObject({ voices: [], suggested: null, result: null })
  table.do(facilitator, { type: 'showPoll', step: at('peiling'), subject: ambition })
  expect(regie(table).poll?.items[0]?.voices[0]).toMatchObject({ option: 'g7', organisations: [org('ggd')] })
  expect(JSON.stringify(wall(table).now)).not.toContain('reden van')
})

test('[VIEW-2] [INV-2] closed milestones are only counted per horizon, for every audience', () => {
  const table = reveal(atSecond('terug'), 'terug', [
    { id: 'geheim-1', name: 'welzijn', lane: 'h2040' },
    { id: 'geheim-2', name: 'ggd', lane: 'h2030' },
  ])
  const hidden = table.notes.get(at('terug')) ?? []
  table.notes.set(at('terug'), [])
  lookEverywhere(
    table,
    new Map([
      ['geheim-1', 'welzijn'],
      ['geheim-2', 'ggd'],
    ]),
  )
  table.do(facilitator, { type: 'openLane', step: at('terug'), lane: 'h2030' })
  table.notes.set(at('terug'), hidden.slice(0, 1))
  lookEverywhere(table, new Map([['geheim-2', 'ggd']]))
  expect(regie(table).nodes).toEqual([{ note: 'geheim-1', lane: 'h2040', links: [], ticked: false }])
  expect(regie(table).lanes.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'h2040 revealed',
    'h2030 open',
    'nu closed',
  ])
})

test('[VIEW-13] a phone shows one thing in every step of the four chapters', () => {
  const seen: string[] = []
  const table = aVision()
  const look = () => {
    const { now } = phone(table, 'ggd')
    seen.push(`${table.at.step}/${table.at.segment} ${now.kind}`)
  }
  for (const stop of ['trechter', 'waarden', 'groeperen', 'visie', 'bundelen', 'toets']) {
    table.goTo(stop)
    look()
  }
  check(table).goTo('peiling')
  look()
  const later = atAssign()
  const last = phone(later, 'ggd').now
  seen.push(`${later.at.step}/${later.at.segment} ${last.kind}`)
  expect(seen).toEqual([
    'trechter/0 inform',
    'waarden/0 write',
    'groeperen/0 sort',
    'visie/0 write',
    'bundelen/0 sort',
    'toets/0 check',
    'peiling/0 poll',
    'toezeggen/0 assign',
  ])
})

test('[VIEW-13] a milestone is written for the open horizon, with ambitions and later milestones to link to', () => {
  const table = reveal(atSecond('terug'), 'terug', [{ id: 'm1', name: 'welzijn', lane: 'h2040' }])
  table.do(facilitator, { type: 'openLane', step: at('terug'), lane: 'h2030' })
  const { now } = phone(table, 'ggd')
  expect(now.kind === 'write' && now.lane?.id).toBe('h2030')
  expect(now.kind === 'write' && now.fields.map(({ id }) => id)).toEqual(['carriers', 'noticed'])
  expect(now.kind === 'write' && now.links.map(({ kind, options }) => [kind, options.length])).toEqual([
    ['ambitie', 2],
    ['mijlpaal', 1],
  ])
})

test('[VIEW-21] a phone knows what its own notes lead to after the facilitator linked them, and of nobody else', () => {
  const table = atLine()
  table.do(facilitator, { type: 'linkNote', note: note('m2'), to: note('m1') })
  expect(phone(table, 'ggd').ownLinks).toEqual({ m2: ['a2', 'm1'] })
  table.do(facilitator, { type: 'unlinkNote', note: note('m2'), to: ambition })
  table.do(facilitator, { type: 'unlinkNote', note: note('m2'), to: note('a2') })
  expect(phone(table, 'ggd').ownLinks).toEqual({ m2: ['m1'] })
  expect(JSON.stringify(phone(table, 'corporatie').ownLinks)).toBe('{}')
})

test('[VIEW-9] an explanation shows its picture and principles, and what was agreed in an earlier meeting', () => {
  const first = phone(aVision(), 'ggd').now
  expect(first).toMatchObject({ kind: 'inform', picture: 'funnel', agreed: [] })
  expect(first.kind === 'inform' && first.principles.length).toBe(3)
  const later = wall(atSecond('voorlezen')).now
  expect(later.kind === 'inform' && later.agreed.map(({ text }) => text)).toEqual([
    'Niemand staat alleen.',
    'Wonen is betaalbaar.',
  ])
})

test('[VIEW-40] in a silent part of an explanation phones and the room screen show what to think about', () => {
  const { steps } = aVisionTemplate()
  const thinking = step('stil', 'inform', [part(5, 'listen'), part(3, 'silent')], {
    prompts: [both('Waar knelt het?')],
  })
  const table = aVision(aVisionTemplate({ steps: [thinking, ...steps] }))
  expect(phone(table, 'ggd').now).toMatchObject({ kind: 'inform', thinks: null })
  table.next()
  expect(phone(table, 'ggd').now).toMatchObject({ kind: 'inform', thinks: both('Waar knelt het?') })
  expect(wall(table).now).toMatchObject({ kind: 'inform', thinks: both('Waar knelt het?') })
})

test('[VIEW-20] between two meetings the room screen shows the way in when the facilitator asks for it', () => {
  const table = atSecond('voorlezen').do(facilitator, { type: 'closeMeeting' })
  const kind = () => wall(table).now.kind
  expect(kind()).toBe('closed')
  table.do(facilitator, { type: 'showOnWall', scene: 'welcome' })
  expect(kind()).toBe('welcome')
  table.do(facilitator, { type: 'showOnWall', scene: 'step' })
  expect(kind()).toBe('closed')
})

test('[VIEW-5] in backcasting the large button opens the next horizon, then goes on', () => {
  const table = atSecond('terug')
  expect(regie(table).main).toMatchObject({ kind: 'open-lane', lane: { id: 'h2030' }, reveals: { id: 'h2040' } })
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  expect(regie(table).main).toMatchObject({ kind: 'advance', to: 'segment' })
})

test('[VIEW-5] a silent segment that names its horizons opens those and no others, then the large button goes on', () => {
  const template = aVisionTemplate()
  const steps = template.steps.map((step) => {
    if (step.id !== at('terug')) return step
    const lanes = [['h2040', 'h2030'], ['nu']]
    const segments = step.segments.map((segment, index) => ({
      ...segment,
      ...(lanes[index] && { lanes: lanes[index] }),
    }))
    return { ...step, segments }
  })
  const table = atSecond('terug', 0, aVision({ ...template, steps }))
  table.do(facilitator, { type: 'openLane', step: at('terug'), lane: 'h2030' })
  expect(regie(table).main).toMatchObject({ kind: 'advance', to: 'segment' })
  table.goTo('terug', 1)
  expect(regie(table).main).toMatchObject({ kind: 'open-lane', lane: { id: 'nu' } })
})

test('[VIEW-5] in a poll the large button shows the subject that everybody answered, after the voting is over', () => {
  const table = atPoll()
  expect(regie(table).main).toMatchObject({ kind: 'advance' })
  table.goTo('peiling', 1)
  expect(regie(table).main).toMatchObject({ kind: 'show-poll', subject: 'a1', waitingFor: 4 })
})

test('[VIEW-10] the route on the room screen holds what was accepted and asked, never who refused or a person', () => {
  const table = atAssign()
  table
    .do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('welzijn') })
    .do(speaker('welzijn'), { type: 'answerAsk', subject: note('x1'), answer: 'refuse', due: null, firstStep: null })
    .do(facilitator, { type: 'askOwner', subject: note('x2'), organisation: org('ggd') })
  const { now } = wall(table)
  expect(now.kind === 'route' && now.bars).toMatchObject([{ subject: 'x2', organisation: 'o-ggd', accepted: false }])
  expect(JSON.stringify(now)).not.toContain('welzijn')
  expect(phone(table, 'ggd').now).toMatchObject({ kind: 'assign', asked: [{ subject: 'x2' }], mayAnswer: true })
  expect(phone(table, 'welzijn').now).toMatchObject({ kind: 'assign', asked: [], own: [] })
})

test('[VIEW-11] an action needs the actions whose milestone makes its milestone possible', () => {
  const table = atLine().do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m2') })
  table.goTo('acties')
  reveal(table, 'acties', [
    { id: 'x1', name: 'welzijn', links: ['m3'] },
    { id: 'x2', name: 'ggd', links: ['m2'] },
  ])
  const chosen = atChoosing()
  chosen.do(facilitator, { type: 'linkNote', note: note('m3'), to: note('m2') })
  for (const subject of ['x1', 'x2'])
    chosen.do(facilitator, {
      type: 'recordAnswer',
      step: at('kiezen'),
      subject: note(subject),
      answers: { direction: 'ja', stepping: 'deels', return: 'ja' },
      disagreed: [],
      reason: null,
      chosen: true,
    })
  expect(regie(chosen).route?.commitments).toEqual([])
  const commitments = regie(chosen.goTo('toezeggen')).route?.commitments
  expect(commitments?.map(({ subject, needs, stepping }) => [subject, needs, stepping])).toEqual([
    ['x1', [], 'deels'],
    ['x2', ['x1'], 'deels'],
  ])
})

test('[VIEW-12] the biggest workshop still fits: every view stays below 60 kB', () => {
  const table = atSecond('terug')
  const many = Array.from({ length: 60 }, (_, index) => ({
    id: `mijlpaal-${index}`,
    name: organisations[index % 4] ?? 'ggd',
    lane: 'h2040',
    links: ['a1'],
  }))
  reveal(table, 'terug', many)
  table.notes.set(
    at('terug'),
    (table.notes.get(at('terug')) ?? []).map((one) => ({ ...one, text: 'x'.repeat(220) })),
  )
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  table
    .goTo('terug', 2)
    .do(facilitator, { type: 'linkNote', note: note('mijlpaal-0'), to: note('a2') })
    .goTo('acties')
  lookEverywhere(table, new Map())
})

test('[VIEW-12] what several steps link to comes once in the view of a phone', () => {
  const { linkLists, linksByStep } = phone(atChoosing(), 'ggd')
  const lists = (step: string) => linksByStep[step]?.map(({ kind, list }) => [kind, list])
  expect(lists('terug')).toEqual([
    ['ambitie', 0],
    ['mijlpaal', 1],
  ])
  expect(lists('acties')).toEqual([['mijlpaal', 1]])
  expect(linkLists.map((list) => list.map(({ subject }) => subject))).toEqual([
    ['a1', 'a2'],
    ['m1', 'm2', 'm3'],
  ])
})

test('[VIEW-30] of a poll about much only what lies on the table comes whole', () => {
  const table = atPoll()
  for (const name of organisations)
    for (const subject of [ambition, other]) table.do(speaker(name), vote('g1', { subject }))
  table.goTo('peiling', 1)
  const wholes = () => regie(table).poll?.items.map(({ whole }) => whole)
  expect(regie(table).poll?.ready).toEqual(organisations.map(org))
  expect(wholes()).toEqual([true, false])
  table.do(facilitator, { type: 'pointAt', subject: other })
  expect(wholes()).toEqual([false, true])
  for (const subject of [ambition, other])
    table
      .do(facilitator, { type: 'showPoll', step: at('peiling'), subject })
      .do(facilitator, { type: 'agreeSubject', step: at('peiling'), subject })
  expect(regie(table).poll?.items[0]).toMatchObject({ status: 'decided', whole: false, voices: [], result: null })
  expect(regie(table).poll?.items[1]).toMatchObject({ status: 'decided', whole: true, agreeing: 'done' })
  const { now } = phone(table, 'ggd')
  const results = now.kind === 'poll' ? now.items.map(({ subject, result }) => [subject, result !== null]) : []
  expect(new Map(results as [])).toEqual(
    new Map([
      [ambition, false],
      [other, true],
    ] as never),
  )
})

test('[VIEW-31] rounds that another step decided are told as shared bundles', () => {
  const { rounds, sharedBundles, sentences } = regie(atChoosing())
  expect([rounds, sharedBundles, sentences]).toEqual([[], [], []])
})

test('[VIEW-31] the small scene of the cockpit leaves out what the cockpit has itself', () => {
  const [line, assign] = [atLine(), atAssign()]
  const room = wall(line).now
  expect(room.kind === 'line' && room.nodes).toEqual(regie(line).nodes)
  expect(regie(line).wall).toEqual({ ...room, nodes: [] })
  assign.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('ggd') })
  expect(wall(assign).now).toMatchObject({ kind: 'route', bars: [{ subject: 'x1' }] })
  expect(regie(assign)).toMatchObject({
    wall: { bars: [] },
    route: { commitments: [{ subject: 'x1' }, { subject: 'x2' }] },
  })
})

test('[INV-5] [INV-3] nothing that a later step does takes a note away or changes its words', () => {
  const table = atAssign()
  const words = [...table.notes.values()].flat().map(({ text }) => text)
  table.do(facilitator, { type: 'park', subject: note('m2'), where: 'friction' })
  table.do(facilitator, { type: 'park', subject: note('m2'), where: null })
  expect([...table.notes.values()].flat().map(({ text }) => text)).toEqual(words)
  // no event of the story holds new words for a note: only bundles, sentences and lines have words that others change
  const changed = table.events.filter(
    (event) => event.type === 'subjectRevised' && table.now.notes.has(event.subject as never),
  )
  expect(changed).toEqual([])
})

/** Everybody consented to the whole text; it lies open for signing. */
function atVisionSigning(): Table {
  const table = atAssign()
  for (const subject of ['x1', 'x2'])
    table.do(facilitator, { type: 'shelveAction', subject: note(subject), shelved: true })
  table.goTo('slot').do(facilitator, { type: 'closeMeeting' })
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s3') })
  table
    .do(facilitator, { type: 'planCheckins', dates: ['2027-05-18'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2027-01-23' } })
    .goTo('instemmen')
    .do(facilitator, { type: 'openTextRound', step: at('instemmen') })
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
  return table.do(facilitator, { type: 'openSigning' }).goTo('tekenen')
}

test('[INV-15] nothing that the chapters decide can change while a text lies open for signing', () => {
  const table = atVisionSigning()
  const before = JSON.stringify(table.now.editions[0])
  for (const command of [
    { type: 'reopenItem', bundle: ambition, reason: 'Toch anders' },
    { type: 'linkNote', note: note('m1'), to: note('a2') },
    { type: 'tickNote', note: note('m1'), ticked: true },
    { type: 'askOwner', subject: note('x1'), organisation: org('ggd') },
    { type: 'letGo', subject: ambition, reason: 'Weg' },
    { type: 'moveToLane', note: note('m2'), lane: 'nu' },
  ] as const)
    expect(table.try(facilitator, command), command.type).toBe('edition-frozen')
  expect(JSON.stringify(table.now.editions[0])).toBe(before)
})

test('[VIEW-5] [VIEW-7] while somebody tells at a check-in phones rest and the large button goes on; then everybody answers', () => {
  const table = atVisionSigning()
  for (const name of organisations) sign(table, name)
  table.do(facilitator, { type: 'closeMeeting' }).do(facilitator, { type: 'openMeeting', meeting: meetingId('s4') })
  expect(phone(table, 'ggd').now).toMatchObject({ kind: 'look-ahead', why: 'listen' })
  expect(regie(table).main).toMatchObject({ kind: 'advance', to: 'segment' })
  table.goTo('checkin', 1)
  expect(phone(table, 'ggd').now).toMatchObject({ kind: 'poll' })
  expect(regie(table).main).toMatchObject({ kind: 'show-poll', waitingFor: 4 })
})

test('[VIEW-44] at a check-in the room screen shows the difficult talks that lie beside the text that it asks about', () => {
  const table = atVisionSigning()
  for (const name of organisations) sign(table, name)
  table.do(facilitator, { type: 'closeMeeting' }).do(facilitator, { type: 'openMeeting', meeting: meetingId('s4') })
  const parked = new Map(table.now.parked)
  for (const [id, beside] of [
    ['t1', ambition],
    ['t2', other],
    ['t3', undefined],
  ] as const)
    parked.set(note(id), { where: 'friction', text: `talk ${id}`, ...(beside && { beside }) })
  table.state = { ...table.now, parked }
  table.goTo('checkin', 1)
  table.do(facilitator, { type: 'pointAt', subject: other })
  expect(wall(table).now).toMatchObject({ kind: 'poll', item: { subject: other }, talks: ['talk t2'] })
})

test('[VIEW-32] between the signing and the check-in a phone may still sign, or keeps the manifest; both know the day', () => {
  const table = atVisionSigning()
  for (const name of organisations.slice(1)) sign(table, name)
  table.do(facilitator, { type: 'closeMeeting' })
  const manifestPath = '/m/abc'
  const on = (name: string) => {
    const view = table.view({ kind: 'participant', id: speaker(name) }, { manifestPath })
    return view?.audience === 'participant' ? view.now : null
  }
  const [late = '', early = ''] = organisations
  expect(on(late)).toMatchObject({ kind: 'sign', maySign: true })
  const [day] = table.now.checkinDates
  expect(day).toBeDefined()
  expect(on(early)).toMatchObject({ kind: 'before', first: false, date: day, manifestPath })
  expect(sign(table, late)).toBeNull()
  expect(on(late)).toMatchObject({ kind: 'before', date: day })
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'closed', next: { date: day } } })
})

test('[INV-19] [VIEW-13] answers at a check-in stand beside the edition and change nothing in it', () => {
  const table = atVisionSigning()
  for (const name of organisations) expect(sign(table, name)).toBeNull()
  const edition = JSON.stringify(table.now.editions[0]?.frozen)
  table.do(facilitator, { type: 'closeMeeting' }).do(facilitator, { type: 'openMeeting', meeting: meetingId('s4') })
  const { now } = phone(table.goTo('checkin', 1), 'ggd')
  expect(now.kind === 'poll' && now.items.map(({ subject }) => subject).toSorted()).toEqual(['a1', 'a2'])
  expect(now.kind === 'poll' && now.questions[0]?.options.map(({ id }) => id)).toEqual(['dik', 'ranja', 'slap'])
  table.do(speaker('ggd'), {
    type: 'castBallot',
    step: at('checkin'),
    subject: ambition,
    attempt: 1,
    question: 'stance',
    option: 'ranja',
    reason: 'Wij zien het later.',
  })
  lookEverywhere(table, new Map([['Wij zien het later.', 'ggd']]))
  expect(JSON.stringify(table.now.editions[0]?.frozen)).toBe(edition)
})
