import { useId } from 'react'
import { Icon, type IconName } from '../../ui/Icon.js'

export interface ChoiceRow<A extends string> {
  readonly answer: A
  readonly label: string
  readonly icon?: IconName
}
/** The field that a choice opens. */
export interface ChoiceWords<A extends string> {
  /** The answers that open it. */
  readonly answers: readonly A[]
  readonly label: string
  readonly hint?: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | null
  /** Lines of the field; 3 when it is left out. */
  readonly lines?: number
}
export interface ChoicesProps<A extends string> {
  readonly legend: string
  /** The question stands above already: the legend is for screen readers only. */
  readonly legendHidden?: boolean
  /** Rows a little lower, where more has to fit above the button. */
  readonly tight?: boolean
  readonly rows: readonly ChoiceRow<A>[]
  readonly chosen: A | null
  readonly onChoose: (answer: A) => void
  /** For answers that need words: the field opens in place. */
  readonly words?: ChoiceWords<A>
}

/** Answers in words as large rows. No scores, no colours; an answer that needs words opens its field in place. */
export function Choices<A extends string>(props: ChoicesProps<A>) {
  const { legend, legendHidden = false, tight = false, rows, chosen, onChoose, words } = props
  const id = useId()
  return (
    <fieldset className={tight ? 'set tight2' : 'set'}>
      <legend className={legendHidden ? 'vh' : 'q'}>{legend}</legend>
      {rows.map(({ answer, label, icon }) => {
        const opens = words !== undefined && answer === chosen && words.answers.includes(answer)
        return (
          <div key={answer} className={opens ? 'objection' : undefined}>
            <label className="choice big">
              <input type="radio" name={id} checked={chosen === answer} onChange={() => onChoose(answer)} />
              <span>{label}</span>
              {icon !== undefined && <Icon name={icon} />}
            </label>
            {opens && <WordsField id={id} words={words} />}
          </div>
        )
      })}
    </fieldset>
  )
}

/** The field for the words that belong to a choice, with its own label, hint and what is wrong. */
export function WordsField<A extends string>({ id, words }: { id: string; words: ChoiceWords<A> }) {
  const { label, hint, text, onText, problem, lines = 3 } = words
  return (
    <div className="field">
      <label htmlFor={`${id}w`}>{label}</label>
      <textarea
        id={`${id}w`}
        className={problem === null ? 'input voice' : 'input voice bad'}
        rows={lines}
        value={text}
        aria-describedby={hint === undefined ? `${id}p` : `${id}h ${id}p`}
        aria-invalid={problem === null ? undefined : true}
        onChange={(event) => onText(event.target.value)}
      />
      <p id={`${id}p`} className="error" role="alert" hidden={problem === null}>
        {problem}
      </p>
      {hint !== undefined && (
        <p id={`${id}h`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
