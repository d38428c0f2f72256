import { expect, test } from 'vitest'
import { aBundle, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
import {
  ambition,
  at,
  atChoosing,
  atLine,
  atPoll,
  aVision,
  aVisionTemplate,
  check,
  note,
  other,
  record,
  vote,
} from '../../visionTestData.js'

const show = (subject = ambition) => ({ type: 'showPoll', step: at('peiling'), subject }) as const
const agree = (subject = ambition) => ({ type: 'agreeSubject', step: at('peiling'), subject }) as const
const all = (table: Table, options: readonly string[], reason: string | null = null): Table => {
  for (const [index, name] of organisations.entries())
    table.do(speaker(name), vote(options[index] ?? 'g1', reason === null ? {} : { reason }))
  return table
}

test('[POL-1] [INV-7] only the spokesperson answers, once per organisation, and changes it until it is shown', () => {
  const table = atPoll()
  join(table, 'ggd', speaker('collega'), false)
  expect(table.try(speaker('collega'), vote('g1'))).toBe('not-spokesperson')
  table.do(speaker('ggd'), vote('g2')).do(speaker('ggd'), vote('g3'))
  expect(table.now.polls.get(at('peiling'))?.subjects.get(ambition)?.ballots.size).toBe(1)
  expect(table.try(speaker('ggd'), vote('g9'))).toBe('unknown-option')
  expect(table.try(speaker('ggd'), vote('g1', { subject: 'a9' as never }))).toBe('unknown-subject')
  all(table, []).do(facilitator, show())
  expect(table.try(speaker('ggd'), vote('g1'))).toBe('round-closed')
})

test('[POL-2] [TNS-13] a poll is shown when every organisation answered or was marked missing with a reason', () => {
  const table = atPoll()
  for (const name of ['welzijn', 'ggd', 'gemeente']) table.do(speaker(name), vote('g1'))
  expect(table.refused(facilitator, show())).toEqual({ refusal: 'answers-missing', detail: [org('corporatie')] })
  const mark = (reason: string) =>
    table.try(facilitator, {
      type: 'markVoterMissing',
      step: at('peiling'),
      organisation: org('corporatie'),
      why: 'absent',
      reason,
    })
  expect(mark('')).toBe('reason-needed')
  expect(mark('Weggeroepen')).toBeNull()
  expect(table.try(facilitator, show())).toBeNull()
})

test('[POL-3] who was marked missing and answers after all counts again', () => {
  const table = atPoll().do(facilitator, {
    type: 'markVoterMissing',
    step: at('peiling'),
    organisation: org('ggd'),
    why: 'abstains',
    reason: 'Wacht op bestuur',
  })
  table.do(speaker('ggd'), vote('g2'))
  expect(table.now.polls.get(at('peiling'))?.missing.size).toBe(0)
})

test('[POL-4] [INV-8] the low end of a deciding poll is an argued objection, and nothing is agreed while it is open', () => {
  const table = atPoll()
  expect(table.try(speaker('ggd'), vote('g7'))).toBe('reason-needed')
  all(table, ['g1', 'g7', 'g1', 'g1'], 'Dit kan niet.').do(facilitator, show())
  const objection = table.now.objections[0]
  expect(objection?.about).toEqual({ kind: 'poll', step: 'peiling', subject: 'a1', attempt: 1 })
  expect(table.try(facilitator, agree())).toBe('objection-open')
  table.do(facilitator, { type: 'treatObjection', objection: objection?.id as never, state: 'reservation' })
  expect(table.try(facilitator, agree())).toBeNull()
})

test('[POL-5] changed words are polled again, and a ballot for the old words is refused', () => {
  const table = all(atPoll(), ['g1', 'g7', 'g1', 'g1'], 'Dit kan niet.').do(facilitator, show())
  table.do(facilitator, { type: 'reviseSubject', subject: ambition, text: 'Niemand hoeft alleen te staan.' })
  expect(table.now.objections[0]?.state).toBe('worked-in')
  const polled = () => table.now.polls.get(at('peiling'))?.subjects.get(ambition)
  expect(polled()).toMatchObject({ attempt: 2, status: 'open', text: 'Niemand hoeft alleen te staan.' })
  expect(table.try(speaker('ggd'), vote('g1'))).toBe('version-changed')
  for (const name of organisations) table.do(speaker(name), vote('g1', { attempt: 2 }))
  table.do(facilitator, show()).do(facilitator, agree())
  expect(table.now.items.at(-1)).toMatchObject({
    subject: 'a1',
    kind: 'ambitie',
    text: 'Niemand hoeft alleen te staan.',
  })
})

test('[POL-6] [INV-6] an ambition is agreed when enough organisations wrote in it or stand behind it', () => {
  const table = atPoll()
  for (const name of organisations)
    table.do(speaker(name), vote(name === 'welzijn' ? 'g2' : 'g5', { subject: other, reason: 'Eerst praten.' }))
  table.do(facilitator, show(other))
  // wrote in it: ggd, gemeente, corporatie; stands behind it: welzijn
  table.do(facilitator, agree(other))
  expect(table.now.items.at(-1)?.sharedBy).toEqual(organisations.map(org))
  table.bundlesBy.set(at('bundelen'), [])
  expect(table.try(facilitator, agree(other))).toBe('already-agreed')
})

test('[POL-7] a subject that too few stand behind is not agreed', () => {
  const table = atPoll()
  const polled = table.now.polls.get(at('peiling'))?.subjects.get(ambition)
  table.state = {
    ...table.now,
    polls: new Map([
      [
        at('peiling'),
        {
          subjects: new Map([[ambition, { ...polled, wroteIn: [] } as never]]),
          missing: new Map(),
          done: new Map(),
          shown: false,
        },
      ],
    ]),
  }
  all(table, ['g1', 'g1', 'g4', 'g6'], 'Ik werk mee.').do(facilitator, show())
  expect(table.try(facilitator, agree())).toBe('not-shared-by-enough')
})

test('[POL-18] words with an objection that was withdrawn are agreed as they stand, as shared by the others', () => {
  const table = atPoll()
  const polled = table.now.polls.get(at('peiling'))?.subjects.get(ambition)
  const subjects = new Map([[ambition, { ...polled, wroteIn: [] } as never]])
  table.state = {
    ...table.now,
    polls: new Map([[at('peiling'), { subjects, missing: new Map(), done: new Map(), shown: false }]]),
  }
  all(table, ['g1', 'g1', 'g7', 'g7'], 'Dit is te veel beloofd.').do(facilitator, show())
  const [first, second] = table.now.objections.map(({ id }) => id)
  if (!first || !second) throw new Error('no objections')
  const treat = (objection: typeof first, state: 'withdrawn' | 'reservation' | 'worked-in') =>
    table.do(facilitator, { type: 'treatObjection', objection, state })
  treat(first, 'withdrawn')
  expect(table.try(facilitator, agree())).toBe('objection-open')
  treat(second, 'worked-in')
  expect(table.try(facilitator, agree())).toBe('not-shared-by-enough')
  treat(second, 'reservation')
  expect(table.try(facilitator, agree())).toBeNull()
  expect(table.now.items.at(-1)?.sharedBy).toEqual([org('welzijn'), org('ggd')])
})

test('[POL-8] [INV-22] the step closes without a reason only when every subject was decided or let go', () => {
  const table = all(atPoll(), []).do(facilitator, show()).do(facilitator, agree()).goTo('peiling', 1)
  const close = () => table.try(facilitator, { type: 'closeMeeting' })
  expect(close()).toBe('gate-needs-reason')
  table.do(facilitator, { type: 'letGo', subject: other, reason: 'Past niet bij ons.' })
  expect(close()).toBeNull()
})

test('[POL-9] the room’s answer is recorded after showing, for every question, by the facilitator', () => {
  const table = atChoosing()
  expect(table.try(facilitator, record('x9', 'ja', true))).toBe('unknown-subject')
  expect(table.try(facilitator, { ...record('x1', 'ja', true), answers: { direction: 'ja' } })).toBe('unknown-option')
  expect(table.try(facilitator, { ...record('x1', 'ja', true), disagreed: [org('elders')] })).toBe(
    'unknown-organisation',
  )
  expect(table.try(speaker('ggd'), record('x1', 'ja', true))).toBe('not-allowed')
  expect(table.try(facilitator, record('x1', 'deels', true))).toBeNull()
  expect([...table.now.commitments.keys()]).toEqual(['x1'])
  table.do(facilitator, record('x1', 'deels', false))
  expect(table.now.commitments.size).toBe(0)
})

test('[POL-10] [INV-13] [TNS-10] an action that goes in the wrong direction is not chosen, whatever its votes', () => {
  const table = atChoosing()
  expect(table.try(facilitator, record('x1', 'nee', true))).toBe('direction-says-no')
  expect(table.try(facilitator, record('x1', 'nee', false))).toBeNull()
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view?.audience === 'facilitator' && view.route?.offRoute).toEqual([
    { subject: 'x1', text: 'Tekst van x1.', why: 'direction' },
  ])
})

