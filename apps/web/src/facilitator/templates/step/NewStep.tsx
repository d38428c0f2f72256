import type { StepKind } from '@siroop/domain'
import { addStep } from '@siroop/protocol'
import { useId, useState } from 'react'
import { useEditing } from '../form/editing.js'

/** A step more in a meeting: where it comes, and what the group does in it. */
export function NewStep({ meeting: id }: { readonly meeting: string }) {
  const { draft, words, say, act, open } = useEditing()
  const where = useId()
  const meeting = draft.sessions.find((one) => one.id === id)
  const own = draft.steps.flatMap((step, index) => (step.session === id ? [index] : []))
  const earlier = draft.sessions.slice(0, meeting === undefined ? 0 : draft.sessions.indexOf(meeting))
  const before = draft.steps.findLastIndex(({ session }) => earlier.some((one) => one.id === session))
  const [behind, setBehind] = useState(own.at(-1) ?? before)
  if (meeting === undefined) return null
  const handleAdd = (kind: StepKind) => {
    const { template, index } = addStep(draft, { kind, meeting: meeting.id, behind })
    const step = template.steps[index]
    act({ ok: true, value: template }, words.newStep.added(say(step?.title)))
    if (step !== undefined) open({ kind: 'step', id: step.id })
  }
  return (
    <>
      <h2 tabIndex={-1}>{words.newStep.title(say(meeting.title))}</h2>
      <div className="field">
        <label htmlFor={where}>{words.newStep.where}</label>
        <select id={where} className="input" value={behind} onChange={({ target }) => setBehind(Number(target.value))}>
          <option value={before}>{words.newStep.first}</option>
          {own.map((index) => (
            <option key={index} value={index}>
              {words.newStep.after(say(draft.steps[index]?.title))}
            </option>
          ))}
        </select>
      </div>
      <section>
        <h3>{words.newStep.which}</h3>
        <ul className="kinds">
          {(Object.keys(words.kinds) as StepKind[]).map((kind) => (
            <li key={kind}>
              <button type="button" onClick={() => handleAdd(kind)}>
                <b>{words.kinds[kind].name}</b>
                <span>{words.kinds[kind].what}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
