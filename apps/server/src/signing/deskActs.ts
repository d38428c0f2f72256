import {
  type Actor,
  type Command,
  checkMailAddress,
  checkText,
  err,
  limits,
  ok,
  type ParticipantId,
  type Result,
  type WorkshopState,
} from '@siroop/domain'
import type { HttpError, WireRefusal } from '@siroop/protocol'
import type { MailCodes } from '../mail/mailCodes.js'
import { newMail } from '../mail/mailRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { SignLink } from './links.js'
import type { MailText } from './words/mailText.js'

/** What a desk that works by mail answers. */
export type Door<T> = Promise<Result<T, HttpError | WireRefusal>>
/** Who is asked by mail. */
interface AskedPerson {
  readonly name: string
  readonly function: string
  readonly address: string
}
/** Somebody who is new to the workshop: the name is remembered with the act that asks. */
export interface Added {
  readonly id: ParticipantId
  readonly name: string
}
export interface DeskParts {
  readonly storage: Storage
  readonly codes: MailCodes
  readonly open: (workshop: string) => Promise<WorkshopRoom | null>
  readonly nowMs: () => number
  readonly newId: () => string
  /** Mail may be waiting. */
  readonly look: () => void
}

/** A name, a function and a mail address as they are kept, or what is wrong with them. */
export function checkedPerson(person: AskedPerson): Result<AskedPerson, HttpError | WireRefusal> {
  const address = checkMailAddress(person.address)
  if (!address.ok) return err('mail-address-not-right')
  const name = checkText(person.name, limits.name)
  if (!name.ok) return name
  const work = checkText(person.function, limits.organisation)
  return work.ok ? ok({ name: name.value, function: work.value, address: address.value }) : work
}

/** The row of somebody who is asked by mail. */
export const personRow = (state: WorkshopState, id: ParticipantId, person: AskedPerson): WriteOp => ({
  kind: 'insert',
  table: 'person',
  row: {
    workshop: state.id,
    participant: id,
    name: person.name,
    blanked: 0,
    locale: state.locale,
    email: person.address,
    function: person.function,
  },
})

/** What signing and taking over by mail do in the same way: an act with its rows, and a code. */
export function deskActs({ storage, codes, nowMs, look }: Pick<DeskParts, 'storage' | 'codes' | 'nowMs' | 'look'>) {
  return {
    /** An act in the workshop, kept together with the rows that come with it. */
    handled: async (
      room: WorkshopRoom,
      { actor, command }: { readonly actor: Actor; readonly command: Command },
      { writes = [], added }: { readonly writes?: readonly WriteOp[]; readonly added?: Added } = {},
    ): Door<null> => {
      const remember = added && {
        remember: (side: ReturnType<WorkshopRoom['side']>) =>
          side.people.set(added.id, { name: added.name, locale: room.state().locale }),
      }
      const ack = await room.handle({ id: null, acts: [{ actor, command }], writes, ...remember })
      look()
      return ack.ok ? ok(null) : err(ack.refusal)
    },
    /** A new code, mailed to whoever holds the link. */
    sendCode: async (link: SignLink, textOf: (code: string) => MailText): Door<null> => {
      const made = await codes.make(link)
      if (!made.ok) return made
      const mail = newMail(
        { workshop: link.workshop, participant: link.signatory, ...textOf(made.value.code) },
        nowMs(),
      )
      const kept = await storage.transact([...made.value.writes, mail])
      look()
      return kept.ok ? ok(null) : err(kept.error === 'failed' ? 'not-saved' : 'too-many-tries')
    },
  }
}
