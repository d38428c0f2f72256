import type { SentenceView } from '@siroop/domain'
import { ChangedText } from '../../ui/words/ChangedText.js'
import type { ChoiceProps } from '../choice.js'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { useSentenceName } from './sentenceName.js'

/** Proposals of one version: all of them first, then one decision about all together. Carries organisations, never persons. */
export function Proposals({ sentence, choice, onChoose }: ChoiceProps & { sentence: SentenceView }) {
  const { t, organisation } = useRegie()
  const nameOf = useSentenceName()
  const { proposals } = sentence
  if (proposals.length === 0) return null
  const undecided = proposals.some((one) => one.decision === null)
  return (
    <section className="prop">
      <h2>
        {t.draft.proposals(proposals.length, nameOf(sentence))}{' '}
        {undecided && <span className="second">{t.draft.decideOnce}</span>}
      </h2>
      <ul>
        {proposals.map((proposal, at) => {
          const from = organisation(proposal.organisation)
          const chosen = choice.accepted.get(proposal.id)
          return (
            <li key={proposal.id}>
              <div>
                <p className="voice">
                  <ChangedText before={sentence.text} after={proposal.text} withGone />
                </p>
                <p className="second by3">
                  {from && <OrganisationName organisation={from} />}
                  {proposal.reason && <span>“{proposal.reason}”</span>}
                </p>
              </div>
              {proposal.decision === null ? (
                <Segmented
                  label={t.draft.proposalOf(at + 1)}
                  options={[
                    { id: 'take', label: t.draft.take },
                    { id: 'leave', label: t.draft.leave },
                  ]}
                  value={chosen === undefined ? null : chosen ? 'take' : 'leave'}
                  onChange={(value) =>
                    onChoose({ accepted: new Map(choice.accepted).set(proposal.id, value === 'take') })
                  }
                />
              ) : (
                <b className="decided">{proposal.decision === 'accepted' ? t.draft.accepted : t.draft.declined}</b>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
