import { isOver, lookedBackOf, type WorkshopId } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'

export interface TellParts {
  readonly open: (id: WorkshopId) => Promise<WorkshopRoom | null>
  readonly peek: (id: WorkshopId) => WorkshopRoom | null
  readonly report: (problem: string, error: unknown) => void
}
/** Brings what a check-in said to the workshop that it was about. */
export interface LookedBackTeller {
  /** Something was decided in this workshop: when it is a check-in that was held, its workshop is told. Waits for nothing. */
  decided(id: WorkshopId): void
  /** The same for a room, awaited. What was told already is not told again. */
  tell(room: WorkshopRoom): Promise<void>
}

/**
 * A check-in is told when it is over, and again whenever something is decided in it after that. Asked again it tells what is
 * missing, so that a server that stopped in between loses nothing: whoever reads the report of a check-in asks. Only
 * to a workshop of the same kind: nothing of a rehearsal is told. Rule: SPEC PRG-10.
 */
export function createLookedBackTeller({ open, peek, report }: TellParts): LookedBackTeller {
  const isHeld = (room: WorkshopRoom): boolean => {
    const { earlier, kind } = room.state()
    return (earlier?.workshop ?? null) !== null && kind !== 'rehearsal' && isOver(room.state())
  }
  const tell = async (room: WorkshopRoom): Promise<void> => {
    if (!isHeld(room)) return
    const { earlier, kind } = room.state()
    const lookedBack = lookedBackOf(room.state(), { manifest: room.side().manifestId, dateOf: dateOfMs })
    const about = earlier?.workshop == null || lookedBack === null ? null : await open(earlier.workshop)
    if (lookedBack === null || about === null) return
    await about.catchUp()
    if (about.state().kind !== kind) return
    await about.handle({
      id: null,
      acts: [{ actor: { kind: 'system' }, command: { type: 'tellLookedBack', lookedBack } }],
    })
  }
  return {
    tell,
    decided: (id) => {
      const room = peek(id)
      if (room === null || !isHeld(room)) return
      tell(room).catch((error: unknown) => report('a check-in could not be told', error))
    },
  }
}
