import type { ManifestEdition, ManifestView } from '@siroop/domain'
import { dayInWords, manifestOutline, weekdayInWords } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { Chapter } from '../ui/chapter/Chapter.js'
import { Origin } from '../ui/chapter/Origin.js'
import { useLanguage, useT } from '../ui/language.js'
import { Story } from './afterwards/Story.js'
import type { Teller } from './afterwards/useTeller.js'
import { SectionHead } from './SectionHead.js'

export interface SectionsProps {
  readonly edition: ManifestEdition
  /** Of its notes are read the words, empty for who may not; and what became of it. */
  readonly view: Pick<ManifestView, 'notes' | 'editions' | 'checkins' | 'way' | 'toCheckin'>
  /** Null: an earlier edition is read, of which nothing goes to a check-in. */
  readonly teller: Pick<Teller, 'mayTake' | 'take'> | null
}

/** The text as it was frozen, and with each sentence where it comes from. */
export function Sections({ edition, view, teller }: SectionsProps) {
  const { frozen } = edition
  return manifestOutline(frozen)
    .filter(({ look }) => look !== 'signatures')
    .map((section, at) => (
      <section key={section.id} id={at === 0 ? 'tekst' : undefined} className="mf-section" lang={frozen.locale}>
        <SectionHead section={section} />
        <Chapter
          section={section}
          locale={frozen.locale}
          under={(sentence) => (
            <>
              <Story sentence={sentence} editions={view.editions} shown={edition} view={view} teller={teller} />
              <Origin sentence={sentence} edition={edition} notes={view.notes} />
            </>
          )}
          beside={(subject) => <Owner subject={subject} edition={edition} />}
        />
        <CheckinDays dates={section.dates} />
      </section>
    ))
}

/** When the room sees one another again; nothing when no day was agreed. */
export function CheckinDays({ dates }: { dates: readonly string[] }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  if (dates.length === 0) return null
  return (
    <ul className="mf-dates" aria-label={t.checkins} lang={language}>
      {dates.map((date) => (
        <li key={date}>{weekdayInWords(date, language)}</li>
      ))}
    </ul>
  )
}

/** Who said yes, by name and function as far as they are known, and when. */
function Owner({ subject, edition }: { subject: string; edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const owner = edition.owners.find((one) => one.subject === subject)
  if (owner === undefined || (owner.name === null && owner.paper === null)) return null
  const onPaper = owner.paper === null ? '' : t.promisedOnPaper(owner.paper)
  const person = [owner.name ?? '', owner.function ?? '', onPaper].filter((part) => part.trim() !== '').join(', ')
  return (
    <span className="chapter-note mf-owner" lang={language}>
      {person}
      {owner.acceptedOn === null ? null : (
        <span className="nums">{t.saidYes(dayInWords(owner.acceptedOn, language))}</span>
      )}
    </span>
  )
}
