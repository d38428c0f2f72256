import { useId } from 'react'

export interface StepsProps {
  readonly legend: string
  readonly rows: readonly { readonly answer: string; readonly label: string }[]
  readonly chosen: string | null
  readonly onChoose: (answer: string) => void
}

/** A scale of many steps in words, from the high end to the low end. The figures only help to talk about it. */
export function Steps({ legend, rows, chosen, onChoose }: StepsProps) {
  const id = useId()
  return (
    <fieldset className="steps">
      <legend>{legend}</legend>
      {rows.map(({ answer, label }, place) => (
        <label key={answer} className="step">
          <input type="radio" name={id} checked={chosen === answer} onChange={() => onChoose(answer)} />
          <b className="nums" aria-hidden="true">
            {place + 1}
          </b>
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
