import type { FacilitatorView } from '@siroop/domain'
import { Field } from '../../ui/Field.js'
import { meetingOf } from '../home/todo.js'
import { useRegie } from '../regie.js'
import { useTyped } from './useTyped.js'

/** Title and region of the workshop; date, start and place of every meeting. Each is saved by itself, when it is left. */
export function Details() {
  const { view, t, run } = useRegie()
  const title = useTyped(view.workshop.title, (typed) => run({ type: 'changeDetails', title: typed }))
  const region = useTyped(view.workshop.region, (typed) => run({ type: 'changeDetails', region: typed }))
  return (
    <>
      <section>
        <h2>{t.prepare.details}</h2>
        <div className="stack">
          <Field label={t.prepare.name}>
            {(ids) => (
              <input
                {...ids}
                value={title.value}
                onChange={(event) => title.type(event.target.value)}
                onBlur={() => title.keep(title.value)}
              />
            )}
          </Field>
          <Field label={t.prepare.region}>
            {(ids) => (
              <input
                {...ids}
                value={region.value}
                onChange={(event) => region.type(event.target.value)}
                onBlur={() => region.keep(region.value)}
              />
            )}
          </Field>
        </div>
      </section>
      {view.meetings.map((meeting) => (
        <When key={meeting.id} meeting={meeting} several={view.meetings.length > 1} />
      ))}
    </>
  )
}

/** Date, start and place of one meeting. Each is saved when its field is left. */
interface WhenProps {
  readonly meeting: FacilitatorView['meetings'][number]
  readonly several: boolean
}
export function When({ meeting, several }: WhenProps) {
  const { view, t, say, run } = useRegie()
  const plan = { type: 'planMeeting', meeting: meeting.id } as const
  const date = useTyped(meeting.date, (typed) => run({ ...plan, date: typed }))
  const start = useTyped(meeting.start, (typed) => run({ ...plan, start: typed }))
  const place = useTyped(meeting.place, (typed) => run({ ...plan, place: typed }))
  // beside the same field of other meetings each is told apart by name
  const labelOf = (label: string) => (
    <>
      {label} {several && <span className="vh">{say(meeting.title)}</span>}
    </>
  )
  return (
    <section id={meetingOf(view)?.id === meeting.id ? 'when' : undefined}>
      <h2>{several ? say(meeting.title) : t.prepare.when}</h2>
      <div className="stack">
        <Field label={labelOf(t.prepare.date)}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={date.value ?? ''}
              onChange={(event) => date.keep(orNull(event.target.value))}
            />
          )}
        </Field>
        <Field label={labelOf(t.prepare.start)}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={start.value ?? ''}
              onChange={(event) => start.keep(orNull(event.target.value))}
            />
          )}
        </Field>
        <Field label={labelOf(t.prepare.place)}>
          {(ids) => (
            <input
              {...ids}
              value={place.value}
              onChange={(event) => place.type(event.target.value)}
              onBlur={() => place.keep(place.value)}
            />
          )}
        </Field>
      </div>
    </section>
  )
}

const orNull = (value: string): string | null => (value === '' ? null : value)
