import { useId } from 'react'
import { Icon, type IconName } from '../../ui/Icon.js'

export interface ChoiceRow<A extends string> {
  readonly answer: A
  readonly label: string
  readonly icon: IconName
}
export interface ChoicesProps<A extends string> {
  readonly legend: string
  readonly rows: readonly ChoiceRow<A>[]
  readonly chosen: A | null
  readonly onChoose: (answer: A) => void
  /** The answer that needs words, with the field for them: it opens in place. */
  readonly words: {
    readonly answer: A
    readonly label: string
    readonly hint: string
    readonly text: string
    readonly onText: (text: string) => void
    readonly problem: string | null
  }
}

/** Answers in words as large rows. No scores, no colours; an objection opens its reason in place. */
export function Choices<A extends string>({ legend, rows, chosen, onChoose, words }: ChoicesProps<A>) {
  const id = useId()
  return (
    <fieldset className="set">
      <legend className="q">{legend}</legend>
      {rows.map(({ answer, label, icon }) => {
        const opened = answer === chosen && answer === words.answer
        const row = (
          <label className="choice big">
            <input type="radio" name={id} checked={chosen === answer} onChange={() => onChoose(answer)} />
            <span>{label}</span>
            <Icon name={icon} />
          </label>
        )
        return (
          <div key={answer} className={opened ? 'objection' : undefined}>
            {row}
            {opened && (
              <div className="field">
                <label htmlFor={`${id}w`}>{words.label}</label>
                <textarea
                  id={`${id}w`}
                  className={words.problem === null ? 'input voice' : 'input voice bad'}
                  rows={3}
                  value={words.text}
                  aria-describedby={`${id}h ${id}p`}
                  aria-invalid={words.problem === null ? undefined : true}
                  onChange={(event) => words.onText(event.target.value)}
                />
                <p id={`${id}p`} className="error" role="alert" hidden={words.problem === null}>
                  {words.problem}
                </p>
                <p id={`${id}h`} className="hint">
                  {words.hint}
                </p>
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
