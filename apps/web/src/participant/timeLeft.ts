import type { Clock } from '@siroop/domain'

export interface TimeLeftNow {
  /** Whole minutes, rounded up while there are seconds left; 0 when the time is up. */
  readonly minutes: number
  /** 0 to 1: the part of the time that is left, for the bar. */
  readonly part: number
}

/** Time of the current segment by the server's clock. Clocks advise: nothing ends by itself (INV-23). */
export function timeLeft(clock: Clock | null, nowMs: number): TimeLeftNow | null {
  if (clock === null) return null
  const leftMs = Math.max(0, clock.endsAtMs - nowMs)
  const wholeMs = Math.max(1, clock.endsAtMs - clock.startedAtMs)
  return { minutes: Math.ceil(leftMs / 60_000), part: Math.min(1, leftMs / wholeMs) }
}
