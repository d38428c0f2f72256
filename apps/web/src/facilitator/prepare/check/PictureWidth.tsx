import { inLocale, pictureWidthLimits } from '@siroop/domain'
import { useState } from 'react'
import { Field } from '../../../ui/Field.js'
import { useProblem } from '../../../ui/language.js'
import { keepPictureWidth } from '../../api.js'
import { useRegie } from '../../regie.js'

interface WidthProps {
  /** In metres, as it is kept. */
  readonly known: number | null
  readonly onKept: () => void
}
/** How wide the picture on the wall is: the one thing of the room that Siroop cannot see. Saved when the field is left. */
export function PictureWidth({ known, onKept }: WidthProps) {
  const { view, t, locale } = useRegie()
  const [typed, setTyped] = useState<number | null | undefined>(undefined)
  const [problem, setProblem] = useProblem()
  const shown = typed === undefined ? known : typed
  const { minMetres, maxMetres } = pictureWidthLimits
  const handleKeep = async () => {
    if (typed === undefined || typed === known) return
    if (typed !== null && !(typed >= minMetres && typed <= maxMetres)) return setProblem(t.ready.widthNotRight)
    const answer = await keepPictureWidth(view.workshop.id, typed)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
    if (answer.ok) onKept()
  }
  return (
    <Field label={t.ready.width} hint={t.ready.widthHint} error={problem}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          inputMode="decimal"
          min={minMetres}
          max={maxMetres}
          step="0.1"
          value={shown === null || Number.isNaN(shown) ? '' : shown}
          onChange={({ target }) => setTyped(target.value === '' ? null : target.valueAsNumber)}
          onBlur={() => void handleKeep()}
        />
      )}
    </Field>
  )
}
