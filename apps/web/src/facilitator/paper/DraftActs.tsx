import { useRegie } from '../regie.js'
import type { CardDraft } from './useCardDraft.js'

/** Throws away what is half-typed of a card, and brings it back until something else is typed. One button: it keeps the focus, and its place. */
export function DraftActs({ draft }: { draft: Pick<CardDraft<object>, 'begun' | 'throwAway' | 'putBack'> }) {
  const { t } = useRegie()
  const { begun, throwAway, putBack } = draft
  return (
    <p className="paper-draft">
      <button type="button" className="lk" disabled={!begun && putBack === null} onClick={putBack ?? throwAway}>
        {putBack ? t.paper.putBack : t.paper.throwAway}
      </button>
      <span role="status">{putBack && t.paper.thrown}</span>
    </p>
  )
}
