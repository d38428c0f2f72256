import { addSentence, replaceSentence } from '@siroop/board'
import { sentenceId, workshopId } from '@siroop/domain'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { setCurrent } from './current.js'
import { TestServer } from './line/lineTestData.js'
import { replaceTransport } from './line/transport.js'
import {
  bindSentence,
  bindText,
  difference,
  moved,
  onPenTakenBack,
  type PenUndo,
  penDocument,
  penWriters,
} from './penDocument.js'

/** The part of a textarea that the binding uses. */
class Area extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }
  type(value: string) {
    this.value = value
    this.selectionStart = value.length
    this.selectionEnd = value.length
    this.dispatchEvent(new Event('input'))
  }
  press(key: string) {
    this.dispatchEvent(Object.assign(new Event('keydown'), { key, ctrlKey: true, metaKey: false, shiftKey: false }))
  }
}
const idle = {
  send: async () => ({ ok: true }) as const,
  waiting: () => 0,
  onWaiting: () => () => undefined,
  hurry: () => undefined,
  stop: () => undefined,
}
function desk(text: string) {
  const live = new Y.Doc().getText('t')
  live.insert(0, text)
  const area = new Area()
  const told: PenUndo[] = []
  const onUndo = (can: PenUndo) => void told.push(can)
  return { live, area, told, ...bindText(live, area as unknown as HTMLTextAreaElement, { onUndo }) }
}

test('[WEB-21] only the piece that changed is written, so that two pens can work in one sentence', () => {
  expect(difference('Wij doen wat wij zeggen', 'Wij doen altijd wat wij zeggen')).toEqual({
    at: 9,
    removed: 0,
    added: 'altijd ',
  })
  expect(difference('aa', 'aaa')).toEqual({ at: 2, removed: 0, added: 'a' })
})

test('[WEB-21] a character of two units is never cut in two', () => {
  const { at, removed, added } = difference('😀', '😁')
  expect({ at, removed, added }).toEqual({ at: 0, removed: 2, added: '😁' })
})

test('[WEB-21] what others type appears, and the cursor stays where it belongs', () => {
  const { live, area } = desk('wij doen')
  area.setSelectionRange(8, 8)
  live.insert(0, 'Ja, ')
  expect(area.value).toBe('Ja, wij doen')
  expect(area.selectionStart).toBe(12)
  expect(moved(3, [{ retain: 1 }, { delete: 5 }])).toBe(1)
})

test('[WEB-21] Ctrl+Z takes back only what this pen typed', () => {
  const { live, area } = desk('wij doen')
  area.type('wij doen dit')
  live.insert(0, 'Ja, ')
  area.press('z')
  expect(live.toString()).toBe('Ja, wij doen')
  expect(area.value).toBe('Ja, wij doen')
})

test('[WEB-342] who has no keys takes back by hand what this pen typed, and does it again; what others typed stays', () => {
  const { live, area, told, undo, redo } = desk('wij doen')
  undo()
  expect(live.toString()).toBe('wij doen')
  area.type('wij doen dit')
  expect(told.at(-1)).toEqual({ undo: true, redo: false })
  live.insert(0, 'Ja, ')
  undo()
  expect(area.value).toBe('Ja, wij doen')
  expect(told.at(-1)).toEqual({ undo: false, redo: true })
  redo()
  expect(area.value).toBe('Ja, wij doen dit')
  const asked = Object.assign(new Event('beforeinput', { cancelable: true }), { inputType: 'historyUndo' })
  area.dispatchEvent(asked)
  expect(asked.defaultPrevented).toBe(true)
  expect(area.value).toBe('Ja, wij doen')
})

test('[WEB-28] what stood in the field before it was put back is not lost', () => {
  const live = new Y.Doc().getText('t')
  live.insert(0, 'wij doen')
  const area = new Area()
  const was: string[] = []
  bindText(live, area as unknown as HTMLTextAreaElement, { onReplaced: (words) => was.push(words) })
  area.type('wij doen veel te veel')
  live.delete(8, 13)
  expect([area.value, was]).toEqual(['wij doen', ['wij doen veel te veel']])
})

