import { dayInWords } from '@siroop/manifest'
import type { StoryItem, StoryList } from '../../connection/stories/storyApi.js'
import { Button } from '../Button.js'
import { useLanguage, useT } from '../language.js'
import { storiesCopy } from './storiesCopy.js'

export interface StoryRowProps {
  readonly story: StoryItem
  readonly tables: StoryList['tables']
  /** Says of reactions whether others read them. */
  readonly judges: boolean
  /** The one that is to be placed next: its button is the main one. */
  readonly isNext: boolean
  readonly onChange: () => void
  readonly onPublish: (published: boolean) => void
  readonly onRemove: () => void
  readonly onMedia: (file: Blob) => void
  readonly onCaptions: (file: Blob) => void
  readonly onJudge: (comment: string, state: 'shown' | 'hidden') => void
}

/** One story: who reads it, how often it was, its picture, and what was said about it. */
export function StoryRow({
  story,
  tables,
  judges,
  isNext,
  onChange,
  onPublish,
  onRemove,
  onMedia,
  onCaptions,
  onJudge,
}: StoryRowProps) {
  const t = useT(storiesCopy)
  const [locale] = useLanguage()
  const { content, published, media, captions, recognised, comments } = story
  const { title } = content
  const isOwn = story.right === 'own'
  const table = tables.find(({ id }) => id === content.table)?.title ?? content.table
  const circle = t.visibility[content.visibility] + (table === null ? '' : ` (${table})`)
  return (
    <li className="st-story" id={story.id}>
      <h2 className="voice" lang={content.locale}>
        {title}
      </h2>
      <p className="second">
        {dayInWords(content.on, locale)} · {t.roles[content.role]} · <b>{published ? t.published : t.draft}</b>
        {published && ` · ${t.seenBy(circle)}`}
      </p>
      <p className="second nums">
        {t.reads(story.reads)} · {t.recognised(recognised.yes, recognised.partly, recognised.no)}
        {media !== null && ` · ${t.media[media]}`}
        {media === 'video' && ` · ${captions ? t.captions : t.noCaptions}`}
        {content.values.length > 0 && ` · ${content.values.join(', ')}`}
      </p>
      {!isOwn && <p className="second">{t.ofAnother}</p>}
      <div className="row-actions">
        <Button
          className="sm"
          main={isNext}
          aria-label={published ? t.takeBackOf(title) : t.publishOf(title)}
          onClick={() => onPublish(!published)}
        >
          {published ? t.takeBack : t.publish}
        </Button>
        {isOwn && (
          <>
            <Button className="sm" aria-label={t.changeOf(title)} onClick={onChange}>
              {t.change}
            </Button>
            <ChooseFile
              words={t.addMedia}
              label={t.addMediaOf(title)}
              accept="image/png,image/jpeg,image/webp,video/mp4,video/webm"
              onFile={onMedia}
            />
            {media === 'video' && (
              <ChooseFile
                words={t.addCaptions}
                label={t.addCaptionsOf(title)}
                accept=".vtt,.srt,text/vtt"
                onFile={onCaptions}
              />
            )}
            {captions && (
              <Button className="sm" aria-label={t.dropCaptionsOf(title)} onClick={() => onCaptions(new Blob())}>
                {t.dropCaptions}
              </Button>
            )}
            {media !== null && (
              <Button className="sm" onClick={() => onMedia(new Blob())}>
                {t.dropMedia}
              </Button>
            )}
            {!published && (
              <Button className="sm" aria-label={t.removeOf(title)} onClick={onRemove}>
                {t.remove}
              </Button>
            )}
          </>
        )}
      </div>
      {isOwn && media === 'video' && !captions && <p className="second">{t.captionsHint}</p>}
      {comments.length > 0 && (
        <>
          <h3>{t.comments}</h3>
          <ul className="st-comments">
            {comments.map(({ id, name, text, state }) => (
              <li key={id}>
                <p className="st-text">{text}</p>
                <p className="second">
                  {name} · {t[state]}
                </p>
                {judges && (
                  <div className="row-actions">
                    {state !== 'shown' && (
                      <Button className="sm" onClick={() => onJudge(id, 'shown')}>
                        {t.allow}
                      </Button>
                    )}
                    {state !== 'hidden' && (
                      <Button className="sm" onClick={() => onJudge(id, 'hidden')}>
                        {t.hide}
                      </Button>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

interface ChooseFileProps {
  readonly words: string
  /** Begins with the words. */
  readonly label: string
  readonly accept: string
  readonly onFile: (file: File) => void
}
function ChooseFile({ words, label, accept, onFile }: ChooseFileProps) {
  return (
    <label className="btn sm">
      {words}
      <input
        type="file"
        className="vh"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
