import { useMemo, useRef } from 'react'
import { board, useBoard, useCanUndo } from '../../connection/boardDocument.js'
import { useFacilitatorView, useLink } from '../../connection/viewStore.js'
import { boardCopy } from '../../copy/board.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { useT } from '../../ui/language.js'
import { useRegie } from '../regie.js'
import { type Arrangement, bundlingOf, rearrange } from './arrange.js'
import { BoardSurface } from './BoardSurface.js'
import type { BoardActs } from './hand.js'
import { TakenBackNotice } from './TakenBackNotice.js'
import { takenApart, useTakenApart } from './takenApart.js'
import './look/board.css'

/** How the board of this workshop lies now; null until it has come in. Opens the board while mounted. */
export function useArrangement(): Arrangement | null {
  const snapshot = useBoard()
  const view = useFacilitatorView((whole) => whole)
  const held = useRef<Arrangement | null>(null)
  return useMemo(() => {
    // Columns in which nothing changed stay the same ones: only the others are drawn anew.
    held.current = snapshot && view ? rearrange(held.current, snapshot, bundlingOf(view)) : null
    return held.current
  }, [snapshot, view])
}

/** What a hand can do on the board of this workshop. */
export function useBoardActs(): BoardActs {
  const canUndo = useCanUndo()
  const apart = useTakenApart()
  const { run } = useRegie()
  return useMemo(() => {
    /** Any other act makes that the newest one. */
    const now = <T,>(act: T): T => {
      takenApart.set(null)
      return act
    }
    return {
      move: (note, bundle) => now(board.move(note, bundle)),
      newBundle: (step, name, ...notes) => now(board.newBundle(step, name, ...notes)),
      rename: (bundle, name) => now(board.rename(bundle, name)),
      merge: (from, into) => now(board.merge(from, into)),
      takeApart: (bundle) => void run({ type: 'takeApart', bundle }).then((done) => done && takenApart.set(bundle)),
      tellApart: (note, like) => void run({ type: 'judgePair', note, like, unlike: true }),
      setAside: (note) => {
        if (note.bundle !== null) now(board.move(note.id, null))
        void run({ type: 'park', subject: note.id, where: 'friction' })
      },
      bringBack: (note) => void run({ type: 'park', subject: note, where: null }),
      undo: () => (apart === null ? board.undo() : void run({ type: 'putBack', id: now(apart) })),
      canUndo: canUndo || apart !== null,
    }
  }, [canUndo, apart, run])
}

/** The board of the workshop of this page, for the laptop and for the tab *Bord* of the cockpit. */
export function LaptopBoard() {
  const t = useT(boardCopy)
  const arrangement = useArrangement()
  const organisations = useFacilitatorView(({ organisations: all }) => all)
  const fields = useFacilitatorView(({ now }) => now?.fields ?? null)
  const acts = useBoardActs()
  const link = useLink()
  const { refused } = useT(facilitatorCopy).general
  if (!arrangement) return <p className="bd-notice second">{t.loading}</p>
  return (
    <>
      {(link === 'away' || link === 'refused') && (
        <p className="bd-notice" role="status">
          {link === 'away' ? t.away : refused}
        </p>
      )}
      <TakenBackNotice />
      <div className="bd-frame">
        <BoardSurface arrangement={arrangement} organisations={organisations ?? []} acts={acts} fields={fields ?? []} />
      </div>
    </>
  )
}
