import { limits, type PollItemForRegie, type PollQuestion, type PollView, type SubjectId } from '@siroop/domain'
import { type FormEvent, useRef, useState } from 'react'
import { Field } from '../../ui/Field.js'
import { useOrganisationOf } from '../paper/CardHead.js'
import { isBegun } from '../paper/halfTyped.js'
import { type OpenCard, speakersOnPaper } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { CardForm } from './CardForm.js'
import { wrongText } from './wrongText.js'

const aboutOf = ({ step }: PollView): string => `poll ${step}`
/** Per attempt: what was typed about other words is no answer to these. */
const aboutItem = (poll: PollView, { subject, attempt }: PollItemForRegie): string =>
  `${aboutOf(poll)} ${subject} ${attempt}`

/** Ballots of an organisation on paper: one subject after the other, as far as they are still closed. */
export function PollOnPaper({ subject }: { subject: SubjectId | null }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  const { poll } = view
  if (poll === null || !poll.items.some(({ status }) => status === 'open')) return null
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(poll)} cards={speakersOnPaper(view)}>
      {(card, onDone) => <PollCard poll={poll} first={subject} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface PollCardProps {
  readonly poll: PollView
  readonly first: SubjectId | null
  readonly card: OpenCard
  readonly onDone: () => void
}
function PollCard({ poll, first, card, onDone }: PollCardProps) {
  const { view, t } = useRegie()
  const words = t.paper.answers
  const workshop = view.workshop.id
  const begun = (item: PollItemForRegie) => isBegun({ workshop, card: card.id, about: aboutItem(poll, item) })
  const [chosen, setChosen] = useState(() => poll.items.find(begun)?.subject ?? first)
  const [typed, setTyped] = useState<ReadonlySet<SubjectId>>(new Set())
  const list = useRef<HTMLSelectElement>(null)
  const open = poll.items.filter(({ status }) => status === 'open')
  const item = open.find(({ subject }) => subject === chosen) ?? open.find(({ subject }) => !typed.has(subject))
  const last = poll.items.find(({ subject }) => subject === [...typed].at(-1))
  if (!item) return null
  const handleTyped = () => {
    const now = new Set(typed).add(item.subject)
    const after = [...open.slice(open.indexOf(item) + 1), ...open].find(({ subject }) => !now.has(subject))
    setTyped(now)
    if (!after) return onDone()
    setChosen(after.subject)
    // the form that had the focus goes away with its subject
    list.current?.focus()
  }
  return (
    <>
      <p className="meta" role="status">
        {last && words.typed(last.text)}
      </p>
      <Field label={words.about}>
        {(ids) => (
          <select
            {...ids}
            ref={list}
            value={item.subject}
            onChange={(event) => setChosen(open.find(({ subject }) => subject === event.target.value)?.subject ?? null)}
          >
            {open.map(({ subject, index, text }) => (
              <option key={subject} value={subject}>
                {typed.has(subject) ? words.aboutTyped(`${index} ${text}`) : `${index} ${text}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <blockquote className="txt">
        <p className="voice">{item.text}</p>
      </blockquote>
      <BallotForm key={item.subject} poll={poll} item={item} card={card} onTyped={handleTyped} />
    </>
  )
}

interface BallotFormProps {
  readonly poll: PollView
  readonly item: PollItemForRegie
  readonly card: OpenCard
  readonly onTyped: () => void
}
interface Ballot {
  readonly option: string
  readonly reason: string
}
const nothing: { readonly given: Readonly<Record<string, Ballot>> } = { given: {} }
/** Every question about one subject. */
function BallotForm({ poll, item, card, onTyped }: BallotFormProps) {
  const { view, t, say, run } = useRegie()
  const words = t.paper.answers
  const nameOf = useOrganisationOf()
  const draft = useCardDraft({ card: card.id, about: aboutItem(poll, item) }, nothing)
  const { given } = draft.typed
  const [tried, setTried] = useState(false)
  const isLookBack = view.now?.texts.kind === 'checkin'
  const put = (question: string, ballot: Ballot) => draft.type({ given: { ...given, [question]: ballot } })
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (poll.questions.some((question) => !given[question.id] || wrongReason(question) !== null)) return
    for (const question of poll.questions) {
      const ballot = given[question.id]
      if (!ballot) return
      const asks = asksOf(question, ballot.option)
      const reason = asks === 'none' || ballot.reason.trim() === '' ? null : ballot.reason
      const { subject, attempt } = item
      const about = { step: poll.step, subject, attempt, question: question.id, option: ballot.option, reason }
      if (!(await run({ type: 'answerOnPaper', participant: card.id, answer: { type: 'castBallot', ...about } })))
        return
    }
    draft.sent()
    onTyped()
  }
  return (
    <CardForm
      draft={draft}
      again={item.onPaper.some((mark) => mark.organisation === card.organisation)}
      closed
      put={words.give}
      onSubmit={handleSubmit}
    >
      {poll.questions.map((question) => {
        const ballot = given[question.id]
        const asks = ballot ? asksOf(question, ballot.option) : 'none'
        return (
          <CardChoices
            key={question.id}
            name={`poll-on-paper-${question.id}`}
            legend={question.question ? say(question.question) : isLookBack ? words.thick : words.stand(nameOf(card))}
            rows={question.options.map(({ id, label }) => ({ answer: id, label: say(label) }))}
            chosen={ballot?.option ?? null}
            onChoose={(option) => put(question.id, { option, reason: ballot?.reason ?? '' })}
            error={tried && !ballot ? words.choose : null}
          >
            {ballot && asks !== 'none' && (
              <CardWordsField
                label={isLookBack ? words.example : asks === 'needed' ? words.objection : words.concern}
                text={ballot.reason}
                error={tried ? wrongReason(question) : null}
                onText={(reason) => put(question.id, { ...ballot, reason })}
              />
            )}
          </CardChoices>
        )
      })}
    </CardForm>
  )

  function wrongReason(question: PollQuestion): string | null {
    const ballot = given[question.id]
    const asks = ballot ? asksOf(question, ballot.option) : 'none'
    if (!ballot || asks === 'none') return null
    return wrongText(t, { text: ballot.reason, max: limits.reason, needed: asks === 'needed' })
  }
}

const asksOf = (question: PollQuestion, option: string) =>
  question.options.find(({ id }) => id === option)?.reason ?? 'none'
