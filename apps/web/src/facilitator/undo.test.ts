import {
  bundleId,
  type Command,
  noteId,
  type OrganisationId,
  organisationId,
  participantId,
  stepId,
} from '@siroop/domain'
import { expect, test } from 'vitest'
import { eveningStates } from '../../dev/facilitator/chapters/evening.js'
import { chapterStates } from '../../dev/facilitator/chapters/states.js'
import { states } from '../../dev/facilitator/states.js'
import { dutchRegie as t } from '../copy/facilitatorTestData.js'
import { undoOf } from './undo.js'

const openConsent = () => {
  const story = states.consent?.()
  if (!story) throw new Error('no state')
  return story
}
/** What of a workshop these acts can change. */
const shown = (story: ReturnType<typeof openConsent>) => {
  const { screensPaused, wallScene, allowances, rounds, roster, organisations, programme, meetings, workshop } =
    story.view()
  return { screensPaused, wallScene, allowances, rounds, roster, organisations, programme, meetings, workshop }
}

test('[WEB-69] undoing an act gives back what was before it', () => {
  const view = openConsent().view()
  const [round] = view.rounds
  const residents = view.organisations.at(-1)?.id
  const person = view.roster.find((one) => one.organisation === residents && !one.spokesperson)
  const [step] = view.programme
  if (!round || !residents || !person || !step) throw new Error('no round')
  const acts: readonly Command[] = [
    { type: 'pauseScreens', paused: true },
    { type: 'showOnWall', scene: 'agreed' },
    { type: 'allow', allowance: 'move', on: false },
    { type: 'confirmInRoom', participant: person.id, seen: true },
    { type: 'markMissing', round: round.round, organisation: residents, why: 'absent', reason: 'ziek' },
    { type: 'appointSpokesperson', organisation: residents, participant: person.id },
    { type: 'renameOrganisation', organisation: residents, name: 'Adviesraad' },
    { type: 'changeMinutes', step: step.step, segment: 0, minutes: 9 },
    { type: 'changeDetails', title: 'Anders', region: 'Elders' },
    { type: 'planMeeting', meeting: step.meeting, date: null, start: '10:00', place: 'hier' },
  ]
  for (const act of acts) {
    const story = openConsent()
    const before = shown(story)
    const undo = undoOf(act, story.view(), t)
    story.do(act)
    expect(shown(story), act.type).not.toEqual(before)
    if (undo) story.do(undo.inverse)
    expect(shown(story), act.type).toEqual(before)
  }
})

test('[WEB-69] what was removed comes back out of the bin', () => {
  const view = openConsent().view()
  const organisation = organisationId('ggd')
  const back = (command: Command) => undoOf(command, view, t)?.inverse
  expect(back({ type: 'takeApart', bundle: bundleId('b-1') })).toEqual({ type: 'putBack', id: 'b-1' })
  expect(back({ type: 'removeOrganisation', organisation })).toEqual({ type: 'putBack', id: 'ggd' })
  const pair = { type: 'judgePair', note: noteId('n-1'), like: noteId('n-2') } as const
  expect(back({ ...pair, unlike: true })).toEqual({ ...pair, unlike: false })
})

test('[WEB-69] undoing one saved field leaves what was saved in another one meanwhile', () => {
  const story = openConsent()
  const old = story.view()
  const meeting = old.meetings[0]
  if (!meeting) throw new Error('no meeting')
  const undo = undoOf({ type: 'planMeeting', meeting: meeting.id, place: 'hier' }, old, t)
  story.do({ type: 'planMeeting', meeting: meeting.id, date: '2026-10-01' })
  story.do({ type: 'planMeeting', meeting: meeting.id, place: 'hier' })
  if (undo) story.do(undo.inverse)
  expect(story.view().meetings[0]).toMatchObject({ date: '2026-10-01', place: meeting.place })
})

test('[WEB-69] a missing mark at a sentence is taken back, unless it was the last one and opened the answers', () => {
  const story = states['draft-asked']?.()
  const sentence = story?.view().sentences.find((one) => one.waitingFor.length > 1)
  if (!story || !sentence) throw new Error('no sentence')
  const [last, ...others] = sentence.waitingFor
  if (last === undefined) throw new Error('nobody to wait for')
  const mark = (organisation: OrganisationId): Command => ({
    type: 'markSentenceMissing',
    sentence: sentence.id,
    organisation,
    why: 'absent',
    reason: 'ziek',
  })
  const before = story.view().sentences
  const undo = undoOf(mark(last), story.view(), t)
  story.do(mark(last))
  expect(story.view().sentences).not.toEqual(before)
  if (undo) story.do(undo.inverse)
  expect(story.view().sentences).toEqual(before)
  for (const organisation of others) story.do(mark(organisation))
  expect(undoOf(mark(last), story.view(), t)).toBeNull()
})

