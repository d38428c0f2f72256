import type { ManifestView, ResultDocument } from '@siroop/domain'
import { dateOfMs, dayInWords, manifestOutline } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { Chapter } from '../ui/chapter/Chapter.js'
import { useLanguage, useT } from '../ui/language.js'
import { OrganisationMark } from '../ui/OrganisationMark.js'
import { clockTime } from '../ui/words/clockTime.js'
import { OnlyIn } from '../ui/words/OnlyIn.js'
import { CheckinReport, looksBackOn } from './report/CheckinReport.js'
import { SectionHead } from './SectionHead.js'
import { CheckinDays } from './Sections.js'
import { Take } from './Take.js'
import { Thickness } from './Thickness.js'

/** What the room found, where nobody signs: the document as it stands now, and the letters that are made of it. */
export function Result({ view, path }: { view: ManifestView & { result: ResultDocument }; path: string }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { result, serverNowMs } = view
  const standOp = t.result.standOp(dayInWords(dateOfMs(serverNowMs), language), clockTime(serverNowMs, language))
  const cards = result.onPaper.map(({ organisation, paper }) => {
    const name = result.organisations.find(({ id }) => id === organisation)?.name ?? ''
    return { name, card: paper }
  })
  const sections = manifestOutline(result)
  const about = (
    <>
      <OnlyIn locale={result.locale} className="mf-by" />
      <p className="mf-by nums">{standOp}</p>
      {result.kind === 'real' ? null : (
        <p className="mf-kind">{result.kind === 'demo' ? t.demo : t.result.rehearsal}</p>
      )}
      <ul className="mf-partners">
        {result.organisations.map(({ id, name, shape, letters }) => (
          <li key={id} className="who">
            <OrganisationMark shape={shape} letters={letters} />
            {name}
          </li>
        ))}
      </ul>
      <p className="mf-take">
        <a className="btn btn-main" href={`${path}/manifest.pdf?taal=${language}`} download>
          {t.result.pdf}
        </a>
        {result.letters.length === 0 ? null : (
          <a className="btn" href={`${path}/letters.pdf?taal=${language}`} download>
            {t.result.letters(result.letters.length)}
          </a>
        )}
      </p>
    </>
  )
  return (
    <>
      {looksBackOn(sections) ? (
        <CheckinReport result={result} sections={sections}>
          {about}
        </CheckinReport>
      ) : (
        <>
          <div className="mf-hero is-result">
            <div>
              <h1 className="voice" lang={result.locale}>
                {result.title}
              </h1>
              {about}
            </div>
          </div>
          {sections.length === 0 ? <p className="mf-status">{t.result.nothing}</p> : null}
          {sections.map((section) => (
            <section key={section.id} className="mf-section" lang={result.locale}>
              <SectionHead section={section} />
              <Thickness section={section} locale={result.locale} />
              <Chapter section={section} locale={result.locale} />
              <CheckinDays dates={section.dates} />
            </section>
          ))}
        </>
      )}
      <section className="mf-section">
        <p className="mf-account">{t.result.notDecided}</p>
        {result.onPaper.length === 0 ? null : <p className="mf-account">{t.result.onPaper(cards)}</p>}
      </section>
      <Take text={result} signed={false} path={path} />
    </>
  )
}
