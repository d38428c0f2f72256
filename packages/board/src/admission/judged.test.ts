import { bundleId, noteId, participantId, type RecordChange, sentenceId, stepId, type Verdict } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addBundle,
  addNotes,
  addSentence,
  changeNote,
  mergeBundles,
  moveNote,
  readBoard,
  readMine,
  readPen,
  sentenceText,
  setDraft,
  setReady,
  submitNote,
} from '../index.js'
import { heardOf, record, roomOf } from './admitTestData.js'

const step = stepId('waarden')
const cluster = stepId('groeperen')
const [n1, n2] = [noteId('n1'), noteId('n2')]
const [a, b, c, d] = [bundleId('a'), bundleId('b'), bundleId('c'), bundleId('d')]
const s1 = sentenceId('s1')
const owner = participantId('p-1')
const [board, mine, pen] = [roomOf('board/w-1/1'), roomOf('mine/w-1/p-1/1'), roomOf('pen/w-1/1')]

const aBoard = (): Y.Doc => {
  const doc = new Y.Doc()
  const note = { step, kind: 'waarde', organisation: null, author: null }
  addNotes(
    doc,
    [n1, n2].map((id) => ({ ...note, id, text: `Tekst ${id}` })),
  )
  for (const id of [a, b, c, d]) addBundle(doc, { id, step: cluster, name: id.toUpperCase() })
  return doc
}
const anOwn = (): Y.Doc => {
  const doc = new Y.Doc()
  submitNote(doc, { id: n1, step, kind: 'waarde', text: 'Nabij', fields: { why: 'zo', who: 'wij' } })
  setDraft(doc, { step, text: 'half' })
  setReady(doc, { step, on: true })
  return doc
}
const aPen = (): Y.Doc => {
  const doc = new Y.Doc()
  addSentence(doc, { id: s1, text: 'Wij zijn nabij.' })
  return doc
}
const never = (): Verdict => 'not-allowed'
const keep = (change: RecordChange): Verdict => (change.type === 'record-removed' ? 'not-deletable' : 'allowed')

