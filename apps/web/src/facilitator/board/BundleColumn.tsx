import { type FormEvent, useState } from 'react'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import type { Column } from './arrange.js'
import { nameOf, useHand } from './hand.js'
import { NoteRow } from './NoteRow.js'

const shownAtFirst = 3

/** One bundle with its name, what is known of it, and its notes. Gold and fixed once it was agreed. */
export function BundleColumn({ column, of }: { column: Column; of: number }) {
  const { t, arrangement, drag, selected, naming, openBundleMenu, organisation, notes: hand } = useHand()
  const [open, setOpen] = useState(false)
  const { bundle, notes } = column
  const canTake = arrangement.movable && !bundle.locked
  const over = canTake && drag !== null && drag.over === bundle.id && !notes.some(({ id }) => id === drag.note)
  const shown = open ? notes : notes.filter(({ id }, at) => at < shownAtFirst || id === selected)
  const left = notes.length - shown.length
  return (
    <section
      className={`bd-bundle${bundle.locked ? ' is-agreed' : ''}${over ? ' is-over' : ''}`}
      aria-label={nameOf(column, t)}
      data-drop={canTake ? bundle.id : undefined}
    >
      <header>
        {naming === bundle.id ? <NameField column={column} /> : <BundleName column={column} />}
        {canTake && naming !== bundle.id && (
          <button
            type="button"
            className="bd-more"
            aria-haspopup="menu"
            aria-label={t.bundleMenu(nameOf(column, t))}
            onClick={(event) => openBundleMenu(column, event.currentTarget)}
          >
            <Icon name="ellipsis" />
          </button>
        )}
        <BundleFacts column={column} of={of} />
      </header>
      <ul>
        {shown.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            fixed={bundle.locked || !arrangement.movable}
            organisation={organisation(note.organisation)}
            lifted={drag?.note === note.id}
            hand={hand}
          />
        ))}
        {over && <li className="bd-slot">{t.dropHere}</li>}
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
