import { boardRoom, readBoard } from '@siroop/board'
import { participantId, workshopId } from '@siroop/domain'
import { askedWords, excerptOf } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import type * as Y from 'yjs'
import { shelfReader } from '../../shelf/shelfRows.js'
import type { Storage } from '../../storage/storage.js'
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
 * others wrote. Only what who leads reads already is looked through: opened notes, their own view of each workshop, and
 * their pages. Nothing that is closed: no own document, no ballot that was not shown.
 */
export async function writtenTexts(texts: Texts, account: string, who: string): Promise<WrittenText[]> {
  const says = saysOf(who)
  if (says === null) return []
  const { storage } = texts
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
    look({ ...at, kind: 'workshop' }, stringsIn(view))
    const board = await texts.readDocument(boardRoom(workshopId(workshop), row.epoch), readBoard)
    const bundles = board.bundles.map(({ name }) => name)
    look({ ...at, kind: 'note' }, stringsIn([board.notes.map(({ text, fields }) => [text, fields]), bundles]))
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
  const own = (await shelfReader(storage)()).items.filter(({ owner }) => owner === account)
  look({ workshop: null, where: '', kind: 'shelf' }, stringsIn(own.map(({ content }) => content)))
  return found
}

/** Texts in what pages hold as JSON. */
const stringsOf = (rows: readonly { readonly json: string }[]): Iterable<string> =>
  stringsIn(rows.map(({ json }) => JSON.parse(json) as unknown))

/** Every text in a value, except who somebody is: a name by itself is found as a person. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) if (key !== 'name' || typeof one !== 'string') yield* stringsIn(one)
}
