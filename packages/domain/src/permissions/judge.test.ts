import { describe, expect, test } from 'vitest'
import { bundleId, noteId, type ParticipantId, participantId, sentenceId, stepId } from '../ids.js'
import { agree, anOpenMeeting, atConsent, atDraft, atSigning, facilitator, speaker, type Table } from '../testData.js'
import type { Role } from '../workshop/roles.js'
import type { RecordChange } from './change.js'
import { judgeChange, mayMoveNotes, mayNameBundles, mayRead } from './judge.js'

const me = speaker('ggd')
const waarden = stepId('waarden')
const groeperen = stepId('groeperen')
const seat = (role: Role): ParticipantId => participantId(`p-${role.toLowerCase()}`)
function withSeat(table: Table, role: Role): Table {
  const id = seat(role)
  return table.do('system', { type: 'admitParticipant', participant: id, role, organisation: null, byCard: false })
}
const on = (table: Table) => (who: ParticipantId, change: RecordChange) => judgeChange(table.now, who, change)

type Change<T extends RecordChange['type']> = Extract<RecordChange, { type: T }>
const aMineNote = (change: Partial<Change<'mine-note-written'>> = {}): RecordChange => ({
  type: 'mine-note-written',
  owner: me,
  note: noteId('n1'),
  step: waarden,
  isNew: true,
  keys: ['text', 'step', 'kind', 'status', 'order'],
  text: 'Nabij',
  fields: {},
  nowStands: true,
  othersStanding: 0,
  ...change,
})
const aMove = (change: Partial<Change<'board-note-changed'>> = {}): RecordChange => ({
  type: 'board-note-changed',
  note: noteId('n1'),
  kind: 'waarde',
  keys: ['bundle', 'order'],
  from: null,
  to: bundleId('b2'),
  toStep: groeperen,
  ...change,
})
const aNewBundle = (change: Partial<Change<'bundle-made'>> = {}): RecordChange => ({
  type: 'bundle-made',
  bundle: bundleId('b9'),
  step: groeperen,
  name: 'Dichtbij',
  plain: true,
  ...change,
})
const aBundleChange = (change: Partial<Change<'bundle-changed'>> = {}): RecordChange => ({
  type: 'bundle-changed',
  bundle: bundleId('b2'),
  step: groeperen,
  keys: ['name'],
  name: 'Dichtbij',
  from: bundleId('b2'),
  to: bundleId('b2'),
  toStep: groeperen,
  ...change,
})
const aSentence = (change: Partial<Change<'sentence-changed'>> = {}): RecordChange => ({
  type: 'sentence-changed',
  sentence: sentenceId('s1'),
  keys: ['text'],
  text: 'Wij zijn nabij.',
  ...change,
})

describe('reading', () => {
  test('[EDT-1] an own document is read by its owner only; not by a colleague, not by the facilitator', () => {
    const table = withSeat(anOpenMeeting(), 'coFacilitator')
    const mine = { kind: 'mine', owner: me } as const
    expect(mayRead(table.now, me, mine)).toBe(true)
    for (const other of [speaker('gemeente'), facilitator, seat('coFacilitator'), participantId('p-niemand')])
      expect(mayRead(table.now, other, mine)).toBe(false)
    expect(mayRead(table.now, facilitator, { kind: 'mine', owner: facilitator })).toBe(false)
  })
  test('[EDT-2] the board is read by everybody with a seat, the pen document by who holds a pen', () => {
    const table = withSeat(withSeat(withSeat(anOpenMeeting(), 'roomScreen'), 'observer'), 'coFacilitator')
    for (const who of [me, facilitator, seat('roomScreen'), seat('observer'), seat('coFacilitator')])
      expect(mayRead(table.now, who, { kind: 'board' })).toBe(true)
    expect(mayRead(table.now, participantId('p-niemand'), { kind: 'board' })).toBe(false)
    const pens = [facilitator, seat('coFacilitator'), me, seat('roomScreen'), seat('observer')]
    expect(pens.map((who) => mayRead(table.now, who, { kind: 'pen' }))).toEqual([true, true, false, false, false])
  })
})

