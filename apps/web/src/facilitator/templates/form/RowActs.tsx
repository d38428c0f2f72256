import { moveEntry } from '@siroop/protocol'
import { Icon } from '../../../ui/Icon.js'
import { type Path, useEditing } from './editing.js'

interface RowActsProps {
  /** The list in which the row stands. */
  readonly list: Path
  readonly index: number
  readonly count: number
  readonly name: string
  /** Instead of moving it within its list. */
  readonly onMove?: (to: number) => void
  /** Rows of which the last one stays. */
  readonly keepsLast?: boolean
}

/** Up, down and away, for one row of a list. */
export function RowActs({ list, index, count, name, onMove, keepsLast = false }: RowActsProps) {
  const { draft, t, act, remove } = useEditing()
  const move = (to: number) => {
    if (to < 0 || to >= count) return
    if (onMove) onMove(to)
    else act(moveEntry(draft, list, { from: index, to }), t.moved(name))
  }
  const stays = keepsLast && count === 1
  return (
    <span className="acts">
      <button
        type="button"
        className="icon-btn"
        aria-label={t.up(name)}
        aria-disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        <Icon name="chevron-up" />
      </button>
      <button
        type="button"
        className="icon-btn"
        aria-label={t.down(name)}
        aria-disabled={index === count - 1}
        onClick={() => move(index + 1)}
      >
        <Icon name="chevron-down" />
      </button>
      <button
        type="button"
        className="icon-btn"
        aria-label={t.remove(name)}
        aria-disabled={stays}
        onClick={() => !stays && remove([...list, index], name)}
      >
        <Icon name="x" />
      </button>
    </span>
  )
}
