import { describe, expect, test } from 'vitest'
import { noteId, type ParticipantId, participantId, stepId } from '../../ids.js'
import type { RecordChange } from '../../permissions/change.js'
import { judgeChange, mayRead } from '../../permissions/judge.js'
import { isRunnable } from '../../rules/runnable.js'
import { another, aTablesTemplate, atTables, layDownPen, seat, sit, tafels, takePen } from '../../tablesTestData.js'
import { facilitator, org, speaker, type Table } from '../../testData.js'
import type { ParticipantView } from '../../view/participantView.js'

const [groen, blauw, geel] = [speaker('groen'), speaker('blauw'), speaker('geel')]
const roundOf = (table: Table, segment = 0) => table.now.tableRounds.get(tafels)?.get(segment)
const seats = (table: Table, segment = 0) => Object.fromEntries(roundOf(table, segment)?.seats ?? [])
const at = (step: string, segment = 0) => ({ step: stepId(step), segment })
const scribes = (table: Table, segment = 0) => Object.fromEntries(roundOf(table, segment)?.scribes ?? [])

const aStake = (change: Partial<Extract<RecordChange, { type: 'table-note-written' }>> = {}): RecordChange => ({
  type: 'table-note-written',
  table: 't1',
  note: noteId('n1'),
  step: tafels,
  isNew: true,
  keys: ['text', 'step', 'kind', 'status', 'order'],
  text: 'De raad stelt vast',
  fields: {},
  ...change,
})

describe('who sits where', () => {
  test('[TAB-1] in each round everybody chooses one table, and a round begins with empty tables', () => {
    const table = atTables()
    expect(isRunnable(aTablesTemplate())).toBe(true)
    table.do(groen, sit('t1')).do(blauw, sit('t1')).do(groen, sit('t2'))
    expect(seats(table)).toEqual({ [groen]: 't2', [blauw]: 't1' })
    table.next().do(groen, sit('t1'))
    expect(seats(table, 0)).toEqual({ [groen]: 't2', [blauw]: 't1' })
    expect(seats(table, 1)).toEqual({ [groen]: 't1' })
    expect(table.try(groen, sit('t9'))).toBe('unknown-table')
    expect(table.try(facilitator, sit('t1'))).toBe('not-allowed')
    expect(table.next().try(groen, sit('t1'))).toBe('not-in-this-step')
  })
  test('[TAB-2] a full table says so to a phone; who leads seats anybody anywhere, or at no table', () => {
    const table = atTables()
    const more = [1, 2, 3].map((number) => participantId(`p-meer-${number}`))
    for (const id of more) another(table, 'groen', id)
    // seven people at two tables: six fit
    for (const id of [groen, blauw, geel, ...more]) table.do(id, sit('t1'))
    const late = speaker('rood')
    expect(table.try(late, sit('t1'))).toBe('table-full')
    expect(table.try(groen, sit('t1'))).toBe(null)
    expect(seat(table, late, 't1')).toBe(null)
    expect(seats(table)[late]).toBe('t1')
    expect(seat(table, late, null)).toBe(null)
    expect(seats(table)).not.toHaveProperty(late)
    expect(seat(table, late, 't9')).toBe('unknown-table')
    expect(seat(table, facilitator, 't1')).toBe('unknown-participant')
  })
  test('[TAB-9] who is put back gets the pen again that was left there, while nobody took it', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1')).do(groen, takePen)
    const move = { type: 'seatAtTable', step: tafels, participant: groen } as const
    table.do(facilitator, { ...move, table: 't2' })
    expect(scribes(table)).toEqual({})
    table.do(facilitator, { ...move, table: 't1', withPen: true })
    expect(scribes(table)).toEqual({ t1: groen })
    table.do(facilitator, { ...move, table: 't2' }).do(blauw, takePen)
    table.do(facilitator, { ...move, table: 't1', withPen: true })
    expect(scribes(table)).toEqual({ t1: blauw })
    expect(seats(table)[groen]).toBe('t1')
  })
  test('[TAB-1] who comes in late sits down in the round that goes on', () => {
    const table = another(atTables().next(), 'blauw', participantId('p-laat'))
    table.do(participantId('p-laat'), sit('t2'))
    expect(seats(table, 1)).toEqual({ 'p-laat': 't2' })
  })
})

