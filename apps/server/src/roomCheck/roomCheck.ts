import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  type DoneRoomCheck,
  err,
  ok,
  type ParticipantId,
  type PictureSize,
  type Result,
  type WorkshopId,
} from '@siroop/domain'
import { createQueue } from '../queue.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { createLineTrials, type LineTrials } from './lineTrials.js'
import { createTrialUpgrade } from './trialUpgrade.js'

/** The picture of one room screen. */
interface ScreenPicture extends PictureSize {
  readonly participant: ParticipantId
}
/** What is kept of the room of a workshop. */
export interface KeptRoomCheck {
  /** The one that spoke last is the last. */
  readonly screens: readonly ScreenPicture[]
  /** Of the picture on the wall, as somebody measured it. */
  readonly pictureWidthMetres: number | null
  readonly done: DoneRoomCheck | null
}
type Kept = Promise<Result<null, 'not-saved'>>
/** What the server knows of the room of a workshop, and the lines that a browser tries. Who may ask is decided before. */
export interface RoomCheck {
  read(workshop: WorkshopId): Promise<KeptRoomCheck>
  keepScreen(workshop: WorkshopId, screen: ScreenPicture): Kept
  keepPictureWidth(workshop: WorkshopId, metres: number | null): Kept
  keepDone(workshop: WorkshopId, measured: Omit<DoneRoomCheck, 'atMs'>): Kept
  startTrial: LineTrials['start']
  /** An HTTP upgrade of `/trial/{ticket}`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  stop(): void
}
export interface RoomCheckParts {
  readonly storage: Pick<Storage, 'get' | 'transact' | 'exclusively'>
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly newTicket: () => string
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
}

/** A hall has a screen or two; of pairings that were never ended the oldest make room. */
const mostScreens = 6
const keyOf = (workshop: WorkshopId): string => `room-check:${workshop}`
const nothing: KeptRoomCheck = { screens: [], pictureWidthMetres: null, done: null }

/** Removes what is kept of a room. */
export const noRoomCheck = (workshop: WorkshopId): WriteOp => ({
  kind: 'remove',
  table: 'setting',
  where: { key: keyOf(workshop) },
})

export function createRoomCheck({ storage, nowMs, after, newTicket, isOwnOrigin }: RoomCheckParts): RoomCheck {
  const queue = createQueue()
  const trials = createLineTrials({ after, newTicket })
  const read = async (workshop: WorkshopId): Promise<KeptRoomCheck> => {
    const row = await storage.get('setting', { key: keyOf(workshop) })
    return row === null ? nothing : (JSON.parse(row.value) as KeptRoomCheck)
  }
  /** One row per workshop, which several pages and servers change a part of: one after the other. */
  const change = (workshop: WorkshopId, changed: (kept: KeptRoomCheck) => KeptRoomCheck): Kept =>
    queue.run(() =>
      storage.exclusively(keyOf(workshop), async () => {
        const kept = await read(workshop)
        const next = JSON.stringify(changed(kept))
        if (next === JSON.stringify(kept)) return ok(null)
        const row = { key: keyOf(workshop), value: next }
        return (await storage.transact([{ kind: 'put', table: 'setting', row }])).ok ? ok(null) : err('not-saved')
      }),
    )
  return {
    read,
    keepScreen: (workshop, screen) =>
      change(workshop, (kept) => {
        const others = kept.screens.filter(({ participant }) => participant !== screen.participant)
        return { ...kept, screens: [...others, screen].slice(-mostScreens) }
      }),
    keepPictureWidth: (workshop, metres) => change(workshop, (kept) => ({ ...kept, pictureWidthMetres: metres })),
    keepDone: (workshop, measured) => change(workshop, (kept) => ({ ...kept, done: { ...measured, atMs: nowMs() } })),
    startTrial: trials.start,
    handleUpgrade: createTrialUpgrade(trials, isOwnOrigin),
    stop: trials.stop,
  }
}
