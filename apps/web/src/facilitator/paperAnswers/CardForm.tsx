import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { DraftActs } from '../paper/DraftActs.js'
import type { CardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'

export interface CardFormProps {
  readonly draft: Pick<CardDraft<object>, 'begun' | 'throwAway' | 'putBack'>
  /** An answer of this card was typed before. */
  readonly again?: boolean
  /** What is answered stays closed until all answers are shown. */
  readonly closed?: boolean
  /** Words on the button. */
  readonly put: string
  readonly disabled?: boolean
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}
/** What every answer on paper has around it: that it was typed before, that it stays closed, what went wrong, the button. */
export function CardForm({ draft, again, closed, put, disabled = false, onSubmit, children }: CardFormProps) {
  const { t, problem } = useRegie()
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {again && <p className="meta">{t.paper.answers.again}</p>}
      {children}
      <DraftActs draft={draft} />
      {closed && <ClosedUntilShown />}
      <ErrorLine text={problem} />
      <Button main wide type="submit" disabled={disabled}>
        {put}
      </Button>
    </form>
  )
}
