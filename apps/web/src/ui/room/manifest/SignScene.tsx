import type { SigningRow } from '@siroop/domain'
import { dayInWords, fingerprintGroups, manifestOutline } from '@siroop/manifest'
import { useMemo } from 'react'
import { wallCopy } from '../../../copy/wall.js'
import { useLanguage, useT } from '../../language.js'
import { OrganisationMark } from '../../OrganisationMark.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { organisationIn, type SceneProps } from '../scene.js'
import { signPages } from './signPages.js'

/** The manifest large, and a place per organisation that lights up. No person, no countdown. */
export function SignScene({ now, frozen, organisations, nowMs }: SceneProps<'sign'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const words: Record<SigningRow['state'], (row: SigningRow) => string> = {
    open: () => t.signByPhone,
    signed: () => t.signed,
    'signed-with-reservation': () => t.signedReservation,
    later: ({ until }) => t.signsLater(until ? dayInWords(until, language) : ''),
    declined: () => t.declined,
  }
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const sections = useMemo(() => (frozen === null ? [] : manifestOutline(frozen)), [frozen])
  const pages = useMemo(() => signPages(sections, sceneWidth), [sections, sceneWidth])
  const page = pageAt(nowMs, { pages: pages.length, pageMs: 20_000 })
  const lines = pages[page] ?? []
  const only = pages.length < 2
  return (
    <div className="room-sign" ref={ref}>
      <article className={`paper room-manifest${only && lines.length <= 5 ? '' : ' is-long'}`}>
        <h1 className="voice">{now.edition.title}</h1>
        {frozen === null ? <p className="voice">{t.frozenLoading}</p> : null}
        {(only ? (sections[0]?.paragraphs ?? []) : []).map((line) => (
          <p key={line} className="voice room-lead">
            {line}
          </p>
        ))}
        <ul>
          {lines.map(({ key, title, heading, text }) => (
            <li key={key} className="voice">
              {title === null || only ? null : <span className="room-manifest-part">{title}</span>}
              {heading ? <b>{heading}. </b> : null}
              {text}
            </li>
          ))}
        </ul>
        {only ? null : <p className="room-manifest-page nums">{t.page(page + 1, pages.length)}</p>}
        <p className="room-print nums">
          <span>{t.edition(now.edition.number)}</span>
          <span>
            {t.fingerprint} {fingerprintGroups(now.edition.fingerprint)}
          </span>
        </p>
      </article>
      <ul
        className={`room-signing${now.signing.length > 8 ? ' is-many' : ''}${now.signing.length > 16 ? ' is-most' : ''}`}
      >
        {now.signing.map((row) => {
          const organisation = organisationIn(organisations, row.organisation)
          const lit = row.state === 'signed' || row.state === 'signed-with-reservation'
          return organisation ? (
            <li key={row.organisation} className={lit ? 'is-lit' : 'is-unlit'}>
              <span className="room-disc">
                <OrganisationMark shape={organisation.shape} letters={organisation.letters} open={!lit} />
              </span>
              <span>
                <b>{organisation.name}</b>
                <span className="room-signing-state">{words[row.state](row)}</span>
              </span>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}
