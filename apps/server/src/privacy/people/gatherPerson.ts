import { boardRoom, type MineSnapshot, mineRoom, readBoard, readMine } from '@siroop/board'
import { participantId, workshopId } from '@siroop/domain'
import type * as Y from 'yjs'
import type { Storage } from '../../storage/storage.js'
import type { PersonKey } from './findPeople.js'

/** All that is kept of somebody under one key, table by table, without secrets. */
export interface Gathered {
  readonly key: PersonKey
  /** Title of where it belongs to. */
  readonly where: string
  readonly rows: Readonly<Record<string, readonly object[]>>
  /** What they wrote in their own document, and what of it lies open. */
  readonly own: Pick<MineSnapshot, 'notes' | 'drafts'> | null
  readonly open: readonly { readonly step: string; readonly text: string; readonly fields: object }[]
  /** What they did in the workshop: with the day, and their own words where there are any. */
  readonly acts: readonly { readonly type: string; readonly atMs: number; readonly event: object }[]
}
interface GatherParts {
  readonly storage: Storage
  readonly readDocument: <T>(room: string, reader: (doc: Y.Doc) => T) => Promise<T>
}

/** Gathers it: every row, document and event that is about this key. */
export async function gatherPerson({ storage, readDocument }: GatherParts, key: PersonKey): Promise<Gathered> {
  const { kind, within, id } = key
  const none = { key, where: '', own: null, open: [], acts: [] }
  if (kind === 'account') {
    const [account, seats, members, passkeys, signOn, logins] = await Promise.all([
      storage.list('facilitator', { id }),
      storage.list('seat', { facilitator: id }),
      storage.list('member', { account: id }),
      storage.list('passkey', { account: id }),
      storage.list('sign_on', { account: id }),
      storage.list('login', { facilitator: id }),
    ])
    const rows = { account, seats, members, passkeys: passkeys.map(noBytes), signOn, logins: logins.map(noHash) }
    return { ...none, rows }
  }
  if (kind === 'colleague') return { ...none, rows: { asked: await storage.list('colleague', { id, space: within }) } }
  const mails = (of: { workshop: string; participant: string }) => storage.list('mail', of)
  const ofPage = { workshop: within, participant: id }
  if (kind === 'supporter')
    return {
      ...none,
      rows: { supporter: await storage.list('supporter', { page: within, key: id }), mails: await mails(ofPage) },
    }
  if (kind === 'registered')
    return {
      ...none,
      rows: { registration: await storage.list('registration', { page: within, key: id }), mails: await mails(ofPage) },
    }
  const where = (await storage.get('workshop', { id: within }))?.title ?? ''
  if (kind === 'reader') {
    const [reader, comments] = await Promise.all([
      storage.list('story_reader', { id, workshop: within }),
      storage.list('story_comment', { reader: id, workshop: within }),
    ])
    return { ...none, where, rows: { reader: reader.map(noHash), comments } }
  }
  return { ...(await ofParticipant({ storage, readDocument }, key)), where }
}

async function ofParticipant({ storage, readDocument }: GatherParts, key: PersonKey): Promise<Gathered> {
  const { within: workshop, id: participant } = key
  const of = { workshop, participant }
  const [person, tokens, mails, origins, events, fields, registered, row] = await Promise.all([
    storage.list('person', of),
    storage.list('token', of),
    storage.list('mail', of),
    storage.list('note_origin', of),
    storage.events(workshop, 0),
    storage.list('register_person', { workshop }),
    storage.list('registration', of),
    storage.get('workshop', { id: workshop }),
  ])
  const about = events.filter(({ actor, json }) => actor === participant || json.includes(`"${participant}"`))
  const entries = new Set(about.map(({ seq }) => seq))
  const epoch = row?.epoch ?? 1
  const [w, p] = [workshopId(workshop), participantId(participant)]
  const own = await readDocument(mineRoom(w, p, epoch), readMine)
  const notes = new Set(origins.map(({ note }) => note))
  const open = notes.size === 0 ? [] : (await readDocument(boardRoom(w, epoch), readBoard)).notes
  return {
    key,
    where: '',
    rows: {
      person,
      devices: tokens.map(noHash),
      mails,
      origins,
      registered,
      signed: fields
        .filter(({ entry }) => entries.has(entry))
        .map(({ entry, field, value }) => ({ entry, field, value })),
    },
    own: { notes: own.notes, drafts: own.drafts },
    open: open
      .filter((note) => notes.has(note.id))
      .map(({ step, text, fields: more }) => ({ step, text, fields: more })),
    acts: about.map(({ type, at_ms, json }) => ({ type, atMs: at_ms, event: JSON.parse(json) as object })),
  }
}

const noHash = ({ hash: _, ...row }: { readonly hash: string }): object => row
const noBytes = ({ public_key: _, ...row }: { readonly public_key: Uint8Array }): object => row
