import type { BoardNote } from '@siroop/board'
import type { NoteId } from '@siroop/domain'
import { memo } from 'react'
import { type Hand, nameOf, useHand } from './hand.js'

/** The same board as headings and lists: for who reads better in text, and for a screen reader. */
export function Outline() {
  const { t, arrangement, organisation, selected } = useHand()
  const inside = (notes: readonly BoardNote[]) => notes.find(({ id }) => id === selected)?.id ?? null
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
          selected={inside(column.notes)}
          organisation={organisation}
        />
      ))}
      <OutlineGroup
        title={t.looseShort}
        meta={String(arrangement.loose.length)}
        notes={arrangement.loose}
        selected={inside(arrangement.loose)}
        organisation={organisation}
      />
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
          <kbd>{t.asideKey}</kbd>
        </dt>
        <dd>{t.keys.aside}</dd>
        <dt>
          <kbd>Ctrl</kbd> <kbd>Z</kbd>
        </dt>
        <dd>{t.keys.undo}</dd>
      </dl>
    </aside>
  )
}

interface OutlineGroupProps {
  readonly title: string
  readonly meta: string
  readonly notes: readonly BoardNote[]
  /** Only when it is one of these, so that a choice elsewhere does not draw this group anew. */
  readonly selected: NoteId | null
  readonly organisation: Hand['organisation']
}
const OutlineGroup = memo(function OutlineGroup({ title, meta, notes, selected, organisation }: OutlineGroupProps) {
  return (
    <>
      <h3>
        {title}
        <span className="meta nums">{meta}</span>
      </h3>
      <ul>
        {notes.map((note) => {
          const from = organisation(note.organisation)
          return (
            <li key={note.id} className={note.id === selected ? 'is-selected' : undefined}>
              {note.text}
              {from && <span className="bd-from">{from.name}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
})
