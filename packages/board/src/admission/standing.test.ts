import { noteId, type RecordChange, stepId, type Verdict } from '@siroop/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Admission,
  admit,
  changeNote,
  parseRoom,
  type Room,
  readMine,
  restoreNote,
  submitNote,
  withdrawNote,
} from '../index.js'

const room = parseRoom('mine/w-1/p-1/1') as Room
const step = stepId('waarden')
const most = 3
/** As the rule of the domain: at most three notes that count, and nothing else. */
const judge = (change: RecordChange): Verdict =>
  change.type === 'mine-note-written' && change.nowStands && change.othersStanding >= most
    ? 'too-many-notes'
    : 'allowed'
const standing = (doc: Y.Doc) => readMine(doc).notes.filter(({ status }) => status === 'submitted')
const write = (doc: Y.Doc, id: string, at = step) =>
  void submitNote(doc, { id: noteId(id), step: at, kind: 'waarde', text: `Tekst ${id}` })

/** A phone without a line, and what it sends when there is one: everything at once. */
function phone(server: Y.Doc) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  return {
    doc,
    send: (): Admission => {
      const answer = admit(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)), { room, judge })
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
      return answer
    },
  }
}
const refused = (answer: Admission) =>
  answer.kind === 'taken-back' ? answer.refusals.map(({ record, why }) => `${record} ${why}`) : []

describe('too many notes', () => {
  test('[ADM-20] of too many offline notes the first ones stay, whatever their ids, and each step counts for itself', () => {
    const server = new Y.Doc()
    const offline = phone(server)
    for (const id of ['z', 'y', 'x', 'w', 'a']) write(offline.doc, id)
    write(offline.doc, 'elders', stepId('anders'))
    expect(refused(offline.send())).toEqual(['notes/w too-many-notes', 'notes/a too-many-notes'])
    expect(standing(server).map(({ id }) => id)).toEqual(['z', 'y', 'x', 'elders'])
    expect(readMine(offline.doc)).toEqual(readMine(server))
  })
  test('[ADM-20] two phones of one person count together; what the server had before stays', () => {
    const server = new Y.Doc()
    const [one, two] = [phone(server), phone(server)]
    for (const id of ['a', 'b']) write(two.doc, id)
    for (const id of ['c', 'd']) write(one.doc, id)
    expect(refused(one.send())).toEqual([])
    expect(refused(two.send())).toEqual(['notes/b too-many-notes'])
  })
  test('[ADM-20] a note that was taken back makes room, and cannot come back when the room is taken', () => {
    const server = new Y.Doc()
    const one = phone(server)
    for (const id of ['a', 'b', 'c']) write(one.doc, id)
    one.send()
    withdrawNote(one.doc, noteId('a'))
    write(one.doc, 'd')
    expect(refused(one.send())).toEqual([])
    restoreNote(one.doc, noteId('a'))
    expect(refused(one.send())).toEqual(['notes/a too-many-notes'])
    expect(readMine(one.doc).notes.find(({ id }) => id === 'a')?.status).toBe('withdrawn')
  })
  test('[ADM-20] a note that was written and taken back again without a line counts for nothing, also where the room is taken', () => {
    const server = new Y.Doc()
    const one = phone(server)
    for (const id of ['a', 'b', 'c']) write(one.doc, id)
    one.send()
    write(one.doc, 'd')
    withdrawNote(one.doc, noteId('d'))
    expect(refused(one.send())).toEqual([])
    expect(readMine(server).notes.find(({ id }) => id === 'd')?.status).toBe('withdrawn')
  })
  test('[ADM-20] a note that cannot stay takes no room of a later one, also when the later one is read first', () => {
    const server = new Y.Doc()
    // the same person in an old and a new tab: Yjs sends what the higher client id wrote first
    const [old, fresh] = [1, 2].map((id) => Object.assign(new Y.Doc(), { clientID: id })) as [Y.Doc, Y.Doc]
    for (const id of ['te-lang', 'b', 'c']) write(old, id)
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(old))
    write(fresh, 'd')
    const strict = (change: RecordChange): Verdict =>
      change.type === 'mine-note-written' && change.note === 'te-lang' ? 'text-too-long' : judge(change)
    const answer = admit(server, Y.encodeStateAsUpdate(fresh), { room, judge: strict })
    expect(refused(answer)).toEqual(['notes/te-lang text-too-long'])
    expect(standing(server).map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })
  test('[ADM-20] never too many count, and withdrawing or changing is never taken back, in whatever order it comes', () => {
    const ids = ['a', 'b', 'c'].flatMap((id) => [`${id}0`, `${id}1`])
    const act = fc.record({
      what: fc.constantFrom('write', 'withdraw', 'restore', 'change', 'send'),
      who: fc.nat({ max: 1 }),
      id: fc.constantFrom(...ids),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const server = new Y.Doc()
        const phones = [phone(server), phone(server)]
        const settle = (one: (typeof phones)[number] | undefined) => {
          if (!one) return
          const [here, there] = [one.doc, server].map(
            (doc) => new Map(readMine(doc).notes.map((note) => [note.id, note])),
          )
          const answer = one.send()
          expect(standing(server).length).toBeLessThanOrEqual(most)
          for (const { record } of answer.kind === 'taken-back' ? answer.refusals : []) {
            const id = noteId(record.slice('notes/'.length))
            // Only what made a note count: it was new, or it was put back.
            expect([here?.get(id)?.status, there?.get(id)?.status]).toEqual([
              'submitted',
              there?.has(id) ? 'withdrawn' : undefined,
            ])
          }
        }
        for (const { what, who, id } of acts) {
          const one = phones[who]
          if (!one) continue
          const note = noteId(id)
          // Ids are of chance: two phones never make the same one.
          if (what === 'write') write(one.doc, `${id.slice(0, 1)}${who}`)
          else if (what === 'withdraw') withdrawNote(one.doc, note)
          else if (what === 'restore') restoreNote(one.doc, note)
          else if (what === 'change') void changeNote(one.doc, { note, text: `Anders ${who}` })
          else settle(one)
        }
        for (const one of phones) settle(one)
        for (const one of phones) one.send()
        expect(readMine(phones[0]?.doc as Y.Doc)).toEqual(readMine(server))
      }),
      { numRuns: 200 },
    )
  })
})
