import type { ParticipantView, PollItemForPhone, PollNow } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'
import { ownOrganisation } from '../seat.js'
import { ownAnswer } from './pollPlace.js'
import { optionIn } from './pollWords.js'

export interface OwnAnswersProps {
  readonly view: ParticipantView
  readonly now: PollNow
  readonly item: PollItemForPhone
}

/** The own answers about one item, in words; for a colleague those of the organisation. */
export function OwnAnswers({ view, now, item }: OwnAnswersProps) {
  const t = useT(workCopy).poll
  const pick = usePick()
  const given = now.questions.flatMap((question) => {
    const answer = ownAnswer(item, question.id)
    return answer === null ? [] : [{ answer, label: pick(optionIn(question, answer.option)?.label) }]
  })
  if (given.length === 0) return <p className="second">{t.noAnswer}</p>
  const name = now.unit === 'organisation' && !view.me.spokesperson ? ownOrganisation(view)?.name : undefined
  const words = given.map(({ label }) => label).join(' · ')
  const reasons = given.flatMap(({ answer }) => answer.reason ?? [])
  return (
    <div>
      <p className="second">{name === undefined ? t.own(words) : t.ownOf(name, words)}</p>
      {reasons.map((reason) => (
        <p key={reason} className="second">
          “{reason}”
        </p>
      ))}
    </div>
  )
}
