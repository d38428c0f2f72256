import type { ReactNode } from 'react'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'

export interface CardWords {
  readonly label: string
  readonly text: string
  readonly error: string | null
  readonly onText: (text: string) => void
  /** By which the form finds it when it misses. */
  readonly field?: string
}
/** Words that were written on the card. */
export function CardWordsField({ label, text, error, onText, field }: CardWords) {
  return (
    <Field label={label} error={error}>
      {({ className, ...ids }) => (
        <textarea
          {...ids}
          className={`${className} voice`}
          data-field={field}
          rows={2}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface CardChoicesProps<A extends string> {
  /** Tells the choices of one form apart. */
  readonly name: string
  readonly legend: string
  readonly rows: readonly { readonly answer: A; readonly label: string }[]
  readonly chosen: A | null
  readonly onChoose: (answer: A) => void
  readonly error: string | null
  /** Opens below the choice that asks for words. */
  readonly children?: ReactNode
}
/** The answers of the phone in words, one under the other; what the chosen one asks stands right below it. */
export function CardChoices<A extends string>(props: CardChoicesProps<A>) {
  const { name, legend, rows, chosen, onChoose, error, children } = props
  return (
    <fieldset className="paper-set">
      <legend>{legend}</legend>
      {rows.map(({ answer, label }) => (
        <div key={answer}>
          <Choice name={name} checked={chosen === answer} onChange={() => onChoose(answer)}>
            {label}
          </Choice>
          {chosen === answer && children}
        </div>
      ))}
      {error !== null && (
        <p className="error" role="alert">
          <Icon name="x" size={16} />
          {error}
        </p>
      )}
    </fieldset>
  )
}
