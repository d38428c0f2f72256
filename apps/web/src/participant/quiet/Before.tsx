import { type Organisation, type ParticipantView, sentenceCase } from '@siroop/domain'
import { lazy, Suspense } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { whenInWords } from '../whenInWords.js'

const AgreedTexts = lazy(async () => ({ default: (await import('./AgreedTexts.js')).AgreedTexts }))

type BeforeNow = Extract<ParticipantView['now'], { kind: 'before' }>
export interface BeforeProps {
  readonly workshop: ParticipantView['workshop']
  readonly now: BeforeNow
  readonly organisation: Organisation | null
  readonly onNotes: () => void
}

/** Inside, and nothing to do yet: who you are, when it starts; between meetings also what was agreed. */
export function Before({ workshop, now, organisation, onNotes }: BeforeProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const within = whenInWords(now, language, t.before.when)
  const when = within && sentenceCase(within)
  if (!now.first) {
    return (
      <main className="body between">
        <Wordmark />
        <div>
          <h1>{t.before.nextTitle}</h1>
          <p className="between-when">
            {when ?? t.before.noDate}
            {now.place !== '' && (
              <>
                <br />
                {now.place}
              </>
            )}
          </p>
        </div>
        <p className="second">
          {now.agreed.length > 0 ? `${t.before.nextText} ${t.before.agreedSoFar}` : t.before.nextText}
        </p>
        {now.agreed.length > 0 && (
          <Suspense fallback={null}>
            <AgreedTexts agreed={now.agreed} />
          </Suspense>
        )}
        <div className="stack at-end">
          {now.manifestPath !== null && (
            <a className="btn btn-main btn-wide" href={`${now.manifestPath}/manifest.pdf`} download>
              <Icon name="download" />
              {t.sign.pdf(workshop.document)}
            </a>
          )}
          <Button wide onClick={onNotes}>
            {t.closed.where}
          </Button>
        </div>
      </main>
    )
  }
  return (
    <main className="body before">
      <Wordmark />
      <div className="before-middle">
        {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} size="5.75rem" />}
        <h1>{t.before.title}</h1>
        <p className="voice">{workshop.title}</p>
        {organisation && <p>{t.before.as([organisation.name, organisation.municipality ?? []].flat().join(', '))}</p>}
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
      <p className="second before-end" data-aloud>
        {t.before.text}
      </p>
    </main>
  )
}
