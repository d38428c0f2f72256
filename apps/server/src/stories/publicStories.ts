import {
  checkText,
  err,
  type Locale,
  ok,
  type Reader,
  type Recognition,
  type Result,
  relatedStories,
  storyLimits,
} from '@siroop/domain'
import { newId } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import { readMedia } from './media.js'
import type { KnownReader, Readers } from './readers.js'
import type { StoryRoom } from './storyDesk.js'
import { countOne, type KeptStory, readableBy, readStories, type StoryMedia } from './storyRows.js'

/** A story as somebody reads it. */
export interface ReadStory extends KeptStory {
  readonly related: readonly KeptStory[]
  readonly comments: readonly { readonly name: string; readonly text: string; readonly atMs: number }[]
}
/** Stories beside one document, as far as who asks may read them; of the others nobody is told that they are there. */
export interface PublicStories {
  /** The workshop that has this printed address; null: there is none, or it is a rehearsal. */
  beside(
    manifest: string,
  ): Promise<{ readonly workshop: string; readonly title: string; readonly locale: Locale } | null>
  who(workshop: string, code: string): Promise<KnownReader>
  list(workshop: string, reader: Reader): Promise<readonly KeptStory[]>
  /** `counts`: it was opened to be read; the answer to a form is not. */
  read(
    workshop: string,
    id: string,
    by: { readonly reader: Reader; readonly counts: boolean },
  ): Promise<ReadStory | null>
  recognise(
    workshop: string,
    id: string,
    by: { readonly reader: Reader; readonly answer: Recognition },
  ): Promise<boolean>
  comment(workshop: string, id: string, by: { readonly known: KnownReader; readonly text: string }): Commented
  /** What its picture or video is, and how its bytes are read; null: it has none, or not for this reader. */
  media(
    workshop: string,
    id: string,
    reader: Reader,
  ): Promise<{ readonly media: StoryMedia; readonly bytes: (from: number, until: number) => Promise<Buffer> } | null>
}
type CommentRefusal =
  | 'unknown-story'
  | 'comment-known-only'
  | 'comment-waits'
  | 'text-empty'
  | 'text-too-long'
  | 'not-saved'
type Commented = Promise<Result<null, CommentRefusal>>

/** Of one reader so many comments wait at most, over all stories. */
const mostWaiting = 3

export function createPublicStories({
  storage,
  nowMs,
  readers,
  byManifest,
}: {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly readers: Readers
  readonly byManifest: (manifest: string) => Promise<StoryRoom | null>
}): PublicStories {
  const all = async (workshop: string, reader: Reader) => readableBy(reader, await readStories(storage, workshop))
  const one = async (workshop: string, id: string, reader: Reader) =>
    (await all(workshop, reader)).find((story) => story.id === id) ?? null
  return {
    beside: async (manifest) => {
      const room = await byManifest(manifest)
      if (room === null) return null
      const { title, locale, kind } = room.state()
      return kind === 'rehearsal' ? null : { workshop: room.id, title, locale }
    },
    who: readers.find,
    list: all,
    read: async (workshop, id, { reader, counts }) => {
      const stories = await all(workshop, reader)
      const story = stories.find((found) => found.id === id)
      if (story === undefined) return null
      if (counts) await countOne(storage, id, 'reads')
      const names = new Map((await readers.list(workshop)).map((known) => [known.id, known.name]))
      const comments = await storage.list('story_comment', { story: id, state: 'shown' }, { orderBy: 'at_ms' })
      return {
        ...story,
        reads: story.reads + (counts ? 1 : 0),
        related: relatedStories(story, stories),
        comments: comments.map(({ reader: by, text, at_ms }) => ({ name: names.get(by) ?? '', text, atMs: at_ms })),
      }
    },
    recognise: async (workshop, id, { reader, answer }) => {
      if ((await one(workshop, id, reader)) === null) return false
      await countOne(storage, id, answer)
      return true
    },
    comment: async (workshop, id, { known, text: typed }) => {
      if ((await one(workshop, id, known.reader)) === null) return err('unknown-story')
      if (known.id === null) return err('comment-known-only')
      const text = checkText(typed, storyLimits.comment)
      if (!text.ok) return text
      if ((await storage.count('story_comment', { reader: known.id, state: 'waiting' })) >= mostWaiting)
        return err('comment-waits')
      const row = {
        id: newId(),
        story: id,
        workshop,
        reader: known.id,
        state: 'waiting',
        text: text.value,
        at_ms: nowMs(),
      } as const
      const done = await storage.transact([{ kind: 'insert', table: 'story_comment', row }])
      return done.ok ? ok(null) : err('not-saved')
    },
    media: async (workshop, id, reader) => {
      const story = await one(workshop, id, reader)
      if (story === null || story.media === null) return null
      return { media: story.media, bytes: (from, until) => readMedia(storage, id, { from, until }) }
    },
  }
}
