import { expect, test } from 'vitest'
import { atShownDots, further } from '../dotsTestData.js'
import { meetingId, stepId } from '../ids.js'
import {
  agree,
  anOpenMeeting,
  atConsent,
  atDraft,
  atSigning,
  facilitator,
  newestRound,
  org,
  sign,
  speaker,
  type Table,
} from '../testData.js'
import { ambition, at, atAssign, atLine, aVision, check, note } from '../visionTestData.js'
import { lookBack, stepEnds } from './lookBack.js'

/** The past of a table; every event was written down a second after the one before. */
const pastOf = (table: Table) => lookBack(table.events.map((event, index) => ({ event, atMs: index * 1_000 })))
const stepOf = (table: Table, step: string) => pastOf(table).find((one) => one.step === step)
const toldIn = (table: Table, step: string) =>
  stepOf(table, step)?.decided.map(({ what, text, more }) => [what, text, more])

test('[LBK-1] the steps that ended are there in the order of the template, with the moment; the one that is on is not', () => {
  const table = anOpenMeeting().next().next().next('niet iedereen schreef')
  expect(pastOf(table).map(({ step, meeting, how }) => [step, meeting, how])).toEqual([
    ['welkom', 's1', 'done'],
    ['waarden', 's1', 'done'],
  ])
  const ended = table.events.findIndex((event) => event.type === 'stepFinished' && event.step === stepId('waarden'))
  expect(stepOf(table, 'waarden')?.endedAtMs).toBe(ended * 1_000)
})

test('[LBK-1] a skipped step says why; a step that the closing of the meeting broke off is there too', () => {
  const table = anOpenMeeting().next().next().next('niet iedereen schreef')
  table.do(facilitator, { type: 'skipStep', from: table.at, reason: 'geen tijd' })
  expect(stepOf(table, 'groeperen')).toMatchObject({ how: 'skipped', reason: 'geen tijd' })
  table.do(facilitator, { type: 'closeMeeting' })
  expect(stepOf(table, 'weerzien')).toMatchObject({ how: 'broken-off', reason: null, meeting: 's1' })
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') }).goTo('weerzien')
  expect(stepOf(table, 'weerzien')).toBeUndefined()
})

test('[LBK-2] a step that is opened again is gone until it ends again, and then tells all that was decided in it', () => {
  const table = agree(atConsent()).goTo('weerzien')
  expect(toldIn(table, 'groeperen')).toEqual([['agreed', 'Wij bellen eerst.', 'Dichtbij']])
  table.do(facilitator, { type: 'goBack', from: table.at })
  expect(stepOf(table, 'groeperen')).toBeUndefined()
  const { bundle } = table.now.items[0] ?? {}
  if (!bundle) throw new Error('nothing agreed')
  table.do(facilitator, { type: 'reopenItem', bundle, reason: 'te vaag' })
  table.do(facilitator, { type: 'openRound', step: at('groeperen'), bundle, behaviour: 'Wij bellen.' })
  agree(table).goTo('weerzien')
  expect(toldIn(table, 'groeperen')).toEqual([
    ['agreed', 'Wij bellen eerst.', 'Dichtbij'],
    ['reopened', 'Dichtbij', 'te vaag'],
    ['agreed', 'Wij bellen.', 'Dichtbij'],
  ])
})

test('[LBK-3] what was answered is told only as what came of it: no ballot, no reason of one organisation', () => {
  const table = atConsent()
  const round = newestRound(table)
  for (const name of ['welzijn', 'ggd', 'gemeente'])
    table.do(speaker(name), { type: 'answerRound', round, answer: 'live-with', reason: 'geheime reden' })
  table
    .do(speaker('corporatie'), { type: 'answerRound', round, answer: 'object', reason: 'geheim bezwaar' })
    .do(facilitator, { type: 'showRound', round })
  const [objection] = table.now.objections
  if (objection) table.do(facilitator, { type: 'treatObjection', objection: objection.id, state: 'withdrawn' })
  table.do(facilitator, { type: 'closeRound', round }).goTo('weerzien')
  expect(toldIn(table, 'groeperen')?.map(([what]) => what)).toEqual(['agreed'])
  expect(JSON.stringify(pastOf(table))).not.toMatch(/geheim|p-welzijn|p-corporatie/)
})

test('[LBK-3] dates, the text that was opened for signing, who signed and what came into force are told', () => {
  const table = atSigning()
  for (const name of ['welzijn', 'ggd', 'gemeente']) expect(sign(table, name)).toBe(null)
  expect(stepOf(table, 'weerzien')?.decided).toMatchObject([{ what: 'checkins', dates: ['2027-11-23'] }])
  expect(toldIn(table, 'lezen')?.map(([what]) => what)).toContain('opened-for-signing')
  table.do(facilitator, { type: 'closeMeeting' })
  expect(stepOf(table, 'tekenen')?.decided.map(({ what, organisation }) => [what, organisation])).toEqual(
    ['welzijn', 'ggd', 'gemeente'].map((name) => ['signed', org(name)]),
  )
})

test('[LBK-4] a signature that was withdrawn is told nowhere', () => {
  const table = atSigning()
  sign(table, 'ggd')
  const signature = table.now.editions.at(-1)?.signatures[0]
  if (!signature) throw new Error('nobody signed')
  table
    .do(facilitator, { type: 'closeMeeting' })
    .do(speaker('ggd'), { type: 'withdrawSignature', signature: signature.id })
  expect(stepOf(table, 'tekenen')?.decided).toEqual([])
})

