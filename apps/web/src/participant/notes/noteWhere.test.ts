import type { BoardSnapshot, MineNote } from '@siroop/board'
import { bundleId, noteId, stepId, type TemplateField } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { keptKey } from '../../connection/words/keptNotes.js'
import { asItLies, fittingFields, myNotesList, noteWhere, putProblem, withdrawnNote } from './noteWhere.js'

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
    expect(where({ board: inside })).toEqual({ kind: 'open-in-bundle', id: 'b2', bundle: 'Dichtbij', agreed: true })
    expect(where({ board: board({ notes: [] }) })).toEqual({ kind: 'late' })
  })
})

describe('[WEB-47] the theme and the horizon of an own note', () => {
  const theme: TemplateField = { id: 'thema', type: 'choice', label: { nl: 'thema' }, optionsFrom: 'themes' }
  const own: MineNote = { ...note, fields: { thema: 'zorg', lane: 'h2035', waarom: 'mijn woorden' } }
  const moved = { ...onBoard, fields: { thema: 'wonen', lane: 'h2030', waarom: 'andere woorden' } }
  test('[WEB-47] are those under which it lies now, its words are those of its author', () => {
    const lies = asItLies(own, board({ notes: [moved] }), [theme])
    expect(lies.fields).toEqual({ thema: 'wonen', lane: 'h2030', waarom: 'mijn woorden' })
  })
  test('[WEB-47] are those of its author while it is not on the board, or has no place there', () => {
    expect(asItLies(own, null, [theme])).toEqual(own)
    expect(asItLies(own, board({ notes: [] }), [theme])).toEqual(own)
    expect(asItLies(own, board({ notes: [onBoard] }), [theme]).fields).toEqual(own.fields)
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
      offTable: [{ key: 'waarden', step: 'waarden', text: 'half', note: null }],
    })
    expect(myNotesList(mine, step, ['waarden', 'leeg']).offTable).toEqual([])
    expect(myNotesList(null, null, [])).toEqual({ submitted: [], offTable: [] })
  })
  test('[WEB-49] of a note that the server took back is in the list, also while its step is open', () => {
    const key = keptKey({ id: noteId('n9'), step })
    const drafts = { ...mine.drafts, [key]: 'te veel', 't-n8-elders': 'een andere stap' }
    expect(myNotesList({ ...mine, drafts }, step, ['waarden', 'leeg']).offTable).toEqual([
      { key, step, text: 'te veel', note: 'n9' },
    ])
  })
  test('[WEB-49] says what is needed to lay it on the table: a note less, or a shorter text', () => {
    const limits = { maxChars: 5, maxNotes: 2 }
    const problem = (text: string, notes: readonly MineNote[]) => putProblem({ step, text }, notes, limits)
    expect(problem('vijf!', [note])).toBeNull()
    expect(problem('vijf!', [note, { ...note, step: stepId('elders') }])).toBeNull()
    expect(problem('vijf!', [note, note])).toEqual({ kind: 'full', max: 2 })
    expect(problem('zes!!!', [note, note])).toEqual({ kind: 'too-long', over: 1 })
    expect(putProblem({ step, text: 'x' }, [note, note], { maxChars: 5, maxNotes: null })).toBeNull()
    expect(putProblem({ step, text: 'x' }, [note, note], undefined)).toBeNull()
  })
  test('[WEB-49] kept words of a field go along when they fit, the others wait in their field', () => {
    const label = { nl: 'veld' }
    const words: Record<string, string> = { kort: 'past', lang: 'past niet', jaar: '2031' }
    const fields: readonly TemplateField[] = [
      { id: 'kort', type: 'text', label, maxChars: 4 },
      { id: 'lang', type: 'longtext', label, maxChars: 4 },
      { id: 'jaar', type: 'year', label },
      { id: 'leeg', type: 'text', label },
    ]
    expect(fittingFields(fields, (field) => words[field] ?? '')).toEqual({ kort: 'past' })
  })
  test('[WEB-49] a note that was taken back can be undone as long as it is taken back', () => {
    expect(withdrawnNote(mine, noteId('n2'))?.id).toBe('n2')
    expect(withdrawnNote(mine, noteId('n1'))).toBeNull()
  })
})
