import { type CommitmentView, shelfPlace, type Translated } from '@siroop/domain'
import type { ShelfRow } from '@siroop/protocol'
import { useEffect, useState } from 'react'
import { facilitatorOf } from '../../connection/identity.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { fetchLike, showFromShelf, takeFromShelf } from './shelfApi.js'
import '../../ui/look/wordButton.css'
import './earlier.css'

interface EarlierDoneProps extends Pick<CommitmentView, 'subject' | 'text' | 'takenFrom'> {
  /** Opened by a press, where there is little room. */
  readonly folded?: boolean
}

/**
 * What was done before, beside a step of the route or a milestone: what was taken along, and at most three things of the
 * shelf that are like it. Only who leads sees those, until they show one. Who leads without an account gets none.
 */
export function EarlierDone({ subject, text, takenFrom, folded = false }: EarlierDoneProps) {
  const { view, t, say, locale, run } = useRegie()
  const words = t.shelfPage.earlier
  const workshop = view.workshop.id
  const [near, setNear] = useState<readonly ShelfRow[]>([])
  const [failed, setFailed] = useState<Translated | null>(null)
  useEffect(() => {
    // a co-facilitator came in by a link and has no account, so no shelf
    if (facilitatorOf(workshop).token !== null) return
    let isHere = true
    void fetchLike(text, locale).then((found) => isHere && found.ok && setNear(found.value))
    return () => {
      isHere = false
    }
  }, [text, locale, workshop])
  const then = async (asked: ReturnType<typeof showFromShelf>) => {
    const done = await asked
    setFailed(done.ok ? null : done.error.message)
  }
  const taken = new Set(takenFrom.map(({ item }) => item))
  const offered = near.filter(({ id }) => !taken.has(id))
  if (takenFrom.length === 0 && offered.length === 0) return null
  const body = (
    <>
      <ul>
        {takenFrom.map(({ item, title, place }) => (
          <li key={item}>
            <p>
              <Icon name="check" size={16} /> <b>{words.taken(place || title)}</b>
            </p>
            <p className="voice">{title}</p>
            <Button
              className="sm"
              aria-label={words.leaveOf(place || title)}
              onClick={() => void run({ type: 'leaveOnShelf', subject, item })}
            >
              <Icon name="minus" />
              {words.leave}
            </Button>
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <>
          <p className="second">{folded ? words.onlyYou : `${words.like(offered.length)}. ${words.onlyYou}`}</p>
          <ul>
            {offered.map(({ id, how, content }) => (
              <li key={id} lang={content.locale}>
                <p className="second">
                  {how === 'example' && <b className="kind">{t.shelfPage.example}</b>} {shelfPlace(content)}
                </p>
                <p className="voice">{content.title}</p>
                <p>{content.works.text}</p>
                <div className="row-actions">
                  <Button
                    className="sm"
                    aria-label={words.takeOf(content.title)}
                    onClick={() => void then(takeFromShelf(id, { workshop, subject }))}
                  >
                    <Icon name="plus" />
                    {words.take}
                  </Button>
                  {view.shelfShown === id ? (
                    <Button
                      className="sm"
                      aria-label={words.hideOf(content.title)}
                      onClick={() => void run({ type: 'hideFromShelf' })}
                    >
                      <Icon name="projector" />
                      {words.hide}
                    </Button>
                  ) : (
                    <Button
                      className="sm"
                      aria-label={words.showOf(content.title)}
                      onClick={() => void then(showFromShelf(id, workshop))}
                    >
                      <Icon name="projector" />
                      {words.show}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <ErrorLine text={failed && say(failed)} />
    </>
  )
  if (!folded)
    return (
      <section className="rt-earlier">
        <h2 className="legend">{words.title}</h2>
        {body}
      </section>
    )
  return (
    <details className="rt-earlier is-folded">
      <summary className="wordsummary">
        {takenFrom.map(({ item, title, place }) => (
          <span key={item}>
            <Icon name="check" size={16} /> {words.taken(place || title)}{' '}
          </span>
        ))}
        {offered.length > 0 && <span>{words.like(offered.length)}</span>}
      </summary>
      <div className="rt-earlier-body">{body}</div>
    </details>
  )
}
