import type { PollQuestion } from '@siroop/domain'
import { wallCopy } from '../../../copy/wall.js'
import { usePick, useT } from '../../language.js'
import { ThenNow } from '../checkin/ThenNow.js'
import { ClosedAnswers, RoomHead, RoomLine } from '../RoomParts.js'
import type { SceneProps } from '../scene.js'
import { type Answered, answersOf, hasConcerns, sizeOfSentence } from './poll.js'
import './poll.css'

/** One sentence or step. Closed: envelopes without names. Shown: how often each answer was given, in words and places. */
export function PollScene(props: SceneProps<'poll'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.item === null ? (
        <Nothing {...props} />
      ) : now.item.result === null ? (
        <Closed {...props} />
      ) : (
        <Open {...props} />
      )}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function Nothing({ now }: SceneProps<'poll'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <div className="room-inform">
      <h1 className="question">{pick(now.texts.question)}</h1>
      <p className="room-explain">{t.nothingToPoll}</p>
    </div>
  )
}

/** Ambitions are polled in a vote, steps in an assessment, sentences of the manifest at a check-in. */
function usePlace(now: SceneProps<'poll'>['now']): string {
  const t = useT(wallCopy)
  if (now.item === null) return ''
  const { index, of } = now.item
  if (now.item.finding !== null) return t.obstacleOf(index, of)
  if (now.texts.kind === 'assess') return t.stepOf(index, of)
  return now.texts.kind === 'checkin' ? t.itemOf(index, of) : t.ambitionOf(index, of)
}

/** Difficult talks that were laid beside this text when it was agreed: the room comes back to them. */
function Talks({ talks }: { talks: readonly string[] }) {
  const t = useT(wallCopy)
  if (talks.length === 0) return null
  return (
    <div className="room-talks">
      <p>{t.talkBeside(talks.length)}</p>
      <ul>
        {talks.slice(0, mostTalks).map((talk) => (
          <li key={talk} className="voice">
            {talk}
          </li>
        ))}
      </ul>
      {talks.length > mostTalks ? <p className="nums">{t.more(talks.length - mostTalks)}</p> : null}
    </div>
  )
}
/** More of them are in the manifest; here they would push the answers from the screen. */
const mostTalks = 2

function Closed({ now }: SceneProps<'poll'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const place = usePlace(now)
  const questions = now.questions.filter(({ question }) => question !== null)
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={place} />
      <article className={`paper room-polled ${sizeOfSentence(now.item?.text ?? '')}`}>
        <p className="voice">{now.item?.text}</p>
        {questions.length > 0 ? (
          <ul>
            {questions.map(({ id, question }) => (
              <li key={id}>{pick(question)}</li>
            ))}
          </ul>
        ) : null}
        <Talks talks={now.talks} />
      </article>
      <ClosedAnswers
        answered={now.answered}
        of={now.of}
        ask={now.unit === 'person' ? t.answerYourself : t.answerByPhone}
      />
    </>
  )
}

function Open({ now }: SceneProps<'poll'>) {
  const t = useT(wallCopy)
  const place = usePlace(now)
  const { item, questions } = now
  if (item === null || item.result === null) return null
  const { result, record } = item
  const agreed = item.status === 'decided' && (now.decides || record?.chosen === true)
  const decided = now.decides ? t.pollAgreed : record?.chosen ? t.toRoute : t.notToRoute
  const title = item.status !== 'decided' ? t.pollShown : item.finding === null ? decided : t.finding[item.finding]
  const [first] = questions
  if (now.texts.kind === 'checkin' && (record !== null || item.change?.proposal) && first !== undefined)
    return (
      <>
        <RoomHead title={t.thenAndNow} quiet={place} />
        <ThenNow
          text={item.text}
          thick={first.options.find(({ id }) => id === record?.answers[first.id])?.label}
          now={record?.reason ?? null}
          change={item.change}
        />
      </>
    )
  const concerns = result.countsVisible && now.decides && questions.some((one) => hasConcerns(one, result))
  return (
    <>
      <RoomHead title={title} quiet={place} gold={agreed} />
      <article className={`paper room-polled is-shown ${sizeOfSentence(item.text)}${agreed ? ' is-agreed' : ''}`}>
        <p className="voice">{item.text}</p>
      </article>
      <div className={questions.length > 1 ? 'room-questions is-beside' : 'room-questions'}>
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            answers={result.countsVisible ? answersOf(question, result) : []}
            recorded={record?.answers[question.id] ?? null}
          />
        ))}
        {result.countsVisible || record !== null ? null : <p className="room-few">{t.fewOrganisations}</p>}
      </div>
      <Talks talks={now.talks} />
      {concerns && item.status === 'shown' ? (
        <p className="room-bottom">
          <b>{t.lowFirst}</b>
        </p>
      ) : null}
    </>
  )
}

interface QuestionProps {
  question: PollQuestion
  answers: readonly Answered[]
  /** What the room answered after the talk; null before that. */
  recorded: string | null
}

/** Places in a row per answer: countable at a glance, and in words; never a share of a hundred. */
function Question({ question, answers, recorded }: QuestionProps) {
  const t = useT(wallCopy)
  const pick = usePick()
  const said = question.options.find(({ id }) => id === recorded)
  const many = answers.reduce((sum, { count }) => Math.max(sum, count), 0) > 9
  return (
    <section className="room-answers">
      {question.question ? <h2>{pick(question.question)}</h2> : null}
      <ul className={many ? 'is-many' : undefined}>
        {answers.map(({ option, label, count, low }) => (
          <li key={option} className={`${count === 0 ? 'is-none' : ''}${low && count > 0 ? ' is-low' : ''}`}>
            <span className="room-answer-label">{pick(label)}</span>
            <span className="room-answer-count">{t.howMany(count)}</span>
            <span className="room-tokens" aria-hidden="true">
              {Array.from({ length: count }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place is only a place in the row, on purpose nobody's
                <i key={place} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {said ? (
        <p className="paper room-said">
          <span>{t.roomAnswered}</span> <b className="voice">{pick(said.label)}</b>
        </p>
      ) : null}
    </section>
  )
}
