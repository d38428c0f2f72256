import type { ParticipantId } from '@siroop/domain'
import { useState, useSyncExternalStore } from 'react'
import { useRegie } from '../regie.js'
import { fits, halfTyped, isBegun, keepTyped, onTyped } from './halfTyped.js'
import { type OpenCard, openCards } from './paperCards.js'
import { aboutNote } from './typedNote.js'

/** What is typed of a card in one form. */
export interface CardDraft<T> {
  readonly typed: T
  readonly type: (part: Partial<T>) => void
  /** It was sent: the form is as empty as before. */
  readonly sent: () => void
  readonly begun: boolean
  readonly throwAway: () => void
  /** Until something else is typed; null when nothing was thrown away. */
  readonly putBack: (() => void) | null
}

/** Keeps what is typed with every letter, until it is sent or thrown away. `empty`: the form before anything was typed. */
export function useCardDraft<T extends object>(
  { card, about }: { readonly card: ParticipantId; readonly about: string },
  empty: T,
): CardDraft<T> {
  const { view } = useRegie()
  const place = { workshop: view.workshop.id, card, about }
  const [thrown, setThrown] = useState<{ readonly from: string; readonly typed: T } | null>(null)
  const here = `${card} ${about}`
  const kept = useSyncExternalStore(onTyped, () => halfTyped(place))
  const begun = fits(kept, empty)
  const typed = begun ? kept : empty
  const keep = (next: T) => keepTyped(place, isSame(next, empty) ? null : next)
  return {
    typed,
    begun,
    type: (part) => {
      setThrown(null)
      const now = halfTyped(place)
      keep({ ...(fits(now, empty) ? now : empty), ...part })
    },
    sent: () => keepTyped(place, null),
    throwAway: () => {
      setThrown({ from: here, typed })
      keepTyped(place, null)
    },
    putBack:
      thrown?.from !== here
        ? null
        : () => {
            setThrown(null)
            keep(thrown.typed)
          },
  }
}

/** Of these cards those of which something is half-typed about this. */
export function useBegun(cards: readonly OpenCard[], about: string): ReadonlySet<string> {
  const { view } = useRegie()
  const workshop = view.workshop.id
  const ids = useSyncExternalStore(onTyped, () =>
    cards
      .filter(({ id }) => isBegun({ workshop, card: id, about }))
      .map(({ id }) => id)
      .join(' '),
  )
  return new Set(ids.split(' '))
}

/** Words on the button of the desk; they say when a note was begun and left. */
export function usePaperLabel(): string {
  const { view, t } = useRegie()
  const cards = openCards(view)
  const begun = useBegun(cards, view.silent ? aboutNote(view.silent.step) : '-')
  return cards.some(({ id }) => begun.has(id)) ? t.paper.begun(t.paper.button) : t.paper.button
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
