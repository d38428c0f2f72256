import type { BoardNote } from '@siroop/board'
import { type KeyboardEvent, useRef } from 'react'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { useHand } from './hand.js'
import type { Drag } from './useDrag.js'

/** One note on the board: dragged, opened with a press, Enter or `V`, put in a new bundle with `N`. */
export function NoteRow({ note, locked = false }: { note: BoardNote; locked?: boolean }) {
  const hand = useHand()
  const { t, arrangement, drag } = hand
  const button = useRef<HTMLButtonElement>(null)
  const fixed = locked || !arrangement.movable
  const organisation = hand.organisation(note.organisation)
  const open = (anchor: HTMLElement | null) => anchor && hand.openNoteMenu(note, fixed, anchor)
  const handleKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'v') open(event.currentTarget)
    else if (key === 'n' && !fixed) hand.startBundle(note.id)
    else return
    event.preventDefault()
  }
  return (
    <li
      className={`bd-note${fixed ? ' is-fixed' : ''}${drag?.note === note.id ? ' is-lifted' : ''}`}
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
}

/** The note in the hand, a little askew, above everything. Says nothing to a screen reader: it uses the menu. */
export function DraggedNote({ drag, text }: { drag: Drag; text: string }) {
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
