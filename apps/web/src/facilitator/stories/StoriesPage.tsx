import type { FacilitatorView, StoryContent, Translated } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { usePick, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { pathOf } from '../routes.js'
import { KnownReaders } from './KnownReaders.js'
import { StoryForm } from './StoryForm.js'
import { StoryRow } from './StoryRow.js'
import { storiesCopy } from './storiesCopy.js'
import * as api from './storyApi.js'
import '../mail/mail.css'
import '../shelf/shelf.css'
import './stories.css'

/** The page `/regie/{workshop}/berichten`: stories of the route team, from the server and back to it. */
export function StoriesPage({ view }: { view: Pick<FacilitatorView, 'workshop'> }) {
  const { id: workshop, locale, title } = view.workshop
  const t = useT(storiesCopy)
  const frame = useT(facilitatorCopy)
  const toCockpit = useT(lookBackCopy).toCockpit
  const say = usePick()
  const [list, setList] = useState<api.StoryList | null>(null)
  const [writing, setWriting] = useState<api.StoryItem | 'new' | null>(null)
  const [made, setMade] = useState<{ name: string; link: string; code: string } | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const load = useCallback(async () => {
    const found = await api.fetchStories(workshop)
    setFailed(found.ok ? null : found.error.message)
    if (found.ok) setList(found.value)
  }, [workshop])
  useEffect(() => void load(), [load])
  /** Does something, and shows what became of it. */
  const then = async <T,>(done: RequestAnswer<T>): Promise<RequestAnswer<T>> => {
    if (done.ok) await load()
    else {
      const { problems = [] } = (done.error.detail as { problems?: readonly { text: Translated }[] } | undefined) ?? {}
      setFailed(problems[0]?.text ?? done.error.message)
    }
    return done
  }
  const keep = async (content: StoryContent) =>
    then(
      writing === 'new' || writing === null
        ? await api.makeStory(workshop, content)
        : await api.changeStory(workshop, writing.id, { rev: writing.rev, content }),
    )
  const blank: StoryContent = {
    ...{ locale, title: '', text: '', on: dateOfMs(Date.now()), role: 'routeTeam', values: [], caption: '' },
    ...{ visibility: 'everyone', table: null },
  }
  const rows = list?.stories ?? []
  return (
    <div className="mail-page">
      <header className="mail-top">
        <Wordmark href={pathOf({ page: 'home' })} />
        <div>
          <h1>{t.title}</h1>
          <p className="second">{title}</p>
        </div>
        <span className="mail-end">
          <Preferences />
          <a className="btn sm" href={pathOf({ page: 'cockpit', workshop })}>
            {toCockpit}
          </a>
        </span>
      </header>
      <main className="st-page">
        <p className="second">{t.intro}</p>
        <ErrorLine text={failed && (say(failed) || frame.general.failed)} />
        {list === null ? (
          <p role="status">{frame.general.loading}</p>
        ) : list.path === null ? (
          <p>{t.noPage}</p>
        ) : writing !== null ? (
          <StoryForm
            first={writing === 'new' ? blank : writing.content}
            isNew={writing === 'new'}
            keep={keep}
            onDone={() => setWriting(null)}
          />
        ) : (
          <>
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
                  onChange={() => setWriting(story)}
                  onPublish={async (published) =>
                    void (await then(await api.publishStory(workshop, story.id, { rev: story.rev, published })))
                  }
                  onRemove={async () => void (await then(await api.removeStory(workshop, story.id)))}
                  onMedia={async (file) => void (await then(await api.setStoryMedia(workshop, story.id, file)))}
                  onJudge={async (comment, state) =>
                    void (await then(await api.judgeComment(workshop, story.id, { comment, state })))
                  }
                />
              ))}
            </ul>
            <KnownReaders
              readers={list.readers}
              made={made}
              make={async (reader) => {
                const done = await then(await api.makeReader(workshop, reader))
                if (done.ok)
                  setMade({ name: reader.name, link: location.origin + done.value.path, code: done.value.code })
                return done.ok
              }}
              remove={async (reader) => void (await then(await api.removeReader(workshop, reader)))}
            />
          </>
        )}
      </main>
    </div>
  )
}