describe('who writes', () => {
  test('[TAB-3] each table has one scribe, who takes the pen, lays it down, and leaves it when getting up', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1'))
    expect(table.try(geel, takePen)).toBe('not-at-table')
    table.do(groen, takePen)
    expect(table.try(blauw, takePen)).toBe('table-has-scribe')
    expect(table.try(blauw, layDownPen)).toBe('not-the-scribe')
    table.do(groen, layDownPen).do(blauw, takePen)
    expect(scribes(table)).toEqual({ t1: blauw })
    table.do(blauw, sit('t2'))
    expect(scribes(table)).toEqual({})
  })
  test('[TAB-3] when the phone of the scribe is out of reach somebody else goes on', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1')).do(groen, takePen)
    table.connected = table.connected.filter((id) => id !== groen)
    table.do(blauw, takePen)
    expect(scribes(table)).toEqual({ t1: blauw })
  })
  test('[TAB-3] who leads gives the pen to somebody who sits there', () => {
    const table = atTables().do(groen, sit('t1'))
    const give = (participant: typeof groen | null) =>
      table.try(facilitator, { type: 'giveTablePen', step: tafels, table: 't1', participant })
    expect(give(blauw)).toBe('not-at-table')
    expect(give(groen)).toBe(null)
    expect(scribes(table)).toEqual({ t1: groen })
    expect(give(null)).toBe(null)
    expect(scribes(table)).toEqual({})
  })
})

describe('the document of a table', () => {
  test('[TAB-4] who sits there now reads it, and who leads; no other table, no room screen, nobody after the round', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t2'))
    const screen = participantId('p-scherm')
    table.do('system', {
      type: 'admitParticipant',
      participant: screen,
      role: 'roomScreen',
      organisation: null,
      byCard: false,
    })
    const reads = (who: typeof groen, at = 't1') => mayRead(table.now, who, { kind: 'table', table: at })
    expect([groen, blauw, geel, facilitator, screen].map((who) => reads(who))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect(reads(facilitator, 't9')).toBe(false)
    table.next()
    expect([groen, facilitator].map((who) => reads(who))).toEqual([false, true])
  })
  test('[TAB-4] only the scribe writes in it, about this step, within the limits of a note', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1')).do(groen, takePen)
    const judge = (who: typeof groen, change: RecordChange) => judgeChange(table.now, who, change)
    expect(judge(groen, aStake())).toBe('allowed')
    expect(judge(blauw, aStake())).toBe('not-the-scribe')
    expect(judge(facilitator, aStake())).toBe('not-the-scribe')
    expect(judge(groen, aStake({ table: 't2' }))).toBe('not-the-scribe')
    expect(judge(groen, aStake({ step: stepId('stemmen') }))).toBe('not-in-this-step')
    expect(judge(groen, aStake({ text: 'x'.repeat(241) }))).toBe('text-too-long')
    expect(judge(groen, aStake({ text: '' }))).toBe('text-empty')
    expect(judge(groen, aStake({ isNew: false, keys: ['step'] }))).toBe('only-the-server')
    const draft = { type: 'table-draft-written', table: 't1', step: tafels, text: 'De raad' } as const
    expect(judge(groen, draft)).toBe('allowed')
    expect(judge(blauw, draft)).toBe('not-the-scribe')
    table.next()
    expect(judge(groen, aStake())).toBe('not-the-scribe')
  })
  test('[TAB-4] what belongs to a table is never written in an own document', () => {
    const table = atTables()
    const note = { ...aStake(), type: 'mine-note-written', owner: groen, nowStands: true, othersStanding: 0 } as const
    expect(judgeChange(table.now, groen, note as unknown as RecordChange)).toBe('not-in-this-step')
  })
})

test('[TAB-4] nor is it typed from a paper card', () => {
  const table = atTables().goTo('oogst')
  const card = participantId('p-kaart')
  table.do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('groen') })
  const note = {
    type: 'addPaperNote',
    participant: card,
    step: tafels,
    note: noteId('n1'),
    text: 'Iets',
    fields: [],
  } as const
  expect(table.try(facilitator, note)).toBe('not-in-this-step')
})

