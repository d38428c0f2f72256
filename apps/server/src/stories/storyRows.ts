import { isSharedWith, type Reader, type Recognition, type StoryContent } from '@siroop/domain'
import { findableWords } from '@siroop/manifest'
import type { FindableRow } from '../storage/finding/findableTable.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import type { Tables } from '../storage/tables.js'

/** The one picture or video of a story. */
export interface StoryMedia {
  readonly kind: 'picture' | 'video'
  readonly type: 'image/png' | 'video/mp4' | 'video/webm'
  readonly bytes: number
  /** Captions of a video, as WebVTT; it has none when this is not there. */
  readonly captions?: string
}
interface Kept {
  /** The seat that wrote it: nobody else sees its drafts. Null: it is not known who did. */
  readonly by: string | null
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

/** What was written before it was kept who wrote it says nothing of that. */
type KeptOnce = Omit<Kept, 'by'> & Partial<Pick<Kept, 'by'>>
const readKept = (json: string): Kept => {
  const kept = JSON.parse(json) as KeptOnce
  return { ...kept, by: kept.by ?? null }
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
  ...readKept(json),
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

/** A story as its row. */
export const rowOfStory = (story: KeptStory): Tables['story'] => {
  const { id, workshop, rev, published, reads, recognised, changedAtMs, by, content, media } = story
  const json = JSON.stringify({ by, content, media } satisfies Kept)
  return { id, workshop, rev, published: published ? 1 : 0, reads, ...recognised, changed_at_ms: changedAtMs, json }
}

/** The write that makes a story, which nobody reads yet. */
export const addStory = (story: Pick<KeptStory, 'id' | 'workshop' | 'by' | 'content' | 'changedAtMs'>): WriteOp => {
  const fresh = { rev: 1, published: false, reads: 0, recognised: { yes: 0, partly: 0, no: 0 }, media: null }
  return { kind: 'insert', table: 'story', row: rowOfStory({ ...story, ...fresh }) }
}

/** What becomes of a story; `about`: the title that stands beside it where it is found. */
interface StoryChange extends Partial<Pick<Kept, 'content' | 'media'>> {
  readonly published?: boolean
  readonly atMs: number
  readonly about: string
}
/** Writes that put a story in the place of what was read; a conflict when somebody changed it meanwhile. Counts stay. */
export const changeStory = (was: KeptStory, { atMs, about, ...change }: StoryChange): readonly WriteOp[] => {
  const next = { ...was, ...change }
  const { by, content, media, published } = next
  return [
    {
      kind: 'patch',
      table: 'story',
      where: { id: was.id, rev: was.rev },
      set: {
        ...{ rev: was.rev + 1, published: published ? 1 : 0, changed_at_ms: atMs },
        json: JSON.stringify({ by, content, media } satisfies Kept),
      },
    },
    findableStory({ ...next, changedAtMs: atMs }, about),
  ]
}

const placeOf = (id: string): string => `bericht/${id}`
/** A story is found by who leads its workshop once others read it; before that, and taken back, by nobody. Rule: SPEC BRT-17. */
export function findableStory({ id, workshop, published, content, changedAtMs }: KeptStory, about: string): WriteOp {
  if (!published || content.visibility === 'me')
    return { kind: 'remove', table: 'findable', where: { workshop, place: placeOf(id) } }
  const text = [content.text, content.caption, content.values.join(', ')].filter((part) => part !== '').join(' · ')
  const row: FindableRow = {
    ...{ workshop, place: placeOf(id), part: 'story', owner: null, title: content.title, text, about },
    ...{ path: `/regie/${workshop}/berichten#${id}`, at_ms: changedAtMs, seq: 0 },
    ...{ title_words: findableWords(content.title), text_words: findableWords(text) },
  }
  return { kind: 'put', table: 'findable', row }
}

/** Writes that make the stories of a seat that ends those of whoever leads: a draft of theirs would be nobody's. */
export async function storiesLeft(
  storage: Pick<Storage, 'list'>,
  { workshop, participant }: { readonly workshop: string; readonly participant: string },
): Promise<readonly WriteOp[]> {
  const left = (await readStories(storage, workshop)).filter(({ by }) => by === participant)
  return left.map(({ id, rev, content, media }) => ({
    kind: 'patch',
    table: 'story',
    where: { id, rev },
    set: { rev: rev + 1, json: JSON.stringify({ by: null, content, media } satisfies Kept) },
  }))
}

/** Takes a story away for good: what it says, its picture or video, and what was said about it. */
export const removeStory = ({ id, workshop, rev }: KeptStory): readonly WriteOp[] => [
  { kind: 'patch', table: 'story', where: { id, rev }, set: { rev } },
  { kind: 'remove', table: 'story', where: { id } },
  { kind: 'remove', table: 'story_part', where: { story: id } },
  { kind: 'remove', table: 'story_comment', where: { story: id } },
  { kind: 'remove', table: 'findable', where: { workshop, place: placeOf(id) } },
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
