import { type BoardSnapshot, type MineSnapshot, readBoard, readMine } from '@siroop/board'
import { commandId, type ParticipantView, type WorkshopId } from '@siroop/domain'
import { sha256 } from '../../chance.js'
import type { WriteOp } from '../../storage/storage.js'
import type { Boards } from '../documents.js'
import type { Act } from '../roomParts.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import { hesitates } from './answering.js'
import { type Casting, type Character, castOf, roomsOf, type SimulatedAct } from './casting.js'
import { askedOf, nextAct } from './nextAct.js'

export interface CrowdParts {
  readonly room: WorkshopRoom
  readonly boards: Boards
  /** Runs once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Told of a failure that nobody can be told of. */
  readonly report: (problem: string, error: unknown) => void
  /** Their lines were closed: there is nothing to come to any more. */
  readonly onClosed: () => void
}

/** People take their time: a first answer after 3 to 15 seconds, the next one 2 to 6 later. */
const thinkingMs = { least: 3_000, more: 12_000 }
const nextMs = { least: 2_000, more: 4_000 }
/** One in ten needs this much longer, so that somebody is always late. */
const slowerMs = 25_000
/** Who says nothing for a long while. */
const hesitatesMs = 120_000
/** What could not be kept is tried again after this. */
const againMs = 10_000

/**
 * Simulated people who sit at the table of a rehearsal: on the server itself, each with the view of a phone and nothing
 * else. Their pace follows from who they are and what they are asked, so that the same evening goes the same way.
 * The returned function sends them home, and waits for what they are doing.
 */
export function seatCrowd(parts: CrowdParts): () => Promise<void> {
  const casting = castOf(parts.room.state())
  const leaving = casting.people.map((me) => seat(me, casting, parts))
  return async () => {
    await Promise.all(leaving.map((leave) => leave()))
  }
}

function seat(
  me: Character,
  casting: Casting,
  { room, boards, after, report, onClosed }: CrowdParts,
): () => Promise<void> {
  let view: ParticipantView | null = null
  let asked = ''
  let done = ''
  let gone = false
  let acting: Promise<void> | null = null
  let cancel: (() => void) | null = null

  const plan = (delayMs: number) => {
    cancel?.()
    cancel = after(delayMs, () => {
      cancel = null
      if (acting !== null) return plan(nextMs.least)
      acting = act()
        .catch((error: unknown) => {
          report('a simulated person could not go on', error)
          done = ''
          return againMs
        })
        .then((nextInMs) => {
          acting = null
          if (nextInMs !== null && !gone && cancel === null) plan(nextInMs)
        })
    })
  }
  /** Gives after how many ms to look again; null: not until the phone asks something else. */
  const act = async (): Promise<number | null> => {
    if (view === null || gone) return null
    const next = nextAct({ casting, me, seen: { view, ...(await documentsOf(view)) } })
    // What the workshop refused is not tried again until the phone asks something else.
    if (next === null || next.key === done || gone) return null
    done = next.key
    const pace = paceOf(me, `${asked} ${done}`, nextMs)
    if (await perform(next)) return pace
    done = ''
    return againMs
  }
  const documentsOf = async (seen: ParticipantView): Promise<{ mine: MineSnapshot; board: BoardSnapshot }> => {
    const rooms = roomsOf(me, { view: seen })
    const [mine, board] = await Promise.all([boards.read(rooms.mine, readMine), boards.read(rooms.board, readBoard)])
    return { mine, board }
  }
  /** False: it could not be written down, and has to be tried again. */
  const perform = async (next: SimulatedAct): Promise<boolean> => {
    if (next.kind === 'edit')
      return (await boards.commit([{ room: next.room, edit: next.edit }], [isRehearsal(room.id)])).ok
    const [first, ...rest] = next.commands.map((command): Act => ({ actor: { kind: 'person', id: me.seat }, command }))
    if (first === undefined) return true
    const id = next.once === true ? commandId(sha256(room.id, ' ', me.seat, ' ', next.key).slice(0, 20)) : null
    const ack = await room.handle({ id, acts: [first, ...rest] })
    return ack.ok || ack.refusal !== 'not-saved'
  }

  const extraMs = (fresh: ParticipantView, about: string): number =>
    hesitates(fresh, { casting, me }) ? hesitatesMs : isSlow(me, about) ? slowerMs : 0

  const stop = room.watch({
    audience: { kind: 'participant', id: me.seat },
    participant: me.seat,
    send: (fresh) => {
      if (fresh.audience !== 'participant' || gone) return
      view = fresh
      const now = askedOf(fresh)
      if (now === asked) return
      asked = now
      done = ''
      plan(paceOf(me, now, thinkingMs) + extraMs(fresh, now))
    },
    close: onClosed,
  })
  return async () => {
    gone = true
    cancel?.()
    stop()
    await acting
  }
}

/**
 * Holds for a rehearsal that is not wiped, and makes the transaction fail otherwise: an edit that was on its way leaves no
 * document behind, and none gets into a real workshop.
 */
const isRehearsal = (id: WorkshopId): WriteOp => ({
  kind: 'patch',
  table: 'workshop',
  where: { id, kind: 'rehearsal' },
  set: { kind: 'rehearsal' },
})

/** Steady chance: the same person hesitates as long over the same question. */
const chanceOf = (me: Character, about: string): number =>
  Number.parseInt(sha256(`${me.place} ${about}`).slice(0, 8), 16) / 2 ** 32
const paceOf = (me: Character, about: string, { least, more }: typeof thinkingMs): number =>
  Math.round(least + more * chanceOf(me, about))
const isSlow = (me: Character, about: string): boolean => chanceOf(me, `slow ${about}`) < 0.1
