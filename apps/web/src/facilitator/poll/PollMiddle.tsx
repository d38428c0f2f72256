import type { PollItemForRegie } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { LookBackForm } from '../checkin/LookBackForm.js'
import { ProposeChange } from '../checkin/ProposeChange.js'
import type { ChoiceProps } from '../choice.js'
import { AnswerRows } from '../consent/Answers.js'
import { Objections } from '../consent/Objections.js'
import { TextDialog } from '../dialogs/TextDialog.js'
import { PaperMarks } from '../paperAnswers/PaperMarks.js'
import { useRegie } from '../regie.js'
import { GoOnWithout } from './GoOnWithout.js'
import { openItem } from './polled.js'
import { RecordForm } from './RecordForm.js'
import { Voices } from './Voices.js'
import './poll.css'

/** A poll in the middle: who is ready while phones answer, then one subject at a time: closed, shown, decided. */
export function PollMiddle({ choice, onChoose }: ChoiceProps) {
  const { view, t } = useRegie()
  const { poll } = view
  const item = openItem(view, choice.subject)
  if (poll === null) return null
  if (item === null)
    return (
      <div className="cap">
        <h1>{t.chapters.poll.noItems}</h1>
      </div>
    )
  return view.now?.mode === 'vote' ? <Turnout /> : <Item key={item.subject} item={item} onChoose={onChoose} />
}

/** While everybody answers at the same time: which organisation is through all of it. */
function Turnout() {
  const { view, t, say, run } = useRegie()
  const { poll } = view
  if (poll === null) return null
  const { step, ready } = poll
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        <span className="meta nums">{t.chapters.poll.settled(ready.length, view.organisations.length)}</span>
      </div>
      <AnswerRows
        answered={ready}
        answeredWords={t.chapters.poll.answeredQuestions}
        missing={poll.missing}
        onMissing={(organisation, mark) => run({ type: 'markVoterMissing', step, organisation, ...mark })}
        onUnmark={(organisation) => run({ type: 'unmarkVoterMissing', step, organisation })}
      />
    </>
  )
}

interface ItemProps extends Pick<ChoiceProps, 'onChoose'> {
  readonly item: PollItemForRegie
}
function Item({ item, onChoose }: ItemProps) {
  const { view, t, run } = useRegie()
  const words = t.chapters.poll
  const { poll } = view
  if (poll === null) return null
  const { step, decides } = poll
  const polled = view.now?.texts.kind
  const kind =
    item.finding !== null
      ? t.writing.obstacle
      : polled === 'assess'
        ? words.action
        : polled === 'checkin'
          ? words.sentence
          : words.ambition
  const after =
    item.record !== null
      ? words.recorded
      : item.status === 'shown'
        ? words.shown
        : item.status === 'decided'
          ? words.decided
          : ''
  return (
    <>
      <div className="cap">
        <h1>
          {words.of(item.index, item.of, kind)}
          {after}
        </h1>
        {item.attempt > 1 && <span className="meta">{words.version(item.attempt)}</span>}
      </div>
      <blockquote className="txt">
        <p className="voice pl-text">{item.text}</p>
      </blockquote>
      {item.finding !== null && item.finding !== 'open' && (
        <p className="pl-finding" role="status">
          <Icon name={item.finding === 'law' || item.finding === 'council' ? 'pen-line' : 'check'} />
          <span>{t.writing.finding[item.finding]}</span>
        </p>
      )}
      {item.whole && item.status === 'open' && (
        <AnswerRows
          answered={item.answered}
          onPaper={item.onPaper}
          missing={poll.missing}
          onMissing={(organisation, mark) => run({ type: 'markVoterMissing', step, organisation, ...mark })}
          onUnmark={(organisation) => run({ type: 'unmarkVoterMissing', step, organisation })}
        />
      )}
      {item.whole && item.status !== 'open' && (
        <>
          <PaperMarks marks={item.onPaper} />
          {decides && <Objections objections={item.objections} />}
          {decides && <Decision item={item} onChoose={onChoose} />}
          {polled === 'assess' && <RecordForm key={item.status} item={item} poll={poll} onChoose={onChoose} />}
          {view.looksBack && <LookBackForm key={item.status} item={item} poll={poll} onChoose={onChoose} />}
          {item.change && <ProposeChange key={`change ${item.subject}`} subject={item.subject} change={item.change} />}
          <Voices item={item} questions={poll.questions} />
        </>
      )}
    </>
  )
}

/** Agree on the text as it is, or improve it and ask again. What stops it is said in words. */
function Decision({ item, onChoose }: ItemProps) {
  const { view, t, run } = useRegie()
  const words = t.chapters.poll
  const [revising, setRevising] = useState(false)
  const { agreeing, subject, status } = item
  const step = view.poll?.step
  if (!step || status === 'open') return null
  return (
    <section className="pl-decide">
      {agreeing === 'done' ? (
        <p className="agreed">{words.agreeWhy.done}</p>
      ) : (
        <>
          <div className="row-actions">
            <Button onClick={() => setRevising(true)}>
              <Icon name="pen-line" />
              {words.revise}
            </Button>
            {agreeing === null && <GoOnWithout item={item} onChoose={onChoose} />}
          </div>
          {agreeing === null && item.objections.length > 0 && (
            <p className="closed">
              <Icon name="info" size={16} />
              <span>{words.asItStands}</span>
            </p>
          )}
          {agreeing && (
            <p className="closed">
              <Icon name="info" size={16} />
              <span>{words.agreeWhy[agreeing]}</span>
            </p>
          )}
        </>
      )}
      {revising && (
        <TextDialog
          title={words.reviseTitle}
          hint={words.reviseHint}
          label={words.ambition}
          action={words.reviseDo}
          before={item.text}
          onText={(text) => run({ type: 'reviseSubject', subject, text })}
          onClose={() => setRevising(false)}
        />
      )}
    </section>
  )
}
