import { duplicateStep, moveStep, putInMeeting } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { Said } from '../form/Said.js'
import { TextList, TextPair } from '../form/Texts.js'
import { placeOf } from '../places.js'
import { ChoosingForm } from './ChoosingForm.js'
import { ExamplesForm } from './ExamplesForm.js'
import { FieldsForm } from './FieldsForm.js'
import { GatesForm } from './GatesForm.js'
import { LanesForm } from './LanesForm.js'
import { MoreTexts } from './MoreTexts.js'
import { OutputForm } from './OutputForm.js'
import { SegmentsForm } from './SegmentsForm.js'
import { WorksWith } from './WorksWith.js'
import { WritingForm } from './WritingForm.js'

/** Kinds of step that ask for something to be filled in, besides those in which is written. */
const withFields: ReadonlySet<string> = new Set(['assess', 'check', 'assign', 'draft', 'sign'])

/** One step: its place, its words, its minutes, and what people do in it. */
export function StepForm({ index }: { readonly index: number }) {
  const { draft, t, words } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  const at = ['steps', index] as const
  const kind = words.kinds[step.kind]
  return (
    <>
      <StepHead index={index} />
      <Said at={at} />
      <p className="second">
        <b>{words.kindOf(kind.name)}</b> {kind.what}
      </p>
      <StepPlace index={index} />
      <TextPair at={[...at, 'title']} label={t.titleField} />
      <TextPair at={[...at, 'question']} label={t.question} long />
      <TextPair at={[...at, 'explanation']} label={t.explanation} long />
      <SegmentsForm step={index} />
      <WorksWith step={index} />
      <WritingForm step={index} />
      {(step.contribution !== undefined || withFields.has(step.kind)) && <FieldsForm step={index} />}
      <ChoosingForm step={index} />
      <MoreTexts step={index} />
      <LanesForm step={index} />
      <OutputForm step={index} />
      <GatesForm step={index} />
      <TextList at={[...at, 'prompts']} title={t.prompts} label={t.prompt} add={t.addPrompt} />
      <ExamplesForm step={index} />
      <TextList at={[...at, 'facilitator']} title={t.notes} label={t.note} add={t.addNote} />
    </>
  )
}

/** Its title, and what can be done with a whole step. */
function StepHead({ index }: { readonly index: number }) {
  const { draft, t, words, say, act, open, remove } = useEditing()
  const step = draft.steps[index]
  const title = say(step?.title)
  const move = (to: number) =>
    draft.steps[to] !== undefined && act(moveStep(draft, { from: index, to }), t.moved(title))
  const handleDouble = () => {
    const made = duplicateStep(draft, index)
    act({ ok: true, value: made.template }, words.doubled(title))
    const copy = made.template.steps[made.index]
    if (copy !== undefined) open({ kind: 'step', id: copy.id })
  }
  const handleLeaveOut = () =>
    remove(['steps', index], title, (left) => {
      const next = left.steps[index] ?? left.steps.at(-1)
      open(next === undefined ? { kind: 'about' } : { kind: 'step', id: next.id })
    })
  return (
    <div className="step-head" data-at={placeOf(['steps', index])}>
      <h2 tabIndex={-1}>{title}</h2>
      <span className="row-acts">
        <Button className="sm" aria-disabled={index === 0} onClick={() => move(index - 1)}>
          <Icon name="chevron-up" />
          {t.earlier}
        </Button>
        <Button className="sm" aria-disabled={index === draft.steps.length - 1} onClick={() => move(index + 1)}>
          <Icon name="chevron-down" />
          {t.later}
        </Button>
        <Button className="sm" onClick={handleDouble}>
          <Icon name="copy" />
          {words.again}
        </Button>
        <Button className="sm" onClick={handleLeaveOut}>
          <Icon name="x" />
          {t.leaveOut}
        </Button>
      </span>
    </div>
  )
}

/** In which meeting a step is, in which phase of the method, and what picture goes with it. */
function StepPlace({ index }: { readonly index: number }) {
  const { draft, t, words, say, put, act } = useEditing()
  const step = draft.steps[index]
  if (step === undefined) return null
  const at = ['steps', index] as const
  const isPhased = draft.method === 'fssd-abcd'
  return (
    <div className="numbers wide">
      {(draft.sessions.length > 1 || !draft.sessions.some(({ id }) => id === step.session)) && (
        <Choose
          at={[...at, 'session']}
          label={words.meeting}
          options={draft.sessions.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onChoose={(id) => {
            const meeting = draft.sessions.find((one) => one.id === id)
            if (meeting !== undefined) act(putInMeeting(draft, index, meeting.id), t.moved(say(step.title)))
          }}
        />
      )}
      {isPhased && (
        <Choose
          at={[...at, 'phase']}
          label={words.phase}
          options={[{ value: '', label: words.noPhase }, ...offeredOf(words.phases)]}
          onChoose={(phase) => put([...at, 'phase'], phase === '' ? undefined : phase)}
        />
      )}
      {step.kind === 'inform' && (
        <Choose
          at={[...at, 'picture']}
          label={words.picture}
          options={offeredOf(words.pictures)}
          otherwise="none"
          onChoose={(picture) => put([...at, 'picture'], picture === 'none' ? undefined : picture)}
        />
      )}
    </div>
  )
}
