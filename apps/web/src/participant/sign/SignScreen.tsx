import './sign.css'
import type { ParticipantNow, ParticipantView } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Bar } from '../Bar.js'
import { ownOrganisation } from '../seat.js'
import { ReadScreen } from './ReadScreen.js'
import { SignedScreen } from './SignedScreen.js'
import { useEdition } from './useEdition.js'

export interface SignScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'sign' }>
}

/** Signing: the whole text first, then the sheet, then the signed page. Loaded when an edition is open. */
export function SignScreen({ view, now }: SignScreenProps) {
  const t = useT(participantCopy)
  const { number, fingerprint, title } = now.edition
  const [edition, fetchAgain] = useEdition({ workshop: view.workshop.id, number, fingerprint })
  // Who said "not now" sees that first; the text is one tap away.
  const [readsAgain, setReadsAgain] = useState(false)
  const { own } = now
  if (own.kind === 'signed') return <SignedScreen view={view} now={now} own={own} />
  if (own.kind !== 'open' && !readsAgain) {
    return <NotNowState view={view} own={own} onRead={() => setReadsAgain(true)} />
  }
  return (
    <>
      <Bar where={title} right={t.sign.edition(number)} />
      {edition.kind === 'here' ? (
        <ReadScreen
          key={fingerprint}
          view={view}
          now={now}
          frozen={edition.frozen}
          onNotNow={() => setReadsAgain(false)}
        />
      ) : (
        <main className="body">
          <h1>{title}</h1>
          <p role="status" className={edition.kind === 'differs' ? 'error large-error' : 'second'}>
            {edition.kind === 'fetching'
              ? t.sign.fetching
              : edition.kind === 'differs'
                ? t.sign.differs
                : t.sign.notFetched}
          </p>
          {edition.kind !== 'fetching' && (
            <Button wide className="at-end" onClick={fetchAgain}>
              {t.sign.again}
            </Button>
          )}
        </main>
      )}
    </>
  )
}

interface NotNowStateProps {
  readonly view: ParticipantView
  readonly own: Extract<SignScreenProps['now']['own'], { kind: 'later' | 'declined' }>
  readonly onRead: () => void
}

function NotNowState({ view, own, onRead }: NotNowStateProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const organisation = ownOrganisation(view)
  const name = organisation?.name ?? t.yourOrganisation
  return (
    <main className="reading">
      <div className="body signed">
        {organisation && (
          <OrganisationMark shape={organisation.shape} letters={organisation.letters} size="4.75rem" open />
        )}
        <h1>{own.kind === 'later' ? t.sign.laterTitle(name) : t.sign.declinedTitle(name)}</h1>
        <p className="second">
          {own.kind === 'later'
            ? t.sign.laterText(weekdayInWords(own.until, language))
            : t.sign.declinedText(view.workshop.document)}
        </p>
      </div>
      <div className="signed-end">
        <Button wide onClick={onRead}>
          {t.sign.readAgain}
        </Button>
      </div>
    </main>
  )
}
