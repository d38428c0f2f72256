import { isSharedWith, type Reader, type Recognition, type StoryContent } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** The one picture or video of a story. */
export interface StoryMedia {
  readonly kind: 'picture' | 'video'
  readonly type: 'image/png' | 'video/mp4' | 'video/webm'
  readonly bytes: number
}
interface Kept {
  readonly content: StoryContent
  readonly media: StoryMedia | null
}
/** One story, as it is kept. */
export interface KeptStory extends Kept {
  readonly id: string
  readonly workshop: string
  readonly rev: number
  readonly published: boolean
  readonly reads: number
  readonly recognised: Readonly<Record<Recognition, number>>
  readonly changedAtMs: number
}

const storyOf = ({
  id,
  workshop,
  rev,
  published,
  reads,
  yes,
  partly,
  no,
  changed_at_ms,
  json,
}: Tables['story']): KeptStory => ({
  ...(JSON.parse(json) as Kept),
  ...{ id, workshop, rev, reads, published: published === 1, changedAtMs: changed_at_ms },
  recognised: { yes, partly, no },
})

/** A story of this workshop, or null. */
export async function readStory(
  storage: Pick<Storage, 'get'>,
  workshop: string,
  id: string,
): Promise<KeptStory | null> {
  const row = await storage.get('story', { id, workshop })
  return row === null ? null : storyOf(row)
}

/** All stories of a workshop, the newest day first. */
export async function readStories(storage: Pick<Storage, 'list'>, workshop: string): Promise<readonly KeptStory[]> {
  const rows = (await storage.list('story', { workshop })).map(storyOf)
  const key = ({ content, id }: KeptStory) => `${content.on} ${id}`
  return rows.toSorted((one, other) => (key(one) < key(other) ? 1 : -1))
}

/** Those of them that somebody may read. Rule: SPEC BRT-10. */
export const readableBy = (reader: Reader, stories: readonly KeptStory[]): readonly KeptStory[] =>
  stories.filter((story) => story.published && isSharedWith(reader, story.content))

/** The write that makes a story, which nobody reads yet. */
export const addStory = (story: Pick<KeptStory, 'id' | 'workshop' | 'content' | 'changedAtMs'>): WriteOp => ({
  kind: 'insert',
  table: 'story',
  row: {
    ...{ id: story.id, workshop: story.workshop, rev: 1, published: 0, reads: 0, yes: 0, partly: 0, no: 0 },
    ...{
      changed_at_ms: story.changedAtMs,
      json: JSON.stringify({ content: story.content, media: null } satisfies Kept),
    },
  },
})

/** Puts a story in the place of what was read; a conflict when somebody changed it meanwhile. Counts stay as they are. */
export const changeStory = (
  was: KeptStory,
  change: Partial<Kept & { readonly published: boolean }>,
  atMs: number,
): WriteOp => {
  const { content, media, published } = { ...was, ...change }
  return {
    kind: 'patch',
    table: 'story',
    where: { id: was.id, rev: was.rev },
    set: {
      ...{ rev: was.rev + 1, published: published ? 1 : 0, changed_at_ms: atMs },
      json: JSON.stringify({ content, media } satisfies Kept),
    },
  }
}

/** Takes a story away for good: what it says, its picture or video, and what was said about it. */
export const removeStory = ({ id, rev }: KeptStory): readonly WriteOp[] => [
  { kind: 'patch', table: 'story', where: { id, rev }, set: { rev } },
  { kind: 'remove', table: 'story', where: { id } },
  { kind: 'remove', table: 'story_part', where: { story: id } },
  { kind: 'remove', table: 'story_comment', where: { story: id } },
]

/** Two browsers at one moment: so often it is tried to count them both. */
const mostTries = 5
/** Adds one to a number of a story. Nothing is kept of who it was. Rule: SPEC BRT-12. */
export async function countOne(
  storage: Pick<Storage, 'get' | 'transact'>,
  id: string,
  what: 'reads' | Recognition,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const row = await storage.get('story', { id })
    if (row === null) return
    const [where, set] = [{ id, [what]: row[what] }, { [what]: row[what] + 1 }]
    if ((await storage.transact([{ kind: 'patch', table: 'story', where, set }])).ok) return
  }
}