test('[POL-11] [TNS-9] nobody votes or judges while possible actions and milestones are written', () => {
  const table = atLine().goTo('acties')
  for (const step of ['terug', 'acties', 'kiezen', 'peiling'])
    expect(
      table.try(speaker('ggd'), {
        type: 'castBallot',
        step: at(step),
        subject: note('m1'),
        attempt: 1,
        question: 'direction',
        option: 'ja',
        reason: null,
      }),
    ).toBe('not-in-this-step')
})

test('[POL-12] the suggested answer is "no" when more than half said so, and the low end is heard first', () => {
  const table = atPoll()
  all(table, ['g1', 'g6', 'g6', 'g6'], 'Ik twijfel.').do(facilitator, show())
  const view = table.view({ kind: 'facilitator', id: facilitator })
  const item = view?.audience === 'facilitator' ? view.poll?.items[0] : undefined
  expect(item?.voices.map(({ option }) => option)).toEqual(['g6', 'g1'])
  expect(item?.suggested).toEqual({ stance: 'g6' })
  const wall = table.do(facilitator, { type: 'pointAt', subject: ambition }).view({ kind: 'roomScreen' })
  expect(JSON.stringify(wall?.audience === 'roomScreen' && wall.now)).not.toContain('Ik twijfel.')
})

