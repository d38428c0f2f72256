import { boardRoom, changeNote, readBoard, readTable, submitNote, tableRoom } from '@siroop/board'
import { type NoteId, noteId, type TemplateStep } from '@siroop/domain'
import { answersTo, examplesOf, givenWith, type NamedExample } from '@siroop/server/workshop/rehearsal/answers.js'
import { newId } from './chance.js'
import { asked, type Guest, goOn, goTo, onBoard, type Table } from './table.js'

/** Rounds at theme tables: everybody at another table each time, one of each writes a sentence; then it is harvested. */
export async function sitAtTables(table: Table, step: TemplateStep): Promise<number> {
  const rounds = step.segments.flatMap(({ mode }, segment) => (mode === 'small-group' ? [segment] : []))
  let written = 0
  for (const [round, segment] of rounds.entries()) {
    await goTo(table, step.id, segment)
    written += await playRound(table, step, round)
    await table.pause(`${step.id} round ${round + 1}`)
  }
  await goOn(table)
  await onBoard(table, step.id, written)
  return written
}

async function playRound(table: Table, step: TemplateStep, round: number): Promise<number> {
  const ids = (step.tables ?? []).map(({ id }) => id)
  const seated = table.people.map((guest, place) => ({ guest, at: ids[(place + round) % ids.length] ?? '' }))
  for (const { guest, at } of seated) {
    await asked(guest, 'tables', (now) => now.round === round + 1)
    await guest.person.do({ type: 'sitAtTable', step: step.id, table: at })
  }
  const counts = await Promise.all(
    ids.map(async (at) => {
      const scribe = seated.find((one) => one.at === at)?.guest
      const example = examplesOf(table, step.id).filter(({ lane }) => lane === at)[round]
      if (scribe === undefined || example === undefined) return 0
      await writeDown(table, { scribe, at, example, step })
      return 1
    }),
  )
  return counts.reduce((sum: number, count) => sum + count, 0)
}

interface Writing {
  readonly scribe: Guest
  readonly at: string
  readonly example: NamedExample
  readonly step: TemplateStep
}
async function writeDown(table: Table, { scribe, at, example, step }: Writing): Promise<void> {
  const { person } = scribe
  await person.do({ type: 'takeTablePen', step: step.id })
  const now = await asked(scribe, 'tables', (round) => round.at?.scribe?.isMe === true)
  const room = tableRoom(person.seat.workshop, at)
  const doc = await person.open(room)
  const id: NoteId = noteId(newId())
  const { maxChars, noteKind: kind } = now
  const done = submitNote(doc, { id, step: step.id, kind, text: example.text.nl ?? '', maxChars })
  if (!done.ok) throw new Error(`A sentence of a table was refused: ${done.error}`)
  changeNote(doc, { note: id, fields: answersTo(now, givenWith(example), 'nl') })
  table.notes.set(example.id, id)
  await table.lead.read(tableRoom(table.lead.seat.workshop, at), (kept) =>
    readTable(kept).notes.some((note) => note.id === id && Object.keys(note.fields).length > 0),
  )
}

/** Every table reads out what it wrote; false in a harvest of something else. */
export async function readOut({ lead }: Table, step: TemplateStep): Promise<boolean> {
  const { tables } = await lead.see('the harvest', (view) => ({ tables: view.readOut?.tables ?? [] }))
  const board = await lead.open(boardRoom(lead.seat.workshop))
  if (tables.length > 0 && readBoard(board).notes.length === 0) throw new Error('The tables wrote nothing')
  for (const { table } of tables) {
    await lead.do({ type: 'readOutTable', step: step.id, table })
    await lead.see('the table that reads', (view) => view.readOut?.table === table)
  }
  return tables.length > 0
}
