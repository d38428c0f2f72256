import { isId, type ParticipantId, participantId, type WorkshopId, workshopId } from '@siroop/domain'
import { request } from '../connection/http.js'
import type { Session } from '../connection/session.js'
import { readSetting, writeSetting } from '../ui/device.js'

const key = 'siroop:zaal'
type WallSession = Extract<Session, { kind: 'wall' }>

/** The workshop that this screen was paired with before, or null. */
export function keptSession(): WallSession | null {
  try {
    const kept = JSON.parse(readSetting(key) ?? 'null') as Record<string, unknown> | null
    return kept ? asSession(kept) : null
  } catch {
    return null
  }
}

/** Forgets the pairing of this screen. */
export const forgetPairing = (): void => {
  writeSetting(key, null)
}

function asSession(found: Record<string, unknown>): WallSession | null {
  const { workshop, participant, token } = found
  if (!isId(workshop) || !isId(participant) || typeof token !== 'string') return null
  return {
    kind: 'wall',
    workshop: workshopId(workshop) as WorkshopId,
    participant: participantId(participant) as ParticipantId,
    token,
  }
}

interface Started {
  readonly pairing: string
  readonly code: string
  readonly secret: string
}
export interface PairingSteps {
  readonly onCode: (code: string) => void
  readonly onAway: () => void
  readonly onPaired: (session: WallSession) => void
}

/**
 * Shows a code and asks every two seconds whether it was typed in the regie. A code that ran out gives a new one.
 *
 * @returns how to stop asking.
 */
export function startPairing({ onCode, onAway, onPaired }: PairingSteps): () => void {
  let started: Started | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  const again = () => {
    if (!stopped) timer = setTimeout(() => void step(), 2_000)
  }
  const step = async () => {
    if (started === null) {
      const answer = await request<Started>('/api/wall/pairing', { body: {}, token: null })
      if (stopped) return
      if (answer.ok) {
        started = answer.value
        onCode(started.code)
      } else onAway()
      return again()
    }
    const answer = await request<Record<string, unknown>>(`/api/wall/pairing/${started.pairing}`, {
      body: { secret: started.secret },
      token: null,
    })
    if (stopped) return
    const session = answer.ok && answer.value.status === 'paired' ? asSession(answer.value) : null
    if (session !== null) {
      writeSetting(
        key,
        JSON.stringify({ workshop: session.workshop, participant: session.participant, token: session.token }),
      )
      return onPaired(session)
    }
    if (!answer.ok && answer.error.code === 'no-connection') onAway()
    else if (!answer.ok) started = null
    again()
  }
  void step()
  return () => {
    stopped = true
    if (timer !== null) clearTimeout(timer)
  }
}
