import type { ParticipantView, PollItemForPhone, PollNow } from '@siroop/domain'
import { lazy, Suspense } from 'react'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'
import { FindingLine } from './FindingLine.js'
import { OwnAnswers } from './OwnAnswers.js'
import { optionIn } from './pollWords.js'

/** Comparing two texts is fetched only where the room proposes another one. */
const Proposed = lazy(async () => ({ default: (await import('../checkin/Proposed.js')).Proposed }))

type Said = NonNullable<PollItemForPhone['record']>

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
      {item.change?.proposal && (
        <Suspense>
          <Proposed change={item.change} />
        </Suspense>
      )}
      <FindingLine finding={item.finding} />
      {item.status === 'decided' &&
        item.finding === null &&
        (record === null ? (
          now.decides && <p className="agreed">{t.decided.agreed}</p>
        ) : (
          <Recorded now={now} record={record} />
        ))}
    </article>
  )
}

/** What the room said after the talk: on to the route or not; of a sentence of then, how it stands now. */
function Recorded({ now, record }: Pick<PollResultViewProps, 'now'> & { readonly record: Said }) {
  const t = useT(workCopy)
  const pick = usePick()
  if (now.texts.kind !== 'checkin')
    return (
      <p className={record.chosen ? 'agreed' : undefined}>
        {record.chosen ? t.poll.decided.chosen : t.poll.decided.notChosen}
      </p>
    )
  const said = now.questions.flatMap((question) => pick(optionIn(question, record.answers[question.id] ?? '')?.label))
  return (
    <div className="thennow">
      <p className="second">{t.checkin.now}</p>
      <p className="stand">{said.join(' ')}</p>
      {record.reason !== null && <p className="voice">{record.reason}</p>}
    </div>
  )
}