describe('what the judge hears', () => {
  test('[ADM-13] of a change of an own note only what it wrote, and not that it counts anew', () => {
    const { heard } = heardOf(anOwn(), (of) => changeNote(of, { note: n1, fields: { why: 'anders' } }), { room: mine })
    expect(heard).toEqual([
      {
        ...{ type: 'mine-note-written', owner, note: n1, step, isNew: false, keys: ['f:why'] },
        ...{ text: 'Nabij', fields: { why: 'anders' }, nowStands: false, othersStanding: 0 },
      },
    ])
  })
  test('[ADM-13] that its owner is done, or is not any more; anything else in its place is malformed', () => {
    const on = (value: string) => heardOf(anOwn(), (of) => of.getMap('ready').set('elders', value), { room: mine })
    expect(on('yes').heard).toEqual([{ type: 'ready-set', owner, step: 'elders', on: true }])
    expect(on('no').heard).toEqual([{ type: 'ready-set', owner, step: 'elders', on: false }])
    expect(on('misschien')).toMatchObject({ heard: [], refused: ['ready/elders malformed'] })
  })
  test('[ADM-13] of a removed draft that it was removed, not that it is another text', () => {
    const { heard, refused } = heardOf(anOwn(), (of) => of.getMap('drafts').delete(step), { room: mine, judge: keep })
    expect(heard).toEqual([{ type: 'record-removed', room: { kind: 'mine', owner } }])
    expect(refused).toEqual(['drafts/waarden not-deletable'])
  })
  test('[ADM-13] from where to where a note moves, seen through merges, and in which step that bundle stands', () => {
    const doc = aBoard()
    mergeBundles(doc, { from: b, into: c })
    moveNote(doc, { note: n2, bundle: b })
    record(doc, 'notes', n2).set('bundle', b)
    const moved = { type: 'board-note-changed', kind: 'waarde' }
    const heard = (act: (of: Y.Doc) => unknown) => heardOf(doc, act, { room: board, judge: never }).heard
    expect(heard((of) => record(of, 'notes', n1).set('bundle', b))).toEqual([
      { ...moved, note: n1, keys: ['bundle'], from: null, to: c, toStep: cluster },
    ])
    expect(heard((of) => record(of, 'notes', n2).set('bundle', null))).toEqual([
      { ...moved, note: n2, keys: ['bundle'], from: c, to: null, toStep: null },
    ])
    // who only lays it elsewhere in the row leaves it in its bundle
    expect(heard((of) => record(of, 'notes', n2).set('order', 'i005i'))).toEqual([
      { ...moved, note: n2, keys: ['order'], from: c, to: c, toStep: cluster },
    ])
  })
  test('[ADM-13] of a new bundle whether it is born open and loose; of a merged one between which two', () => {
    const made = (change: Record<string, string>) =>
      heardOf(
        aBoard(),
        (of) => {
          addBundle(of, { id: bundleId('e'), step: cluster, name: 'E' })
          for (const [key, value] of Object.entries(change)) record(of, 'bundles', 'e').set(key, value)
        },
        { room: board },
      ).heard
    const born = { type: 'bundle-made', bundle: 'e', step: cluster, name: 'E' }
    expect(made({})).toEqual([{ ...born, plain: true }])
    expect(made({ locked: 'yes' })).toEqual([{ ...born, plain: false }])
    expect(made({ mergedInto: 'b' })).toEqual([{ ...born, plain: false }])
    const { heard } = heardOf(aBoard(), (of) => mergeBundles(of, { from: a, into: b }), { room: board })
    expect(heard).toEqual([
      {
        ...{ type: 'bundle-changed', bundle: a, step: cluster, keys: ['mergedInto'], name: 'A' },
        ...{ from: a, to: b, toStep: cluster },
      },
    ])
  })
  test('[ADM-13] of an invented note or sentence that it was invented, and in which document', () => {
    const invented = { id: noteId('n9'), step, kind: 'waarde', text: 'x', organisation: null, author: null }
    const onBoard = heardOf(aBoard(), (of) => addNotes(of, [invented]), { room: board, judge: never })
    expect(onBoard.heard).toEqual([{ type: 'record-invented', room: { kind: 'board' } }])
    const inPen = heardOf(aPen(), (of) => addSentence(of, { id: sentenceId('s9'), text: 'x' }), {
      room: pen,
      judge: never,
    })
    expect(inPen.heard).toEqual([{ type: 'record-invented', room: { kind: 'pen' } }])
    expect(inPen.refused).toEqual(['sentences/s9 not-allowed'])
  })
  test('[ADM-13] of a typed sentence its words as they would stand', () => {
    const { heard } = heardOf(aPen(), (of) => sentenceText(of, s1)?.insert(0, 'Ook: '), { room: pen })
    expect(heard).toEqual([{ type: 'sentence-changed', sentence: s1, keys: ['text'], text: 'Ook: Wij zijn nabij.' }])
  })
  test('[ADM-2] nothing of what is written again as it was, also by who may write nothing', () => {
    const acts: [Y.Doc, Parameters<typeof heardOf>[2]['room'], (of: Y.Doc) => unknown][] = [
      [aBoard(), board, (of) => record(of, 'notes', n1).set('text', 'Tekst n1')],
      [anOwn(), mine, (of) => of.getMap('drafts').set(step, 'half')],
      [anOwn(), mine, (of) => of.getMap('ready').set(step, 'yes')],
    ]
    for (const [doc, room, act] of acts) {
      const { answer, heard } = heardOf(doc, act, { room, judge: never })
      expect([answer.kind, heard]).toEqual(['accepted', []])
    }
  })
})

