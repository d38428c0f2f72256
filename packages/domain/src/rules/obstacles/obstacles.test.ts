import { expect, test } from 'vitest'
import { aTemplate, both, part, step } from '../../templateTestData.js'
import { anOpenMeeting, facilitator, org, organisations, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import type { WallView } from '../../view/wallView.js'
import { at, note, reveal } from '../../visionTestData.js'
import type { SheetCommand } from '../../workshop/sheets/sheets.js'
import { gateFindings } from '../gates.js'
import { incompleteSheets } from '../sheets/sheets.js'
import { findingOf } from './finding.js'
import { judgedObstacles, questionsToState } from './obstacles.js'

const options = (...ids: readonly string[]) => ids.map((id) => ({ id, label: both(id) }))
const written = { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' } as const
const gates = [
  { check: 'every-item-has-owner', severity: 'block' },
  { check: 'owner-accepted', severity: 'block' },
] as const

/** Obstacles, whether a rule is in the way, solutions, and who takes what: the form of the social domain programme. */
const template = aTemplate({
  steps: [
    step('knelpunt', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
      noteKind: 'knelpunt',
      contribution: written,
    }),
    step('regels', 'assess', [part(5, 'small-group'), part(5, 'vote'), part(5, 'plenary')], {
      input: ['knelpunt'],
      fields: [
        { id: 'wet', type: 'choice', label: both('Wet'), required: true, options: options('wmo', 'geen') },
        { id: 'artikel', type: 'text', label: both('Artikel') },
        { id: 'oordeel', type: 'longtext', label: both('Oordeel'), required: true },
      ],
      assess: [
        {
          id: 'ruimte',
          question: both('Ruimte?'),
          answers: options('kan-al', 'lokaal', 'afspraak', 'wet', 'onbekend'),
        },
      ],
    }),
    step('oplossing', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
      noteKind: 'oplossing',
      contribution: written,
      output: { section: 'waarden', take: 'selected' },
    }),
    step('toezeggen', 'assign', [part(5, 'plenary')], {
      input: ['oplossing', 'knelpunt'],
      fields: [{ id: 'geadresseerde', type: 'text', label: both('Aan wie?') }],
      gate: gates,
    }),
    step('slot', 'harvest', [part(5, 'round')]),
  ],
})
const names = ['gewoonte', 'vandaag', 'afspraak', 'wet', 'wacht']
const fill = (id: string, subject: string, [field, value]: readonly [string, string]): SheetCommand => ({
  type: 'fillSheet',
  step: at(id),
  subject: note(subject),
  field,
  value,
  was: null,
})

/** Five obstacles lie open, in the part that looks for the rules. */
function atRules(): Table {
  const table = anOpenMeeting(organisations, template)
  return reveal(
    table,
    'knelpunt',
    names.map((id, index) => ({ id, name: organisations[index % 4] ?? '' })),
  ).goTo('regels')
}
/** The room said how much room there is for each but the last. */
function judged(): Table {
  const table = atRules()
    .do(speaker('ggd'), fill('regels', 'gewoonte', ['wet', 'geen']))
    .do(speaker('ggd'), fill('regels', 'wet', ['wet', 'wmo']))
    .do(speaker('ggd'), fill('regels', 'wet', ['artikel', '2.3.2']))
    .do(facilitator, fill('regels', 'wet', ['oordeel', 'Het artikel laat het niet toe.']))
    .goTo('regels', 2)
  const answers = { gewoonte: 'afspraak', vandaag: 'kan-al', afspraak: 'afspraak', wet: 'wet' }
  for (const organisation of table.now.organisations)
    table.do(facilitator, {
      type: 'markVoterMissing',
      step: at('regels'),
      organisation: organisation.id,
      why: 'abstains',
      reason: 'Praat mee.',
    })
  for (const [subject, ruimte] of Object.entries(answers)) record(table, subject, ruimte)
  return table
}
function record(table: Table, subject: string, ruimte: string, show = true): Table {
  const about = { step: at('regels'), subject: note(subject) }
  if (show) table.do(facilitator, { type: 'showPoll', ...about })
  return table.do(facilitator, {
    type: 'recordAnswer',
    ...about,
    answers: { ruimte },
    disagreed: [],
    reason: null,
    chosen: true,
  })
}
const finding = (table: Table, subject: string) => findingOf(table.now, at('regels'), note(subject))
/** Where owners are asked: two solutions, of which one was ticked. */
function atOwners(): Table {
  const table = judged().goTo('oplossing')
  reveal(table, 'oplossing', [
    { id: 'kaartje', name: 'ggd' },
    { id: 'pot', name: 'gemeente' },
  ]).goTo('oplossing', 1)
  return table.do(facilitator, { type: 'tickNote', note: note('kaartje'), ticked: true }).goTo('toezeggen')
}

test('[OBS-1] there is no rule when it is possible today, or when the law is a habit, whatever else was answered', () => {
  const table = judged()
  expect(names.map((name) => finding(table, name))).toEqual(['no-rule', 'no-rule', 'room', 'law', 'open'])
  expect(finding(atRules(), 'vandaag')).toBe('open')
  expect(findingOf(table.now, at('knelpunt'), note('vandaag'))).toBeNull()
})

