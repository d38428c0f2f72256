import { expect } from 'vitest'
import { type anInvitation, anja, codeIn } from './inviteTestData.js'

type Invitation = Awaited<ReturnType<typeof anInvitation>>
const tables = 5

/** What is offered: as many seats, over five tables. */
export const aRush = (seats: number) => ({
  seats: Array.from({ length: tables }, (_, at) => ({ table: `t${at + 1}`, seats: seats / tables })),
})

/** Five times as many clients as there are seats register and confirm at the same moment; a tenth of them sends what another one sent. */
export async function rush(made: Invitation, seats: number): Promise<void> {
  const people = Array.from({ length: seats * 5 }, (_, at) => ({
    ...anja,
    firstName: `P${at}`,
    // every tenth person sends the form of another one again, at the same moment
    email: `p${at % 10 === 9 ? at - 1 : at}@polderrand.example`,
    first: `t${(at % tables) + 1}`,
    second: at % 3 === 0 ? `t${((at + 1) % tables) + 1}` : '',
  }))
  const different = people.length * 0.9
  const from = (at: number) => `10.1.${Math.floor(at / 200)}.${(at % 200) + 1}`
  const asked = await atOnce(people, (one, at) => made.post('', one, from(at)))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  const rows = await made.server.storage.list('registration', { page: made.page })
  expect(rows).toHaveLength(different)
  const codes = new Map((await made.mails()).map(({ participant, text }) => [participant, codeIn(text)]))
  // each code twice at the same moment: the second one is spent
  const confirmed = await atOnce([...rows, ...rows], ({ key, email }, at) =>
    made.post('/bevestig', { email: email ?? '', code: codes.get(key) ?? '' }, from(at)),
  )
  expect(confirmed.filter(({ status }) => status === 200)).toHaveLength(different)
  const { registrations, tables: filled } = await made.read()
  const each = seats / tables
  expect(new Set(registrations.map(({ email }) => email)).size).toBe(different)
  expect(filled.map(({ taken, left }) => [taken, left])).toEqual(Array(tables).fill([each, 0]))
  for (const { table, waiting } of filled) {
    const wanted = registrations.flatMap(({ choices }) => choices.filter((one) => one.table === table))
    expect(wanted.slice(0, each).every(({ state }) => state === 'placed')).toBe(true)
    expect(wanted.slice(each).map(({ inLine }) => inLine)).toEqual(Array.from({ length: waiting }, (_, at) => at + 1))
  }
  const places = (await made.server.storage.list('registration', { page: made.page })).map(({ place }) => place)
  expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: different }, (_, at) => at + 1))
}

/** As many at the same moment as the queue of a listening socket holds; each that is done makes room for the next. */
async function atOnce<T, R>(all: readonly T[], run: (one: T, at: number) => Promise<R>): Promise<readonly R[]> {
  const found: R[] = []
  const next = all.entries()
  const client = async () => {
    for (const [at, one] of next) found[at] = await run(one, at)
  }
  await Promise.all(Array.from({ length: 200 }, client))
  return found
}
