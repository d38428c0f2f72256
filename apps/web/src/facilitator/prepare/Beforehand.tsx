import { stepId } from '@siroop/domain'
import { Field } from '../../ui/Field.js'
import { useRegie } from '../regie.js'

/** *Denk alvast mee*: one question that can be answered before the meeting, closed until the evening. */
export function Beforehand() {
  const { view, t, say, run } = useRegie()
  const { askable, asked, notes } = view.beforehand
  if (askable.length === 0) return null
  const handleChoose = (chosen: string) =>
    void run({ type: 'askBeforehand', step: chosen === '' ? null : stepId(chosen) })
  return (
    <section>
      <h2>{t.ready.beforehand}</h2>
      <p className="second small lead">{t.ready.beforehandHint}</p>
      <Field label={t.ready.beforehandWhich}>
        {(ids) => (
          <select {...ids} value={asked ?? ''} onChange={(event) => handleChoose(event.target.value)}>
            <option value="">{t.ready.beforehandNone}</option>
            {askable.map(({ step, title }) => (
              <option key={step} value={step}>
                {say(title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p role="status" className="meta nums">
        {asked !== null && t.ready.beforehandNotes(notes)}
      </p>
    </section>
  )
}
