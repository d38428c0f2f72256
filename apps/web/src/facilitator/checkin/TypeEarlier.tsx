import '../../ui/look/wordButton.css'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useProblem } from '../../ui/language.js'
import { useRegie } from '../regie.js'

interface Promised {
  readonly text: string
  readonly owner: string
}
const nothing: Promised = { text: '', owner: '' }

/** Sentences and promises of a document that was not made with Siroop, typed over while the check-in is prepared. */
export function TypeEarlier() {
  const { t, run } = useRegie()
  const words = t.checkin
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [sentences, setSentences] = useState('')
  const [promises, setPromises] = useState<readonly Promised[]>([nothing])
  const [problem, setProblem] = useProblem()
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const lines = sentences.split('\n').filter((line) => line.trim() !== '')
    const filled = promises.filter(({ text, owner }) => text.trim() !== '' || owner.trim() !== '')
    const wrong =
      title.trim() === ''
        ? words.needTitle
        : lines.length === 0
          ? words.needSentences
          : filled.some(({ text, owner }) => text.trim() === '' || owner.trim() === '')
            ? words.needOwner
            : null
    setProblem(wrong)
    if (wrong !== null) return
    await run({ type: 'typeEarlier', title, agreedOn: date === '' ? null : date, sentences: lines, promises: filled })
  }
  const change = (at: number, to: Partial<Promised>) =>
    setPromises(promises.map((one, index) => (index === at ? { ...one, ...to } : one)))
  return (
    <details className="ci-type">
      <summary className="wordsummary">{words.type}</summary>
      <form className="stack" onSubmit={handleSubmit}>
        <Field label={words.documentTitle}>
          {(ids) => <input {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label={`${words.documentDate} (${t.general.optional})`}>
          {(ids) => <input {...ids} type="date" value={date} onChange={(event) => setDate(event.target.value)} />}
        </Field>
        <Field label={words.sentences} hint={words.sentencesHint}>
          {(ids) => (
            <textarea {...ids} rows={6} value={sentences} onChange={(event) => setSentences(event.target.value)} />
          )}
        </Field>
        <fieldset className="ci-promises">
          <legend>{`${words.promises} (${t.general.optional})`}</legend>
          {promises.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is only its place in the list
            <div key={at} className="ci-row">
              <Field label={words.promiseText(at + 1)}>
                {(ids) => (
                  <input {...ids} value={one.text} onChange={(event) => change(at, { text: event.target.value })} />
                )}
              </Field>
              <Field label={words.promiseOwner(at + 1)}>
                {(ids) => (
                  <input {...ids} value={one.owner} onChange={(event) => change(at, { owner: event.target.value })} />
                )}
              </Field>
            </div>
          ))}
          <Button plain className="sm" onClick={() => setPromises([...promises, nothing])}>
            <Icon name="plus" size={16} />
            {words.morePromises}
          </Button>
        </fieldset>
        <ErrorLine text={problem} />
        <Button type="submit" className="sm">
          {words.typeDo}
        </Button>
      </form>
    </details>
  )
}
