import { readBoard } from '@siroop/board'
import { answers } from '@siroop/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openedBy, silent, until } from './openedTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

test.each([1, 2, 3])('[WSR-32] with %d organisations nothing that leaves the server says who wrote', async (came) => {
  const evening = await openedBy(came)
  onTestFinished(evening.close)
  const { workshop, regie, seats, board } = evening
  evening.write(0, 'l0')
  await regie.until((view) => view.silent?.late === 1)
  expect(await regie.send({ type: 'addLateNotes', step: silent })).toMatchObject({ refusal: 'one-late-note-waits' })
  evening.write(0, 'l1')
  await regie.until((view) => view.silent?.late === 2)
  await evening.lead({ type: 'addLateNotes', step: silent })
  await until(board, () => readBoard(board).notes.length === came + 2)
  for (const note of readBoard(board).notes)
    expect(note).toMatchObject({ organisation: null, author: null, late: false })
  await evening.onward('waarden', 1)
  // a line tells its own reader who they are; of the others it tells nothing
  const heard = Buffer.concat(evening.frames).toString('latin1')
  const others = seats.slice(0, -1).map(({ organisation }) => organisation)
  for (const id of [...seats.map(({ participant }) => participant), ...others]) expect(heard.includes(id)).toBe(false)
  const then = answers.boardThen.parse(await evening.get(`/api/workshops/${workshop}/look-back/waarden`))
  const notes = then.board?.loose.flatMap((lane) => lane.notes) ?? []
  expect(notes).toHaveLength(came + 2)
  expect(notes.every(({ organisation }) => organisation === null)).toBe(true)
  const told = [
    await evening.get(`/api/workshops/${workshop}/look-back`),
    await evening.get('/api/workshops'),
    evening.lines,
  ]
  expect(evening.lines.length).toBeGreaterThan(0)
  expect(JSON.stringify(evening.lines)).not.toContain('Woord')
  for (const { organisation, participant } of seats)
    for (const id of [organisation, participant]) expect(JSON.stringify(told)).not.toContain(id)
  // the views have the list of organisations and the roster, and no note stands beside them
  for (const frame of regie.received) expect(frame).not.toMatch(/"(n|l)\d"/)
})
