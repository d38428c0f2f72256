import { type ParticipantId, participantId, workshopId } from '@siroop/domain'
import { type CloseCode, closeCodes } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { type SteppedBoard, SteppedClient, SteppedClock, steppedBoard } from './board/steppedTestData.js'
import { createOpenLines } from './openLines.js'

const workshop = workshopId('w1')
const anna = participantId('anna')
const bram = participantId('bram')

/** A list of lines on a clock that a test moves, with what it reported. */
function steppedLines() {
  const clock = new SteppedClock()
  const problems: string[] = []
  const ended: string[] = []
  const lines = createOpenLines({
    clock,
    credentialOf: ({ token, cookieHeader }) => token ?? cookieHeader ?? null,
    recheckMs: 10_000,
    onEnded: (key) => ended.push(key),
    report: (problem) => problems.push(problem),
  })
  const open = (
    token: string,
    holder: ParticipantId | null,
    ask: () => Promise<CloseCode | null> = async () => null,
  ) => {
    const line = { asked: 0, closedWith: null as CloseCode | null, forget: (): void => undefined }
    line.forget = lines.add({
      token,
      cookieHeader: undefined,
      holder: () => (holder === null ? null : { workshop, participant: holder }),
      ask: () => {
        line.asked++
        return ask()
      },
      close: (code) => {
        line.closedWith = code
      },
    })
    return line
  }
  return { clock, lines, open, ended, problems }
}

test('[STY-1] every line is asked about again by one timer, also when there are more than fit in one go', async () => {
  const { clock, open } = steppedLines()
  const many = Array.from({ length: 50 }, (_, at) => open(`t${at}`, anna))
  await clock.advance(9_999)
  expect(many.map(({ asked }) => asked)).toEqual(many.map(() => 0))
  await clock.advance(1)
  expect(many.map(({ asked }) => asked)).toEqual(many.map(() => 1))
  many[0]?.forget()
  await clock.advance(20_000)
  expect(many.map(({ asked }) => asked)).toEqual(many.map((_, at) => (at === 0 ? 1 : 3)))
})

test('[STY-1] who is still being let in is not asked about, and after the end nobody is', async () => {
  const { clock, lines, open } = steppedLines()
  const entering = open('t1', null)
  const inside = open('t2', anna)
  await clock.advance(10_000)
  lines.stop()
  await clock.advance(60_000)
  expect([entering.asked, inside.asked]).toEqual([0, 1])
})

test('[STY-2] a clear no closes the line with its code, and only that line', async () => {
  const { clock, open } = steppedLines()
  const gone = open('t1', anna, async () => closeCodes.unauthorised)
  const foreign = open('t2', bram, async () => closeCodes.forbidden)
  const stays = open('t3', anna)
  await clock.advance(10_000)
  expect([gone.closedWith, foreign.closedWith, stays.closedWith]).toEqual([4401, 4403, null])
})

test('[STY-2] a database that cannot be asked keeps every line, and the next sweep asks again', async () => {
  const { clock, open, problems } = steppedLines()
  let works = false
  const ask = async () => {
    if (!works) throw new Error('The disk is gone')
    return closeCodes.unauthorised
  }
  const line = open('t1', anna, ask)
  const other = open('t2', bram, ask)
  await clock.advance(10_000)
  expect([line.closedWith, other.closedWith, problems.length]).toEqual([null, null, 1])
  works = true
  await clock.advance(10_000)
  expect([line.closedWith, other.closedWith]).toEqual([4401, 4401])
})

test('[STY-2] lines that can never be asked about do not keep the others from being asked', async () => {
  const { clock, open } = steppedLines()
  const broken = Array.from({ length: 7 }, (_, at) =>
    open(`broken${at}`, anna, async () => {
      throw new Error('This workshop cannot be read')
    }),
  )
  const gone = open('t1', bram, async () => closeCodes.unauthorised)
  await clock.advance(10_000)
  expect(gone.closedWith).toBe(null)
  await clock.advance(10_000)
  expect([gone.closedWith, ...broken.map(({ closedWith }) => closedWith)]).toEqual([4401, ...broken.map(() => null)])
})

test('[STY-3] the end of a token closes its own lines at once, and no other line of that person', async () => {
  const { lines, open, ended } = steppedLines()
  const phone = open('phone', anna)
  const samePhone = open('phone', anna)
  const tablet = open('tablet', anna)
  lines.endedFor({ token: 'phone', cookieHeader: undefined })
  lines.endedFor({ token: null, cookieHeader: undefined })
  expect([phone, samePhone, tablet].map(({ closedWith }) => closedWith)).toEqual([4401, 4401, null])
  // The other servers hear it; what they say is not said again.
  lines.endedElsewhere('tablet')
  expect([tablet.closedWith, ended]).toEqual([4401, ['phone']])
})

test('[STY-4] who has no seat any more loses all their lines at once, and nobody else does', () => {
  const { lines, open } = steppedLines()
  const phone = open('phone', anna)
  const tablet = open('tablet', anna)
  const other = open('other', bram)
  lines.seatEnded(workshop, anna)
  expect([phone, tablet, other].map(({ closedWith }) => closedWith)).toEqual([4403, 4403, null])
})

/** A sync server whose lines are on such a list; `valid` holds the tokens that still do. */
async function watchedBoard() {
  const valid = new Set(['anna', 'bram'])
  const lines: { current: ReturnType<typeof createOpenLines> | null } = { current: null }
  const board: SteppedBoard = await steppedBoard({
    authorise: async (token) => {
      if (!valid.has(token)) return closeCodes.unauthorised
      return { workshop, participant: participantId(token) }
    },
    onLine: (line) => lines.current?.add(line) ?? (() => undefined),
  })
  const made = createOpenLines({
    clock: board.clock,
    credentialOf: ({ token }) => token,
    onEnded: () => undefined,
    report: () => undefined,
  })
  lines.current = made
  return { board, lines: made, valid }
}

test('[STY-2] a line to a document is closed by the sweep with 4401 when its token is no longer good', async () => {
  const { board, valid } = await watchedBoard()
  const gone = new SteppedClient(board, 'anna')
  const stays = new SteppedClient(board, 'bram')
  await board.clock.settle()
  valid.delete('anna')
  await board.clock.advance(30_000)
  expect([gone.closedWith, stays.closedWith]).toEqual([4401, null])
})

test('[STY-2] a line to a document is closed by the sweep with 4410 when the epoch of its workshop was raised', async () => {
  const { board } = await watchedBoard()
  const client = new SteppedClient(board, 'anna')
  await board.clock.settle()
  await board.storage.inner.transact([{ kind: 'patch', table: 'workshop', where: { id: 'w1' }, set: { epoch: 2 } }])
  await board.clock.advance(30_000)
  expect(client.closedWith).toBe(4410)
})

test('[STY-5] a token that ends while it is being looked up lets nobody in', async () => {
  const { board, lines } = await watchedBoard()
  const client = new SteppedClient(board, 'anna')
  lines.endedFor({ token: 'anna', cookieHeader: undefined })
  await board.clock.settle()
  expect([client.closedWith, client.synced]).toEqual([4401, false])
})

test('[STY-3] what a client sends after its token ended is not kept', async () => {
  const { board, lines } = await watchedBoard()
  const client = new SteppedClient(board, 'anna')
  await board.clock.settle()
  const before = board.storage.transactions.length
  lines.endedFor({ token: 'anna', cookieHeader: undefined })
  client.doc.getMap('notes').set('n1', 'late')
  await board.clock.settle()
  expect([client.closedWith, board.storage.transactions.length - before]).toEqual([4401, 0])
})