test('[WEB-28] the pen hears for which sentence, why, and which words', () => {
  const server = new TestServer()
  const sentence = sentenceId('s1')
  addSentence(server.doc, { id: sentence, text: 'wij doen' })
  replaceTransport({ endpoint: 'ws://box/sync', Socket: server.Socket, indexedDb: undefined, random: () => 0 })
  setCurrent({
    session: { kind: 'facilitator', workshop: workshopId('w'), participant: null, token: null },
    control: idle,
  })
  const unmount = penDocument.subscribe(() => undefined)
  server.line.accept()
  server.line.read()
  const area = new Area()
  const { untie } = bindSentence(sentence, area as unknown as HTMLTextAreaElement)
  const told: unknown[] = []
  const stop = onPenTakenBack((one) => told.push(one))
  area.type('wij doen veel te veel')
  server.line.read()
  replaceSentence(server.doc, { id: sentence, text: 'wij doen' }, 'server')
  server.line.takenBack({ why: 'text-too-long', records: ['sentences/s1'] })
  expect(told).toEqual([{ sentence, why: 'text-too-long', words: 'wij doen veel te veel' }])
  expect(area.value).toBe('wij doen')
  for (const end of [stop, untie, unmount]) end()
  penDocument.close()
  setCurrent(null)
  replaceTransport(null)
})

test('[WEB-90] a pen sees by name who else is in a sentence, and shows itself only while it is in the field', () => {
  const server = new TestServer()
  const [s1, s2] = [sentenceId('s1'), sentenceId('s2')]
  for (const id of [s1, s2]) addSentence(server.doc, { id, text: 'wij doen' })
  replaceTransport({ endpoint: 'ws://box/sync', Socket: server.Socket, indexedDb: undefined, random: () => 0 })
  setCurrent({
    session: { kind: 'facilitator', workshop: workshopId('w'), participant: null, token: null },
    control: idle,
  })
  const unmount = penDocument.subscribe(() => undefined)
  server.line.accept()
  server.line.read()
  const shown = () =>
    server.line.inbox.filter((frame) => frame[0] === 1).map((frame) => new TextDecoder().decode(frame))
  const area = new Area()
  const { untie } = bindSentence(s1, area as unknown as HTMLTextAreaElement)
  expect(shown()).toEqual([])
  area.dispatchEvent(new Event('focus'))
  area.type('wij doen veel')
  expect(shown().map((frame) => frame.includes('"at":"s1"'))).toEqual([true])
  area.dispatchEvent(new Event('blur'))
  expect(shown().at(-1)).toContain('null')

  let heard = 0
  const stop = penWriters.subscribe(() => heard++)
  const say = (states: [client: number, clock: number, state: unknown][]) =>
    server.line.awareness(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, states.length)
        for (const [client, clock, state] of states) {
          encoding.writeVarUint(encoder, client)
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarString(encoder, JSON.stringify(state))
        }
      }),
    )
  say([
    [1, 1, { at: 's1', user: { name: 'Noor' } }],
    [2, 1, { at: 's1', user: { name: null } }],
    [3, 1, { user: { name: 'Elders' } }],
  ])
  expect([penWriters.of(s1), penWriters.of(s2), heard]).toEqual([['Noor', null], [], 1])
  say([[1, 2, null]])
  expect(penWriters.of(s1)).toEqual([null])
  server.line.close(1006)
  expect(penWriters.of(s1)).toEqual([])
  for (const end of [stop, untie, unmount]) end()
  penDocument.close()
  setCurrent(null)
  replaceTransport(null)
})

test('[WEB-21] an untied field leaves the sentence alone', () => {
  const { live, area, untie } = desk('wij doen')
  untie()
  area.type('iets anders')
  expect(live.toString()).toBe('wij doen')
})
