import { describe, expect, test } from 'vitest'
import { aCheckin, anEarlier, recorded, thick } from '../../checkinTestData.js'
import { participantId } from '../../ids.js'
import {
  agree as agreeRound,
  atConsent,
  facilitator,
  join,
  org,
  organisations,
  speaker,
  type Table,
} from '../../testData.js'
import {
  ambition,
  at,
  atChoosing,
  atLine,
  atPoll,
  aVision,
  aVisionTemplate,
  note,
  other,
  record,
  reveal,
  vote,
} from '../../visionTestData.js'
import type { SubjectId } from '../../workshop/working.js'
import type { FacilitatorView } from '../facilitatorView.js'
import type { ParticipantView } from '../participantView.js'

const colleague = participantId('p-collega')
const regie = (table: Table) => table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
const items = (table: Table) => regie(table).poll?.items ?? []
const itemOf = (table: Table, subject: SubjectId) => items(table).find((one) => one.subject === subject)
const phone = (table: Table, id = speaker('ggd')) => {
  const { now } = table.view({ kind: 'participant', id }) as ParticipantView
  if (now.kind !== 'poll') throw new Error(`no poll but ${now.kind}`)
  return now.items
}
const show = (table: Table, subject: SubjectId = ambition, step = 'peiling') =>
  table.do(facilitator, { type: 'showPoll', step: at(step), subject })
const pointAt = (table: Table, subject: SubjectId) => table.do(facilitator, { type: 'pointAt', subject })
const missing = (table: Table, name: string) =>
  table.do(facilitator, {
    ...{ type: 'markVoterMissing', step: at('peiling'), organisation: org(name), why: 'absent', reason: 'Weggeroepen' },
  })
/** A vote in which everybody votes, with so many voters. */
function persons(voters: number): Table {
  const template = aVisionTemplate()
  const steps = template.steps.map((step) =>
    step.voting && step.id === at('peiling') ? { ...step, voting: { ...step.voting, unit: 'person' as const } } : step,
  )
  const table = atPoll(aVision({ ...template, steps }))
  for (const [index, name] of organisations.entries())
    if (index < voters) table.do(speaker(name), vote(index === 0 ? 'g7' : 'g1', { reason: 'Want.' }))
    else missing(table, name)
  return show(table)
}
const everybody = (table: Table, options: readonly string[], subject = ambition) => {
  for (const [index, name] of organisations.entries())
    table.do(
      speaker(name),
      vote(options[index] ?? 'g1', { subject, ...(options[index] === 'g7' ? { reason: 'Nee.' } : {}) }),
    )
  return table
}

describe('numbers and names', () => {
  test('[FEW-7] where everybody votes a number and who gave which answer are told from four voters on', () => {
    const three = itemOf(persons(3), ambition)
    expect(three?.result).toEqual({ counts: [], countsVisible: false })
    expect(three?.voices).toEqual([])
    const four = itemOf(persons(4), ambition)
    expect(four?.result).toMatchObject({ countsVisible: true })
    expect(four?.voices.map(({ option, organisations: who }) => [option, who])).toEqual([
      ['g7', [org('welzijn')]],
      ['g1', ['ggd', 'gemeente', 'corporatie'].map(org)],
    ])
  })
  test('[FEW-7] of four organisations the three that answered are counted: an organisation stands for its answer by name', () => {
    const table = missing(atPoll(), 'corporatie')
    for (const name of ['welzijn', 'ggd', 'gemeente']) table.do(speaker(name), vote('g1'))
    const counts = itemOf(show(table), ambition)?.result?.counts[0]?.options
    expect(counts?.filter(({ count }) => count > 0)).toEqual([{ option: 'g1', count: 3 }])
  })
  test('[POL-12] with an answer comes its reason and whose it is, and nothing of who gave none', () => {
    const table = everybody(atPoll(), ['g1', 'g7', 'g1', 'g1'])
    expect(itemOf(show(table), ambition)?.voices).toEqual([
      {
        question: 'stance',
        option: 'g7',
        organisations: [org('ggd')],
        reasons: [{ organisation: org('ggd'), reason: 'Nee.' }],
      },
      { question: 'stance', option: 'g1', organisations: ['welzijn', 'gemeente', 'corporatie'].map(org), reasons: [] },
    ])
  })
})