describe('bundles of one update', () => {
  const locked = (change: RecordChange): Verdict =>
    change.type === 'bundle-changed' && [change.bundle, change.from, change.to].includes(b)
      ? 'bundle-locked'
      : 'allowed'
  const merged = (doc: Y.Doc) =>
    Object.fromEntries(readBoard(doc).bundles.map(({ id, mergedInto }) => [id, mergedInto]))
  const orders = <T>(list: readonly T[]): T[][] =>
    list.length === 0 ? [[]] : list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((rest) => [one, ...rest]))

  for (const order of orders(['take C out', 'put D into C', 'put A into D'] as const))
    test(`[ADM-6] nothing comes into a locked bundle by a chain of merges, in whatever order: ${order.join(', ')}`, () => {
      const doc = aBoard()
      mergeBundles(doc, { from: c, into: b })
      const acts = {
        'take C out': (of: Y.Doc) => record(of, 'bundles', c).set('mergedInto', null),
        'put D into C': (of: Y.Doc) => record(of, 'bundles', d).set('mergedInto', c),
        'put A into D': (of: Y.Doc) => record(of, 'bundles', a).set('mergedInto', d),
      }
      const act = (of: Y.Doc) => of.transact(() => order.forEach((what) => void acts[what](of)))
      const { refused } = heardOf(doc, act, { room: board, judge: locked })
      expect(refused.every((one) => one.endsWith(' bundle-locked'))).toBe(true)
      // what is in a locked bundle stays there, and through no merge does anything new lie in it
      const into = merged(doc)
      expect([into[c], into[d]]).toEqual([b, null])
      expect([null, d]).toContain(into[a])
    })
  test('[ADM-6] when one taken back leads another into the locked bundle after all, nothing of the tangle stays', () => {
    const doc = aBoard()
    mergeBundles(doc, { from: c, into: b })
    record(doc, 'bundles', d).set('mergedInto', c)
    const act = (of: Y.Doc) =>
      of.transact(() => {
        record(of, 'bundles', a).set('mergedInto', d)
        record(of, 'bundles', d).set('mergedInto', null)
        record(of, 'bundles', c).set('mergedInto', null)
      })
    const { refused } = heardOf(doc, act, { room: board, judge: locked })
    expect(refused).toEqual(['bundles/c bundle-locked', 'bundles/d bundle-locked', 'bundles/a bundle-locked'])
    expect(merged(doc)).toEqual({ a: null, b: null, c: b, d: c })
  })
  test('[ADM-3] a bundle that is put into one that is not there goes back', () => {
    const doc = aBoard()
    const { refused } = heardOf(doc, (of) => record(of, 'bundles', a).set('mergedInto', 'nergens'), { room: board })
    expect(refused).toEqual(['bundles/a unknown-bundle'])
  })
  test('[ADM-5] a person reads why their own bundle could not stay, and not why another one could not', () => {
    const doc = aBoard()
    const judge = (change: RecordChange): Verdict =>
      change.type !== 'bundle-made' ? 'allowed' : change.bundle === 'e' ? 'moving-is-off' : 'text-too-long'
    const act = (of: Y.Doc) =>
      of.transact(() => {
        addBundle(of, { id: bundleId('e'), step: cluster, name: 'E' })
        addBundle(of, { id: bundleId('f'), step: cluster, name: 'F', firstNote: n1 })
        record(of, 'notes', n2).set('bundle', 'nergens')
      })
    expect(heardOf(doc, act, { room: board, judge }).refused.toSorted()).toEqual([
      'bundles/e moving-is-off',
      'bundles/f text-too-long',
      'notes/n1 text-too-long',
      'notes/n2 unknown-bundle',
    ])
  })
})

describe('what comes back', () => {
  test('[ADM-4] a deleted note as it was, without what the same update wrote into it', () => {
    const doc = anOwn()
    const before = readMine(doc)
    const act = (of: Y.Doc) => {
      record(of, 'notes', n1).set('f:extra', 'VERBODEN')
      record(of, 'notes', n1).set('text', 'VERBODEN')
      of.getMap('notes').delete(n1)
    }
    expect(heardOf(doc, act, { room: mine, judge: keep }).refused).toEqual(['notes/n1 not-deletable'])
    expect(readMine(doc)).toEqual(before)
    expect(record(doc, 'notes', n1).has('f:extra')).toBe(false)
  })
  test('[ADM-14] a sentence that was typed in and then removed as it stood before the typing', () => {
    const doc = aPen()
    const act = (of: Y.Doc) => {
      sentenceText(of, s1)?.insert(4, 'VERBODEN ')
      sentenceText(of, s1)?.delete(0, 2)
      of.getMap('sentences').delete(s1)
    }
    expect(heardOf(doc, act, { room: pen, judge: keep }).refused).toEqual(['sentences/s1 not-deletable'])
    expect(readPen(doc)).toMatchObject({ sentences: [{ id: s1, text: 'Wij zijn nabij.' }], broken: 0 })
  })
})
