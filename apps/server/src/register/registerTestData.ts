import {
  type Command,
  type Event,
  organisationId,
  participantId,
  signatureId,
  type WorkshopState,
} from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { WorkshopRow } from '../storage/tables.js'
import { registerEntries } from '../workshop/register.js'
import { emptyRegister } from '../workshop/sideRows.js'

const person = { name: 'Bestuurder Een', function: 'directeur', sentence: 'Wij doen dit', condition: null }
const fingerprint = 'f'.repeat(64)
const sign: Command = {
  type: 'sign',
  edition: 1,
  fingerprint,
  organisation: organisationId('ggd'),
  authority: 'own',
  person,
}
const signed = (id: string): Event => ({
  type: 'signed',
  edition: 1,
  signature: signatureId(id),
  fingerprint,
  organisation: organisationId('ggd'),
  participant: participantId('p1'),
  authority: 'own',
  presenceConfirmed: true,
  atMs: 7,
})
const events: readonly Event[] = [signed('s1'), signed('s2'), { type: 'editionInForce', edition: 1, atMs: 8 }]

/** Writes a workshop with three entries in its register: two signatures, and that it is in force. */
export async function registered(storage: Storage, workshop: string): Promise<void> {
  const numbered = events.map((event, index) => ({ seq: index + 1, event }))
  const { writes } = registerEntries({
    state: { id: workshop, kind: 'real' } as unknown as WorkshopState,
    command: sign,
    events: numbered,
    head: emptyRegister,
    nowMs: 7,
  })
  const rows = numbered.map(
    ({ seq, event }): WriteOp => ({
      kind: 'insert',
      table: 'event',
      row: { workshop, seq, type: event.type, json: JSON.stringify(event), at_ms: 7, actor: null, command_id: null },
    }),
  )
  const done = await storage.transact([{ kind: 'insert', table: 'workshop', row: aRow(workshop) }, ...rows, ...writes])
  if (!done.ok) throw new Error(done.error)
}

const aRow = (id: string): WorkshopRow => ({
  id,
  kind: 'real',
  title: 'Ronde',
  region: 'Polderrand',
  locale: 'nl',
  template_id: 'korte-waardenronde',
  template_title: 'Korte waardenronde',
  join_code: null,
  manifest_id: null,
  epoch: 1,
  created_at_ms: 7,
  changed_at_ms: 7,
})