describe('the own phone', () => {
  test('[POL-1] shows the answer of the organisation to all its people, and to nobody else', () => {
    const table = join(atPoll(), 'ggd', colleague, false).do(speaker('ggd'), vote('g2'))
    const own = (id: ReturnType<typeof speaker>) => phone(table, id).find(({ subject }) => subject === ambition)?.own
    const answer = [{ question: 'stance', option: 'g2', reason: null }]
    expect([own(speaker('ggd')), own(colleague), own(speaker('welzijn'))]).toEqual([answer, answer, []])
  })
  test('[POL-17] where everybody votes each shows their own answer only', () => {
    const table = persons(4)
    join(table, 'ggd', colleague, false)
    const own = (id: ReturnType<typeof speaker>) => phone(table, id).find(({ subject }) => subject === ambition)?.own
    expect(own(speaker('ggd'))).toEqual([{ question: 'stance', option: 'g1', reason: 'Want.' }])
    expect(own(colleague)).toEqual([])
  })
  test('[POL-19] asks in an own order that stays the same, so that not everybody begins with the first; a look back in that of the text', () => {
    const written = ['x1', 'x2', 'x3', 'x4', 'x5'].map((id) => ({ id, name: 'welzijn', links: ['m3'] }))
    const table = reveal(atLine().goTo('acties'), 'acties', written).goTo('kiezen')
    const orders = (of: Table) =>
      organisations.map((name) =>
        phone(of, speaker(name))
          .map(({ subject }) => subject)
          .join(),
      )
    const before = orders(table)
    expect(new Set(before).size).toBeGreaterThan(1)
    for (const order of before) expect(order.split(',').sort()).toEqual(written.map(({ id }) => id))
    pointAt(table, note('x3'))
    expect(orders(table)).toEqual(before)
    const [first] = anEarlier().sentences
    const sentences = ['s1', 's2', 's3', 's4'].map((id) => ({
      ...first,
      subject: id as SubjectId,
      heading: null,
      text: id,
    }))
    const back = aCheckin({ ...anEarlier(), sentences }).goTo('zinnen')
    expect(orders(back)).toEqual(organisations.map(() => 's1,s2,s3,s4'))
  })
  test('[VIEW-30] of what was decided and does not lie on the table it is told only how it stands', () => {
    const table = atChoosing().do(facilitator, { ...record('x1', 'ja', true), reason: 'Wij beginnen.' })
    const told = (of: Table) => phone(of).find(({ subject }) => subject === note('x1'))
    const chosen = { answers: {}, disagreed: [], reason: null, chosen: true }
    expect(told(pointAt(table, note('x2')))).toMatchObject({ status: 'decided', result: null, record: chosen })
    expect(told(pointAt(table, note('x1')))?.record).toMatchObject({ reason: 'Wij beginnen.', chosen: true })
  })
  test('[RND-48] beside a sentence of then stays how thick the room says that it is', () => {
    const [first] = anEarlier().sentences
    const sentences = ['s1', 's2'].map((id) => ({ ...first, subject: id as SubjectId, heading: null, text: id }))
    const table = aCheckin({ ...anEarlier(), sentences }).goTo('zinnen')
    const subject = 's1' as SubjectId
    for (const name of organisations) table.do(speaker(name), thick(subject, 'ranja', 'Minder.'))
    show(table.goTo('zinnen', 1), subject, 'zinnen').do(
      facilitator,
      recorded('zinnen', subject, 'ranja', 'In drie dorpen.'),
    )
    pointAt(table, 's2' as SubjectId)
    const [one, two] = phone(table)
    expect(one?.record).toEqual({ answers: { stance: 'ranja' }, disagreed: [], reason: null, chosen: false })
    expect(two?.record).toBeNull()
  })
})

