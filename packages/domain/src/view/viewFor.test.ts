import { expect, test } from 'vitest'
import { meetingId, stepId } from '../ids.js'
import {
  anOpenMeeting,
  atConsent,
  atDraft,
  atSigning,
  aWorkshop,
  facilitator,
  join,
  newestRound,
  org,
  organisations,
  sign,
  speaker,
  Table,
} from '../testData.js'
import { viewFor } from './viewFor.js'

const regie = { kind: 'facilitator', id: facilitator } as const
const phone = (name: string) => ({ kind: 'participant', id: speaker(name) }) as const
const wall = { kind: 'roomScreen' } as const

const nowOf = (table: Table, name: string) => {
  const view = table.view(phone(name))
  return view?.audience === 'participant' ? view.now.kind : null
}

test('[VIEW-1] nobody gets a view without a seat, or the regie without the role', () => {
  const table = anOpenMeeting()
  expect(table.view(phone('onbekend'))).toBeNull()
  expect(table.view({ kind: 'facilitator', id: speaker('ggd') })).toBeNull()
})

test('[VIEW-8] every view carries the epoch of the documents, so that a client learns of a new one without a reload', () => {
  const table = anOpenMeeting()
  for (const audience of [regie, phone('ggd'), wall, { kind: 'routeTeam' }, { kind: 'public' }] as const)
    expect(table.view(audience, { documentEpoch: 7 })).toMatchObject({ documentEpoch: 7 })
})

test('[VIEW-5] the large button goes from opening through reveal, consent and freezing to the end', () => {
  const table = aWorkshop()
  expect(table.view(regie)).toMatchObject({ main: { kind: 'open-meeting', meeting: 's1' } })
  for (const name of organisations) join(table, name)
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') }).next()
  expect(table.view(regie)).toMatchObject({ main: { kind: 'advance', to: 'reveal' } })
  table.next()
  expect(table.view(regie)).toMatchObject({
    main: { kind: 'advance', to: 'step', gates: [{ check: 'min-organisations-contributed', count: 4 }] },
  })
  expect(atConsent().view(regie)).toMatchObject({ main: { kind: 'show-round', waitingFor: 4 } })
  expect(atDraft().view(regie)).toMatchObject({ main: { kind: 'open-signing', blockers: [] } })
  expect(atSigning().view(regie)).toMatchObject({ main: { kind: 'advance', to: 'close' } })
})

test('[VIEW-5] in consent the button opens the next bundle, shows, shares, and then goes on', () => {
  const table = atConsent()
  const round = newestRound(table)
  for (const name of organisations)
    table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  expect(table.view(regie)).toMatchObject({ main: { kind: 'show-round', waitingFor: 0 } })
  table.do(facilitator, { type: 'showRound', round })
  expect(table.view(regie)).toMatchObject({ main: { kind: 'close-round', openObjections: 0 } })
  table.do(facilitator, { type: 'closeRound', round })
  expect(table.view(regie)).toMatchObject({ main: { kind: 'advance', to: 'step' } })
  expect(table.view(wall)).toMatchObject({ now: { kind: 'consent', status: 'shown', result: { outcome: 'agreed' } } })
})

test('[VIEW-41] the room screen asks the question of bundling while people bundle, and then says which part it is', () => {
  const table = anOpenMeeting()
  const partOf = (segment: number) => table.goTo('groeperen', segment).view(wall)
  const labels = table.state?.template.steps.find(({ id }) => id === 'groeperen')?.segments.map(({ label }) => label)
  expect(partOf(0)).toMatchObject({ now: { kind: 'bundles', part: null } })
  expect(partOf(1)).toMatchObject({ now: { kind: 'bundles', part: labels?.[1] } })
  expect(partOf(2)).toMatchObject({ now: { kind: 'bundles', part: labels?.[2] } })
})

test('[VIEW-6] the programme shows planned times and the pace counts what ran over', () => {
  const table = anOpenMeeting()
  expect(table.view(regie)).toMatchObject({
    programme: [
      { plannedStart: '16:00', state: 'now' },
      { plannedStart: '16:04' },
      { plannedStart: '16:15' },
      {},
      {},
      {},
    ],
  })
  table.nowMs += 7 * 60_000
  expect(table.view(regie)).toMatchObject({ pace: { minutesBehind: 3 } })
  table.next()
  expect(table.view(regie)).toMatchObject({ pace: { minutesBehind: 3, endsAt: '15:48' } })
})

