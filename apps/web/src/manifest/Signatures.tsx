import type { ManifestEdition } from '@siroop/domain'
import { dateOfMs, dayInWords, fingerprintGroups, manifestOutline } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'
import { OrganisationMark } from '../ui/OrganisationMark.js'
import { clockTime } from '../ui/words/clockTime.js'

type Row = ManifestEdition['signing'][number]

/** Who signed, on what ground, who signs later; then the rule, who was missing, reservations and the whole fingerprint. */
export function Signatures({ edition }: { edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { frozen } = edition
  const section = manifestOutline(frozen).find((one) => one.render === 'signatures')
  const nameOf = (id: string) => frozen.organisations.find((one) => one.id === id)?.name ?? ''
  return (
    <section className="mf-section">
      <h2 className="voice">{section?.title ?? t.signatures}</h2>
      {section?.paragraphs.map((line) => (
        <p key={line} className="voice mf-intro" lang={frozen.locale}>
          {line}
        </p>
      ))}
      <ul className="mf-signatures">
        {edition.signing.map((row) => (
          <Signature key={row.organisation} row={row} edition={edition} />
        ))}
      </ul>
      <div className="mf-account">
        <p>
          {t.rule(
            frozen.document ?? 'manifest',
            frozen.inForceRule.minimumSignatures,
            dayInWords(frozen.inForceRule.closingDate, language),
          )}
        </p>
        <p>
          {t.honest} {frozen.document === undefined ? t.method : ''}
        </p>
        {edition.missing.length > 0 ? (
          <>
            <h3>{t.missing}</h3>
            <ul>
              {edition.missing.map(({ text, organisation, why, reason }) => (
                <li key={`${organisation}${text}`}>
                  <b>{nameOf(organisation)}</b>, {t.why[why]} ({reason === '' ? t.nobody : reason}):{' '}
                  <span className="voice">{text}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {edition.beside.length > 0 ? (
          <>
            <h3>{t.beside}</h3>
            <ul>
              {edition.beside.map(({ label, text, paper }) => (
                <li key={label} lang={frozen.locale}>
                  <b>{label}</b>: <span className="voice">{text}</span>
                  {paper === null ? '' : ` (${t.fromPaper(paper)})`}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {edition.onPaper.length > 0 ? (
          <>
            <h3>{t.answeredOnPaper}</h3>
            <ul>
              {edition.onPaper.map(({ organisation, paper }) => (
                <li key={`${organisation}${paper}`}>
                  <b>{nameOf(organisation)}</b>, {t.card(paper)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {edition.discussed.length > 0 ? (
          <>
            <h3>{t.discussed}</h3>
            <ul>
              {edition.discussed.map(({ organisation, words }) => (
                <li key={organisation}>
                  <b>{nameOf(organisation)}</b>: {words}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {edition.reservations.length > 0 ? (
          <>
            <h3>{t.reservations}</h3>
            <ul>
              {edition.reservations.map(({ id, organisation, reason, aboutText }) => (
                <li key={id}>
                  <b>{nameOf(organisation)}</b>, <span className="voice">{aboutText}</span>: {reason}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="mf-print nums">
          {t.fingerprint} (SHA-256)
          <br />
          <b>{fingerprintGroups(edition.fingerprint, 64)}</b>
        </p>
      </div>
    </section>
  )
}

function Signature({ row, edition }: { row: Row; edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const organisation = edition.frozen.organisations.find((one) => one.id === row.organisation)
  if (organisation === undefined) return null
  const signed = row.state === 'signed' || row.state === 'signed-with-reservation'
  const waiting =
    row.state === 'later'
      ? t.later(dayInWords(row.until ?? '', language))
      : row.state === 'declined'
        ? t.declined
        : row.withdrawn
          ? t.withdrawn
          : t.open
  return (
    <li>
      <h3 className="who">
        <OrganisationMark shape={organisation.shape} letters={organisation.letters} open={!signed} />
        {organisation.name}
      </h3>
      {signed ? (
        <Signed row={row} />
      ) : (
        <p className="second">
          {waiting}
          {row.declined !== null && (
            <>
              <br />
              {t.declinedOn(dayInWords(dateOfMs(row.declined.atMs), language), row.declined.reason)}
            </>
          )}
          {row.invited !== null && (
            <>
              <br />
              {t.invited(
                dayInWords(dateOfMs(row.invited.atMs), language),
                row.invited.reminders,
                row.invited.delegated,
              )}
            </>
          )}
        </p>
      )}
    </li>
  )
}

function Signed({ row }: { row: Row }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { details, authority, atMs, presenceConfirmed, paper } = row
  const by = details?.condition ?? ''
  const ground =
    authority === 'proxy' || authority === 'subject-to-approval'
      ? t.authority[authority](by)
      : authority
        ? t.authority[authority]
        : ''
  return (
    <>
      {details?.sentence ? <blockquote className="voice">“{details.sentence}”</blockquote> : null}
      <p>
        {details ? `${details.name}, ${details.function}` : null}
        <br />
        {ground}
        <br />
        {atMs === null ? null : (
          <span className="nums">{t.signedAt(dayInWords(dateOfMs(atMs), language), clockTime(atMs, language))}</span>
        )}
        {paper === null ? null : (
          <>
            <br />
            {t.onPaper(paper)}
          </>
        )}
        {row.liftedAtMs === null ? null : (
          <>
            <br />
            {t.lifted(dayInWords(dateOfMs(row.liftedAtMs), language))}
          </>
        )}
        {row.byMail ? (
          <>
            <br />
            {t.byMail}
          </>
        ) : null}
        {presenceConfirmed ? (
          <>
            <br />
            {t.seen}
          </>
        ) : null}
      </p>
    </>
  )
}