describe('the regie', () => {
  test('[VIEW-30] hears who said what about the subject that the room looks at, and of another one that was shown the count', () => {
    const table = everybody(everybody(atPoll(), ['g1', 'g1', 'g2', 'g1']), ['g3', 'g3', 'g3', 'g3'], other)
    show(show(table), other)
    const voices = () => [ambition, other].map((subject) => itemOf(table, subject)?.voices.length)
    // nothing lies on the table: both are talked about
    expect(voices()).toEqual([2, 1])
    pointAt(table, ambition)
    expect(voices()).toEqual([2, 0])
    expect(itemOf(table, other)?.result?.counts[0]?.options.find(({ option }) => option === 'g3')?.count).toBe(4)
  })
  test('[VIEW-30] has whole what lies on the table, the first that is still closed where nothing does', () => {
    const table = everybody(atPoll(), [])
    expect(items(table).map(({ whole }) => whole)).toEqual([true, false])
    pointAt(table, other)
    expect(items(table).map(({ whole }) => whole)).toEqual([false, true])
    const first = show(everybody(atPoll(), [])).do(facilitator, {
      type: 'agreeSubject',
      step: at('peiling'),
      subject: ambition,
    })
    expect(items(first).map(({ whole, status }) => [whole, status])).toEqual([
      [false, 'decided'],
      [true, 'open'],
    ])
    expect(items(first)[0]).toMatchObject({ answered: [], voices: [], objections: [], waitingFor: [], onPaper: [] })
  })
  test('[POL-2] sees who answered everything, who is waited for and who was marked missing', () => {
    const table = missing(atPoll(), 'corporatie')
    for (const name of ['welzijn', 'ggd']) table.do(speaker(name), vote('g1'))
    table.do(speaker('ggd'), vote('g1', { subject: other }))
    expect(regie(table).poll).toMatchObject({
      ready: [org('ggd')],
      missing: [{ organisation: org('corporatie'), why: 'absent', reason: 'Weggeroepen' }],
    })
    expect(itemOf(table, ambition)).toMatchObject({ waitingFor: [org('gemeente')], suggested: null, voices: [] })
  })
  test('[POL-4] [POL-7] [POL-8] is told before it presses why words cannot be agreed yet', () => {
    const agreeing = (table: Table) => itemOf(table, ambition)?.agreeing
    const table = everybody(atPoll(), ['g1', 'g7', 'g1', 'g1'])
    expect(agreeing(table)).toBe('not-shown-yet')
    expect(agreeing(show(table))).toBe('objection-open')
    expect(itemOf(table, ambition)?.objections).toMatchObject([{ organisation: org('ggd'), reason: 'Nee.' }])
    expect(itemOf(pointAt(table, other), other)?.objections).toEqual([])
    const [objection] = table.now.objections
    if (!objection) throw new Error('no objection')
    pointAt(table, ambition).do(facilitator, { type: 'treatObjection', objection: objection.id, state: 'reservation' })
    expect(agreeing(table)).toBeNull()
    table.do(facilitator, { type: 'agreeSubject', step: at('peiling'), subject: ambition })
    expect(agreeing(table)).toBe('done')
    const alone = atPoll()
    const poll = alone.now.polls.get(at('peiling'))
    if (!poll) throw new Error('no poll')
    const subjects = new Map([...poll.subjects].map(([id, one]) => [id, { ...one, wroteIn: [] }]))
    alone.state = { ...alone.now, polls: new Map([[at('peiling'), { ...poll, subjects }]]) }
    expect(agreeing(show(everybody(alone, ['g1', 'g1', 'g5', 'g5'])))).toBe('not-shared')
  })
  test('[POL-12] is advised "no" by more than half and not by half; else what most gave', () => {
    const advice = (...options: string[]) => itemOf(show(everybody(atPoll(), options)), ambition)?.suggested?.stance
    expect(advice('g7', 'g7', 'g7', 'g1')).toBe('g7')
    expect(advice('g7', 'g7', 'g3', 'g1')).toBe('g1')
    expect(advice('g7', 'g7', 'g3', 'g3')).toBe('g3')
    expect(advice('g2', 'g4', 'g4', 'g1')).toBe('g4')
  })
})

describe('rounds of consent', () => {
  test('[VIEW-31] rounds come with the step that holds them; of what was agreed elsewhere a bundle and its number are told', () => {
    const table = atConsent()
    expect(regie(table)).toMatchObject({ rounds: [{ status: 'open', isShared: null }], sharedBundles: [] })
    agreeRound(table)
    const shared = [{ bundle: 'b1', by: 4, of: 4 }]
    expect(regie(table)).toMatchObject({ rounds: [{ status: 'agreed', isShared: true }], sharedBundles: shared })
    table.goTo('weerzien')
    expect(regie(table)).toMatchObject({ rounds: [], sharedBundles: shared })
  })
})
