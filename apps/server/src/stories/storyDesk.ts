import {
  checkStory,
  err,
  type FieldFault,
  ok,
  type ParticipantId,
  type Result,
  type StoryContent,
  type StoryWriter,
  storyChoices,
  storyLimits,
  storyRight,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import type { Draw } from '../logos/drawing.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { captionsOf } from './captions.js'
import { type MediaRefusal, takeMedia, writesOfMedia } from './media.js'
import type { NewReader, Readers } from './readers.js'
import { addStory, changeStory, type KeptStory, readStories, readStory, removeStory } from './storyRows.js'

export type StoryRefusal =
  | MediaRefusal
  | 'captions-format'
  | 'captions-too-large'
  | 'no-video'
  | 'unknown-story'
  | 'story-changed'
  | 'story-of-another'
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
  side(): {
    readonly manifestId: string | null
    readonly people: ReadonlyMap<ParticipantId, { readonly name: string | null }>
  }
}
/** Whose desk it is: what a writer may do with a story is a rule of the domain. */
export interface StorySeat {
  readonly room: StoryRoom
  readonly writer: StoryWriter
}

/** Stories for who writes them: who leads, who also says who reads and judges what was said, and the route team. */
export interface StoryDesk {
  list(seat: StorySeat): Promise<Answer<'stories'>>
  make(seat: StorySeat, content: StoryContent): Done<{ id: string }>
  change(seat: StorySeat, id: string, to: { readonly rev: number; readonly content: StoryContent }): Done<null>
  publish(seat: StorySeat, id: string, to: { readonly rev: number; readonly published: boolean }): Done<null>
  remove(seat: StorySeat, id: string): Done<null>
  /** Its one picture or video, in place of any before; no bytes: takes it away. */
  setMedia(seat: StorySeat, id: string, bytes: Uint8Array): Done<null>
  /** Captions of its video, as WebVTT or SubRip; no bytes: takes them away. Another video has none. */
  setCaptions(seat: StorySeat, id: string, bytes: Uint8Array): Done<null>
  /** Who leads only; so are the two below. */
  judge(
    seat: StorySeat,
    id: string,
    judged: { readonly comment: string; readonly state: 'shown' | 'hidden' },
  ): Done<null>
  addReader(room: StoryRoom, reader: NewReader): Done<Answer<'newReader'>>
  removeReader(room: StoryRoom, reader: string): Done<null>
  /** A personal link for who writes by the link of the route team: reads what is for partners, and reacts. */
  ownReader(seat: StorySeat): Done<{ readonly code: string; readonly manifest: string }>
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
  const rightOf = (writer: StoryWriter, { by, published, content: { visibility } }: KeptStory) =>
    storyRight(writer, { by, published, visibility })
  /** Does something to a story of this workshop, as it is now; what is not for this writer is not there. */
  const withStory = async (
    { room, writer }: StorySeat,
    id: string,
    how: (story: KeptStory, right: 'own' | 'takes-back') => Done<null>,
  ): Done<null> => {
    const story = await readStory(storage, room.id, id)
    const right = story === null ? null : rightOf(writer, story)
    return story === null || right === null ? err('unknown-story') : how(story, right)
  }
  const withOwn = (seat: StorySeat, id: string, how: (story: KeptStory) => Done<null>): Done<null> =>
    withStory(seat, id, async (story, right) => (right === 'own' ? how(story) : err('story-of-another')))
  const now = (room: StoryRoom) => ({ atMs: nowMs(), about: room.state().title })
  const isTable = (room: StoryRoom, table: string | null) =>
    table === null || storyChoices(room.state()).tables.some(({ id }) => id === table)
  return {
    list: async ({ room, writer }) => {
      const manifestId = addressOf(room)
      const [stories, known, said] = await Promise.all([
        readStories(storage, room.id),
        readers.list(room.id),
        storage.list('story_comment', { workshop: room.id }, { orderBy: 'at_ms' }),
      ])
      const names = new Map(known.map(({ id, name }) => [id, name]))
      const rows = stories.flatMap((story) => {
        const right = rightOf(writer, story)
        if (right === null) return []
        const { id, rev, published, reads, recognised, media, content } = story
        // what waits is read by who leads before anybody else
        const comments = said.filter((one) => one.story === id && (writer.leads || one.state === 'shown'))
        return {
          ...{ id, rev, right, published, reads, recognised: { ...recognised }, media: media?.kind ?? null },
          captions: media?.captions !== undefined,
          content: { ...content, values: [...content.values] },
          comments: comments.map(({ id: comment, reader, text, state: how, at_ms }) => ({
            ...{ id: comment, name: names.get(reader) ?? '', text, state: how, atMs: at_ms },
          })),
        }
      })
      const { tables, values } = storyChoices(room.state())
      return {
        title: room.state().title,
        path: manifestId === null ? null : `/m/${manifestId}/berichten`,
        leads: writer.leads,
        tables: [...tables],
        values: [...values],
        stories: rows,
        readers: writer.leads
          ? known.map(({ id, name, circle, theme_table }) => ({ id, name, circle, table: theme_table }))
          : [],
      }
    },
    make: async ({ room, writer }, typed) => {
      if (addressOf(room) === null) return err('no-address-yet')
      const content = checkStory(typed, storyChoices(room.state()))
      if (!content.ok) return content
      if ((await storage.count('story', { workshop: room.id })) >= storyLimits.stories) return err('too-many-stories')
      const id = newAddressId()
      const story = { id, workshop: room.id, by: writer.participant, content: content.value, changedAtMs: nowMs() }
      const done = await written([addStory(story)])
      return done.ok ? ok({ id }) : done
    },
    change: (seat, id, { rev, content: typed }) =>
      withOwn(seat, id, async (story) => {
        if (story.rev !== rev) return err('story-changed')
        const content = checkStory(typed, storyChoices(seat.room.state()), story.content)
        return content.ok ? written(changeStory(story, { content: content.value, ...now(seat.room) })) : content
      }),
    publish: (seat, id, { rev, published }) =>
      withStory(seat, id, async (story, right) => {
        if (right !== 'own' && published) return err('story-of-another')
        return story.rev === rev ? written(changeStory(story, { published, ...now(seat.room) })) : err('story-changed')
      }),
    remove: (seat, id) => withOwn(seat, id, (story) => written(removeStory(story))),
    setMedia: (seat, id, bytes) =>
      withOwn(seat, id, async (story) => {
        const taken = bytes.byteLength === 0 ? null : await takeMedia(bytes, draw)
        if (taken !== null && !taken.ok) return taken
        const { media, bytes: kept } = taken?.value ?? { media: null, bytes }
        return written([...changeStory(story, { media, ...now(seat.room) }), ...writesOfMedia(id, kept)])
      }),
    setCaptions: (seat, id, bytes) =>
      withOwn(seat, id, async (story) => {
        if (story.media?.kind !== 'video') return err('no-video')
        const { captions: _, ...film } = story.media
        const taken = bytes.byteLength === 0 ? null : captionsOf(bytes)
        if (taken !== null && !taken.ok) return taken
        const media = taken === null ? film : { ...film, captions: taken.value }
        return written(changeStory(story, { media, ...now(seat.room) }))
      }),
    judge: (seat, id, { comment, state }) =>
      withStory(seat, id, () =>
        written([{ kind: 'patch', table: 'story_comment', where: { id: comment, story: id }, set: { state } }]),
      ),
    addReader: async (room, reader) => {
      const manifestId = addressOf(room)
      if (manifestId === null) return err('no-address-yet')
      if (!isTable(room, reader.table)) return err([{ at: 'table', fault: 'not-there' }])
      const made = await readers.add(room.id, reader)
      if (made.ok) {
        const { code } = made.value
        return ok({ path: `/m/${manifestId}/berichten/lezer#code=${code}`, code })
      }
      return err(faultOf(made.error))
    },
    removeReader: async (room, reader) => readers.remove(room.id, reader),
    ownReader: async ({ room, writer: { participant } }) => {
      const manifest = addressOf(room)
      if (manifest === null) return err('no-address-yet')
      const name = room.side().people.get(participant)?.name ?? ''
      const made = await readers.add(room.id, { name, circle: 'partners', table: null }, participant)
      return made.ok ? ok({ code: made.value.code, manifest }) : err(faultOf(made.error))
    },
  }
}

const faultOf = (error: 'text-empty' | 'text-too-long' | 'too-many-readers' | 'not-saved'): StoryRefusal =>
  error === 'text-empty' || error === 'text-too-long' ? [{ at: 'name', fault: error }] : error
