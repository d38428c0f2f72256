import './decide.css'
import type { ParticipantNow, ParticipantView } from '@siroop/domain'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar } from '../Bar.js'
import { ownOrganisation } from '../seat.js'
import { ConsentForm } from './ConsentForm.js'
import { ConsentResult } from './ConsentResult.js'
import { Listener } from './Listener.js'
import { Speaks } from './Speaks.js'
import { WholeText } from './WholeText.js'
import { WordButton } from './WordButton.js'

export interface ConsentScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'consent' }>
}

/** One value at a time, or the whole text of the manifest: the text for everybody, the choices for the spokesperson, closed until it is shown. */
export function ConsentScreen({ view, now }: ConsentScreenProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [changing, setChanging] = useState(false)
  const organisation = ownOrganisation(view)
  const name = organisation?.name ?? t.yourOrganisation
  const { round, ownAnswer } = now
  const answered = ownAnswer === null ? null : t.consent.answered(name, ownAnswer.answer)
  const inRow = now.texts.kind === 'consent' ? t.consent.textOf : t.consent.of
  const place = round.step === now.texts.step ? inRow(round.index, round.of) : t.consent.again
  const chooses = now.mayAnswer && (ownAnswer === null || changing)
  return (
    <>
      <Bar where={pick(now.texts.title)} {...(now.whole === null ? { right: place } : {})} />
      <main className="body decide">
        {now.whole === null ? (
          <blockquote className="held" lang={view.workshop.locale} data-aloud>
            <h1 className="voice">{round.text}</h1>
            {round.behaviour !== null && <p className="voice behave">{t.consent.behaviour(round.behaviour)}</p>}
          </blockquote>
        ) : (
          <>
            <h1>{pick(now.texts.question)}</h1>
            <WholeText parts={now.whole} label={t.consent.whole} locale={view.workshop.locale} />
          </>
        )}
        {now.status === 'shown' ? (
          <ConsentResult view={view} now={now} />
        ) : chooses ? (
          <ConsentForm
            key={round.round}
            round={round.round}
            organisation={name}
            before={ownAnswer}
            onDone={() => setChanging(false)}
          />
        ) : (
          <>
            {now.mayAnswer && answered !== null ? (
              <Speaks organisation={organisation} title={answered} text={t.consent.byYou}>
                {ownAnswer?.reason && <p className="voice own-reason">“{ownAnswer.reason}”</p>}
              </Speaks>
            ) : (
              <Listener view={view} answered={answered} />
            )}
            <p className="priv">
              <Icon name="lock" size={16} />
              <span>{t.consent.closed}</span>
            </p>
            {now.mayAnswer ? (
              <Button wide className="at-end" onClick={() => setChanging(true)}>
                {t.consent.change}
              </Button>
            ) : (
              <WordButton me={view.me} />
            )}
          </>
        )}
      </main>
    </>
  )
}
