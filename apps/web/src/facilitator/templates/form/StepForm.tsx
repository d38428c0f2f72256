import { leaveOut, moveEntry } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { placeOf, problemsAt } from '../places.js'
import { useEditing } from './editing.js'
import { FieldsForm } from './FieldsForm.js'
import { MoreTexts } from './MoreTexts.js'
import { NumberField } from './NumberField.js'
import { TextList, TextPair } from './Texts.js'

/** One step: its place, its words, its minutes, and what is asked in it. */
export function StepForm({ index }: { readonly index: number }) {
  const { draft, problems, t, say, language, act, open } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  const at = ['steps', index] as const
  const title = say(step.title)
  const isNear = (other: number) => draft.steps[other]?.session === step.session
  const move = (to: number) => isNear(to) && act(moveEntry(draft, ['steps'], { from: index, to }), t.moved(title))
  const handleLeaveOut = () => {
    const left = leaveOut(draft, at)
    const next = draft.steps[index + 1] ?? draft.steps[index - 1]
    act(left, t.leftOut(title))
    if (left.ok && next !== undefined) open({ kind: 'step', id: next.id })
  }
  const sum = step.segments.reduce((total, { minutes }) => total + minutes, 0)
  return (
    <>
      <div className="step-head" data-at={placeOf(at)}>
        <h2 tabIndex={-1}>{title}</h2>
        <span className="row-acts">
          <Button className="sm" aria-disabled={!isNear(index - 1)} onClick={() => move(index - 1)}>
            <Icon name="chevron-up" />
            {t.earlier}
          </Button>
          <Button className="sm" aria-disabled={!isNear(index + 1)} onClick={() => move(index + 1)}>
            <Icon name="chevron-down" />
            {t.later}
          </Button>
          <Button className="sm" onClick={handleLeaveOut}>
            <Icon name="x" />
            {t.leaveOut}
          </Button>
        </span>
      </div>
      {problemsAt(problems, at).map((one) => (
        <p key={one.fault} className={one.warns ? 'second' : 'error'}>
          {one.text[language]}
        </p>
      ))}
      <TextPair at={[...at, 'title']} label={t.titleField} />
      <TextPair at={[...at, 'question']} label={t.question} long />
      <TextPair at={[...at, 'explanation']} label={t.explanation} long />
      <section data-at={placeOf([...at, 'segments'])}>
        <h3>
          {t.segments} <span className="second nums">{t.minutesSum(sum)}</span>
        </h3>
        <ol className="rows">
          {step.segments.map((_, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a step have no id; their place is what they are
            <li key={part} className="segment">
              <NumberField at={[...at, 'segments', part, 'minutes']} label={t.minutesPart(part + 1)} />
              <TextPair at={[...at, 'segments', part, 'label']} label={t.segment(part + 1)} />
            </li>
          ))}
        </ol>
      </section>
      {(step.fields !== undefined || step.contribution !== undefined) && <FieldsForm step={index} />}
      <MoreTexts step={index} />
      <TextList at={[...at, 'prompts']} title={t.prompts} label={t.prompt} add={t.addPrompt} />
      <TextList at={[...at, 'facilitator']} title={t.notes} label={t.note} add={t.addNote} />
    </>
  )
}
