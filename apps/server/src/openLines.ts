import type { ParticipantId, WorkshopId } from '@siroop/domain'
import { type CloseCode, closeCodes } from '@siroop/protocol'

/** What somebody came in with: a bearer token (null: none) and the Cookie header. A token goes before the cookie. */
export interface CameInWith {
  readonly token: string | null
  readonly cookieHeader: string | undefined
}
/** One line of a person, to a document or to the workshop, as far as the right to have it goes. */
export interface OpenLine extends CameInWith {
  /** Whose it is; null while that is still being found out. */
  readonly holder: () => { readonly workshop: WorkshopId; readonly participant: ParticipantId } | null
  /** Asks anew whether this line may stay. Null: it may. Rejects when that cannot be known now. */
  readonly ask: () => Promise<CloseCode | null>
  readonly close: (code: CloseCode) => void
}
/** Every open line of this server, of both channels: so that a right that ends, ends on the lines too. */
export interface OpenLines {
  /** From before it is asked who this is, so that no end is missed. The returned function forgets the line. */
  add(line: OpenLine): () => void
  /** A token was revoked or a login ended: its own lines close at once, and no other line of that person. */
  endedFor(credential: CameInWith): void
  /** The same, by the key of `credentialOf`, of who is not the one that asks. */
  ended(key: string): void
  /** The same, said by another server. */
  endedElsewhere(key: string): void
  /** Somebody has no seat any more: all their lines close at once. */
  seatEnded(workshop: WorkshopId, participant: ParticipantId): void
  stop(): void
}
export interface OpenLinesOptions {
  readonly clock: {
    after(delayMs: number, run: () => void): () => void
    soon(run: () => void): () => void
  }
  /** One key per token and per login, equal for all lines that came in with it; null for neither. */
  readonly credentialOf: (cameInWith: CameInWith) => string | null
  readonly recheckMs?: number
  /** Told of each token and login that ended here, for the other servers. */
  readonly onEnded: (key: string) => void
  /** Told when who somebody is cannot be asked now; their lines stay. */
  readonly report: (problem: string, error: unknown) => void
}

/** Every line is asked about this often: what expires, or is revoked by another process, ends within this time. */
const defaultRecheckMs = 30_000
/** After this many questions the loop is given to others for a moment. */
const atATime = 16
/** So many questions without an answer end a sweep. */
const mostFailures = 5

/** Keeps the list, and goes through it in one sweep every `recheckMs`: one timer for all lines. */
export function createOpenLines(options: OpenLinesOptions): OpenLines {
  const { clock, credentialOf, onEnded, report, recheckMs = defaultRecheckMs } = options
  const lines = new Map<OpenLine, string | null>()
  let stopped = false
  let cancel = () => undefined as unknown

  const recheck = async (line: OpenLine): Promise<{ readonly failed: unknown } | null> => {
    // Whoever was asked goes to the end: a sweep that is broken off goes on with the others the next time.
    const key = lines.get(line) ?? null
    lines.delete(line)
    lines.set(line, key)
    try {
      const code = await line.ask()
      if (code !== null && lines.has(line)) line.close(code)
      return null
    } catch (error) {
      return { failed: error }
    }
  }
  const sweep = async () => {
    let asked = 0
    let failures = 0
    for (const line of [...lines.keys()]) {
      if (stopped) return
      if (!lines.has(line) || line.holder() === null) continue
      const problem = await recheck(line)
      if (problem !== null && failures++ === 0) report('who may stay could not be asked', problem.failed)
      // One workshop that cannot be read is passed by; a database that does not answer is left alone until the next time.
      if (failures === mostFailures) break
      if (++asked % atATime === 0) await new Promise<void>((go) => clock.soon(go))
    }
    plan()
  }
  const plan = () => {
    if (!stopped) cancel = clock.after(recheckMs, () => void sweep())
  }
  plan()
  const close = (ended: string) => {
    for (const [line, key] of lines) if (key === ended) line.close(closeCodes.unauthorised)
  }

  const end = (key: string) => {
    close(key)
    onEnded(key)
  }

  return {
    add(line) {
      lines.set(line, credentialOf(line))
      return () => {
        lines.delete(line)
      }
    },
    endedFor(credential) {
      const ended = credentialOf(credential)
      if (ended !== null) end(ended)
    },
    ended: end,
    endedElsewhere: close,
    seatEnded(workshop, participant) {
      for (const line of lines.keys()) {
        const holder = line.holder()
        if (holder?.workshop === workshop && holder.participant === participant) line.close(closeCodes.forbidden)
      }
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}