test('[WEB-69] a paper card and a paper note can be taken back, by the number of the card', () => {
  const story = states.paper?.()
  if (!story) throw new Error('no state')
  const { silent, roster, organisations } = story.view()
  const [organisation] = organisations
  const [card] = roster.filter((one) => one.paper)
  if (!silent || !organisation || !card) throw new Error('no card')
  const note = { note: noteId('n1'), text: 'Rust', fields: [] }
  const acts: readonly Command[] = [
    { type: 'addPaperSeat', participant: participantId('papier-nieuw'), organisation: organisation.id },
    { type: 'addPaperNote', participant: card.id, step: silent.step, ...note },
  ]
  const said = acts.map((act) => {
    const undo = undoOf(act, story.view(), t)
    story.do(act)
    expect([story.view().roster.length, story.view().silent?.notes]).not.toEqual([roster.length, silent.notes])
    if (undo) story.do(undo.inverse)
    expect([story.view().roster, story.view().silent?.notes]).toEqual([roster, silent.notes])
    return undo?.said
  })
  expect(said).toEqual([
    'Papier 3 is gemaakt. Schrijf dit nummer op de kaart.',
    'Het briefje van Papier 1 ligt op tafel, dicht.',
  ])
})

test('[WEB-69] a decision has no undo: it has its own command with a reason', () => {
  const view = openConsent().view()
  const [round] = view.rounds
  if (!round) throw new Error('no round')
  expect(undoOf({ type: 'showRound', round: round.round }, view, t)).toBeNull()
  expect(undoOf({ type: 'openSigning' }, view, t)).toBeNull()
})

test('[WEB-69] undoing an act of the later chapters gives back what was before it', () => {
  const acts: readonly (readonly [string, Command])[] = [
    ['line-all', { type: 'linkNote', note: noteId('m23'), to: noteId('m18') }],
    ['line-all', { type: 'unlinkNote', note: noteId('m1'), to: bundleId('b-a11') }],
    ['line-all', { type: 'moveToLane', note: noteId('m26'), lane: 'nu' }],
    ['line-all', { type: 'tickNote', note: noteId('m1'), ticked: true }],
    ['today', { type: 'park', subject: noteId('b1'), where: 'friction' }],
    ['today-tick', { type: 'park', subject: noteId('b6'), where: null }],
    ['check', { type: 'pointAt', subject: bundleId('b-a3') }],
    ['check', { type: 'letGo', subject: bundleId('b-a4'), reason: 'Past niet.' }],
    ['assign', { type: 'askOwner', subject: noteId('r4'), organisation: organisationId('politie') }],
    ['assign', { type: 'shelveAction', subject: noteId('r8'), shelved: true }],
    ['assign', { type: 'leaveAsked', subject: noteId('r4'), reason: 'Morgen meer.' }],
    [
      'assign',
      { type: 'describeCommitment', subject: noteId('r1'), partners: [], seen: null, means: null, effort: 'high' },
    ],
  ]
  for (const [state, command] of acts) {
    const story = chapterStates[state]?.()
    if (!story) throw new Error(state)
    const { version: _, ...before } = story.view()
    const back = undoOf(command, story.view(), t)
    story.do(command)
    expect(story.view(), command.type).not.toMatchObject(before)
    if (!back) throw new Error(command.type)
    story.do(back.inverse)
    expect(story.view(), command.type).toMatchObject(before)
  }
})

test('[WEB-69] a pen that was given, somebody who was moved and a table that reads go back, the pen with who held it', () => {
  const tafels = stepId('tafels')
  const [beside, writes] = [participantId('p-lokaal-p-3'), participantId('p-lokaal-p-1')]
  const acts: readonly (readonly [string, Command])[] = [
    ['tables-round', { type: 'giveTablePen', step: tafels, table: 't3', participant: beside }],
    ['tables-round', { type: 'giveTablePen', step: tafels, table: 't1', participant: null }],
    ['tables-round', { type: 'seatAtTable', step: tafels, participant: writes, table: 't2' }],
    ['tables-reading', { type: 'readOutTable', step: stepId('oogst'), table: 't1' }],
  ]
  for (const [state, command] of acts) {
    const story = eveningStates[state]?.()
    if (!story) throw new Error(state)
    const seen = () => ({ tables: story.view().tables, readOut: story.view().readOut })
    const before = seen()
    const back = undoOf(command, story.view(), t)
    story.do(command)
    expect(seen(), command.type).not.toEqual(before)
    if (back) story.do(back.inverse)
    expect(seen(), command.type).toEqual(before)
  }
})
