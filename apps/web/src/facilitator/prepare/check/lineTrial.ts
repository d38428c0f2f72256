import { type TrialOutcome, within95 } from '@siroop/domain'

/** A WebSocket as far as a trial needs one. */
export interface TrialWire {
  onopen: ((event: never) => unknown) | null
  onmessage: ((event: never) => unknown) | null
  onclose: ((event: never) => unknown) | null
  send(text: string): void
  close(): void
}
export interface TrialOptions {
  readonly count: number
  readonly open: () => TrialWire
  /** Milliseconds, only compared with one another. */
  readonly nowMs: () => number
  /** Runs the function after so many milliseconds. @returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** A browser makes who opens more at the same moment wait for seconds, and then the browser would be measured. */
const atOnce = 6
/** Together well within the time that a ticket works. */
const openForMs = 6_000
const answerForMs = 2_500
/** Questions per line. */
const rounds = 4

/**
 * Opens so many lines, and when all are open asks something over each of them at the same moment, a few times. A line that
 * did not open in time does not count; one answer that misses, and there is no time in which they come. Rule: SPEC WEB-280.
 */
export function tryLines({ count, open, nowMs, after }: TrialOptions): Promise<TrialOutcome> {
  return new Promise((resolve) => {
    const startedMs = nowMs()
    const opening = new Set<TrialWire>()
    const lines = new Set<TrialWire>()
    const samples: number[] = []
    let asked = 0
    let opened = 0
    let lastOpenMs = startedMs
    let phase: 'opening' | 'asking' | 'done' = 'opening'

    const finish = (answeredWithinMs: number | null) => {
      if (phase === 'done') return
      phase = 'done'
      callOff()
      for (const wire of [...opening, ...lines]) wire.close()
      resolve({ tried: count, opened, openedWithinMs: Math.round(lastOpenMs - startedMs), answeredWithinMs })
    }
    const ask = (round: number) => {
      const askedMs = nowMs()
      const waiting = new Set(lines)
      for (const wire of lines) {
        wire.onclose = () => finish(null)
        wire.onmessage = () => {
          if (!waiting.delete(wire)) return
          samples.push(nowMs() - askedMs)
          if (waiting.size > 0) return
          if (round < rounds) ask(round + 1)
          else finish(Math.round(within95(samples) ?? 0))
        }
        wire.send(String(round))
      }
    }
    const beginAsking = () => {
      if (phase !== 'opening') return
      phase = 'asking'
      callOff()
      for (const wire of opening) {
        wire.onopen = null
        wire.close()
      }
      opened = lines.size
      if (opened === 0) return finish(null)
      callOff = after(answerForMs, () => finish(null))
      ask(1)
    }
    const openMore = () => {
      while (phase === 'opening' && opening.size < atOnce && asked < count) {
        const wire = open()
        asked++
        opening.add(wire)
        wire.onopen = () => {
          lines.add(wire)
          lastOpenMs = nowMs()
          ended(wire)
        }
        wire.onclose = () => {
          lines.delete(wire)
          ended(wire)
        }
      }
    }
    const ended = (wire: TrialWire) => {
      opening.delete(wire)
      openMore()
      if (opening.size === 0 && asked === count) beginAsking()
    }
    let callOff = after(openForMs, beginAsking)
    openMore()
  })
}
