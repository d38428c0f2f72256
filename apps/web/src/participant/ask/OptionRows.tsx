import { useId, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { FieldOption } from './fieldAnswer.js'
import { searchFrom, searchRows } from './searchRows.js'

export interface OptionRowsProps {
  readonly legend: string
  readonly rows: readonly FieldOption[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  /** More than one may be picked. */
  readonly many: boolean
  /** The rows are words of people: they stand in serif. */
  readonly voice?: boolean
}

/** A list to pick from: large rows, and a field to search in it when it is long. */
export function OptionRows({ legend, rows, chosen, onChoose, many, voice = false }: OptionRowsProps) {
  const t = useT(participantCopy).ask
  const id = useId()
  const [typed, setTyped] = useState('')
  const long = rows.length >= searchFrom
  const shown = long ? searchRows(rows, typed, chosen) : rows
  const handlePick = (row: string, on: boolean) => {
    if (!many) return onChoose([row])
    const wanted = new Set(on ? [...chosen, row] : chosen.filter((one) => one !== row))
    onChoose(rows.map((one) => one.id).filter((one) => wanted.has(one)))
  }
  return (
    <>
      {long && (
        <div className="search">
          <label className="vh" htmlFor={`${id}s`}>
            {t.search}
          </label>
          <Icon name="search" />
          <input
            id={`${id}s`}
            type="search"
            className="input"
            value={typed}
            placeholder={t.search}
            enterKeyHint="search"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <p className="vh" role="status">
        {typed.trim() !== '' && t.found(shown.length)}
      </p>
      <fieldset className="set rows">
        <legend className="vh">{legend}</legend>
        {shown.map(({ id: row, label, organisation }) => (
          <label key={row} className="choice big">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(row)}
              onChange={(event) => handlePick(row, event.target.checked)}
            />
            {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} />}
            <span className={voice ? 'voice' : undefined}>{label}</span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="second">{t.nothingFound}</p>}
    </>
  )
}
