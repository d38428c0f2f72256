import type { OrganisationId, ParticipantNow, ParticipantView, SigningState } from '@siroop/domain'
import { dateOfMs, fingerprintGroups } from '@siroop/manifest'
import { Suspense, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Sheet } from '../../ui/Sheet.js'
import { clockTime } from '../../ui/words/clockTime.js'
import { weekdayAtStart } from '../../ui/words/weekdayAtStart.js'
import { ownOrganisation } from '../seat.js'
import { useCommand } from '../useCommand.js'
import { Declined, Lifted, LiftReservation } from './LiftReservation.js'

export interface SignedScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'sign' }>
  readonly own: Extract<SigningState, { kind: 'signed' }>
}

/** Signed: the shape of the organisation is lit; taking back simply stands there, until midnight. */
export function SignedScreen({ view, now, own }: SignedScreenProps) {
  const t = useT(participantCopy)
  const [language] = useLanguage()
  const { problem, busy, run } = useCommand()
  const [asks, setAsks] = useState(false)
  const organisation = ownOrganisation(view)
  const name = organisation?.name ?? t.yourOrganisation
  const person = own.details?.name ?? t.word.someone
  return (
    <main className="reading">
      <div className="body signed">
        {organisation && (
          <span className="lit">
            <OrganisationMark
              shape={organisation.shape}
              letters={organisation.letters}
              size="4.75rem"
              title={organisation.name}
            />
          </span>
        )}
        <h1>{own.byMe ? t.sign.signed(name) : t.sign.signedBy(person, name)}</h1>
        <p className="second">
          {t.sign.at(weekdayAtStart(dateOfMs(own.atMs), language), clockTime(own.atMs, language))}
          <br />
          {t.sign.authoritySigned[own.authority](own.details?.condition ?? '…')}
          {own.liftedAtMs !== null && (
            <Suspense fallback={null}>
              <br />
              <Lifted atMs={own.liftedAtMs} />
            </Suspense>
          )}
        </p>
        {now.declined.length > 0 && (
          <Suspense fallback={null}>
            <Declined names={namesOf(view, now.declined)} mayTakeBack={own.mayWithdraw} />
          </Suspense>
        )}
        {own.details?.sentence && <p className="voice own-sentence">“{own.details.sentence}”</p>}
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(now.edition.fingerprint)}</code>
        </p>
      </div>
      <div className="signed-end">
        {now.manifestPath !== null && (
          <a className="btn btn-wide" href={`${now.manifestPath}/manifest.pdf`} download>
            <Icon name="download" />
            {t.sign.pdf(view.workshop.document)}
          </a>
        )}
        {own.mayLift && (
          <Suspense fallback={null}>
            <LiftReservation signature={own.signature} />
          </Suspense>
        )}
        {own.mayWithdraw && (
          <Button plain wide onClick={() => setAsks(true)}>
            {t.sign.takeBack}
          </Button>
        )}
      </div>
      {asks && (
        <Sheet title={t.sign.takeBackTitle} onClose={() => setAsks(false)}>
          <div className="sign-form">
            <p className="second">{t.sign.takeBackText}</p>
            <ErrorLine text={problem} />
            <Button main wide onClick={() => setAsks(false)}>
              {t.sign.stays}
            </Button>
            <Button
              wide
              disabled={busy}
              onClick={() => void run({ type: 'withdrawSignature', signature: own.signature })}
            >
              {t.sign.takeBackYes}
            </Button>
          </div>
        </Sheet>
      )}
    </main>
  )
}

const namesOf = ({ organisations }: ParticipantView, ids: readonly OrganisationId[]): string =>
  organisations.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ')
