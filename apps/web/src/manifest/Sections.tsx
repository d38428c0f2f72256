import type { ManifestEdition } from '@siroop/domain'
import { manifestOutline, weekdayInWords } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'
import { OrganisationMark } from '../ui/OrganisationMark.js'

/** The text as it was frozen, and with each sentence where it comes from. */
export function Sections({ edition }: { edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { frozen } = edition
  return manifestOutline(frozen)
    .filter((section) => section.render !== 'signatures')
    .map((section) => (
      <section key={section.id} className="mf-section" lang={frozen.locale}>
        <h2 className="voice">{section.title}</h2>
        {section.paragraphs.map((line) => (
          <p key={line} className="voice mf-intro">
            {line}
          </p>
        ))}
        {section.sentences.length > 0 ? (
          <ol>
            {section.sentences.map((sentence, index) => (
              <li key={sentence.id}>
                <span className="mf-number voice nums" aria-hidden="true">
                  {index + 1}
                </span>
                <div>
                  {sentence.heading ? <h3 className="voice">{sentence.heading}</h3> : null}
                  <p className="voice mf-sentence">{sentence.text}</p>
                  {sentence.free ? <p className="meta">{t.free}</p> : null}
                  <Origin sentence={sentence.id} edition={edition} />
                </div>
              </li>
            ))}
          </ol>
        ) : null}
        {section.dates.length > 0 ? (
          <ul className="mf-dates" aria-label={t.checkins} lang={language}>
            {section.dates.map((date) => (
              <li key={date}>{weekdayInWords(date, language)}</li>
            ))}
          </ul>
        ) : null}
      </section>
    ))
}

function Origin({ sentence, edition }: { sentence: string; edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const from = edition.herkomst.find((one) => one.sentence === sentence)
  if (from === undefined || from.bundle === null) return null
  const organisations = edition.frozen.organisations.filter(({ id }) => from.organisations.includes(id))
  // with fewer than four organisations a name would point at one of them
  const named = edition.frozen.organisations.length >= 4
  return (
    <details className="mf-origin" lang={language}>
      <summary>{t.origin}</summary>
      <p>
        {t.bundle} <b className="voice">{from.bundle}</b>, {t.notes(from.notes)}
        {named && organisations.length > 0 ? ` ${t.from}` : ''}
      </p>
      {named ? (
        <ul className="mf-partners">
          {organisations.map(({ id, name, shape, letters }) => (
            <li key={id} className="who">
              <OrganisationMark shape={shape} letters={letters} />
              {name}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}
