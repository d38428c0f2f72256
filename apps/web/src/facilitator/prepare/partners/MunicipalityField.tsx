import { useId } from 'react'
import { useRegie } from '../../regie.js'

export interface MunicipalityFieldProps {
  /** Read out: whose it is. */
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}

/** The municipality of an organisation, with those that are named already to pick from. */
export function MunicipalityField({ label, value, onValue }: MunicipalityFieldProps) {
  const { view, t } = useRegie()
  const list = useId()
  const known = [...new Set(view.organisations.flatMap(({ municipality }) => municipality ?? []))].sort()
  return (
    <>
      <input
        className="input"
        value={value}
        list={list}
        placeholder={t.tables.municipality}
        aria-label={label}
        onChange={(event) => onValue(event.target.value)}
      />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}
