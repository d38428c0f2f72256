import { addMeeting, moveMeeting } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { placeOf, problemsAt } from '../places.js'
import { FitMinutes } from './FitMinutes.js'

/** The meetings in order: what each is called, how long it takes, when it begins, and for whom it is. */
export function MeetingsForm() {
  const { draft, t, words, act } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.meetings}</h2>
      {draft.sessions.map((meeting, index) => (
        <MeetingRow key={meeting.id} index={index} />
      ))}
      <p>
        <Button
          className="sm"
          onClick={() => act({ ok: true, value: addMeeting(draft).template }, words.meetings.added)}
        >
          <Icon name="plus" />
          {words.meetings.add}
        </Button>
      </p>
    </>
  )
}

function MeetingRow({ index }: { readonly index: number }) {
  const { draft, problems, t, words, say, language, put, act, open } = useEditing()
  const meeting = draft.sessions[index]
  if (meeting === undefined) return null
  const at = ['sessions', index] as const
  const name = say(meeting.title) || t.meetingTitle(index + 1)
  const said = problemsAt(problems, [...at, 'start']).map((one) => one.text[language])
  const steps = draft.steps.filter(({ session }) => session === meeting.id).length
  return (
    <section data-at={placeOf(at)} className="one">
      <div className="with-act">
        <h3>
          {say(meeting.title)} <span className="second nums">{words.meetings.stepsIn(steps)}</span>
        </h3>
        <RowActs
          list={['sessions']}
          index={index}
          count={draft.sessions.length}
          name={name}
          keepsLast
          onMove={(to) => act(moveMeeting(draft, { from: index, to }), t.moved(name))}
        />
      </div>
      <Said at={at} />
      <TextPair at={[...at, 'title']} label={t.meetingTitle(index + 1)} />
      <div className="numbers">
        <NumberField at={[...at, 'minutes']} label={t.minutesMeeting(index + 1)} />
        <Field label={t.startMeeting(index + 1)} error={said.length === 0 ? null : said.join(' ')}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              data-at={placeOf([...at, 'start'])}
              value={meeting.start ?? ''}
              onChange={({ target }) => put([...at, 'start'], target.value === '' ? undefined : target.value)}
            />
          )}
        </Field>
      </div>
      <FitMinutes meeting={index} told />
      <TextPair at={[...at, 'who']} label={t.who(index + 1)} optional />
      <Button className="sm" onClick={() => open({ kind: 'new', id: meeting.id })}>
        <Icon name="plus" />
        {words.newStep.addIn(name)}
      </Button>
    </section>
  )
}
