import type { FacilitatorRound } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Dialog } from '../../ui/Sheet.js'
import { ChangedText } from '../../ui/words/ChangedText.js'
import { useRegie } from '../regie.js'

/** Changes the text with those who object; then everybody is asked again about the new text. */
export function ReviseDialog({ round, onClose }: { round: FacilitatorRound; onClose: () => void }) {
  const { view, t, run, problem } = useRegie()
  // An ambition that was opened again never had a behaviour: only its words are asked.
  const onlyWords = round.behaviour === null && (view.texts !== null || round.step !== view.now?.texts.step)
  const [text, setText] = useState(round.text)
  const [behaviour, setBehaviour] = useState(round.behaviour ?? '')
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const changed = behaviour.trim() === '' ? null : behaviour
    if (await run({ type: 'reviseRound', round: round.round, text, behaviour: changed })) onClose()
  }
  return (
    <Dialog title={t.consent.newRound} onClose={onClose}>
      <form className="stack" onSubmit={handleSubmit}>
        <p className="second">{t.consent.newRoundHint}</p>
        <Field label={onlyWords ? t.consent.words : t.consent.text}>
          {(ids) => <textarea {...ids} rows={2} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        {!onlyWords && (
          <Field label={t.consent.behaviour}>
            {(ids) => (
              <textarea {...ids} rows={3} value={behaviour} onChange={(event) => setBehaviour(event.target.value)} />
            )}
          </Field>
        )}
        {text !== round.text && text.trim() !== '' && (
          <p className="voice">
            <ChangedText before={round.text} after={text} withGone />
          </p>
        )}
        {behaviour !== (round.behaviour ?? '') && (
          <p className="voice">
            <ChangedText before={round.behaviour ?? ''} after={behaviour} withGone />
          </p>
        )}
        <ErrorLine text={problem} />
        <div className="row-end">
          <Button plain onClick={onClose}>
            {t.general.cancel}
          </Button>
          <Button type="submit">{t.consent.askAgain}</Button>
        </div>
      </form>
    </Dialog>
  )
}
