import { err, ok, type Result, trialLimits, type WorkshopId } from '@siroop/domain'

/** One line of a trial: what comes in goes back. */
export interface TrialSocket {
  send(text: string): void
  /** Ends the connection at once. */
  cut(): void
}
/** What the socket tells of one line. */
export interface TrialLine {
  message(text: string): void
  gone(): void
}
/**
 * Lines that a browser opens to find out whether the network of a room carries so many at once. They carry nothing, know
 * nobody and are counted beside those of people, who never find a door closed by them. A ticket is known to the server that
 * gave it, which is the one that all requests of a visitor come to (`apps/server/operate`).
 */
export interface LineTrials {
  /** A ticket that opens the lines of one trial for a few seconds, and nothing else. A workshop has one trial at a time. */
  start(workshop: WorkshopId): Result<{ readonly ticket: string; readonly forMs: number }, 'too-many-tries'>
  /** Takes one place of a trial; null when the ticket opens nothing, or nothing more. */
  admit(ticket: string): ((socket: TrialSocket) => TrialLine) | null
  /** Ends every trial, for good. */
  stop(): void
}
export interface LineTrialsOptions {
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly newTicket: () => string
}

/** So long a trial takes, and so long its workshop waits for another. */
const trialMs = 10_000
/** Trials of the whole server at one moment. */
const mostTrials = 4
/** A line answers so often, and no more than this at a time. */
const mostMessages = 8
const longestMessage = 64

interface Trial {
  readonly workshop: WorkshopId
  readonly sockets: Set<TrialSocket>
  places: number
  readonly cancel: () => void
}

export function createLineTrials({ after, newTicket }: LineTrialsOptions): LineTrials {
  const trials = new Map<string, Trial>()
  let stopped = false
  const end = (ticket: string) => {
    const trial = trials.get(ticket)
    trials.delete(ticket)
    trial?.cancel()
    for (const socket of trial?.sockets ?? []) socket.cut()
  }
  const openLine = (trial: Trial, socket: TrialSocket): TrialLine => {
    let messages = 0
    trial.sockets.add(socket)
    return {
      message: (text) => {
        if (text.length <= longestMessage && ++messages <= mostMessages) socket.send(text)
        else socket.cut()
      },
      gone: () => void trial.sockets.delete(socket),
    }
  }
  return {
    start(workshop) {
      const isTrying = [...trials.values()].some((trial) => trial.workshop === workshop)
      if (stopped || isTrying || trials.size >= mostTrials) return err('too-many-tries')
      const ticket = newTicket()
      const cancel = after(trialMs, () => end(ticket))
      trials.set(ticket, { workshop, sockets: new Set(), places: trialLimits.most, cancel })
      return ok({ ticket, forMs: trialMs })
    },
    admit(ticket) {
      const trial = trials.get(ticket)
      if (trial === undefined || trial.places === 0) return null
      trial.places--
      return (socket) => {
        const line = openLine(trial, socket)
        // It ended while the line was being opened.
        if (!trials.has(ticket)) socket.cut()
        return line
      }
    },
    stop() {
      stopped = true
      for (const ticket of [...trials.keys()]) end(ticket)
    },
  }
}
