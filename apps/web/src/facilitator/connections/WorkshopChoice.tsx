import type { WorkshopId } from '@siroop/domain'
import { Choice } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import type { SpaceConnections } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'

interface WorkshopChoiceProps {
  /** Tells the radios of two forms apart. */
  readonly name: string
  readonly workshops: SpaceConnections['workshops']
  /** Null: all. */
  readonly chosen: readonly WorkshopId[] | null
  readonly problem: string | null
  readonly onChange: (chosen: readonly WorkshopId[] | null) => void
}

/** All workshops of a Space, or only some. */
export function WorkshopChoice({ name, workshops, chosen, problem, onChange }: WorkshopChoiceProps) {
  const t = useT(connectionsCopy)
  const toggled = (id: WorkshopId) =>
    chosen?.includes(id) ? chosen.filter((one) => one !== id) : [...(chosen ?? []), id]
  return (
    <fieldset className="cn-choices">
      <legend className="legend">{t.workshopsLegend}</legend>
      <Choice name={name} checked={chosen === null} onChange={() => onChange(null)}>
        {t.allWorkshops}
      </Choice>
      {workshops.length > 0 && (
        <Choice name={name} checked={chosen !== null} onChange={() => onChange([])}>
          {t.someWorkshops}
        </Choice>
      )}
      {chosen !== null && (
        <div className="cn-some">
          {workshops.map(({ id, title }) => (
            <Choice key={id} type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(toggled(id))}>
              {title}
            </Choice>
          ))}
        </div>
      )}
      {problem !== null && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
