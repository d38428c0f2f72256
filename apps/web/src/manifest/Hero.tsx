import type { ManifestEdition } from '@siroop/domain'
import { dateOfMs, dayInWords, fingerprintGroups } from '@siroop/manifest'
import { coverShapes } from '@siroop/pictures'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'
import { OrganisationLogo, OrganisationMark } from '../ui/OrganisationMark.js'
import { OnlyIn } from '../ui/words/OnlyIn.js'

/** Title, state, organisations, fingerprint and the cover picture. */
export function Hero({ edition, path, newest }: { edition: ManifestEdition; path: string; newest: boolean }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { frozen, fingerprint } = edition
  // an earlier edition has its own files
  const which = newest ? '' : `editie=${edition.number}`
  const opened = dayInWords(dateOfMs(edition.openedAtMs), language)
  return (
    <div className="mf-hero">
      <div>
        <h1 className="voice" lang={frozen.locale}>
          {frozen.title}
        </h1>
        <OnlyIn locale={frozen.locale} className="mf-by" />
        <p className="mf-by">{t.status[edition.status](edition.number, opened)}</p>
        {frozen.kind === 'real' ? null : (
          <p className="mf-kind">{frozen.kind === 'demo' ? t.demo : t.rehearsal(frozen.document ?? 'manifest')}</p>
        )}
        <ul className="mf-partners">
          {frozen.organisations.map(({ id, name, shape, letters, logoSha256 }) => (
            <li key={id} className="who">
              <OrganisationMark shape={shape} letters={letters} />
              {name}
              <OrganisationLogo sha256={logoSha256} />
            </li>
          ))}
        </ul>
        <p className="mf-print nums">
          {t.fingerprint} <b>{fingerprintGroups(fingerprint)}</b>
        </p>
        <a className="btn btn-main" href={`${path}/manifest.pdf${which === '' ? '' : `?${which}`}`} download>
          {t.pdf(frozen.document ?? 'manifest')}
        </a>
        <p className="mf-files">
          {language === frozen.locale ? null : (
            <a href={`${path}/manifest.pdf?taal=${language}${which === '' ? '' : `&${which}`}`} download>
              {t.readingCopy}
            </a>
          )}
          <a href="#meenemen">{t.take.more}</a>
          {frozen.kind === 'real' ? <a href={`/controle?taal=${language}`}>{t.check}</a> : null}
        </p>
      </div>
      <svg className="mf-art" viewBox="-200 -200 400 400" role="img" aria-label={t.cover}>
        {coverShapes(frozen.organisations.map(({ shape }) => shape)).map(({ path: outline, transform }) => (
          <path
            key={transform}
            d={outline}
            transform={transform}
            fill="var(--siroop-600)"
            fillOpacity="0.3"
            fillRule="evenodd"
          />
        ))}
      </svg>
    </div>
  )
}
