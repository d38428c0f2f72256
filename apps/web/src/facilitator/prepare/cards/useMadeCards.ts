import type { OrganisationId, WorkshopId } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import { fetchCards, type MadeCard } from '../../api.js'

/** Which cards there are, and how to look again. Null while that is not known. */
export interface MadeCards {
  readonly cards: readonly MadeCard[] | null
  readonly lookAgain: () => void
}

/** The invitation of an organisation that was made last. */
export const invitationOf = (cards: readonly MadeCard[], organisation: OrganisationId): MadeCard | undefined =>
  cards.find((card) => card.way === 'invitation' && card.organisation === organisation)

/** The personal cards of a workshop. When they cannot be told there is none to show; another card does no harm. */
export function useMadeCards(workshop: WorkshopId): MadeCards {
  const [cards, setCards] = useState<MadeCards['cards']>(null)
  const lookAgain = useCallback(() => {
    void fetchCards(workshop).then((answer) => setCards((before) => (answer.ok ? answer.value : (before ?? []))))
  }, [workshop])
  useEffect(lookAgain, [lookAgain])
  return { cards, lookAgain }
}
