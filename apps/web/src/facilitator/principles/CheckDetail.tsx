import type { CheckedSubject, PrincipleAnswer, PrincipleView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { TextDialog } from '../dialogs/TextDialog.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { answerOf, earlierOf } from './checkState.js'

const choices: readonly PrincipleAnswer[] = ['breekt-niet', 'twijfel', 'breekt']

/** One ambition and one rule: the question, the answer of a table with its sentence, and what can be done with the text. */
export function CheckDetail({ subject, principle }: { subject: CheckedSubject; principle: PrincipleView }) {
  const { t, say, organisation, run } = useRegie()
  const words = t.chapters.check
  const given = answerOf(subject, principle.id)
  const earlier = given ? null : earlierOf(subject, principle.id)
  const [answer, setAnswer] = useState<PrincipleAnswer | null>(given?.answer ?? null)
  const [reason, setReason] = useState(given?.reason ?? '')
  const [tried, setTried] = useState(false)
  const needsReason = answer === 'twijfel' || answer === 'breekt'
  const lacks = needsReason && reason.trim() === ''
  const changed = answer !== null && (answer !== given?.answer || (needsReason && reason !== (given.reason ?? '')))
  const by = given?.by ? organisation(given.by)?.name : null
  const handleSave = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (answer === null || lacks) return
    await run({
      type: 'answerCheck',
      subject: subject.subject,
      principle: principle.id,
      answer,
      reason: needsReason ? reason : null,
      organisation: null,
    })
  }
  return (
    <section className="ck-detail">
      <h2>
        {say(principle.label)}: {say(principle.question)}
      </h2>
      <p className="second small">{say(principle.definition)}</p>
      {earlier && (
        <p className="closed">
          <Icon name="info" size={16} />
          <span>{words.earlier(words.answers[earlier.answer], earlier.reason)}</span>
        </p>
      )}
      <form className="stack" onSubmit={handleSave} noValidate>
        <Segmented
          label={words.question}
          options={choices.map((id) => ({ id, label: words.buttons[id] }))}
          value={answer}
          onChange={setAnswer}
        />
        {needsReason && (
          <Field label={words.reason} error={tried && lacks ? words.reasonNeeded : null}>
            {(ids) => <textarea {...ids} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        )}
        <p className="row-start">
          <Button type="submit" className="sm" disabled={!changed}>
            {words.save}
          </Button>
          {given && <span className="meta">{by ? words.by(by) : words.byTable}</span>}
        </p>
      </form>
      <SubjectActs subject={subject} />
    </section>
  )
}

/** Point the room at it, change its text, let it go. */
function SubjectActs({ subject: { subject, text } }: { subject: CheckedSubject }) {
  const { view, t, run } = useRegie()
  const words = t.chapters.check
  const [open, setOpen] = useState<'text' | 'go' | null>(null)
  const pointed = view.pointedAt === subject
  return (
    <div className="row-actions">
      <Button
        className="sm"
        aria-pressed={pointed}
        onClick={() => void run({ type: 'pointAt', subject: pointed ? null : subject })}
      >
        <Icon name="projector" />
        {pointed ? words.unpoint : words.point}
      </Button>
      <Button className="sm" onClick={() => setOpen('text')}>
        <Icon name="pen-line" />
        {words.adjust}
      </Button>
      <Button className="sm" onClick={() => setOpen('go')}>
        <Icon name="minus" />
        {words.letGo}
      </Button>
      {open === 'text' && (
        <TextDialog
          title={words.adjustTitle}
          hint={words.adjustHint}
          label={words.text}
          action={words.adjustDo}
          before={text}
          onText={(changed) => run({ type: 'reviseSubject', subject, text: changed })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'go' && (
        <ReasonDialog
          title={words.letGoTitle}
          hint={`${text} ${words.letGoHint}`}
          action={words.letGoDo}
          onReason={(reason) => run({ type: 'letGo', subject, reason })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
