import './decide.css'
import type { Locale, ParticipantNow, ParticipantView, SentenceForPhone } from '@siroop/domain'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { ChangedText } from '../../ui/words/ChangedText.js'
import { shortChange } from '../../ui/words/wordDifference.js'
import { BackBar, Bar } from '../Bar.js'
import { Origin } from '../origin/Origin.js'
import { ownOrganisation } from '../seat.js'
import { DraftForm } from './DraftForm.js'
import { Listener } from './Listener.js'
import { ProposalForm } from './ProposalForm.js'
import { Recognise } from './Recognise.js'
import { WordButton } from './WordButton.js'

export interface DraftScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'draft' }>
}

/** One sentence of the manifest: sign as it is, make it better, or object; then whether one recognises oneself in it. */
export function DraftScreen({ view, now }: DraftScreenProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [proposing, setProposing] = useState(false)
  const [changing, setChanging] = useState(false)
  const { sentence } = now
  if (sentence === null) {
    return (
      <>
        <Bar where={pick(now.texts.title)} />
        <main className="body">
          <h1>{pick(now.texts.question)}</h1>
          <p className="second">{t.draft.none}</p>
        </main>
      </>
    )
  }
  if (proposing && now.mayAnswer) {
    return (
      <>
        <BackBar label={t.draft.back} onBack={() => setProposing(false)} />
        <ProposalForm
          sentence={sentence}
          onDone={() => {
            setProposing(false)
            setChanging(false)
          }}
        />
      </>
    )
  }
  const organisation = ownOrganisation(view)
  const name = organisation?.name ?? t.yourOrganisation
  const answered = sentence.ownAnswer === null ? null : t.draft.answered(name, sentence.ownAnswer)
  const chooses = now.mayAnswer && (sentence.ownAnswer === null || changing)
  return (
    <>
      <Bar where={pick(now.texts.title)} right={t.draft.of(now.index, now.of, sentence.version)} />
      <main className="body decide">
        <SentenceText sentence={sentence} locale={view.workshop.locale} showsNew={chooses || !view.me.spokesperson} />
        <Origin sources={sentence.sources} />
        {chooses ? (
          <DraftForm
            key={`${sentence.id} ${sentence.version}`}
            sentence={sentence}
            organisation={name}
            onPropose={() => setProposing(true)}
            onDone={() => setChanging(false)}
          />
        ) : view.me.spokesperson && organisation !== null && answered !== null ? (
          <>
            <Recognise sentence={sentence} organisation={organisation} />
            <p>{answered}</p>
            {now.mayAnswer && (
              <Button wide className="at-end" onClick={() => setChanging(true)}>
                {t.consent.change}
              </Button>
            )}
          </>
        ) : (
          <>
            <Listener view={view} answered={answered} />
            <WordButton me={view.me} />
          </>
        )}
      </main>
    </>
  )
}

interface SentenceTextProps {
  readonly sentence: SentenceForPhone
  readonly locale: Locale
  readonly showsNew: boolean
}
/** The sentence in the voice of people, with what is new in this version underlined. */
function SentenceText({ sentence, locale, showsNew }: SentenceTextProps) {
  const t = useT(participantCopy)
  const { heading, text, previousText, free } = sentence
  const before = showsNew ? previousText : null
  const hasNew = before !== null && (shortChange(before, text)?.come ?? '') !== ''
  return (
    <>
      <blockquote className="held sentence" lang={locale} data-aloud>
        {heading !== null && <p className="voice heading">{heading}</p>}
        <h1 className="voice">
          <ChangedText before={before} after={text} />
        </h1>
      </blockquote>
      {(hasNew || free) && (
        <p className="second under">{[hasNew ? t.draft.isNew : '', free ? t.draft.free : ''].join(' ').trim()}</p>
      )}
    </>
  )
}
