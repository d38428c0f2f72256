import type { MeetingId } from '@siroop/domain'
import { type FormEvent, useEffect, useState } from 'react'
import { Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'
import { notYetIn, type Planned } from './planned.js'

/** Title and region of the workshop; date, start and place of every meeting. Saved when a field is left. */
export function Details() {
  const { view, t, run } = useRegie()
  const [title, setTitle] = useState(view.workshop.title)
  const [region, setRegion] = useState(view.workshop.region)
  const handleSave = (event?: FormEvent) => {
    event?.preventDefault()
    if (title !== view.workshop.title || region !== view.workshop.region)
      void run({ type: 'changeDetails', title, region })
  }
  return (
    <>
      <section>
        <h2>{t.prepare.details}</h2>
        <form className="stack" onSubmit={handleSave} onBlur={() => handleSave()}>
          <Field label={t.prepare.name}>
            {(ids) => <input {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
          </Field>
          <Field label={t.prepare.region}>
            {(ids) => <input {...ids} value={region} onChange={(event) => setRegion(event.target.value)} />}
          </Field>
        </form>
      </section>
      {view.meetings.map((meeting) => (
        <When key={meeting.id} id={meeting.id} several={view.meetings.length > 1} />
      ))}
    </>
  )
}

/** Date, start and place of one meeting. Saved when a field is left. */
export function When({ id, several }: { id: MeetingId; several: boolean }) {
  const { view, t, say, run } = useRegie()
  const meeting = view.meetings.find((one) => one.id === id)
  const [place, setPlace] = useState(meeting?.place ?? '')
  // What was filled in and has not come back yet: the next field that is left must not send the old value of this one.
  const [underWay, setUnderWay] = useState<Planned>({})
  useEffect(() => {
    if (meeting) setUnderWay((before) => notYetIn(meeting, before))
  }, [meeting])
  if (!meeting) return null
  const plan = async (change: Planned) => {
    const now = { ...underWay, ...change }
    setUnderWay(now)
    const { date, start } = meeting
    if (!(await run({ type: 'planMeeting', meeting: id, date, start, place: meeting.place, ...now }))) setUnderWay({})
  }
  const { date, start } = { ...meeting, ...underWay }
  return (
    <section>
      <h2>{several ? say(meeting.title) : t.prepare.when}</h2>
      <div className="stack">
        <Field label={t.prepare.date}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={date ?? ''}
              onChange={(event) => void plan({ date: event.target.value === '' ? null : event.target.value })}
            />
          )}
        </Field>
        <Field label={t.prepare.start}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={start ?? ''}
              onChange={(event) => void plan({ start: event.target.value === '' ? null : event.target.value })}
            />
          )}
        </Field>
        <Field label={t.prepare.place}>
          {(ids) => (
            <input
              {...ids}
              value={place}
              onChange={(event) => setPlace(event.target.value)}
              onBlur={() => {
                if (place !== meeting.place) void plan({ place })
              }}
            />
          )}
        </Field>
      </div>
    </section>
  )
}
