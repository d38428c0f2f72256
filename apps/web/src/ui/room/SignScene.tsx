import type { SigningRow } from '@siroop/domain'
import { dayInWords, fingerprintGroups, manifestOutline } from '@siroop/manifest'
import { wallCopy } from '../../copy/wall.js'
import { useLanguage, useT } from '../language.js'
import { OrganisationMark } from '../OrganisationMark.js'
import { organisationIn, type SceneProps } from './scene.js'

/** The manifest large, and a place per organisation that lights up. No person, no countdown. */
export function SignScene({ now, frozen, organisations }: SceneProps<'sign'>) {
  const t = useT(wallCopy)
  const [language] = useLanguage()
  const words: Record<SigningRow['state'], (row: SigningRow) => string> = {
    open: () => '',
    signed: () => t.signed,
    'signed-with-reservation': () => t.signedReservation,
    later: ({ until }) => t.signsLater(until ? dayInWords(until, language) : ''),
    declined: () => t.declined,
  }
  const sections = frozen === null ? [] : manifestOutline(frozen)
  const count = sections.reduce((sum, section) => sum + section.sentences.length, 0)
  return (
    <div className="room-sign">
      <article className={`paper room-manifest${count > 5 ? ' is-long' : ''}${count > 9 ? ' is-longer' : ''}`}>
        <h1 className="voice">{now.edition.title}</h1>
        {frozen === null ? <p className="voice">{t.frozenLoading}</p> : null}
        {sections[0]?.paragraphs.map((line) => (
          <p key={line} className="voice room-lead">
            {line}
          </p>
        ))}
        <ul>
          {sections.flatMap((section) =>
            section.sentences.map(({ id, heading, text }) => (
              <li key={id} className="voice">
                {heading ? <b>{heading}. </b> : null}
                {text}
              </li>
            )),
          )}
        </ul>
        <p className="room-print nums">
          <span>{t.edition(now.edition.number)}</span>
          <span>
            {t.fingerprint} {fingerprintGroups(now.edition.fingerprint)}
          </span>
        </p>
      </article>
      <ul className={now.signing.length > 8 ? 'room-signing is-many' : 'room-signing'}>
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
