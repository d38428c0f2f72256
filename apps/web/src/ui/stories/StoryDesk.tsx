import type { Locale, StoryContent, Translated } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import type { StoryApi, StoryItem, StoryList } from '../../connection/stories/storyApi.js'
import { Button } from '../Button.js'
import { ErrorLine } from '../ErrorLine.js'
import { usePick, useT } from '../language.js'
import { StoryForm } from './StoryForm.js'
import { StoryRow } from './StoryRow.js'
import { storiesCopy } from './storiesCopy.js'
import './stories.css'

/** Does something, and shows what became of it. */
type ThenShow = <T>(done: RequestAnswer<T>) => Promise<RequestAnswer<T>>
interface StoryDeskProps {
  readonly api: StoryApi
  /** Of the workshop: the language in which somebody begins to write. */
  readonly locale: Locale
  readonly intro: string
  /** What stands below the stories. */
  readonly below: (list: StoryList, then: ThenShow) => ReactNode
}

/** Stories of who writes them, from the server and back to it: all of them, or the form of one. */
export function StoryDesk({ api, locale, intro, below }: StoryDeskProps) {
  const t = useT(storiesCopy)
  const say = usePick()
  const [list, setList] = useState<StoryList | null>(null)
  const [writing, setWriting] = useState<StoryItem | 'new' | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const load = useCallback(async () => {
    const found = await api.list()
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setList(found.value)
  }, [api])
  useEffect(() => void load(), [load])
  const isThere = list !== null
  useEffect(() => {
    // a find leads to its story, which came in after the address was read
    if (isThere && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isThere])
  const then: ThenShow = async (done) => {
    if (done.ok) await load()
    else {
      const { problems = [] } = (done.error.detail as { problems?: readonly { text: Translated }[] } | undefined) ?? {}
      setFailed(problems[0]?.text ?? done.error.message)
    }
    return done
  }
  const keep = async (content: StoryContent) => {
    const isNew = writing === 'new' || writing === null
    const done = isNew ? await api.make(content) : await api.change(writing.id, { rev: writing.rev, content })
    // what does not do is said in the form
    if (done.ok) await load()
    return done
  }
  const blank: StoryContent = {
    ...{ locale, title: '', text: '', on: dateOfMs(Date.now()), values: [], caption: '' },
    ...{ role: list?.leads ? 'facilitator' : 'routeTeam', visibility: 'everyone', table: null },
  }
  const problem = failed && (say(failed) || t.failed)
  if (list === null) return problem === null ? <p role="status">{t.loading}</p> : <ErrorLine text={problem} />
  if (list.path === null) return <p>{t.noPage}</p>
  if (writing !== null)
    return (
      <StoryForm
        first={writing === 'new' ? blank : writing.content}
        isNew={writing === 'new'}
        choices={list}
        keep={keep}
        onDone={() => {
          setFailed(null)
          setWriting(null)
        }}
      />
    )
  const rows = list.stories
  return (
    <>
      <p className="second">{intro}</p>
      <ErrorLine text={problem} />
      <div className="row-actions">
        <Button main={rows.every(({ published }) => published)} onClick={() => setWriting('new')}>
          {t.make}
        </Button>
        <a href={list.path} target="_blank" rel="noreferrer">
          {t.look}
        </a>
      </div>
      {rows.length === 0 && <p>{t.none}</p>}
      <ul className="st-list">
        {rows.map((story) => (
          <StoryRow
            key={story.id}
            story={story}
            tables={list.tables}
            judges={list.leads}
            isNext={story === rows.find(({ published }) => !published)}
            onChange={() => setWriting(story)}
            onPublish={async (published) =>
              void (await then(await api.publish(story.id, { rev: story.rev, published })))
            }
            onRemove={async () => void (await then(await api.remove(story.id)))}
            onMedia={async (file) => void (await then(await api.setMedia(story.id, file)))}
            onCaptions={async (file) => void (await then(await api.setCaptions(story.id, file)))}
            onJudge={async (comment, state) => void (await then(await api.judge(story.id, { comment, state })))}
          />
        ))}
      </ul>
      {below(list, then)}
    </>
  )
}