describe('the harvest', () => {
  test('[TAB-5] leaving the last round harvests what the tables wrote, without an author, each note with its table', () => {
    const table = atTables()
    const submitted = ['n2', 'n1'].map((id) => ({
      id: noteId(id),
      organisation: null,
      lane: id === 'n1' ? 't1' : 't2',
    }))
    table.submitted.set(tafels, submitted)
    table.next()
    expect(table.now.revealed.has(tafels)).toBe(false)
    expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
      main: { kind: 'advance', to: 'harvest' },
    })
    table.next()
    const revealed = table.events.filter(({ type }) => type === 'notesRevealed')
    expect(revealed).toEqual([
      {
        type: 'notesRevealed',
        step: tafels,
        notes: ['n2', 'n1'],
        organisations: [],
        late: false,
        placed: [
          { note: 'n2', lane: 't2', links: [] },
          { note: 'n1', lane: 't1', links: [] },
        ],
      },
    ])
  })
  test('[TAB-5] going back and on again harvests only what is new', () => {
    const table = atTables().goTo('oogst')
    table.do(facilitator, { type: 'goBack', from: table.at })
    table.submitted.set(tafels, [{ id: noteId('oud'), organisation: null }])
    table.late.set(tafels, [{ id: noteId('n9'), organisation: null, lane: 't1' }])
    table.next()
    const last = table.events.findLast(({ type }) => type === 'notesRevealed')
    expect(last).toMatchObject({ notes: ['n9'] })
  })
  describe('what was harvested', () => {
    const withdraw = { type: 'withdrawForGroup', note: noteId('n1') } as const
    /** n1 was written at t1, where groen held the pen first and blauw after that, in the first round. */
    function harvested(): Table {
      const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1')).do(geel, sit('t2'))
      table.do(groen, takePen).do(groen, layDownPen).do(blauw, takePen).do(geel, takePen)
      table.submitted.set(tafels, [{ id: noteId('n1'), organisation: null, lane: 't1' }])
      table.penned.set(noteId('n1'), { step: tafels, group: 't1' })
      return table.goTo('oogst')
    }
    const penned = (table: Table, id: typeof groen) =>
      (table.view({ kind: 'participant', id }) as ParticipantView).penned
    test('[SCR-6] is taken back by whoever held the pen of that table in that step, and by nobody else', () => {
      expect(harvested().try(geel, withdraw)).toBe('not-the-scribe')
      expect(harvested().try(speaker('rood'), withdraw)).toBe('not-the-scribe')
      expect(harvested().try(facilitator, withdraw)).toBe('not-allowed')
      expect(harvested().try(groen, { ...withdraw, note: noteId('n9') })).toBe('unknown-note')
      for (const id of [groen, blauw]) {
        const table = harvested().do(id, withdraw)
        expect(table.events.at(-1)).toEqual({ type: 'noteWithdrawn', note: 'n1' })
        expect(table.do(id, withdraw).events.filter(({ type }) => type === 'noteWithdrawn')).toHaveLength(1)
      }
    })
    test('[SCR-6] is taken back also when the meeting is closed, and stays taken back', () => {
      const over = harvested().goTo('voornemen', 1).do(facilitator, { type: 'closeMeeting', waiveReason: 'klaar' })
      expect(over.now.position).toBeNull()
      expect(over.try(groen, withdraw)).toBeNull()
      expect(over.now.withdrawn.has(noteId('n1'))).toBe(true)
    })
    test('[SCR-6] is taken back by who holds the pen now when the room went back to the tables', () => {
      const table = harvested().do(facilitator, { type: 'goBack', from: at('oogst') })
      expect(table.try(groen, withdraw)).toBe('not-the-scribe')
      table.do(groen, sit('t1')).do(groen, takePen)
      expect(table.try(groen, withdraw)).toBeNull()
    })
    test('[SCR-7] is known to the phone of who held the pen, until it is taken back, and not while the tables write', () => {
      const table = harvested()
      expect(penned(table, groen)).toEqual([{ step: tafels, table: { nl: 'Tafel t1', en: 'Tafel t1' }, notes: ['n1'] }])
      expect(penned(table, blauw)).toHaveLength(1)
      expect([geel, speaker('rood')].map((id) => penned(table, id))).toEqual([[], []])
      table.do(facilitator, { type: 'goBack', from: at('oogst') })
      expect(penned(table, groen)).toEqual([])
      table.goTo('oogst').do(groen, withdraw)
      expect(penned(table, blauw)).toEqual([])
    })
  })
  test('[TAB-7] one table after the other is read out, on every screen; another step reads none', () => {
    const table = atTables().goTo('oogst')
    const readOut = (at: string | null) =>
      table.try(facilitator, { type: 'readOutTable', step: stepId('oogst'), table: at })
    expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'readOut', table: null } })
    expect(readOut('t2')).toBe(null)
    for (const audience of [{ kind: 'roomScreen' }, { kind: 'participant', id: groen }] as const)
      expect(table.view(audience)).toMatchObject({ now: { kind: 'readOut', table: 't2', sourceSteps: [tafels] } })
    expect(readOut('t9')).toBe('unknown-table')
    expect(table.try(groen, { type: 'readOutTable', step: stepId('oogst'), table: 't1' })).toBe('not-allowed')
    table.next()
    expect(readOut('t1')).toBe('not-in-this-step')
  })
})

