import { readTable } from '@siroop/board'
import type { ScribeNow } from '@siroop/domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Casting, Character, Seen } from './casting.js'
import { scribeNext } from './sitting.js'

const step = 'afspraken'
const examples = ['a1', 'a2'].map((id) => ({ id, text: { nl: `Afspraak ${id}` } }))
const casting = {
  template: { steps: [{ id: step, examples }] },
  script: { more: {} },
  locale: 'nl',
  workshop: 'w',
} as unknown as Casting
const me = { voice: 1, silent: false } as Character
const seen = { view: { workshop: { id: 'w' }, documentEpoch: 1 } } as unknown as Seen
const now = (scribe: ScribeNow['scribe']) =>
  ({ kind: 'scribe', texts: { step }, table: 'o2', scribe, fields: [], noteKind: 'afspraak', maxChars: 160 }) as never

test('[SCR-13] a simulated person takes the pen of the organisation when nobody holds it, and writes one note for it', () => {
  expect(scribeNext(now(null), seen, { casting, me })).toMatchObject({
    kind: 'ask',
    commands: [{ type: 'takeTablePen' }],
  })
  expect(scribeNext(now({ isMe: false, name: null, here: true }), seen, { casting, me })).toBeNull()
  expect(scribeNext(now(null), seen, { casting, me: { ...me, silent: true } })).toBeNull()
  const act = scribeNext(now({ isMe: true, name: null, here: true }), seen, { casting, me })
  const doc = new Y.Doc()
  if (act?.kind === 'edit') act.edit(doc)
  expect(act).toMatchObject({ room: 'table/w/o2/1' })
  expect(readTable(doc).notes.map(({ text }) => text)).toEqual(['Afspraak a2'])
})
