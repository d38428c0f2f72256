import type { BoardNote } from '@siroop/board'
import type { BundleId } from '@siroop/domain'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { Miniature } from '../cockpit/Miniature.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { type BundleRow, type Table, tableOf } from './bundles.js'

type Tab = 'board' | 'room' | 'outline'

/** Bundling: the board (drag, menu, keyboard), the room screen small, or the same as an outline of lists and menus. */
export function Bundling() {
  const { view, board, boardActs, laptopBoard, boardNotice, t, say } = useRegie()
  const [tab, setTab] = useState<Tab>('board')
  const step = view.now?.texts.step
  const table = board && step ? tableOf(view, board, step) : null
  const tabs = [
    { id: 'board' as const, label: t.bundling.views.board },
    { id: 'room' as const, label: t.bundling.views.room },
    { id: 'outline' as const, label: t.bundling.views.outline },
  ]
  return (
    <div className="board">
      <div className="cap">
        <h1>{t.bundling.title(say(view.now?.texts.title).toLocaleLowerCase())}</h1>
        <span className="cap-end">
          {tab === 'outline' && (
            <Button className="sm" disabled={!boardActs.canUndo} onClick={boardActs.undo}>
              <Icon name="undo-2" size={16} />
              {t.bundling.undo}
            </Button>
          )}
          <Segmented label={t.bundling.views_label} options={tabs} value={tab} onChange={setTab} />
        </span>
      </div>
      {tab !== 'board' && boardNotice}
      {tab === 'room' && <Miniature />}
      {tab === 'board' && laptopBoard}
      {(tab === 'outline' || (tab === 'board' && laptopBoard === null)) &&
        (table ? <Outline table={table} /> : <p role="status">{t.bundling.reading}</p>)}
    </div>
  )
}

function Outline({ table }: { table: Table }) {
  const { t } = useRegie()
  return (
    <div className="outline">
      {table.bundles.map((bundle, at) => (
        <BundleCard key={bundle.id} bundle={bundle} number={at + 1} all={table.bundles} />
      ))}
      {table.loose.length > 0 && (
        <section className="cb noname is-loose">
          <h2>{t.bundling.loose}</h2>
          <NoteList notes={table.loose} all={table.bundles} />
        </section>
      )}
    </div>
  )
}

function BundleCard({ bundle, number, all }: { bundle: BundleRow; number: number; all: readonly BundleRow[] }) {
  const { view, boardActs, t, run } = useRegie()
  const [name, setName] = useState(bundle.name)
  useEffect(() => setName(bundle.name), [bundle.name])
  const handleRename = (event?: FormEvent) => {
    event?.preventDefault()
    if (name.trim() !== bundle.name) boardActs.rename(bundle.id, name.trim())
  }
  const others = all.filter((other) => other.id !== bundle.id && !other.locked)
  const label = bundle.name === '' ? t.bundling.nameOf(number) : bundle.name
  return (
    <section className={bundle.name === '' ? 'cb noname' : 'cb'} aria-label={label}>
      <form onSubmit={handleRename}>
        <input
          className="name"
          value={name}
          readOnly={bundle.locked}
          placeholder={t.bundling.unnamed}
          aria-label={t.bundling.nameOf(number)}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => handleRename()}
        />
      </form>
      <p className="meta nums">
        {view.countsVisible
          ? t.bundling.counts(bundle.notes.length, bundle.organisations.length, view.organisations.length)
          : t.general.notes(bundle.notes.length)}
        {bundle.locked && <span className="agreed"> {t.bundling.locked}</span>}
      </p>
      <NoteList notes={bundle.notes} all={all} here={bundle} />
      {!bundle.locked && others.length > 0 && (
        <select
          className="pick is-wide"
          value=""
          aria-label={t.bundling.mergeOf(label)}
          onChange={(event) => {
            const into = others.find((other) => other.id === event.target.value)
            if (into) boardActs.merge(bundle.id, into.id)
          }}
        >
          <option value="">{t.bundling.merge}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name || t.bundling.unnamed}
            </option>
          ))}
        </select>
      )}
      {!bundle.locked && (
        <p className="bundle-acts">
          {bundle.merged.map((inside) => {
            const from = inside.name || t.bundling.unnamed
            return (
              <Button key={inside.id} className="sm" onClick={() => boardActs.merge(inside.id, null)}>
                <Icon name="ungroup" size={16} />
                {t.bin.takeApartOf(from)}
              </Button>
            )
          })}
          <Button
            className="sm"
            aria-label={t.bin.takeApartOf(label)}
            onClick={() => void run({ type: 'takeApart', bundle: bundle.id })}
          >
            <Icon name="ungroup" size={16} />
            {t.bin.takeApart}
          </Button>
        </p>
      )}
    </section>
  )
}

interface NoteListProps {
  readonly notes: readonly BoardNote[]
  readonly all: readonly BundleRow[]
  readonly here?: BundleRow
}
function NoteList({ notes, all, here }: NoteListProps) {
  const { view, boardActs, organisation, t, run } = useRegie()
  const step = view.now?.texts.step
  const handleMove = (note: BoardNote, target: string) => {
    if (target === 'new' && step) boardActs.newBundle(step, '', note.id)
    else if (target === 'loose') boardActs.move(note.id, null)
    else if (target === 'aside') {
      if (note.bundle !== null) boardActs.move(note.id, null)
      void run({ type: 'park', subject: note.id, where: 'friction' })
    } else {
      const bundle: BundleId | undefined = all.find((one) => one.id === target)?.id
      if (bundle) boardActs.move(note.id, bundle)
    }
  }
  return (
    <ul>
      {notes.map((note) => {
        const wrote = note.organisation === null ? undefined : organisation(note.organisation)
        return (
          <li key={note.id} className="mini">
            <span className="voice">{note.text}</span>
            {wrote && view.countsVisible && (
              <OrganisationMark shape={wrote.shape} letters={wrote.letters} title={wrote.name} />
            )}
            {!here?.locked && (
              <select
                className="pick"
                value=""
                aria-label={t.bundling.moveTo(note.text)}
                onChange={(event) => handleMove(note, event.target.value)}
              >
                <option value="">{t.bundling.move}</option>
                {here && <option value="loose">{t.bundling.stays}</option>}
                <option value="new">{t.bundling.newBundle}</option>
                <option value="aside">{t.chapters.notes.toFriction}</option>
                {all
                  .filter((bundle) => !bundle.locked && bundle.id !== here?.id)
                  .map((bundle) => (
                    <option key={bundle.id} value={bundle.id}>
                      {bundle.name || t.bundling.unnamed}
                    </option>
                  ))}
              </select>
            )}
          </li>
        )
      })}
    </ul>
  )
}
