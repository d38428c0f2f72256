/**
 * One table that somebody asked for. `placed`: has a seat there; `waiting`: stands in line for one; `spare`: not needed,
 * because a table that they wanted more has a seat for them.
 */
export interface TableChoice {
  readonly table: string
  readonly state: 'placed' | 'waiting' | 'spare'
}
/** Somebody who registered. `order` counts from 1 and is given once: who was first is never decided by a clock. */
export interface Registered {
  readonly key: string
  readonly order: number
  /** The first choice first; one or two, of different tables. */
  readonly choices: readonly TableChoice[]
}
/** Seats of each table, and at how many tables one person sits in the evening: with one round the second choice is a second best. */
export interface Seating {
  readonly seats: ReadonlyMap<string, number>
  readonly tablesEach: 1 | 2
}

const has = (registered: Registered, state: TableChoice['state']): boolean =>
  registered.choices.some((one) => one.state === state)
/** Has somebody a seat at a table? */
export const isPlaced = (registered: Registered): boolean => has(registered, 'placed')

/** Of each table: seats that are free, never below zero, and how many people wait. */
export function tableCounts(
  { seats }: Pick<Seating, 'seats'>,
  everybody: readonly Registered[],
): ReadonlyMap<string, { readonly left: number; readonly taken: number; readonly waiting: number }> {
  const of = (table: string, state: TableChoice['state']) =>
    everybody.filter(({ choices }) => choices.some((one) => one.table === table && one.state === state)).length
  return new Map(
    [...seats].map(([table, most]) => {
      const taken = of(table, 'placed')
      return [table, { left: Math.max(0, most - taken), taken, waiting: of(table, 'waiting') }]
    }),
  )
}

/**
 * What somebody who comes last gets of the tables that they want, the first one first: a seat where one is free, else the
 * end of the line. Who sits at one table only and has a seat at it waits for nothing that they want less. Nobody gets a
 * free seat past somebody who waits for it: `moveUp` has been done before. Rule: SPEC INVT-5.
 */
export function allot(
  wanted: readonly string[],
  seating: Seating,
  everybody: readonly Registered[],
): readonly TableChoice[] {
  const counts = tableCounts(seating, everybody)
  const first = wanted.map((table): TableChoice => {
    return { table, state: (counts.get(table)?.left ?? 0) > 0 ? 'placed' : 'waiting' }
  })
  return settled(first, seating.tablesEach)
}

/** At one table only: what comes after the first seat is not needed. */
function settled(choices: readonly TableChoice[], tablesEach: Seating['tablesEach']): readonly TableChoice[] {
  if (tablesEach === 2) return choices
  const best = choices.findIndex(({ state }) => state === 'placed')
  return best < 0 ? choices : choices.map((one, at) => (at > best ? { ...one, state: 'spare' } : one))
}

/**
 * Gives every seat that is free to who waits for it longest, and goes on with the seat that somebody leaves for a better
 * one, until nothing is free that anybody waits for. Nobody who has a seat loses it for less. Gives only those who
 * changed. Rule: SPEC INVT-6.
 */
export function moveUp(seating: Seating, everybody: readonly Registered[]): readonly Registered[] {
  const now = new Map([...everybody].sort((a, b) => a.order - b.order).map((one) => [one.key, one]))
  const changed = new Set<string>()
  for (;;) {
    const counts = tableCounts(seating, [...now.values()])
    const free = ({ table, state }: TableChoice) => state === 'waiting' && (counts.get(table)?.left ?? 0) > 0
    const next = [...now.values()].find(({ choices }) => choices.some(free))
    if (next === undefined) return [...changed].map((key) => now.get(key) as Registered)
    const at = next.choices.findIndex(free)
    const got = next.choices.map((one, place): TableChoice => (place === at ? { ...one, state: 'placed' } : one))
    now.set(next.key, { ...next, choices: settled(got, seating.tablesEach) })
    changed.add(next.key)
  }
}

/**
 * Where somebody stands in the line for a table, from 1; null when they do not wait for it. Rule: SPEC INVT-6.
 */
export function placeInLine(key: string, table: string, everybody: readonly Registered[]): number | null {
  const line = everybody
    .filter(({ choices }) => choices.some((one) => one.table === table && one.state === 'waiting'))
    .sort((a, b) => a.order - b.order)
  const at = line.findIndex((one) => one.key === key)
  return at < 0 ? null : at + 1
}

/**
 * Somebody's choice at place `at` becomes a seat at another table, as who leads says: by hand one may go past the line, but
 * not above the seats. Gives null when that table is full or is their other choice, or when there is no such choice.
 * Rule: SPEC INVT-7.
 */
export function moveTo(
  registered: Registered,
  { at, table }: { readonly at: number; readonly table: string },
  { seating, everybody }: { readonly seating: Seating; readonly everybody: readonly Registered[] },
): Registered | null {
  const { choices, key } = registered
  const others = everybody.filter((one) => one.key !== key)
  const isOther = choices.some((one, place) => place !== at && one.table === table)
  if (choices[at] === undefined || isOther) return null
  if ((tableCounts(seating, others).get(table)?.left ?? 0) === 0) return null
  const placed = choices.map((one, place): TableChoice => (place === at ? { table, state: 'placed' } : one))
  // who sits at one table only leaves the other one, whichever they wanted most
  const alone = placed.map((one, place): TableChoice => (place === at ? one : { ...one, state: 'spare' }))
  return { ...registered, choices: seating.tablesEach === 1 ? alone : placed }
}
