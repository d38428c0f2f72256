import { noteId, type RecordChange, stepId, type Verdict, workshopId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clientOf, edit } from './admission/admitTestData.js'
import { admit, changeNote, parseRoom, readTable, setDraft, submitNote, tableRoom, withdrawNote } from './index.js'

const step = stepId('tafels')
const [n1, n2] = [noteId('n1'), noteId('n2')]
const name = tableRoom(workshopId('w-1'), 't1')
const room = parseRoom(name)

function judged(doc: Y.Doc, update: Uint8Array, verdict: Verdict) {
  if (room === null) throw new Error(name)
  const asked: RecordChange[] = []
  const judge = (change: RecordChange): Verdict => {
    asked.push(change)
    return verdict
  }
  return { admission: admit(doc, update, { room, judge }), asked }
}

describe('the document of a theme table', () => {
  test('[BRD-15] it holds notes and half sentences, written as in an own document', () => {
    expect(room).toEqual({ kind: 'table', workshop: 'w-1', table: 't1', epoch: 1 })
    const doc = new Y.Doc()
    setDraft(doc, { step, text: 'De raad' })
    expect(readTable(doc)).toEqual({ notes: [], drafts: { tafels: 'De raad' }, broken: 0 })
    submitNote(doc, {
      id: n1,
      step,
      kind: 'randvoorwaarde',
      text: ' De raad stelt vast ',
      fields: { zodat: 'het werkt' },
    })
    submitNote(doc, { id: n2, step, kind: 'randvoorwaarde', text: 'De raad laat los' })
    changeNote(doc, { note: n2, fields: { soort: 'loslaten' } })
    withdrawNote(doc, n1)
    expect(readTable(doc)).toEqual({
      notes: [
        {
          id: n1,
          step,
          kind: 'randvoorwaarde',
          text: 'De raad stelt vast',
          fields: { zodat: 'het werkt' },
          status: 'withdrawn',
        },
        {
          id: n2,
          step,
          kind: 'randvoorwaarde',
          text: 'De raad laat los',
          fields: { soort: 'loslaten' },
          status: 'submitted',
        },
      ],
      drafts: {},
      broken: 0,
    })
  })
  test('[ADM-21] the judge hears the table, the note and its words, and half sentences', () => {
    const doc = new Y.Doc()
    const update = edit(clientOf(doc), (client) => {
      setDraft(client, { step, text: 'half' })
      submitNote(client, { id: n1, step, kind: 'randvoorwaarde', text: 'Heel', fields: { zodat: 'ja' } })
      setDraft(client, { step, text: 'half' })
    })
    const { admission, asked } = judged(doc, update, 'allowed')
    expect(admission.kind).toBe('accepted')
    expect(asked).toEqual(
      expect.arrayContaining([
        { type: 'table-draft-written', table: 't1', step, text: 'half' },
        expect.objectContaining({
          type: 'table-note-written',
          table: 't1',
          note: n1,
          step,
          isNew: true,
          text: 'Heel',
          fields: { zodat: 'ja' },
        }),
      ]),
    )
  })
  test('[ADM-21] what is not the scribe’s goes back, and other roots are hostile', () => {
    const doc = new Y.Doc()
    const update = edit(clientOf(doc), (client) => {
      submitNote(client, { id: n1, step, kind: 'randvoorwaarde', text: 'VERBODEN' })
      setDraft(client, { step, text: 'VERBODEN half' })
    })
    const { admission } = judged(doc, update, 'not-the-scribe')
    expect(admission).toMatchObject({
      kind: 'taken-back',
      refusals: [{ why: 'not-the-scribe' }, { why: 'not-the-scribe' }],
    })
    expect(readTable(doc)).toEqual({ notes: [], drafts: {}, broken: 0 })
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(doc))).not.toContain('VERBODEN')
    const ready = edit(clientOf(doc), (client) => client.getMap('ready').set(step, 'yes'))
    expect(judged(doc, ready, 'allowed').admission).toMatchObject({ kind: 'hostile', why: 'unknown-root' })
  })
})
