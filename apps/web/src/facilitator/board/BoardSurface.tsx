import type { BoardNote } from '@siroop/board'
import {
  type BundleId,
  type NoteId,
  type Organisation,
  type OrganisationId,
  pairOf,
  type StepId,
  type TemplateField,
} from '@siroop/domain'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { boardCopy } from '../../copy/board.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { noteWords } from '../../ui/words/noteWords.js'
import { Aside } from './Aside.js'
import type { Arrangement } from './arrange.js'
import { BundleColumn } from './BundleColumn.js'
import { type BoardActs, type Hand, HandContext, type NoteHand, nameOf } from './hand.js'
import { SameNameBar, SuggestionBar } from './likeness/SuggestionBar.js'
import { firstNotes, type SameName, type Suggestion, sameName, suggest } from './likeness/suggest.js'
import { Menu, type MenuProps } from './Menu.js'
import { bundleEntries, noteEntries } from './menuEntries.js'
import { DraggedNote, NoteRow } from './NoteRow.js'
import { Outline } from './Outline.js'
import { useDrag } from './useDrag.js'
import './look/board.css'
import './look/boardParts.css'

export interface BoardSurfaceProps {
  readonly arrangement: Arrangement
  readonly organisations: readonly Organisation[]
  readonly acts: BoardActs
  /** What was asked with the notes. */
  readonly fields?: readonly TemplateField[]
}

/** Place of a new bundle and of loose notes in `data-drop`; ids of bundles never look like this. */
const newPlace = '+new'
const loosePlace = '+loose'

