import { boardRoom, type MineSnapshot, mineRoom, readBoard, readMine } from '@siroop/board'
import { participantId, workshopId } from '@siroop/domain'
import type * as Y from 'yjs'
import { accountMailsOf } from '../../mail/accountMails.js'
import type { Storage } from '../../storage/storage.js'
import type { Tables } from '../../storage/tables.js'
import { type PersonKey, titleIn } from './findPeople.js'

/** All that is kept of somebody under one key, table by table, without secrets. */
export interface Gathered {
  readonly key: PersonKey
  /** Title of where it belongs to. */
  readonly where: string
  readonly rows: Readonly<Record<string, readonly object[]>>
  /** What they wrote in their own document, and what of it lies open. */
  readonly own: Pick<MineSnapshot, 'notes' | 'drafts'> | null
  readonly open: readonly {
    readonly note: string
    readonly text: string
    readonly fields: object
    readonly named: boolean
  }[]
  /** What they did in the workshop: with the day, and their own words where there are any. */
  readonly acts: readonly { readonly type: string; readonly atMs: number; readonly event: object }[]
  /** Was left out what who leads may not read (`withheld.ts`)? */
  readonly withheld: boolean
}
interface GatherParts {
  readonly storage: Storage
  readonly readDocument: <T>(room: string, reader: (doc: Y.Doc) => T) => Promise<T>
}

/** Gathers it: every row, document and event that is about this key. */
export async function gatherPerson({ storage, readDocument }: GatherParts, key: PersonKey): Promise<Gathered> {
  const { kind, within, id } = key
  const none = { key, where: '', own: null, open: [], acts: [], withheld: false }
  if (kind === 'account') {
    const [account, seats, members, passkeys, signOn, logins] = await Promise.all([
      storage.list('facilitator', { id }),
      storage.list('seat', { facilitator: id }),
      storage.list('member', { account: id }),
      storage.list('passkey', { account: id }),
      storage.list('sign_on', { account: id }),
      storage.list('login', { facilitator: id }),
    ])
    const made = await Promise.all([
      storage.list('api_token', { made_by: id }),
      storage.list('hook', { made_by: id }),
      ...accountMailsOf(id).map((of) => storage.list('mail', of)),
    ])
    const [tokens, hooks, ...sent] = made
    const rows = {
      ...{
        account,
        seats,
        members,
        passkeys: passkeys.map(noBytes),
        signOn: signOn.map(asKnown),
        logins: logins.map(noHash),
      },
      ...{ apiTokens: tokens.map(noHash), hooks: hooks.map(noSecret), mails: sent.flat().map(noText) },
    }
    return { ...none, rows }
  }
  if (kind === 'colleague') {
    const where = (await storage.get('space', { id: within }))?.name ?? ''
    const sent = await Promise.all(accountMailsOf(id).map((of) => storage.list('mail', of)))
    const asked = await storage.list('colleague', { id, space: within })
    return { ...none, where, rows: { asked, mails: sent.flat().map(noText) } }
  }
  const mails = async (of: { workshop: string; participant: string }) => (await storage.list('mail', of)).map(noText)
  const ofPage = { workshop: within, participant: id }
  if (kind === 'supporter')
    return {
      ...none,
      where: titleIn((await storage.get('support_page', { id: within }))?.json),
      rows: { supporter: await storage.list('supporter', { page: within, key: id }), mails: await mails(ofPage) },
    }
  if (kind === 'registered')
    return {
      ...none,
      where: titleIn((await storage.get('invite_page', { id: within }))?.json),
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
  const [person, tokens, mails, origins, events, fields, registered, row, all] = await Promise.all([
    storage.list('person', of),
    storage.list('token', of),
    storage.list('mail', of),
    storage.list('note_origin', of),
    storage.events(workshop, 0),
    storage.list('register_person', { workshop }),
    storage.list('registration', of),
    storage.get('workshop', { id: workshop }),
    storage.list('person', { workshop }),
  ])
  const others = new Set(all.flatMap((one) => (one.participant === participant ? [] : [one.participant])))
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
      mails: mails.map(noText),
      origins,
      registered,
      signed: fields
        .filter(({ entry }) => entries.has(entry))
        .map(({ entry, field, value }) => ({ entry, field, value })),
    },
    own: { notes: own.notes, drafts: own.drafts },
    open: open
      .filter((note) => notes.has(note.id))
      .map(({ id, text, fields: more, author }) => ({ note: id, text, fields: more, named: author !== null })),
    // who else was in it is nobody's business: the id of another person is left out
    acts: about.map(({ type, at_ms, json }) => {
      const event = JSON.parse(json, (_key, value: unknown) =>
        typeof value === 'string' && others.has(value) ? 'somebody-else' : value,
      ) as object
      return { type, atMs: at_ms, event }
    }),
    withheld: false,
  }
}

const noHash = ({ hash: _, ...row }: { readonly hash: string }): object => row
/** Without the words of a mail, and the code that some have in their subject: links and codes let in whoever reads them. */
const noText = ({ text: _text, calendar: _calendar, subject, ...row }: Tables['mail']): object => ({
  ...row,
  subject: subject.replace(/\b\d{3} \d{3}\b/g, '… …'),
})
/** How the other side knows somebody is no subject of a mail. */
const asKnown = ({ subject, ...row }: Tables['sign_on']): object => ({ ...row, known_as: subject })
const noSecret = ({ secret: _, ...row }: { readonly secret: string }): object => row
const noBytes = ({ public_key: _, ...row }: { readonly public_key: Uint8Array }): object => row