test('[OBS-1] every screen is told that an obstacle turned out to be no rule', () => {
  const table = judged().do(facilitator, { type: 'pointAt', subject: note('vandaag') })
  expect(table.view({ kind: 'roomScreen' }) as WallView).toMatchObject({
    now: { kind: 'poll', item: { subject: note('vandaag'), finding: 'no-rule' } },
  })
  const regie = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(regie.poll?.items.map((item) => item.finding)).toEqual(['no-rule', 'no-rule', 'room', 'law', 'open'])
  const phone = table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView
  expect(phone.now.kind === 'poll' && phone.now.items.find(({ subject }) => subject === note('vandaag'))).toMatchObject(
    {
      finding: 'no-rule',
    },
  )
  expect(phone.trail.endings).toContainEqual({ subject: note('gewoonte'), how: 'no-rule' })
  expect(phone.trail.endings).toContainEqual({ subject: note('wet'), how: 'to-state' })
  expect(phone.trail.endings.some(({ subject }) => subject === note('wacht'))).toBe(false)
})

test('[OBS-2] a judgement has its day, and who gave it where that may be told', () => {
  const [, , , law] = judgedObstacles(judged().now)
  expect(law).toMatchObject({
    law: both('wmo'),
    article: '2.3.2',
    judgement: { text: 'Het artikel laat het niet toe.', by: null, on: '2026-11-23' },
    room: both('wet'),
  })
})

test('[OBS-3] what only the law can change stands on the list, with its sender from the yes and its addressee', () => {
  const table = atOwners()
  const [asked, ...others] = questionsToState(table.now)
  expect([asked?.text, asked?.sender, asked?.addressee, others]).toEqual(['Tekst van wet.', null, null, []])
  table
    .do(facilitator, { type: 'askOwner', subject: note('wet'), organisation: org('gemeente') })
    .do(facilitator, fill('toezeggen', 'wet', ['geadresseerde', 'Het ministerie']))
  expect(questionsToState(table.now)[0]).toMatchObject({ sender: null, asked: org('gemeente') })
  table.do(speaker('gemeente'), {
    type: 'answerAsk',
    subject: note('wet'),
    answer: 'accept',
    due: '2027-03-01',
    firstStep: 'Wij schrijven de brief.',
  })
  const told = { sender: org('gemeente'), asked: null, addressee: 'Het ministerie', due: '2027-03-01' }
  expect(questionsToState(table.now)[0]).toMatchObject(told)
  const regie = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(regie.toState).toMatchObject([told])
})

test('[OBS-6] what a rule of the municipality itself takes away is told so on every screen, and stands on the list for the council', () => {
  const table = judged()
  record(table, 'wacht', 'lokaal')
  expect(finding(table, 'wacht')).toBe('council')
  const regie = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(regie.toCouncil.map(({ text, sender }) => [text, sender])).toEqual([['Tekst van wacht.', null]])
  expect(regie.toState.map(({ text }) => text)).toEqual(['Tekst van wet.'])
  const phone = table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView
  expect(phone.trail.endings).toContainEqual({ subject: note('wacht'), how: 'to-council' })
  expect([...table.goTo('toezeggen').now.commitments.keys()]).toEqual([note('wet')])
})

test('[OBS-4] where owners are asked lie the ticked solutions and the obstacles that need a law, and nothing else', () => {
  const table = atOwners()
  expect([...table.now.commitments.keys()]).toEqual([note('kaartje'), note('wet')])
  const regie = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(regie.route?.commitments.map(({ subject, asksState }) => [subject, asksState])).toEqual([
    [note('kaartje'), false],
    [note('wet'), true],
  ])
  const toezeggen = template.steps.find(({ id }) => id === 'toezeggen')
  if (!toezeggen) throw new Error('no step')
  expect(incompleteSheets(table.now, toezeggen, table.facts).map(({ id }) => id)).toEqual([note('wet')])
  expect(
    gateFindings(table.now, toezeggen, table.facts).find(({ check }) => check === 'every-item-has-owner'),
  ).toMatchObject({ count: 2 })
})

test('[OBS-4] who looks again finds what changed: a rule that is none any more is not asked of anybody', () => {
  const table = atOwners()
  const back = () => table.do(facilitator, { type: 'goBack', from: table.at })
  while (table.at.step !== at('regels') || table.at.segment !== 2) back()
  record(table, 'wet', 'kan-al', false)
  table.goTo('toezeggen')
  expect([...table.now.commitments.keys()]).toEqual([note('kaartje')])
  expect(questionsToState(table.now)).toEqual([])
})

test('[OBS-4] [INV-12] a question that somebody promised to send stays one: only the promise given back makes it no rule', () => {
  const table = atOwners().do(facilitator, { type: 'askOwner', subject: note('wet'), organisation: org('gemeente') })
  const answer = { type: 'answerAsk', subject: note('wet'), answer: 'accept', due: '2027-03-01' } as const
  table.do(speaker('gemeente'), { ...answer, firstStep: 'Wij schrijven de brief.' })
  while (table.at.step !== at('regels') || table.at.segment !== 2)
    table.do(facilitator, { type: 'goBack', from: table.at })
  const about = { type: 'recordAnswer', step: at('regels'), subject: note('wet') } as const
  const room = (ruimte: string) => ({ ...about, answers: { ruimte }, disagreed: [], reason: null, chosen: false })
  expect(table.try(facilitator, room('kan-al'))).toBe('already-accepted')
  expect(table.try(facilitator, room('wet'))).toBeNull()
})

test('[OBS-5] looking at a rule chooses nothing for the route, and the sheet of each is filled before the step closes', () => {
  const table = judged()
  expect(
    [...table.now.polls.values()].flatMap(({ subjects }) => [...subjects.values()]).map(({ record }) => record?.chosen),
  ).toEqual([false, false, false, false, undefined])
  expect(table.now.commitments.size).toBe(0)
  const regels = template.steps.find(({ id }) => id === 'regels')
  expect(regels && incompleteSheets(table.now, regels, table.facts).map(({ id }) => id)).toEqual(
    ['gewoonte', 'vandaag', 'afspraak', 'wacht'].map(note),
  )
})
