import type { ShelfContent, Translated } from '@siroop/domain'
import { useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import type { WorkshopRow } from '../api.js'
import type { About } from './about.js'
import type { Offers } from './shelfApi.js'

interface FromWorkshopProps {
  readonly workshops: readonly WorkshopRow[]
  readonly offers: (workshop: string) => Promise<RequestAnswer<Offers>>
  readonly onPut: (about: About & { readonly content: ShelfContent }) => void
}

/** What a workshop of one's own agreed or found out; each goes on the shelf by a hand, and by a form. */
export function FromWorkshop({ workshops, offers, onPut }: FromWorkshopProps) {
  const words = useT(facilitatorCopy).shelfPage
  const say = usePick()
  const [chosen, setChosen] = useState<WorkshopRow | null>(null)
  const [found, setFound] = useState<Offers | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  useEffect(() => {
    if (chosen === null) return setFound(null)
    let isNewest = true
    void offers(chosen.id).then((answer) => {
      if (!isNewest) return
      setFailed(answer.ok ? null : answer.error.message)
      setFound(answer.ok ? answer.value : null)
    })
    return () => {
      isNewest = false
    }
  }, [chosen, offers])
  if (workshops.length === 0) return null
  return (
    <section className="pl-part">
      <h2>{words.fromWorkshop.title}</h2>
      <p className="second">{words.fromWorkshop.hint}</p>
      <Field label={words.fromWorkshop.pick}>
        {(ids) => (
          <select
            {...ids}
            value={chosen?.id ?? ''}
            onChange={(event) => setChosen(workshops.find(({ id }) => id === event.target.value) ?? null)}
          >
            <option value="">{words.fromWorkshop.choose}</option>
            {workshops.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ErrorLine text={failed && say(failed)} />
      <p role="status">
        {found !== null &&
          found.offers.length === 0 &&
          (found.open ? words.fromWorkshop.open : words.fromWorkshop.none)}
      </p>
      {chosen !== null && found !== null && (
        <ul className="pl-offers">
          {found.offers.map(({ subject, content, item }) => (
            <li key={subject} lang={content.locale}>
              <span>
                <b>{words.kinds[content.kind]}</b> <span className="voice">{content.title}</span>
              </span>
              {item === null ? (
                <Button
                  className="sm"
                  aria-label={words.fromWorkshop.putOf(content.title)}
                  onClick={() => onPut({ row: null, source: { workshop: chosen.id, subject }, content })}
                >
                  <Icon name="plus" />
                  {words.fromWorkshop.put}
                </Button>
              ) : (
                <span className="second">
                  <Icon name="check" size={16} /> {words.fromWorkshop.there}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