const back = (table: Table) => table.do(facilitator, { type: 'goBack', from: table.at })
const polledNow = (table: Table, subject = ambition) => table.now.polls.get(at('peiling'))?.subjects.get(subject)

test('[POL-13] who goes back to the bundles and gives one other words asks anew about those; other notes only count along', () => {
  const table = all(atPoll(), ['g1', 'g1', 'g1', 'g1']).do(facilitator, show())
  back(back(table))
  table.bundlesBy.set(at('bundelen'), [
    aBundle('a1', 'Niemand hoeft alleen te staan.', ['welzijn', 'ggd']),
    aBundle('a2', 'Wonen is betaalbaar.', ['corporatie', 'ggd', 'gemeente', 'welzijn']),
  ])
  check(table.goTo('toets')).goTo('peiling')
  expect(polledNow(table)).toMatchObject({ text: 'Niemand hoeft alleen te staan.', attempt: 2, status: 'open' })
  expect(polledNow(table)?.ballots.size).toBe(0)
  expect(polledNow(table, other)).toMatchObject({
    attempt: 1,
    wroteIn: ['corporatie', 'ggd', 'gemeente', 'welzijn'].map(org),
  })
  const events = table.events.length
  back(table).goTo('peiling')
  expect(table.events.slice(events).some(({ type }) => type === 'subjectsPolled')).toBe(false)
})

