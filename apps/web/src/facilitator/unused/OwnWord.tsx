import { limits } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Dialog } from '../../ui/Sheet.js'
import { counterFor } from '../../ui/words/counter.js'
import { useRegie } from '../regie.js'

/** Asks for a reason in own words: short, because its writer reads it on one line. */
export function OwnWord(props: {
  readonly before: string
  readonly onWords: (words: string) => Promise<boolean>
  readonly onClose: () => void
}) {
  const { t, problem } = useRegie()
  const [words, setWords] = useState(props.before)
  const { left, over } = counterFor(words, limits.reasonWord)
  const fits = words.trim() !== '' && !over
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (fits && (await props.onWords(words))) props.onClose()
  }
  return (
    <Dialog title={t.unused.ownTitle} onClose={props.onClose}>
      <form className="stack" onSubmit={handleSubmit}>
        <p className="second">{t.unused.ownHint}</p>
        <Field label={t.unused.ownLabel}>
          {(ids) => <input {...ids} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        <p className={over ? 'un-left is-over nums' : 'un-left nums'}>{t.unused.left(left)}</p>
        <ErrorLine text={problem} />
        <div className="row-end">
          <Button plain onClick={props.onClose}>
            {t.general.cancel}
          </Button>
          <Button type="submit" disabled={!fits}>
            {t.unused.ownDo}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