test('[VIEW-7] a phone shows one thing for every step and segment of the evening', () => {
  const table = anOpenMeeting()
  const seen: string[] = []
  const look = () => {
    const view = table.view(phone('ggd'))
    if (view?.audience === 'participant')
      seen.push(view.now.kind === 'look-ahead' ? `look-ahead:${view.now.why}` : view.now.kind)
  }
  look()
  for (let segment = 0; segment < 8; segment++) {
    table.next('wij gaan door')
    look()
  }
  expect(seen).toEqual([
    'inform',
    'write',
    'look-ahead:reveal',
    'sort',
    'look-ahead:listen',
    'look-ahead:waiting-for-round',
    'look-ahead:listen',
    'look-ahead:listen',
    'look-ahead:listen',
  ])
  table.do(facilitator, { type: 'closeMeeting' })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { kind: 'closed' } })
})

test('[VIEW-7] before the meeting a phone shows when and where it is', () => {
  const table = join(aWorkshop(), 'ggd')
  table.do(facilitator, {
    type: 'planMeeting',
    meeting: meetingId('s1'),
    date: '2026-12-01',
    start: '16:00',
    place: 'Dorpshuis',
  })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { kind: 'before', date: '2026-12-01', place: 'Dorpshuis' } })
  expect(table.view(wall)).toMatchObject({ now: { kind: 'welcome', date: '2026-12-01' } })
})

test('[VIEW-20] between two meetings the room screen tells what was agreed and when the next one is; on that day it welcomes', () => {
  const state = atSigning().do(facilitator, { type: 'closeMeeting' }).now
  const [first] = state.meetings
  if (!first) throw new Error('no meeting')
  const next = { ...first, id: meetingId('s2'), status: 'planned' as const, date: '2026-12-01', start: '12:30' }
  const on = (today: string) =>
    viewFor({ ...state, meetings: [first, next] }, wall, new Table().context({ dateOf: () => today }))
  expect(on('2026-11-30')).toMatchObject({ now: { kind: 'closed', next: { date: '2026-12-01', start: '12:30' } } })
  expect(on('2026-12-01')).toMatchObject({ now: { kind: 'welcome', date: '2026-12-01' } })
})

test('[INV-2] [TNS-8] during silent writing every view holds a number of notes and nothing else of them', () => {
  const table = anOpenMeeting().next()
  const silent = () => ({ notes: 7, ready: 2, late: 0, closed: 0 })
  expect(table.view(regie, { silent })).toMatchObject({ silent: { notes: 7, ready: 2, late: 0, revealed: false } })
  expect(table.view(wall, { silent })).toMatchObject({ now: { kind: 'silent', notes: 7 } })
  expect(JSON.stringify(table.view(phone('ggd'), { silent }))).not.toContain('"notes"')
})

test('[INV-24] a late participant sees the current step, not what is being written', () => {
  const table = anOpenMeeting().next()
  join(table, 'ggd', speaker('laat'), false)
  expect(table.view(phone('laat'))).toMatchObject({
    now: { kind: 'write' },
    me: { spokesperson: false },
    revealedSteps: [],
  })
})

test('[PPL-3] a phone knows that a colleague speaks for its organisation, also when that colleague has no name', () => {
  const table = join(anOpenMeeting(), 'ggd', speaker('collega'), false)
  const unnamed = { nameOf: () => null }
  expect(table.view(phone('collega'), unnamed)).toMatchObject({ me: { spokenFor: true, spokespersonName: null } })
  table.do(facilitator, { type: 'appointSpokesperson', organisation: org('ggd'), participant: null })
  expect(table.view(phone('collega'))).toMatchObject({ me: { spokenFor: false, spokespersonName: null } })
})

test('[VIEW-7] paused screens look ahead, whatever the step', () => {
  const table = anOpenMeeting().next().do(facilitator, { type: 'pauseScreens', paused: true })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { kind: 'look-ahead', why: 'paused', texts: null } })
})

