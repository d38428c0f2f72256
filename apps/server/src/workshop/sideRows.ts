import {
  type Event,
  type Locale,
  type NoteId,
  noteId,
  type OrganisationId,
  organisationId,
  type ParticipantId,
  participantId,
  type SignatoryDetails,
  type SignatureId,
  type StepId,
  stepId,
  type WorkshopId,
} from '@siroop/domain'
import type { Storage } from '../storage/storage.js'

/** Who wrote a revealed note. `participant` is null for anonymous steps. Never leaves the server. */
export interface NoteOrigin {
  readonly step: StepId
  readonly organisation: OrganisationId | null
  readonly participant: ParticipantId | null
}
/** What stands beside the events of one workshop: names, origins, personal fields of signatures, codes. */
export interface SideRows {
  readonly epoch: number
  joinCode: string | null
  manifestId: string | null
  readonly people: Map<ParticipantId, { readonly name: string | null; readonly locale: Locale }>
  readonly origins: Map<NoteId, NoteOrigin>
  readonly signatories: Map<SignatureId, SignatoryDetails>
  /** Hash of the last register entry; 64 zeros before the first. */
  registerHead: string
}

export const emptyRegister = '0'.repeat(64)

/** A workshop that is being made has no rows yet. */
export const noSideRows = (): SideRows => ({
  epoch: 1,
  joinCode: null,
  manifestId: null,
  people: new Map(),
  origins: new Map(),
  signatories: new Map(),
  registerHead: emptyRegister,
})

/** Reads the rows of one workshop; `events` are its events with their numbers. Null: there is no such workshop. */
export async function readSideRows(
  storage: Storage,
  workshop: WorkshopId,
  events: readonly { readonly seq: number; readonly event: Event }[],
): Promise<SideRows | null> {
  const row = await storage.get('workshop', { id: workshop })
  if (row === null) return null
  const side = { ...noSideRows(), epoch: row.epoch, joinCode: row.join_code, manifestId: row.manifest_id }
  for (const person of await storage.list('person', { workshop }))
    side.people.set(participantId(person.participant), {
      name: person.blanked === 1 ? null : person.name,
      locale: person.locale === 'en' ? 'en' : 'nl',
    })
  for (const origin of await storage.list('note_origin', { workshop }))
    side.origins.set(noteId(origin.note), {
      step: stepId(origin.step),
      organisation: origin.organisation === null ? null : organisationId(origin.organisation),
      participant: origin.participant === null ? null : participantId(origin.participant),
    })
  const fields = new Map<number, Record<string, string | null>>()
  for (const field of await storage.list('register_person', { workshop })) {
    const entry = fields.get(field.entry) ?? {}
    entry[field.field] = field.value
    fields.set(field.entry, entry)
  }
  for (const { seq, event } of events) {
    const person = event.type === 'signed' ? fields.get(seq) : undefined
    if (event.type === 'signed' && person !== undefined)
      side.signatories.set(event.signature, {
        name: person.name ?? '',
        function: person.function ?? '',
        sentence: person.sentence ?? null,
        condition: person.condition ?? null,
      })
  }
  const [last] = await storage.list('register', { workshop }, { orderBy: 'seq', descending: true, limit: 1 })
  side.registerHead = last?.hash ?? emptyRegister
  return side
}
