import { checkAgreement, checkStory, type FieldFault, missingFor, type Result, type StoryContent } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { addAgreement, type KeptAgreement, readAgreements } from '../agreements/agreementRows.js'
import { sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { isOwnMedia, readMedia, writesOfMedia } from '../stories/media.js'
import { findableStory, type KeptStory, readStories, rowOfStory, type StoryMedia } from '../stories/storyRows.js'
import type { KeepContents } from './keepZip.js'
import type { Kept } from './keptShape.js'

/** Pictures and videos of stories in one keep file, in bytes; the newest story comes first. */
const mostMedia = 40_000_000
const endings = { 'image/png': 'png', 'video/mp4': 'mp4', 'video/webm': 'webm' } as const

type KeptBeside = Pick<Kept, 'stories' | 'storyReaders' | 'agreements'>

/**
 * Stories beside the document and agreements out of it, as far as others read them on the server: a draft, what is for its
 * maker only and a reaction that nobody let is nobody else's, and who leads gets the file. No code of a personal link.
 */
export async function gatherBeside(
  storage: Storage,
  workshop: string,
): Promise<KeptBeside & Pick<KeepContents, 'media'>> {
  const [told, said, known, agreed] = await Promise.all([
    readStories(storage, workshop),
    storage.list('story_comment', { workshop, state: 'shown' }, { orderBy: 'at_ms' }),
    storage.list('story_reader', { workshop }),
    readAgreements(storage, { workshop }),
  ])
  const media = new Map<string, Uint8Array>()
  const stories: Kept['stories'][number][] = []
  let bytesLeft = mostMedia
  for (const story of told.filter(({ published, content }) => published && content.visibility !== 'me')) {
    const { id, by, reads, recognised, content, changedAtMs } = story
    const fits = story.media !== null && story.media.bytes <= bytesLeft ? story.media : null
    let kept: Kept['stories'][number]['media'] = null
    if (fits !== null) {
      const bytes = new Uint8Array(await readMedia(storage, id, { from: 0, until: fits.bytes - 1 }))
      const name = `beeld/${id}.${endings[fits.type]}`
      media.set(name, bytes)
      kept = { ...fits, name, sha256: sha256(bytes) }
      bytesLeft -= fits.bytes
    }
    stories.push({
      ...{ id, by, reads, ...recognised, changed_at_ms: changedAtMs, media: kept },
      content: { ...content, values: [...content.values] },
      comments: said.flatMap(({ id: comment, story: of, reader, text, at_ms }) =>
        of === id ? { id: comment, reader, text, at_ms } : [],
      ),
    })
  }
  const heard = new Set(stories.flatMap(({ comments }) => comments.map(({ reader }) => reader)))
  return {
    media,
    stories: stories.sort((one, other) => (one.id < other.id ? -1 : 1)),
    storyReaders: known.flatMap(({ id, name, circle, theme_table, made_at_ms }) =>
      heard.has(id) ? { id, name, circle, theme_table, made_at_ms } : [],
    ),
    agreements: agreed
      .filter(({ stage, content }) => stage === 'shared' && content.visibility !== 'me')
      .map(({ id, how, stage, subject, source, changedAtMs, content }) => ({
        ...{ id, how, stage, subject, source, changed_at_ms: changedAtMs },
        content: { ...content, between: [...content.between], keywords: [...content.keywords] },
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }
}

/** What came in is what Siroop writes: texts as its rules leave them, the gate of agreements, and each picture its own. */
export function besideFits({ kept, media }: KeepContents): boolean {
  const today = dateOfMs(kept.madeAtMs)
  const stays = <T>(checked: Result<T, readonly FieldFault[]>, as: T) =>
    checked.ok && JSON.stringify(checked.value) === JSON.stringify(as)
  const isStory = (content: StoryContent) =>
    content.visibility !== 'me' && stays(checkStory(content, { tables: [], values: [] }, content), content)
  return (
    kept.stories.every(({ content, media: of }) => {
      const bytes = of === null ? undefined : media.get(of.name)
      return isStory(content) && (of === null || (bytes !== undefined && isOwnMedia(bytes, ownMediaOf(of))))
    }) &&
    kept.agreements.every(
      ({ stage, content }) =>
        stage === 'shared' &&
        content.visibility !== 'me' &&
        stays(checkAgreement(content), content) &&
        missingFor(content, stage, today).length === 0,
    )
  )
}

/** What is kept of a picture or video in its row: not the name that it had in the file. */
const ownMediaOf = ({ kind, type, bytes, captions }: KeptMedia): StoryMedia => ({
  ...{ kind, type, bytes },
  ...(captions === undefined ? {} : { captions }),
})
type KeptMedia = NonNullable<Kept['stories'][number]['media']>

/**
 * Writes that put them back. @param owner of agreements: who puts the file back. @param there ids of agreements that are on
 * this server already: those stay as they are.
 */
export function writesOfBeside(
  { kept, media }: KeepContents,
  owner: string,
  there: ReadonlySet<string>,
): readonly WriteOp[] {
  const workshop = kept.workshop.id
  return [
    // a link of another server opens nothing here: no code has this hash
    ...kept.storyReaders.map(
      (one): WriteOp => ({ kind: 'insert', table: 'story_reader', row: { ...one, workshop, hash: '' } }),
    ),
    ...kept.stories.flatMap(({ id, by, reads, yes, partly, no, changed_at_ms, content, media: of, comments }) => {
      const bytes = of === null ? undefined : media.get(of.name)
      const story: KeptStory = {
        ...{ id, workshop, by, rev: 1, published: true, reads, recognised: { yes, partly, no }, content },
        ...{ media: of && ownMediaOf(of), changedAtMs: changed_at_ms },
      }
      return [
        { kind: 'insert', table: 'story', row: rowOfStory(story) } as const,
        findableStory(story, kept.workshop.title),
        ...(bytes === undefined ? [] : writesOfMedia(id, bytes)),
        ...comments.map(
          (one): WriteOp => ({
            kind: 'insert',
            table: 'story_comment',
            row: { ...one, story: id, workshop, state: 'shown' },
          }),
        ),
      ]
    }),
    ...kept.agreements
      .filter(({ id }) => !there.has(id))
      .flatMap(({ changed_at_ms, ...one }) => {
        const agreement: KeptAgreement = {
          ...one,
          owner,
          workshop,
          adoptedFrom: null,
          rev: 1,
          changedAtMs: changed_at_ms,
        }
        return addAgreement(agreement)
      }),
  ]
}