test('[VIEW-4] the room screen names no person, in any scene', () => {
  const table = atSigning()
  sign(table, 'ggd')
  for (const scene of ['step', 'welcome', 'agreed'] as const) {
    table.do(facilitator, { type: 'showOnWall', scene })
    expect(JSON.stringify(table.view(wall))).not.toContain('Naam')
  }
})

test('[INV-25] the manifest view and the phones hold the same fingerprint and the same signatures', () => {
  const table = atSigning()
  sign(table, 'ggd')
  const fingerprint = table.now.editions[0]?.fingerprint
  expect(table.view({ kind: 'routeTeam' })).toMatchObject({
    editions: [{ fingerprint, signing: [{ state: 'open' }, { state: 'signed' }, {}, {}] }],
  })
  expect(table.view(phone('welzijn'))).toMatchObject({
    now: { kind: 'sign', edition: { fingerprint }, maySign: true, statement: 'Ik teken namens welzijn.' },
  })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { own: { kind: 'signed', byMe: true, mayWithdraw: true } } })
})

test('[VIEW-7] after the meeting a spokesperson who has not signed yet can still sign', () => {
  const table = atSigning()
  sign(table, 'ggd')
  table.do(facilitator, { type: 'closeMeeting' })
  expect(table.view(phone('welzijn'))).toMatchObject({ now: { kind: 'sign' } })
  expect(table.view(phone('ggd'), { manifestPath: '/m/abc' })).toMatchObject({
    now: { kind: 'closed', manifestPath: '/m/abc' },
  })
})

test('[SGN-13] who signed under a reservation lifts it on the phone, after the last meeting too', () => {
  const table = atSigning()
  const person = { name: 'I', function: 'bestuurder', sentence: null, condition: 'de raad van toezicht' }
  sign(table, 'ggd', { authority: 'subject-to-approval', person })
  sign(table, 'welzijn')
  expect(table.view(phone('welzijn'))).toMatchObject({ now: { own: { mayLift: false, liftedAtMs: null } } })
  table.do(facilitator, { type: 'closeMeeting' })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { kind: 'sign', own: { mayLift: true, liftedAtMs: null } } })
  const signature = table.now.editions[0]?.signatures[0]?.id
  if (!signature) throw new Error('nobody signed')
  table.do(speaker('ggd'), { type: 'liftReservation', signature })
  expect(table.view(phone('ggd'))).toMatchObject({ now: { kind: 'closed' } })
})

test('[INV-4] a note of a workshop step keeps one step and kind: the write screen names both', () => {
  const table = anOpenMeeting().next()
  expect(table.view(phone('ggd'))).toMatchObject({
    now: {
      kind: 'write',
      noteKind: 'waarde',
      texts: { step: stepId('waarden') },
      maxChars: 80,
      attribution: 'organisation',
      fromFour: false,
    },
  })
})

test('[VIEW-42] what the regie says that phones can do is what the phones show', () => {
  const table = anOpenMeeting()
  const can = () => {
    const view = table.view(regie)
    return view?.audience === 'facilitator' ? view.phonesCan : null
  }
  expect(can()).toBe('look')
  table.goTo('waarden')
  expect(can()).toBe('write')
  table.do(facilitator, { type: 'pauseScreens', paused: true })
  expect(can()).toBe('look')
  table.do(facilitator, { type: 'pauseScreens', paused: false }).goTo('groeperen')
  expect(can()).toBe('sort')
  table.goTo('groeperen', 1)
  expect([can(), nowOf(table, 'ggd')]).toEqual(['look', 'look-ahead'])
  const asked = atConsent()
  expect(asked.view(regie)).toMatchObject({ phonesCan: 'decide' })
})

test('[VIEW-43] of a sentence the regie knows who stood for its value, which is not who recognises itself in it', () => {
  const stood = organisations.map(org)
  const table = atDraft()
  expect(table.view(regie)).toMatchObject({ sentences: [{ stoodFor: stood, recognisedBy: [] }] })
  const closer = atConsent()
  const round = newestRound(closer)
  for (const name of organisations)
    closer.do(speaker(name), {
      type: 'answerRound',
      round,
      answer: name === 'ggd' ? 'live-with' : 'stand-for',
      reason: null,
    })
  closer.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round }).goTo('lezen')
  expect(closer.view(regie)).toMatchObject({ sentences: [{ stoodFor: stood.filter((id) => id !== org('ggd')) }] })
})
