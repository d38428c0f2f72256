import {
  type Actor,
  type Command,
  decide,
  type Event,
  evolve,
  type Facts,
  normalise,
  type ParticipantId,
  type WorkshopState,
  whatIsAsked,
} from '@siroop/domain'
import type { CommandAck } from '@siroop/protocol'
import { sha256 } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'
import type { Documents } from './documents.js'
import { type Effects, effectsOf } from './effects.js'
import { makeFacts, type Picture } from './facts.js'
import { type BoardPictures, picturesOf } from './lookBack/boardPictures.js'
import { isRegistered, registerEntries, tidyDetails, tidySuccessor } from './register.js'
import { type Act, type Handling, type RoomMemory, type RoomParts, refused, type StoredAnswer } from './roomParts.js'
import { declineKey } from './sideRows.js'

/** What deciding needs of the room around it. */
export interface Desk {
  readonly memory: RoomMemory
  readonly parts: RoomParts
  readonly documents: Documents
  readonly picture: () => Promise<Picture>
  /** Reads all of the workshop anew. False: there is none. */
  readonly readAgain: () => Promise<boolean>
  readonly nextVersion: () => number
  /** Who looks at this workshop now. */
  readonly connected: () => readonly ParticipantId[]
}

/**
 * Decides acts and makes them last: events, the answer to the command id, rows and documents in one transaction. The
 * memory changes after the commit only. A crash at any moment leaves all of it or nothing.
 */
export async function handleActs(handling: Handling, desk: Desk, secondTry = false): Promise<CommandAck> {
  const known = await knownAnswer(handling, desk)
  if (known !== null) return known
  const { memory, parts } = desk
  const facts = makeFacts({
    ...parts,
    ...memory,
    picture: await desk.picture(),
    nowMs: parts.nowMs(),
    connected: desk.connected,
  })
  const decided = decideAll(handling.acts, memory.state, facts)
  const ack: CommandAck = decided.ok ? { ok: true, version: desk.nextVersion() } : decided.ack
  const result = decided.ok
    ? await prepared(handling, desk, { ...decided, nowMs: facts.nowMs })
    : { effects: nothing, writes: [] as WriteOp[], pictures: [], registerHead: memory.side.registerHead }
  if (decided.ok && decided.events.length === 0 && result.writes.length === 0 && handling.id === null) return ack
  const answerRow = storedAnswer(handling, desk, ack)
  if (!decided.ok && answerRow.length === 0) return ack
  const written = await parts.boards.commit(result.effects.edits, [...result.writes, ...answerRow], result.pictures)
  if (written.ok) {
    if (decided.ok) {
      memory.state = decided.state
      memory.seq += decided.events.length
      memory.side.registerHead = result.registerHead
      if (decided.events.some(({ type }) => isRegistered(type) && type !== 'handoverAnswered'))
        memory.side.printedHead = result.registerHead
      result.effects.remember(memory.side)
      rememberSignatories(handling, decided.events, memory)
      handling.remember?.(memory.side)
      for (const room of Object.values(desk.documents.rooms))
        if (typeof room === 'string' && result.effects.edits.some((edit) => edit.room === room))
          desk.documents.forget(room)
    }
    return ack
  }
  if (written.error === 'failed' || secondTry) return refused('not-saved')
  // Another process wrote to this workshop: look again and decide once more.
  if (!(await desk.readAgain())) return refused('already-exists')
  return handleActs(handling, desk, true)
}

const nothing: Effects = { edits: [], writes: [], remember: () => undefined }

async function knownAnswer({ id, acts }: Handling, { memory, parts }: Desk): Promise<CommandAck | null> {
  if (id === null || memory.state === null) return null
  const row = await parts.storage.get('command', { workshop: memory.state.id, command_id: id })
  if (row === null) return null
  const stored = JSON.parse(row.answer_json) as StoredAnswer
  return stored.asked === askedOf(acts) ? stored.ack : refused('id-used-otherwise')
}