/** The whole board: bundles, loose notes, suggestion, outline. Drag, menu and keyboard give the same result. */
export function BoardSurface({ arrangement, organisations, acts, fields = [] }: BoardSurfaceProps) {
  const t = useT(boardCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  const surface = useRef<HTMLDivElement>(null)
  const bundles = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<NoteId | null>(null)
  const [naming, setNaming] = useState<BundleId | null>(null)
  const [menu, setMenu] = useState<(Omit<MenuProps, 'onClose'> & { id: string }) | null>(null)
  // answered here and not yet in the view: the question is gone at once
  const [answered, setAnswered] = useState<readonly string[]>([])
  const [said, setSaid] = useState('')
  const follow = useRef<NoteId | null>(null)
  const { unlike } = arrangement
  useEffect(
    () =>
      setAnswered((open) =>
        open.some((pair) => unlike.includes(pair)) ? open.filter((pair) => !unlike.includes(pair)) : open,
      ),
    [unlike],
  )
  const { suggestion, same } = useMemo(() => {
    if (!arrangement.movable) return { suggestion: null, same: null }
    const no = new Set([...arrangement.unlike, ...answered])
    return { suggestion: suggest(arrangement, no), same: sameName(arrangement, no) }
  }, [arrangement, answered])
  const textOf = (id: NoteId) =>
    [...arrangement.loose, ...arrangement.columns.flatMap(({ notes }) => notes)].find((note) => note.id === id)?.text ??
    ''

  const move = (note: NoteId, bundle: BundleId | null) => {
    const column = arrangement.columns.find((one) => one.bundle.id === bundle)
    if (!acts.move(note, bundle)) return
    setSelected(note)
    setSaid(column ? t.movedTo(textOf(note), nameOf(column, t)) : t.movedLoose(textOf(note)))
  }
  const startBundle = (note: NoteId, ...others: readonly NoteId[]) => {
    if (!arrangement.step) return
    const made = acts.newBundle(arrangement.step, '', note, ...others)
    if (!made.ok) return
    setSelected(note)
    setNaming(made.value)
    setSaid(t.movedNew(textOf(note)))
  }
  const { drag, press } = useDrag((note, place) => {
    if (place === newPlace) startBundle(note)
    else move(note, place === loosePlace ? null : (place as BundleId))
  })
  const merge = (from: BundleId, into: BundleId) => {
    const columnOf = (id: BundleId) => arrangement.columns.find(({ bundle }) => bundle.id === id)
    const [one, other] = [columnOf(from), columnOf(into)]
    if (one && other && acts.merge(from, into)) setSaid(t.merged(nameOf(one, t), nameOf(other, t)))
  }
  const { drag: bundleDrag, press: pressBundle } = useDrag<BundleId>((from, place) => {
    if (place === loosePlace) acts.takeApart(from)
    else if (place !== newPlace && place !== from) merge(from, place as BundleId)
  })
  // Near the upper or lower edge the bundles move along, so that a note can be brought to one out of sight.
  useEffect(() => {
    const box = bundles.current?.getBoundingClientRect()
    const y = (drag ?? bundleDrag)?.y
    if (y === undefined || !box) return
    if (y < box.top + 40) bundles.current?.scrollBy(0, -18)
    else if (y < box.bottom && y > box.bottom - 40) bundles.current?.scrollBy(0, 18)
  }, [drag, bundleDrag])
  /** After menu or keyboard the focus stays with the note, wherever it went. */
  const following = (note: NoteId, act: () => void) => {
    follow.current = note
    act()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks for the note again each time that it may have moved
  useEffect(() => {
    if (follow.current === null || naming !== null) return
    const element = surface.current?.querySelector<HTMLElement>(`[data-note="${follow.current}"]`)
    follow.current = null
    element?.focus()
  }, [arrangement, naming])

  const setAside = (note: BoardNote) => {
    acts.setAside(note)
    setSaid(t.movedAside(note.text))
    // the note is gone from here: the next one is at hand for the keyboard
    const others = [...arrangement.loose, ...arrangement.columns.flatMap(({ notes }) => notes)]
    follow.current = others.find(({ id }) => id !== note.id)?.id ?? null
  }

  const openNoteMenu = (note: BoardNote, fixed: boolean, anchor: HTMLElement) =>
    setMenu({
      id: note.id,
      anchor,
      ...noteEntries({
        note,
        words: noteWords(note, fields, { organisations, locale }),
        fixed,
        hand,
        onMove: (bundle) => following(note.id, () => move(note.id, bundle)),
        onNew: () => following(note.id, () => startBundle(note.id)),
        onAside: () => setAside(note),
      }),
    })
  // The notes get one hand that never changes; what it does is read here at the moment of the act.
  const acting = {
    open: openNoteMenu,
    startBundle: (note: NoteId) => following(note, () => startBundle(note)),
    setAside,
  }
  const now = useRef(acting)
  now.current = acting
  const notes = useMemo<NoteHand>(
    () => ({
      t,
      press,
      select: setSelected,
      open: (note, fixed, anchor) => now.current.open(note, fixed, anchor),
      startBundle: (note) => now.current.startBundle(note),
      setAside: (note) => now.current.setAside(note),
    }),
    [t, press],
  )
  const { countsVisible } = arrangement
  const organisation = useCallback(
    (id: OrganisationId | null) => (countsVisible && organisations.find((one) => one.id === id)) || null,
    [countsVisible, organisations],
  )
  const { sources } = arrangement
  const sourceOf = useCallback(
    (step: StepId) => {
      const source = sources.find((one) => one.step === step)
      return source ? pick(source.title) : null
    },
    [sources, pick],
  )

  const hand: Hand = {
    t,
    arrangement,
    organisation,
    drag,
    bundleDrag,
    pressBundle,
    selected,
    notes,
    naming,
    setNaming,
    sourceOf,
    bringBack: acts.bringBack,
    takeOut: (bundle) => void acts.merge(bundle, null),
    rename: (bundle, name) => acts.rename(bundle, name).ok,
    openBundleMenu: (column, anchor) =>
      setMenu({
        id: column.bundle.id,
        anchor,
        ...bundleEntries({
          column,
          hand,
          onMerge: (into) => merge(column.bundle.id, into.bundle.id),
          onTakeApart: () => acts.takeApart(column.bundle.id),
        }),
      }),
  }

  const answerYes = ({ note, like, column }: Suggestion) => {
    if (column) move(note.id, column.bundle.id)
    else startBundle(like.id, note.id)
  }
  const answerNo = ({ note, like }: Suggestion) => {
    setAnswered([...answered, pairOf(note.id, like.id)])
    acts.tellApart(note.id, like.id)
  }

  const answerOther = (pair: SameName) => {
    const notes = firstNotes(pair)
    if (notes === null) return
    setAnswered([...answered, pairOf(...notes)])
    acts.tellApart(...notes)
  }

  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      event.preventDefault()
      return acts.undo()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const notes = [...(surface.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
    const at = notes.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    notes[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  const dragged = drag && textOf(drag.note)
  const carried = arrangement.columns.find(({ bundle }) => bundle.id === bundleDrag?.note)
  return (
    <HandContext value={hand}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the notes inside, gathered in one place */}
      <div className="bd" ref={surface} onKeyDown={handleKey}>
        <div className="bd-area">
          <div className="bd-bundles" ref={bundles}>
            {arrangement.total === 0 && <p className="second">{t.empty}</p>}
            {arrangement.columns.map((column) => (
              <BundleColumn key={column.bundle.id} column={column} of={organisations.length} />
            ))}
            {drag && (
              <div className={`bd-slot is-new${drag.over === newPlace ? ' is-over' : ''}`} data-drop={newPlace}>
                {t.dropNew}
              </div>
            )}
          </div>
          <section
            className={`bd-loose${(drag ?? bundleDrag)?.over === loosePlace ? ' is-over' : ''}`}
            aria-label={t.loose}
            data-drop={arrangement.movable ? loosePlace : undefined}
          >
            <h2>
              {t.loose} <span className="second nums">{t.notes(arrangement.loose.length)}</span>
            </h2>
            {arrangement.loose.length > 0 ? (
              <ul>
                {arrangement.loose.map((note) => (
                  <NoteRow
                    key={note.id}
                    note={note}
                    fixed={!arrangement.movable}
                    organisation={organisation(note.organisation)}
                    source={sourceOf(note.step)}
                    lifted={drag?.note === note.id}
                    hand={notes}
                  />
                ))}
              </ul>
            ) : (
              arrangement.total > 0 && <p className="second">{t.nothingLoose}</p>
            )}
            {arrangement.aside.length > 0 && <Aside />}
            {same ? (
              <SameNameBar
                same={same}
                onYes={({ one, other }) => merge(other.bundle.id, one.bundle.id)}
                onNo={answerOther}
              />
            ) : (
              suggestion && <SuggestionBar suggestion={suggestion} onYes={answerYes} onNo={answerNo} />
            )}
          </section>
        </div>
        <Outline />
        {menu && <Menu key={menu.id} {...menu} onClose={() => setMenu(null)} />}
        {drag && dragged !== null && <DraggedNote drag={drag} text={dragged} />}
        {bundleDrag && carried && <DraggedNote drag={bundleDrag} text={nameOf(carried, t)} />}
        <p className="vh" role="status">
          {said}
        </p>
      </div>
    </HandContext>
  )
}
