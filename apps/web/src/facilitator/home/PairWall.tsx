import { inLocale, type WorkshopId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useProblem, useT } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { pairWall } from '../api.js'

export interface PairWallProps {
  readonly workshop: WorkshopId
  readonly address: string
}

/** Pairs a room screen by the six digits that it shows. */
export function PairWall({ workshop, address }: PairWallProps) {
  const t = useT(facilitatorCopy)
  const [locale] = useLanguage()
  const [code, setCode] = useState('')
  const [error, setError] = useProblem()
  const [paired, setPaired] = useState(false)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const digits = code.replace(/\s/g, '')
    if (!/^\d{6}$/.test(digits)) return setError(t.prepare.wallBad)
    const answer = await pairWall(workshop, digits)
    setPaired(answer.ok)
    setError(answer.ok ? null : inLocale(answer.error.message, locale))
    if (answer.ok) setCode('')
  }
  return (
    <form className="pair-wall" onSubmit={handleSubmit} noValidate>
      <Field
        label={t.prepare.wallCode}
        hint={t.prepare.wallHint(`${address.replace(/^https?:\/\//, '')}/zaal`)}
        error={error}
      >
        {(ids) => (
          <span className="add">
            <input
              {...ids}
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <Button type="submit">{t.prepare.wallPair}</Button>
          </span>
        )}
      </Field>
      <p role="status">{paired ? t.prepare.wallPaired : ''}</p>
    </form>
  )
}

/** The same in a dialog, for the home page. */
export function PairWallDialog({ onClose, ...props }: PairWallProps & { onClose: () => void }) {
  const t = useT(facilitatorCopy)
  return (
    <Dialog title={t.home.pairWall} onClose={onClose}>
      <PairWall {...props} />
    </Dialog>
  )
}
