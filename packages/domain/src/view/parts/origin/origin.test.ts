import { expect, test } from 'vitest'
import { type NoteId, noteId, stepId } from '../../../ids.js'
import { leftOver, why } from '../../../rules/origin/originTestData.js'
import { agree, askLoose, atConsent, atDraft, atSigning, facilitator, speaker, type Table } from '../../../testData.js'
import { unusedWhys } from '../../../workshop/origin/reasons.js'
import type { FacilitatorView } from '../../facilitatorView.js'
import type { ManifestView } from '../../manifestView.js'
import type { ParticipantView } from '../../participantView.js'

const regie = (table: Table) => (table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView).origin
const phone = (table: Table) => (table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView).trail
const page = (table: Table, kind: 'routeTeam' | 'public') => table.view({ kind }) as ManifestView

test('[HER-6] from drafting on who leads is told what has no note behind it, and which notes came back nowhere', () => {
  expect(regie(leftOver(agree(atConsent()))), 'not while bundles are talked about').toBeNull()
  const table = askLoose(leftOver(atDraft()))
  table.do(facilitator, why('double', 'los'))
  expect(regie(table)).toEqual({
    sentences: 2,
    withoutNote: 1,
    notes: 6,
    open: ['b2-ggd-0', 'b2-gemeente-1'],
    reasons: [{ why: 'double', words: null, notes: ['los'] }],
  })
  expect(regie(table.do(facilitator, { type: 'closeMeeting' }))?.notes).toBe(6)
})

test('[HER-5] what came back after its reason was given has none, and a withdrawn note neither', () => {
  const table = leftOver(atConsent())
  table.do(facilitator, why('later', 'b1-ggd-1', 'los'))
  expect(phone(table).reasons).toEqual([{ why: 'later', words: null, notes: ['b1-ggd-1', 'los'] }])
  agree(table)
  expect(phone(table).reasons).toEqual([{ why: 'later', words: null, notes: ['los'] }])
  table.notes.set(stepId('waarden'), (table.notes.get(stepId('waarden')) ?? []).slice(0, -1))
  table.do('system', { type: 'withdrawNote', note: noteId('los') })
  expect(phone(table).reasons).toEqual([])
})

test('[HER-7] around an edition stand counts, and no word of a note that came back nowhere or of its reason', () => {
  const table = leftOver(atSigning())
  const fingerprint = table.now.editions[0]?.fingerprint
  const reason = { why: 'other', words: 'te duur' } as const
  table.do(facilitator, { type: 'giveReasons', reasons: [{ note: noteId('los'), reason }] })
  const origin = {
    sentences: 1,
    withoutNote: 0,
    notes: {
      all: 6,
      unused: [
        { why: 'other', notes: 1 },
        { why: null, notes: 2 },
      ],
    },
  }
  for (const kind of ['routeTeam', 'public'] as const) {
    const view = page(table, kind)
    expect(view.editions[0]?.origin).toEqual(origin)
    expect(view.editions[0]?.fingerprint).toBe(fingerprint)
    expect(JSON.stringify(view)).not.toMatch(/te duur|Woorden van (los|b2)/)
  }
})

test('[HER-8] a thousand notes with a reason keep the view of a phone and of who leads below 60 kB', () => {
  const table = leftOver(atDraft())
  const many: readonly NoteId[] = Array.from({ length: 1000 }, (_, index) =>
    noteId(`n${String(index).padStart(19, '0')}`),
  )
  const step = stepId('waarden')
  table.notes.set(
    step,
    many.map((id) => ({ id, text: 'x'.repeat(80), fields: {}, organisation: null })),
  )
  for (const half of [many.slice(0, 500), many.slice(500)])
    table.do(facilitator, {
      type: 'giveReasons',
      reasons: half.map((note, at) => ({ note, reason: { why: unusedWhys[at % 5] ?? 'double', words: null } })),
    })
  for (const audience of [
    { kind: 'facilitator', id: facilitator },
    { kind: 'participant', id: speaker('ggd') },
  ] as const)
    expect(JSON.stringify(table.view(audience)).length).toBeLessThan(60_000)
})

test('[HER-8] outside meetings a phone is told what the document tells of, beside its sentences', () => {
  const table = leftOver(atDraft())
  expect(phone(table).inDocument).toEqual([])
  const { document } = table.now.template
  const section = { id: 'alles', render: 'list' as const, title: { nl: 'Alles' }, from: [stepId('groeperen')] }
  table.state = { ...table.now, template: { ...table.now.template, document: { ...document, sections: [section] } } }
  expect(phone(table).inDocument, 'not while the room is at it').toEqual([])
  table.do(facilitator, { type: 'closeMeeting' })
  expect(phone(table).inDocument).toEqual(['b1'])
})