test('[POL-13] a bundle without a name is not agreed, and one that went into another is let go', () => {
  const table = atPoll()
  back(table)
  table.bundlesBy.set(at('bundelen'), [aBundle('a1', '', ['welzijn', 'ggd', 'gemeente'])])
  check(table, [ambition])
    .goTo('peiling', 1)
    .do(facilitator, { type: 'letGo', subject: other, reason: 'Ligt bij de eerste.' })
  for (const name of organisations) table.do(speaker(name), vote('g1', { attempt: 2 }))
  expect(table.do(facilitator, show()).try(facilitator, agree())).toBe('bundle-without-name')
})

test('[POL-14] [INV-8] what was let go or set aside with an objection and comes back is polled anew', () => {
  for (const [away, again] of [
    [
      { type: 'letGo', subject: ambition, reason: 'Past niet.' },
      { type: 'letGo', subject: ambition, reason: null },
    ],
    [
      { type: 'park', subject: ambition, where: 'friction' },
      { type: 'park', subject: ambition, where: null },
    ],
  ] as const) {
    const table = all(atPoll(), ['g1', 'g7', 'g1', 'g1'], 'Dit kan niet.').do(facilitator, show())
    table.do(facilitator, away)
    expect(table.now.objections[0]?.state).toBe('worked-in')
    table.do(facilitator, again)
    expect(polledNow(table)).toMatchObject({ attempt: 2, status: 'open' })
    expect(table.try(facilitator, agree())).toBe('not-shown-yet')
  }
})

test('[POL-15] [TNS-6] what is kept as a possible action is asked about among the actions until it is taken back', () => {
  const table = atLine().do(facilitator, { type: 'park', subject: note('m2'), where: 'actions' })
  table.do(facilitator, { type: 'linkNote', note: note('m1'), to: other }).goTo('kiezen')
  const view = () => {
    const seen = table.view({ kind: 'facilitator', id: facilitator })
    return seen?.audience === 'facilitator' ? seen.poll?.items.map(({ subject }) => subject) : []
  }
  expect(view()).toEqual(['m2'])
  table.do(facilitator, { type: 'park', subject: note('m2'), where: 'friction' })
  expect(view()).toEqual([])
  table.do(facilitator, { type: 'park', subject: note('m2'), where: null })
  expect(view()).toEqual([])
})

test('[POL-16] [INV-13] a chosen step is not set aside, and not taken off the route after a yes in person', () => {
  const table = atChoosing().do(facilitator, record('x1', 'ja', true))
  expect(table.try(facilitator, { type: 'park', subject: note('x1'), where: 'friction' })).toBe('already-chosen')
  expect(table.try(facilitator, { type: 'letGo', subject: note('x1'), reason: 'Toch niet' })).toBe('already-chosen')
  table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('ggd') }).do(speaker('ggd'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-06-01',
    firstStep: 'Bellen.',
  })
  expect(table.try(facilitator, record('x1', 'ja', false))).toBe('already-accepted')
  expect(table.try(facilitator, record('x1', 'deels', true))).toBeNull()
  expect(table.now.commitments.get(note('x1'))?.status).toBe('accepted')
})

test('[POL-17] where everybody votes for themselves each lowest answer is an objection, and an organisation stands behind it with all who voted', () => {
  const template = aVisionTemplate()
  const steps = template.steps.map((step) =>
    step.voting && step.id === at('peiling') ? { ...step, voting: { ...step.voting, unit: 'person' as const } } : step,
  )
  const table = atPoll(aVision({ ...template, steps }))
  join(table, 'ggd', speaker('collega'), false)
  table.do(speaker('collega'), vote('g7', { reason: 'Dit kan niet.' }))
  all(table, []).do(facilitator, show())
  expect(table.now.objections).toMatchObject([{ organisation: 'o-ggd', reason: 'Dit kan niet.' }])
  expect(table.try(facilitator, agree())).toBe('objection-open')
  table.do(facilitator, {
    type: 'treatObjection',
    objection: table.now.objections[0]?.id as never,
    state: 'reservation',
  })
  table.do(facilitator, agree())
  expect(table.now.items.at(-1)?.sharedBy).toEqual(organisations.map(org))
})
