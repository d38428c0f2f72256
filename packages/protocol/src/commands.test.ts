import { expect, test } from 'vitest'
import { commandShape, serverOnly } from './commands.js'
import { controlAuth, controlCommand } from './control.js'

const advance = { type: 'advance', from: { step: 'waarden', segment: 0 }, waiveReason: null }
const reads = (command: unknown) => commandShape.safeParse(command).success

test('[CMD-1] a command of the domain is read as it is', () => {
  expect(commandShape.parse(advance)).toEqual(advance)
})
test('[CMD-1] an answer on paper holds the command of a phone', () => {
  const answer = { type: 'answerRound', round: 'r1', answer: 'object', reason: 'Te snel.' }
  const promise = { type: 'answerAsk', subject: 'n1', answer: 'accept', due: '2027-06-01', firstStep: 'Bellen.' }
  const sheet = { type: 'fillSheet', step: 'zaak', subject: 'n1', field: 'kosten', value: '12000', was: null }
  for (const stands of [answer, promise, sheet]) {
    const typed = { type: 'answerOnPaper', participant: 'p1', answer: stands }
    expect(commandShape.parse(typed)).toEqual(typed)
  }
})
test.each([
  ['an unknown type', { type: 'deleteEverything' }],
  ['a type of the prototype', { type: 'constructor' }],
  ['an unknown key', { ...advance, force: true }],
  ['an unknown key inside', { ...advance, from: { step: 'waarden', segment: 0, x: 1 } }],
  ['a missing key', { type: 'advance', from: { step: 'waarden', segment: 0 } }],
  ['an id of another form', { ...advance, from: { step: '../waarden', segment: 0 } }],
  ['a negative place', { ...advance, from: { step: 'waarden', segment: -1 } }],
  ['a broken number', { ...advance, from: { step: 'waarden', segment: Number.NaN } }],
  ['an unknown answer', { type: 'answerRound', round: 'r1', answer: 'maybe', reason: null }],
  [
    'a paper note that says who wrote it',
    {
      type: 'addPaperNote',
      participant: 'p1',
      step: 'waarden',
      note: 'n1',
      text: 'Rust',
      fields: [{ field: 'gedrag', text: 'Wij bellen.', author: 'Loes' }],
    },
  ],
  [
    'an answer on paper that is no answer',
    { type: 'answerOnPaper', participant: 'p1', answer: { type: 'showRound', round: 'r1' } },
  ],
  [
    'an answer on paper that holds another one',
    {
      type: 'answerOnPaper',
      participant: 'p1',
      answer: {
        type: 'answerOnPaper',
        participant: 'p2',
        answer: { type: 'signLater', edition: 1, until: '2027-01-01' },
      },
    },
  ],
  ['no object', 'advance'],
  ['nothing', null],
  ['a list', [advance]],
])('[CMD-2] a message with %s is no command', (_, message) => {
  expect(reads(message)).toBe(false)
})
test('[CMD-3] a text longer than anybody types is no command; a text that is too long for the domain still is', () => {
  const line = (length: number) => ({ type: 'addLine', step: 'weerzien', text: 'x'.repeat(length) })
  expect(reads(line(10_000))).toBe(true)
  expect(reads(line(1_000_000))).toBe(false)
})
test('[CMD-4] making a workshop, admitting people, handing over a paper card, opening notes as they come, writing down a withdrawal, carrying over what was agreed, telling what a check-in said and taking from the shelf are for the server only', () => {
  expect([...serverOnly].sort()).toEqual([
    'admitParticipant',
    'answerHandover',
    'arrive',
    'askSuccessor',
    'carryOver',
    'claimPaperSeat',
    'createWorkshop',
    'delegateSigning',
    'inviteSignatory',
    'openNotes',
    'remindSignatory',
    'showFromShelf',
    'takeFromShelf',
    'tellLookedBack',
    'withdrawNote',
  ])
})
test('[CMD-5] the envelope of a command and the greeting of a connection are closed', () => {
  expect(controlCommand.safeParse({ id: 'c1', command: advance }).success).toBe(true)
  expect(controlCommand.safeParse({ id: 'c1', command: advance, as: 'p1' }).success).toBe(false)
  expect(controlCommand.safeParse({ id: 'C 1', command: advance }).success).toBe(false)
  expect(controlAuth.safeParse({ workshop: 'w1', token: 't' }).success).toBe(true)
  expect(controlAuth.safeParse({ workshop: 'w1', role: 'facilitator' }).success).toBe(false)
})
