import { addBundle, readBoard } from '@siroop/board'
import { bundleId, type FacilitatorView, noteId, ok, stepId, type WorkshopId } from '@siroop/domain'
import { answers } from '@siroop/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openedBy, silent, until } from './openedTestData.js'
import { openControlClient } from './testApp.js'
import type { ExportPaper } from './workshop/papers/paperDesk.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

/** What came late lies with the others: so many notes, and of none is told who wrote it or when. */
async function opensLate(evening: Awaited<ReturnType<typeof openedBy>>, notes: number): Promise<void> {
  const { board } = evening
  await evening.lead({ type: 'addLateNotes', step: silent })
  await until(board, () => readBoard(board).notes.length === notes)
  for (const note of readBoard(board).notes)
    expect(note).toMatchObject({ organisation: null, author: null, late: false })
  await evening.onward('waarden', 1)
}

test.each([1, 2, 3])('[WSR-32] with %d organisations nothing that leaves the server says who wrote', async (came) => {
  const evening = await openedBy(came)
  onTestFinished(evening.close)
  const { workshop, regie, seats } = evening
  evening.write(0, 'l0')
  await regie.until((view) => view.silent?.late === 1)
  expect(await regie.send({ type: 'addLateNotes', step: silent })).toMatchObject({ refusal: 'one-late-note-waits' })
  evening.write(0, 'l1')
  await regie.until((view) => view.silent?.late === 2)
  await opensLate(evening, came + 2)
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

test.each([1, 2, 3])(
  '[WSR-35] with %d organisations no paper, bin, card or rehearsal says who wrote what',
  async (came) => {
    const papers: unknown[] = []
    const exportPaper: ExportPaper = async (paper) => {
      papers.push(paper)
      return ok(new Uint8Array([1]))
    }
    const evening = await openedBy(came, { exportPaper })
    onTestFinished(evening.close)
    const { server, workshop, cookie, regie, seats, board } = evening
    const organisation = seats[0]?.organisation
    await evening.lead({ type: 'addPaperSeat', participant: 'papier-a', organisation })
    const typed = { note: 'k0', text: 'Woord k0', fields: [{ field: 'gedrag', text: 'Woord k0' }] }
    await evening.lead({ type: 'addPaperNote', participant: 'papier-a', step: silent, ...typed })
    evening.write(0, 'l0')
    await regie.until((view) => view.silent?.late === 2)
    await opensLate(evening, came + 2)
    const hand = await evening.hand()
    await until(hand, () => readBoard(hand).notes.length === came + 2)
    const bundle = bundleId('b1')
    addBundle(hand, { id: bundle, step: stepId('groeperen'), name: 'Dichtbij', firstNote: noteId('k0') })
    await until(board, () => readBoard(board).bundles.length === 1)
    await evening.lead({ type: 'takeApart', bundle })
    const { bin } = await regie.until((view) => view.bin.length === 1)
    const headers = { cookie, 'content-type': 'application/json' }
    const meeting = regie.latest()?.meetings[0]?.id
    for (const asked of [{ paper: 'fallback', meeting }, { paper: 'cards', count: 4 }, { paper: 'placeCards' }]) {
      const path = `${server.url}/api/workshops/${workshop}/papers`
      expect((await fetch(path, { method: 'POST', headers, body: JSON.stringify(asked) })).status).toBe(200)
    }
    expect(papers).toHaveLength(3)
    const made = await server.post<{ id: WorkshopId }>(`/api/workshops/${workshop}/rehearsal`, {}, { cookie })
    const rehearsal = openControlClient<FacilitatorView>(server, { workshop: made.body.id, cookie })
    await rehearsal.until(() => true)
    rehearsal.close()
    const told = JSON.stringify([bin, papers, rehearsal.received, await evening.get('/api/workshops'), evening.lines])
    expect(told).not.toMatch(/Woord|Papier 1|"[nlk]\d"/)
    for (const { participant } of seats) expect(told).not.toContain(participant)
  },
)
