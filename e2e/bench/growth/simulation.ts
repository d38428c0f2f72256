import { createHash } from 'node:crypto'

/** What a room does in one minute: everybody writes, or the room talks, reads and listens. */
export type Minute = 'writing' | 'quiet'
/** What one room costs a server that has all of it; measured. */
export interface RoomCost {
  readonly writingCores: number
  readonly quietCores: number
  readonly roomMB: number
  readonly emptyMB: number
  readonly linesPerSecond: number
}
export interface Region {
  readonly rooms: number
  readonly phones: number
  readonly linesPerRoom: number
  /** The minutes of the evening that all rooms have. */
  readonly evening: readonly Minute[]
  /** Rooms begin within so many minutes, evenly. */
  readonly spreadMinutes: number
}
/** The busiest server at the busiest minute. */
export interface Busiest {
  readonly cores: number
  readonly MB: number
  readonly lines: number
}
export interface Outcome {
  readonly servers: number
  readonly all: Busiest
  /** The same when the busiest server is gone; null: there was no other. */
  readonly oneGone: Gone | null
}
/** What is left on the others. */
export interface Gone extends Busiest {
  /** Lines that look for another server at once, and how long the others need to take them in. */
  readonly moved: number
  readonly backSeconds: number
}

/** How many rooms write in each minute, from the first that begins to the last that ends. */
export function writingRooms({ rooms, evening, spreadMinutes }: Region): readonly number[] {
  const minutes = Array.from({ length: evening.length + spreadMinutes }, () => 0)
  for (let room = 0; room < rooms; room++) {
    const start = spreadMinutes === 0 ? 0 : Math.floor((room / rooms) * spreadMinutes)
    for (const [at, minute] of evening.entries())
      if (minute === 'writing') minutes[start + at] = (minutes[start + at] ?? 0) + 1
  }
  return minutes
}

/**
 * The server of a thing: of all that are there the one with the highest number for it (rendezvous hashing). When one goes,
 * only its own things move, and evenly. nginx (`hash … consistent`) moves as few, and spreads a little less evenly.
 */
export function serverOf(thing: string, servers: readonly number[]): number {
  let [best, highest] = [servers[0] ?? 0, -1]
  for (const server of servers) {
    const number = createHash('sha256').update(`${thing} ${server}`).digest().readUInt32BE(0)
    if (number > highest) [best, highest] = [server, number]
  }
  return best
}

/**
 * Everybody of a room stands behind one address, so its control lines come to one server; the documents of its people go
 * each to the server of that document. Of the costs of a room half is counted for either.
 */
export function spread(region: Region, cost: RoomCost, servers: number): Outcome {
  const writing = Math.max(...writingRooms(region))
  const busiest = (shares: readonly number[]): Busiest => {
    const share = Math.max(...shares)
    return {
      cores: share * (writing * cost.writingCores + (region.rooms - writing) * cost.quietCores),
      MB: cost.emptyMB + share * region.rooms * cost.roomMB,
      lines: Math.round(share * region.rooms * region.linesPerRoom),
    }
  }
  const all = Array.from({ length: servers }, (_, server) => server)
  const before = sharesOf(region, all)
  const gone = before.indexOf(Math.max(...before))
  const left = all.filter((server) => server !== gone)
  if (left.length === 0) return { servers, all: busiest(before), oneGone: null }
  const after = sharesOf(region, left)
  const moved = Math.round((before[gone] ?? 0) * region.rooms * region.linesPerRoom)
  // The one that gets most of them needs longest.
  const backSeconds = (moved * Math.max(...after)) / cost.linesPerSecond
  return { servers, all: busiest(before), oneGone: { ...busiest(after), moved, backSeconds } }
}

/** Which part of all the work each server gets. */
function sharesOf({ rooms, phones }: Region, servers: readonly number[]): readonly number[] {
  const shares = Array.from({ length: Math.max(...servers) + 1 }, () => 0)
  const give = (server: number, part: number) => {
    shares[server] = (shares[server] ?? 0) + part / rooms
  }
  for (let room = 0; room < rooms; room++) {
    give(serverOf(`address ${room}`, servers), 0.5)
    for (let phone = 0; phone < phones; phone++) give(serverOf(`mine ${room} ${phone}`, servers), 0.5 / phones)
  }
  return shares
}
