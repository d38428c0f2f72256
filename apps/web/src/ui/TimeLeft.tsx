import { sharedCopy } from '../copy/shared.js'
import { useT } from './language.js'

/**
 * The time that is left, in whole minutes and in the last minute "minder dan een minuut". No colour change and no
 * counting below zero: nothing happens by itself when it passes.
 *
 * @param endsAtMs end of the segment, server clock in milliseconds.
 * @param nowMs    server clock in milliseconds (`useNowMs()`).
 */
export function TimeLeft({ endsAtMs, nowMs }: { endsAtMs: number; nowMs: number }) {
  const t = useT(sharedCopy)
  return <span className="nums">{t.timeLeft(minutesLeft(endsAtMs, nowMs))}</span>
}

/** Whole minutes left, rounded up; 0 when less than one minute or no time is left. */
export function minutesLeft(endsAtMs: number, nowMs: number): number {
  const left = endsAtMs - nowMs
  return left < 60_000 ? 0 : Math.ceil(left / 60_000)
}
