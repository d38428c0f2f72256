import type { OrganisationId, PollItemForRegie, PollQuestion } from '@siroop/domain'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'

export interface VoicesProps {
  readonly item: PollItemForRegie
  readonly questions: readonly PollQuestion[]
}
/** What was answered, per question, from the low end up: that is the order of hearing. Words and names, no percentage. */
export function Voices({ item, questions }: VoicesProps) {
  const { view, t, say } = useRegie()
  const words = t.chapters.poll
  const many = questions.length > 1
  return (
    <section className="pl-voices">
      <h2>{many ? words.distribution : words.lowFirst}</h2>
      {!view.countsVisible && <p className="second small">{words.hiddenCounts}</p>}
      <div className={many ? 'pl-questions' : ''}>
        {questions.map((question) => (
          <div key={question.id}>
            {question.question && <h3>{say(question.question)}</h3>}
            <Answered item={item} question={question} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Answered({ item, question }: { item: PollItemForRegie; question: PollQuestion }) {
  const { t, say, organisation } = useRegie()
  const voices = item.voices.filter((one) => one.question === question.id)
  const counts = item.result?.counts.find((one) => one.question === question.id)?.options
  // The words of an objection stand above, with its state.
  const isAbove = (one: { readonly organisation: OrganisationId; readonly reason: string }) =>
    item.objections.some(({ organisation: by, reason }) => by === one.organisation && reason === one.reason)
  if (voices.length === 0) return <p className="second small">{t.chapters.poll.nobody}</p>
  return (
    <ol className="pl-answers">
      {voices.map(({ option, organisations, reasons }) => {
        const count = counts?.find((one) => one.option === option)?.count
        return (
          <li key={option}>
            <p className="pl-option">
              <b>{say(question.options.find(({ id }) => id === option)?.label)}</b>
              {count !== undefined && <span className="nums pl-count">{count}</span>}
            </p>
            <ul>
              {organisations.map((id) => {
                const found = organisation(id)
                return (
                  <li key={id}>
                    {found && <OrganisationName organisation={found} />}
                    {reasons
                      .filter((one) => one.organisation === id && !isAbove(one))
                      .map(({ reason }) => (
                        <span key={reason} className="voice pl-reason">
                          “{reason}”
                        </span>
                      ))}
                  </li>
                )
              })}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}
