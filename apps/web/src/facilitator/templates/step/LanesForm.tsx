import type { TemplateStep } from '@siroop/domain'
import { Choose, offeredOf } from '../form/Choose.js'
import { useEditing } from '../form/editing.js'
import { Said } from '../form/Said.js'
import { Tick } from '../form/Tick.js'
import { placeOf } from '../places.js'

type By = NonNullable<TemplateStep['lanes']>['by']
/** By what the notes of each kind of step can be laid beside one another. */
const possible: Partial<Record<TemplateStep['kind'], readonly By[]>> = {
  contribute: ['none', 'theme', 'organisationType', 'field', 'link'],
  backcast: ['horizon'],
  tables: ['none', 'theme'],
  vote: ['none', 'theme'],
}

/** The columns of a step. */
export function LanesForm({ step: index }: { readonly step: number }) {
  const { draft, words, say, put } = useEditing()
  const step = draft.steps[index]
  const kinds = step === undefined ? undefined : possible[step.kind]
  if (step === undefined || kinds === undefined) return null
  const at = ['steps', index, 'lanes'] as const
  const fields = (step.fields ?? []).filter(({ type }) => type === 'choice' || type === 'multichoice')
  const handleChoose = (by: string) => {
    if (by === 'horizon') return put(at, { by, fillOrder: (draft.horizons ?? []).map(({ id }) => id) })
    return put(at, by === 'field' ? { by, ...(fields[0] ? { field: fields[0].id } : {}) } : { by })
  }
  return (
    <section data-at={placeOf(at)}>
      <h3>{words.lanes.title}</h3>
      <p className="meta">{words.lanes.hint}</p>
      <Said at={at} />
      <Choose
        at={[...at, 'by']}
        label={words.lanes.by}
        options={offeredOf(words.lanes.kinds, [...kinds])}
        otherwise="none"
        onChoose={handleChoose}
      />
      {step.lanes?.by === 'field' && (
        <Choose
          at={[...at, 'field']}
          label={words.lanes.field}
          options={[
            ...(step.lanes.field === undefined ? [{ value: '', label: words.lanes.noField }] : []),
            ...fields.map(({ id, label }) => ({ value: id, label: say(label) })),
          ]}
        />
      )}
      {step.lanes?.by === 'horizon' && <Horizons step={index} />}
    </section>
  )
}

function Horizons({ step: index }: { readonly step: number }) {
  const { draft, words, say, put } = useEditing()
  const at = ['steps', index, 'lanes', 'fillOrder'] as const
  const opened = draft.steps[index]?.lanes?.fillOrder ?? []
  const horizons = draft.horizons ?? []
  return (
    <fieldset data-at={placeOf(at)}>
      <legend className="legend">{words.lanes.opens}</legend>
      {horizons.length === 0 && <p className="meta">{words.horizons.none}</p>}
      {horizons.map(({ id, label }) => (
        <Tick
          key={id}
          at={[...at, opened.indexOf(id)]}
          label={say(label)}
          checked={opened.includes(id)}
          onTick={(checked) =>
            put(
              at,
              horizons.map((one) => one.id).filter((one) => (one === id ? checked : opened.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  )
}
