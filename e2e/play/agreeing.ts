import { setTimeout as wait } from 'node:timers/promises'
import { addBundle, boardRoom, moveNote, readBoard } from '@siroop/board'
import { bundleId, type RoundId, type TemplateStep } from '@siroop/domain'
import { consentOf } from '@siroop/server/workshop/rehearsal/answers.js'
import { newId } from './chance.js'
import { asked, goTo, segmentOf, type Table } from './table.js'

/** Notes go into bundles on the board; where the step asks consent, every bundle is agreed. */
export async function bundle(table: Table, step: TemplateStep): Promise<void> {
  const { lead, people } = table
  const room = boardRoom(lead.seat.workshop, 1)
  const doc = await lead.open(room)
  // Nobody moves a note before seeing it; where several servers stand, the one of the board hears of the step meanwhile (SRV-13).
  await wait(500)
  const kinds = new Set(step.input ?? [])
  const notes = readBoard(doc).notes.filter(({ kind }) => kinds.has(kind))
  const wanted =
    table.script.bundles[step.id] ??
    byThrees(
      table,
      notes.map(({ id }) => id),
    )
  const made = wanted.map(({ name, notes: examples }) => {
    const inside = examples.flatMap((example) => table.notes.get(example) ?? [])
    const id = bundleId(newId())
    addBundle(doc, { id, step: step.id, name: name ?? notes.find((note) => note.id === inside[0])?.text ?? '' })
    for (const note of inside) {
      moveNote(doc, { note, bundle: id })
      table.bundles.set(note, id)
    }
    return { id, first: inside[0] }
  })
  // what another phone reads is kept
  await people[0]?.person.read(room, (board) =>
    readBoard(board).notes.every(({ kind, bundle: in_ }) => !kinds.has(kind) || in_ !== null),
  )
  if (step.voting?.method !== 'consent') return
  await goTo(table, step.id, segmentOf(step, 'round'))
  await lead.see('all bundles', ({ main }) => main.kind === 'open-round' && main.left === made.length)
  for (const { id, first } of made) {
    const behaviour = notes.find((note) => note.id === first)?.fields.gedrag ?? null
    await lead.do({ type: 'openRound', step: step.id, bundle: id, behaviour })
    const round = await lead.see(
      'the round',
      (view) => view.rounds.find((one) => one.bundle === id && one.status === 'open')?.round,
    )
    await agree(table, round)
  }
}

/** The whole text is read once more; then every organisation says where it stands. */
export async function agreeText(table: Table, step: TemplateStep): Promise<void> {
  const { lead } = table
  await lead.do({ type: 'openTextRound', step: step.id })
  const round = await lead.see(
    'the round',
    (view) => view.rounds.find((one) => one.bundle === null && one.status === 'open')?.round,
  )
  await table.pause(`${step.id} asked`)
  await agree(table, round)
  await lead.see('the agreed text', (view) => view.textAgreed)
}

/** Everybody answers at the same time, unseen; then the round is shown and closed. */
async function agree({ lead, people }: Table, round: RoundId): Promise<void> {
  await Promise.all(
    people.map(async (guest, index) => {
      await asked(guest, 'consent', (now) => now.round.round === round && now.mayAnswer)
      await guest.person.do({ type: 'answerRound', round, answer: consentOf(index), reason: null })
    }),
  )
  await lead.see('all answers', (view) => view.rounds.find((one) => one.round === round)?.waitingFor.length === 0)
  await lead.do({ type: 'showRound', round })
  await lead.do({ type: 'closeRound', round })
  await lead.see('the agreement', (view) => view.rounds.find((one) => one.round === round)?.status === 'agreed')
}

/** Bundles of three, named by their first note. */
function byThrees({ notes }: Table, onBoard: readonly string[]) {
  const here = [...notes].filter(([, note]) => onBoard.includes(note)).map(([example]) => example)
  const count = Math.max(1, Math.ceil(here.length / 3))
  return Array.from({ length: count }, (_, index) => ({
    name: null,
    notes: here.filter((__, at) => at % count === index),
  }))
}
