import { inLocale } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import { browserRhythm } from '../../../connection/line/jitter.js'
import { fetchReadiness, fetchRoom, type KnownRoom, keepRoomCheck, type Readiness, startTrial } from '../../api.js'
import { meetingOf } from '../../home/todo.js'
import { useRegie } from '../../regie.js'
import { tryLines } from './lineTrial.js'
import { trialFor } from './roomCheck.js'

/** While somebody looks, everything but the lines is measured again this often. */
const againMs = 30_000
/** A room screen that came tells its picture a moment later. */
const soonMs = 2_000

interface Measured {
  readonly readiness: Readiness | null
  readonly room: KnownRoom | null
  /** When the server answered last. */
  readonly atMs: number | null
}
export interface RoomCheckNow extends Measured {
  /** Of the lines, since the page opened. */
  readonly trial: 'not-yet' | 'going-on' | 'ended'
  readonly problem: string | null
  readonly measure: () => Promise<void>
  /** Measures everything, the lines too. */
  readonly check: () => Promise<void>
}

/** Measures when the page opens, while it is looked at, and when a room screen comes or goes. */
export function useRoomCheck(): RoomCheckNow {
  const { view, locale, t } = useRegie()
  const { id } = view.workshop
  const [measured, setMeasured] = useState<Measured>({ readiness: null, room: null, atMs: null })
  const [trial, setTrial] = useState<RoomCheckNow['trial']>('not-yet')
  const [problem, setProblem] = useState<string | null>(null)
  const measure = useCallback(async () => {
    const [readiness, answer] = await Promise.all([fetchReadiness(), fetchRoom(id)])
    setMeasured((before) => ({
      readiness,
      room: answer.ok ? answer.value : before.room,
      atMs: readiness === null ? before.atMs : Date.now(),
    }))
  }, [id])
  const screens = view.roster.filter(({ role, connected }) => role === 'roomScreen' && connected).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room screen that comes or goes is looked at anew
  useEffect(() => {
    const handleLook = () => {
      if (document.visibilityState === 'visible') void measure()
    }
    handleLook()
    const soon = setTimeout(handleLook, soonMs)
    const timer = setInterval(handleLook, againMs)
    document.addEventListener('visibilitychange', handleLook)
    return () => {
      clearTimeout(soon)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', handleLook)
    }
  }, [measure, screens])
  const check = async () => {
    setTrial('going-on')
    setProblem(null)
    const started = await startTrial(id)
    if (started.ok) {
      const { lines } = trialFor(view)
      const address = `${location.origin.replace(/^http/, 'ws')}/trial/${started.value.ticket}`
      const { after } = browserRhythm
      const open = () => new WebSocket(address)
      const outcome = await tryLines({ count: lines, open, nowMs: () => performance.now(), after })
      const kept = await keepRoomCheck(id, { meeting: meetingOf(view)?.id ?? null, ...outcome })
      if (!kept.ok) setProblem(inLocale(kept.error.message, locale))
    } else
      setProblem(
        started.error.code === 'too-many-tries' ? t.ready.waitForTrial : inLocale(started.error.message, locale),
      )
    await measure()
    setTrial(started.ok ? 'ended' : 'not-yet')
  }
  return { ...measured, trial, problem, measure, check }
}
