import type { FrozenManifest } from '@siroop/domain'
import { manifestOutline, weekdayInWords } from '@siroop/manifest'
import { participantCopy } from '../../copy/participant.js'
import { Chapter, type ChapterProps } from '../../ui/chapter/Chapter.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { weekdayAtStart } from '../../ui/words/weekdayAtStart.js'

export interface ManifestTextProps extends Pick<ChapterProps, 'under'> {
  readonly frozen: FrozenManifest
}

/** Every word that is signed, in the order in which it is printed; the content keeps its own language. */
export function ManifestText({ frozen, under }: ManifestTextProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  return (
    <article className="mtext voice" lang={frozen.locale} data-aloud>
      <h1 className="title">{frozen.title}</h1>
      {manifestOutline(frozen).map((section) => (
        <section key={section.id}>
          <h2 className="chap">{section.title}</h2>
          {section.paragraphs.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
          <Chapter section={section} locale={frozen.locale} under={under} />
          {section.dates.length > 0 && (
            <ul className="days">
              {section.dates.map((date) => (
                <li key={date}>{weekdayAtStart(date, frozen.locale)}</li>
              ))}
            </ul>
          )}
          {section.render === 'signatures' && (
            <ul className="invited">
              {frozen.organisations.map((one) => (
                <li key={one.id} className="who">
                  <OrganisationMark shape={one.shape} letters={one.letters} />
                  {one.name}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="second force">
        {t.sign.inForce(frozen.inForceRule.minimumSignatures, weekdayInWords(frozen.inForceRule.closingDate, language))}
      </p>
    </article>
  )
}
