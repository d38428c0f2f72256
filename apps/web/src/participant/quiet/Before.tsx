import type { Organisation, ParticipantView } from '@siroop/domain'
import { timeInWords } from '@siroop/manifest'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { weekdayAtStart } from '../../ui/words/weekdayAtStart.js'

export interface BeforeProps {
  readonly title: string
  readonly now: Extract<ParticipantView['now'], { kind: 'before' }>
  readonly organisation: Organisation | null
}

/** Inside, and nothing to do yet: who you are, when it starts. */
export function Before({ title, now, organisation }: BeforeProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const day = now.date === null ? null : weekdayAtStart(now.date, language)
  const when = day === null ? null : now.start === null ? day : t.before.when(day, timeInWords(now.start, language))
  return (
    <main className="body before">
      <Wordmark />
      <div className="before-middle">
        {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} size="5.75rem" />}
        <h1>{t.before.title}</h1>
        <p className="voice">{title}</p>
        {organisation && <p>{t.before.as(organisation.name)}</p>}
        {when !== null && (
          <p className="second">
            {when}
            {now.place !== '' && (
              <>
                <br />
                {now.place}
              </>
            )}
          </p>
        )}
      </div>
      <p className="second before-end">{t.before.text}</p>
    </main>
  )
}
