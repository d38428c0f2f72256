import type { SentenceView } from '@siroop/domain'
import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { Thinner, thinnerThan } from '../../ui/siroopwacht/Thinner.js'
import { useRegie } from '../regie.js'

interface Beside {
  readonly text: string
  /** The words that say beside what. */
  readonly said: string
}

/**
 * The siroopwacht beside the pen: what is typed beside the sentence that was signed, else beside the version before it.
 * It never blocks. A version that was put forward and says less is asked for a reason, in one line.
 */
export function Watch({ sentence, written }: { readonly sentence: SentenceView; readonly written: string }) {
  const { view, t } = useRegie()
  const isTyped = written.trim() !== '' && written.trim() !== sentence.text
  const after = isTyped ? written : sentence.text
  const beside = useBeside(sentence, isTyped)
  const before = beside?.text ?? null
  const { locale } = view.workshop
  const comparison = useMemo(
    () => (before === null ? null : thinnerThan(before, after, locale)),
    [before, after, locale],
  )
  if (beside === null || comparison === null) return null
  return (
    <div className="reading">
      <Thinner comparison={comparison} />
      <p className="second small">{beside.said}</p>
      {isTyped ? (
        <p className="second small">{t.drafting.watch.free}</p>
      ) : (
        <Why key={`${sentence.id} ${sentence.version}`} sentence={sentence} />
      )}
    </div>
  )
}

/** The signed sentence of the edition that is being changed, else the version that was put forward before these words. */
function useBeside({ id, version, text, previousText }: SentenceView, isTyped: boolean): Beside | null {
  const { view, frozen, t } = useRegie()
  const words = t.drafting.watch.beside
  const { edition } = view
  const signed = frozen?.sections.flatMap(({ sentences }) => sentences).find((one) => one.id === id)
  if (edition && edition.status !== 'reopened' && signed !== undefined)
    return { text: signed.text, said: words.signed(edition.number) }
  if (isTyped) return version === 0 ? null : { text, said: words.version(version) }
  return previousText === null ? null : { text: previousText, said: words.version(version - 1) }
}

/** One line why this version says less. It can be left open, and changed. */
function Why({ sentence: { id, version, why } }: { readonly sentence: SentenceView }) {
  const { t, run } = useRegie()
  const words = t.drafting.watch
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(why === null)
  if (!open && why !== null)
    return (
      <p className="why">
        <b>{words.reason}</b> {why}{' '}
        <button type="button" className="lk" onClick={() => setOpen(true)}>
          {words.other}
        </button>
      </p>
    )
  const handleKeep = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    if (await run({ type: 'explainSentence', sentence: id, version, reason: typed })) setOpen(false)
  }
  return (
    <form className="why" onSubmit={handleKeep}>
      <Field label={words.why} hint={words.whyHint}>
        {(ids) => <input {...ids} className="input" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <Button type="submit" className="sm">
        {words.keep}
      </Button>
    </form>
  )
}
