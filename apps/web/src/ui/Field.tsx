import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { Icon } from './Icon.js'

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string
}
export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to repair it; read out when it appears. */
  error?: ReactNode
  /** Renders the control with the ids that tie it to label, hint and error. */
  children: (ids: FieldIds) => ReactNode
}

/** A label with one control below it. The control is yours: `{(ids) => <textarea {...ids} … />}`. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const hintId = hint === undefined ? null : `${id}h`
  const errorId = error === undefined || error === null ? null : `${id}e`
  const described = [hintId, errorId].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hintId && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': errorId ? true : undefined,
        className: errorId ? 'input bad' : 'input',
      })}
      {errorId && (
        <p className="error" id={errorId} role="alert">
          <Icon name="x" size={16} />
          {error}
        </p>
      )}
    </div>
  )
}

export interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  type?: 'radio' | 'checkbox'
  children: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** One row to choose: a radio (default) or a checkbox with its words. Put rows of one question in a `<fieldset>`. */
export function Choice({ type = 'radio', children, ...rest }: ChoiceProps) {
  return (
    <label className="choice">
      <input {...rest} type={type} />
      <span>{children}</span>
    </label>
  )
}
