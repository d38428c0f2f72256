import { type FrozenManifest, fillPlaceholders, type SigningRow } from '@siroop/domain'
import { dayInWords, fingerprintGroups, manifestOutline, textWords, weekdayInWords } from '@siroop/manifest'
import { useMemo } from 'react'
import { type WallCopy, wallCopy } from '../../../copy/wall.js'
import { useLanguage, useT } from '../../language.js'
import { OrganisationMark } from '../../OrganisationMark.js'
import { pageAt } from '../parts/fit.js'
import { useSceneWidth } from '../parts/useSceneWidth.js'
import { organisationIn, type SceneProps } from '../scene.js'
import { Drop } from './Drop.js'
import { isClosed, isLit } from './signed.js'
import { type SignLine, signLines } from './signLines.js'
import { signPages } from './signPages.js'
import './sign.css'

/** The manifest large, and a place per organisation that lights up; the drop closes with the last. No person, no countdown. */
export function SignScene({ now, frozen, organisations, nowMs }: SceneProps<'sign'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const waits = now.next === null ? null : t.waitsForNext(now.next)
  const words: Record<SigningRow['state'], (row: SigningRow) => string> = {
    open: () => waits ?? t.signByPhone,
    signed: () => t.signed,
    'signed-with-reservation': () => t.signedReservation,
    later: ({ until }) => waits ?? t.signsLater(until ? dayInWords(until, language) : ''),
    declined: () => t.declined,
  }
  const [ref, sceneWidth] = useSceneWidth<HTMLDivElement>()
  const pages = useMemo(
    () => (frozen === null ? [] : signPages(linesOf(frozen, t), { sceneWidth, title: now.edition.title })),
    [frozen, sceneWidth, now.edition.title, t],
  )
  const page = pageAt(nowMs, { pages: pages.length, pageMs: 20_000 })
  return (
    <div className="room-sign" ref={ref}>
      <article className="paper room-manifest" lang={frozen?.locale}>
        {page === 0 ? (
          <h1 className="voice">{now.edition.title}</h1>
        ) : (
          <h1 className="room-manifest-title">{now.edition.title}</h1>
        )}
        {frozen === null ? <p className="voice">{t.frozenLoading}</p> : null}
        <ul>
          {pages[page]?.lines.map(({ key, title, head, heading, text, role }) => (
            <li key={key} className={`voice is-${role}`}>
              {title === null ? null : <span className="room-manifest-part">{title}</span>}
              {head === null ? null : <span className="room-manifest-head">{head}</span>}
              {heading === null ? null : <b>{heading} </b>}
              {text}
            </li>
          ))}
        </ul>
        {pages.length < 2 ? null : <p className="room-manifest-page nums">{t.page(page + 1, pages.length)}</p>}
        <p className="room-print nums">
          <span>{t.edition(now.edition.number)}</span>
          <Drop closed={isClosed(now.signing)} />
          {now.next === null ? (
            <span>
              {t.fingerprint} {fingerprintGroups(now.edition.fingerprint)}
            </span>
          ) : (
            <b>{t.textChanges(now.next)}</b>
          )}
        </p>
      </article>
      <ul
        className={`room-signing${now.signing.length > 8 ? ' is-many' : ''}${now.signing.length > 16 ? ' is-most' : ''}`}
      >
        {now.signing.map((row) => {
          const organisation = organisationIn(organisations, row.organisation)
          const lit = isLit(row)
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

/** All that is signed, with the words that everybody who signs says. */
function linesOf(frozen: FrozenManifest, t: WallCopy): readonly SignLine[] {
  const { locale, signingStatement } = frozen
  const statement = fillPlaceholders(signingStatement, { organisation: t.myOrganisation })
  return manifestOutline(frozen).flatMap((section) => {
    const { dates, paragraphs, look } = section
    const said = look === 'signatures' && statement !== '' ? [`${t.declares} “${statement}”`] : []
    return signLines(
      { ...section, paragraphs: [...paragraphs, ...said], dates: dates.map((date) => weekdayInWords(date, locale)) },
      textWords[locale],
    )
  })
}