describe('the own document', () => {
  test('[EDT-3] notes, drafts and ready are always writable by their owner, and by nobody else', () => {
    const writes: RecordChange[] = [
      aMineNote(),
      { type: 'draft-written', owner: me, step: waarden, text: 'half' },
      { type: 'ready-set', owner: me, step: waarden, on: true },
    ]
    for (const table of [anOpenMeeting(), atConsent(), atSigning()])
      for (const change of writes) {
        expect(on(table)(me, change)).toBe('allowed')
        expect(on(table)(facilitator, change)).toBe('not-your-document')
        expect(on(table)(speaker('gemeente'), change)).toBe('not-your-document')
        expect(on(table)(participantId('p-niemand'), change)).toBe('not-in-this-workshop')
      }
    expect(on(anOpenMeeting())(facilitator, aMineNote({ owner: facilitator }))).toBe('not-allowed')
  })
  test('[EDT-4] a submitted text is not empty, normalised, and no longer than the step asks', () => {
    const judge = on(anOpenMeeting())
    expect(judge(me, aMineNote({ text: ' ' }))).toBe('text-not-normalised')
    expect(judge(me, aMineNote({ text: '' }))).toBe('text-empty')
    expect(judge(me, aMineNote({ text: '\u200d' }))).toBe('text-empty')
    expect(judge(me, aMineNote({ text: 'nabij\u202e' }))).toBe('text-not-normalised')
    expect(judge(me, aMineNote({ text: 'x'.repeat(80) }))).toBe('allowed')
    expect(judge(me, aMineNote({ text: 'x'.repeat(81) }))).toBe('text-too-long')
    expect(judge(me, aMineNote({ fields: { elders: 'x'.repeat(2001) } }))).toBe('text-too-long')
    expect(judge(me, aMineNote({ isNew: false, keys: ['f:gedrag'], fields: { gedrag: '' } }))).toBe('allowed')
    const draft = (text: string) => judge(me, { type: 'draft-written', owner: me, step: waarden, text })
    expect(draft('x'.repeat(10_000))).toBe('allowed')
    expect(draft('x'.repeat(10_001))).toBe('text-too-long')
  })
  test('[EDT-5] a note stays under the question that it was written to', () => {
    const judge = on(anOpenMeeting())
    expect(judge(me, aMineNote({ isNew: false, keys: ['text', 'status'] }))).toBe('allowed')
    expect(judge(me, aMineNote({ isNew: false, keys: ['step'] }))).toBe('only-the-server')
    expect(judge(me, aMineNote({ isNew: false, keys: ['kind', 'text'] }))).toBe('only-the-server')
  })
})

