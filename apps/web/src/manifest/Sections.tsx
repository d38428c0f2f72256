import type { FrozenManifest, ManifestEdition } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'
import { OrganisationMark } from '../ui/OrganisationMark.js'

type Sentence = FrozenManifest['sections'][number]['sentences'][number]

/** The text as it was frozen, and with each sentence where it comes from. */
export function Sections({ edition }: { edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { frozen } = edition
  return frozen.sections
    .filter((section) => section.render !== 'signatures')
    .map((section) => (
      <section key={section.id} className="mf-section" lang={frozen.locale}>
        <h2 className="voice">{section.title}</h2>
        {section.body ? <p className="voice mf-intro">{section.body}</p> : null}
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
                  <Origin sentence={sentence} edition={edition} />
                </div>
              </li>
            ))}
          </ol>
        ) : null}
        {section.render === 'checkins' && frozen.checkinDates.length > 0 ? (
          <ul className="mf-dates" aria-label={t.checkins} lang={language}>
            {frozen.checkinDates.map((date) => (
              <li key={date}>{weekdayInWords(date, language)}</li>
            ))}
          </ul>
        ) : null}
      </section>
    ))
}

function Origin({ sentence, edition }: { sentence: Sentence; edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const from = edition.herkomst.find((one) => one.sentence === sentence.id)
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