/** Says whether two requests are the same without keeping what was in them. */
const askedOf = (acts: readonly Act[]): string => sha256(JSON.stringify(acts))

function storedAnswer({ id, acts }: Handling, { memory, parts }: Desk, ack: CommandAck): WriteOp[] {
  if (id === null || memory.state === null) return []
  const stored: StoredAnswer = { asked: askedOf(acts), ack }
  return [
    {
      kind: 'insert',
      table: 'command',
      row: {
        workshop: memory.state.id,
        command_id: id,
        answer_json: JSON.stringify(stored),
        at_ms: parts.nowMs(),
      },
    },
  ]
}

interface Decided {
  readonly ok: true
  readonly events: readonly Event[]
  readonly actors: readonly Actor[]
  readonly state: WorkshopState
}

/** Decides acts one after the other, each on the state that the one before left. One refusal refuses all. */
function decideAll(
  acts: Handling['acts'],
  before: WorkshopState | null,
  facts: Facts,
): Decided | { readonly ok: false; readonly ack: CommandAck } {
  let state = before
  const events: Event[] = []
  const actors: Actor[] = []
  for (const { actor, command } of acts) {
    const decision = decide(state, command, { actor, facts })
    if (!decision.ok) return { ok: false, ack: refused(decision.error.refusal, decision.error.detail) }
    for (const event of decision.value) {
      state = evolve(state, event)
      events.push(event)
      actors.push(actor)
    }
  }
  if (state === null) return { ok: false, ack: refused('not-in-this-workshop') }
  return { ok: true, events, actors, state }
}

async function prepared(handling: Handling, desk: Desk, decided: Decided & { readonly nowMs: number }) {
  const { memory, documents } = desk
  const { state, events, actors, nowMs } = decided
  const effects = effectsOf(events, {
    commands: handling.acts.map(({ command }) => command),
    state,
    picture: await desk.picture(),
    side: memory.side,
    documents,
  })
  const kept: BoardPictures = await picturesOf(events, { before: memory.state, documents, storage: desk.parts.storage })
  const numbered = events.map((event, index) => ({ seq: memory.seq + index + 1, event }))
  const command: Command = handling.acts[0].command
  const register = registerEntries({ state, command, events: numbered, head: memory.side.registerHead, nowMs })
  const writes: WriteOp[] = [...(handling.writes ?? [])]
  if (events.length > 0)
    writes.push(
      {
        kind: 'append-events',
        workshop: state.id,
        afterSeq: memory.seq,
        events: events.map((event, index) => {
          const actor = actors[index]
          return {
            type: event.type,
            json: JSON.stringify(event),
            atMs: nowMs,
            actor: actor?.kind === 'person' ? actor.id : null,
            commandId: handling.id,
          }
        }),
      },
      ...effects.writes,
      ...register.writes,
      ...kept.writes,
      ...(desk.parts.mailsOf?.({ events, before: memory.state, after: state, side: memory.side, nowMs }) ?? []),
    )
  // A new workshop brings its own row.
  if (events.length > 0 && memory.state !== null)
    writes.push({ kind: 'patch', table: 'workshop', where: { id: state.id }, set: { changed_at_ms: nowMs } })
  return { effects, writes, pictures: kept.take, registerHead: register.head }
}

function rememberSignatories({ acts }: Handling, events: readonly Event[], { side }: RoomMemory): void {
  const command = whatIsAsked(acts[0].command)
  for (const event of events) {
    if (command.type === 'sign' && event.type === 'signed')
      side.signatories.set(event.signature, tidyDetails(command.person))
    if (command.type === 'answerHandover' && event.type === 'handoverAnswered')
      side.successors.set(event.successor, tidySuccessor(command.person))
    if (command.type !== 'declineSigning' || event.type !== 'signingDeclined') continue
    const key = declineKey(event.edition, event.organisation)
    const reason = normalise(command.reason ?? '')
    if (reason === '') side.declines.delete(key)
    else side.declines.set(key, reason)
  }
}
