import { boardRoom, parseRoom, penRoom, readBoard, readPen, readTable, tableRoom } from '@siroop/board'
import { participantId, workshopId } from '@siroop/domain'
import { askedWords, excerptOf } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import type * as Y from 'yjs'
import { readTemplates } from '../../ownTemplates/ownTemplateRows.js'
import { shelfReader } from '../../shelf/shelfRows.js'
import type { Storage } from '../../storage/storage.js'
import { readLetter } from '../../workshop/papers/paperRows.js'
import type { WorkshopRoom } from '../../workshop/workshopRoom.js'
import { saysOf } from './findPeople.js'

/** A text in which somebody typed the name or the address that is looked for, where who leads can change it. */
export type WrittenText = Answer<'people'>['written'][number]
interface Texts {
  readonly storage: Storage
  readonly open: (workshop: string) => Promise<WorkshopRoom | null>
  readonly readDocument: <T>(room: string, reader: (doc: Y.Doc) => T) => Promise<T>
}

/**
 * Texts of an account in which a name or address was typed, so that who leads can look at them: erasing does not change what
 * others wrote. Only what who leads reads already is looked through: opened notes, what theme tables and pens write, their
 * own view of each workshop, what lay open for signing, letters, and their pages, templates and connections. Nothing that is
 * closed: no own document, no ballot that was not shown.
 */
export async function writtenTexts(texts: Texts, account: string, who: string): Promise<WrittenText[]> {
  const says = saysOf(who)
  if (says === null) return []
  const { storage } = texts
  const rooms = await roomsOf(storage)
  const [seats, pages, agreements] = await Promise.all([
    storage.list('seat', { facilitator: account }),
    storage.list('support_page', { owner: account }),
    storage.list('agreement', { owner: account }),
  ])
  const asked = askedWords(who)
  const found: WrittenText[] = []
  const look = (at: Omit<WrittenText, 'text'>, all: Iterable<string>) => {
    for (const text of new Set(all))
      if (says(text)) {
        const part = excerptOf(text, asked).map((piece) => piece.text)
        found.push({ ...at, text: part.join('') })
      }
  }
  for (const { workshop, participant } of seats) {
    const row = await storage.get('workshop', { id: workshop })
    const room = row === null ? null : await texts.open(workshop)
    if (row === null || room === null) continue
    const at = { workshop, where: row.title }
    const view = await room.view({ kind: 'facilitator', id: participantId(participant) })
    const signed = [...stringsIn(room.state().editions.map(({ frozen }) => frozen))]
    look({ ...at, kind: 'signed' }, signed)
    const [id, isSigned] = [workshopId(workshop), new Set(signed)]
    const pen = await texts.readDocument(penRoom(id, row.epoch), readPen)
    const shown = [...stringsIn(view), ...stringsIn(pen.sentences)].filter((text) => !isSigned.has(text))
    look({ ...at, kind: 'workshop' }, shown)
    const board = await texts.readDocument(boardRoom(id, row.epoch), readBoard)
    const bundles = board.bundles.map(({ name }) => name)
    const drafts: string[] = []
    for (const one of rooms) {
      if (one.kind !== 'table' || one.workshop !== id || one.epoch !== row.epoch) continue
      const table = await texts.readDocument(tableRoom(id, one.table, row.epoch), readTable)
      drafts.push(...stringsIn([table.notes.map(({ text, fields }) => [text, fields]), table.drafts]))
    }
    look({ ...at, kind: 'note' }, [
      ...stringsIn([board.notes.map(({ text, fields }) => [text, fields]), bundles]),
      ...drafts,
    ])
    look({ ...at, kind: 'letter' }, [await readLetter(storage, id)])
    const [stories, comments, invites] = await Promise.all([
      storage.list('story', { workshop }),
      storage.list('story_comment', { workshop }),
      storage.list('invite_page', { workshop }),
    ])
    look({ ...at, kind: 'story' }, [...stringsOf(stories), ...comments.map(({ text }) => text)])
    look({ ...at, kind: 'invite' }, stringsOf(invites))
  }
  look({ workshop: null, where: '', kind: 'support' }, stringsOf(pages))
  look({ workshop: null, where: '', kind: 'agreement' }, stringsOf(agreements))
  const { templates } = await readTemplates(storage, account)
  look({ workshop: null, where: '', kind: 'template' }, stringsIn(templates.map(({ draft }) => draft)))
  const spaces = await storage.list('member', { account })
  for (const { space, role } of spaces)
    if (role !== 'routeTeam') {
      const [tokens, hooks] = await Promise.all([storage.list('api_token', { space }), storage.list('hook', { space })])
      look(
        { workshop: null, where: '', kind: 'connection' },
        [...tokens, ...hooks].map(({ name }) => name),
      )
    }
  const own = (await shelfReader(storage)()).items.filter(({ owner }) => owner === account)
  look({ workshop: null, where: '', kind: 'shelf' }, stringsIn(own.map(({ content }) => content)))
  return found
}

/**
 * Workshops of an account in which own notes and half sentences are kept that nobody but their writer may read: what stands in
 * them is not looked through, so the page says that they are there. The same whoever is asked for.
 */
export async function closedPlaces(storage: Storage, account: string): Promise<Answer<'people'>['closed']> {
  const rooms = await roomsOf(storage)
  const own = new Set(rooms.flatMap((room): string[] => (room.kind === 'mine' ? [room.workshop] : [])))
  const seats = (await storage.list('seat', { facilitator: account })).filter(({ workshop }) => own.has(workshop))
  const rows = await Promise.all(seats.map(({ workshop }) => storage.get('workshop', { id: workshop })))
  return rows.flatMap((row) => (row === null ? [] : [{ workshop: row.id, where: row.title }]))
}

/** Every document that is kept, by what its name says. */
const roomsOf = async (storage: Storage) =>
  (await storage.list('room', {})).flatMap(({ name }) => parseRoom(name) ?? [])

/** Texts in what pages hold as JSON. */
const stringsOf = (rows: readonly { readonly json: string }[]): Iterable<string> =>
  stringsIn(rows.map(({ json }) => JSON.parse(json) as unknown))

/** Every text in a value, except who somebody is: a name by itself is found as a person. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) if (key !== 'name' || typeof one !== 'string') yield* stringsIn(one)
}
