import { noteId, stepId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clientOf, edit } from './admission/admitTestData.js'
import {
  admit,
  capture,
  changeNote,
  maxUpdateBytes,
  parseRoom,
  type Room,
  readMine,
  setDraft,
  submitNote,
} from './index.js'

const mine = parseRoom('mine/w-1/p-1/1') as Room
const step = stepId('waarden')
const judge = () => 'allowed' as const

const sent = (server: Y.Doc, act: (doc: Y.Doc) => unknown): Uint8Array => edit(clientOf(server), act)
const note = (n: number) => ({ id: noteId(`n${n}`), step, kind: 'waarde', text: 'Nabij' })

describe('limits of a document', () => {
  test('[ADM-17] the 501st note of one participant is taken back, the first 500 stay', () => {
    const doc = new Y.Doc()
    for (let n = 0; n < 499; n++) submitNote(doc, note(n))
    const last = sent(doc, (c) => submitNote(c, note(499)))
    expect(admit(doc, last, { room: mine, judge }).kind).toBe('accepted')
    const answer = admit(
      doc,
      sent(doc, (c) => submitNote(c, note(500))),
      { room: mine, judge },
    )
    expect(answer).toMatchObject({ kind: 'taken-back', refusals: [{ record: 'notes/n500', why: 'too-many' }] })
    expect(readMine(doc).notes).toHaveLength(500)
    // where the server itself wrote more, who changes one of them is not refused for it
    submitNote(doc, note(501))
    const changed = sent(doc, (c) => changeNote(c, { note: noteId('n7'), text: 'Anders' }))
    expect(admit(doc, changed, { room: mine, judge }).kind).toBe('accepted')
  })
  test('[ADM-9] an update of the greatest length is read, and a document that keeps what was taken back admits nothing', () => {
    const greatest = new Uint8Array(maxUpdateBytes)
    expect(admit(new Y.Doc(), greatest, { room: mine, judge })).not.toMatchObject({ why: 'too-large' })
    expect(() => admit(new Y.Doc({ gc: false }), new Uint8Array([0, 0]), { room: mine, judge })).toThrow('garbage')
  })
  test('[ADM-17] a note with more than 40 fields, and the 301st draft', () => {
    const doc = new Y.Doc()
    const withFields = (length: number) => {
      const fields = Object.fromEntries(Array.from({ length }, (_, n) => [`f${n}`, 'x']))
      return sent(doc, (c) => submitNote(c, { ...note(1), fields }))
    }
    const many = withFields(41)
    expect(admit(doc, many, { room: mine, judge })).toMatchObject({ refusals: [{ why: 'too-many' }] })
    expect(admit(doc, withFields(40), { room: mine, judge }).kind).toBe('accepted')
    for (let n = 0; n < 300; n++) setDraft(doc, { step: stepId(`s${n}`), text: 'x' })
    const draft = sent(doc, (c) => setDraft(c, { step, text: 'x' }))
    expect(admit(doc, draft, { room: mine, judge })).toMatchObject({ refusals: [{ record: 'drafts/waarden' }] })
    expect(Object.keys(readMine(doc).drafts)).toHaveLength(300)
  })
  test('[ADM-18] a cleared draft is an empty text; deleting it is taken back with what it held', () => {
    const doc = new Y.Doc()
    setDraft(doc, { step, text: 'half' })
    const strict = () => 'not-deletable' as const
    const gone = sent(doc, (c) => c.getMap('drafts').delete(step))
    expect(admit(doc, gone, { room: mine, judge: strict })).toMatchObject({ refusals: [{ why: 'not-deletable' }] })
    expect(readMine(doc).drafts).toEqual({ waarden: 'half' })
    const cleared = sent(doc, (c) => setDraft(c, { step, text: '' }))
    expect(admit(doc, cleared, { room: mine, judge }).kind).toBe('accepted')
    expect(readMine(doc).drafts).toEqual({})
  })
  test('[ADM-19] an edit of the server gives exactly its own bytes, and null when it changes nothing', () => {
    const doc = new Y.Doc()
    setDraft(doc, { step, text: 'eerst' })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const bytes = capture(doc, () => void submitNote(doc, note(1)))
    expect(bytes).not.toBeNull()
    if (bytes !== null) Y.applyUpdate(other, bytes)
    expect(readMine(other)).toEqual(readMine(doc))
    expect(capture(doc, () => void submitNote(doc, note(1)))).toBeNull()
  })
})
