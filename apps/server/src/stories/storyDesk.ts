import {
  checkStory,
  err,
  type FieldFault,
  ok,
  type Result,
  type StoryContent,
  storyLimits,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import type { Draw } from '../logos/drawing.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { type MediaRefusal, takeMedia, writesOfMedia } from './media.js'
import type { NewReader, Readers } from './readers.js'
import { addStory, changeStory, type KeptStory, readStories, readStory, removeStory } from './storyRows.js'

export type StoryRefusal =
  | MediaRefusal
  | 'unknown-story'
  | 'story-changed'
  | 'no-address-yet'
  | 'too-many-stories'
  | 'too-many-readers'
  | 'not-saved'
  | readonly FieldFault[]
type Done<T> = Promise<Result<T, StoryRefusal>>
/** The workshop that stories are beside. */
export interface StoryRoom {
  readonly id: WorkshopId
  state(): WorkshopState
  side(): { readonly manifestId: string | null }
}

/** Stories for who leads the workshop: writes them, says who reads them, and judges what was said about them. */
export interface StoryDesk {
  list(room: StoryRoom): Promise<Answer<'stories'>>
  make(room: StoryRoom, content: StoryContent): Done<{ id: string }>
  change(room: StoryRoom, id: string, to: { readonly rev: number; readonly content: StoryContent }): Done<null>
  publish(room: StoryRoom, id: string, to: { readonly rev: number; readonly published: boolean }): Done<null>
  remove(room: StoryRoom, id: string): Done<null>
  /** Its one picture or video, in place of any before; no bytes: takes it away. */
  setMedia(room: StoryRoom, id: string, bytes: Uint8Array): Done<null>
  judge(
    room: StoryRoom,
    id: string,
    judged: { readonly comment: string; readonly state: 'shown' | 'hidden' },
  ): Done<null>
  addReader(room: StoryRoom, reader: NewReader): Done<Answer<'newReader'>>
  removeReader(room: StoryRoom, reader: string): Done<null>
}

/** The printed address of its document; a rehearsal has none that anybody reads. */
const addressOf = (room: StoryRoom): string | null =>
  room.state().kind === 'rehearsal' ? null : room.side().manifestId

export function createStoryDesk(parts: {
  readonly storage: Storage
  readonly nowMs: () => number
  /** An id that stands in an address. */
  readonly newAddressId: () => string
  readonly readers: Readers
  readonly draw: Draw
}): StoryDesk {
  const { storage, nowMs, newAddressId, readers, draw } = parts
  const written = async (rows: readonly WriteOp[]): Done<null> => {
    const done = await storage.transact(rows)
    if (done.ok) return ok(null)
    return err(done.error === 'failed' ? 'not-saved' : 'story-changed')
  }
  /** Does something to a story of this workshop, as it is now. */
  const withStory = async (room: StoryRoom, id: string, how: (story: KeptStory) => Done<null>): Done<null> => {
    const story = await readStory(storage, room.id, id)
    return story === null ? err('unknown-story') : how(story)
  }
  return {
    list: async (room) => {
      const manifestId = addressOf(room)
      const [stories, known] = await Promise.all([readStories(storage, room.id), readers.list(room.id)])
      const names = new Map(known.map(({ id, name }) => [id, name]))
      const rows = await Promise.all(
        stories.map(async ({ id, rev, published, reads, recognised, media, content }) => {
          const comments = await storage.list('story_comment', { story: id }, { orderBy: 'at_ms' })
          return {
            ...{ id, rev, published, reads, recognised: { ...recognised }, media: media?.kind ?? null },
            content: { ...content, values: [...content.values] },
            comments: comments.map(({ id: comment, reader, text, state: how, at_ms }) => ({
              ...{ id: comment, name: names.get(reader) ?? '', text, state: how, atMs: at_ms },
            })),
          }
        }),
      )
      return {
        title: room.state().title,
        path: manifestId === null ? null : `/m/${manifestId}/berichten`,
        stories: rows,
        readers: known.map(({ id, name, circle, theme_table }) => ({ id, name, circle, table: theme_table })),
      }
    },
    make: async (room, typed) => {
      if (addressOf(room) === null) return err('no-address-yet')
      const content = checkStory(typed)
      if (!content.ok) return content
      if ((await storage.count('story', { workshop: room.id })) >= storyLimits.stories) return err('too-many-stories')
      const story = { id: newAddressId(), workshop: room.id, content: content.value, changedAtMs: nowMs() }
      const done = await written([addStory(story)])
      return done.ok ? ok({ id: story.id }) : done
    },
    change: (room, id, { rev, content: typed }) =>
      withStory(room, id, async (story) => {
        if (story.rev !== rev) return err('story-changed')
        const content = checkStory(typed)
        return content.ok ? written([changeStory(story, { content: content.value }, nowMs())]) : content
      }),
    publish: (room, id, { rev, published }) =>
      withStory(room, id, async (story) =>
        story.rev === rev ? written([changeStory(story, { published }, nowMs())]) : err('story-changed'),
      ),
    remove: (room, id) => withStory(room, id, (story) => written(removeStory(story))),
    setMedia: (room, id, bytes) =>
      withStory(room, id, async (story) => {
        if (bytes.byteLength === 0)
          return written([changeStory(story, { media: null }, nowMs()), ...writesOfMedia(id, bytes)])
        const taken = await takeMedia(bytes, draw)
        if (!taken.ok) return taken
        const { media, bytes: kept } = taken.value
        return written([changeStory(story, { media }, nowMs()), ...writesOfMedia(id, kept)])
      }),
    judge: (room, id, { comment, state }) =>
      withStory(room, id, () =>
        written([{ kind: 'patch', table: 'story_comment', where: { id: comment, story: id }, set: { state } }]),
      ),
    addReader: async (room, reader) => {
      const manifestId = addressOf(room)
      if (manifestId === null) return err('no-address-yet')
      const made = await readers.add(room.id, reader)
      if (made.ok) {
        const { code } = made.value
        return ok({ path: `/m/${manifestId}/berichten/lezer#code=${code}`, code })
      }
      if (made.error === 'text-empty' || made.error === 'text-too-long') return err([{ at: 'name', fault: made.error }])
      return err(made.error)
    },
    removeReader: async (room, reader) => readers.remove(room.id, reader),
  }
}
