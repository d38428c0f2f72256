import type { Locale } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useProblem, useT } from '../../ui/language.js'
import type { SpaceState } from '../account/accountApi.js'
import { createWorkshop, type TemplateCard } from '../api.js'
import { pathOf } from '../routes.js'
import { SpaceChoice } from './SpaceChoice.js'
import './home.css'

export interface NewWorkshopProps {
  readonly templates: readonly TemplateCard[]
  /** Which is chosen at first; the first one without it. */
  readonly wanted: string | null
  /** The Spaces in which they lead. */
  readonly spaces: readonly SpaceState[]
}

/** Nieuwe bijeenkomst: choose a template card, say what it is called and where; all on one page. */
export function NewWorkshop({ templates, wanted, spaces }: NewWorkshopProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [language] = useLanguage()
  const [chosen, setChosen] = useState((templates.find(({ id }) => id === wanted) ?? templates[0])?.id ?? '')
  const [title, setTitle] = useState('')
  const [region, setRegion] = useState('')
  const [locale, setLocale] = useState<Locale>(language)
  const [space, setSpace] = useState(spaces[0]?.id)
  const [tried, setTried] = useState(false)
  const [error, setError] = useProblem()
  const missing = (text: string) => (tried && text.trim() === '' ? t.newWorkshop.fill : null)

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '' || region.trim() === '' || chosen === '') return
    const answer = await createWorkshop({ template: chosen, title, region, locale, organisations: [], space })
    if (answer.ok) location.assign(pathOf({ page: 'prepare', workshop: answer.value.id }))
    else setError(say(answer.error.message))
  }
  return (
    <main className="hm new">
      <form onSubmit={handleSubmit} noValidate>
        <div className="hhead">
          <h1>{t.newWorkshop.title}</h1>
          <Button main type="submit" disabled={templates.length === 0}>
            {t.newWorkshop.create}
            <Icon name="arrow-right" />
          </Button>
        </div>
        <ErrorLine text={error} />
        <div className="new-cols">
          <section>
            <h2>{t.newWorkshop.template}</h2>
            {templates.length === 0 && <p>{t.newWorkshop.none}</p>}
            {templates.map((card) => (
              <button
                key={card.id}
                type="button"
                className={card.id === chosen ? 'tpl on' : 'tpl'}
                aria-pressed={card.id === chosen}
                onClick={() => setChosen(card.id)}
              >
                <span className="voice">{say(card.title)}</span>
                <span className="d">{say(card.summary)}</span>
                <span className="meta">
                  {card.own && <b className="kind">{t.templates.ownMark}</b>}{' '}
                  {t.newWorkshop.meetings(card.meetings, card.minutes)},{' '}
                  {t.newWorkshop.people(card.participants.min, card.participants.max)}
                </span>
                {card.id === chosen && (
                  <span className="tick">
                    <Icon name="check" size={16} />
                  </span>
                )}
              </button>
            ))}
          </section>
          <section className="stack">
            <h2>{t.newWorkshop.about}</h2>
            <Field label={t.newWorkshop.name} hint={t.newWorkshop.nameHint} error={missing(title)}>
              {(ids) => <input {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
            </Field>
            <Field label={t.newWorkshop.region} hint={t.newWorkshop.regionHint} error={missing(region)}>
              {(ids) => <input {...ids} value={region} onChange={(event) => setRegion(event.target.value)} />}
            </Field>
            <fieldset>
              <legend className="legend">{t.newWorkshop.language}</legend>
              <p className="hint meta">{t.newWorkshop.languageHint}</p>
              <div className="pair">
                <Choice name="locale" checked={locale === 'nl'} onChange={() => setLocale('nl')}>
                  {t.newWorkshop.nl}
                </Choice>
                <Choice name="locale" checked={locale === 'en'} onChange={() => setLocale('en')}>
                  {t.newWorkshop.en}
                </Choice>
              </div>
            </fieldset>
            <SpaceChoice spaces={spaces} chosen={space} onChoose={setSpace} />
          </section>
        </div>
      </form>
    </main>
  )
}
