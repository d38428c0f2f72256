import type { TemplateField } from '@siroop/domain'
import { addField, leaveOut, valueAt } from '@siroop/protocol'
import { useId, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { placeOf, problemsAt } from '../places.js'
import { useEditing } from './editing.js'
import { OptionsForm } from './OptionsForm.js'
import { TextPair } from './Texts.js'

/** Kinds of field that need nothing besides their words and, for a choice, what there is to choose. */
const offered = ['text', 'longtext', 'choice', 'multichoice', 'organisation', 'date', 'number', 'boolean'] as const

/** What else is asked with a note in this step. */
export function FieldsForm({ step }: { readonly step: number }) {
  const { draft, t, put } = useEditing()
  const type = useId()
  const [wanted, setWanted] = useState<(typeof offered)[number]>('text')
  const at = ['steps', step, 'fields'] as const
  const fields = draft.steps[step]?.fields ?? []
  const named = (words: Readonly<Record<'nl' | 'en', string>>) =>
    Object.fromEntries(draft.locales.map((locale) => [locale, words[locale]]))
  const handleAdd = () => {
    const chooses = wanted === 'choice' || wanted === 'multichoice'
    const option = (id: string) => ({ id, label: named(t.newChoice) })
    const more = chooses ? { options: [option('keuze-1'), option('keuze-2')] } : {}
    put(at, valueAt(addField(draft, step, { type: wanted, label: named(t.newField), ...more }), at))
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{t.fields}</h3>
      <p className="meta">{t.fieldsHint}</p>
      <ul className="rows">
        {fields.map((field, index) => (
          <FieldRow key={field.id} field={field} step={step} index={index} />
        ))}
      </ul>
      <p className="add">
        <label className="vh" htmlFor={type}>
          {t.fieldType}
        </label>
        <select
          id={type}
          className="input"
          value={wanted}
          onChange={({ target }) => setWanted(target.value as typeof wanted)}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {t.fieldTypes[one]}
            </option>
          ))}
        </select>
        <Button className="sm" onClick={handleAdd}>
          <Icon name="plus" />
          {t.addField}
        </Button>
      </p>
    </section>
  )
}

interface FieldRowProps {
  readonly field: TemplateField
  readonly step: number
  readonly index: number
}
function FieldRow({ field, step, index }: FieldRowProps) {
  const { draft, problems, t, say, language, put, act } = useEditing()
  const at = ['steps', step, 'fields', index] as const
  const name = say(field.label) || t.field(index + 1)
  return (
    <li className="with-act" data-at={placeOf(at)}>
      <div className="stack tight">
        {problemsAt(problems, at).map((one) => (
          <p key={one.fault} className="error">
            {one.text[language]}
          </p>
        ))}
        <TextPair at={[...at, 'label']} label={t.field(index + 1)} />
        <p className="meta">{t.fieldTypes[field.type]}</p>
        <label className="tick">
          <input
            type="checkbox"
            checked={field.required === true}
            onChange={({ target }) => put([...at, 'required'], target.checked)}
          />
          {t.required}
          <span className="vh">: {name}</span>
        </label>
        {field.options !== undefined && (
          <div className="inner">
            <h4>{t.choices}</h4>
            <OptionsForm at={[...at, 'options']} fresh={t.newChoice} add={t.addChoice} />
          </div>
        )}
      </div>
      <span className="acts">
        <button
          type="button"
          className="icon-btn"
          aria-label={t.remove(name)}
          onClick={() => act(leaveOut(draft, at), t.removed(name))}
        >
          <Icon name="x" />
        </button>
      </span>
    </li>
  )
}
