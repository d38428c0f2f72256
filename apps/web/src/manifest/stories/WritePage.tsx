import type { ManifestView } from '@siroop/domain'
import { useMemo } from 'react'
import { tellerToken } from '../../connection/identity.js'
import { storyApi } from '../../connection/stories/storyApi.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { StoryDesk } from '../../ui/stories/StoryDesk.js'
import { storiesCopy } from '../../ui/stories/storiesCopy.js'
import { TeamDoor } from '../afterwards/TeamDoor.js'
import type { Teller } from '../afterwards/useTeller.js'

interface WritePageProps {
  readonly view: ManifestView
  /** Path of the document. */
  readonly path: string
  readonly teller: Teller
}

/** `/m/…/schrijf`: the route team writes stories, by the link with which it tells about the route. */
export function WritePage({ view, path, teller }: WritePageProps) {
  const t = useT(storiesCopy)
  const { id, locale, title } = view.workshop
  const { mayWrite, link } = teller
  // who just came in has another token
  const api = useMemo(() => (mayWrite ? storyApi(id, tellerToken(id)) : null), [id, mayWrite])
  const organisations = view.editions.at(-1)?.frozen.organisations ?? []
  return (
    <div className="mf-section st-page">
      <p>
        <a href={path}>{t.team.text}</a>
      </p>
      <h1>{t.title}</h1>
      <p className="second">{title}</p>
      {api !== null ? (
        <StoryDesk
          api={api}
          locale={locale}
          intro={t.team.intro}
          below={(list, then) =>
            list.leads ? null : (
              <section className="st-own">
                <h2>{t.team.readTitle}</h2>
                <p>{t.team.readText}</p>
                <Button
                  onClick={async () => {
                    const done = await then(await api.readAsOneself())
                    if (done.ok) location.assign(`${path}/berichten`)
                  }}
                >
                  {t.team.read}
                </Button>
              </section>
            )
          }
        />
      ) : link !== null ? (
        <TeamDoor organisations={organisations} join={teller.join} />
      ) : (
        <p>{t.team.door}</p>
      )}
    </div>
  )
}
