import type { Organisation } from '@siroop/domain'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { ChoiceProps } from '../choice.js'
import { MissingDialog } from '../consent/Answers.js'
import { SentenceOnPaper } from '../paperAnswers/SentenceOnPaper.js'
import { useRegie } from '../regie.js'
import { SigningWaits } from '../steps/SigningWaits.js'
import { openSentence } from './draftButton.js'
import { useSentenceName } from './sentenceName.js'

/** Dekking: who recognises itself in the open sentence, as shapes with names; who answered; what still stops the signing. */
export function Coverage({ choice }: ChoiceProps) {
  const { view, t, run } = useRegie()
  const nameOf = useSentenceName()
  const [marking, setMarking] = useState<Organisation | null>(null)
  const sentence = openSentence({ view, choice })
  // Nobody is asked about the words of a value that was agreed: who stood for it then, stands for it.
  const asAgreed = sentence?.status === 'settled' && sentence.answered.length === 0 && sentence.stoodFor.length > 0
  const open = view.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment').length
  return (
    <>
      {sentence && (
        <section className="can-part">
          <h2>{t.draft.coverage(nameOf(sentence))}</h2>
          <p className="second small">{asAgreed ? t.ending.asAgreed : t.draft.coverageAsk}</p>
          <ul className="dek">
            {view.organisations.map((organisation) => {
              const recognises = sentence.recognisedBy.includes(organisation.id)
              const stands = sentence.stoodFor.includes(organisation.id)
              const answer = sentence.answered.find((one) => one.organisation === organisation.id)
              const card = sentence.onPaper.find((one) => one.organisation === organisation.id)?.paper
              const missing = sentence.missing.find((one) => one.organisation === organisation.id)
              return (
                <li key={organisation.id}>
                  <OrganisationMark
                    shape={organisation.shape}
                    letters={organisation.letters}
                    size={26}
                    open={!recognises && !(asAgreed && stands)}
                  />
                  <span className="dek-name">
                    {organisation.name}
                    {!recognises && !asAgreed && stands && <span className="meta">{t.draft.stoodFor}</span>}
                    {sentence.status === 'asked' && answer && (
                      <span className="meta">
                        {answer.answer === null ? t.draft.answeredClosed : t.draft.answers[answer.answer]}
                        {card !== undefined && `, ${t.paper.answers.given(card)}`}
                      </span>
                    )}
                  </span>
                  <span className="second">
                    {recognises ? t.draft.recognises : !asAgreed ? t.draft.notYet : stands ? t.ending.standsFor : ''}
                  </span>
                  {sentence.status === 'asked' && missing && (
                    <div className="dek-mark">
                      <span className="meta">{t.consent.quote(t.consent[missing.why], missing.reason)}</span>
                      {!sentence.shown && (
                        <button
                          type="button"
                          className="lk"
                          aria-label={t.consent.unmarkOf(organisation.name)}
                          onClick={() =>
                            void run({
                              type: 'unmarkSentenceMissing',
                              sentence: sentence.id,
                              organisation: organisation.id,
                            })
                          }
                        >
                          {t.consent.unmark}
                        </button>
                      )}
                    </div>
                  )}
                </li>
              )
            })}
          </ul>
          <SentenceOnPaper key={sentence.id} sentence={sentence} />
          {sentence.waitingFor.length > 0 && (
            <div className="dash">
              <b>{t.consent.waitTitle}</b>
              <ul className="waiting">
                {view.organisations
                  .filter(({ id }) => sentence.waitingFor.includes(id))
                  .map((organisation) => (
                    <li key={organisation.id}>
                      {organisation.name}
                      <button
                        type="button"
                        className="lk"
                        aria-label={t.consent.markOf(organisation.name)}
                        onClick={() => setMarking(organisation)}
                      >
                        {t.consent.mark}
                      </button>
                    </li>
                  ))}
              </ul>
            </div>
          )}
          <p className="closed">
            <Icon name={open === 0 ? 'check' : 'hand'} size={16} />
            <span>{open === 0 ? t.draft.noObjection : t.draft.openObjections(open)}</span>
          </p>
        </section>
      )}
      <SigningWaits />
      {marking && sentence && (
        <MissingDialog
          organisation={marking}
          onMissing={(why, reason) =>
            run({
              type: 'markSentenceMissing',
              sentence: sentence.id,
              organisation: marking.id,
              why,
              reason,
            })
          }
          onClose={() => setMarking(null)}
        />
      )}
    </>
  )
}
