import type { BoardNote } from '@siroop/board'
import type { Organisation } from '@siroop/domain'
import { type KeyboardEvent, memo, useRef } from 'react'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { NoteHand } from './hand.js'
import type { Drag } from './useDrag.js'

export interface NoteRowProps {
  readonly note: BoardNote
  /** It cannot be moved now; it can be read. */
  readonly fixed: boolean
  /** Who wrote it, where that may be shown. */
  readonly organisation: Organisation | null
  /** The step that it came from, where that says something. */
  readonly source: string | null
  /** It is in the hand. */
  readonly lifted: boolean
  readonly hand: NoteHand
}

/**
 * One note on the board: dragged, opened with a press, Enter or `V`, put in a new bundle with `N`, set aside with `S`. Drawn
 * anew only when something of its own changed: a hundred of them lie on one board.
 */
export const NoteRow = memo(function NoteRow({ note, fixed, organisation, source, lifted, hand }: NoteRowProps) {
  const { t } = hand
  const button = useRef<HTMLButtonElement>(null)
  const open = (anchor: HTMLElement | null) => anchor && hand.open(note, fixed, anchor)
  const handleKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'v') open(event.currentTarget)
    else if (key === 'n' && !fixed) hand.startBundle(note.id)
    else if (key === 's' && !fixed) hand.setAside(note)
    else return
    event.preventDefault()
  }
  return (
    <li
      className={`bd-note${fixed ? ' is-fixed' : ''}${lifted ? ' is-lifted' : ''}`}
      onPointerDown={fixed ? undefined : (event) => hand.press(note.id, event)}
    >
      <span className="grip" aria-hidden="true">
        <Icon name="grip-vertical" size={16} />
      </span>
      <button
        ref={button}
        type="button"
        className="bd-words voice"
        data-note={note.id}
        aria-haspopup="menu"
        onFocus={() => hand.select(note.id)}
        onClick={(event) => open(event.currentTarget)}
        onKeyDown={handleKey}
      >
        {note.text} {note.late && <span className="bd-late">{t.late}</span>}
        {source && <span className="bd-source">{t.cameFrom(source)}</span>}
      </button>
      {organisation && (
        <OrganisationMark
          shape={organisation.shape}
          letters={organisation.letters}
          size={18}
          title={organisation.name}
        />
      )}
      <button
        type="button"
        className="bd-more"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={fixed ? t.read(note.text) : t.moveOrRead(note.text)}
        onClick={() => open(button.current)}
      >
        <Icon name="ellipsis" />
      </button>
    </li>
  )
})

/** The note, or the bundle by its name, in the hand: a little askew, above everything. Says nothing to a screen reader: it uses the menu. */
export function DraggedNote({ drag, text }: { drag: Drag<string>; text: string }) {
  const style = { left: drag.x - drag.grabX, top: drag.y - drag.grabY, width: drag.width }
  return (
    <div className="bd-note bd-dragged" style={style} aria-hidden="true">
      <span className="grip">
        <Icon name="grip-vertical" size={16} />
      </span>
      <span className="bd-words voice">{text}</span>
    </div>
  )
}
