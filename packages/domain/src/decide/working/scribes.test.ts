import { expect, test } from 'vitest'
import { noteId, participantId } from '../../ids.js'
import type { RecordChange } from '../../permissions/change.js'
import { judgeChange, mayRead } from '../../permissions/judge.js'
import { isRunnable } from '../../rules/runnable.js'
import { aTemplate, part, step } from '../../templateTestData.js'
import { aNote, anOpenMeeting, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import { at } from '../../visionTestData.js'

const oogst = at('oogst')
const [ggd, welzijn, collega] = [speaker('ggd'), speaker('welzijn'), participantId('p-collega')]

const aScribedTemplate = (attribution: 'organisation' | 'person' | 'anonymous' = 'organisation') =>
  aTemplate({
    steps: [
      step('oogst', 'contribute', [part(5, 'listen'), part(5, 'small-group'), part(5, 'plenary')], {
        noteKind: 'oogst',
        contribution: { mode: 'scribe', reveal: 'live', attribution },
      }),
      step('slot', 'inform', [part(5, 'listen')]),
    ],
  })

/** While each organisation writes; the ggd has two people, and everybody holds a phone that is in reach. */
function whileWriting(): Table {
  const table = anOpenMeeting(organisations, aScribedTemplate())
  join(table, 'ggd', collega, false)
  table.next()
  table.connected = [...table.now.participants.keys()]
  return table
}
const takePen = { type: 'takeTablePen', step: oogst } as const
const layDownPen = { type: 'layDownTablePen', step: oogst } as const
const give = (name: string, participant: typeof ggd | null) =>
  ({ type: 'giveTablePen', step: oogst, table: org(name), participant }) as const
const phone = (table: Table, id: typeof ggd) => (table.view({ kind: 'participant', id }) as ParticipantView).now
const regie = (table: Table) => (table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView).now
const aNoteOf = (name: string, change: Partial<Extract<RecordChange, { type: 'table-note-written' }>> = {}) =>
  ({
    type: 'table-note-written',
    table: org(name),
    note: noteId('n1'),
    step: oogst,
    isNew: true,
    keys: ['text', 'step', 'kind', 'status', 'order'],
    text: 'Wij komen eerder langs',
    fields: {},
    ...change,
  }) as const

test('[SCR-1] in a contribute step of mode scribe each organisation writes on one phone: whoever of it takes the pen', () => {
  const table = whileWriting()
  expect(isRunnable(aScribedTemplate())).toBe(true)
  expect(phone(table, ggd)).toMatchObject({ kind: 'scribe', table: org('ggd'), people: 2, scribe: null })
  table.do(collega, takePen)
  expect(phone(table, ggd)).toMatchObject({ scribe: { isMe: false, here: true } })
  expect(phone(table, collega)).toMatchObject({ scribe: { isMe: true } })
  expect(phone(table, welzijn)).toMatchObject({ kind: 'scribe', table: org('welzijn'), scribe: null })
  expect(table.try(ggd, takePen)).toBe('table-has-scribe')
  table.connected = table.connected.filter((id) => id !== collega)
  expect(table.try(ggd, takePen)).toBeNull()
  expect(table.try(collega, layDownPen)).toBe('not-the-scribe')
  expect(table.do(ggd, layDownPen) && phone(table, ggd)).toMatchObject({ scribe: null })
})

test('[SCR-1] the pen stays with its scribe through the parts of the step; while the room listens nobody has one', () => {
  const table = anOpenMeeting(organisations, aScribedTemplate())
  expect(phone(table, ggd).kind).toBe('look-ahead')
  expect(table.try(ggd, takePen)).toBe('not-in-this-segment')
  table.next().do(ggd, takePen).next()
  expect(phone(table, ggd)).toMatchObject({ kind: 'scribe', scribe: { isMe: true } })
  expect(table.next().try(ggd, takePen)).toBe('not-in-this-step')
})

test('[SCR-2] who leads sees who writes for whom, and gives the pen to somebody of that organisation who has a phone', () => {
  const table = whileWriting()
  const card = participantId('p-kaart')
  table.do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
  expect(table.try(facilitator, give('ggd', welzijn))).toBe('not-at-table')
  expect(table.try(facilitator, give('ggd', card))).toBe('not-allowed')
  expect(table.try(facilitator, give('niemand', ggd))).toBe('unknown-table')
  expect(table.try(ggd, give('ggd', ggd))).toBe('not-allowed')
  table.do(facilitator, give('ggd', collega))
  const { organisations: rows } = regie(table)?.scribes ?? { organisations: [] }
  expect(rows.map(({ scribe }) => scribe)).toEqual([null, collega, null, null])
  expect(rows[1]).toMatchObject({ organisation: org('ggd'), here: true, people: [ggd, collega] })
  table.do(facilitator, give('ggd', null))
  expect(phone(table, ggd)).toMatchObject({ scribe: null })
  expect(regie(anOpenMeeting())?.scribes).toBeNull()
})

test('[SCR-3] the document of an organisation is read by its people and who leads, and written by its scribe', () => {
  const table = whileWriting().do(ggd, takePen)
  const room = { kind: 'table', table: org('ggd') } as const
  const reads = (id: typeof ggd) => mayRead(table.now, id, room)
  expect([ggd, collega, facilitator, welzijn].map(reads)).toEqual([true, true, true, false])
  expect(judgeChange(table.now, ggd, aNoteOf('ggd'))).toBe('allowed')
  expect(judgeChange(table.now, collega, aNoteOf('ggd'))).toBe('not-the-scribe')
  expect(judgeChange(table.now, ggd, aNoteOf('welzijn'))).toBe('not-the-scribe')
  const { table: _, ...own } = aNoteOf('ggd')
  const rest = { owner: ggd, nowStands: true, othersStanding: 0 }
  expect(judgeChange(table.now, ggd, { ...own, ...rest, type: 'mine-note-written' })).toBe('not-in-this-step')
  table.next().next()
  expect([ggd, facilitator].map(reads)).toEqual([false, true])
  expect(judgeChange(table.now, ggd, aNoteOf('ggd'))).toBe('not-the-scribe')
})

test('[SCR-4] what a scribe writes is opened at once; it counts for the organisation, and has no author', () => {
  const table = whileWriting()
  table.submitted.set(oogst, [aNote('n1', 'ggd')])
  table.do('system', { type: 'openNotes', step: oogst })
  expect(table.now.revealed.get(oogst)?.organisations).toEqual(new Set([org('ggd')]))
  expect(isRunnable(aScribedTemplate('anonymous'))).toBe(true)
  expect(isRunnable(aScribedTemplate('person'))).toBe(false)
})

test('[SCR-6] what one wrote for an organisation is taken back after the step by who held its pen', () => {
  const table = whileWriting().do(ggd, takePen)
  table.submitted.set(oogst, [aNote('n1', 'ggd')])
  table.penned.set(noteId('n1'), { step: oogst, group: org('ggd') })
  table.do('system', { type: 'openNotes', step: oogst })
  const withdraw = { type: 'withdrawForGroup', note: noteId('n1') } as const
  table.do(ggd, layDownPen).do(collega, takePen)
  // the pen is in use: its holder decides
  expect(table.try(ggd, withdraw)).toBe('not-the-scribe')
  table.do(collega, layDownPen).next().next()
  expect(table.try(welzijn, withdraw)).toBe('not-the-scribe')
  expect((table.view({ kind: 'participant', id: ggd }) as ParticipantView).penned).toEqual([
    { step: oogst, table: null, notes: ['n1'] },
  ])
  expect(table.try(ggd, withdraw)).toBeNull()
})

test('[SCR-5] somebody on paper writes a card in such a step, as in every other', () => {
  const table = whileWriting()
  const card = participantId('p-kaart')
  table.do(facilitator, { type: 'addPaperSeat', participant: card, organisation: org('ggd') })
  const note = {
    type: 'addPaperNote',
    participant: card,
    step: oogst,
    note: noteId('n1'),
    text: 'x',
    fields: [],
  } as const
  expect(table.try(facilitator, note)).toBeNull()
})
