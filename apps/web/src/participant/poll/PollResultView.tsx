import type { ParticipantView, PollItemForPhone, PollNow } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'
import { FindingLine } from './FindingLine.js'
import { OwnAnswers } from './OwnAnswers.js'
import { optionIn } from './pollWords.js'

export interface PollResultViewProps {
  readonly view: ParticipantView
  readonly now: PollNow
  readonly item: PollItemForPhone
}

/** After showing: what the room said, in words and how often, the low end first; no percentage, nobody's name. */
export function PollResultView({ view, now, item }: PollResultViewProps) {
  const t = useT(workCopy).poll
  const pick = usePick()
  const { result, record } = item
  return (
    <article className="shown-item">
      <blockquote className="held sm">
        <p className="voice">{item.text}</p>
      </blockquote>
      {result === null ? null : !result.countsVisible ? (
        <p className="second">{t.onWall}</p>
      ) : (
        now.questions.map((question) => {
          const counts = result.counts.find((one) => one.question === question.id)?.options ?? []
          return (
            <section key={question.id}>
              <h2>{question.question === null ? t.said : pick(question.question)}</h2>
              <ul className="said">
                {counts
                  .filter(({ count }) => count > 0)
                  .map(({ option, count }) => (
                    <li key={option}>
                      <b className="nums">{t.times(count)}</b>
                      <span>{pick(optionIn(question, option)?.label)}</span>
                    </li>
                  ))}
              </ul>
            </section>
          )
        })
      )}
      <OwnAnswers view={view} now={now} item={item} />
      <FindingLine finding={item.finding} />
      {item.status === 'decided' &&
        item.finding === null &&
        (record === null ? (
          now.decides && <p className="agreed">{t.decided.agreed}</p>
        ) : (
          <p className={record.chosen ? 'agreed' : undefined}>
            {record.chosen ? t.decided.chosen : t.decided.notChosen}
          </p>
        ))}
    </article>
  )
}
