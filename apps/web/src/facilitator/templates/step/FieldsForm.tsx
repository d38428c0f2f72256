import type { TemplateField } from '@siroop/domain'
import { addField, valueAt } from '@siroop/protocol'
import { useId, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { OptionsForm } from '../form/OptionsForm.js'
import { RowActs } from '../form/RowActs.js'
import { Said } from '../form/Said.js'
import { TextPair } from '../form/Texts.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'
import { chooses, FieldRules, firstParts, offeredTypes } from './FieldRules.js'

/** What else is asked in this step: with a note, or about each text. */
export function FieldsForm({ step }: { readonly step: number }) {
  const { draft, t, put } = useEditing()
  const type = useId()
  const offered = offeredTypes(draft)
  const [wanted, setWanted] = useState<TemplateField['type']>('text')
  const at = ['steps', step, 'fields'] as const
  const fields = draft.steps[step]?.fields ?? []
  const named = (words: Readonly<Record<'nl' | 'en', string>>) =>
    Object.fromEntries(draft.locales.map((locale) => [locale, words[locale]]))
  const handleAdd = () => {
    const parts = firstParts(wanted, named(t.newChoice))
    const added = addField(draft, step, { type: wanted, label: named(t.newField) }).steps[step]?.fields ?? []
    put(
      at,
      added.map((field, index) => (index === added.length - 1 ? { ...field, ...parts } : field)),
    )
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{t.fields}</h3>
      <p className="meta">{t.fieldsHint}</p>
      <ul className="rows apart">
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
  const { draft, t, words, say, put } = useEditing()
  const list = ['steps', step, 'fields'] as const
  const at = [...list, index] as const
  const name = say(field.label) || t.field(index + 1)
  const count = (valueAt(draft, list) as readonly unknown[]).length
  const handleType = (type: string) => {
    const { id, label, help, required } = field
    const choice = Object.fromEntries(draft.locales.map((locale) => [locale, t.newChoice[locale]]))
    const parts = firstParts(type, choice)
    const options = chooses(type) && field.options !== undefined ? { options: field.options } : {}
    put(at, {
      id,
      type,
      label,
      ...(help === undefined ? {} : { help }),
      ...(required === undefined ? {} : { required }),
      ...parts,
      ...options,
    })
  }
  const types = offeredTypes(draft)
  return (
    <li className="with-act" data-at={placeOf(at)}>
      <div className="stack tight">
        <Said at={at} />
        <Said at={[...at, 'id']} />
        <TextPair at={[...at, 'label']} label={t.field(index + 1)} />
        <TextPair at={[...at, 'help']} label={words.fields.help(index + 1)} optional />
        <Choose
          at={[...at, 'type']}
          label={words.fields.kind(index + 1)}
          options={offeredOf(t.fieldTypes, types.includes(field.type) ? [...types] : [field.type, ...types])}
          onChoose={handleType}
        />
        <Tick at={[...at, 'required']} label={t.required} about={name} />
        <FieldRules at={at} field={field} step={step} n={index + 1} />
        {field.options !== undefined && (
          <div className="inner">
            <h4>{t.choices}</h4>
            <OptionsForm at={[...at, 'options']} fresh={t.newChoice} add={t.addChoice} />
          </div>
        )}
      </div>
      <RowActs list={list} index={index} count={count} name={name} />
    </li>
  )
}
