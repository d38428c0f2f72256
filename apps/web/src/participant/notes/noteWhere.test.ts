import type { BoardSnapshot, MineNote } from '@siroop/board'
import { bundleId, noteId, stepId, type TemplateField } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { missingFields, myNotesList, noteWhere, withdrawnNote } from './noteWhere.js'

const step = stepId('waarden')
const note: MineNote = { id: noteId('n1'), step, kind: 'waarde', text: 'Lef', fields: {}, status: 'submitted' }
const onBoard = { ...note, organisation: null, author: null, bundle: null, order: 'a', late: false, withdrawn: false }
const made = { step, order: 'a', locked: false, mergedInto: null }
const board = (part: Partial<BoardSnapshot>): BoardSnapshot => ({ notes: [onBoard], bundles: [], broken: 0, ...part })
const where = (part: Partial<Parameters<typeof noteWhere>[0]>) =>
  noteWhere({ note, revealed: true, board: board({}), confirmed: true, ...part })

describe('[WEB-47] every own note has a place', () => {
  test('[WEB-47] before the reveal: closed on the table, or kept on this device', () => {
    expect(where({ revealed: false, board: null })).toEqual({ kind: 'closed-on-table' })
    expect(where({ revealed: false, board: null, confirmed: false })).toEqual({ kind: 'on-this-device' })
  })
  test('[WEB-47] after it: loose, in a bundle also through merges, agreed, or late', () => {
    expect(where({ board: null })).toEqual({ kind: 'open' })
    expect(where({})).toEqual({ kind: 'open-loose' })
    const bundles = [
      { ...made, id: bundleId('b1'), name: 'oud', mergedInto: bundleId('b2') },
      { ...made, id: bundleId('b2'), name: 'Dichtbij', locked: true },
    ]
    const inside = board({ notes: [{ ...onBoard, bundle: bundleId('b1') }], bundles })
    expect(where({ board: inside })).toEqual({ kind: 'open-in-bundle', bundle: 'Dichtbij', agreed: true })
    expect(where({ board: board({ notes: [] }) })).toEqual({ kind: 'late' })
  })
})

describe('[WEB-48] required fields', () => {
  const field = (id: string, part: Partial<TemplateField> = {}): TemplateField => ({
    id,
    type: 'text',
    label: { nl: id },
    required: true,
    ...part,
  })
  test('[WEB-48] are asked in the order of the template, only when they are empty', () => {
    const fields = [field('een'), field('twee', { required: false }), field('drie'), field('vier', { type: 'link' })]
    const asked = (values: Record<string, string>) => missingFields({ fields: values }, fields).map(({ id }) => id)
    expect(asked({})).toEqual(['een', 'drie'])
    expect(asked({ een: 'iets', drie: '  ' })).toEqual(['drie'])
    expect(asked({ een: 'iets', drie: 'iets' })).toEqual([])
  })
})

describe('[WEB-49] half-typed text', () => {
  const mine = {
    notes: [note, { ...note, id: noteId('n2'), status: 'withdrawn' as const }],
    drafts: { waarden: 'half', 'r-ronde': 'reden', leeg: ' ' },
    ready: [],
    broken: 0,
  }
  test('[WEB-49] of a passed step is in the list, that of the open step in its field, a reason in neither', () => {
    expect(myNotesList(mine, null, ['waarden', 'leeg'])).toEqual({
      submitted: [note],
      leftBehind: [{ step: 'waarden', text: 'half' }],
    })
    expect(myNotesList(mine, step, ['waarden', 'leeg']).leftBehind).toEqual([])
    expect(myNotesList(null, null, [])).toEqual({ submitted: [], leftBehind: [] })
  })
  test('[WEB-49] a note that was taken back can be undone as long as it is taken back', () => {
    expect(withdrawnNote(mine, noteId('n2'))?.id).toBe('n2')
    expect(withdrawnNote(mine, noteId('n1'))).toBeNull()
  })
})
