import { boardRoom, penRoom } from '@siroop/board'
import { type Event, err, ok, type Result, type WorkshopState, workshopId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import * as Y from 'yjs'
import { sha256 } from '../chance.js'
import { keyOf as logoKey } from '../logos/logoList.js'
import { checkRegister } from '../register/checkRegister.js'
import { type SealedFile, sealedKey } from '../seal/sealedFiles.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { footOf } from '../storage/printed/feet.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { isRegistered, publicPart } from '../workshop/register.js'
import { readMemory } from '../workshop/roomStore.js'
import type { KeepContents } from './keepZip.js'
import { besideFits, writesOfBeside } from './keptBeside.js'
import type { KeepRefusal, Kept } from './keptShape.js'

/** Who puts a workshop back. */
interface PuttingBack {
  readonly account: string
  /** Row by which somebody here leads it, made from the id of who led it there; null: nobody does. */
  readonly seat: (workshop: string, facilitator: string) => WriteOp | null
}
/** The workshop that came back, and who led it there. */
export interface Restored {
  readonly workshop: string
  readonly title: string
  readonly facilitator: string | null
}

/**
 * Puts a workshop back as it was. First all of it is put into a storage in memory, where its events are replayed, its documents
 * opened, its register computed again and its fingerprints made anew; only what hangs together is written, in one transaction.
 *
 * @returns `keep-exists` when the workshop or one of its addresses is here already: then nothing is changed.
 */
export async function restoreKeep(
  storage: Storage,
  contents: KeepContents,
  { account, seat }: PuttingBack,
): Promise<Result<Restored, KeepRefusal | 'not-saved'>> {
  const { kept } = contents
  const state = await trial(contents)
  if (!state.ok) return state
  const { id } = kept.workshop
  const hashes = [...kept.files, ...kept.sealed].flatMap((one) => (one.sealed === null ? [] : [one]))
  const known = await Promise.all(hashes.map((one) => storage.get('setting', { key: sealedKey(one.sha256) })))
  // What was sealed here of another workshop stays so.
  if (known.some((row, at) => row !== null && row.value !== hashes[at]?.sealed)) return err('keep-forged')
  const here = await Promise.all([
    storage.get('workshop', { id }),
    ...kept.addresses.map((address) => storage.get('manifest', { id: address })),
  ])
  if (here.some((row) => row !== null) || (await storage.events(id, 0)).length > 0) return err('keep-exists')
  const facilitator = [...state.value.participants.values()].find(({ role }) => role === 'facilitator')?.id ?? null
  const row = facilitator === null ? null : seat(id, facilitator)
  const agreed = await Promise.all(kept.agreements.map(({ id: one }) => storage.get('agreement', { id: one })))
  const there = new Set(agreed.flatMap((one) => one?.id ?? []))
  const beside = writesOfBeside(contents, account, there)
  const done = await storage.transact([...writesOf(contents), ...beside, ...(row === null ? [] : [row])])
  if (done.ok) return ok({ workshop: id, title: kept.workshop.title, facilitator })
  return err(done.error === 'failed' ? 'not-saved' : 'keep-exists')
}

async function trial(contents: KeepContents): Promise<Result<WorkshopState, KeepRefusal>> {
  const { kept } = contents
  const storage = createMemoryStorage()
  try {
    const done = await storage.transact([...writesOf(contents), ...writesOfBeside(contents, '', new Set())])
    const memory = done.ok ? await readMemory(storage, workshopId(kept.workshop.id)) : null
    if (memory === null || memory.state === null) return err('keep-broken')
    const { state } = memory
    if (state.id !== kept.workshop.id || state.kind !== kept.workshop.kind) return err('keep-forged')
    if (!openDocuments(kept)) return err('keep-broken')
    if (kept.logos.some(({ sha256: hash, png }) => sha256(Buffer.from(png, 'base64')) !== hash))
      return err('keep-broken')
    const { faults } = await checkRegister(storage)
    if (
      faults.length > 0 ||
      !isRegisterOfEvents(kept) ||
      !fingerprintsFit(kept) ||
      !ownSeals(kept) ||
      !besideFits(contents)
    )
      return err('keep-forged')
    return ok(state)
  } catch {
    // An event that cannot be replayed, bytes that are no document: nothing that Siroop wrote.
    return err('keep-broken')
  } finally {
    await storage.close()
  }
}

const eventsOf = (kept: Kept): readonly Event[] => kept.events.map(({ json }) => JSON.parse(json) as Event)

/** Every entry says what its event says: a text or a signature that was changed in the events does not come in. */
function isRegisterOfEvents(kept: Kept): boolean {
  const events = eventsOf(kept)
  return kept.register.every(({ seq, json }) => {
    const event = events[seq - 1]
    if (event === undefined || !isRegistered(event.type)) return false
    const { seq: own, person: _, ...said } = JSON.parse(json) as Record<string, unknown>
    return own === seq && JSON.stringify(said) === JSON.stringify(publicPart(event as never))
  })
}

/** What was frozen gives the fingerprint that was signed. */
const fingerprintsFit = (kept: Kept): boolean =>
  eventsOf(kept).every(
    (event) =>
      event.type !== 'editionFrozen' ||
      fingerprintOf(event.frozen, (bytes) => Buffer.from(sha256(bytes), 'hex')) === event.fingerprint,
  )

/** Nobody brings in that a file was sealed of another workshop. */
const ownSeals = ({ files, sealed, workshop }: Kept): boolean =>
  [...files, ...sealed].every(
    (one) => one.sealed === null || (JSON.parse(one.sealed) as SealedFile | null)?.workshop === workshop.id,
  )

function openDocuments({ documents, pictures }: Kept): boolean {
  for (const { bytes } of [...documents, ...pictures]) {
    const doc = new Y.Doc({ gc: true })
    Y.applyUpdate(doc, Buffer.from(bytes, 'base64'))
    const { pendingStructs, pendingDs } = doc.store
    doc.destroy()
    if (pendingStructs !== null || pendingDs !== null) return false
  }
  return true
}

function writesOf({ kept, pdfs }: KeepContents): readonly WriteOp[] {
  const { workshop, epoch } = { workshop: kept.workshop.id, epoch: kept.workshop.epoch }
  const insert = <T extends Extract<WriteOp, { kind: 'insert' }>['table']>(table: T, row: unknown): WriteOp =>
    ({ kind: 'insert', table, row }) as WriteOp
  const rooms = { board: boardRoom(workshopId(workshop), epoch), pen: penRoom(workshopId(workshop), epoch) }
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  return [
    // The digits of the evening are given to others by now.
    insert('workshop', { ...kept.workshop, join_code: null }),
    ...kept.addresses.map((id) => insert('manifest', { id, workshop })),
    {
      kind: 'append-events',
      workshop,
      afterSeq: 0,
      events: kept.events.map(({ type, json, at_ms }) => ({ type, json, atMs: at_ms, actor: null, commandId: null })),
    },
    ...kept.people.map((one) => insert('person', { ...one, workshop, blanked: 0 })),
    ...kept.origins.map((one) => insert('note_origin', { ...one, workshop, participant: null })),
    ...kept.register.map((one) => insert('register', { ...one, workshop, foot: footOf(one.json) })),
    ...kept.registerPeople.map((one) => insert('register_person', { ...one, workshop, salt: bytesOf(one.salt) })),
    ...kept.documents.map(
      ({ room, bytes }): WriteOp => ({ kind: 'append-update', room: rooms[room], bytes: bytesOf(bytes) }),
    ),
    ...kept.pictures.map(
      ({ name, bytes }): WriteOp => ({ kind: 'put-snapshot', room: rooms.board, seq: 1, name, bytes: bytesOf(bytes) }),
    ),
    ...kept.logos.map(
      ({ sha256: hash, png }): WriteOp => ({ kind: 'put', table: 'setting', row: { key: logoKey(hash), value: png } }),
    ),
    ...kept.sealed.map(
      ({ sha256: hash, sealed }): WriteOp => ({
        kind: 'put',
        table: 'setting',
        row: { key: sealedKey(hash), value: sealed },
      }),
    ),
    ...kept.files.flatMap(({ name, sha256: hash, sealed, ...row }): readonly WriteOp[] => {
      const bytes = pdfs.get(name)
      if (bytes === undefined) return []
      return [
        insert('edition_pdf', { ...row, workshop, bytes }),
        ...(sealed === null
          ? []
          : [{ kind: 'put', table: 'setting', row: { key: sealedKey(hash), value: sealed } } satisfies WriteOp]),
      ]
    }),
  ]
}
