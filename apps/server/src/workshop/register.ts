import {
  type Command,
  counts,
  type Event,
  normalise,
  type SignatoryDetails,
  type SuccessorDetails,
  type WorkshopState,
  whatIsAsked,
} from '@siroop/domain'
import { footLength } from '@siroop/manifest'
import { newSalt, sha256 } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'

/** The rows that one command adds to the register, and what the room remembers of them. */
export interface RegisterEntries {
  readonly writes: readonly WriteOp[]
  readonly head: string
}
type RegisterEvent = Extract<
  Event,
  {
    type:
      | 'editionFrozen'
      | 'signed'
      | 'signingDeclined'
      | 'signatureWithdrawn'
      | 'reservationLifted'
      | 'editionInForce'
      | 'handoverAnswered'
  }
>
const kinds: Record<RegisterEvent['type'], true> = {
  editionFrozen: true,
  signed: true,
  signingDeclined: true,
  signatureWithdrawn: true,
  reservationLifted: true,
  editionInForce: true,
  handoverAnswered: true,
}
/** True for the type of an event that has an entry in the register. */
export const isRegistered = (type: string): boolean => Object.hasOwn(kinds, type)
const isRegisterEvent = (event: Event): event is RegisterEvent => isRegistered(event.type)

/** A signatory's own words in the one stored form: normalised, and null where nothing was written. */
export function tidyDetails(person: SignatoryDetails): SignatoryDetails {
  const optional = (text: string | null) => normalise(text ?? '') || null
  return {
    name: normalise(person.name),
    function: normalise(person.function),
    sentence: optional(person.sentence),
    condition: optional(person.condition),
  }
}

/** What a new board member gave, in the one stored form. */
export const tidySuccessor = ({ name, function: work, remark }: SuccessorDetails): SuccessorDetails => ({
  name: normalise(name),
  function: normalise(work),
  remark: normalise(remark ?? '') || null,
})

/**
 * The register: a hash chain per workshop of what was frozen, signed, declined, withdrawn, came into force and was handed on. Personal
 * fields enter it as SHA-256(salt ‖ value); salt and value are rows beside it, so that a value can be blanked while the
 * chain stays whole. A demo and a rehearsal have no register, only the rows with what their signatories typed.
 * `seq` of an entry is the number of its event. Source: decisions.md, Privacy; manifest-pdf.md, decision 2.
 */
export function registerEntries(options: {
  readonly state: WorkshopState
  readonly command: Command
  readonly events: readonly { readonly seq: number; readonly event: Event }[]
  readonly head: string
  readonly nowMs: number
}): RegisterEntries {
  const { state, command, nowMs } = options
  const writes: WriteOp[] = []
  let head = options.head
  for (const { seq, event } of options.events) {
    if (!isRegisterEvent(event)) continue
    const hashes: Record<string, string> = {}
    for (const [field, value] of personalFields(command, event)) {
      const salt = newSalt()
      hashes[field] = sha256(salt, value)
      writes.push({
        kind: 'insert',
        table: 'register_person',
        row: { workshop: state.id, entry: seq, field, salt, value },
      })
    }
    if (!counts(state)) continue
    const json = JSON.stringify({ seq, ...publicPart(event), person: hashes })
    const hash = sha256(`${head}\n${json}`)
    const foot = event.type === 'editionFrozen' ? event.fingerprint.slice(0, footLength) : null
    writes.push({
      kind: 'insert',
      table: 'register',
      row: {
        ...{ workshop: state.id, seq, edition: event.edition, json },
        ...{ previous_hash: head, hash, at_ms: nowMs, foot },
      },
    })
    head = hash
  }
  return { writes, head }
}

/** What an entry says openly. Of a frozen edition only the fingerprint: the text itself is in the event. */
export function publicPart(event: RegisterEvent): object {
  if (event.type !== 'editionFrozen') return event
  const { type, edition, fingerprint, atMs } = event
  return { type, edition, fingerprint, atMs }
}

function personalFields(given: Command, event: RegisterEvent): (readonly [string, string])[] {
  const command = whatIsAsked(given)
  if (command.type === 'sign' && event.type === 'signed')
    return Object.entries(tidyDetails(command.person)).flatMap(([field, value]) =>
      typeof value === 'string' ? [[field, value] as const] : [],
    )
  if (command.type === 'declineSigning' && event.type === 'signingDeclined' && command.reason !== null) {
    const reason = normalise(command.reason)
    return reason === '' ? [] : [['reason', reason]]
  }
  if (command.type === 'answerHandover' && event.type === 'handoverAnswered') {
    const { name, function: work, remark } = tidySuccessor(command.person)
    return [['name', name], ['function', work], ...(remark === null ? [] : ([['remark', remark]] as const))]
  }
  return []
}