describe('views of a round', () => {
  test('[TAB-6] a phone knows how full the tables are, and of its own table who writes', () => {
    const table = atTables().do(groen, sit('t1')).do(blauw, sit('t1')).do(groen, takePen).do(geel, sit('t2'))
    const view = table.view({ kind: 'participant', id: blauw })
    expect(view).toMatchObject({
      now: {
        kind: 'tables',
        round: 1,
        of: 2,
        tables: [
          { table: 't1', seated: 2, size: 4 },
          { table: 't2', seated: 1, size: 4 },
        ],
        at: { table: 't1', people: 2, scribe: { isMe: false, name: `Naam ${groen}`, here: true } },
      },
    })
    expect(JSON.stringify(view)).not.toContain(geel)
    table.next()
    expect(table.view({ kind: 'participant', id: blauw })).toMatchObject({
      now: { round: 2, tables: [{ was: [1] }, { was: [] }], at: null },
    })
  })
  test('[TAB-6] the room screen counts and names nobody; the regie sees who sits where', () => {
    const table = atTables().do(groen, sit('t1')).do(groen, takePen)
    const wall = table.view({ kind: 'roomScreen' })
    expect(wall).toMatchObject({ now: { kind: 'tables', tables: [{ seated: 1 }, { seated: 0 }] } })
    expect(JSON.stringify(wall)).not.toContain(groen)
    expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({
      tables: {
        going: true,
        tables: [{ people: [groen], scribe: groen }, { people: [] }],
        unseated: [blauw, geel, 'p-rood'],
      },
    })
  })
  test('[INVT-20] who registered finds the table of this round marked, and who leads seats all of them who are here at once', () => {
    const booked = (id: ParticipantId) => (id === blauw ? ['t2', 't1'] : id === geel ? ['t1'] : [])
    const isConnected = (id: ParticipantId) => id !== geel
    const table = atTables().do(groen, sit('t1'))
    const phone = (id: ParticipantId) => table.view({ kind: 'participant', id }, { booked, isConnected })
    const regie = () => table.view({ kind: 'facilitator', id: facilitator }, { booked, isConnected })
    expect(phone(blauw)).toMatchObject({ now: { tables: [{ booked: false }, { booked: true }] } })
    expect(phone(groen)).toMatchObject({ now: { tables: [{ booked: false }, { booked: false }] } })
    expect(regie()).toMatchObject({ tables: { booked: [{ participant: blauw, table: 't2' }] } })
    table.do(blauw, sit('t2'))
    expect(regie()).toMatchObject({ tables: { booked: [] } })
    table.next()
    // the second choice is for the second round, in which the first is done
    expect(phone(blauw)).toMatchObject({ now: { tables: [{ booked: true }, { booked: false }] } })
  })
})
