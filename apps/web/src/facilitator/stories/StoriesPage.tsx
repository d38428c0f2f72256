import type { FacilitatorView } from '@siroop/domain'
import { useMemo, useState } from 'react'
import { storyApi } from '../../connection/stories/storyApi.js'
import { lookBackCopy } from '../../copy/lookBack.js'
import { useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { StoryDesk } from '../../ui/stories/StoryDesk.js'
import { storiesCopy } from '../../ui/stories/storiesCopy.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { pathOf } from '../routes.js'
import { KnownReaders, type MadeLink } from './KnownReaders.js'
import '../mail/mail.css'
import '../shelf/shelf.css'

/** The page `/regie/{workshop}/berichten`: stories beside the signed text, who reads by a personal link, and what they said. */
export function StoriesPage({ view }: { view: Pick<FacilitatorView, 'workshop'> }) {
  const { id: workshop, locale, title } = view.workshop
  const t = useT(storiesCopy)
  const toCockpit = useT(lookBackCopy).toCockpit
  const api = useMemo(() => storyApi(workshop), [workshop])
  const [made, setMade] = useState<MadeLink | null>(null)
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
        <StoryDesk
          api={api}
          locale={locale}
          intro={t.intro}
          below={({ readers, tables }, then) => (
            <KnownReaders
              readers={readers}
              tables={tables}
              made={made}
              make={async (reader) => {
                const done = await then(await api.makeReader(reader))
                if (done.ok)
                  setMade({ name: reader.name, link: location.origin + done.value.path, code: done.value.code })
                return done.ok
              }}
              remove={async (reader) => void (await then(await api.removeReader(reader)))}
            />
          )}
        />
      </main>
    </div>
  )
}
