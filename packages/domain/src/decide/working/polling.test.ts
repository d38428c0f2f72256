import { expect, test } from 'vitest'
import { aCheckin, recorded, thick } from '../../checkinTestData.js'
import { aBundle, atSigning, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
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

const missing = (name: string, more: { reason?: string; step?: string } = {}) =>
  ({
    type: 'markVoterMissing',
    step: at(more.step ?? 'peiling'),
    organisation: org(name),
    why: 'absent',
    reason: more.reason ?? 'Weggeroepen',
  }) as const
const unmark = (name: string, step = 'peiling') =>
  ({ type: 'unmarkVoterMissing', step: at(step), organisation: org(name) }) as const
const tooLong = 'x'.repeat(2_000)
const sent = (table: Table, from: number) => table.events.slice(from).map(({ type }) => type)

test('[POL-2] missing is an organisation of this workshop, in the poll that is open, with a reason that is never cut', () => {
  const table = atPoll()
  expect(table.try(facilitator, missing('elders'))).toBe('unknown-organisation')
  expect(table.try(facilitator, missing('ggd', { step: 'kiezen' }))).toBe('not-in-this-step')
  expect(table.try(facilitator, missing('ggd', { reason: tooLong }))).toBe('text-too-long')
  expect(polledNow(table)?.status).toBe('open')
  expect(table.now.polls.get(at('peiling'))?.missing.size).toBe(0)
})

test('[POL-2] who was marked missing by mistake is waited for again; taking back what nobody marked changes nothing', () => {
  const table = atPoll().do(facilitator, missing('corporatie'))
  for (const name of ['welzijn', 'ggd', 'gemeente']) table.do(speaker(name), vote('g1'))
  const from = table.events.length
  expect(table.try(facilitator, unmark('corporatie', 'kiezen'))).toBe('not-in-this-step')
  table.do(facilitator, unmark('ggd'))
  expect(sent(table, from)).toEqual([])
  table.do(facilitator, unmark('corporatie'))
  expect(table.refused(facilitator, show())?.detail).toEqual([org('corporatie')])
})

test('[POL-3] an answer takes nobody else back to the table; where everybody votes any colleague brings the organisation back', () => {
  const table = atPoll().do(facilitator, missing('ggd'))
  table.do(speaker('welzijn'), vote('g1'))
  expect([...(table.now.polls.get(at('peiling'))?.missing.keys() ?? [])]).toEqual([org('ggd')])
  const template = aVisionTemplate()
  const steps = template.steps.map((step) =>
    step.voting && step.id === at('peiling') ? { ...step, voting: { ...step.voting, unit: 'person' as const } } : step,
  )
  const each = atPoll(aVision({ ...template, steps })).do(facilitator, missing('ggd'))
  join(each, 'ggd', speaker('collega'), false)
  each.do(speaker('collega'), vote('g2'))
  expect(each.now.polls.get(at('peiling'))?.missing.size).toBe(0)
})

test('[POL-1] an answer is one to a question that is asked, with words that are refused and never cut', () => {
  const table = atPoll()
  expect(table.try(speaker('ggd'), { ...vote('g1'), question: 'elders' })).toBe('unknown-option')
  expect(table.try(speaker('ggd'), vote('g7', { reason: tooLong }))).toBe('text-too-long')
})

test('[POL-2] what lies there is shown once; showing something else, or anything elsewhere, is refused', () => {
  const table = all(atPoll(), [])
  expect(table.try(facilitator, show('a9' as never))).toBe('unknown-subject')
  expect(table.try(facilitator, { ...show(), step: at('kiezen') })).toBe('not-in-this-step')
  const from = table.events.length
  table.do(facilitator, show())
  // nothing is pointed at, no objection is made up: the room is where it was
  expect(sent(table, from)).toEqual(['pollShown'])
  expect(table.try(facilitator, show())).toBe('round-closed')
})

test('[RND-47] what was shown of a check-in stays on the room screen until who leads points at something else', () => {
  for (const pointed of [false, true]) {
    const table = aCheckin().goTo('zinnen')
    const subject = table.now.earlier?.sentences[0]?.subject as never
    for (const name of organisations) table.do(speaker(name), thick(subject, 'dik'))
    table.goTo('zinnen', 1)
    if (pointed) table.do(facilitator, { type: 'pointAt', subject })
    const from = table.events.length
    table.do(facilitator, { type: 'showPoll', step: at('zinnen'), subject })
    expect(table.now.pointedAt).toBe(subject)
    expect(sent(table, from)).toEqual(pointed ? ['pollShown'] : ['pollShown', 'pointedAt'])
  }
})

test('[POL-4] [POL-6] only what the step asks about is agreed, and only where a vote decides', () => {
  const table = all(atPoll(), []).do(facilitator, show())
  expect(table.try(facilitator, agree('a9' as never))).toBe('unknown-subject')
  expect(table.try(facilitator, { ...agree(), step: at('kiezen') })).toBe('not-in-this-step')
  const choosing = atChoosing()
  expect(choosing.try(facilitator, { type: 'agreeSubject', step: at('kiezen'), subject: note('x1') })).toBe(
    'not-in-this-step',
  )
})

test('[POL-4] [INV-8] an objection stops the words that it is about and no others', () => {
  const table = all(atPoll(), ['g1', 'g7', 'g1', 'g1'], 'Dit kan niet.').do(facilitator, show())
  for (const name of organisations) table.do(speaker(name), vote('g1', { subject: other }))
  table.do(facilitator, show(other))
  expect(table.try(facilitator, agree())).toBe('objection-open')
  expect(table.try(facilitator, agree(other))).toBeNull()
})

test('[POL-18] who stood aside for other words, or for earlier ones, is waited for as everybody is', () => {
  // nobody wrote in either, and two object to the first and stand aside
  const table = atPoll()
  const poll = table.now.polls.get(at('peiling'))
  if (!poll) throw new Error('no poll')
  const subjects = new Map([...poll.subjects].map(([id, one]) => [id, { ...one, wroteIn: [] }]))
  table.state = { ...table.now, polls: new Map([[at('peiling'), { ...poll, subjects }]]) }
  all(table, ['g1', 'g1', 'g7', 'g7'], 'Dit is te veel beloofd.').do(facilitator, show())
  for (const { id } of table.now.objections)
    table.do(facilitator, { type: 'treatObjection', objection: id, state: 'withdrawn' })
  for (const [index, name] of organisations.entries())
    table.do(speaker(name), vote(index < 2 ? 'g1' : 'g5', { subject: other, reason: 'Eerst praten.' }))
  table.do(facilitator, show(other))
  expect(table.try(facilitator, agree(other))).toBe('not-shared-by-enough')
  table.do(facilitator, { type: 'reviseSubject', subject: ambition, text: 'Niemand hoeft alleen te staan.' })
  for (const [index, name] of organisations.entries())
    table.do(speaker(name), vote(index < 2 ? 'g1' : 'g5', { attempt: 2, reason: 'Eerst praten.' }))
  table.do(facilitator, show())
  expect(table.try(facilitator, agree())).toBe('not-shared-by-enough')
})

test('[POL-9] the answer of the room is one to each question and nothing more, with whoever disagreed by name', () => {
  const table = atChoosing()
  const answered = (more: object) => ({ ...record('x1', 'ja', false), ...more })
  const answers = { direction: 'ja', stepping: 'ja', return: 'ja' }
  expect(table.try(facilitator, answered({ answers: { ...answers, return: 'misschien' } }))).toBe('unknown-option')
  expect(table.try(facilitator, answered({ answers: { ...answers, sfeer: 'ja' } }))).toBe('unknown-option')
  expect(table.try(facilitator, answered({ reason: tooLong }))).toBe('text-too-long')
  expect(table.try(facilitator, answered({ disagreed: [org('ggd'), org('elders')] }))).toBe('unknown-organisation')
  expect(table.try(facilitator, answered({ disagreed: [org('ggd'), org('welzijn')] }))).toBeNull()
  const { record: kept } = table.now.polls.get(at('kiezen'))?.subjects.get(note('x1')) ?? {}
  expect(kept).toMatchObject({ answers, disagreed: [org('ggd'), org('welzijn')], chosen: false })
})

test('[POL-9] of a vote that decides no answer is written down beside it, nor one of another step', () => {
  const table = all(atPoll(), []).do(facilitator, show())
  const stance = { answers: { stance: 'g1' }, disagreed: [], reason: null, chosen: false }
  expect(table.try(facilitator, { type: 'recordAnswer', step: at('peiling'), subject: ambition, ...stance })).toBe(
    'not-in-this-step',
  )
  expect(table.try(facilitator, record('x1', 'ja', false))).toBe('not-in-this-step')
})

test('[POL-10] only "no" on direction keeps an action off the route: a small step that gives nothing back may be on it', () => {
  const table = atChoosing()
  const small = { direction: 'deels', stepping: 'nee', return: 'nee' }
  expect(table.try(facilitator, { ...record('x1', 'ja', true), answers: small })).toBeNull()
})

test('[POL-9] [INV-15] no action is chosen or dropped while a text lies open for signing; a look back changes no word of it', () => {
  const { editions } = atSigning().now
  const table = atChoosing()
  table.state = { ...table.now, editions }
  expect(table.try(facilitator, record('x1', 'ja', true))).toBe('edition-frozen')
  const later = aCheckin().goTo('route')
  later.state = { ...later.now, editions }
  expect(later.try(facilitator, recorded('route', 't1' as never, 'gedaan'))).toBeNull()
  // what became of it may take a sentence, and no more
  expect(later.try(facilitator, recorded('route', 't1' as never, 'gedaan', tooLong))).toBe('text-too-long')
})

test('[POL-13] who comes back finds what was agreed as it was, and counts other notes and writers of what was not', () => {
  const table = all(atPoll(), []).do(facilitator, show()).do(facilitator, agree())
  const again = (bundles: ReturnType<typeof aBundle>[]) => {
    back(back(table))
    table.bundlesBy.set(at('bundelen'), bundles)
    const from = table.events.length
    check(table.goTo('toets')).goTo('peiling')
    return table.events.slice(from).flatMap((one) => (one.type === 'subjectsPolled' ? one.subjects : []))
  }
  const agreed = aBundle('a1', 'Heel andere woorden.', ['welzijn'])
  const open = aBundle('a2', 'Wonen is betaalbaar.', ['corporatie', 'ggd', 'gemeente'])
  expect(again([agreed, open])).toEqual([])
  const otherNotes = { ...open, notes: open.notes.map((id) => note(`${id}-anders`)) }
  expect(again([agreed, otherNotes])).toMatchObject([{ subject: other, sources: otherNotes.notes }])
  const otherWriters = { ...otherNotes, organisations: [org('corporatie'), org('ggd'), org('welzijn')] }
  expect(again([agreed, otherWriters])).toMatchObject([{ subject: other, wroteIn: otherWriters.organisations }])
  // the same writers in another order are the same
  expect(again([agreed, { ...otherWriters, organisations: otherWriters.organisations.toReversed() }])).toEqual([])
})
