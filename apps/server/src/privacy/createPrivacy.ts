import { participantId, type WorkshopId, workshopId } from '@siroop/domain'
import { closeCodes } from '@siroop/protocol'
import type { BoardRooms } from '../board/boardRooms.js'
import type { Logos } from '../logos/logos.js'
import type { OpenLines } from '../openLines.js'
import type { Storage } from '../storage/storage.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { Workshops } from '../workshop/workshops.js'
import { type LastForgetting, startForgetting } from './forgetting.js'
import { createPeopleDesk, type PeopleDesk } from './people/peopleDesk.js'

interface PrivacyParts {
  readonly storage: Storage
  readonly boards: BoardRooms
  readonly workshops: Pick<Workshops, 'rowsChanged'>
  readonly open: (workshop: string) => Promise<WorkshopRoom | null>
  readonly logos: Pick<Logos, 'tidy'>
  readonly openLines: Pick<OpenLines, 'seatEnded'>
  readonly supporters: { remove(page: string, key: string): ReturnType<EraseOne> }
  readonly registrations: { remove(page: string, key: string): ReturnType<EraseOne> }
  readonly nowMs: () => number
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly report: (problem: string, error: unknown) => void
  readonly onForgotten?: (round: LastForgetting) => void
}
type EraseOne = Parameters<typeof createPeopleDesk>[0]['removeSupporter']

/** Terms that are carried out, and people who ask. */
export interface Privacy {
  readonly people: PeopleDesk
  stop(): void
}
/** What is over its term is forgotten by itself, and somebody who asks is found, told and erased. */
export function createPrivacy(parts: PrivacyParts): Privacy {
  const { storage, boards, nowMs } = parts
  const rowsChanged = (id: WorkshopId) => parts.workshops.rowsChanged(id)
  const forgetting = { storage, rowsChanged, commit: boards.commit, nowMs }
  const { stop } = startForgetting({
    ...{ ...forgetting, after: parts.after, report: parts.report, tidyLogos: parts.logos.tidy },
    ...(parts.onForgotten && { onRound: parts.onForgotten }),
  })
  const people = createPeopleDesk({
    ...forgetting,
    open: parts.open,
    readDocument: boards.read,
    removeSupporter: parts.supporters.remove,
    removeRegistered: parts.registrations.remove,
    sendAway: (workshop, participant) => {
      const [w, p] = [workshopId(workshop), participantId(participant)]
      parts.openLines.seatEnded(w, p)
      boards.disconnect(w, p, closeCodes.unauthorised)
    },
  })
  return { people, stop }
}
