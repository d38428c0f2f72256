import { valueAt } from '@siroop/protocol'
import { placeOf } from '../places.js'
import { type Path, useEditing } from './editing.js'
import { Said } from './Said.js'

interface TickProps {
  readonly at: Path
  readonly label: string
  /** What it is about, for who does not see where it stands. */
  readonly about?: string
  /** When it is not only yes or no what is put there. */
  readonly checked?: boolean
  readonly onTick?: (checked: boolean) => void
}

/** Yes or no. */
export function Tick({ at, label, about, checked, onTick }: TickProps) {
  const { draft, put } = useEditing()
  return (
    <div className="stack tight" data-at={placeOf(at)}>
      <label className="tick">
        <input
          type="checkbox"
          checked={checked ?? valueAt(draft, at) === true}
          onChange={({ target }) => (onTick ?? ((now: boolean) => put(at, now)))(target.checked)}
        />
        <span>
          {label}
          {about !== undefined && <span className="vh">: {about}</span>}
        </span>
      </label>
      <Said at={at} />
    </div>
  )
}
