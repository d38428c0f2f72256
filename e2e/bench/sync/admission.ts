import { addBundle, addNotes, admit, type Judge, moveNote, orderBetween, parseRoom, renameBundle } from '@siroop/board'
import { bundleId, noteId, stepId } from '@siroop/domain'
import * as Y from 'yjs'

// Measures what the server does with one edit on a large board, without network and disk: how long it takes to admit it,
// and to take back one that is not allowed. Prints lines of Markdown. Nothing here is a test: no number fails anything.
const quick = process.argv.includes('--quick')
const notes = 2_000
const operations = 50_000
const authors = 30
const bundles = 60
const edits = quick ? 1_000 : 5_000

const room = parseRoom('board/meting/1')
if (room === null) throw new Error('No name of a board')
const sorting = stepId('waarden-groeperen')
const bundleOf = (number: number) => bundleId(`bundel-${number}`)
const noteOf = (number: number) => noteId(`briefje-${number}`)
/** Whole numbers below a limit, the same ones in every run. */
let chance = 20_40
const pick = (below: number): number => {
  chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((chance / 2 ** 32) * below)
}

const allowed: Judge = () => 'allowed'
const refused: Judge = () => 'moving-is-off'
const board = makeBoard()
const client = new Y.Doc()
Y.applyUpdate(client, Y.encodeStateAsUpdate(board))
let order = orderBetween(null, null)

const hand = () => {
  order = orderBetween(order, null)
  moveNote(client, { note: noteOf(pick(notes)), bundle: bundleOf(pick(bundles)), order }, 'hand')
}
const pen = () => renameBundle(client, { bundle: bundleOf(pick(bundles)), name: `Bundel ${pick(1e6)}` }, 'hand')
const sweep = () => {
  client.transact(() => {
    for (let count = 0; count < 20; count++) hand()
  }, 'hand')
}
const print = (line: string) => process.stdout.write(`${line}\n`)

print(`Admission on a board of ${notes} notes and ${operations} operations by ${authors} people, ms:`)
print('')
print('| one edit | median | p95 | p99 |')
print('| --- | --- | --- | --- |')
// The first ones only warm the engine up, as the first minute of an evening does.
measure(hand, allowed, 1_000)
measure(hand, refused, 300)
print(`| a note moved, admitted | ${measure(hand, allowed, edits)} |`)
print(`| a bundle renamed, admitted | ${measure(pen, allowed, edits)} |`)
print(`| twenty notes at once, admitted | ${measure(sweep, allowed, edits / 10)} |`)
print(`| a note moved, taken back | ${measure(hand, refused, edits)} |`)
print(`| a bundle renamed, taken back | ${measure(pen, refused, edits)} |`)
print(`| twenty notes at once, taken back | ${measure(sweep, refused, edits / 10)} |`)

/** A board as thirty people leave it behind. One document in turns: the bytes are those of thirty. */
function makeBoard(): Y.Doc {
  const doc = new Y.Doc()
  const own = doc.clientID
  let place = orderBetween(null, null)
  for (let done = 0; done < operations; done++) {
    doc.clientID = 1_000 + (done % authors)
    if (done < bundles) addBundle(doc, { id: bundleOf(done), step: sorting, name: `Bundel ${done}` })
    else if (done < bundles + notes) addNotes(doc, [noteNamed(done - bundles)])
    else if (done % 10 === 0) renameBundle(doc, { bundle: bundleOf(pick(bundles)), name: `Versie ${done}` })
    else {
      place = orderBetween(place, null)
      moveNote(doc, { note: noteOf(pick(notes)), bundle: bundleOf(pick(bundles)), order: place })
    }
  }
  doc.clientID = own
  // As the server has it: read from its bytes, with what was deleted collected.
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))
  return loaded
}
function noteNamed(number: number) {
  const text = `Wat wij hier samen belangrijk vinden ${number}`
  return { id: noteOf(number), step: stepId('waarden'), kind: 'waarde', text, organisation: null, author: null }
}

/** Does an edit in the client, admits it on the board, and gives the times of the latter; the client gets what came of it. */
function measure(edit: () => void, judge: Judge, count: number): string {
  const times: number[] = []
  const sent: Uint8Array[] = []
  const keep = (update: Uint8Array, origin: unknown) => {
    if (origin === 'hand') sent.push(update)
  }
  client.on('update', keep)
  for (let done = 0; done < count; done++) {
    edit()
    for (const update of sent.splice(0)) {
      const began = performance.now()
      const admission = admit(board, update, { room: room as NonNullable<typeof room>, judge })
      times.push(performance.now() - began)
      if (admission.kind === 'taken-back') Y.applyUpdate(client, admission.update, 'server')
      else if (admission.kind !== 'accepted') throw new Error(`Not measured: ${admission.kind}`)
    }
  }
  client.off('update', keep)
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3)
  return `${at(0.5)} | ${at(0.95)} | ${at(0.99)}`
}
