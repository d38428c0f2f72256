import { boardRoom, penRoom } from '@siroop/board'
import { type Event, err, ok, type Result, type WorkshopState } from '@siroop/domain'
import * as Y from 'yjs'
import { sha256 } from '../chance.js'
import { keyOf as logoKey } from '../logos/logoList.js'
import { addendumNumber, type SealedFile, sealedKey } from '../seal/sealedFiles.js'
import type { Storage } from '../storage/storage.js'
import type { KeepContents } from './keepZip.js'
import { gatherBeside } from './keptBeside.js'
import type { KeepRefusal, Kept } from './keptShape.js'
import { shuffledVotes, withoutMirrored } from './shuffledVotes.js'
import { isSomethingClosed } from './somethingClosed.js'

/** A workshop as far as it is gathered: its state, and how to make its order of votes unknown. */
export interface Gathering {
  readonly storage: Storage
  readonly state: WorkshopState
  readonly nowMs: number
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

/**
 * Everything of a workshop that may leave its server. Not in it: tokens, cards, words and other secrets; what is on
 * phones or in the documents of theme tables only, and every note that was not opened; who wrote a note, but for the organisation where the board shows it; names of
 * people that are not on the page of the manifest; which person of an organisation cast which vote. `keep-open` while
 * something is closed to the room: a meeting that goes on, a round or a poll that was answered and not shown.
 */
export async function gatherKeep({
  storage,
  state,
  nowMs,
  shuffled,
}: Gathering): Promise<Result<KeepContents, KeepRefusal>> {
  if (isSomethingClosed(state)) return err('keep-open')
  const workshop = state.id
  const [row, events, people, origins, register, registerPeople, addresses, printed] = await Promise.all([
    storage.get('workshop', { id: workshop }),
    storage.events(workshop, 0),
    storage.list('person', { workshop }),
    storage.list('note_origin', { workshop }),
    storage.list('register', { workshop }, { orderBy: 'seq' }),
    storage.list('register_person', { workshop }),
    storage.list('manifest', { workshop }),
    storage.list('edition_pdf', { workshop }),
  ])
  if (row === null) throw new Error('a workshop that is open has a row')
  const { join_code: _, ...head } = row
  const pdfs = new Map<string, Uint8Array>()
  const files: Kept['files'][number][] = []
  for (const one of newest(printed)) {
    const bytes = new Uint8Array(one.bytes)
    const name = `pdf/${one.locale === 'nl' ? 'editie' : 'edition'}-${one.edition}-${one.locale}-${one.register_head.slice(0, 8)}.pdf`
    const hash = sha256(bytes)
    const sealed = await storage.get('setting', { key: sealedKey(hash) })
    pdfs.set(name, bytes)
    files.push({
      ...{ name, sha256: hash, edition: one.edition, register_head: one.register_head },
      ...{ locale: one.locale === 'en' ? 'en' : 'nl', made_at_ms: one.made_at_ms, sealed: sealed?.value ?? null },
    })
  }
  const named = namedOnThePage(state)
  const { media, ...beside } = await gatherBeside(storage, workshop)
  const kept: Kept = {
    format: 'siroop-keep/3',
    madeAtMs: nowMs,
    workshop: head,
    addresses: addresses.map(({ id }) => id).sort(),
    events: shuffledVotes(
      withoutMirrored(events.map(({ type, json, at_ms }) => ({ type, json, at_ms }))),
      state,
      shuffled,
    ),
    people: people.map(({ participant, name, blanked, locale }) => ({
      participant,
      name: blanked === 1 || !named.has(participant) ? null : name,
      locale,
    })),
    origins: origins
      .filter(({ step }) => showsOrganisation(state, step))
      .map(({ note, step, organisation }) => ({ note, step, organisation }))
      .sort((one, other) => (one.note < other.note ? -1 : 1)),
    register: register.map(({ workshop: _of, foot: _foot, ...entry }) => entry),
    registerPeople: registerPeople
      .map(({ entry, field, salt, value }) => ({ entry, field, salt: base64(salt), value }))
      .sort((one, other) => one.entry - other.entry || (one.field < other.field ? -1 : 1)),
    documents: await documentsOf(storage, state, row.epoch),
    pictures: await picturesOf(storage, boardRoom(workshop, row.epoch)),
    logos: await logosOf(
      storage,
      events.map(({ type, json }) => ({ type, json })),
    ),
    // two that were made at one moment stand in the same order wherever they are kept
    files: files.sort((one, other) => (one.name < other.name ? -1 : 1)),
    sealed: await sealedOf(storage, workshop, files),
    ...beside,
  }
  return ok({ kept, pdfs, media })
}

/** Who stands by name on the page: who said yes to a step in person. Signatories stand in the register. */
const namedOnThePage = (state: WorkshopState): ReadonlySet<string> =>
  new Set([...state.commitments.values()].flatMap(({ acceptedBy }) => acceptedBy ?? []))

/** The board says of which organisation a note is only where the step says so; else nobody learns it from the file. */
const showsOrganisation = (state: WorkshopState, step: string): boolean => {
  const found = state.template.steps.find(({ id }) => id === step)
  return (found?.contribution?.attribution ?? 'anonymous') !== 'anonymous' && !state.namelessSteps.has(step as never)
}

/** Of every edition and language the last one that was printed, and every addendum. */
function newest<Row extends { edition: number; locale: string; register_head: string; made_at_ms: number }>(
  rows: readonly Row[],
): readonly Row[] {
  const last = new Map<string, Row>()
  for (const row of [...rows].sort((one, other) => one.made_at_ms - other.made_at_ms))
    last.set(`${row.edition} ${row.locale} ${addendumNumber(row.register_head) ?? ''}`, row)
  return [...last.values()]
}

/** Every file that was sealed of this workshop and is not in the keep file itself: whoever has it can still have it checked. */
async function sealedOf(storage: Storage, workshop: string, files: Kept['files']): Promise<Kept['sealed']> {
  const inside = new Set(files.map(({ sha256: hash }) => sealedKey(hash)))
  const rows = await storage.list('setting', {})
  return rows
    .filter(({ key }) => key.startsWith(sealedKey('')) && !inside.has(key))
    .filter(({ value }) => (JSON.parse(value) as SealedFile).workshop === workshop)
    .map(({ key, value }) => ({ sha256: key.slice(sealedKey('').length), sealed: value }))
    .sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
}

async function documentsOf(storage: Storage, state: WorkshopState, epoch: number): Promise<Kept['documents']> {
  const rooms = [
    { room: 'board' as const, name: boardRoom(state.id, epoch) },
    { room: 'pen' as const, name: penRoom(state.id, epoch) },
  ]
  const read = await Promise.all(rooms.map(async ({ room, name }) => ({ room, stored: await storage.loadRoom(name) })))
  return read.flatMap(({ room, stored }) => {
    if (stored.head === 0) return []
    const doc = new Y.Doc({ gc: true })
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot.bytes)
    for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes)
    const bytes = base64(Y.encodeStateAsUpdate(doc))
    doc.destroy()
    return [{ room, bytes }]
  })
}

async function picturesOf(storage: Storage, room: string): Promise<Kept['pictures']> {
  const rows = await storage.list('room_snapshot', { room })
  return rows
    .filter(({ name }) => name !== '')
    .map(({ name, bytes }) => ({ name, bytes: base64(bytes) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

async function logosOf(
  storage: Storage,
  events: readonly { readonly type: string; readonly json: string }[],
): Promise<Kept['logos']> {
  const hashes = events.flatMap(({ type, json }) =>
    type === 'logoSet' ? ((JSON.parse(json) as Extract<Event, { type: 'logoSet' }>).sha256 ?? []) : [],
  )
  const rows = await Promise.all(
    [...new Set(hashes)]
      .sort()
      .map(async (hash) => ({ hash, row: await storage.get('setting', { key: logoKey(hash) }) })),
  )
  return rows.flatMap(({ hash, row }) => (row === null ? [] : [{ sha256: hash, png: row.value }]))
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
