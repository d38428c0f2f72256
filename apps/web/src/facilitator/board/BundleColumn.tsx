import type { BoardBundle } from '@siroop/board'
import { type FormEvent, Fragment, useState } from 'react'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import type { Column } from './arrange.js'
import { nameOf, useHand } from './hand.js'
import { NoteRow } from './NoteRow.js'

const shownAtFirst = 3

/** One bundle with its name, what is known of it, and its notes. Gold and fixed once it was agreed. */
export function BundleColumn({ column, of }: { column: Column; of: number }) {
  const board = useHand()
  const { t, arrangement, drag, bundleDrag, selected, naming, organisation, sourceOf, notes: hand } = board
  const [open, setOpen] = useState(false)
  const { bundle, notes } = column
  const canTake = arrangement.movable && !bundle.locked
  const over = canTake && drag !== null && drag.over === bundle.id && !notes.some(({ id }) => id === drag.note)
  const isCarried = bundleDrag?.note === bundle.id
  const joins = canTake && !isCarried && bundleDrag?.over === bundle.id
  const shown = open ? notes : notes.filter(({ id }, at) => at < shownAtFirst || id === selected)
  const left = notes.length - shown.length
  return (
    <section
      className={`bd-bundle${bundle.locked ? ' is-agreed' : ''}${over || joins ? ' is-over' : ''}${isCarried ? ' is-lifted' : ''}`}
      aria-label={nameOf(column, t)}
      data-drop={canTake ? bundle.id : undefined}
    >
      <header
        onPointerDown={canTake && naming !== bundle.id ? (event) => board.pressBundle(bundle.id, event) : undefined}
      >
        {naming === bundle.id ? <NameField column={column} /> : <BundleName column={column} />}
        {canTake && naming !== bundle.id && (
          <button
            type="button"
            className="bd-more"
            aria-haspopup="menu"
            aria-label={t.bundleMenu(nameOf(column, t))}
            onClick={(event) => board.openBundleMenu(column, event.currentTarget)}
          >
            <Icon name="ellipsis" />
          </button>
        )}
        <BundleFacts column={column} of={of} />
      </header>
      <ul>
        {shown.map((note) => {
          const origin = column.from.find(({ first }) => first === note.id)
          return (
            <Fragment key={note.id}>
              {origin && <Origin bundle={origin.bundle} fixed={!canTake} />}
              <NoteRow
                note={note}
                fixed={bundle.locked || !arrangement.movable}
                organisation={organisation(note.organisation)}
                source={sourceOf(note.step)}
                lifted={drag?.note === note.id}
                hand={hand}
              />
            </Fragment>
          )
        })}
        {over && <li className="bd-slot">{t.dropHere}</li>}
        {joins && <li className="bd-slot">{t.joinHere}</li>}
      </ul>
      {(left > 0 || open) && notes.length > shownAtFirst && (
        <button type="button" className="bd-fold nums" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
          {open ? t.fewer : t.more(left)}
        </button>
      )}
    </section>
  )
}

/** In a merged bundle: which bundle the notes below were laid in, and the way back. */
function Origin({ bundle, fixed }: { bundle: BoardBundle; fixed: boolean }) {
  const { t, takeOut } = useHand()
  const name = bundle.name || t.unnamedShort
  return (
    <li className="bd-origin">
      <span>{t.cameFrom(name)}</span>
      {!fixed && (
        <button type="button" className="bd-fold" aria-label={t.takeApart(name)} onClick={() => takeOut(bundle.id)}>
          <Icon name="ungroup" size={16} />
          {t.takeApartShort}
        </button>
      )}
    </li>
  )
}

function BundleName({ column: { bundle } }: { column: Column }) {
  const { t, arrangement, setNaming } = useHand()
  if (bundle.locked || !arrangement.movable) return <h2 className="voice">{bundle.name || t.unnamedShort}</h2>
  return (
    <h2 className="voice">
      <button
        type="button"
        className={bundle.name ? 'bd-name' : 'bd-name is-empty'}
        data-name={bundle.id}
        onClick={() => setNaming(bundle.id)}
      >
        {bundle.name || t.unnamed}
      </button>
    </h2>
  )
}

function NameField({ column: { bundle } }: { column: Column }) {
  const { t, rename, setNaming } = useHand()
  const [name, setName] = useState(bundle.name)
  const [tooLong, setTooLong] = useState(false)
  const keep = () => {
    const kept = rename(bundle.id, name)
    setTooLong(!kept)
    if (kept) setNaming(null)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }
  return (
    <form className="bd-naming" onSubmit={handleSubmit}>
      <input
        className={tooLong ? 'input bad voice' : 'input voice'}
        aria-label={t.nameOf}
        aria-invalid={tooLong || undefined}
        placeholder={t.unnamed}
        value={name}
        // biome-ignore lint/a11y/noAutofocus: the field appears because somebody asked to type in it
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') setNaming(null)
        }}
      />
      <ErrorLine text={tooLong && t.nameTooLong} />
    </form>
  )
}

function BundleFacts({ column, of }: { column: Column; of: number }) {
  const { t, arrangement } = useHand()
  const { shared, notes, organisations } = column
  if (shared) {
    const numbers = arrangement.countsVisible && shared.of > 0
    return <span className="agreed nums">{numbers ? t.shared(shared.by, shared.of) : t.sharedPlain}</span>
  }
  const counted = arrangement.countsVisible && organisations > 0
  return (
    <p className="meta nums">
      {t.notes(notes.length)}
      {counted && `, ${t.organisations(organisations, of)}`}
    </p>
  )
}