describe('the board', () => {
  const sorting = () => anOpenMeeting().goTo('groeperen')

  test('[EDT-6] a participant moves notes only while sorting and while moving is switched on', () => {
    const table = sorting()
    expect(on(table)(me, aMove())).toBe('allowed')
    expect(mayMoveNotes(table.now, me)).toBe(true)
    table.do(facilitator, { type: 'allow', allowance: 'move', on: false })
    expect(on(table)(me, aMove())).toBe('moving-is-off')
    expect(mayMoveNotes(table.now, me)).toBe(false)
    expect(on(sorting().next())(me, aMove())).toBe('not-in-this-step')
    expect(on(anOpenMeeting())(me, aMove())).toBe('not-in-this-step')
  })
  test('[EDT-7] a facilitator moves, names and merges in every segment of a cluster step, and nowhere else', () => {
    const merge = aBundleChange({ keys: ['mergedInto'], to: bundleId('b3') })
    for (const table of [sorting(), sorting().next(), sorting().next().next()])
      for (const change of [aMove(), aNewBundle(), aBundleChange(), merge])
        expect(on(table)(facilitator, change)).toBe('allowed')
    for (const change of [aMove(), aNewBundle(), aBundleChange(), merge])
      expect(on(atDraft())(facilitator, change)).toBe('not-in-this-step')
    expect(on(sorting())(me, merge)).toBe('not-allowed')
  })
  test('[EDT-8] a participant makes bundles with moving, and names them with naming', () => {
    const table = sorting()
    expect(on(table)(me, aNewBundle())).toBe('allowed')
    expect(on(table)(me, aBundleChange())).toBe('allowed')
    table.do(facilitator, { type: 'allow', allowance: 'nameBundles', on: false })
    expect(mayNameBundles(table.now, me)).toBe(false)
    expect(on(table)(me, aNewBundle())).toBe('naming-is-off')
    expect(on(table)(me, aNewBundle({ name: '' }))).toBe('allowed')
    expect(on(table)(me, aBundleChange())).toBe('naming-is-off')
    expect(on(table)(facilitator, aBundleChange())).toBe('allowed')
    expect(on(table)(me, aNewBundle({ name: '', plain: false }))).toBe('only-the-server')
    expect(on(table)(me, aNewBundle({ name: '', step: waarden }))).toBe('not-in-this-step')
    expect(on(table)(facilitator, aBundleChange({ name: 'x'.repeat(241) }))).toBe('text-too-long')
    expect(on(table)(facilitator, aBundleChange({ name: 'x\u202e' }))).toBe('text-not-normalised')
    expect(on(table)(facilitator, aBundleChange({ name: '' }))).toBe('allowed')
  })
  test('[EDT-9] nothing goes into or out of an agreed bundle, for nobody, until it is reopened', () => {
    const table = agree(atConsent())
    const b1 = bundleId('b1')
    const changes: RecordChange[] = [
      aMove({ from: b1, to: null, toStep: null }),
      aMove({ from: b1, to: b1, keys: ['order'] }),
      aMove({ to: b1 }),
      aBundleChange({ bundle: b1, from: b1, to: b1 }),
      aBundleChange({ keys: ['mergedInto'], to: b1 }),
      aBundleChange({ keys: ['mergedInto'], from: b1 }),
    ]
    for (const change of changes) expect(on(table)(facilitator, change)).toBe('bundle-locked')
    table.do(facilitator, { type: 'reopenItem', bundle: b1, reason: 'Wij missen de wijk.' })
    for (const change of changes) expect(on(table)(facilitator, change)).toBe('allowed')
  })
  test('[EDT-10] text, author, organisation, step, kind, fields and flags of a note are never written by a client', () => {
    for (const key of ['text', 'author', 'organisation', 'step', 'kind', 'f:gedrag', 'late', 'withdrawn'])
      for (const who of [me, facilitator])
        expect(on(sorting())(who, aMove({ keys: ['bundle', key] }))).toBe('only-the-server')
    expect(on(sorting())(facilitator, aBundleChange({ keys: ['locked'] }))).toBe('only-the-server')
    expect(on(sorting())(facilitator, aBundleChange({ keys: ['name', 'step'] }))).toBe('only-the-server')
    for (const kind of ['board', 'pen'] as const)
      expect(on(sorting())(facilitator, { type: 'record-invented', room: { kind } })).toBe('only-the-server')
  })
  test('[EDT-11] only notes of the step’s input go into its bundles', () => {
    expect(on(sorting())(facilitator, aMove({ kind: 'mijlpaal' }))).toBe('not-in-this-step')
    expect(on(sorting())(facilitator, aMove({ toStep: waarden }))).toBe('not-in-this-step')
  })
  test('[EDT-12] observers, the route team and the room screen only read', () => {
    for (const role of ['observer', 'routeTeam', 'roomScreen'] as const) {
      const table = withSeat(sorting(), role)
      for (const change of [aMove(), aNewBundle(), aBundleChange(), aSentence()])
        expect(on(table)(seat(role), change)).toBe('not-allowed')
    }
  })
  test('[EDT-13] nobody deletes a record or a key', () => {
    for (const room of [{ kind: 'board' }, { kind: 'pen' }, { kind: 'mine', owner: me }] as const)
      for (const who of [me, facilitator])
        expect(on(sorting())(who, { type: 'record-removed', room })).toBe('not-deletable')
  })
})

describe('the pen document', () => {
  test('[EDT-14] only who holds a pen writes sentences, and not while a text is open for signing', () => {
    const table = withSeat(atDraft(), 'coFacilitator')
    expect(on(table)(facilitator, aSentence())).toBe('allowed')
    expect(on(table)(seat('coFacilitator'), aSentence({ keys: ['order'] }))).toBe('allowed')
    expect(on(table)(me, aSentence())).toBe('not-allowed')
    expect(on(table)(facilitator, aSentence({ text: 'x'.repeat(601) }))).toBe('text-too-long')
    const signing = atSigning()
    expect(on(signing)(facilitator, aSentence())).toBe('open-for-signing')
    signing.do(facilitator, { type: 'reopenEdition', edition: 1, reason: 'Een woord klopt niet.' })
    expect(on(signing)(facilitator, aSentence())).toBe('allowed')
  })
})
