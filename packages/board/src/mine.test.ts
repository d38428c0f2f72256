import { noteId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeNote, readMine, restoreNote, setDraft, setReady, submitNote, withdrawNote } from './index.js'

const step = stepId('waarden')
const [n1, n2] = [noteId('n1'), noteId('n0')]

describe('one participant’s own document', () => {
  test('[BRD-8] submitting normalises the text, clears the draft and keeps the order of submission', () => {
    const doc = new Y.Doc()
    setDraft(doc, { step, text: ' Nabij' })
    expect(readMine(doc).drafts).toEqual({ waarden: ' Nabij' })
    submitNote(doc, { id: n1, step, kind: 'waarde', text: ' Nabij\u202e ', fields: { why: ' omdat ' } })
    submitNote(doc, { id: n2, step, kind: 'waarde', text: 'Eerlijk' })
    expect(readMine(doc)).toEqual({
      notes: [
        { id: n1, step, kind: 'waarde', text: 'Nabij', fields: { why: 'omdat' }, status: 'submitted' },
        { id: n2, step, kind: 'waarde', text: 'Eerlijk', fields: {}, status: 'submitted' },
      ],
      drafts: {},
      ready: [],
      broken: 0,
    })
  })
  test('[BRD-9] an empty or too long text is refused and nothing is written', () => {
    const doc = new Y.Doc()
    const note = { id: n1, step, kind: 'waarde' }
    expect(submitNote(doc, { ...note, text: '\u200b \u200d' })).toEqual({ ok: false, error: 'text-empty' })
    expect(submitNote(doc, { ...note, text: 'x'.repeat(2001) })).toEqual({ ok: false, error: 'text-too-long' })
    expect(submitNote(doc, { ...note, text: 'xxxx', maxChars: 3 })).toEqual({ ok: false, error: 'text-too-long' })
    expect(submitNote(doc, { ...note, text: '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', maxChars: 3 }).ok).toBe(true)
    expect(setDraft(doc, { step, text: 'x'.repeat(10_001) })).toEqual({ ok: false, error: 'text-too-long' })
    expect(changeNote(doc, { note: n1, text: ' ' })).toEqual({ ok: false, error: 'text-empty' })
    expect(readMine(doc).notes).toHaveLength(1)
  })
  test('[BRD-9] a text of 10,000 characters is refused as a note and stays as half-typed text', () => {
    const doc = new Y.Doc()
    const text = 'lang '.repeat(2000)
    expect(setDraft(doc, { step, text }).ok).toBe(true)
    expect(submitNote(doc, { id: n1, step, kind: 'waarde', text })).toEqual({ ok: false, error: 'text-too-long' })
    expect(readMine(doc)).toMatchObject({ notes: [], drafts: { [step]: text } })
  })
  test('change, withdraw, restore and ready', () => {
    const doc = new Y.Doc()
    submitNote(doc, { id: n1, step, kind: 'waarde', text: 'Nabij' })
    expect(changeNote(doc, { note: n1, text: 'Dichtbij', fields: { why: 'zo' } })).toEqual({ ok: true, value: true })
    expect(withdrawNote(doc, n1)).toBe(true)
    expect(withdrawNote(doc, n1)).toBe(false)
    expect(readMine(doc).notes[0]).toMatchObject({ text: 'Dichtbij', fields: { why: 'zo' }, status: 'withdrawn' })
    expect(restoreNote(doc, n1)).toBe(true)
    expect(setReady(doc, { step, on: true })).toBe(true)
    expect(setReady(doc, { step, on: true })).toBe(false)
    expect(readMine(doc).ready).toEqual([step])
    setReady(doc, { step, on: false })
    expect(readMine(doc).ready).toEqual([])
  })
})
