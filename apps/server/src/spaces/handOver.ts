import type { Storage, WriteOp } from '../storage/storage.js'
import { storiesLeft } from '../stories/storyRows.js'

/** Who leads no longer in a Space, and whose their workshops there become. */
interface Leaving {
  readonly space: string
  readonly account: string
  readonly heir: string
  /** True: they do not follow its workshops either. */
  readonly goes: boolean
}
/** A seat whose lines close. */
export interface EndedSeat {
  readonly workshop: string
  readonly participant: string
}

/**
 * What becomes of the seats of who stops leading in a Space: a workshop that they made goes on with the heir, in the same
 * seat or in the one that the heir has; any other seat is given up, and who leads there has its stories.
 */
export async function seatsHandedOver(
  storage: Storage,
  { space, account, heir, goes }: Leaving,
): Promise<{ readonly writes: readonly WriteOp[]; readonly ended: readonly EndedSeat[] }> {
  const there = new Set((await storage.list('seat', { space })).map(({ workshop }) => workshop))
  const seats = (await storage.list('seat', { facilitator: account })).filter(({ workshop }) => there.has(workshop))
  const writes: WriteOp[] = []
  const given: (readonly WriteOp[])[] = []
  for (const { workshop, participant, space: made } of seats) {
    const own = { facilitator: account, workshop }
    const others = { facilitator: heir, workshop }
    const hasSeat = (await storage.get('seat', others)) !== null
    if (made === space && !hasSeat)
      writes.push({ kind: 'patch', table: 'seat', where: own, set: { facilitator: heir } })
    else {
      writes.push({ kind: 'remove', table: 'seat', where: own })
      given.push(await storiesLeft(storage, { workshop, participant }))
      if (made === space) writes.push({ kind: 'patch', table: 'seat', where: others, set: { space } })
    }
  }
  const followed = goes
    ? (await storage.list('follower', { account })).filter(({ workshop }) => there.has(workshop))
    : []
  for (const { workshop, participant } of followed) {
    writes.push({ kind: 'remove', table: 'follower', where: { account, workshop } })
    given.push(await storiesLeft(storage, { workshop, participant }))
  }
  return { writes: [...writes, ...given.flat()], ended: [...seats, ...followed] }
}