test('[LBK-3] answers about steps and who took one on are told with the words of the template', () => {
  const table = atAssign()
  table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('welzijn') })
  table.do(speaker('welzijn'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-06-01',
    firstStep: 'Wij bellen.',
  })
  const chosen = stepOf(table, 'kiezen')?.decided ?? []
  expect(chosen.map(({ what, text }) => [what, text])).toEqual([
    ['chosen', 'Tekst van x1.'],
    ['chosen', 'Tekst van x2.'],
  ])
  expect(chosen[0]?.labels).toHaveLength(3)
  table.do(facilitator, { type: 'closeMeeting' })
  expect(stepOf(table, 'toezeggen')?.decided).toMatchObject([
    { what: 'owner', text: 'Tekst van x1.', organisation: org('welzijn') },
  ])
})

test('[LBK-3] a note that was ticked for the manifest is told as chosen for it, not as agreed', () => {
  const table = atLine()
  table.do(facilitator, { type: 'tickNote', note: note('m1'), ticked: true }).goTo('acties')
  expect(toldIn(table, 'terug')?.map(([what, text]) => [what, text])).toEqual([['taken', 'Tekst van m1.']])
})

test('[LBK-3] a doubt about a rule is told with its sentence; a doubt that was taken away is not', () => {
  const answer = (principle: string, verdict: 'twijfel' | 'breekt-niet', reason: string | null) =>
    ({
      type: 'answerCheck',
      subject: ambition,
      principle,
      answer: verdict,
      reason,
      organisation: org('ggd'),
    }) as const
  const table = check(aVision().goTo('toets'))
    .do(speaker('ggd'), answer('p1', 'twijfel', 'Veel autorijden.'))
    .do(speaker('ggd'), answer('p2', 'twijfel', 'Misschien.'))
    .do(speaker('ggd'), answer('p2', 'breekt-niet', null))
    .goTo('peiling')
  const told = stepOf(table, 'toets')?.decided ?? []
  expect(told.map(({ what, text, labels }) => [what, text, labels.length])).toEqual([['doubt', 'Veel autorijden.', 1]])
})

test('[LBK-4] what is about a note that its author took back since is told nowhere; a promise stays its owner’s', () => {
  const table = atAssign()
  table.do(facilitator, { type: 'askOwner', subject: note('x1'), organisation: org('welzijn') })
  table.do(speaker('welzijn'), {
    type: 'answerAsk',
    subject: note('x1'),
    answer: 'accept',
    due: '2027-06-01',
    firstStep: 'Wij bellen.',
  })
  for (const id of ['x1', 'x2']) table.do('system', { type: 'withdrawNote', note: note(id) })
  expect(toldIn(table, 'kiezen')).toEqual([['chosen', 'Tekst van x1.', null]])
  expect(JSON.stringify(pastOf(table))).not.toContain('x2')
})

test('[LBK-5] a step shows the notes that it brought, a bundling step its bundles, any other what lay there before it', () => {
  const table = atDraft()
  const parts = pastOf(table).map(({ step, board }) => [step, board.bundling, board.sources])
  expect(parts).toEqual([
    ['welkom', null, []],
    ['waarden', null, ['waarden']],
    ['groeperen', 'groeperen', ['waarden']],
    ['weerzien', 'groeperen', ['waarden']],
  ])
  const line = atLine().goTo('acties')
  expect(stepOf(line, 'terug')?.board).toMatchObject({ bundling: null, sources: ['terug'] })
})

test('[LBK-5] with fewer than four organisations at that moment no note names its own', () => {
  const few = anOpenMeeting(['welzijn', 'ggd']).next()
  expect(stepOf(few, 'welkom')?.board.countsVisible).toBe(false)
  expect(stepOf(anOpenMeeting().next(), 'welkom')?.board.countsVisible).toBe(true)
})

test('[LBK-6] events say which steps end and which are open again', () => {
  const table = anOpenMeeting().next().next()
  const before = table.now
  const from = table.events.length
  table.next('niet iedereen schreef')
  expect(stepEnds(before, table.events.slice(from))).toEqual({
    ended: [{ step: 'waarden', how: 'done', reason: null }],
    reopened: [],
  })
  const onward = table.now
  const back = table.events.length
  table.do(facilitator, { type: 'goBack', from: table.at })
  expect(stepEnds(onward, table.events.slice(back))).toEqual({ ended: [], reopened: ['waarden'] })
})

test('[LBK-6] a last step that ends with its meeting ends once, and is done', () => {
  const table = atSigning()
  const before = table.now
  const from = table.events.length
  table.do(facilitator, { type: 'closeMeeting' })
  expect(stepEnds(before, table.events.slice(from)).ended).toEqual([{ step: 'tekenen', how: 'done', reason: null }])
})

test('[LBK-3] of a vote by dots is told what went further and why, never where dots lay; what was taken back is not told', () => {
  const table = atShownDots()
    .do(facilitator, further('extra', true, 'Dit kan vandaag.'))
    .do(facilitator, further('ggd'))
    .do(facilitator, further('ggd', false))
    .next()
  expect(toldIn(table, 'kiezen')).toEqual([['taken-further', 'Tekst van k-extra.', 'Dit kan vandaag.']])
  expect(JSON.stringify(stepOf(table, 'kiezen'))).not.toMatch(/spread|ballot|voter/)
})
