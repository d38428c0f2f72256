import type { CommandId, Refusal, View } from '@siroop/domain'
import { z } from 'zod'
import type { HttpError } from './httpErrors.js'
import { ids } from './ids.js'

/** What a client says when it opens `/control`: the workshop, and its bearer token unless it has the facilitator's cookie. */
export const controlAuth = z.strictObject({
  workshop: ids.workshop,
  token: z.string().min(1).max(200).exactOptional(),
})

/** Outer shape of a `command` message. The command inside is read with `commandShape` after the id is known. */
export const controlCommand = z.strictObject({ id: ids.command, command: z.unknown() })

/** Why a command could not even be judged. Nothing happened; `not-saved` and `too-fast` may be sent again with the same id. */
export type CommandFault = 'bad-command' | 'id-used-otherwise' | 'too-fast' | 'not-saved' | 'stopping'
/** Everything that can stand in `refusal` on the wire. */
export type WireRefusal = Refusal | CommandFault

/** The answer to a command, given after its transaction is on disk. `version` is of the view that shows its effect. */
export type CommandAck =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusal: WireRefusal; readonly detail?: unknown }

/** Why the control connection is refused, in `error.data.code`. */
export type ControlRefusal = Extract<
  HttpError,
  'bad-request' | 'bad-token' | 'not-logged-in' | 'not-yours' | 'unknown-workshop' | 'foreign-origin' | 'too-many-tries'
>

/** What a client sends: only commands. The answer comes when the command is on disk, or says why it was refused. */
export interface ClientToServer {
  readonly command: (
    message: { readonly id: CommandId; readonly command: unknown },
    answer: (ack: CommandAck) => void,
  ) => void
}
/** What the server sends: only whole views, never events. */
export interface ServerToClient {
  /** A whole view for this connection's audience, at most 60 kB. A client keeps the one with the highest version. */
  readonly view: (view: View) => void
}
