import type { BoardNote } from '@siroop/board'
import { nameOf, useHand } from './hand.js'

/** The same board as headings and lists: for who reads better in text, and for a screen reader. */
export function Outline() {
  const { t, arrangement } = useHand()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it
    <aside className="bd-outline" aria-label={t.outline} tabIndex={0}>
      <div className="bd-outline-head">
        <h2>{t.outline}</h2>
        <span className="meta">{t.sameBoard}</span>
      </div>
      {arrangement.columns.map((column) => (
        <OutlineGroup
          key={column.bundle.id}
          title={nameOf(column, t)}
          meta={column.shared ? t.sharedShort : String(column.notes.length)}
          notes={column.notes}
        />
      ))}
      <OutlineGroup title={t.looseShort} meta={String(arrangement.loose.length)} notes={arrangement.loose} />
      <dl className="bd-keys">
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>{t.keys.arrows}</dd>
        <dt>
          <kbd>{t.moveKey}</kbd>
        </dt>
        <dd>{t.keys.move}</dd>
        <dt>
          <kbd>{t.newKey}</kbd>
        </dt>
        <dd>{t.keys.fresh}</dd>
        <dt>
          <kbd>Ctrl</kbd> <kbd>Z</kbd>
        </dt>
        <dd>{t.keys.undo}</dd>
      </dl>
    </aside>
  )
}

function OutlineGroup({ title, meta, notes }: { title: string; meta: string; notes: readonly BoardNote[] }) {
  const { organisation, selected, arrangement } = useHand()
  return (
    <>
      <h3>
        {title}
        <span className="meta nums">{meta}</span>
      </h3>
      <ul>
        {notes.map((note) => (
          <li key={note.id} className={note.id === selected ? 'is-selected' : undefined}>
            {note.text}
            {arrangement.countsVisible && <span className="bd-from">{organisation(note.organisation)?.name}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
