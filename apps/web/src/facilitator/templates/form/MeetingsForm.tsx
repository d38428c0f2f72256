import { Field } from '../../../ui/Field.js'
import { placeOf, problemsAt } from '../places.js'
import { useEditing } from './editing.js'
import { NumberField } from './NumberField.js'
import { TextPair } from './Texts.js'

/** The meetings: what each is called, how long it takes, when it begins, and for whom it is. */
export function MeetingsForm() {
  const { draft, problems, t, say, language, put } = useEditing()
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.meetings}</h2>
      {draft.sessions.map((meeting, index) => {
        const at = ['sessions', index] as const
        const said = problemsAt(problems, [...at, 'start']).map((one) => one.text[language])
        return (
          <section key={meeting.id} data-at={placeOf(at)} className="one">
            <h3>{say(meeting.title)}</h3>
            {problemsAt(problems, at).map((one) => (
              <p key={one.fault} className="error">
                {one.text[language]}
              </p>
            ))}
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
            <TextPair at={[...at, 'who']} label={t.who(index + 1)} optional />
          </section>
        )
      })}
    </>
  )
}
